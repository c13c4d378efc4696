"""What is said of a list that was sent in a chat: what it would change, what is to be mended, what was done."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from domain.chat import NO, YES, Choice, Tone, bold
from domain.roster.rows import MemberRow, Outcome, Problem
from domain.roster.saying import Said
from locales.language import Language
from locales.wording.people import some_of
from locales.wording.roster.refusals import spoken, told
from locales.wording.roster.report import counted, lines_of

COMMAND = "/nhap"
AGREE, DROP, LEAVERS, LINES, BACK, PAGE = "dongy", "khong", "roi", "xem", "lai", "trang"
_NAMED, _REASONS = 3, 3
_MISSING = "(–)"
"""Stands before whoever is in the book and not in the list."""


def wire(verb: str, list_id: int) -> str:
    return f"{COMMAND} {verb} {list_id}"


def reading_text(speak: Language, name: str) -> str:
    return speak.tr("I am reading “{file}”, and tell you what it would change. Nothing is written yet.", file=name)


def preview_text(speak: Language, name: str, outcome: Outcome) -> str:
    """Say what the list would change, in eight lines at most, and ask."""
    lines = [speak.tr("“{file}” is read; nothing is written yet.", file=name), *_counts(speak, outcome)]
    if named := [each.row.name for each in outcome.changes if isinstance(each.row, MemberRow)]:
        lines.append(some_of(speak, named, _NAMED, "; "))
    if outcome.kept:
        words = speak.trn(
            "{count} row has a remark: see “row by row”.",
            "{count} rows have a remark: see “row by row”.",
            len(outcome.kept),
        )
        lines.append(words)
    if outcome.absent:
        names = some_of(speak, [row.name for row in outcome.absent], _NAMED, "; ")
        lines.append(f"{_head_of_absent(speak, len(outcome.absent))} {names}")
    question = speak.tr("Shall I write this?") if outcome.changes else speak.tr("The list itself changes nothing.")
    return "\n".join([*lines, question])


def preview_choices(speak: Language, list_id: int, outcome: Outcome) -> tuple[Choice, ...]:
    agree = (agree_choice(speak, list_id),) if outcome.changes else ()
    lines = Choice(speak.tr("Row by row"), wire(LINES, list_id))
    return (*agree, *other_choices(speak, list_id, len(outcome.absent)), lines)


def agree_choice(speak: Language, list_id: int) -> Choice:
    return Choice(speak.tr("Yes, import it"), f"{YES}:{wire(AGREE, list_id)}", Tone.GREEN)


def other_choices(speak: Language, list_id: int, absent: int) -> tuple[Choice, ...]:
    """The no, and that those leave too who are not in the list, where there are any."""
    drop = Choice(speak.tr("No, leave it"), f"{NO}:{wire(DROP, list_id)}", Tone.RED)
    words = speak.trn("{count} person not in it leaves too", "{count} people not in it leave too", absent)
    return (drop, Choice(words, wire(LEAVERS, list_id))) if absent else (drop,)


def _counts(speak: Language, outcome: Outcome) -> Iterator[str]:
    counts, moved, left = counted(outcome)
    people = speak.tr(
        "People: {added} added, {changed} changed.",
        added=bold(counts[True, "added"]),
        changed=bold(counts[True, "changed"]),
    )
    if moved or left:
        people += " " + speak.tr("Of these {moved} moved, {left} left.", moved=bold(moved), left=bold(left))
    yield people
    if counts[False, "added"] or counts[False, "changed"]:
        yield speak.tr(
            "Organisations: {added} added, {changed} changed.",
            added=bold(counts[False, "added"]),
            changed=bold(counts[False, "changed"]),
        )
    if outcome.unchanged > 0:
        yield speak.trn("{count} row is so already.", "{count} rows are so already.", outcome.unchanged)


def _head_of_absent(speak: Language, count: int) -> str:
    return speak.trn(
        "{count} person is in the book and not in the list, and stays:",
        "{count} people are in the book and not in the list, and stay:",
        count,
    )


def lines_text(speak: Language, outcome: Outcome, name: str) -> str:
    """Write every line of the report, and who is not in the list."""
    lines = list(lines_of(speak, replace(outcome, absent=()), name))
    absent = [f"{_MISSING} {row.code} {row.name}" for row in outcome.absent]
    return "\n".join([*lines, *([_head_of_absent(speak, len(absent)), *absent] if absent else [])])


def absent_in(report: str) -> int:
    """Count in the lines of a report who is not in the list."""
    return sum(line.startswith(_MISSING) for line in report.splitlines())


def refused_text(speak: Language, name: str, problems: Sequence[Problem], *, with_workbook: bool) -> str:
    """Say which rows are to be changed, the first of them in full."""
    rows = len({each.origin for each in problems})
    head = speak.trn(
        "“{file}”: {count} row has to be changed. Nothing was imported.",
        "“{file}”: {count} rows have to be changed. Nothing was imported.",
        rows,
        file=name,
    )
    lines = [head, *_told(speak, problems)]
    here = speak.tr("The rows follow as a file, the cells to change marked. Please mend them and send the list again.")
    again = speak.tr("Please mend these rows and send the whole list again.")
    return "\n".join([*lines, here if with_workbook else again])


def marked_name(name: str) -> str:
    """How the file of refused rows is called: "danh-sach-can-sua.xlsx"."""
    return f"{name.rpartition('.')[0] or name}-can-sua.xlsx"


def unusable_text(speak: Language, name: str, reason: Said) -> str:
    """Say why nothing of the file can be read, and what to do."""
    values = reason.values | ({"file": f"“{name}”"} if "file" in reason.values else {})
    said = spoken(speak, Said(reason.message, **values))
    head = said if name in said else f"“{name}”: {said}"
    how = speak.tr(
        "Nothing was imported. If it is a paper of what you registered, please send it with your report beside it."
    )
    return f"{head}\n{how}"


def written_text(speak: Language, name: str, outcome: Outcome) -> str:
    """Say what was done, and the way back."""
    head = speak.tr("“{file}” is imported.", file=name)
    back = speak.tr("If it was a mistake, write “take back” today, and all of it is undone.")
    return "\n".join([head, *_counts(speak, outcome), back])


def written_choices(speak: Language, list_id: int) -> tuple[Choice, ...]:
    back = Choice(speak.tr("A mistake: take it back"), wire(BACK, list_id))
    return (back, Choice(speak.tr("Members"), "/thanhvien"))


def changed_text(speak: Language) -> str:
    return speak.tr("Something changed in the book meanwhile, so I ask once more.")


def nothing_text(speak: Language, name: str, kept: Sequence[Problem]) -> str:
    """Say that nothing is to be written, and of which rows something is to be said."""
    head = speak.tr("Everything in “{file}” is in the book already; nothing is to be written.", file=name)
    return "\n".join([head, *_told(speak, kept)])


def _told(speak: Language, problems: Sequence[Problem]) -> Iterator[str]:
    yield from (told(speak, each) for each in problems[:_REASONS])
    if len(problems) > _REASONS:
        yield speak.tr("… and {count} more", count=len(problems) - _REASONS)


def more_choices(speak: Language, list_id: int, problems: Sequence[Problem]) -> tuple[Choice, ...]:
    """Offer to read all of them, where more are told of than are named."""
    return (Choice(speak.tr("Row by row"), wire(LINES, list_id)),) if len(problems) > _REASONS else ()


def busy_text(speak: Language, name: str) -> str:
    return speak.tr("“{file}”: the book was busy, and nothing was imported. Please send the list again.", file=name)


def after_another_text(speak: Language, name: str) -> str:
    return speak.tr("Another list is being imported. “{file}” is next, and I tell you when it is done.", file=name)


def not_fetched_text(speak: Language, name: str, limit: int) -> str:
    """Say that a file did not come, or is too large."""
    if limit:
        return speak.tr(
            "“{file}” is larger than {limit} MB. Please send only the list, without pictures.",
            file=name,
            limit=limit // 1_000_000,
        )
    return speak.tr("“{file}” could not be fetched. Please send it once more.", file=name)


def expired_text(speak: Language, name: str) -> str:
    return speak.tr("“{file}” was not answered for a day: I have deleted it, and nothing was imported.", file=name)


def page_text(speak: Language, address: str, until: datetime, zone: tzinfo) -> str:
    """Say where to send a list the channel does not hand over."""
    return speak.tr(
        "To send a list of members: open this page, choose the file (Excel, CSV), and press “Send”:\n{address}\n"
        "It is open until {until}, for one file, for you alone: please do not pass it on.",
        address=address,
        until=speak.moment(until, zone),
    )


def waits_text(speak: Language, name: str) -> str:
    return speak.tr("“{file}” waits for your answer. When you are done here, write “import the list”.", file=name)
