"""What an import would do, or did, line by line and in counts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from domain.roster.rows import Change, MemberRow, OrganisationRow, Outcome
from locales.language import Language, marked
from locales.wording.roster.refusals import placed, told

LISTED = 200
"""This many additions and changes are named one by one; the rest is counted."""
ABSENT_LISTED = 30

_VERBS = {"added": marked("added"), "changed": marked("changed")}


def lines_of(speak: Language, outcome: Outcome, name: str) -> Iterator[str]:
    """Return every line of the report on a file of this name."""
    yield from (f"{speak.tr('refused'):<8} {told(speak, problem)}" for problem in outcome.problems)
    for verb, said in _VERBS.items():
        changes = [change for change in outcome.changes if change.verb == verb]
        yield from (_line(speak, speak.tr(said), change) for change in changes[:LISTED])
        if len(changes) > LISTED:
            yield speak.tr("{verb}  … and {count} more", verb=speak.tr(said), count=len(changes) - LISTED)
    yield from (f"{speak.tr('kept'):<8} {told(speak, each)}" for each in outcome.kept)
    yield from _absent(speak, outcome.absent)
    yield from _absent_places(speak, outcome.absent_places)
    if outcome.problems:
        return
    if outcome.changes:
        yield from totals(speak, outcome)
    elif outcome.kept:
        words = marked("nothing to do: everything else in {file} is already so ({rows} rows)")
        yield speak.tr(words, file=name, rows=outcome.unchanged)
    else:
        words = marked("nothing to do: everything in {file} is already so ({rows} rows)")
        yield speak.tr(words, file=name, rows=outcome.unchanged)


def _absent(speak: Language, absent: Sequence[MemberRow]) -> Iterator[str]:
    """Name who belongs to an organisation of the file, and is not in it."""
    if not absent:
        return
    yield speak.trn(
        "{count} person is known there and not in the file, and stays:",
        "{count} people are known there and not in the file, and stay:",
        len(absent),
    )
    yield from _first(speak, [f"  {row.code} {row.name} ({row.organisation})" for row in absent])
    yield speak.tr("Whoever has left: give them a column “Ngày rời” and “Lý do”, or import with --leavers.")


def _absent_places(speak: Language, absent: Sequence[OrganisationRow]) -> Iterator[str]:
    """Name what is open below an organisation of the file, and is not in it."""
    if not absent:
        return
    yield speak.trn(
        "{count} organisation below those of the file is not in it, and stays open:",
        "{count} organisations below those of the file are not in it, and stay open:",
        len(absent),
    )
    yield from _first(speak, [f"  {row.code} {row.name}" for row in absent])
    yield speak.tr("What is no longer there: give it the column “den_ngay”, or import with --leavers once it is empty.")


def _first(speak: Language, lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:ABSENT_LISTED]
    if len(lines) > ABSENT_LISTED:
        yield speak.tr("  … and {count} more", count=len(lines) - ABSENT_LISTED)


def _line(speak: Language, verb: str, change: Change) -> str:
    what = f"{verb:<8} {placed(speak, change.row.origin)}: {change.row.code} {change.row.name}"
    if not change.differences:
        return what
    none = speak.tr("none")
    said = (f"{_words(speak, each.what)} {each.before or none} -> {each.after or none}" for each in change.differences)
    return f"{what}: {', '.join(said)}"


_WHAT = {
    "name": marked("name"),
    "organisation": marked("organisation"),
    "posts": marked("posts"),
    "leader": marked("leader"),
    "kind": marked("kind"),
    "parent": marked("parent"),
    "closed": marked("closed"),
}


def _words(speak: Language, what: str) -> str:
    return speak.tr(_WHAT[what]) if what in _WHAT else what


def counted(outcome: Outcome) -> tuple[Counter[tuple[bool, str]], int, int]:
    """Count the changes, of people or not, by their verb; and of these people who moved, and who left."""
    counts = Counter((isinstance(change.row, MemberRow), change.verb) for change in outcome.changes)
    return counts, sum(change.moves for change in outcome.changes), sum(change.leaves for change in outcome.changes)


def totals(speak: Language, outcome: Outcome) -> Iterator[str]:
    """Return the counts: organisations, people, of these who moved and who left, and what stays as it is."""
    counts, moved, left = counted(outcome)
    yield speak.tr(
        "organisations: {added} added, {changed} changed",
        added=counts[False, "added"],
        changed=counts[False, "changed"],
    )
    yield speak.tr(
        "members: {added} added, {changed} changed", added=counts[True, "added"], changed=counts[True, "changed"]
    )
    if moved or left:
        yield speak.tr("of these {moved} moved, {left} left", moved=moved, left=left)
    yield speak.tr("unchanged: {rows} rows", rows=outcome.unchanged)
