"""Look at the nightly backups: whether they are on, can be made, and when the last one was."""

from collections.abc import Iterator
from pathlib import Path

from bot.doctor.finding import Finding, know, well, wrong
from bot.running import nightly
from bot.settings import Settings
from bot.verbs.copies.nightly import outgrown
from locales.language import Language
from locales.wording.operating.reasons import refusal_text
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
        yield wrong(
            f"{tr('backups')}: {refusal_text(speak, trouble)}",
            tr("install it, or empty BACKUP_DIR and make them otherwise"),
        )
    last = database.look(record.last)
    if last and last.done_at:
        made = f"{speak.moment(last.done_at, settings.zone)}, {last.size / 2**20:.1f} MB"
        place = f"{settings.backup_dir}/{last.file}"
        yield well(tr("backups: the last one was made {moment}: {file}", moment=made, file=place))
    elif there := nightly.newest(settings):
        yield know(tr("backups: the newest one is {file}; this database has made none yet", file=there))
    else:
        yield know(tr("backups: the first one is made in the first night the bot runs"))
    if fuller := outgrown(Path(settings.backup_dir), settings.backup_keep):
        yield know(
            tr("backups: {file} holds far more members than those after it, and is kept", file=fuller),
            tr("when it is sure that nobody needs it: rm {file}", file=fuller),
        )
    if settings.backup_passphrase.get_secret_value():
        yield know(
            tr("backups: sealed with the passphrase, also the pictures and papers beside them"),
            tr("keep BACKUP_PASSPHRASE where this machine is not: without it none of them opens"),
        )
