"""Find when pledges were reminded of for the last time; apart from the answers, since figures count them too."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from domain.reminders import ReminderKind, ReminderOutcome
from storage import reminders, tables
from storage.ground.core_table import tables_of

_pledge, _reminder = tables_of(tables.Pledge, tables.Reminder)


def asked_last(session: Session, pledge_ids: Collection[int]) -> dict[int, datetime]:
    """Return when each of these pledges was reminded of for the last time; none that has another deadline since."""
    last = (_reminder.c.subject == reminders.PLEDGE, _reminder.c.kind == ReminderKind.LAST)
    sent = (_reminder.c.outcome == ReminderOutcome.SENT, _reminder.c.subject_id.in_(pledge_ids))
    query = select(_reminder.c.subject_id, _reminder.c.period, func.max(_reminder.c.settled_at), _pledge.c.deadline)
    query = query.join(_pledge, _pledge.c.id == _reminder.c.subject_id).where(*last, *sent)
    query = query.group_by(_reminder.c.subject_id, _reminder.c.period, _pledge.c.deadline)
    rows = session.connection().execute(query) if pledge_ids else ()
    return {number: at for number, period, at, deadline in rows if period == deadline.isoformat()}
