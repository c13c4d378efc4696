"""`import`: organisations and members from a spreadsheet, all or nothing."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.running.database import ready
from bot.settings import Settings
from domain.roster.office.translating import translated
from domain.roster.reading import read
from domain.roster.rows import Change, MemberRow, NotARoster, NotAWorkbook, Outcome, Roster, Sheet
from domain.stamps import Stamp
from exports.roster_template import template
from exports.tables import read_tables
from locales.language import LANGUAGES, language
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.people.notices import When
from storage.roster import called
from storage.roster import importing as storage_roster

ATTEMPTS = 3
"""How often the file is compared beside the running bot before the bot is held up for it."""

LISTED = 200
"""This many additions and changes are printed line by line; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a file is to be imported: without asking, without writing, into which branch where it names none."""

    yes: bool = False
    dry_run: bool = False
    branch: str = ""


def import_file(settings: Settings, file: Path, wishes: Wishes = Wishes()) -> int:
    """Print what was added and changed, or every row that is refused with its reason; at a terminal ask before."""
    outcome, written = _apply(settings, file, wishes)
    for line in _report(outcome, file):
        sys.stdout.write(f"{line}\n")
    if outcome.problems:
        rows = len({problem.origin for problem in outcome.problems})
        raise Refused(f"nothing was imported: {rows} {'row' if rows == 1 else 'rows'} of {file} refused")
    if not written and outcome.changes:
        sys.stdout.write("nothing was written: this is only what would be\n")
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


def _tables(file: Path) -> list[Sheet]:
    try:
        return read_tables(file)
    except NotAWorkbook as reason:
        raise Refused(str(reason)) from None


def _read(session: Session, tables: list[Sheet], file: Path, branch: str, today: date) -> Roster:
    try:
        return read(translated(tables, called.office(session, branch, today)))
    except NotARoster as reason:
        raise Refused(f"{file}: {reason}") from None


def _apply(settings: Settings, file: Path, wishes: Wishes) -> tuple[Outcome, bool]:
    """What the file changes, and whether it was written."""
    tables = _tables(file)
    clocks = Clocks(timedelta(seconds=settings.clock_offset))
    now = clocks.now()
    database = ready(settings)
    today = Stamp.of(now, settings.zone, channel="import").day
    try:
        roster = database.look(_read, tables, file, wishes.branch, today)
        if wishes.dry_run or (sys.stdin.isatty() and not wishes.yes):
            seen = storage_roster.preview(database.look(storage_roster.compare, roster, today), roster)
            if wishes.dry_run or seen.problems or not seen.changes or not _agreed(seen, file):
                return seen, False
        return _compared_and_written(database, roster, When(now, clocks.real(), settings.zone)), True
    except (*UNAVAILABLE, storage_roster.Overtaken):
        raise Refused("the database was busy or changed meanwhile; nothing was imported, run it again") from None
    finally:
        database.close()


def _agreed(seen: Outcome, file: Path) -> bool:
    """Ask at the terminal, after what would be has been shown."""
    for line in _report(seen, file):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write("Write this? Type y for yes: ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes", "c", "có", "co"}


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
