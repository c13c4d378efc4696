"""`migrate`: bring the database to the newest schema."""

from contextlib import closing

from bot.running.database import connect
from bot.settings import Settings
from locales.language import language
from storage.ground import schema


def migrate(settings: Settings, *, anew: bool = False) -> int:
    speak = language(settings.locale)
    with closing(connect(settings, anew=anew)) as database:
        before = schema.current(database.engine)
        schema.migrate(database.engine)
        after = schema.current(database.engine)
    if before == after:
        print(speak.tr("schema {revision}: nothing to do", revision=after))
    else:
        print(speak.tr("schema {before} -> {after}", before=before or speak.tr("none"), after=after))
    return 0
