"""Which announcement calls a meeting: of those somebody was sent, and of those they may steer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.announcing import Announcement
from domain.events import said
from domain.events.announced import meeting_in
from domain.events.event import LASTS
from handlers.announcing.composing.draft import reach
from handlers.talk.turn import Turn
from locales.wording.events.events import when_text
from storage.announcing import past
from storage.announcing import rows as announcing

LATELY, LOOKED_AT = timedelta(days=31), 8  # announcements


@dataclass(frozen=True, slots=True)
class Announced:
    """A meeting as an announcement calls it."""

    announcement: Announcement
    begins_at: datetime
    place: str

    @property
    def number(self) -> int:
        return self.announcement.id


def received(turn: Turn) -> list[Announced]:
    """Those that this person was told of by somebody else and that have not begun, the next first."""
    found = past.received(turn.session, turn.member.id, turn.real_now - LATELY, LOOKED_AT)
    told = _meetings(turn, (each for each in found if each.author_id != turn.member.id))
    return [each for each in told if turn.now < each.begins_at]


def made(turn: Turn) -> list[Announced]:
    """Those that were announced where this person announces, and that are not over."""
    found, _ = past.those(turn.session, [each.path for each in reach(turn)], turn.member.id, 0, LOOKED_AT)
    return [each for each in _meetings(turn, found) if turn.now <= each.begins_at + LASTS]


def _meetings(turn: Turn, announcements: Iterable[Announcement]) -> list[Announced]:
    zone, found = turn.deployment.zone, list[Announced]()
    for each in announcements:
        meeting = meeting_in(each.text, each.created_at.astimezone(zone))
        if meeting and meeting.day and meeting.hour and not announcing.taking_back(turn.session, each.id):
            found.append(Announced(each, datetime.combine(meeting.day, meeting.hour, zone), meeting.place))
    return sorted(found, key=lambda each: each.begins_at)


def of_day(turn: Turn, found: Sequence[Announced], text: str) -> Announced | None:
    """The one on the day a sentence names, else the next."""
    day = said.read(text, turn.today).day
    same = [each for each in found if each.begins_at.date() == day]
    return next(iter(same or found), None)


def when(turn: Turn, one: Announced) -> str:
    return when_text(turn.language, one.begins_at, turn.deployment.zone)
