"""Count everything that is not sent yet by why it waits; nothing here writes."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Label, and_, false, func, or_, select
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.operating.vitals import Bot
from domain.operating.waiting import Waiting, Why
from domain.quiet_days.allowed import is_allowed, next_allowed
from domain.reminders import EARLIEST, is_awake, next_chance
from storage import quiet_days, tables
from storage.ground.core_table import tables_of
from storage.operating import troubles
from storage.operating.vitals import NO_FAULT
from storage.outgoing.envelopes import Lane
from storage.outgoing.ledger import UNDER_WAY, WAITS
from storage.tables.outbox import PAUSED

_outbox, _recipient, _broadcast = tables_of(tables.OutboxMessage, tables.Recipient, tables.Broadcast)
_REASONS = dict(zip(NO_FAULT, (Why.ON_ITS_WAY, Why.ON_ITS_WAY, Why.TALK), strict=True))


Found = Counter[tuple[Why, str]]


def waiting(session: Session, now: datetime, zone: tzinfo) -> list[Waiting]:
    """Return each reason with its count and its end; `now`: domain time."""
    silent = troubles.silent(session)
    found = _of_outbox(session, now, zone, silent) + _of_announcements(session, now, zone, silent)
    until = {Why.NIGHT: next_chance(now, zone), Why.REST: next_chance(now, zone), Why.OWN_REST: None}
    if any(why is Why.OWN_REST for why, _ in found):
        until[Why.OWN_REST] = _end_of_rest(session, now, zone)
    order = list(Why)
    named = sorted(found, key=lambda each: (order.index(each[0]), each[1]))
    return [Waiting(why, found[why, reason], reason, until.get(why)) for why, reason in named]


def _of_outbox(session: Session, now: datetime, zone: tzinfo, silent: Collection[Bot]) -> Found:
    rests = _rests(session, now, zone, _outbox.c.member_id)
    names = ("channel", "bot", "lane", "any_day", "error")
    query = select(*(_outbox.c[name] for name in names), rests, func.count()).where(_outbox.c.settled_at.is_(None))
    found: Found = Counter()
    for *account, lane, any_day, error, resting, count in session.connection().execute(query.group_by(*names, "rests")):
        why = _REASONS.get(error, Why.REFUSED)
        if tuple(account) in silent:
            why = Why.ACCOUNT
        elif lane == Lane.HELD:
            why = Why.MORNING
        elif lane != Lane.REPLY and why is not Why.REFUSED:
            why = _resting(now, zone, rests=resting and not any_day) or why
        found[why, error if why is Why.REFUSED else ""] += count
    return found


def _of_announcements(session: Session, now: datetime, zone: tzinfo, silent: Collection[Bot]) -> Found:
    """Count by announcements that are under way or paused; why a message was put back is not written there."""
    again = and_(_recipient.c.state == RecipientState.QUEUED, _recipient.c.free_at.is_not(None))
    columns = (_broadcast.c.paused_at.is_not(None).label("paused"), _broadcast.c.at_night, again.label("again"))
    rests = _rests(session, now, zone, _recipient.c.member_id)
    query = select(_recipient.c.channel, _recipient.c.bot, *columns, rests, func.count())
    query = query.join(_broadcast, _broadcast.c.id == _recipient.c.broadcast_id).where(WAITS, or_(UNDER_WAY, PAUSED))
    query = query.group_by(_recipient.c.channel, _recipient.c.bot, "paused", "at_night", "again", "rests")
    found: Found = Counter()
    for *account, paused, at_night, put_back, resting, count in session.connection().execute(query):
        why = Why.PAUSED if paused else Why.ACCOUNT if tuple(account) in silent else Why.REFUSED if put_back else None
        why = why or (None if at_night else _resting(now, zone, rests=resting))
        found[why or Why.ON_ITS_WAY, ""] += count
    return found


def _rests(session: Session, now: datetime, zone: tzinfo, member: ColumnElement[Any]) -> Label[bool]:
    hushed = quiet_days.hushed(session, now.astimezone(zone).date(), member)
    return (false() if hushed is None else hushed).label("rests")


def _resting(now: datetime, zone: tzinfo, *, rests: bool) -> Why | None:
    if not is_awake(now, zone):
        return Why.NIGHT
    if rests:
        return Why.OWN_REST if is_allowed(now.astimezone(zone).date()) else Why.REST
    return None


def _end_of_rest(session: Session, now: datetime, zone: tzinfo) -> datetime:
    """Return when the last of the organisations that rest today is written to again."""
    today = now.astimezone(zone).date()
    rests = quiet_days.around(session, today)
    ends = [next_allowed(today, quiet_days.resting_at(rests, each.path)) for each in rests if each.day == today]
    return datetime.combine(max(ends, default=today + timedelta(days=1)), EARLIEST, zone)
