"""`import`: organisations and members from a spreadsheet, all or nothing."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.running.database import ready
from bot.settings import Settings
from domain.roster.headings import sheet_of
from domain.roster.reading import read
from domain.roster.rows import Change, MemberRow, NotARoster, NotAWorkbook, Outcome, Roster
from domain.stamps import Stamp
from exports.roster_template import template
from exports.spreadsheet import read_sheets
from locales.language import LANGUAGES, language
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.people.notices import When
from storage.roster import importing as storage_roster

ATTEMPTS = 3
"""How often the file is compared beside the running bot before the bot is held up for it."""

LISTED = 200
"""This many additions and changes are printed line by line; the rest is counted."""


def import_file(settings: Settings, file: Path) -> int:
    """Print what was added and changed, or every row that is refused with its reason."""
    outcome = _apply(settings, _read(file))
    for line in _report(outcome, file):
        sys.stdout.write(f"{line}\n")
    if outcome.problems:
        rows = len({problem.origin for problem in outcome.problems})
        raise Refused(f"nothing was imported: {rows} {'row' if rows == 1 else 'rows'} of {file} refused")
    return 0


def write_template(file: Path) -> int:
    """Write an example workbook to start from; never over a file that is there."""
    if file.suffix.lower() != ".xlsx":
        raise Refused(f"{file}: the name must end in .xlsx")
    try:
        with file.open("xb") as stream:
            stream.write(template())
    except FileExistsError:
        raise Refused(f"{file} is already there; choose another name") from None
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror or error}") from None
    sys.stdout.write(f"wrote {file}: fill it in, then import it\n")
    return 0


def _read(file: Path) -> Roster:
    try:
        return read(read_sheets(file, sheet_of))
    except NotAWorkbook as reason:
        raise Refused(str(reason)) from None
    except NotARoster as reason:
        raise Refused(f"{file}: {reason}") from None


def _apply(settings: Settings, roster: Roster) -> Outcome:
    clocks = Clocks(timedelta(seconds=settings.clock_offset))
    now = clocks.now()
    database = ready(settings)
    try:
        return _compared_and_written(database, roster, When(now, clocks.real(), settings.zone))
    except (*UNAVAILABLE, storage_roster.Overtaken):
        raise Refused("the database was busy or changed meanwhile; nothing was imported, run it again") from None
    finally:
        database.close()


def _compared_and_written(database: Database, roster: Roster, when: When) -> Outcome:
    """Compare beside the running bot and write at once; where people were changed meanwhile, once more."""
    stamp = Stamp.of(when.now, when.zone, channel="import")
    for tag in LANGUAGES:
        language(tag)  # read the sentences now, not while the bot waits
    for _ in range(ATTEMPTS):
        found = database.look(storage_roster.compare, roster, stamp.day)
        with suppress(storage_roster.Overtaken):
            return database.transact(_written, roster, found, stamp, when)
    return database.transact(_written, roster, None, stamp, when)


def _written(
    session: Session, roster: Roster, found: storage_roster.Comparison | None, stamp: Stamp, when: When
) -> Outcome:
    if found is None:
        outcome = storage_roster.apply(session, roster, stamp)
    else:
        outcome = storage_roster.write(session, roster, found, stamp)
    storage_roster.tell(session, outcome, when)
    return outcome


def _report(outcome: Outcome, file: Path) -> Iterator[str]:
    for problem in outcome.problems:
        yield f"refused  {problem.origin}{f' ({problem.code})' if problem.code else ''}: {problem.reason}"
    for verb in ("added", "changed"):
        changes = [change for change in outcome.changes if change.verb == verb]
        yield from (_line(verb, change) for change in changes[:LISTED])
        if len(changes) > LISTED:
            yield f"{verb}  … and {len(changes) - LISTED} more"
    for each in outcome.kept:
        yield f"kept     {each.origin} ({each.code}): {each.reason}"
    if outcome.problems:
        return
    if not outcome.changes:
        rest = "everything else" if outcome.kept else "everything"
        yield f"nothing to do: {rest} in {file.name} is already so ({outcome.unchanged} rows)"
        return
    yield from _totals(outcome)


def _line(verb: str, change: Change) -> str:
    what = f"{verb:<8} {change.row.origin}: {change.row.code} {change.row.name}"
    if not change.differences:
        return what
    said = (f"{each.what} {each.before or 'none'} -> {each.after or 'none'}" for each in change.differences)
    return f"{what}: {', '.join(said)}"


def _totals(outcome: Outcome) -> Iterator[str]:
    counts = Counter((isinstance(change.row, MemberRow), change.verb) for change in outcome.changes)
    for members, name in ((False, "organisations"), (True, "members")):
        yield f"{name}: {counts[members, 'added']} added, {counts[members, 'changed']} changed"
    yield f"unchanged: {outcome.unchanged} rows"
