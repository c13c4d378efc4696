"""Let reminders whose message never arrived be due anew, and what was to follow the last of them wait for it."""

from collections.abc import Collection, Iterable

from sqlalchemy import and_, or_, select, update
from sqlmodel import Session

from domain.reminders import ReminderKind, ReminderOutcome
from storage import reminders, tables
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.overdue import answers

_reminder = table_of(tables.Reminder)
_FOLLOWING = {
    reminders.PLEDGE: (reminders.LATE, reminders.ABOVE, reminders.END),
    reminders.LATE: (reminders.ABOVE,),
}
"""What is planned once the last reminder has come, or once its leaders heard: it was not asked, so nothing follows."""


def again(session: Session, numbers: Collection[int]) -> None:
    """The words are written anew, as it stands by then: who answered meanwhile is not asked."""
    for some in chunks(sorted(numbers)):
        _again(session, some)


def _again(session: Session, numbers: Iterable[int]) -> None:
    connection = session.connection()
    columns = [_reminder.c[name] for name in ("id", "subject", "subject_id", "kind", "period")]
    told = (_reminder.c.id.in_(numbers), _reminder.c.outcome == ReminderOutcome.SENT)
    found = connection.execute(select(*columns).where(*told)).all()
    pledges = {row.subject_id for row in found if row.subject in _FOLLOWING}
    answered = answers.answered_for(session, pledges)
    rows = [row for row in found if row.subject not in _FOLLOWING or row.subject_id not in answered]
    waits = update(_reminder).where(_reminder.c.id.in_([row.id for row in rows]))
    connection.execute(waits.values(settled_at=None, outcome=None))
    last = [row for row in rows if row.kind is ReminderKind.LAST or row.subject == reminders.LATE]
    steps = [
        and_(_reminder.c.subject.in_(_FOLLOWING[row.subject]), _reminder.c.subject_id == row.subject_id)
        for row in last
        if row.subject in _FOLLOWING
    ]
    if steps:
        early = select(_reminder.c.id).where(_reminder.c.settled_at.is_(None), or_(*steps))
        connection.execute(_reminder.delete().where(_reminder.c.id.in_(early)))
