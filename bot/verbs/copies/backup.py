"""`backup`: one file with everything, while the bot runs."""

import sys
from getpass import getpass
from pathlib import Path

from bot.refusal import Refused
from bot.settings import Settings
from bot.verbs.copies import nightly
from bot.verbs.copies.making import Made, make
from locales.language import Language, language


def backup(settings: Settings, file: Path | None, *, evidence: bool, seal: bool, every_night: bool) -> int:
    speak = language(settings.locale)
    try:
        if every_night:
            made = nightly.make_one(settings)
        else:
            if file is None:
                raise Refused("name the FILE to write the backup to")
            if file.is_dir():
                file /= nightly.name_at(settings.clocks().real(), settings.zone)
            made = make(settings, file, _passphrase(settings, speak, seal), evidence=evidence)
    except OSError as error:
        raise Refused("the backup was not written: {reason}", reason=error.strerror or type(error).__name__) from None
    print("\n".join(_told(made, speak)))
    return 0


def _passphrase(settings: Settings, speak: Language, seal: bool) -> str:
    known = settings.backup_passphrase.get_secret_value()
    if known or not seal:
        return known
    if not sys.stdin.isatty():
        raise Refused("set BACKUP_PASSPHRASE, or run this at a terminal, where it is asked for")
    first, again = getpass(speak.tr("Passphrase: ")), getpass(speak.tr("Once more: "))
    if not first or first != again:
        raise Refused("nothing was written: the passphrase is empty, or was not typed the same twice")
    return first


def _told(made: Made, speak: Language) -> list[str]:
    about, tr = made.manifest, speak.tr
    size = f"{made.file.stat().st_size / 2**20:.1f}"
    rows, tables = sum(about.rows.values()), len(about.rows)
    lines = [tr("{file}: {size} MB, schema {revision}", file=made.file, size=size, revision=about.revision)]
    lines.append(tr("{rows} rows of {tables} tables, and the key", rows=rows, tables=tables))
    if about.evidence_inside:
        lines.append(tr("{count} pictures and papers", count=about.evidence - made.missing))
    else:
        lines.append(tr("{count} pictures and papers are not inside", count=about.evidence))
    if made.missing:
        lines.append(
            tr("{count} of them are missing in the folder of evidence; `doctor` says more", count=made.missing)
        )
    return lines
