"""Find the hours, days and places a text names, each where it stands, so that one can be put in another's place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_NUMBERS: dict[str, str] = _LISTS["numbers"]
_SPELLED = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,2}}|{_SPELLED})"
_PART = r"(?:buoi )?(?:sang|trua|chieu|toi|dem)"
_DATE = r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?"
_HOUR = re.compile(
    rf"\b(?P<clock>(?:\d{{1,2}} ?(?:gio|g|h)|(?:{_SPELLED}) gio)(?: ?(?:[0-5]\d|ruoi)(?: ?phut)?)?"
    r"|\d{1,2}:[0-5]\d|\d{1,2} ruoi(?= (?:sang|trua|chieu|toi|dem|nha|nhe|nghe|di|thoi|moi)\b|\s*[,.;!]|\s*$))"
    r"(?!\w)(?! nua)"
    rf"(?P<part> {_PART}\b)?"
)
_WEEKDAY = r"(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nh[au]t|cn)\b"
_WEEK = r"(?: (?:tuan (?:sau|toi|nay)|nay|toi|ke))?"
_DAY = re.compile(
    rf"(?:\b(?P<part>{_PART}) )?(?P<day>\b{_WEEKDAY}{_WEEK}(?:,? ?\(?(?:ngay )?{_DATE}\)?)?|\b(?:ngay )?{_DATE}(?!\w)"
    r"|\bngay \d{1,2}(?: thang \d{1,2})?(?: nam \d{4})?\b)"
    rf"|\b(?P<near>(?:ngay|hom|{_PART}) (?:mai|mot|kia|nay)\b)"
    r"|(?:^|(?<=[,.:] )|(?<=\bla )|(?<=\bqua )|(?<=\bthanh ))(?P<bare>mai|mot)"
    r"(?= (?:\d|luc|hop|dau|moi|chu|nha)|\s*[,.]|\s*$)"
    r"|(?<=,, )(?P<behind>mai|mot|nay)\b"
)
""" "9h sáng mai": of an hour that was read before commas are left."""
_PLACE = re.compile(r"\b(?P<at>tai|o) (?P<where>[^,.;:!?()]+)")
_ENDS = re.compile(r" (?:" + _LISTS["ends"] + r")\b.*")
_TYPED = {
    "tai": ("tại", "tai"),
    "o": ("ở", "o"),
    "thu": ("thứ", "thu"),
    "mai": ("mai", "mai"),
    "mot": ("mốt", "mot"),
    "nay": ("nay", "nay"),
}
""" "Tài", "ô" and "thư" are other words."""


class Kind(StrEnum):
    """What a spot names."""

    HOUR = "hour"
    DAY = "day"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an hour, a day or a place stands; `same` is alike for two that mean the same."""

    kind: Kind
    start: int
    end: int
    same: str
    part: tuple[int, int] = (0, 0)  # where its part of the day stands: "7 giờ SÁNG"


def key_of(text: str) -> str:
    """Return the text folded sign by sign, so that places in it are places in the text."""
    return "".join(fold(sign)[:1] or " " for sign in unicodedata.normalize("NFC", text))


def spots_in(text: str) -> list[Spot]:
    """Return what a text names; of a place only what stands before the next hour, day or clause."""
    key, found = key_of(text), list[Spot]()
    for reads in (_hours, _days, _places):
        for spot in reads(text, key):
            found.append(spot)
            if spot.kind is not Kind.PLACE:
                key = key[: spot.start] + "," * (spot.end - spot.start) + key[spot.end :]
    return found


def _hours(text: str, key: str) -> Iterator[Spot]:
    for clock in _HOUR.finditer(key):
        part = clock["part"] or ""
        if "toi" in part and "tới" in text[slice(*clock.span("part"))].casefold():
            part = ""
        end = clock.end() if part else clock.end("clock")
        numbers = re.findall(r"\d+|[a-z]+", re.sub(_NUMBER, _figure, clock["clock"]))
        figures = [str(int(each)) for each in ("30" if word == "ruoi" else word for word in numbers) if each.isdigit()]
        same = f"{':'.join(figures if len(figures) > 1 else [*figures, '0'])}"
        yield Spot(Kind.HOUR, clock.start(), end, same, clock.span("part") if part else (0, 0))


def _days(text: str, key: str) -> Iterator[Spot]:
    for day in _DAY.finditer(key):
        group = next(name for name in ("near", "bare", "behind", "day") if day[name])
        named, start = day[group], day.start(group)
        if group in ("bare", "behind") and not _is_typed(text, start, named):
            continue
        weekday = re.search(r"\bthu ", named)
        if weekday and not _is_typed(text, start + weekday.start(), "thu"):
            continue
        sunday = re.sub(r"\b(?:cn|chu nhut)\b", "chu nhat", named)
        same = re.sub(rf"\b{_NUMBER}\b", _figure, sunday).removeprefix("ngay ")
        yield Spot(Kind.DAY, start, day.end(), re.sub(r"\W+", " ", same).strip(), day.span("part"))


def _places(text: str, key: str) -> Iterator[Spot]:
    for place in _PLACE.finditer(key):
        where = _ENDS.sub("", place["where"] + " ").rstrip()
        if where and _is_typed(text, place.start(), place["at"]):
            start = place.start("where")
            yield Spot(Kind.PLACE, start, start + len(where), where)


def _is_typed(text: str, start: int, word: str) -> bool:
    """Whether the word stands there as it is written, or without accents where nothing has any."""
    typed = unicodedata.normalize("NFC", text)[start : start + len(word)].casefold()
    meant, plain = _TYPED[word]
    return typed == meant or (typed == plain and text.isascii())


def _figure(word: re.Match[str]) -> str:
    return _NUMBERS.get(word[0], word[0])
