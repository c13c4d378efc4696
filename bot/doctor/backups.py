"""Look at the nightly backups: whether they are on, can be made, and when the last one was."""

from collections.abc import Iterator

from bot.doctor.finding import Finding, know, well, wrong
from bot.settings import Settings
from locales.language import Language
from storage.copies import of_postgresql, record
from storage.copies.manifest import CopyTrouble
from storage.ground.database import Database


def of_backups(database: Database, settings: Settings, speak: Language) -> Iterator[Finding]:
    """One that failed is named with the other troubles that last."""
    tr = speak.tr
    if not settings.backup_dir:
        yield know(tr("backups: none are made at night"), tr("set BACKUP_DIR, or make them otherwise"))
        return
    try:
        of_postgresql.check_program(database)
    except CopyTrouble as trouble:
        yield wrong(f"{tr('backups')}: {trouble}", tr("install it, or empty BACKUP_DIR and make them otherwise"))
    last = database.look(record.last)
    if last and last.done_at:
        made = f"{last.done_at:%Y-%m-%d %H:%M} UTC, {last.size / 2**20:.1f} MB"
        place = f"{settings.backup_dir}/{last.file}"
        yield well(tr("backups: the last one was made {moment}: {file}", moment=made, file=place))
    else:
        yield know(tr("backups: the first one is made in the first night the bot runs"))
    if settings.backup_passphrase.get_secret_value():
        yield know(
            tr("backups: sealed with the passphrase, also the pictures and papers beside them"),
            tr("keep BACKUP_PASSPHRASE where this machine is not: without it none of them opens"),
        )
