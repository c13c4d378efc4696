"""List the members of an organisation who have no work to do for a pledge of the campaign, nor had any."""

from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.figures import Missing
from domain.names import by_given_name
from domain.pledges.states import REGISTERED
from domain.roles import Place
from domain.stamps import AsOf
from domain.work.item import WorkState
from storage import tables
from storage.facts import left_out
from storage.facts.standing import held_now
from storage.ground.core_table import table_of

_member, _home, _account = (table_of(each) for each in (tables.Member, tables.Membership, tables.Account))
_item, _pledge = table_of(tables.WorkItem), table_of(tables.Pledge)


def without_task(session: Session, place: Place, campaign_id: int, today: date) -> list[Missing]:
    """Return them, leaders first, as "members with a task" counts them, but nobody exempt from activity."""
    kinds = left_out.of_campaign(session, campaign_id, AsOf(today))
    owner = _home.alias("owner")
    here = (owner.c.organisation_id == place.id, held_now(owner, today))
    owners = select(owner.c.member_id).where(*here)
    lies_here = or_(_pledge.c.organisation_id == place.id, _pledge.c.member_id.in_(owners))
    given = (_item.c.holder_id == _member.c.id, _item.c.state != WorkState.REMOVED)
    registered = (_pledge.c.campaign_id == campaign_id, _pledge.c.state.in_(REGISTERED), lies_here)
    has = select(_item.c.id).join(_pledge, _pledge.c.id == _item.c.pledge_id).where(*given, *registered).exists()
    chats = (_account.c.member_id == _member.c.id, _account.c.blocked_at.is_(None))
    query = (
        select(_member.c.id, _member.c.name, _home.c.leader, select(_account.c.id).where(*chats).exists())
        .join(_home, _home.c.member_id == _member.c.id)
        .where(_home.c.organisation_id == place.id, held_now(_home, today), ~has)
        .where(left_out.is_urged(_member.c.id, kinds, today))
        .order_by(_member.c.id)
    )
    rows = session.connection().execute(query)
    found = [Missing(number, name, bool(leader), bool(chat)) for number, name, leader, chat in rows]
    return sorted(found, key=lambda person: (not person.leader, by_given_name(person.name)))
