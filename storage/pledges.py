"""Register pledges, list them, and keep reports."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import NOTHING as NOTHING_BESIDE
from domain.pledges.remarks import Beside
from domain.pledges.states import GOING_ON, PledgeState
from domain.stamps import Stamp
from storage import organisations, reminders, tables
from storage.facts import pledges as facts
from storage.ground import history
from storage.ground.core_table import table_of
from storage.pledge_rows import READ, found
from storage.queue import approval
from storage.work import reminding


@dataclass(frozen=True, slots=True)
class NewPledge:
    """What a finished registration keeps: a member's pledge, or one an organisation makes in its own name."""

    campaign_id: int
    organisation_id: int | None
    member_id: int | None
    entered_by_id: int
    content_group_id: int | None  # None where the campaign has none
    content: str
    goal: Goal | None
    milestone: str | None
    deadline: date
    picked_group_id: int | None = None  # the group, where somebody picked it: the next alike is guessed so
    typed: str = ""  # the content as it was typed, where accents were put in
    continues_id: int | None = None  # the pledge that has ended and is taken up again, with its own figures


_pledge, _report = table_of(tables.Pledge), table_of(tables.Report)
_INSERT = insert(_pledge).returning(_pledge.c.id)


def register(session: Session, new: NewPledge, stamp: Stamp) -> Pledge:
    values = {fact.name: getattr(new, fact.name) for fact in fields(new)}
    goal, typed, continues = (values.pop(name) for name in ("goal", "typed", "continues_id"))
    if new.organisation_id is not None:
        organisations.require_open(session, new.organisation_id)
    state = PledgeState.WAITING if approval.is_first(session, new.campaign_id) else PledgeState.ACTIVE
    present = values | facts.goal_columns(goal) | {"parts": 0, "state": state, "created_at": stamp.at}
    pledge_id = int(session.connection().execute(_INSERT, present).scalar_one())
    entry = history.record(
        session, stamp, "pledge", pledge_id, "registered", content=new.content, **_told(typed, continues)
    )
    facts.write_state(session, pledge_id, state, stamp, entry)
    facts.write_text(session, pledge_id, new.content, new.milestone, new.content_group_id, stamp, entry)
    facts.write_target(session, pledge_id, goal, stamp, entry)
    facts.write_deadline(session, pledge_id, new.deadline, stamp, entry)
    pledge = get(session, pledge_id)
    assert pledge is not None
    reminders.plan(session, pledge, stamp.day, stamp.at)
    return pledge


def _told(typed: str, continues: int | None) -> dict[str, object]:
    return ({"typed": typed} if typed else {}) | ({"continues": continues} if continues else {})


_ONE = READ.where(_pledge.c.id == bindparam("pledge"))
_ONE_FOR_CHANGE = _ONE.with_for_update()
_IN_ORDER = READ.order_by(_pledge.c.deadline, _pledge.c.id)
_OF_MEMBER = _IN_ORDER.where(_pledge.c.member_id == bindparam("member"))
_OF_ORGANISATIONS = _IN_ORDER.where(_pledge.c.organisation_id.in_(bindparam("places", expanding=True)))


def get(session: Session, pledge_id: int) -> Pledge | None:
    return next((pledge for pledge, _ in found(session, _ONE, pledge=pledge_id)), None)


def for_change(session: Session, pledge_id: int) -> Pledge | None:
    """Return one pledge, locked against other changes until the commit."""
    return next((pledge for pledge, _ in found(session, _ONE_FOR_CHANGE, pledge=pledge_id)), None)


def of_member(session: Session, member_id: int) -> list[Pledge]:
    return [pledge for pledge, _ in found(session, _OF_MEMBER, member=member_id)]


def of_organisations(session: Session, organisation_ids: Sequence[int]) -> list[Pledge]:
    """Return the pledges organisations made in their own name, the nearest deadline first."""
    return [pledge for pledge, _ in found(session, _OF_ORGANISATIONS, places=list(organisation_ids))]


@dataclass(frozen=True, slots=True)
class Progress:
    """A report as understood: how the amount was said, the new total if there is one, and the words.

    `day` is the day the report is of, where it is a past one; `parts` are what is done of lines of the target.
    """

    how: str
    done: Decimal | None
    words: str
    state: PledgeState | None = None  # the state the report leads to, if the state changes
    of: Decimal | None = None
    day: date | None = None
    beside: Beside = NOTHING_BESIDE
    parts: tuple[tuple[int, Decimal], ...] = ()


def report(session: Session, pledge: Pledge, member_id: int, progress: Progress, stamp: Stamp) -> Pledge:
    """Add a report, never overwriting an earlier one; return the pledge after the report."""
    done = format(progress.done, "f") if progress.done is not None else None
    before = format(pledge.done, "f") if pledge.done is not None else None
    entry = history.record(session, stamp, "pledge", pledge.id, "reported", how=progress.how, before=before, done=done)
    row = {"pledge_id": pledge.id, "member_id": member_id, "how": progress.how, "done": progress.done}
    row |= {"done_of": progress.of, "part": None, "words": progress.words, **asdict(progress.beside)}
    row |= {"at": stamp.at, "holds_from": progress.day or stamp.day, "entry_id": entry}
    nothing_else = row | {"words": "", "done_of": None, **asdict(NOTHING_BESIDE)}
    parts = [nothing_else | {"part": part, "done": amount} for part, amount in progress.parts]
    session.connection().execute(insert(_report), [*parts, row])
    if progress.done is not None:
        total = facts.write_total(session, pledge.id)
        assert total is not None
        pledge = replace(pledge, done=total.done, done_on=total.done_on, done_of=total.done_of)
    if progress.state is PledgeState.CLAIMED:
        facts.write_claimer(session, pledge.id, member_id)
        pledge = replace(pledge, claimed_by_id=member_id)
    return move(session, pledge, progress.state, stamp) if progress.state is not None else pledge


def move(session: Session, pledge: Pledge, state: PledgeState, stamp: Stamp) -> Pledge:
    """Change a pledge's state; the tick closes the reminders of a closed pledge when they are due. A wish lapses."""
    was_open = pledge.is_open
    entry = history.record(session, stamp, "pledge", pledge.id, "moved", before=pledge.state, after=state)
    facts.write_state(session, pledge.id, state, stamp, entry)
    if (pledge.state in GOING_ON) is not (state in GOING_ON):
        reminding.look_at_whole(session, pledge.id, stamp.day)
    pledge = replace(pledge, state=state, wish_id=None, wish_by_id=None)
    if pledge.is_open and not was_open:
        reminders.plan_again(session, pledge, stamp.day, stamp.at)
    return pledge


def _last(session: Session, pledge_id: int, column: str) -> Any:
    """Return what the newest report that stands says in a column; None where none stands."""
    standing = select(_report.c[column]).where(_report.c.pledge_id == pledge_id, _report.c.taken_back_at.is_(None))
    return session.connection().execute(standing.order_by(_report.c.id.desc()).limit(1)).scalar()


def last_report(session: Session, pledge_id: int) -> int:
    """Return the number of the newest report that stands, 0 where none does."""
    return _last(session, pledge_id, "id") or 0


def last_reporter(session: Session, pledge_id: int) -> int | None:
    """Return who handed in the newest report that stands."""
    by: int | None = _last(session, pledge_id, "member_id")
    return by


def last_words(session: Session, pledge_id: int) -> str:
    return _last(session, pledge_id, "words") or ""


def said_since(session: Session, pledge_id: int, words: str, since: datetime) -> bool:
    """Tell whether the newest report that stands has these very words, and was made since a moment."""
    at: datetime | None = _last(session, pledge_id, "at")
    return at is not None and at >= since and _last(session, pledge_id, "words") == words


def count_of_member(session: Session, member_id: int) -> tuple[int, int]:
    """Count somebody's pledges, and the reports they handed in or others handed in for them."""
    mine = _pledge.c.member_id == member_id
    theirs = or_(_report.c.member_id == member_id, _report.c.pledge_id.in_(select(_pledge.c.id).where(mine)))
    made, reported = (
        select(func.count()).select_from(table).where(which).scalar_subquery()
        for table, which in ((_pledge, mine), (_report, theirs))
    )
    row = session.connection().execute(select(made, reported)).one()
    return row[0], row[1]
