"""Read of which day a result is: "đến hôm qua đã kết nạp 104", "hôm thứ tư vừa rồi được 12", "… hôm 26"."""

import re
from datetime import date, timedelta

from domain.understanding.moments.past_days import past_day
from domain.understanding.remarks.told_days import total_of
from domain.understanding.text.words import fold

_BARE_DAY = re.compile(r"\b(?:hom|bua|ngay) (?P<day>\d{1,2})\W*$")


def told_on(text: str, today: date) -> tuple[date | None, str]:
    """Return the day a result is of, also one that stands within the sentence, and the sentence without it."""
    day, said = past_day(_with_month(text, today), today)
    return (day, said) if day is not None else total_of(text, today)


def _with_month(text: str, today: date) -> str:
    """Say the month of "hôm 26" at the end of a sentence: the last such day."""
    found = _BARE_DAY.search(fold(text))
    if found is None or not 0 < int(found["day"]) <= 31:
        return text
    month = today if int(found["day"]) <= today.day else today.replace(day=1) - timedelta(days=1)
    return f"{text[: found.start()]}{found['day']}/{month.month}/{month.year}"
