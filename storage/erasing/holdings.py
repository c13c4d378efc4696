"""Tell what is kept about a person, and what would be lost with them, before anything is erased."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from domain.roles import LEADING, Duty, Person, Role
from storage import pledges, tables
from storage.evidence import rows as evidence
from storage.facts.standing import held_now
from storage.ground.core_table import table_of

_post = table_of(tables.Post)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a person has here, and the duties nobody else would do after them."""

    pledges: int
    reports: int
    pictures: int
    alone: tuple[Duty, ...]


def holdings(session: Session, person: Person, today: date) -> Holdings:
    made, reported = pledges.count_of_member(session, person.id)
    alone = tuple(duty for duty in person.duties if _alone(session, person.id, duty, today))
    return Holdings(made, reported, evidence.count_of_member(session, person.id), alone)


def _alone(session: Session, member_id: int, duty: Duty, today: date) -> bool:
    """Tell whether nobody else does this duty there; a deputy does what a secretary does."""
    roles = LEADING if duty.role in LEADING else {duty.role}
    where = _post.c.organisation_id == duty.place.id if duty.place else _post.c.organisation_id.is_(None)
    others = select(func.count()).where(
        where, _post.c.role.in_(roles), _post.c.member_id != member_id, held_now(_post, today)
    )
    counted = duty.role in LEADING or duty.role in (Role.STAFF, Role.ADMIN)
    return counted and session.connection().execute(others).scalar_one() == 0
