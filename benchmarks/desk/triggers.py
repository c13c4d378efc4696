"""What the triggers that note whose figures change take of the first list of a whole province."""

import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from benchmarks.growth import whole
from bot.verbs.lists import writing_lists
from bot.verbs.lists.writing_lists import Writing
from domain.roster.office.people import Office
from domain.roster.office.translating import translated
from domain.roster.reading import read
from exports.tables import read_tables
from storage.ground import schema
from storage.ground.database import Database, Session
from storage.people.notices import When


def compare(kind: str, make: Callable[[], str], people: int) -> None:
    """Print how long the list takes, and how much of it the triggers do."""
    if kind == "postgresql":
        url = make()
        with closing(Database(url, threads=1)) as database:
            schema.migrate(database.engine)
            database.transact(_count_functions)
        seconds, _ = _imported(url, people)
        with closing(Database(url, threads=1)) as database:
            theirs = database.transact(_in_functions)
        print(f"{kind}: a list of {people:,} in {seconds:.1f} s, {theirs:.2f} s of it in triggers")
        return
    computed = {}
    for watched in (True, False):
        url = make()
        with closing(Database(url)) as database:
            schema.migrate(database.engine)
            if not watched:
                database.transact(_unwatch)
        computed[watched] = _imported(url, people)[1]
    print(f"{kind}: a list of {people:,} computes {computed[True]:.1f} s, without triggers {computed[False]:.1f} s")


def _imported(url: str, people: int) -> tuple[float, float]:
    """Import it in this process; return the seconds, and those of computing."""
    now = datetime.now(UTC)  # noqa: TID251 - a measurement is its own composition root
    with tempfile.TemporaryDirectory() as name, closing(Database(url)) as database:
        file = Path(name) / "roster.xlsx"
        whole.write(file, people)
        began, computed = time.perf_counter(), time.process_time()
        roster = read(translated(read_tables(file), Office({})))
        writing_lists.compared_and_written(Writing(database, roster, When(now, now, UTC), lambda: now))
        return time.perf_counter() - began, time.process_time() - computed


def _unwatch(session: Session) -> None:
    connection = session.connection()
    for name in connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
        connection.execute(text(f"DROP TRIGGER {name}"))


def _count_functions(session: Session) -> None:
    connection = session.connection()
    name = connection.scalar(text("SELECT current_database()"))
    connection.execute(text(f'ALTER DATABASE "{name}" SET track_functions = pl'))


def _in_functions(session: Session) -> float:
    theirs = text("SELECT coalesce(sum(total_time), 0) FROM pg_stat_user_functions WHERE funcname LIKE 'touch_%'")
    return float(session.connection().scalar(theirs) or 0) / 1000
