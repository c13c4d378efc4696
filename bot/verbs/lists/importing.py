"""`import`: organisations and members from a spreadsheet, all or nothing."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from bot.verbs.asking import is_agreed
from bot.verbs.lists import writing_lists
from bot.verbs.lists.writing_lists import Writing
from domain.roster.rows import Outcome, Sheet, Unusable
from domain.stamps import Stamp
from exports.refused_rows import workbook
from exports.roster_template import template
from exports.tables import read_tables
from locales.language import Language, language, marked
from locales.wording.roster import report
from locales.wording.roster.refusals import spoken
from storage.ground.database import UNAVAILABLE, Session
from storage.people.notices import When
from storage.roster import importing as storage_roster
from storage.roster.preparing import AT_ONCE
from storage.roster.reading.lists import Read, read_list

LONG = 10_000
"""From so many rows on it is said how far the import is."""

BESIDE = 100
"""So many workbooks of refused rows are written beside one file."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a file is to be imported: without asking, without writing, into which branch, and who leaves."""

    yes: bool = False
    dry_run: bool = False
    branch: str = ""
    leavers: bool = False
    """Whoever is known in an organisation of the file, and is not in it, leaves; empty organisations close."""


def import_file(settings: Settings, file: Path, wishes: Wishes = Wishes()) -> int:
    """Print what was added and changed, or every row that is refused with its reason; at a terminal ask before."""
    speak = language(settings.locale)
    try:
        with _nothing_collected():
            tables = read_tables(file)
            _show_progress(speak, tables)
            outcome, written = _apply(settings, file, tables, wishes)
    except Unusable as unusable:
        raise Refused(_with_file(speak, file, unusable)) from None
    _print(speak, outcome, file)
    if outcome.problems:
        rows = len({problem.origin for problem in outcome.problems})
        _hand_back(speak, file, tables, outcome)
        raise Refused(
            speak.trn(
                "nothing was imported: {count} row of {file} refused",
                "nothing was imported: {count} rows of {file} refused",
                rows,
                file=file,
            )
        )
    if not written and outcome.changes:
        print(speak.tr("nothing was written: this is only what would be"))
    return 0


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Look for no garbage: what is read of a long list stays to the end, and looking through it takes a tenth."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _show_progress(speak: Language, tables: list[Sheet]) -> None:
    """Say of a long list that it was read, so that nobody ends a run that seems to hang."""
    rows = sum(len(sheet.rows) for sheet in tables)
    if rows >= LONG:
        said = speak.tr("{rows} rows are read; now they are compared and written", rows=rows)
        print(said, file=sys.stderr, flush=True)


def _with_file(speak: Language, file: Path, unusable: Unusable) -> str:
    said = spoken(speak, unusable.reason)
    return said if str(file) in said else f"{file}: {said}"


def _print(speak: Language, outcome: Outcome, file: Path) -> None:
    for line in report.lines_of(speak, outcome, file.name):
        print(line)


def _hand_back(speak: Language, file: Path, tables: list[Sheet], outcome: Outcome) -> None:
    """Write the refused rows beside the file, the cells to change marked; never over a file that is there."""
    content = workbook(speak, tables, outcome.problems)
    for number in range(1, BESIDE):
        beside = file.with_name(f"{file.stem}-can-sua{f'-{number}' if number > 1 else ''}.xlsx")
        try:
            with beside.open("xb") as stream:
                stream.write(content)
        except FileExistsError:
            continue
        except OSError:
            return  # the reasons are printed
        print(speak.tr("the refused rows, with the cells to change marked: {file}", file=beside))
        return


def write_template(speak: Language, file: Path) -> int:
    """Write an example workbook to start from; never over a file that is there."""
    if file.suffix.lower() != ".xlsx":
        raise Refused("{file}: the name must end in .xlsx", file=file)
    try:
        with file.open("xb") as stream:
            stream.write(template())
    except FileExistsError:
        raise Refused("{file} is already there; choose another name", file=file) from None
    except OSError as error:
        raise Refused("{file} cannot be written: {reason}", file=file, reason=error.strerror or error) from None
    print(speak.tr("wrote {file}: fill it in, then import it", file=file))
    return 0


def _read(session: Session, tables: list[Sheet], file: Path, wishes: Wishes, today: date) -> tuple[Read, int]:
    """Read the tables; return the newest deed too: a list written after it may take a code that was made of a name."""
    found = read_list(session, tables, file.name, wishes.branch, today)
    return (found.with_leavers() if wishes.leavers else found), storage_roster.newest(session)


def _apply(settings: Settings, file: Path, tables: list[Sheet], wishes: Wishes) -> tuple[Outcome, bool]:
    """What the file changes, and whether it was written."""
    speak, clocks = language(settings.locale), settings.clocks()
    when = When(clocks.now(), clocks.real(), settings.zone)
    stamp = Stamp.of(when.now, settings.zone, channel="import")
    database = ready(settings)
    try:
        writing_lists.make_way(database, stamp, clocks.real)
        found, agreed = database.look(_read, tables, file, wishes, stamp.day)
        if wishes.dry_run or (sys.stdin.isatty() and not wishes.yes):
            compared = database.look(storage_roster.compare, found.roster, stamp.day)
            seen = found.told(storage_roster.preview(compared, found.roster))
            if wishes.dry_run or seen.problems or not seen.changes or not _agreed(speak, seen, file):
                return seen, False
        writing = Writing(database, found.roster, when, clocks.real, agreed, partial(_show_pieces, speak))
        return found.told(writing_lists.compared_and_written(writing)), True
    except storage_roster.Another as other:
        words = marked("another list ({file}) is being imported, or was just now; nothing was imported, run it again")
        raise Refused(speak.tr(words, file=other.args[0])) from None
    except (*UNAVAILABLE, storage_roster.Overtaken):
        busy = marked("the database was busy or changed meanwhile; nothing was imported, run it again")
        raise Refused(speak.tr(busy)) from None
    finally:
        database.close()


def _show_pieces(speak: Language, done: int, of: int) -> None:
    """Say after every tenth of a long list how far it is."""
    if done == of or done * 10 // of > (done - AT_ONCE) * 10 // of:
        said = speak.tr("{done} of {count} people are written", done=done, count=of)
        print(said, file=sys.stderr, flush=True)


def _agreed(speak: Language, seen: Outcome, file: Path) -> bool:
    """Ask at the terminal, after what would be has been shown."""
    _print(speak, seen, file)
    return is_agreed(speak, marked("Write this? Type y for yes: "))
