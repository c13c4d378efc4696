"""Find who is reminded next, and when, so that the rehearsal's clock can be moved to that time."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from domain.chat import Address
from domain.reminders import sent_at
from storage import reminders
from storage.chats import accounts
from storage.ground.database import Session
from storage.overdue.readers import recipients

FAR = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Coming:
    """The next reminder of one person, in the chat in which they are written to."""

    at: datetime
    chat: Address


def coming(session: Session, now: datetime, zone: tzinfo) -> list[Coming]:
    """Return the next reminder of everybody who has a chat, soonest first."""
    first: dict[int, datetime] = {}
    for reminder in reminders.planned_by(session, (now + FAR).date()):
        pledge = reminder.pledge
        if not pledge.is_open or reminder.is_overtaken or pledge.member_id in first:
            continue
        at = sent_at(reminder, now, zone, reminders.own_days(session, pledge, now.astimezone(zone).date()))
        for member_id in recipients(session, [reminder], at.date())[reminder.id]:
            first.setdefault(member_id, at)
    chats = [(at, accounts.chat_for(session, member_id)) for member_id, at in first.items()]
    found = [Coming(at, chat.address) for at, chat in chats if chat]
    return sorted(found, key=lambda each: each.at)
