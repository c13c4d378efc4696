"""Open the database for a verb: reachable, and at a schema this program knows."""

from bot.refusal import Refused
from bot.running.outgrown import newer
from bot.settings import Settings
from storage.ground import schema
from storage.ground.database import UNAVAILABLE, Database


def connect(settings: Settings) -> Database:
    """Open the database, whose schema may be older than the newest, and never newer than this program."""
    database = Database(settings.database_url)
    try:
        revision = schema.current(database.engine)
    except UNAVAILABLE as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise Refused(f"the database does not answer ({reason}); check DATABASE_URL") from None
    if revision is not None and not schema.knows(revision):
        database.close()
        raise Refused(newer(revision))
    return database


def ready(settings: Settings) -> Database:
    """Open the database at the newest schema: SQLite is migrated here, PostgreSQL must have been migrated."""
    database = connect(settings)
    if database.is_sqlite:
        schema.migrate(database.engine)
    elif schema.current(database.engine) != schema.newest():
        raise Refused("the database is not at the newest schema; run `dongkhoi migrate` first")
    return database
