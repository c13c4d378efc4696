"""What a commendation rests on: pledges that were done, with the number of pictures and papers kept with each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from storage import pledges
from storage.commending.rows import Whom
from storage.evidence import rows as evidence
from storage.ground.core_table import table_of
from storage.people import consents, members
from storage.tables import Consent

_consent = table_of(Consent)


@dataclass(frozen=True, slots=True)
class Ground:
    """A pledge that was done and confirmed, and how many pictures and papers are kept with it."""

    pledge: Pledge
    proofs: int


def of(session: Session, whom: Whom) -> list[Ground]:
    """Return what somebody, or an organisation in its own name, has done, the newest first."""
    if whom.member_id is not None:
        made = pledges.of_member(session, whom.member_id)
    elif whom.organisation_id is not None:
        made = pledges.of_organisations(session, [whom.organisation_id])
    else:
        made = []
    done = sorted((each for each in made if each.state is PledgeState.DONE), key=_last_day, reverse=True)
    return [_ground(session, each) for each in done]


def chosen(session: Session, numbers: Collection[int]) -> list[Ground]:
    """Return those of these pledges that are done still, in the order of the numbers."""
    found = (pledges.get(session, each) for each in numbers)
    return [_ground(session, each) for each in found if each and each.state is PledgeState.DONE]


def _ground(session: Session, pledge: Pledge) -> Ground:
    return Ground(pledge, sum(evidence.counts(session, pledge.id)))


def _last_day(pledge: Pledge) -> date:
    return pledge.done_on or pledge.deadline


def may_vote(session: Session, organisation_id: int, day: date) -> int:
    """Count who belonged to a cell on a day; 0 where nobody does, as in a committee."""
    return len(members.of_organisation(session, organisation_id, day))


def agreed_to_be_named(session: Session, ids: Collection[int]) -> set[int]:
    """Return those of these members who let their name be shown outside their cell."""
    given = (_consent.c.member_id.in_(ids), _consent.c.purpose == consents.SHOW_NAME, _consent.c.withdrawn_at.is_(None))
    return set(session.connection().scalars(select(_consent.c.member_id).where(*given)))
