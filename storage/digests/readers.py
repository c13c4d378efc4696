"""Who reads a digest, organisation after organisation, and who wants none."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select, update
from sqlmodel import Session

from domain.mornings.digests import Digest
from domain.roles import LEADING, REPORTING, Place, Role
from domain.stamps import Stamp
from storage import organisations, pauses, tables
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.people.administrators import administrators

_member, _post, _place = tables_of(tables.Member, tables.Post, tables.Organisation)
_below = _place.alias("below")
_HAS_BRANCHES = select(_below.c.id).where(_below.c.parent_id == _place.c.id, _below.c.closed_on.is_(None)).exists()
SWITCHED = "digest"


def off_of(session: Session, member_id: int) -> set[Digest]:
    """Return the digests somebody wants no more."""
    said = session.connection().execute(select(_member.c.digests_off).where(_member.c.id == member_id)).scalar()
    return {Digest(each) for each in (said or "").split()}


def switch(session: Session, member_id: int, digests: Collection[Digest], stamp: Stamp, *, on: bool) -> None:
    before = off_of(session, member_id)
    off = before - set(digests) if on else before | set(digests)
    mine = update(_member).where(_member.c.id == member_id)
    session.connection().execute(mine.values(digests_off=" ".join(sorted(off)) or None))
    if off != before:
        history.record(session, stamp, "member", member_id, SWITCHED, before=sorted(before), after=sorted(off))


def next_places(session: Session, digest: Digest, up_to: int, limit: int) -> list[Place]:
    """Return the next organisations by their number: cells for the week, those with branches for the month."""
    branches = _HAS_BRANCHES if digest is Digest.MONTHLY else ~_HAS_BRANCHES
    query = select(_place.c.id).where(_place.c.id > up_to, _place.c.closed_on.is_(None), branches)
    numbers = session.connection().scalars(query.order_by(_place.c.id).limit(limit)).all()
    found = organisations.by_ids(session, list(numbers))
    return [found[number] for number in numbers if number in found]


def of_place(session: Session, digest: Digest, place: Place, today: date) -> list[int]:
    """Return who reads it there: the secretaries of a cell, else its deputies; whoever serves a committee."""
    roles = LEADING if digest is Digest.WEEKLY else REPORTING
    here = (_post.c.organisation_id == place.id, _post.c.role.in_(roles), held_now(_post, today))
    rows = session.connection().execute(select(_post.c.member_id, _post.c.role).where(*here)).all()
    secretaries = {row.member_id for row in rows if row.role == Role.SECRETARY}
    people = {row.member_id for row in rows}
    return _wanting(session, digest, secretaries or people if digest is Digest.WEEKLY else people, today)


def of_troubles(session: Session, today: date) -> list[int]:
    return _wanting(session, Digest.TROUBLES, administrators(session, today), today)


def _wanting(session: Session, digest: Digest, people: Collection[int], today: date) -> list[int]:
    theirs = select(_member.c.id, _member.c.digests_off).where(_member.c.id.in_(people))
    rows = session.connection().execute(theirs).all()
    resting = pauses.resting(session, people, today)
    return sorted(number for number, off in rows if digest not in (off or "").split() and number not in resting)
