"""Copy a PostgreSQL database while others write to it, with the programs PostgreSQL brings."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from storage.copies.manifest import CopyTrouble
from storage.ground.database import Database

DEBIAN = Path("/usr/lib/postgresql")
_VERSION = re.compile(r"\b(\d+)(?:\.\d+)*")


def copy(url: URL, target: Path) -> dict[str, int]:
    """Write what is stored at one moment to a file; return how many rows of each table that is."""
    with psycopg.connect(conninfo(url)) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        found = connection.execute("SELECT pg_export_snapshot()").fetchone()
        assert found is not None
        command = [program("pg_dump", connection.info.server_version // 10_000), "--format=custom", "--no-owner"]
        command += ["--no-privileges", f"--snapshot={found[0]}", f"--file={target}"]
        run(command, url)
        return rows(connection)


def rows(connection: psycopg.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    ).fetchall()
    counted = {}
    for (name,) in names:
        found = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(name))).fetchone()
        assert found is not None
        counted[name] = found[0]
    return counted


def conninfo(url: URL) -> str:
    """Return what PostgreSQL's own programs take for an address, also of several hosts."""
    _, parts = PGDialect_psycopg().create_connect_args(url)  # type: ignore[no-untyped-call]  # SQLAlchemy's own
    return make_conninfo(**parts)


def run(command: list[str], url: URL) -> None:
    """Run a program on a database; its password stands in no list of processes."""
    plain = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    secret = {"PGPASSWORD": str(url.password)} if url.password is not None else {}
    done = subprocess.run(  # noqa: S603 - a program of PostgreSQL's, with our own arguments
        [*command, f"--dbname={conninfo(plain)}"],
        env=os.environ | secret,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it says nothing"])[0]
        raise CopyTrouble("{program} failed: {reason}", program=Path(command[0]).name, reason=said)


def program(name: str, server: int) -> str:
    """Return the program of the server's own version, or of the next one there is."""
    versions = {version: path for path in _installed(name) if (version := _version(path)) >= server}
    if not versions:
        raise CopyTrouble(
            "{program} of PostgreSQL {server} is not on this machine; install it: apt install "
            "postgresql-client-{server}",
            program=name,
            server=str(server),
        )
    return versions[min(versions)]


def check_program(database: Database) -> None:
    """Raise CopyTrouble where a copy would need a program that is not on this machine."""
    if not database.is_sqlite:
        with psycopg.connect(conninfo(database.url)) as connection:
            program("pg_dump", connection.info.server_version // 10_000)


def _installed(name: str) -> Iterator[str]:
    places = [*os.environ.get("PATH", "").split(os.pathsep), *(str(each) for each in sorted(DEBIAN.glob("*/bin")))]
    for place in reversed(places):  # of one version the first on the path is the last named here
        if found := shutil.which(name, path=place):
            yield found


def _version(path: str) -> int:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=True, timeout=20).stdout  # noqa: S603 - found by its name on the path
    except (OSError, subprocess.SubprocessError):
        return 0
    found = _VERSION.search(said)
    return int(found[1]) if found else 0
