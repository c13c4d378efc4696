"""`migrate`: bring the database to the newest schema."""

from bot.running.database import connect
from bot.settings import Settings
from storage.ground import schema


def migrate(settings: Settings) -> int:
    database = connect(settings)
    before = schema.current(database.engine)
    schema.migrate(database.engine)
    after = schema.current(database.engine)
    database.close()
    print(f"schema {before or 'none'} -> {after}" if before != after else f"schema {after}: nothing to do")
    return 0
