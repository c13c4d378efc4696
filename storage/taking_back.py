"""Take back what was just done: a report by whoever handed it in, a decision by whoever made it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, or_, select

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import pledges, reminders
from storage.facts import pledges as facts
from storage.ground import history
from storage.tables import HistoryEntry, Report
from storage.tables import Pledge as PledgeRow


class What(StrEnum):
    """What can be taken back."""

    REPORT = "report"
    CONFIRMATION = "confirmation"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Deed:
    """The last thing a person did to a pledge. `number` is the report's or the history entry's."""

    what: What
    number: int
    pledge_id: int
    content: str
    owner_id: int | None
    words: str
    at: datetime
    is_confirmed: bool = False  # others rely on it


def last_deed(session: Session, member_id: int, since: datetime) -> Deed | None:
    """Return a person's newest report or decision since a moment, if it still stands; a claim until it is decided."""
    deeds = [
        deed for deed in (_last_report(session, member_id, since), _last_decision(session, member_id, since)) if deed
    ]
    return max(deeds, key=lambda deed: deed.at, default=None)


def take_back(session: Session, deed: Deed, stamp: Stamp) -> bool:
    """Put the pledge back to what it was before; return False when somebody changed the pledge meanwhile."""
    pledge = pledges.for_change(session, deed.pledge_id)
    if pledge is None:
        return False
    if deed.what is What.REPORT:
        return _take_back_report(session, pledge, deed, stamp)
    led_to = PledgeState.DONE if deed.what is What.CONFIRMATION else PledgeState.ACTIVE
    if pledge.state != led_to or _reported_since(session, pledge, deed.at):
        return False
    state = facts.withdraw_state(session, pledge.id, stamp)
    history.record(
        session, stamp, "pledge", pledge.id, "taken back", entry=deed.number, before=pledge.state, after=state
    )
    return True


def _last_report(session: Session, member_id: int, since: datetime) -> Deed | None:
    query = (
        select(Report, PledgeRow)
        .join(PledgeRow, col(PledgeRow.id) == Report.pledge_id)
        .where(Report.member_id == member_id, col(Report.taken_back_at).is_(None))
        .where(or_(col(Report.at) >= since, col(PledgeRow.state) == PledgeState.CLAIMED))
        .order_by(col(Report.id).desc())
        .limit(1)
    )
    found = session.exec(query).first()
    if found is None:
        return None
    report, pledge = found
    done = pledge.state == PledgeState.DONE
    number, content = pledge.id or 0, pledge.content
    return Deed(What.REPORT, report.id or 0, number, content, pledge.member_id, report.words, report.at, done)


def _last_decision(session: Session, member_id: int, since: datetime) -> Deed | None:
    query = (
        select(HistoryEntry)
        .where(HistoryEntry.at >= since, HistoryEntry.actor_id == member_id, HistoryEntry.subject == "pledge")
        .order_by(col(HistoryEntry.id).desc())
        .limit(20)
    )
    entries = session.exec(query).all()
    undone = {entry.details.get("entry") for entry in entries if entry.verb == "taken back"}
    for entry in entries:
        if entry.verb != "moved" or entry.id in undone or entry.details.get("before") != PledgeState.CLAIMED:
            continue
        pledge = session.get(PledgeRow, entry.subject_id)
        what = {PledgeState.DONE: What.CONFIRMATION, PledgeState.ACTIVE: What.RETURN}.get(entry.details["after"])
        if pledge is not None and what is not None and pledge.member_id != member_id:
            return Deed(what, entry.id or 0, pledge.id or 0, pledge.content, pledge.member_id, "", entry.at)
    return None


def _take_back_report(session: Session, pledge: Pledge, deed: Deed, stamp: Stamp) -> bool:
    if pledge.state == PledgeState.DONE:  # another person relies on it
        return False
    report = session.get(Report, deed.number)
    if report is None or report.taken_back_at is not None or _reported_after(session, report):
        return False
    told_with_it = select(Report).where(Report.pledge_id == pledge.id, Report.entry_id == report.entry_id)
    parts = session.exec(told_with_it.where(col(Report.part).is_not(None))).all() if report.entry_id else ()
    for each in (report, *parts):
        each.taken_back_at = stamp.at
        session.add(each)
    session.flush()
    total = facts.write_total(session, pledge.id)
    state: PledgeState = pledge.state
    if pledge.state in (PledgeState.CLAIMED, PledgeState.MISSED):
        state = facts.withdraw_state(session, pledge.id, stamp)
        reminders.plan_again(session, pledge, stamp.day, stamp.at)
    done = format(total.done, "f") if total is not None else None
    told = {"report": report.id, "done": done, "before": pledge.state, "after": state}
    history.record(session, stamp, "pledge", pledge.id, "taken back", **told)
    return True


def _reported_after(session: Session, report: Report) -> bool:
    """Whether a later report counts on this one, as "7 more" does."""
    query = select(Report.id).where(
        Report.pledge_id == report.pledge_id, col(Report.id) > report.id, col(Report.taken_back_at).is_(None)
    )
    return session.exec(query.limit(1)).first() is not None


def _reported_since(session: Session, pledge: Pledge, since: datetime) -> bool:
    query = select(Report.id).where(
        Report.pledge_id == pledge.id, Report.at > since, col(Report.taken_back_at).is_(None)
    )
    return session.exec(query.limit(1)).first() is not None
