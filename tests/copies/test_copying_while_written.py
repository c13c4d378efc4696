"""A copy of a SQLite file is of one moment and comes to its end, however much is written meanwhile."""

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

from storage.copies import of_sqlite
from storage.ground.sqlite import PRAGMAS

ROWS = 30_000


def _filled(file: Path) -> None:
    with closing(_open(file)) as connection:
        connection.execute("CREATE TABLE pair (id INTEGER PRIMARY KEY, one TEXT, other TEXT)")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO pair (one, other) VALUES (?, ?)", (("x" * 200,) * 2 for _ in range(ROWS)))
        connection.execute("COMMIT")


def _open(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None, timeout=10)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def test_it_ends_and_is_of_one_moment_while_somebody_writes(tmp_path: Path) -> None:
    file, target = tmp_path / "busy.sqlite", tmp_path / "copy.sqlite"
    _filled(file)
    stop, waits = threading.Event(), list[float]()

    def write() -> None:
        with closing(_open(file)) as connection:
            number = 0
            while not stop.is_set():
                number += 1
                began = time.perf_counter()
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("UPDATE pair SET one = ? WHERE id = ?", (f"w{number}", number % ROWS + 1))
                connection.execute("UPDATE pair SET other = ? WHERE id = ?", (f"w{number}", number % ROWS + 1))
                connection.execute("INSERT INTO pair (one, other) VALUES ('new', 'new')")
                connection.execute("COMMIT")
                waits.append(time.perf_counter() - began)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        while len(waits) < 20:
            time.sleep(0.01)
        before = len(waits)
        copying = threading.Thread(target=of_sqlite.copy, args=(file, target))
        copying.start()
        copying.join(30)
        assert not copying.is_alive()
        during = len(waits) - before
    finally:
        stop.set()
        writer.join()
    assert during > 3  # nobody was kept out until the copy was made
    assert not list(tmp_path.glob("copy.sqlite-*"))
    of_sqlite.prove(target, of_sqlite.rows(target))
    with closing(sqlite3.connect(target)) as copied:
        assert copied.execute("SELECT count(*) FROM pair WHERE one <> other").fetchone() == (0,)
        assert ROWS <= copied.execute("SELECT count(*) FROM pair").fetchone()[0] <= ROWS + len(waits)
