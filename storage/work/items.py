"""Read work items: one, those of a pledge, those a person has; who of an organisation may have one, who has none."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select, union
from sqlmodel import Session

from domain.figures import Missing
from domain.names import by_given_name
from domain.pledges.states import GOING_ON, REGISTERED
from domain.roles import Member, Place
from domain.work.item import WorkItem, WorkState
from storage import figures, tables
from storage.facts.standing import held_now
from storage.figures import CAMPAIGNS, DAY, PLACE
from storage.ground.core_table import table_of

_item, _pledge, _member = table_of(tables.WorkItem), table_of(tables.Pledge), table_of(tables.Member)
_home, _post = table_of(tables.Membership), table_of(tables.Post)
_COLUMNS = ("id", "pledge_id", "text", "holder_id", "given_by_id", "due_on", "state", "done_on")
READ: Select[Any] = (
    select(*(_item.c[name] for name in _COLUMNS), func.coalesce(_member.c.name, ""), _pledge.c.content)
    .join(_pledge, _pledge.c.id == _item.c.pledge_id)
    .outerjoin(_member, _member.c.id == _item.c.holder_id)
)

_HERE = (
    select(stay.c.member_id).where(stay.c.organisation_id == PLACE, held_now(stay, DAY)) for stay in (_home, _post)
)
_PEOPLE = select(_member.c.id, _member.c.code, _member.c.name).where(_member.c.id.in_(union(*_HERE)))
_owner = _home.alias("owner")
_OWNERS = select(_owner.c.member_id).where(_owner.c.organisation_id == PLACE, held_now(_owner, DAY))
_HAS_TASK = (
    select(_item.c.id)
    .join(_pledge, _pledge.c.id == _item.c.pledge_id)
    .where(_item.c.holder_id == _member.c.id, _item.c.state != WorkState.REMOVED)
    .where(_pledge.c.campaign_id.in_(CAMPAIGNS), _pledge.c.state.in_(REGISTERED))
    .where(or_(_pledge.c.organisation_id == PLACE, _pledge.c.member_id.in_(_OWNERS)))
    .exists()
)


def found(session: Session, query: Select[Any]) -> list[WorkItem]:
    rows = session.connection().execute(query)
    return [WorkItem(*row) for row in rows]


def get(session: Session, number: int) -> WorkItem | None:
    return next(iter(found(session, READ.where(_item.c.id == number))), None)


def for_change(session: Session, number: int) -> WorkItem | None:
    """Return one item, locked against other changes until the commit."""
    session.connection().execute(select(_item.c.id).where(_item.c.id == number).with_for_update())
    return get(session, number)


def of_pledge(session: Session, pledge_id: int) -> list[WorkItem]:
    """Return what is to be done for a pledge and what is done, what is due first in front; what was removed is not."""
    mine = (_item.c.pledge_id == pledge_id, _item.c.state != WorkState.REMOVED)
    return sorted(found(session, READ.where(*mine)), key=_open_first)


def of_holder(session: Session, member_id: int) -> list[WorkItem]:
    """Return what somebody still has to do for pledges that are under way."""
    mine = (_item.c.holder_id == member_id, _item.c.state == WorkState.OPEN, _pledge.c.state.in_(GOING_ON))
    return sorted(found(session, READ.where(*mine)), key=_open_first)


def _open_first(item: WorkItem) -> tuple[bool, bool, date, int]:
    return not item.is_open, item.due_on is None, item.due_on or date.max, item.id


def by_ids(session: Session, numbers: Collection[int]) -> list[WorkItem]:
    return found(session, READ.where(_item.c.id.in_(numbers)).order_by(_item.c.id)) if numbers else []


def people_of(session: Session, place: Place, today: date) -> list[Member]:
    """Return who may have an item of this organisation: those who belong to it or serve it today."""
    people = [Member(*row) for row in session.connection().execute(_PEOPLE, {"place": place.id, "day": today})]
    return sorted(people, key=lambda each: (by_given_name(each.name), each.id))


def without_task(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Missing]:
    """Return the members of an organisation who have no work for a pledge of the campaign, nor had any, leaders first.

    As "members with a task" counts them, but nobody exempt from activity.
    """
    return figures.urged(session, place, campaign_ids, today, _HAS_TASK)
