"""Take back what was just done: a report or an entry by whoever made it, or by whom it was made for; a decision."""

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import changing, pledges, reminders
from storage.deeds import Deed, What
from storage.facts import pledges as facts
from storage.ground import history
from storage.queue import wishes
from storage.tables import HistoryEntry, Report


def take_back(session: Session, deed: Deed, stamp: Stamp) -> bool:
    """Put the pledge back to what it was before; return False when somebody changed the pledge meanwhile."""
    pledge = pledges.for_change(session, deed.pledge_id)
    if pledge is None:
        return False
    if deed.what is What.REPORT:
        return _take_back_report(session, pledge, deed, stamp)
    if deed.what in (What.GRANT, What.REFUSAL):
        return _take_back_answer(session, pledge, deed, stamp)
    if deed.what in (What.REGISTRATION, What.CHANGE, What.WITHDRAWAL, What.WISH):
        return _take_back_entry(session, pledge, deed, stamp)
    if facts.state_entry(session, pledge.id) != deed.number or _is_reported(
        session, pledge.id, col(Report.at) > deed.at
    ):
        return False
    state = facts.withdraw_state(session, pledge.id, stamp)
    told = {"entry": deed.number, "before": pledge.state, "after": state}
    history.record(session, stamp, "pledge", pledge.id, "taken back", **told)
    if pledge.state is PledgeState.RETURNED:
        reminders.plan_again(session, pledge, stamp.day, stamp.at)
    return True


def _take_back_answer(session: Session, pledge: Pledge, deed: Deed, stamp: Stamp) -> bool:
    """Let the wish wait again, with the pledge as it was before the answer."""
    if history.newest(session, "pledge", pledge.id, history.BESIDE) != deed.number:
        return False
    answer = session.get(HistoryEntry, deed.number)
    assert answer is not None
    if deed.what is What.GRANT and answer.details["withdraw"]:
        facts.withdraw_state(session, pledge.id, stamp)
        reminders.plan_again(session, pledge, stamp.day, stamp.at)
    elif deed.what is What.GRANT:
        before = changing.before_last(session, pledge, deed.by, deed.at)
        _, group_id = changing.headings(session, pledge.id)
        changing.change(session, pledge, before or pledge, group_id, stamp)
    wishes.wait_again(session, pledge, answer.details["entry"], deed.number, stamp)
    return True


def _take_back_entry(session: Session, pledge: Pledge, deed: Deed, stamp: Stamp) -> bool:
    """Let the pledge be as it was before an entry for its owner; False where it was gone on with since."""
    if history.newest(session, "pledge", pledge.id, history.BESIDE) != deed.number:
        return False
    if deed.what is What.WISH:
        wishes.drop(session, pledge, stamp)
        return True
    if deed.what is What.CHANGE:
        return _change_back(session, pledge, deed, stamp)
    led_to = PledgeState.WITHDRAWN if deed.what is What.REGISTRATION else changing.state_before(session, pledge)
    pledges.move(session, pledge, led_to, stamp)
    return True


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
    return _is_reported(session, report.pledge_id, col(Report.id) > report.id)


def _is_reported(session: Session, pledge_id: int, which: ColumnElement[bool]) -> bool:
    stands = select(Report.id).where(Report.pledge_id == pledge_id, which, col(Report.taken_back_at).is_(None))
    return session.exec(stands.limit(1)).first() is not None


def _change_back(session: Session, pledge: Pledge, deed: Deed, stamp: Stamp) -> bool:
    """Let it say what it said before; what was given back and sent again is given back once more."""
    before = changing.before_last(session, pledge, deed.by, deed.at)
    _, group_id = changing.headings(session, pledge.id)
    sent = pledge.state is not PledgeState.RETURNED and deed.number == facts.state_entry(session, pledge.id)
    pledge = changing.change(session, pledge, before or pledge, group_id, stamp)
    if sent:
        pledges.move(session, pledge, PledgeState.RETURNED, stamp)
    return sent or before is not None
