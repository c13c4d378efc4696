"""What lines of work say: "Anh Bảy lo đất trước 15/3; chị Tám vận động 5 hộ": who, what, by when, line by line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.roles import Member
from domain.understanding.deadlines import certain_day
from domain.understanding.readings import Ask
from domain.understanding.sentence import read_pledge
from domain.understanding.text.words import fold
from handlers.entering.names import LONGEST, TITLES, name_in, title_before

_LINES = re.compile(r"[\n;]+")
_BULLET = re.compile(r"^\s*(?:\d{1,2}[.)]\s+|[-•*+–]\s*)")
_LEAD = re.compile(
    r"^(?:(?:nho|xin|toi|tui|chi bo|de|thi|con|va|voi|roi) )*"
    r"(?:phan cong|phan viec|giao viec|giao nhiem vu|giao|cu|nho|con|va)(?: (?:cho|viec cho))* "
)
_GIVES = re.compile(
    r"^(?:(?:nho|xin|toi|tui|em|chi bo|chi uy|tro ly|hay|thi|nay|hom nay) )*"
    r"(?:phan cong|phan viec|giao viec|giao nhiem vu)(?: (?:cho|viec cho|nhiem vu cho))* "
)
_ALSO = re.compile(r"^(?:con|va|roi|voi) ")
_BEHIND = re.compile(r"^(?:(?:se|thi|la|phu trach viec|chiu trach nhiem) )+")
_LEADS_TO_A_DAY = re.compile(r"\b(?:truoc|den|toi|trong|vao|han|xong|ngay)(?: (?:ngay|han|truoc))* ?$")
_DOES = re.compile(r"^(?:phu trach|dam nhan|dam trach|lam|lo|thuc hien)\b")
_SELF = frozenset({"toi", "tui"})
_SIGNS = " ,.:;-–—!"
_MARKED = ("do", "giao cho", "phan cong", "giao")
"""In front of a name that stands behind the work: "lo đất do anh Bảy phụ trách"."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is to be done; whom the name fits, `called` as typed; the day, or the words that may mean one."""

    text: str
    called: str = ""
    people: tuple[Member, ...] = ()
    due_on: date | None = None
    unread: str = ""


def lines_in(text: str, people: Sequence[Member], me: Member, today: date) -> list[Line]:
    """Read one or several lines; without a person of the branch in it a line stays whole."""
    pieces = [piece.strip() for line in _LINES.split(text) for piece in _by_person(line, people)]
    return [_read(_BULLET.sub("", piece).strip(_SIGNS), people, me, today) for piece in pieces if piece.strip(_SIGNS)]


def without_day(text: str, said_day: str) -> str:
    """The text without a day that another one has taken the place of, and without the word that led to it."""
    before, _, after = text.partition(said_day)
    led = _LEADS_TO_A_DAY.search(fold(before))
    before = " ".join(before.split()[: len(before.split()) - len(led.group().split())]) if led else before
    return f"{before} {after}".strip(_SIGNS) or text


def gives(text: str, people: Sequence[Member]) -> bool:
    """Whether a sentence gives work to somebody of the branch: "phân công anh Bảy lo đất"."""
    begun = _GIVES.match(fold(text) + " ")
    if begun is None:
        return False
    words = text.split()[len(begun.group().split()) :]
    found = _at_start(words, people)
    return found is not None and bool(found[1]) and len(words) > found[0]


def _by_person(line: str, people: Sequence[Member]) -> list[str]:
    """Part a line at the commas behind which another person is named."""
    pieces: list[str] = []
    for piece in line.split(","):
        begun = _ALSO.sub("", fold(piece) + " ").split()
        words = piece.split()
        named = _at_start(words[len(words) - len(begun) :], people) if pieces and len(begun) <= len(words) else None
        if pieces and not (named and named[1] and len(begun) > named[0]):
            pieces[-1] += f",{piece}"
        else:
            pieces.append(piece)
    return pieces


def _at_start(words: list[str], people: Sequence[Member]) -> tuple[int, tuple[Member, ...], str] | None:
    """Where the name ends with which a text begins, whom it fits, and how it was typed."""
    some = words[: LONGEST + 3]
    folded = [fold(word).strip(_SIGNS) for word in some]
    found = name_in(some, folded, people)
    if found is None or title_before(folded, found[0]) != 0:
        return None
    return found[1], found[2], " ".join(some[found[0] : found[1]]).strip(_SIGNS)


def _read(text: str, people: Sequence[Member], me: Member, today: date) -> Line:
    called, whom, rest = _holder(text, people, me)
    reading = read_pledge(rest, today)
    of_next_year = Ask.YEAR in reading.deadline.asks
    day = certain_day(reading.deadline, today) if of_next_year else reading.deadline.day
    if day and reading.content:
        return Line(reading.content, called, whom, day)
    unread = reading.said_day if reading.deadline.asks and reading.deadline.asks[0] is not Ask.DEADLINE else ""
    return Line(rest, called, whom, None, unread)


def _holder(text: str, people: Sequence[Member], me: Member) -> tuple[str, tuple[Member, ...], str]:
    """Who is to do it, and the text without the name."""
    words = text.split()
    folded = [fold(word).strip(_SIGNS) for word in words]
    for lead in (_LEAD.match(fold(text) + " "), _ALSO.match(fold(text) + " "), None):
        start = len(lead.group().split()) if lead else 0
        if folded[start : start + 1] and folded[start] in _SELF and len(words) > start + 1:
            return me.name, (me,), _rest(words[start + 1 :])
        found = _at_start(words[start:], people)
        if found and len(words) > start + found[0]:
            return found[2], found[1], _rest(words[start + found[0] :]) if found[1] else text
    return _behind(words, folded, people) or ("", (), text)


def _behind(
    words: list[str], folded: list[str], people: Sequence[Member]
) -> tuple[str, tuple[Member, ...], str] | None:
    """A name behind the work: "lo đất: anh Bảy", "lo đất do anh Bảy phụ trách trước 15/3"."""
    for place in range(1, len(words)):
        before = " ".join(folded[:place])
        marked = next((each for each in _MARKED if before.endswith(f" {each}")), "")
        if not marked and words[place - 1][-1:] not in ":-–":
            continue
        found = _at_start(words[place:], people)
        if found is None or not found[1] or (not marked and folded[place] not in TITLES | {"dong"}):
            continue
        after = " ".join(words[place + found[0] :])
        does = _DOES.match(fold(after)) if marked else None
        after = " ".join(after.split()[len(does.group().split()) :]) if does else after
        work = " ".join(words[: place - len(marked.split())]).strip(_SIGNS)
        return found[2], found[1], f"{work} {after}".strip(_SIGNS)
    return None


def _rest(words: list[str]) -> str:
    text = " ".join(words).strip(_SIGNS)
    led = _BEHIND.match(fold(text))
    return " ".join(text.split()[len(led.group().split()) :]) if led else text
