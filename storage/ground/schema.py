"""Migrate a database to a version of the schema, and tell which version it has."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from storage.ground.core import driver_of
from storage.ground.database import NO_END, Session
from storage.kept.watching import watch

MIGRATIONS = Path(__file__).parent.parent / "migrations"
_REVISION = text("SELECT version_num FROM alembic_version")


def migrate(engine: Engine, revision: str = "head") -> None:
    """Move the schema to `revision`, forwards or backwards ("base" is the empty database)."""
    with engine.connect() as connection, _tables_may_be_rebuilt(connection), connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(NO_END)
        config = _config(connection)
        if revision == "base" or (revision.startswith("-")):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
            if revision == "head":
                watch(connection)
        _refuse_loose_ends(connection)


@contextmanager
def _tables_may_be_rebuilt(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by filling a new one, which no row may refer to meanwhile: it is checked afterwards."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = driver_of(connection)
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def _refuse_loose_ends(connection: Connection) -> None:
    """Raise where a row refers to nothing, so that nothing of the migration is kept."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"{len(broken)} rows would refer to nothing, the first of them in {broken[0][0]}")


def current(engine: Engine) -> str | None:
    """Return the revision the database is at; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def revision(session: Session) -> str | None:
    """Return the same inside a transaction of a migrated database, in one small statement."""
    found: str | None = session.connection().execute(_REVISION).scalar()
    return found


def newest() -> str | None:
    """Return the newest revision this program has among its migrations."""
    return _known(MIGRATIONS)[-1]


def knows(revision: str) -> bool:
    """Tell whether this program has the revision among its migrations."""
    return revision in _known(MIGRATIONS)


@cache
def _known(folder: Path) -> tuple[str, ...]:
    """Return the revisions in a folder, the newest last: those of later releases are not seen while this one runs."""
    return tuple(each.revision for each in ScriptDirectory(str(folder)).walk_revisions())[::-1]


def write_migration(engine: Engine, message: str) -> None:
    """Draft the next migration from the difference between tables and database; for developers."""
    with engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=_next_number())


def _next_number() -> str:
    newest_number = max(int(path.name[:4]) for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    return f"{newest_number + 1:04d}"


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
