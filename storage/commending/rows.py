"""Commendations: proposed, changed by one deed after the other, the last of them taken back, listed and counted."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlmodel import Session

from domain.commending.commendation import OPEN, Commendation, CommendationState, Occasion, Praised, praised
from domain.stamps import Stamp
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import Campaign, HistoryEntry, Organisation
from storage.tables import Commendation as Row

SUBJECT = "commendation"
PROPOSED, NOTED, PUT_BACK = "proposed", "noted", "put back"
AGREED, NOT_AGREED = "agreed to be named", "not to be named"
ANSWERED, ANSWER_BACK = "answered", "answer taken back"
_row, _organisation, _entry, _campaign = tables_of(Row, Organisation, HistoryEntry, Campaign)
_FIELDS = tuple(each.name for each in fields(Commendation))
_READ = select(*(_row.c[name] for name in _FIELDS))


def _same(value: Any) -> Any:
    return value


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


_READ_AGAIN: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("voted_on", "decided_on", "revoked_on"), _day),
    "state": CommendationState,
    "occasion": Occasion,
}
"""How a value is read from the details of an entry."""


@dataclass(frozen=True, slots=True)
class Whom:
    """An organisation, a member, or by a free name others; `number_of`: how many, where they have no names."""

    organisation_id: int | None = None
    member_id: int | None = None
    name: str = ""
    is_collective: bool = False
    number_of: int = 1


@dataclass(frozen=True, slots=True)
class New:
    """What a proposal, or a decision that was taken before, says."""

    campaign_id: int
    proposer_id: int
    whom: Whom
    words: str
    form: str
    occasion: Occasion
    year: int
    grounds: tuple[int, ...] = ()


def propose(session: Session, new: New, stamp: Stamp) -> int:
    """Keep a proposal, which stands at the organisation that makes it, and return its number."""
    return _add(session, new, stamp, PROPOSED, {"state": CommendationState.WAITING})


def note(session: Session, new: New, given: Mapping[str, object], stamp: Stamp) -> int:
    """Keep what was decided before, or elsewhere; `given`: by whom, under which number, on which day."""
    return _add(session, new, stamp, NOTED, {"state": CommendationState.COMMENDED, "decided_by_id": stamp.by, **given})


def _add(session: Session, new: New, stamp: Stamp, verb: str, more: Mapping[str, object]) -> int:
    values: dict[str, Any] = {name: getattr(new.whom, name) for name in Whom.__dataclass_fields__}
    values |= {name: getattr(new, name) for name in New.__dataclass_fields__ if name not in ("whom", "grounds")}
    values |= {"grounds": list(new.grounds), "way": [new.proposer_id], "body": "", "decision": "", "answer": ""}
    values |= {"proposed_by_id": stamp.by, "proposed_on": stamp.day, **more}
    connection = session.connection()
    number = int(connection.execute(insert(_row).values(values).returning(_row.c.id)).scalar_one())
    gone = {"state": CommendationState.WITHDRAWN.value, "decided_on": None}
    entry = history.record(session, stamp, SUBJECT, number, verb, proposer=new.proposer_id, before=gone)
    connection.execute(update(_row).where(_row.c.id == number).values(entry_id=entry))
    return number


def change(session: Session, found: Commendation, verb: str, stamp: Stamp, **after: Any) -> bool:
    """Do one deed to it; return False where somebody did another since it was read."""
    before = {name: _plain(getattr(found, name)) for name in after}
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in after.items()}
    return _write(session, found, values, verb, stamp, before=before)


def put_back(session: Session, found: Commendation, stamp: Stamp) -> bool:
    """Let it be as before the deed done last; return False where that is so already."""
    before = history.details(session, found.entry_id or 0).get("before")
    if not isinstance(before, dict):
        return False
    values = {name: _READ_AGAIN.get(name, _same)(value) for name, value in before.items()}
    return _write(session, found, values, PUT_BACK, stamp, deed=found.entry_id)


def _write(
    session: Session, found: Commendation, values: Mapping[str, Any], verb: str, stamp: Stamp, **details: object
) -> bool:
    connection, mine = session.connection(), (_row.c.id == found.id, _row.c.entry_id == found.entry_id)
    if not connection.execute(update(_row).where(*mine).values(values)).rowcount:
        return False
    entry = history.record(session, stamp, SUBJECT, found.id, verb, **details)
    connection.execute(update(_row).where(_row.c.id == found.id).values(entry_id=entry))
    return True


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value


def answer(session: Session, found: Commendation, words: str, stamp: Stamp) -> None:
    """Keep what the member says to it, beside the deeds done to it, which others may still take back."""
    history.record(session, stamp, SUBJECT, found.id, ANSWERED, before={"answer": found.answer})
    session.connection().execute(update(_row).where(_row.c.id == found.id).values(answer=words))


def answer_before(session: Session, number: int) -> str | None:
    """Return what the member said before their last words; None where nothing is said, or those are taken back."""
    query = select(_entry.c.verb, _entry.c.details).where(history.about(SUBJECT, number, ANSWERED, ANSWER_BACK))
    last = session.connection().execute(query.order_by(_entry.c.id.desc()).limit(1)).first()
    return last.details["before"]["answer"] if last and last.verb == ANSWERED else None


def answer_back(session: Session, number: int, words: str, stamp: Stamp) -> None:
    history.record(session, stamp, SUBJECT, number, ANSWER_BACK)
    session.connection().execute(update(_row).where(_row.c.id == number).values(answer=words))


def note_agreed(session: Session, found: Commendation, stamp: Stamp, *, agreed: bool) -> None:
    """Keep that somebody who is no member agreed to be named, as those who propose them say; or take that back."""
    history.record(session, stamp, SUBJECT, found.id, AGREED if agreed else NOT_AGREED)


def agreed_by_word(session: Session, numbers: Collection[int]) -> set[int]:
    """Return those proposals of which that was said last."""
    said = (_entry.c.subject == SUBJECT, _entry.c.subject_id.in_(numbers), _entry.c.verb.in_((AGREED, NOT_AGREED)))
    query = select(_entry.c.subject_id, _entry.c.verb).where(*said).order_by(_entry.c.id)
    last = {row.subject_id: row.verb for row in session.connection().execute(query)}
    return {number for number, verb in last.items() if verb == AGREED}


def end_open_of(session: Session, member_id: int, stamp: Stamp) -> None:
    """Withdraw what is open of somebody whose information is erased, for good."""
    gone = {"state": CommendationState.WITHDRAWN}
    for each in of_member(session, member_id):
        if each.is_open:
            _write(session, each, gone, CommendationState.WITHDRAWN.value, stamp)


def get(session: Session, number: int) -> Commendation | None:
    return next(iter(_read(session, _row.c.id == number)), None)


def below(session: Session, path: str, *states: CommendationState) -> list[Commendation]:
    """Return what an organisation or one below it proposed, the newest first."""
    return _read(session, _row.c.proposer_id.in_(_under(path)), _row.c.state.in_(states))


def open_of(session: Session, path: str, occasion: Occasion | None = None) -> list[Commendation]:
    """Return what is open of an organisation and below, in the order it was proposed; `occasion`: None for any."""
    of = [] if occasion is None else [_row.c.occasion == occasion]
    return _read(session, _row.c.proposer_id.in_(_under(path)), _row.c.state.in_(OPEN), *of)[::-1]


def of_whom(session: Session, whom: Whom) -> list[Commendation]:
    """Return every one of the same person or collective, whatever became of it, the newest first."""
    if whom.organisation_id or whom.member_id:
        same = [_row.c.organisation_id == whom.organisation_id, _row.c.member_id == whom.member_id]
    else:
        same = [_row.c.name == whom.name, _row.c.organisation_id.is_(None), _row.c.member_id.is_(None)]
    return _read(session, *same)


def of_member(session: Session, member_id: int) -> list[Commendation]:
    return _read(session, _row.c.member_id == member_id)


def by_decision(session: Session, decision: str, body: str) -> list[Commendation]:
    """Return what was given by the same body under a number."""
    return _read(session, _row.c.decision == decision, _row.c.body == body, _row.c.decided_on.is_not(None))


def given(session: Session, campaign_ids: Collection[int], path: str, day: date) -> list[Commendation]:
    """Return what had been given by a day, and not revoked by then, to an organisation's own and those below.

    What was given before the campaign opened counts for none.
    """
    opened = select(_campaign.c.opens_on).where(_campaign.c.id == _row.c.campaign_id).scalar_subquery()
    mine = (_row.c.campaign_id.in_(campaign_ids), _row.c.decided_on <= day, _row.c.decided_on >= opened)
    own = or_(_row.c.proposer_id.in_(_under(path)), _row.c.organisation_id.in_(_under(path)))
    return [each for each in _read(session, *mine, own) if each.counted_on(day)]


def count(session: Session, campaign_ids: Collection[int], path: str, of: Collection[int], day: date) -> Praised:
    """Count on a day how many collectives and people of these organisations, at a path and below, were commended."""
    return praised(each for each in given(session, campaign_ids, path, day) if each.proposer_id in of)


def _read(session: Session, *which: ColumnElement[bool]) -> list[Commendation]:
    rows: Sequence[Any] = session.connection().execute(_READ.where(*which).order_by(_row.c.id.desc())).all()
    return [Commendation(**_of_row(row)) for row in rows]


def _of_row(row: Any) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row._mapping.items()}


def _under(path: str) -> Any:
    return select(_organisation.c.id).where(inside(_organisation.c.path, path))
