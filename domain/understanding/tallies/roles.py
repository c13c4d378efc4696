"""The part each number of a reply plays: a sum, a mistake put right, how it was at first, a round of its own."""

import re
from dataclasses import dataclass
from enum import Enum

from domain.understanding.replies.choosing import is_going_on
from domain.understanding.replies.counting import Count
from domain.understanding.replies.words import not_done
from domain.understanding.standing.day_names import folded
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
_MISTAKEN = Lexicon(_LISTS["mistaken"], plain=_LISTS["mistaken_plain"])
_RIGHT = Lexicon(_LISTS["right"], plain=_LISTS["right_plain"])
_TOTAL = Lexicon(_LISTS["total"], plain=_LISTS["total_plain"])
_TOTAL_BEHIND = Lexicon(_LISTS["total_behind"], plain=_LISTS["total_behind_plain"])
_MORE = Lexicon(_LISTS["more"], plain=_LISTS["more_plain"])
_EARLIER = Lexicon(_LISTS["earlier"], plain=_LISTS["earlier_plain"])
_AT_FIRST = Lexicon(_LISTS["at_first"], plain=_LISTS["at_first_plain"])
_WAITING = Lexicon(_LISTS["waiting"], plain=_LISTS["waiting_plain"])
_LABEL = re.compile(
    r"\b(?P<kind>dot|lan|luot|chuyen|vong|dot thu|lan thu|to|nhom|doi|ap|khom|xom|chi hoi|chi doan"
    r"|thang|t(?= ?\d)|tuan|quy|ky)"
    r" ?(?P<which>\d{1,2}|mot|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|[a-h]|dau|nay|sau|roi|truoc|ni)\b(?! ?/)"
)
_BUT = {"nhưng", "nhung", "mà", "song"}
_NOT = {"chưa", "chua", "không", "khong", "hổng", "hong", "ko"}
_PERIODS = {"thang", "t", "tuan", "quy", "ky"}
_ROUNDS = _PERIODS | {"dot", "lan", "luot", "chuyen", "vong", "buoi"}
"""They come one after the other; teams and hamlets stand side by side, and others may be wanting."""
_HALF_DAYS = re.compile(r"\b(?P<which>sang|trua|chieu|toi|khuya)(?: (?:nay|qua|hom qua))?\b")


class Role(Enum):
    """What a number is said to be."""

    PLAIN = "plain"
    TOTAL = "total"
    MORE = "more"
    MISTAKEN = "mistaken"
    RIGHT = "right"
    AT_FIRST = "at first"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Told:
    """A number with its part, the round or day it is told of, and whether that lies before now."""

    count: Count
    role: Role
    label: str
    of_a_period: bool
    in_turn: bool
    earlier: bool


def told(text: Text, said: list[Count]) -> list[Told]:
    """Tell the parts of all numbers; words between two belong to the first up to a mark, then to the second."""
    return [_told(text, said, place) for place in range(len(said))]


def _told(text: Text, said: list[Count], place: int) -> Told:
    count = said[place]
    start = _behind_end(text, said[place - 1], count) if place else 0
    following = said[place + 1] if place + 1 < len(said) else None
    end = _behind_end(text, count, following)
    earlier = _says(text, _EARLIER, start, count.quantity.number) or text.typed(count.quantity.end) in {"rồi", "roi"}
    label, of_a_period, in_turn = _label(text, start, count.quantity.number)
    return Told(count, _role(text, count, start, end, is_last=following is None), label, of_a_period, in_turn, earlier)


def _behind_end(text: Text, count: Count, following: Count | None) -> int:
    """Where the words that tell of a number end behind it."""
    last = following.quantity.number if following else len(text)
    place = count.quantity.number + 1
    while place < last and text.typed(place) not in _BUT and not _is_mark_behind(text, place, count):
        place += 1
    return place if place < last or following is None else min(count.quantity.end, last)


def _is_mark_behind(text: Text, place: int, count: Count) -> bool:
    return place >= count.quantity.end and text.token(place).kind == MARK


def _role(text: Text, count: Count, start: int, end: int, *, is_last: bool) -> Role:
    number, behind = count.quantity.number, range(count.quantity.number + 1, end)
    if _says(text, _RIGHT, start, number) or _says(text, _RIGHT, behind.start, behind.stop):
        return Role.RIGHT
    if _says(text, _MISTAKEN, behind.start, behind.stop) or _denied_before(text, start, number):
        return Role.MISTAKEN
    if _says(text, _AT_FIRST, start, number):
        return Role.AT_FIRST
    if _says(text, _TOTAL, start, number):
        return Role.TOTAL
    denied = any(text.typed(place) in _NOT for place in text.before(number) if place >= start)
    if denied or is_going_on(text, count) or not_done(text, number) or _says(text, _WAITING, start, end):
        return Role.WAITING
    near = min(behind.stop, count.quantity.end + 1)
    more = _says(text, _MORE, start, number) or _says(text, _MORE, behind.start, near)
    if more:
        return Role.MORE
    return Role.TOTAL if is_last and _says(text, _TOTAL_BEHIND, behind.start, behind.stop) else Role.PLAIN


def _denied_before(text: Text, start: int, number: int) -> bool:
    """Recognise the 8 of "6 cây chứ hổng phải 8": right before it, it is no mistake that is told in general."""
    return any(_MISTAKEN.at(text, place) == (True, number) for place in range(max(start, number - 3), number))


def _says(text: Text, book: Lexicon, start: int, end: int) -> bool:
    return any((found := book.at(text, place)) and found[1] <= end for place in range(start, end))


def _label(text: Text, start: int, end: int) -> tuple[str, bool, bool]:
    said = folded(text, start, end)
    found = list(_LABEL.finditer(said))
    if found:
        kind = found[-1]["kind"].split()[0]
        return f"{'thang' if kind == 't' else kind} {found[-1]['which']}", kind in _PERIODS, kind in _ROUNDS
    halves = list(_HALF_DAYS.finditer(said))
    return (f"buoi {halves[-1]['which']}" if halves else "", False, bool(halves))
