"""Migrate a database to a version of the schema, and tell which version it has."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def migrate(engine: Engine, revision: str = "head") -> None:
    """Move the schema to `revision`, forwards or backwards ("base" is the empty database)."""
    with engine.begin() as connection:
        config = _config(connection)
        if revision == "base" or (revision.startswith("-")):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)


def current(engine: Engine) -> str | None:
    """Return the revision the database is at; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def write_migration(engine: Engine, message: str) -> None:
    """Draft the next migration from the difference between tables and database; for developers."""
    with engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=_next_number())


def _next_number() -> str:
    return f"{len(list((MIGRATIONS / 'versions').glob('[0-9]*.py'))) + 1:04d}"


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
