"""Who reads a digest, organisation after organisation, and who wants none."""

from collections.abc import Collection
from datetime import date, time

from sqlalchemy import func, or_, select, update
from sqlmodel import Session

from domain.mornings.digests import Digest
from domain.reminders import AT
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


def time_of(session: Session, member_id: int) -> tuple[int, time | None] | None:
    """Return the day of the week and the hour somebody chose for the digest of the week; None where none was."""
    columns = (_member.c.digest_day, _member.c.digest_at)
    row = session.connection().execute(select(*columns).where(_member.c.id == member_id)).one()
    return None if row.digest_day is None else (row.digest_day, row.digest_at)


def choose_time(
    session: Session, member_id: int, chosen: tuple[int, time | None] | None, first: date | None, stamp: Stamp
) -> None:
    """Tell somebody the week on this day of the week, at this hour or with all else of the day; None: as usual.

    `first`: the day on which it comes next.
    """
    before, (day, at) = time_of(session, member_id), chosen or (None, None)
    mine = update(_member).where(_member.c.id == member_id)
    session.connection().execute(mine.values(digest_day=day, digest_at=at, digest_on=first))
    if before != chosen:
        said = [None if each is None else [each[0], str(each[1] or "")] for each in (before, chosen)]
        history.record(session, stamp, "member", member_id, SWITCHED, before=said[0], after=said[1])


def due_by_own_time(session: Session, today: date, at: time, limit: int) -> list[tuple[int, date, int, time | None]]:
    """Return the next whose own day and hour have come: person, that day, their day of the week and hour."""
    hour = func.coalesce(_member.c.digest_at, AT)
    columns = (_member.c.id, _member.c.digest_on, _member.c.digest_day, _member.c.digest_at)
    due = (_member.c.digest_on.is_not(None), _member.c.digest_on <= today)
    query = select(*columns).where(*due, or_(_member.c.digest_on < today, hour <= at))
    rows = session.connection().execute(query.order_by(_member.c.digest_on, _member.c.id).limit(limit))
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def comes_next(session: Session, member_id: int, day: date) -> None:
    """Keep on which day the digest of the week comes next to somebody who chose its day."""
    session.connection().execute(update(_member).where(_member.c.id == member_id).values(digest_on=day))


def next_places(session: Session, digest: Digest, up_to: int, limit: int) -> list[Place]:
    """Return the next organisations by their number: cells for the week, those with branches for the month."""
    branches = _HAS_BRANCHES if digest is Digest.MONTHLY else ~_HAS_BRANCHES
    query = select(_place.c.id).where(_place.c.id > up_to, _place.c.closed_on.is_(None), branches)
    numbers = session.connection().scalars(query.order_by(_place.c.id).limit(limit)).all()
    found = organisations.by_ids(session, list(numbers))
    return [found[number] for number in numbers if number in found]


def of_place(session: Session, digest: Digest, place: Place, today: date, *, own_time: bool | None = None) -> list[int]:
    """Return who reads it there: the secretaries of a cell, else its deputies; whoever serves a committee.

    `own_time`: of the week, those alone who chose a day of the week, or those alone who did not; None: all.
    """
    roles = LEADING if digest is Digest.WEEKLY else REPORTING
    here = (_post.c.organisation_id == place.id, _post.c.role.in_(roles), held_now(_post, today))
    rows = session.connection().execute(select(_post.c.member_id, _post.c.role).where(*here)).all()
    secretaries = {row.member_id for row in rows if row.role == Role.SECRETARY}
    people = {row.member_id for row in rows}
    if digest is not Digest.WEEKLY:
        return _wanting(session, digest, people, today)
    return _wanting(session, digest, secretaries or people, today, own_time)


def of_troubles(session: Session, today: date) -> list[int]:
    return _wanting(session, Digest.TROUBLES, administrators(session, today), today)


def _wanting(
    session: Session, digest: Digest, people: Collection[int], today: date, own_time: bool | None = None
) -> list[int]:
    theirs = select(_member.c.id, _member.c.digests_off, _member.c.digest_day).where(_member.c.id.in_(people))
    rows = session.connection().execute(theirs).all()
    resting = pauses.resting(session, people, today)
    wanting = [row for row in rows if digest not in (row.digests_off or "").split() and row.id not in resting]
    return sorted(row.id for row in wanting if own_time is None or own_time is (row.digest_day is not None))
