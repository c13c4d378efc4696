"""Say by which day of a campaign or a round an announcement goes out, and what became of that day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.announcing import Announcement
from locales.language import Language, marked
from locales.wording.quotation import quoted

_EVENTS = {
    "opens": marked("the opening of {name}"),
    "due": marked("the deadline of {name}"),
    "closes": marked("the end of {name}"),
}


def event_text(speak: Language, follows: Mapping[str, Any]) -> str:
    """Name the day: "3 days before the deadline of “Báo cáo tháng”"."""
    event, days = speak.tr(_EVENTS[follows["edge"]], name=quoted(follows["name"])), follows["days"]
    if days < 0:
        return speak.trn("{count} day before {event}", "{count} days before {event}", -days, event=event)
    if days:
        return speak.trn("{count} day after {event}", "{count} days after {event}", days, event=event)
    return speak.tr("on the day of {event}", event=event)


def moves_text(speak: Language, follows: Mapping[str, Any]) -> str:
    return speak.tr("That is {event}; where that day is moved it goes along", event=event_text(speak, follows))


def moved_text(speak: Language, announcement: Announcement, day: date) -> str:
    return speak.tr(
        "Announcement no. {number} goes out on {day} now, {event}, for that day was moved.",
        number=str(announcement.id),
        day=day,
        event=event_text(speak, announcement.follows or {}),
    )


def called_off_text(speak: Language, announcement: Announcement) -> str:
    """Say that what it waited for will not be."""
    name = quoted((announcement.follows or {}).get("name", ""))
    return speak.tr(
        "Announcement no. {number} waited for a day of {name}, which was called off, so nobody gets it. To send it all "
        "the same, use it again.",
        number=str(announcement.id),
        name=name,
    )
