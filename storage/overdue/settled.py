"""Let go of reminders that came to their end long ago; what is asked of them later stays while its pledge goes on."""

from datetime import date, datetime

from sqlalchemy import and_, exists, not_
from sqlmodel import Session

from domain.pledges.states import GOING_ON
from domain.reminders import ReminderKind
from storage import reminders, tables
from storage.ground.bulk import delete_some
from storage.ground.core_table import tables_of

_pledge, _reminder = tables_of(tables.Pledge, tables.Reminder)
_IS_ASKED_ABOUT = and_(
    _reminder.c.subject == reminders.PLEDGE,
    _reminder.c.kind != ReminderKind.DEADLINE,
    exists().where(_pledge.c.id == _reminder.c.subject_id, _pledge.c.state.in_(GOING_ON)),
)
"""When a pledge was reminded of for the last time, and whether somebody wished for another day after that."""


def forget_before(session: Session, moment: datetime, day: date) -> int:
    """Delete the next reminders settled before a moment whose day is before that day; return how many."""
    over = (_reminder.c.settled_at < moment, _reminder.c.due_on < day)
    return delete_some(session, _reminder, *over, not_(_IS_ASKED_ABOUT))
