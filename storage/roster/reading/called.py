"""What a list of an office is compared with before it is read: the organisations, and who is called how in them."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from domain.names import without_note
from domain.roster.cells import folded
from domain.roster.office.people import Office
from domain.roster.rows import key
from storage.facts.standing import held_now
from storage.ground.core_table import table_of
from storage.tables import Member, Membership, Organisation


def office(session: Session, branch: str, today: date) -> Office:
    """Return the open organisations by their codes, and who is called how; people are loaded a branch at a time."""
    query = select(col(Organisation.code), col(Organisation.name)).where(col(Organisation.closed_on).is_(None))
    names = {row.code: row.name for row in session.connection().execute(query)}
    people: dict[str, dict[str, list[str]]] = {}
    register = _Register(session)

    def called(place: str, name: str) -> list[str]:
        if place not in people:
            people[place] = _by_name(session, place, today, register.names)
        return people[place].get(folded(name), [])

    return Office(names, called, register.name_of, branch)


@dataclass(slots=True)
class _Register:
    """Who has which code, looked up together for all codes that begin alike."""

    session: Session
    names: dict[str, str] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def name_of(self, code: str) -> str:
        begins = code.rpartition("-")[0]
        if key(code) not in self.names and begins not in self.begun:
            self.begun.add(begins)
            query = select(col(Member.code), col(Member.name))
            alike = col(Member.code).startswith(f"{begins}-", autoescape=True)
            for row in self.session.connection().execute(query.where(alike)):
                self.names[key(row.code)] = row.name
        return self.names.get(key(code), "")


def _by_name(session: Session, code: str, today: date, names: dict[str, str]) -> dict[str, list[str]]:
    query = (
        select(col(Member.code), col(Member.name))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(col(Organisation.code) == code, held_now(table_of(Membership), today))
        .order_by(col(Member.id))
    )
    found: dict[str, list[str]] = {}
    for member, name in session.connection().execute(query):
        names[key(member)] = name
        for said in {folded(name), folded(without_note(name))}:
            found.setdefault(said, []).append(member)
    return found
