"""Find what waits for somebody's decision; whether they may decide is asked afterwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, and_, bindparam, exists, literal, or_, select
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from storage import tables
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core_table import table_of, tables_of
from storage.people import members
from storage.pledge_rows import READ, found

_pledge, _home, _place = tables_of(tables.Pledge, tables.Membership, tables.Organisation)


def _in(state: PledgeState) -> ColumnElement[bool]:
    return _pledge.c.state == literal(state, _pledge.c.state.type, literal_execute=True)


_CLAIMED, _WAITS, _WISHED = _in(PledgeState.CLAIMED), _in(PledgeState.WAITING), _pledge.c.wish_entry_id.is_not(None)
_UNDECIDED = or_(_CLAIMED, _WAITS, _WISHED)
_asked, _later = table_of(tables.HistoryEntry), table_of(tables.HistoryEntry).alias("later")
_ANSWERED = _later.select().where(
    _later.c.subject == _asked.c.subject,
    _later.c.subject_id == _asked.c.subject_id,
    _later.c.id > _asked.c.id,
    _later.c.verb.in_((history.LEFT_CLOSED, "moved")),
)
_REOPENS = and_(
    _in(PledgeState.DONE),
    exists().where(
        _asked.c.subject == "pledge",
        _asked.c.subject_id == _pledge.c.id,
        _asked.c.verb == history.ASKED_TO_REOPEN,
        ~_ANSWERED.exists(),
    ),
)
"""Confirmed, and said to be wrong by its owner, which nobody has answered yet."""
_ENTERED = (
    *((waits, _pledge.c.entered_by_id) for waits in (_CLAIMED, _WAITS, _WISHED)),
    *((_CLAIMED, _pledge.c.claimed_by_id), (_WISHED, _pledge.c.wish_by_id)),
)
"""What may have been entered by whom; each has an index of its own."""
_HERE = and_(_home.c.member_id == _pledge.c.member_id, held_now(_home, bindparam("day", type_=Date())))
_OF_MEMBERS = READ.add_columns(_home.c.organisation_id.label("place")).join(_home, _HERE)
_OF_PLACES = READ.add_columns(_pledge.c.organisation_id.label("place"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pledge about which something is asked, and the organisation it belongs to today."""

    pledge: Pledge
    organisation_id: int


def for_leader(
    session: Session, led: Sequence[int], tops: Sequence[int], today: date, pledge_id: int | None = None
) -> list[Waiting]:
    """Return what may wait, or the one pledge, for whoever leads some organisations or answers for the `tops`.

    What is asked of those who belong there today; below, and of the tops, what the organisations made themselves, what
    their leaders made or entered, and what nobody there leads.
    """
    waiting = {
        (pledge.id, row.place): Waiting(pledge, row.place)
        for query in _where(session, led, tops, today)
        for pledge, row in found(
            session, query if pledge_id is None else query.where(_pledge.c.id == pledge_id), day=today
        )
    }
    return [waiting[key] for key in sorted(waiting)]


def to_reopen(session: Session, led: Sequence[int], tops: Sequence[int], today: date) -> list[Waiting]:
    """Return the confirmed results that were said to be wrong, for the same leader."""
    queries = _where(session, led, tops, today, _REOPENS)
    asked = {
        row.id: Waiting(pledge, row.place) for query in queries for pledge, row in found(session, query, day=today)
    }
    return [asked[number] for number in sorted(asked)]


def touched(session: Session, led: Sequence[int], since: datetime, today: date) -> list[Waiting]:
    """Return the pledges to which something happened since, of those who belong to some organisations today.

    Also those of the organisations directly below.
    """
    lately = exists().where(_asked.c.subject == "pledge", _asked.c.subject_id == _pledge.c.id, _asked.c.at >= since)
    queries = [_OF_MEMBERS.where(_home.c.organisation_id.in_(led), lately)]
    below = _below(session, led)
    if below:
        queries.append(_OF_PLACES.where(_pledge.c.organisation_id.in_(below), lately))
    return [Waiting(pledge, row.place) for query in queries for pledge, row in found(session, query, day=today)]


def _where(
    session: Session, led: Sequence[int], tops: Sequence[int], today: date, asks: ColumnElement[bool] = _UNDECIDED
) -> Iterator[Select[Any]]:
    if led:
        yield _OF_MEMBERS.where(asks, _home.c.organisation_id.in_(led))
    below = [*_below(session, led), *tops]
    if not below:
        return
    yield _OF_PLACES.where(asks, _pledge.c.organisation_id.in_(below))
    leading = members.leaders(session, below, today)
    unled = [each for each in below if not leading[each]]
    if unled:
        yield _OF_MEMBERS.where(asks, _home.c.organisation_id.in_(unled))
    leaders = sorted(set().union(*leading.values()))
    if leaders:
        yield _OF_MEMBERS.where(asks, _pledge.c.member_id.in_(leaders))
        for waits, by in _ENTERED if asks is _UNDECIDED else ():
            yield _OF_MEMBERS.where(waits, by.in_(leaders))


def _below(session: Session, led: Sequence[int]) -> Sequence[int]:
    children = select(_place.c.id).where(_place.c.parent_id.in_(led), _place.c.closed_on.is_(None))
    return session.connection().execute(children).scalars().all() if led else ()
