"""A meeting that was only announced: when and where it is, as the words of the announcement say."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from domain.events.event import EventKind
from domain.events.said import Said, read
from domain.understanding.changes.spots import key_of

_OFF = re.compile(r"\b(?:khong (?:to chuc|hop|con hop)|huy|hoan|thu hoi)\b")
_NEXT = re.compile(r"\b(?:tuan sau|tuần tới|tuan toi|tới)\b")


def meeting_in(text: str, made: datetime) -> Said | None:
    """Return the meeting an announcement of this moment calls; None where its day or hour is not said.

    "Thứ sáu" that is said on a Friday before that hour is the same day.
    """
    key = key_of(text)
    found = read(text, made.date())
    if found.kind is not EventKind.MEETING or found.day is None or found.hour is None or _OFF.search(key):
        return None
    a_week = found.day - made.date() == timedelta(days=7)
    if (
        a_week
        and found.hour > made.time()
        and not _NEXT.search(f"{key} {text.casefold()}")
        and not re.search(r"\d[/-]\d", text)
    ):
        return replace(found, day=made.date())
    return found
