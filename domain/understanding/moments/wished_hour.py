"""The hour somebody names for reminders: "7 giờ tối nhắc", "tối 8h", "tối nay nhắc lại", "nhắc tôi buổi tối thôi"."""

import re
from datetime import time, timedelta

from domain.understanding.text.words import composed, fold

HOURS = {"sang": time(7, 30), "trua": time(11, 30), "chieu": time(16), "toi": time(19), "dem": time(19)}
DUSK = time(18)
"""What a part of the day is taken for; "chiều tối" and "chạng vạng" are dusk."""
NUMBER_WORDS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
_OTHER_WORDS = {"sau": "sáu", "bay": "bảy"}
""" "Sau giờ làm", "bây giờ" name no hour."""
_SPOKEN = rf"(?:{'|'.join(reversed(NUMBER_WORDS))})"
_PART = r"(?:buoi )?(?P<part>sang|trua|chieu|toi|dem)"
_BEFORE = r"(?:(?P<before>sang|trua|chieu|toi|dem|khuya)(?: (?:nay|mai|mot))?(?: (?:luc|tam|khoang|chung|co|cho))? )?"
_CLOCK = re.compile(
    rf"\b{_BEFORE}(?:(?P<hour>\d{{1,2}}) ?(?:gio|h|g)|(?P<spoken>{_SPOKEN}) gio)"
    rf"(?: ?(?P<minute>[0-5]\d)\b|(?P<half> (?:ruoi|30)))?(?!\w)(?! nua| truoc)(?: {_PART}\b)?"
)
_TYPED = {"sáng", "trưa", "chiều", "tối", "đêm", "khuya"}
_IN_MORNINGS = re.compile(r"\b(?:moi|hang|buoi) (?:buoi )?sang\b")
_LATE = ("chieu", "toi", "dem", "khuya")
_SLEEP, _NOON = 7, 12
_AHEAD = re.compile(
    r"(?P<count>\d{1,3}|nua|mot|hai|ba) ?(?P<unit>phut|p|tieng|gio|h)(?: dong ho)?(?P<half> ruoi)? nua\b"
    r"|\bsau (?P<after>\d{1,3}|nua|mot|hai|ba) (?P<of>phut|tieng)\b|\b(?:chung|co|khoang) (?P<about>nua) tieng\b"
)
_SOON = re.compile(r"(?i)\b(?:lát|chút|tí|xíu|lat|chut|xiu) (?:nữa|nua|nựa|sau)\b|(?:^|, )(?:lát|chút|tí|tẹo)\b")
_COUNTS = {"nua": 0.5, "mot": 1, "hai": 2, "ba": 3}
SOON = timedelta(hours=2)
"""What "lát nữa" is taken for."""
_PART_OF_A_DAY = re.compile(rf"\b{_PART} (?:mai|mot|nay|thu|chu)\b|\bbuoi (?P<alone>sang|trua|chieu|toi)\b")
_NO_PART = ("tới", "tôi")
""" "Tới thứ sáu" is no evening."""
_SAID = re.compile(r"\b(sáng|trưa|chiều|tối|tói)\b(?! mắt| mặt| tăm| dạ| om)")
_AT_DUSK = re.compile(r"(?i)\b(?:chiều tối|chạng vạng|nhá nhem|sẩm tối|chập tối|chieu toi|chang vang|nha nhem)\b")
_AFTERNOON = re.compile(r"\bxe (?:xe|chieu)\b|\bchieu (?:ve|hay|hang|moi|nhac|hoi|noi|ranh|vang|goi|nhan|tui|toi)\b")
_NOON_SAID = re.compile(r"\btrua (?:ve|hay|hang|moi|nhac|hoi|noi|ranh|vang|goi|nhan)\b(?! mai)")
_EVENING_SAID = re.compile(r"(?:^|[,.] ?|(?:de|lat|chut) )toi (?:nhac|hay|hang|moi|ve|ranh)\b(?! (?:toi|tui|lai))")
_ACCENTED = {"sáng": "sang", "trưa": "trua", "chiều": "chieu", "tối": "toi", "tói": "toi"}


def read_hour(text: str) -> time | None:
    """Return the hour a sentence names; None where it names none."""
    folded = fold(text)
    if clock := _clock(text, folded):
        return clock[0]
    typed = composed(text).casefold()
    for part_of_day in _PART_OF_A_DAY.finditer(folded):
        named = "part" if part_of_day["part"] else "alone"
        if _at(typed, folded, part_of_day.span(named)) not in _NO_PART:
            return HOURS[part_of_day[named]]
    said_so = _SAID.search(text.casefold())
    if _AT_DUSK.search(composed(text)):
        return DUSK
    return HOURS[_ACCENTED[said_so[1]]] if said_so else _without_accents(text, folded)


def _without_accents(text: str, folded: str) -> time | None:
    """The hour of "chieu ve", "trua hay hoi", "toi nhac", which nobody may mean otherwise."""
    if _AFTERNOON.search(folded) and "chiều" not in text.casefold():
        return HOURS["chieu"]
    if _NOON_SAID.search(folded):
        return HOURS["trua"]
    return HOURS["toi"] if folded == text.casefold() and _EVENING_SAID.search(folded) else None


def read_wait(text: str) -> timedelta | None:
    """Return how long to wait of "30 phút nữa nhắc", "sau 2 tiếng", "lát nữa"; None where no such time is named."""
    found = _AHEAD.search(fold(text))
    if found is None:
        return SOON if _SOON.search(composed(text)) else None
    count = found["count"] or found["after"] or found["about"]
    number = (_COUNTS.get(count) or float(count)) + (0.5 if found["half"] else 0)
    return timedelta(minutes=number) if (found["unit"] or found["of"] or "")[:1] == "p" else timedelta(hours=number)


def _clock(text: str, folded: str) -> tuple[time | None] | None:
    """The time of a clock that is named; None where none is, a None in it where there is no such hour."""
    typed = composed(text).casefold()
    for found in _CLOCK.finditer(folded):
        said, word = found["hour"], found["spoken"]
        if word in _OTHER_WORDS and _at(typed, folded, found.span("spoken")) != _OTHER_WORDS[word]:
            continue
        hour = int(said) if said else NUMBER_WORDS.index(word) + 1
        part = _part(text, typed, folded, found) or ("khuya" if "khuya" in typed.split() else "")
        part = part or ("sang" if _IN_MORNINGS.search(folded) else "")
        if hour < _NOON and (part in _LATE or (part == "trua" and hour < 10) or (not part and hour < _SLEEP)):
            hour += _NOON
        hour = 2 * _NOON - 1 if part in ("dem", "khuya") and hour == _NOON else hour
        return (time(hour, 30 if found["half"] else int(found["minute"] or 0)) if hour < 2 * _NOON else None,)
    return None


def _part(text: str, typed: str, folded: str, found: re.Match[str]) -> str:
    """The part of the day of an hour; "tôi" and "tới" are none, and a bare "toi" before one only where it begins."""
    part = found["part"] or ""
    if part and not (part == "toi" and re.search(r"giờ (?:tôi|tới)", text.casefold())):
        return part
    before = found["before"] or ""
    as_typed = _at(typed, folded, found.span("before")) if before else ""
    begins = found.start() == 0 or folded[: found.start()].rstrip()[-1:] in (",", ".", ";")
    return before if as_typed in _TYPED or (as_typed == before and (begins or before != "toi")) else ""


def _at(typed: str, folded: str, span: tuple[int, int]) -> str:
    return typed[slice(*span)] if len(typed) == len(folded) else folded[slice(*span)]
