"""Count what an organisation and all below it registered by the topmost groups of contents."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select, union_all
from sqlmodel import Session

from domain.figures import Coverage
from domain.pledges.states import REGISTERED, PledgeState
from domain.roles import Place
from storage import tables
from storage.desk.registered import tops
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _home, _place = tables_of(tables.Pledge, tables.Membership, tables.Organisation)


def by_group(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[tuple[str, Coverage]]:
    """Return the plain name of each group with what is done of what is registered in it, the largest first."""
    names = tops(session, campaign_ids)
    if not names:
        return []
    which = (inside(_place.c.path, place.path), _place.c.closed_on.is_(None))
    theirs = (_pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(REGISTERED))
    some = select(_pledge.c.content_group_id.label("number"), _pledge.c.state)
    own = some.join(_place, _place.c.id == _pledge.c.organisation_id).where(*which, *theirs)
    people = some.join(_home, _home.c.member_id == _pledge.c.member_id)
    people = people.join(_place, _place.c.id == _home.c.organisation_id)
    each = union_all(own, people.where(*which, *theirs, held_now(_home, today))).subquery()
    query = select(each.c.number, each.c.state, func.count()).group_by(each.c.number, each.c.state)
    found: dict[str, Coverage] = defaultdict(Coverage)
    for number, state, count in session.connection().execute(query):
        found[names.get(number, "")] += Coverage(count if state == PledgeState.DONE else 0, count)
    return sorted(found.items(), key=lambda group: (not group[0], -group[1].total, group[0]))
