"""A letterhead as it will be printed, read back before it is used."""

import re
from collections.abc import Mapping

from domain.errors import Noted
from domain.papers.letterhead import Letterhead, Part
from domain.papers.said import leaves_blank
from domain.understanding.text.words import fold
from exports.desk.offered import named
from handlers.talk.turn import Turn
from locales.language import marked
from storage.people import members

LEFT_BLANK = marked("Number and day are left blank on every paper, to be written in by hand.")
NOT_SIGNED = marked("I sign nothing and send nothing on: please sign the paper and pass it on yourself.")
_TO_SIGN = re.compile(
    r"\bky (?:so|dien tu|(?:ten )?(?:luon|giup|gium|dum))\b|\b(?:gui|goi) (?:qua )?(?:e-?mail|mail|thu dien tu)\b"
    r"|\b(?:dong|cham|lan) (?:dau|moc)\b"
)
_FIXED = marked(
    "The columns of these papers are fixed, and I keep no telephone numbers. In the Word file a column can be added "
    "by hand."
)
_COLUMN = re.compile(r"\b(?:them|bo|bot|chen|ghi|xoa)(?: \w+)? cot\b|\b(?:so dien thoai|so dt|sdt)\b")


def read_back(turn: Turn, head: Letterhead, papers: str, words: Mapping[str, str]) -> str:
    """The whole of it; what changes no line of it, but the words of the papers, is told where it was said just now."""
    lines = [
        turn.tr("The papers of {organisation} will say:", organisation=head.plain),
        " – ".join(filter(None, (head.upper, head.name))),
        turn.tr("{place}, day … · number …/{symbol}", place=head.place or "…", symbol=head.symbol),
        turn.tr(
            "Signed: {authority}, {post}, {name}", authority=head.authority, post=head.post, name=head.signer or "…"
        ),
        turn.tr("Recipients: {names}", names=" ".join(head.recipients)),
        *_last_number(turn, head),
        *([turn.tr("Spelled: “{way}”.", way=head.spelling)] if words.get(Part.SPELLING.value) else []),
        *([turn.tr("Legal bases in letters: {way}.", way=head.bases)] if words.get(Part.BASES.value) else []),
        *_afterwards(turn, papers),
        turn.tr("Is that right? What is not, choose or type: địa danh là …"),
    ]
    return "\n".join(lines)


def said_of_what_is_fixed(folded: str) -> str:
    """What is told of a part of the paper that nobody changes here; "" where none is spoken of."""
    if leaves_blank(folded):
        return LEFT_BLANK
    if asks_to_sign(folded):
        return NOT_SIGNED
    return _FIXED if _COLUMN.search(folded) else ""


def asks_to_sign(text: str) -> bool:
    """Whether a paper is to be signed, stamped or mailed, which its people do themselves."""
    return _TO_SIGN.search(fold(text)) is not None


def refuse_to_sign(text: str) -> str:
    """Say so beside what is done of the same words; "" where it is not asked."""
    if asks_to_sign(text):
        raise Noted(NOT_SIGNED)
    return ""


def _last_number(turn: Turn, head: Letterhead) -> list[str]:
    """What was said of the number: it is kept as the last one, the paper leaves it blank."""
    latest = head.numbers.get("BC")
    if not latest:
        return []
    number = f"{latest:02d}-BC/{head.symbol}"
    return [turn.tr("Number kept: {number}; number and day are left blank to be written in.", number=number)]


def _afterwards(turn: Turn, papers: str) -> list[str]:
    """Say which papers are made then, and in which form."""
    said = []
    for paper, form in map(named, papers.split()):
        if paper is None:
            continue
        title = turn.tr(paper.title).replace("(Word)", "(PDF)" if form.pdf else "(Word)")
        marks = [turn.tr("for good") if form.final else turn.tr("as a draft")]
        marks += [turn.tr("in large letters")] if form.large else []
        marks += (
            [turn.tr("with an empty sheet for each who has not registered")] if form.blanks and not form.member else []
        )
        marks += [each.name for each in members.by_ids(turn.session, [form.member] if form.member else [])]
        marks += [turn.tr("as of {day}", day=turn.language.short_date(form.until))] if form.until else []
        said.append(", ".join((title, *marks)))
    return [turn.tr("Then I make: {papers}.", papers="; ".join(said))] if said else []


def is_signed_so(head: Letterhead, text: str) -> bool:
    """Whether who signs is wanted as it stands: the name and the line above it are said."""
    said = fold(text)
    return bool(head.signer) and fold(head.signer) in said and fold(head.authority) in said
