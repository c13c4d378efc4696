"""Take back what was just done: a report by whoever handed it in, a decision by whoever made it or may overturn it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import changing, pledges, reminders
from storage.facts import pledges as facts
from storage.ground import history
from storage.queue import wishes
from storage.tables import HistoryEntry, Report
from storage.tables import Pledge as PledgeRow


class What(StrEnum):
    """What can be taken back."""

    REPORT = "report"
    CONFIRMATION = "confirmation"
    RETURN = "return"
    APPROVAL = "approval"
    AMENDING = "amending"  # given back before it was approved
    GRANT = "grant"
    REFUSAL = "refusal"


_MOVES = {
    (PledgeState.CLAIMED, PledgeState.DONE): What.CONFIRMATION,
    (PledgeState.CLAIMED, PledgeState.ACTIVE): What.RETURN,
    (PledgeState.WAITING, PledgeState.ACTIVE): What.APPROVAL,
    (PledgeState.WAITING, PledgeState.RETURNED): What.AMENDING,
}
_WISHES = {wishes.GRANTED: What.GRANT, wishes.REFUSED: What.REFUSAL}


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
    by: int

    @property
    def is_decision(self) -> bool:
        return self.what is not What.REPORT


def last_deed(session: Session, member_id: int, since: datetime, decided_since: datetime | None = None) -> Deed | None:
    """Return a person's newest report or decision since a moment, decisions perhaps since another, if it stands."""
    decisions = decisions_of(session, member_id, decided_since or since)
    deeds = [deed for deed in (_last_report(session, member_id, since), *decisions[:1]) if deed]
    return max(deeds, key=lambda deed: deed.at, default=None)


def decisions_of(session: Session, member_id: int, since: datetime) -> list[Deed]:
    """Return what somebody decided since a moment on others' pledges and nobody took back, the newest first."""
    query = (
        select(HistoryEntry)
        .where(HistoryEntry.at >= since, HistoryEntry.actor_id == member_id, HistoryEntry.subject == "pledge")
        .order_by(col(HistoryEntry.id).desc())
        .limit(100)
    )
    return [deed for deed in _decisions(session, session.exec(query).all()) if deed.owner_id != member_id]


def decisions_on(session: Session, pledge_ids: Collection[int], since: datetime) -> list[Deed]:
    """Return the decision on each pledge since a moment where it stands and nothing followed, the newest first."""
    about = (HistoryEntry.subject == "pledge", col(HistoryEntry.subject_id).in_(pledge_ids), HistoryEntry.at >= since)
    entries = session.exec(select(HistoryEntry).where(*about).order_by(col(HistoryEntry.id).desc())).all()
    newest = {entry.subject_id: entry.id for entry in reversed(entries)}
    return [deed for deed in _decisions(session, entries) if newest[deed.pledge_id] == deed.number]


def take_back(session: Session, deed: Deed, stamp: Stamp) -> bool:
    """Put the pledge back to what it was before; return False when somebody changed the pledge meanwhile."""
    pledge = pledges.for_change(session, deed.pledge_id)
    if pledge is None:
        return False
    if deed.what is What.REPORT:
        return _take_back_report(session, pledge, deed, stamp)
    if deed.what in (What.GRANT, What.REFUSAL):
        return _take_back_answer(session, pledge, deed, stamp)
    if facts.state_entry(session, pledge.id) != deed.number or _reported_since(session, pledge, deed.at):
        return False
    state = facts.withdraw_state(session, pledge.id, stamp)
    told = {"entry": deed.number, "before": pledge.state, "after": state}
    history.record(session, stamp, "pledge", pledge.id, "taken back", **told)
    if pledge.state is PledgeState.RETURNED:
        reminders.plan_again(session, pledge, stamp.day, stamp.at)
    return True


def _decisions(session: Session, entries: Sequence[HistoryEntry]) -> Iterable[Deed]:
    undone = {entry.details.get("entry") for entry in entries if entry.verb == "taken back"}
    for entry in entries:
        what = _what(entry)
        pledge = session.get(PledgeRow, entry.subject_id) if what and entry.id not in undone else None
        if pledge is not None and what is not None:
            yield Deed(
                what,
                entry.id or 0,
                pledge.id or 0,
                pledge.content,
                pledge.member_id,
                "",
                entry.at,
                entry.actor_id or 0,
            )


def _what(entry: HistoryEntry) -> What | None:
    if entry.verb == "moved":
        return _MOVES.get((entry.details.get("before"), entry.details.get("after")))  # type: ignore[arg-type]  # states are their words
    return _WISHES.get(entry.verb)


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
    about = (pledge.id or 0, pledge.content, pledge.member_id)
    return Deed(What.REPORT, report.id or 0, *about, report.words, report.at, member_id)


def _take_back_answer(session: Session, pledge: Pledge, deed: Deed, stamp: Stamp) -> bool:
    """Let the wish wait again, with the pledge as it was before the answer."""
    if history.newest(session, "pledge", pledge.id) != deed.number:
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
