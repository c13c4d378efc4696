"""The phrases of the case files, each as what it is meant."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from domain.understanding.json_lines import Situation
from tests.understanding.phrases import CASES

TREES = Situation(unit="cây", target=Decimal(200), about="Trồng 200 cây dừa")
READ_AS = {
    **dict.fromkeys(("pledge", "not", "promise"), "pledge"),
    **dict.fromkeys(("report", "correct_report", "outlook"), "progress"),
    **dict.fromkeys(("snooze", "stop_reminders"), "again"),
    **{kind: kind for kind in ("goal", "deadline", "progress")},
}
"""What is read beside the act of a phrase, by the kind or the act that its file names."""

_OF_TALKS = frozenset({"questions.tsv", "expected.tsv", "answers.tsv", "accents", "rosters", "talks"})
"""Cases of the talk, and of words that are written and not read."""


class Phrase(NamedTuple):
    """A phrase of the case files, as what it is meant, and the pledge it is about."""

    text: str
    as_: str
    pledge: Situation


def phrases() -> Iterator[Phrase]:
    """Every phrase of every file: of a sample, each file that is added would choose another one."""
    for file in sorted(CASES.rglob("*.tsv")):
        if file.parent.name in _OF_TALKS or (file.parent.name == "inside" and file.name in _OF_TALKS):
            continue
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
        for line in lines:
            yield _phrase("movement" if "movement" in file.parts else file.name, line.split("\t"))


def _phrase(name: str, fields: list[str]) -> Phrase:
    if name.startswith("reports"):
        target, unit, done, about, text = fields[:5]
        return Phrase(text, "progress", Situation(unit, _number(target), _number(done), about))
    if name.startswith("answers"):
        return Phrase(fields[0], "answer", TREES)
    if name == "kinds.tsv":
        as_, unit, target, done, text = fields[:5]
        return Phrase(text, as_, Situation(unit, _number(target), _number(done)))
    if name.startswith("understanding"):
        return Phrase(fields[4], READ_AS[fields[1]], Situation(fields[3]))
    if name.startswith("acts_"):
        return Phrase(fields[3 if name == "acts_served.tsv" else 2], "act", TREES)
    if name == "talk.tsv":
        return Phrase(fields[2], READ_AS.get(fields[3], "act"), TREES)
    if name.startswith("author_"):
        return Phrase(fields[2], READ_AS.get(fields[0], "act"), TREES)
    if name == "changes.tsv":
        number, _, unit = fields[1].partition(" ")
        return Phrase(fields[3], "change", Situation(unit, _number(number), about=fields[0]))
    if name in ("intrusions.tsv", "reminding.tsv"):
        return Phrase(fields[-1], "move" if name == "intrusions.tsv" else "again", TREES)
    if name == "movement":
        return Phrase(fields[2].replace("\\n", "\n"), name, TREES)
    if name in ("contents.tsv", "letters.tsv"):
        return Phrase(fields[0].replace("\\n", "\n"), "pledge", TREES)
    if name.removesuffix("s.tsv") in READ_AS or name == "progress.tsv":
        read_as = name.removesuffix(".tsv").removesuffix("s").replace("progres", "progress")
        return Phrase(fields[0], read_as, Situation())
    return Phrase(fields[3], fields[0], Situation(fields[2]))


def _number(typed: str) -> Decimal | None:
    try:
        return Decimal(typed) or None
    except InvalidOperation:
        return None
