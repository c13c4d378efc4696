"""Choose what figures are counted from: the present rows, or the facts as they stood on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, Select, func, select

from domain.people.kinds import LeftOut
from domain.stamps import AsOf
from domain.work.item import WorkState
from storage import tables
from storage.facts.left_out import is_counted
from storage.facts.standing import held, newest
from storage.ground.core_table import tables_of

_organisation, _version, _membership = tables_of(tables.Organisation, tables.OrganisationVersion, tables.Membership)
_pledge, _state, _deadline = tables_of(tables.Pledge, tables.DatedState, tables.DatedDeadline)
_owner, _item, _given = tables_of(tables.DatedOwner, tables.WorkItem, tables.DatedWork)

WENT_ON = _pledge.c.id.in_(select(_owner.c.pledge_id))
"""Whether a pledge ever went to another."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Selections with the same columns, whichever day is asked about."""

    organisations: FromClause  # organisation_id, code, name, parent_id, path, kind
    memberships: FromClause  # member_id, organisation_id, leader, counted
    pledges: FromClause  # id, campaign_id, member_id, organisation_id, state, deadline
    handed_on: FromClause | None  # likewise, what went to another; None: among the pledges
    work: FromClause  # pledge_id, holder_id, state: nothing that was taken off the list

    @property
    def all_pledges(self) -> tuple[FromClause, ...]:
        return (self.pledges,) if self.handed_on is None else (self.pledges, self.handed_on)


def sources(as_of: AsOf, left_out: LeftOut) -> Sources:
    columns = (_membership.c[name] for name in ("member_id", "organisation_id", "leader"))
    counted = is_counted(_membership.c.member_id, left_out, as_of).label("counted")
    memberships = select(*columns, counted).where(held(_membership, as_of))
    pledges = _pledge.alias("pledge_then") if as_of.present else _pledges(as_of)
    work = _present_work() if as_of.present else _work(as_of)
    handed_on = None if as_of.present else _handed_on(as_of)
    return Sources(organisations(as_of), memberships.subquery("membership_then"), pledges, handed_on, work)


def organisations(as_of: AsOf) -> FromClause:
    return _present_organisations() if as_of.present else _organisations(as_of)


def past_pledges(as_of: AsOf) -> tuple[FromClause, ...]:
    """Select those that never went to another, and those that did."""
    return _pledges(as_of), _handed_on(as_of)


def _present_organisations() -> FromClause:
    columns = (_organisation.c[name] for name in ("code", "name", "parent_id", "path", "kind"))
    query = select(_organisation.c.id.label("organisation_id"), *columns)
    return query.where(_organisation.c.closed_on.is_(None)).subquery("organisation_then")


def _organisations(as_of: AsOf) -> FromClause:
    version = newest(_version, "organisation_id", _organisation.c.id, as_of, "id")
    columns = (_version.c[name] for name in ("name", "parent_id", "path", "kind"))
    query = select(_version.c.organisation_id, _organisation.c.code, *columns)
    query = query.join(_organisation, _organisation.c.id == _version.c.organisation_id)
    return query.where(_version.c.id == version, _version.c.closed.is_(False)).subquery("organisation_then")


def _pledges(as_of: AsOf) -> FromClause:
    handed_on = select(_owner.c.id).where(_owner.c.pledge_id == _pledge.c.id).exists()
    owner = (_pledge.c.member_id, _pledge.c.organisation_id)
    return _as_they_were(as_of, owner, ~handed_on).subquery("pledge_then")


def _handed_on(as_of: AsOf) -> FromClause:
    """Select the few that ever went to another, apart: the others are found by their own index."""
    person, place = owner_then(as_of)
    owner = (person.label("member_id"), place.label("organisation_id"))
    return _as_they_were(as_of, owner, WENT_ON).subquery("handed_then")


def owner_then(as_of: AsOf) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """Return the person and the organisation that a pledge which went to another was of; NULL the one it was not of."""
    person, place = (
        newest(_owner, "pledge_id", _pledge.c.id, as_of, name) for name in ("member_id", "organisation_id")
    )
    return func.coalesce(person, first_member()), func.coalesce(place, first_owner())


def _as_they_were(as_of: AsOf, owner: Sequence[ColumnElement[Any]], which: ColumnElement[bool]) -> Select[Any]:
    state = newest(_state, "pledge_id", _pledge.c.id, as_of, "state")
    deadline = newest(_deadline, "pledge_id", _pledge.c.id, as_of, "deadline")
    columns = (_pledge.c[name] for name in ("id", "campaign_id"))
    query = select(*columns, *owner, state.label("state"), deadline.label("deadline"))
    return query.where(state.is_not(None), which)


def first_owner() -> ColumnElement[int]:
    """Return the organisation that made a pledge in its own name; NULL for a member's."""
    return func.coalesce(_first("before_id"), _pledge.c.organisation_id)


def first_member() -> ColumnElement[int]:
    """Return the entry under which a member registered a pledge; NULL for an organisation's."""
    return func.coalesce(_first("member_before_id"), _pledge.c.member_id)


def _first(column: str) -> ScalarSelect[Any]:
    query = select(_owner.c[column]).where(_owner.c.pledge_id == _pledge.c.id).order_by(_owner.c.id).limit(1)
    return query.scalar_subquery()


def _present_work() -> FromClause:
    columns = (_item.c[name] for name in ("pledge_id", "holder_id", "state"))
    return select(*columns).where(_item.c.state != WorkState.REMOVED).subquery("work_then")


def _work(as_of: AsOf) -> FromClause:
    holder, state = (newest(_given, "work_id", _item.c.id, as_of, name) for name in ("holder_id", "state"))
    query = select(_item.c.pledge_id, holder.label("holder_id"), state.label("state")).subquery("work_known")
    return select(query).where(query.c.state != WorkState.REMOVED).subquery("work_then")
