"""A leader's own report and those of members in one sentence: "phần tôi 31 cây, còn Tám thì chưa có gì"."""

import re
from collections.abc import Sequence

from domain.names import given_name
from domain.roles import Member
from domain.understanding.acts.act import Act
from domain.understanding.several_things.things import Thing
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.talk.turn import Turn

OWN_REPORT = "own report"
AT_LEAST = 2  # things: what is told of one member alone is heard elsewhere
_PAUSE = re.compile(r"\s*[,;.]\s+(?:(?:còn|con|riêng|rieng|và|va|với|voi)\s+)?|\s+(?:còn|và)\s+(?=\D)", re.IGNORECASE)
_MINE = re.compile(
    r"(?:(?:da|rieng|phan|cua|cai|ben|thi) )*(?:toi|tui|em|chi|anh|co|chu|bac|minh|con)\b(?! (?:ay|do|nay)\b)"
)
_TITLE = re.compile(
    r"(?:(?:phần|của|đồng chí|phan|cua|dong chi) )*(?:anh|chị|cô|chú|bác|ông|bà|chi|co|chu|bac|ong|ba)? *"
)
_TELLS = re.compile(r"\d|\bchua\b|\bxong\b|\bkhong (?:co|lam)\b")
_UNKNOWN = re.compile(r"\bchua (?:hoi|ro|biet|gap|nghe|lien lac)\b")
_MOVES = re.compile(r"\b(?:chuyen (?:sinh hoat|sang|ve|qua|den|di)|ra khoi|tu tran|qua doi|mat (?:roi|hom|ngay|bua))\b")
""" "Chuyển về ấp 2 từ 10/3" is no report."""
_LED = re.compile(r"^\W*(?:(?:thì|thi|là|la|mới|moi)\s+)?", re.IGNORECASE)


def things(turn: Turn) -> list[Thing]:
    """The own report and those of the members who are named, one thing each; none where it is not just such things."""
    clauses = [each.strip() for each in _PAUSE.split(turn.text) if each.strip()]
    if not clauses or not whom.leads_a_cell(turn):
        return []
    people = whom.of_the_cells(turn)
    found = [_of_one(turn, each, people) for each in clauses[_tells_nothing(clauses[0], people) :]]
    things = [thing for each in found for thing in each or ()]
    of_members = any(each.kind == Act.FOR_ANOTHER for each in things)
    return things if None not in found and of_members and len(found) >= AT_LEAST else []


def _tells_nothing(clause: str, people: Sequence[Member]) -> bool:
    """Whether a clause only leads in: "họp xong, …"."""
    numbered = any(sign.isdigit() for sign in clause)
    return not numbered and _MINE.match(fold(clause)) is None and _of_member(clause, people) is None


def _of_one(turn: Turn, clause: str, people: Sequence[Member]) -> list[Thing] | None:
    """The own report or that of a member; nothing where nothing is told of them, None where it is neither."""
    if _is_own(turn, clause, people):
        return [Thing(OWN_REPORT, clause)]
    told_of = _of_member(clause, people)
    return told_of if told_of is None else [Thing(Act.FOR_ANOTHER, told_of)] if told_of else []


def _is_own(turn: Turn, clause: str, people: Sequence[Member]) -> bool:
    """Whether a clause begins with oneself and tells how far one of the own pledges is."""
    own = _MINE.match(fold(clause))
    if own is None or _called(fold(clause)[own.end() :], people) or whom.meant(clause, people):
        return False
    return any(told.may_tell(clause, each) for each in reportable(turn))


def _of_member(clause: str, people: Sequence[Member]) -> str | None:
    """What shall be entered for the one whom a clause names first; None where it names nobody, or several fit."""
    title = _TITLE.match(clause.casefold())
    start = title.end() if title else 0
    found = _called(fold(clause[start:]), people)
    if len(found) != 1:
        return None
    name = clause[start:].split(maxsplit=1)[0]
    said = _LED.sub("", clause[start + len(name) :])
    if _MOVES.search(fold(said)):
        return None
    if _UNKNOWN.search(fold(said)):
        return ""  # "còn Tám chị chưa hỏi": nothing is told of her
    return f"ghi giúp đồng chí {found[0].name}: {said}" if _TELLS.search(fold(said)) else None


def _called(folded: str, people: Sequence[Member]) -> list[Member]:
    first = folded.split()[:1]
    return [each for each in people if [given_name(each.name)] == first]
