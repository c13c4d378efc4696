"""Take an announcement back from everybody who has it: another one, planned from its ledger, goes to each of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from domain.announcing import Announcement, AnnouncementState, RecipientState
from storage import tables
from storage.announcing import narrowing, resting, rows
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.outgoing import planning
from storage.people import members

_recipient, _broadcast, _entry = tables_of(tables.Recipient, tables.Broadcast, tables.HistoryEntry)
WITHDRAWN = "withdrawn"
SETTLED_BY = timedelta(minutes=2)
"""After it is stopped nobody sends what was leased of an announcement any longer than this."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who withdrew an announcement, when and why."""

    name: str
    at: datetime
    why: str


def withdrawal_of(session: Session, number: int) -> Withdrawal | None:
    query = select(_entry.c.actor_id, _entry.c.at, _entry.c.why).where(history.about("broadcast", number, WITHDRAWN))
    row = session.connection().execute(query.order_by(_entry.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    return Withdrawal(members.names(session, [row.actor_id]).get(row.actor_id, ""), row.at, row.why or "")


def is_kept(session: Session, number: int) -> bool:
    """Whether it is still kept who has an announcement."""
    query = select(_broadcast.c.id).where(_broadcast.c.id == number, _broadcast.c.summed_up_at.is_(None))
    return session.connection().execute(query).first() is not None


def go_on_sending(session: Session, number: int, wrong: Announcement, now: datetime, real_now: datetime) -> None:
    """Let what withdraws be planned by the clock, and by nobody who knows only how to plan for everybody.

    An older program takes it for planned: it counts on as many people as have the wrong one.
    """
    found = rows.by_number(session, number)
    assert found is not None
    ends = rows.ends(found, now, real_now)
    rows.write(session, found, {"state": AnnouncementState.SENDING, "total": wrong.sent, "not_after": ends})


def plan_piece(session: Session, announcement: Announcement, today: date, real_now: datetime) -> int | None:
    """Plan the next who have what is taken back and are not there yet; None while that is still being settled."""
    assert announcement.takes_back is not None
    wrong = rows.by_number(session, announcement.takes_back)
    if wrong is None or not _is_settled(wrong, real_now):
        return None
    theirs = (_recipient.c.broadcast_id == wrong.id, _recipient.c.state == RecipientState.SENT)
    after = _recipient.c.member_id > (announcement.takes_back_up_to or 0)
    next_ones = select(_recipient.c.member_id).where(*theirs, after).order_by(_recipient.c.member_id)
    people = session.connection().scalars(next_ones.limit(planning.AT_ONCE)).all()
    if not people:
        rows.write(session, announcement, _all_planned(session, announcement))
        return 0
    these = (_recipient.c.member_id > (announcement.takes_back_up_to or 0), _recipient.c.member_id <= people[-1])
    awake = () if announcement.withdraws else (~resting.rests(_recipient.c.member_id, today),)
    everybody = select(_recipient.c.member_id).where(*theirs, *these, *awake)
    states = planning.write(
        session, announcement.id, everybody, real_now, chat=narrowing.chat_of(announcement.takes_back)
    )
    counts = rows.added(states)
    if announcement.withdraws:
        counts.pop("total")
    rows.write(session, announcement, counts | {"takes_back_up_to": people[-1]})
    return states.total()


def _is_settled(wrong: Announcement, real_now: datetime) -> bool:
    if wrong.state is not AnnouncementState.FINISHED:
        return False
    return not wrong.pending or wrong.stopped_at is None or real_now - wrong.stopped_at > SETTLED_BY


def _all_planned(session: Session, announcement: Announcement) -> dict[str, object]:
    """Count those for whom a withdrawal is planned as they are."""
    done: dict[str, object] = {"takes_back_up_to": None}
    if announcement.withdraws:
        planned = (_recipient.c.broadcast_id == announcement.id, _recipient.c.state != RecipientState.UNJOINED)
        done["total"] = session.connection().scalar(select(func.count()).select_from(_recipient).where(*planned))
    return done
