"""Nudge whoever lets results wait for a confirmation: after three days, then once a week, counts only."""

from collections import defaultdict
from datetime import date, datetime, timedelta, tzinfo

from domain.chat import Choice, Outgoing
from domain.pledges.states import PledgeState
from domain.reminders import ReminderOutcome, may_send
from locales.language import Language
from storage import pauses, reminders
from storage.chats import accounts, pushed
from storage.ground.database import Session
from storage.outgoing.outbox import Lane
from storage.outgoing.writing import write_to_chat
from storage.people import deciding

WEEK = 7  # days between two nudges of one person
STALE_AFTER = timedelta(days=2)


def nudge(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> int:
    """Write to everybody for whom a claim has waited too long; return how many are written to."""
    if not may_send(now, zone):
        return 0
    today = now.astimezone(zone).date()
    waiting: dict[int, list[int]] = defaultdict(list)  # the claims of each decider
    for reminder in reminders.due_claims(session, today):
        pledge = reminder.pledge
        place = deciding.place_of(session, pledge, today) if pledge.state is PledgeState.CLAIMED else None
        for decider in deciding.deciders(session, pledge, place, today) if place else ():
            waiting[decider.id].append(pledge.id)
        reminders.settle(session, [reminder.id], ReminderOutcome.SENT if place else ReminderOutcome.CLOSED, now)
    left_alone = {each.member_id for each in pauses.running(session, waiting, today) if each.pledge_id is None}
    again: dict[int, date] = {}
    written = 0
    for decider_id, claims in waiting.items():
        last = _last_nudge(session, decider_id, today)
        if last is None and decider_id not in left_alone:
            written += _write(session, decider_id, len(claims), real_now, today)
        for claim in claims:
            day = (last or today) + timedelta(days=WEEK)
            again[claim] = min(day, again.get(claim, day))
    for claim, day in again.items():
        reminders.add_claim(session, claim, day, now)
    return written


def _write(session: Session, decider_id: int, count: int, real_now: datetime, today: date) -> bool:
    chat = accounts.chat_for(session, decider_id)
    put = chat and write_to_chat(
        session,
        chat,
        lambda speak: _message(speak, count),
        Lane.REMINDER,
        real_now,
        dedupe_key=_key(decider_id, today),
        not_after=real_now + STALE_AFTER,
    )
    return put is not None


def _message(speak: Language, count: int) -> Outgoing:
    text = speak.trn(
        "{count} result has waited for your confirmation for three days or more.",
        "{count} results have waited for your confirmation for three days or more.",
        count,
    )
    return Outgoing(text, (Choice(speak.tr("Look at it and confirm"), "/duyet"),))


def _last_nudge(session: Session, decider_id: int, today: date) -> date | None:
    """Return the day of the last week on which somebody was nudged."""
    days = [today - timedelta(days=ago) for ago in range(WEEK)]
    known = pushed.known(session, [_key(decider_id, day) for day in days])
    return next((day for day in days if _key(decider_id, day) in known), None)


def _key(decider_id: int, day: date) -> str:
    return f"queue:{decider_id}:{day.isoformat()}"
