"""Find what somebody did last: a report, an entry for somebody else, a decision, where it still stands."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from domain.pledges.states import PledgeState
from storage import pledges
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
    REOPENING = "reopening"
    REGISTRATION = "registration"  # from here on: for somebody else
    CHANGE = "change"
    WITHDRAWAL = "withdrawal"
    WISH = "wish"


_MOVES = {
    (PledgeState.CLAIMED, PledgeState.DONE): What.CONFIRMATION,
    (PledgeState.CLAIMED, PledgeState.ACTIVE): What.RETURN,
    (PledgeState.DONE, PledgeState.ACTIVE): What.REOPENING,
    (PledgeState.WAITING, PledgeState.ACTIVE): What.APPROVAL,
    (PledgeState.WAITING, PledgeState.RETURNED): What.AMENDING,
}
_WISHES = {wishes.GRANTED: What.GRANT, wishes.REFUSED: What.REFUSAL}
_ENTERED = {"registered": What.REGISTRATION, "reported": What.REPORT, "changed": What.CHANGE, wishes.ASKED: What.WISH}


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
    is_confirmed: bool = False  # others rely on it

    @property
    def is_decision(self) -> bool:
        return self.what in (*_MOVES.values(), *_WISHES.values())


def entered_for(session: Session, entry_id: int) -> Deed | None:
    """Return what somebody entered for the owner of a pledge; None where the pledge was gone on with since."""
    entry = session.get(HistoryEntry, entry_id)
    pledge = session.get(PledgeRow, entry.subject_id) if entry and entry.subject == "pledge" else None
    if entry is None or pledge is None:
        return None
    if history.newest(session, "pledge", entry.subject_id, history.BESIDE) != entry_id:
        return None
    if pledge.member_id is None or entry.actor_id == pledge.member_id:
        return None
    what = _moved(entry) if entry.verb == "moved" else _ENTERED.get(entry.verb)
    if what is None:
        return None
    found = _deed(what, entry, pledge)
    if what is not What.REPORT:
        return found
    number, words = pledges.last_report(session, found.pledge_id), pledges.last_words(session, found.pledge_id)
    return replace(found, number=number, words=words)


def _deed(what: What, entry: HistoryEntry, pledge: PledgeRow) -> Deed:
    mine = (pledge.id or 0, pledge.content, pledge.member_id)
    return Deed(what, entry.id or 0, *mine, "", entry.at, entry.actor_id or 0)


def _steps(*which: ColumnElement[bool] | bool) -> SelectOfScalar[HistoryEntry]:
    """Select what was done to pledges, the newest first."""
    return select(HistoryEntry).where(HistoryEntry.subject == "pledge", *which).order_by(col(HistoryEntry.id).desc())


def _by(member_id: int, since: datetime) -> tuple[bool, ...]:
    return HistoryEntry.at >= since, HistoryEntry.actor_id == member_id


def last_deed(session: Session, member_id: int, since: datetime, decided_since: datetime | None = None) -> Deed | None:
    """Return a person's newest report, entry or decision since a moment, decisions perhaps since another.

    A report that waits for its decision is returned however old it is.
    """
    decisions = decisions_of(session, member_id, decided_since or since)
    found = (last_report(session, member_id, since), _last_registration(session, member_id, since), *decisions[:1])
    return max((deed for deed in found if deed), key=lambda deed: deed.at, default=None)


def last_step(session: Session, member_id: int, since: datetime) -> Deed | None:
    """Return what somebody last changed, withdrew or wished since a moment, where nothing followed.

    None where that only took a change back.
    """
    steps = _steps(*_by(member_id, since), col(HistoryEntry.verb).in_(("changed", "moved", wishes.ASKED)))
    entry = session.exec(steps.limit(1)).first()
    pledge = session.get(PledgeRow, entry.subject_id) if entry else None
    if entry is None or pledge is None or history.newest(session, "pledge", entry.subject_id) != entry.id:
        return None
    withdrawn = entry.verb == "moved" and entry.details["after"] == PledgeState.WITHDRAWN
    what = What.WITHDRAWAL if withdrawn else None if entry.verb == "moved" else _ENTERED[entry.verb]
    if what is None or (what is What.CHANGE and _takes_back(session, entry)):
        return None
    return _deed(what, entry, pledge)


def _takes_back(session: Session, entry: HistoryEntry) -> bool:
    """Whether a change only brings back what the same person changed before."""
    same = (HistoryEntry.subject_id == entry.subject_id, HistoryEntry.verb == "changed", HistoryEntry.at < entry.at)
    changes = session.exec(_steps(*same).limit(3))
    earlier = [each for each in changes if each.details["what"] == entry.details["what"]]
    mine = bool(earlier) and earlier[0].actor_id == entry.actor_id
    return mine and earlier[0].details["before"] == entry.details["after"]


def decisions_of(session: Session, member_id: int, since: datetime) -> list[Deed]:
    """Return what somebody decided since a moment on others' pledges and nobody took back, the newest first."""
    entries = session.exec(_steps(*_by(member_id, since)).limit(100)).all()
    return [deed for deed in _decisions(session, entries) if deed.owner_id != member_id]


def took_back(session: Session, member_id: int, since: datetime) -> bool:
    """Tell whether somebody took anything back since a moment."""
    back = _steps(*_by(member_id, since), HistoryEntry.verb == "taken back")
    return session.exec(back.limit(1)).first() is not None


def who_confirmed(session: Session, pledge_id: int) -> int | None:
    """Return who confirmed last that a pledge is done."""
    entries = session.exec(_steps(HistoryEntry.subject_id == pledge_id, HistoryEntry.verb == "moved"))
    return next((each.actor_id for each in entries if _what(each) is What.CONFIRMATION), None)


def decisions_on(session: Session, pledge_ids: Collection[int], since: datetime) -> list[Deed]:
    """Return the decision on each pledge since a moment where it stands and nothing followed, the newest first."""
    entries = session.exec(_steps(col(HistoryEntry.subject_id).in_(pledge_ids), HistoryEntry.at >= since)).all()
    steps = [entry for entry in reversed(entries) if entry.verb not in history.BESIDE]
    newest = {entry.subject_id: entry.id for entry in steps}
    return [deed for deed in _decisions(session, entries) if newest[deed.pledge_id] == deed.number]


def _moved(entry: HistoryEntry) -> What | None:
    """Return what a new state means that somebody entered for the owner."""
    before, after = entry.details.get("before"), entry.details.get("after")
    if after in (PledgeState.CLAIMED, PledgeState.MISSED):
        return What.REPORT
    if after == PledgeState.WITHDRAWN:
        return What.WITHDRAWAL
    return What.CHANGE if before == PledgeState.RETURNED else None  # amended, and sent again


def _decisions(session: Session, entries: Sequence[HistoryEntry]) -> Iterable[Deed]:
    undone = {entry.details.get("entry") for entry in entries if entry.verb == "taken back"}
    for entry in entries:
        what = _what(entry)
        pledge = session.get(PledgeRow, entry.subject_id) if what and entry.id not in undone else None
        if pledge is not None and what is not None:
            yield _deed(what, entry, pledge)


def _what(entry: HistoryEntry) -> What | None:
    if entry.verb == "moved":
        return _MOVES.get((entry.details.get("before"), entry.details.get("after")))  # type: ignore[arg-type]  # states are their words
    return _WISHES.get(entry.verb)


def last_report(session: Session, member_id: int, since: datetime, pledge_id: int | None = None) -> Deed | None:
    """Return a person's newest report since a moment, or that waits for its decision; perhaps of one pledge."""
    query = (
        select(Report, PledgeRow)
        .join(PledgeRow, col(PledgeRow.id) == Report.pledge_id)
        .where(Report.member_id == member_id, col(Report.taken_back_at).is_(None))
        .where(or_(col(Report.at) >= since, col(PledgeRow.state) == PledgeState.CLAIMED))
        .order_by(col(Report.id).desc())
        .limit(1)
    )
    found = session.exec(query if pledge_id is None else query.where(col(Report.pledge_id) == pledge_id)).first()
    if found is None:
        return None
    report, pledge = found
    about = (pledge.id or 0, pledge.content, pledge.member_id)
    done = pledge.state == PledgeState.DONE
    return Deed(What.REPORT, report.id or 0, *about, report.words, report.at, member_id, done)


def _last_registration(session: Session, member_id: int, since: datetime) -> Deed | None:
    """Return what somebody registered last for another member, where nothing was done with it since."""
    newest = session.exec(_steps(*_by(member_id, since), HistoryEntry.verb == "registered").limit(1)).first()
    return entered_for(session, newest.id or 0) if newest else None


def registered_since(session: Session, member_id: int, since: datetime) -> int | None:
    """Return the pledge somebody registered for themselves since a moment, where they did nothing to one after."""
    entry = session.exec(_steps(*_by(member_id, since)).limit(1)).first()
    pledge = session.get(PledgeRow, entry.subject_id) if entry and entry.verb == "registered" else None
    return pledge.id if pledge and pledge.member_id == member_id else None
