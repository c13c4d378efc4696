"""The hour somebody names for reminders: "7 giờ tối nhắc", "tối nay nhắc lại", "nhắc tôi buổi tối thôi"."""

import re
from datetime import time

from domain.understanding.text.words import fold

HOURS = {"sang": time(7, 30), "trua": time(11, 30), "chieu": time(16), "toi": time(19), "dem": time(19)}
"""What a part of the day is taken for."""
_WORDS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
_NUMBER = rf"\d{{1,2}}|(?:{'|'.join(reversed(_WORDS))})"
_PART = r"(?:buoi )?(?P<part>sang|trua|chieu|toi|dem)"
_CLOCK = re.compile(
    rf"\b(?P<hour>{_NUMBER}) ?(?:gio|h)(?: ?(?P<minute>[0-5]\d)\b|(?P<half> (?:ruoi|30)))?(?!\w)(?! nua)(?: {_PART}\b)?"
)
_PART_OF_A_DAY = re.compile(rf"\b{_PART} (?:mai|mot|nay|thu|chu)\b|\bbuoi (?P<alone>sang|trua|chieu|toi)\b")
_SAID = re.compile(r"\b(sáng|trưa|chiều|tối)\b")
_ACCENTED = {"sáng": "sang", "trưa": "trua", "chiều": "chieu", "tối": "toi"}


def read_hour(text: str) -> time | None:
    """Return the hour a sentence names; None where it names none."""
    folded = fold(text)
    if clock := _CLOCK.search(folded):
        said = clock["hour"]
        hour = int(said) if said.isdigit() else _WORDS.index(said) + 1
        part = clock["part"] or ""
        if part == "toi" and re.search(r"giờ (?:tôi|tới)", text.casefold()):
            part = ""
        if hour < 12 and (part in ("chieu", "toi", "dem") or (part == "trua" and hour < 10)):
            hour += 12
        return time(hour, 30 if clock["half"] else int(clock["minute"] or 0)) if hour < 24 else None
    if part_of_day := _PART_OF_A_DAY.search(folded):
        return HOURS[part_of_day["part"] or part_of_day["alone"]]
    said_so = _SAID.search(text.casefold())
    return HOURS[_ACCENTED[said_so[1]]] if said_so else None
