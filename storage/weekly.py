"""Keep the one day of the week on which somebody wants to be reminded."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import select, update
from sqlmodel import Session

from domain import reminders
from domain.pledges.pledge import Pledge
from domain.reminders import ReminderKind
from domain.stamps import Stamp
from domain.weekly import on_weekday
from storage import tables
from storage.ground import history
from storage.ground.core_table import table_of

_member = table_of(tables.Member)


def weekday_of(session: Session, member_id: int | None) -> int | None:
    """Return the day of the week, Monday 0; None where all days will do."""
    mine = select(_member.c.reminded_on).where(_member.c.id == member_id)
    chosen: int | None = session.connection().execute(mine).scalar() if member_id is not None else None
    return chosen


def choose(session: Session, member_id: int, weekday: int | None, stamp: Stamp) -> None:
    """Note the day; what waits is planned anew by the caller."""
    before = weekday_of(session, member_id)
    session.connection().execute(update(_member).where(_member.c.id == member_id).values(reminded_on=weekday))
    history.record(session, stamp, "member", member_id, "weekday_chosen", before=before, after=weekday)


def still_to_come(
    session: Session, pledge: Pledge, plan: list[tuple[date, ReminderKind]], today: date, own: Collection[date]
) -> Sequence[tuple[date, ReminderKind]]:
    """Return the days of a pledge that are left, as its owner wants them; `own`: those on which they rest."""
    left = reminders.still_to_come(plan, pledge.deadline, today, own)
    weekday = weekday_of(session, pledge.member_id)
    return left if weekday is None else on_weekday(left, weekday, pledge.deadline, today)
