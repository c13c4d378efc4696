"""What a list of an office is compared with before it is read: the organisations, and who is called how in them."""

from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from domain.roster.cells import folded
from domain.roster.office.translating import Office
from storage.people.members import held_on
from storage.tables import Member, Membership, Organisation


def office(session: Session, branch: str, today: date) -> Office:
    """Return the open organisations by their codes, and who is called how; people are loaded a branch at a time."""
    query = select(col(Organisation.code), col(Organisation.name)).where(col(Organisation.closed_on).is_(None))
    names = {row.code: row.name for row in session.connection().execute(query)}
    people: dict[str, dict[str, list[str]]] = {}

    def called(place: str, name: str) -> list[str]:
        if place not in people:
            people[place] = _by_name(session, place, today)
        return people[place].get(folded(name), [])

    return Office(names, called, branch)


def _by_name(session: Session, code: str, today: date) -> dict[str, list[str]]:
    query = (
        select(col(Member.code), col(Member.name))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(col(Organisation.code) == code, held_on(Membership, today))
        .order_by(col(Member.id))
    )
    found: dict[str, list[str]] = {}
    for member, name in session.connection().execute(query):
        found.setdefault(folded(name), []).append(member)
    return found
