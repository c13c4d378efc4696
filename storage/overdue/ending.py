"""Note overdue pledges as missed by the rule of their campaign, and take them up again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.reminders import AT, ReminderKind
from domain.stamps import Stamp
from storage import pledges, reminders, tables
from storage.campaigns import reminding
from storage.facts import pledges as facts
from storage.ground import history
from storage.ground.bulk import chunks
from storage.ground.core_table import tables_of
from storage.work import reminding as work

_pledge, _reminder, _entry = tables_of(tables.Pledge, tables.Reminder, tables.HistoryEntry)
RULE = "rule"
"""The channel of what the program notes by itself."""


def end(session: Session, pledge: Pledge, stamp: Stamp) -> None:
    """Note a pledge as missed because nobody answered for it."""
    pledges.move(session, pledge, PledgeState.MISSED, replace(stamp, by=None, channel=RULE))


def is_by_rule(session: Session, pledge: Pledge) -> bool:
    """Tell whether a pledge is missed because the rule said so, and nobody else."""
    if pledge.state is not PledgeState.MISSED:
        return False
    channel = select(_entry.c.channel).where(_entry.c.id == facts.state_entry(session, pledge.id))
    return session.connection().execute(channel).scalar() == RULE


def take_up(session: Session, pledge: Pledge, stamp: Stamp) -> bool:
    """Let a pledge that ended by the rule go on as if it had not; return False where it did not end so."""
    if not is_by_rule(session, pledge):
        return False
    state = facts.withdraw_state(session, pledge.id, stamp)
    history.record(session, stamp, "pledge", pledge.id, "taken back", before=pledge.state, after=state)
    reminders.plan_again(session, replace(pledge, state=state), stamp.day, stamp.at)
    work.look_at_whole(session, pledge.id, stamp.day)
    return True


def ask_again(session: Session, campaign_id: int, stamp: Stamp) -> None:
    """Ask once more about what is overdue and was asked about before there was a rule, so that it ends by it too."""
    plan = reminding.of(session, campaign_id)
    if not plan.ends_missed_after:
        return
    last = (_reminder.c.subject == reminders.PLEDGE, _reminder.c.kind == ReminderKind.LAST)
    waits = (_reminder.c.subject_id == _pledge.c.id, _reminder.c.settled_at.is_(None))
    overdue = (_pledge.c.campaign_id == campaign_id, _pledge.c.state == PledgeState.ACTIVE)
    query = select(_pledge.c.id, _pledge.c.deadline).where(*overdue, _pledge.c.deadline < stamp.day)
    rows = session.connection().execute(query.where(~select(_reminder.c.id).where(*last, *waits).exists())).all()
    tomorrow, late = stamp.day + timedelta(days=1), timedelta(days=plan.late[-1])
    ask_last(session, [(number, day, max(day + late, tomorrow)) for number, day in rows])


def ask_last(session: Session, wanted: Iterable[tuple[int, date, date]]) -> None:
    """Plan the last reminder of pledges, each by its number, its deadline and the day on which it comes."""
    key = {"subject": reminders.PLEDGE, "kind": ReminderKind.LAST, "due_at": AT}
    rows = [key | {"subject_id": number, "period": of.isoformat(), "due_on": day} for number, of, day in wanted]
    for some in chunks(rows):
        reminders.put(session, some)
