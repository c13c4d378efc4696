"""Read what an organisation and its people registered, with what papers and tables say of it, in a few statements."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Date, Row, Select, and_, bindparam, exists, func, select, true
from sqlmodel import Session

from domain.names import by_given_name, naturally
from domain.people.kinds import WITHOUT_RECORD, PersonKind, person_kind
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import Outlook
from domain.pledges.states import REGISTERED
from domain.roles import Place, Role
from domain.stamps import AsOf
from storage import tables
from storage.desk.then import as_they_were
from storage.facts.sources import WENT_ON, owner_then
from storage.facts.standing import held_now, inside, newest
from storage.ground.core_table import tables_of
from storage.people.consents import SHOW_NAME
from storage.pledge_rows import READ, found

_pledge, _member, _home, _place = tables_of(tables.Pledge, tables.Member, tables.Membership, tables.Organisation)
_report, _state, _kind, _consent = tables_of(tables.Report, tables.DatedState, tables.DatedKind, tables.Consent)
_post, _group = tables_of(tables.Post, tables.ContentGroup)
_below, _newer = _place.alias("below"), _report.alias("newer")
_RANK = (Role.SECRETARY, Role.DEPUTY, Role.COMMITTEE_MEMBER)
"""The posts that a paper names, the highest first."""
_FIRST = (
    select(func.min(_state.c.holds_from))
    .where(_state.c.pledge_id == _pledge.c.id, _state.c.withdrawn_at.is_(None))
    .scalar_subquery()
)
_LAST = (
    select(_newer.c.id)
    .where(_newer.c.pledge_id == _pledge.c.id, _newer.c.taken_back_at.is_(None))
    .where(_newer.c.holds_from <= bindparam("day", type_=Date()))
    .order_by(_newer.c.holds_from.desc(), _newer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_COLUMNS = (
    *(_place.c[name].label(f"place_{name}") for name in ("id", "path", "name", "code")),
    exists().where(_below.c.parent_id == _place.c.id, _below.c.closed_on.is_(None)).label("place_has_branches"),
    _pledge.c.content_group_id.label("group_id"),
    _FIRST.label("registered_on"),
    *(_report.c[name].label(f"last_{name}") for name in ("holds_from", "words", "difficulty", "outlook")),
)


class Registered(NamedTuple):
    """A pledge that counts as registered, with its owner and the report that stands last.

    `owner`: "" for what the organisation registered in its own name. `post`: the role of the highest post they hold
    where they are counted, "" for none. `unit`: where the pledge is counted. `group`: the plain name of the topmost
    group of its contents. `agrees`: may be named above the cell; an organisation always may.
    """

    pledge: Pledge
    owner: str
    member_code: str
    post: str
    leader: bool
    kind: PersonKind
    unit: Place
    group: str
    registered_on: date
    last_day: date | None
    last_words: str
    difficulty: str
    outlook: Outlook | None
    agrees: bool


def registered(
    session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf, *, below: bool = False
) -> list[Registered]:
    """Return what stands on a day of the very organisation; with `below` also of all below it, in the order of codes.

    Of each unit its own first, then its leaders', the secretary's before, then its members' in the order of names.
    """
    here = inside(_place.c.path, place.path) if below else _place.c.id == place.id
    rows = _rows(session, here, campaign_ids, as_of)
    groups, posts = tops(session, campaign_ids), _posts(session, here, as_of.day)
    places = {number: _placed(row) for number, row in {row.place_id: row for _, row in rows}.items()}
    each = [_read(pledge, row, places, groups, posts) for pledge, row in rows]
    units = {number: (number != place.id, naturally(of.code)) for number, of in places.items()}
    names = {name: by_given_name(name) for name in {one.owner for one in each}}
    return sorted(each, key=lambda one: (units[one.unit.id], one.unit.id, *_order(one, names)))


def _rows(
    session: Session, here: ColumnElement[bool], campaign_ids: Sequence[int], as_of: AsOf
) -> list[tuple[Pledge, Row[Any]]]:
    """Return what counts as registered on the day, the pledges as they were then."""
    which, now = and_(here, _pledge.c.campaign_id.in_(campaign_ids)), (_pledge.c.member_id, _pledge.c.organisation_id)
    if as_of.present:
        return _found(session, and_(which, _pledge.c.state.in_(REGISTERED)), now, as_of)
    rows = _found(session, and_(which, ~WENT_ON), now, as_of)
    rows += _found(session, and_(which, WENT_ON), owner_then(as_of), as_of)
    then = as_they_were(session, [pledge for pledge, _ in rows], as_of)
    return [(was, row) for now, row in rows if (was := then.get(now.id)) and was.state in REGISTERED]


def _found(
    session: Session, which: ColumnElement[bool], owner: tuple[ColumnElement[int], ColumnElement[int]], as_of: AsOf
) -> list[tuple[Pledge, Row[Any]]]:
    person, place = owner
    queries = (_own(which, place), _of_people(which, person, as_of))
    return [each for query in queries for each in found(session, query, day=as_of.day)]


def _own(which: ColumnElement[bool], owner: ColumnElement[int]) -> Select[Any]:
    query = READ.add_columns(*_COLUMNS, true().label("agrees")).select_from(_pledge).join(_place, _place.c.id == owner)
    return query.outerjoin(_report, _report.c.id == _LAST).where(which)


def _of_people(which: ColumnElement[bool], owner: ColumnElement[int], as_of: AsOf) -> Select[Any]:
    agrees = exists().where(
        _consent.c.member_id == _member.c.id, _consent.c.purpose == SHOW_NAME, _consent.c.withdrawn_at.is_(None)
    )
    kind = newest(_kind, "member_id", _member.c.id, AsOf(as_of.day), "kind")
    person = (*(_member.c[name].label(f"owner_{name}") for name in ("code", "name")), _home.c.leader)
    query = READ.add_columns(*_COLUMNS, *person, kind.label("kind"), agrees.label("agrees"))
    query = query.select_from(_pledge).join(_home, _home.c.member_id == owner).join(_member, _member.c.id == owner)
    query = query.join(_place, _place.c.id == _home.c.organisation_id).outerjoin(_report, _report.c.id == _LAST)
    return query.where(which, held_now(_home, as_of.day))


def _posts(session: Session, where: ColumnElement[bool], today: date) -> Mapping[tuple[int, int], Role]:
    """Return the highest post of each who holds one, by person and organisation."""
    query = select(_post.c.member_id, _post.c.organisation_id, _post.c.role)
    query = query.join(_place, _place.c.id == _post.c.organisation_id).where(where, held_now(_post, today))
    held = {(member, place, Role(role)) for member, place, role in session.connection().execute(query)}
    ranked = ((member, place, role) for role in reversed(_RANK) for member, place, each in held if each is role)
    return {(member, place): role for member, place, role in ranked}


def tops(session: Session, campaign_ids: Sequence[int]) -> Mapping[int, str]:
    """Return of each group of these campaigns, in their order, the name of the topmost one above it."""
    query = select(_group.c.id, _group.c.parent_id, _group.c.name).where(_group.c.campaign_id.in_(campaign_ids))
    query = query.order_by(_group.c.campaign_id, _group.c.position, _group.c.id)
    rows: dict[int, Any] = {row.id: row for row in session.connection().execute(query)}

    def top(row: Any) -> str:
        return top(rows[row.parent_id]) if row.parent_id in rows else str(row.name)

    return {number: top(row) for number, row in rows.items()}


def _placed(row: Row[Any]) -> Place:
    return Place(row.place_id, row.place_path, row.place_name, row.place_code, bool(row.place_has_branches))


def _read(
    pledge: Pledge,
    row: Row[Any],
    places: Mapping[int, Place],
    groups: Mapping[int, str],
    posts: Mapping[tuple[int, int], Role],
) -> Registered:
    own = pledge.member_id is None
    post = None if own else posts.get((pledge.member_id or 0, row.place_id))
    return Registered(
        pledge,
        "" if own else row.owner_name,
        "" if own else row.owner_code,
        post or "",
        False if own else bool(row.leader),
        WITHOUT_RECORD if own or row.kind is None else person_kind(row.kind),
        places[row.place_id],
        groups.get(row.group_id, ""),
        row.registered_on,
        row.last_holds_from,
        row.last_words or "",
        row.last_difficulty or "",
        Outlook(row.last_outlook) if row.last_outlook else None,
        bool(row.agrees),
    )


def _order(one: Registered, names: Mapping[str, Any]) -> tuple[Any, ...]:
    rank = _RANK.index(Role(one.post)) if one.post else len(_RANK)
    leads = one.leader or bool(one.post)
    own = one.pledge.member_id is None
    return not own, not leads, rank, names[one.owner], one.member_code, one.pledge.deadline, one.pledge.id
