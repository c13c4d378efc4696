"""`migrate`: bring the database to the newest schema."""

from contextlib import closing

from bot.running.database import connect
from bot.settings import Settings
from storage.ground import schema


def migrate(settings: Settings) -> int:
    with closing(connect(settings)) as database:
        before = schema.current(database.engine)
        schema.migrate(database.engine)
        after = schema.current(database.engine)
    print(f"schema {before or 'none'} -> {after}" if before != after else f"schema {after}: nothing to do")
    return 0
