"""Take back what was just done: a report or an entry by whoever made it, or by whom it was made for; a decision."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, func, select

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import changing, pledges, reminders
from storage.facts import pledges as facts
from storage.ground import history
from storage.tables import HistoryEntry, Report
from storage.tables import Pledge as PledgeRow


class What(StrEnum):
    """What can be taken back."""

    REPORT = "report"
    CONFIRMATION = "confirmation"
    RETURN = "return"
    REGISTRATION = "registration"  # these three: for somebody else
    CHANGE = "change"
    WITHDRAWAL = "withdrawal"


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
    by: int | None = None


def newest_entry(session: Session, pledge_id: int) -> int:
    """Return the number of the last thing that was done to a pledge."""
    newest = select(func.max(HistoryEntry.id)).where(
        HistoryEntry.subject == "pledge", HistoryEntry.subject_id == pledge_id
    )
    return session.exec(newest).one() or 0


def entered_for(session: Session, entry_id: int) -> Deed | None:
    """Return what somebody entered for the owner of a pledge; None where the pledge was gone on with since."""
    entry = session.get(HistoryEntry, entry_id)
    pledge = session.get(PledgeRow, entry.subject_id) if entry and entry.subject == "pledge" else None
    if entry is None or pledge is None or newest_entry(session, entry.subject_id) != entry_id:
        return None
    if pledge.member_id is None or entry.actor_id == pledge.member_id:
        return None
    what = {"registered": What.REGISTRATION, "reported": What.REPORT, "changed": What.CHANGE}.get(entry.verb)
    if entry.verb == "moved":
        after = entry.details.get("after")
        reported = (PledgeState.CLAIMED, PledgeState.MISSED)
        what = What.REPORT if after in reported else What.WITHDRAWAL if after == PledgeState.WITHDRAWN else None
    number = pledges.last_report(session, entry.subject_id) if what is What.REPORT else entry_id
    words = pledges.last_words(session, entry.subject_id) if what is What.REPORT else ""
    mine = (entry.subject_id, pledge.content, pledge.member_id, words, entry.at, entry.actor_id)
    return Deed(what, number, *mine) if what else None


def last_deed(session: Session, member_id: int, since: datetime) -> Deed | None:
    """Return a person's newest report or decision since a moment, if it still stands."""
    found = (finding(session, member_id, since) for finding in (_last_report, _last_decision, _last_registration))
    return max((deed for deed in found if deed), key=lambda deed: deed.at, default=None)


def take_back(session: Session, deed: Deed, stamp: Stamp) -> bool:
    """Put the pledge back to what it was before; return False when somebody changed the pledge meanwhile."""
    pledge = pledges.for_change(session, deed.pledge_id)
    if pledge is None:
        return False
    if deed.what is What.REPORT:
        return _take_back_report(session, pledge, deed, stamp)
    if deed.what in (What.REGISTRATION, What.CHANGE, What.WITHDRAWAL):
        return _take_back_entry(session, pledge, deed, stamp)
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
        .where(Report.member_id == member_id, Report.at >= since, col(Report.taken_back_at).is_(None))
        .order_by(col(Report.id).desc())
        .limit(1)
    )
    found = session.exec(query).first()
    if found is None:
        return None
    report, pledge = found
    return Deed(What.REPORT, report.id or 0, pledge.id or 0, pledge.content, pledge.member_id, report.words, report.at)


def _last_registration(session: Session, member_id: int, since: datetime) -> Deed | None:
    """Return what somebody registered last for another member, where nothing was done with it since."""
    mine = (HistoryEntry.at >= since, HistoryEntry.actor_id == member_id, HistoryEntry.subject == "pledge")
    query = select(HistoryEntry.id).where(*mine, HistoryEntry.verb == "registered")
    newest = session.exec(query.order_by(col(HistoryEntry.id).desc()).limit(1)).first()
    return entered_for(session, newest) if newest else None


def _take_back_entry(session: Session, pledge: Pledge, deed: Deed, stamp: Stamp) -> bool:
    """Let the pledge be as it was before an entry for its owner; False where it was gone on with since."""
    if newest_entry(session, pledge.id) != deed.number:
        return False
    if deed.what is What.CHANGE:
        before = changing.before_last(session, pledge, deed.by or 0, deed.at)
        _, group_id = changing.headings(session, pledge.id)
        changing.change(session, pledge, before or pledge, group_id, stamp)
        return before is not None
    led_to = PledgeState.WITHDRAWN if deed.what is What.REGISTRATION else PledgeState.ACTIVE
    pledges.move(session, pledge, led_to, stamp)
    return True


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
    report.taken_back_at = stamp.at
    session.add(report)
    session.flush()
    total = facts.write_total(session, pledge.id)
    state: PledgeState = pledge.state
    if pledge.state in (PledgeState.CLAIMED, PledgeState.MISSED):
        state = facts.withdraw_state(session, pledge.id, stamp)
        reminders.plan_again(session, pledge, stamp.day, stamp.at)
    done = format(total, "f") if total is not None else None
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
