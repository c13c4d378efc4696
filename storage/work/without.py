"""List the members of an organisation who have no work to do for a pledge of the campaign, nor had any."""

from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.figures import Missing
from domain.pledges.states import REGISTERED
from domain.roles import Place
from domain.work.item import WorkState
from storage import figures, tables
from storage.facts.standing import held_now
from storage.ground.core_table import table_of

_member, _home = table_of(tables.Member), table_of(tables.Membership)
_item, _pledge = table_of(tables.WorkItem), table_of(tables.Pledge)


def without_task(session: Session, place: Place, campaign_id: int, today: date) -> list[Missing]:
    """Return them, leaders first, as "members with a task" counts them, but nobody exempt from activity."""
    owner = _home.alias("owner")
    owners = select(owner.c.member_id).where(owner.c.organisation_id == place.id, held_now(owner, today))
    lies_here = or_(_pledge.c.organisation_id == place.id, _pledge.c.member_id.in_(owners))
    given = (_item.c.holder_id == _member.c.id, _item.c.state != WorkState.REMOVED)
    registered = (_pledge.c.campaign_id == campaign_id, _pledge.c.state.in_(REGISTERED), lies_here)
    has = select(_item.c.id).join(_pledge, _pledge.c.id == _item.c.pledge_id).where(*given, *registered).exists()
    return figures.urged(session, place, campaign_id, today, has)
