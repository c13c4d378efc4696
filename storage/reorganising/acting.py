"""Carry out a change to the tree as one deed: the tree, everybody who belongs there, posts and pledges."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, insert, or_, select, update
from sqlmodel import Session

from domain.errors import UserError
from domain.reorganising.change import ChangeState, Wanted, What
from domain.roles import Place, Role
from domain.stamps import Stamp
from storage import organisations, tables
from storage.ground import history
from storage.ground.core_table import table_of
from storage.people import members
from storage.reorganising import checking, tree
from storage.reorganising.following import FOLLOWING, Passing, concerned
from storage.roster import organisations as roster
from storage.work import reminding

_change, _organisation = table_of(tables.Reorganisation), table_of(tables.Organisation)
KIND = "chi_bo"
LATE = "done_on"  # the day on which a deed was done that holds from a day before


@dataclass(frozen=True, slots=True)
class Ordered:
    """A change that was ordered; `entry` is the deed that did it, 0 while it is planned.

    `gone`: who was to lead the new organisation and does not belong there any more.
    """

    number: int
    wanted: Wanted
    state: ChangeState
    by: int | None
    entry: int = 0
    gone: int | None = None


def order(session: Session, wanted: Wanted, stamp: Stamp) -> Ordered:
    """Carry out a change of today, or plan one of a day to come; raise a UserError where it cannot be."""
    roster.lock(session)
    checking.check(session, wanted, stamp.day)
    wanted = named(session, wanted)
    facts = {"day": wanted.day, "wanted": wanted.model_dump(mode="json"), "state": ChangeState.PLANNED}
    facts |= {"by_id": stamp.by, "at": stamp.at, "disbelieved": {}}
    added = insert(_change).values(facts).returning(_change.c.id)
    with session.connection().begin_nested():  # what cannot be after all leaves nothing behind
        number = int(session.connection().execute(added).scalar_one())
        ordered = Ordered(number, wanted, ChangeState.PLANNED, stamp.by)
        if wanted.day <= stamp.day:
            return carry_out(session, ordered, stamp)
        subject = wanted.of[0] if wanted.of else wanted.above
        details = {"change": number, "what": wanted.what.value, "day": wanted.day.isoformat()}
        history.record(session, stamp, "organisation", subject, "planned", **details)
        return ordered


def named(session: Session, wanted: Wanted) -> Wanted:
    """Return the change with the names of the organisations it is about, as they are called now."""
    where = wanted.above if wanted.above is not None else wanted.into
    told = checking.told_apart(session, [_place(session, each) for each in (*wanted.of, *((where,) if where else ()))])
    facts = {"names": tuple(told[each] for each in wanted.of), "where": told[where] if where else ""}
    return wanted.model_copy(update=facts)


def carry_out(session: Session, ordered: Ordered, stamp: Stamp) -> Ordered:
    """Do it as one deed that holds from its day. What was checked is not checked again."""
    ordered, on_its_day = _led_by_who_is_there(session, ordered), replace(stamp, day=ordered.wanted.day)
    wanted = ordered.wanted
    touched, successor = _shape(session, wanted)
    passing = _passing(wanted, successor)
    planned = {name: follows.plan(session, passing) for name, follows in FOLLOWING.items()} if passing else {}
    subject = successor or (touched[0] if touched else None)
    details: dict[str, object] = {"change": ordered.number, "of": [_code(session, each) for each in wanted.of]}
    details |= {LATE: stamp.day.isoformat()} if stamp.day > wanted.day else {}
    entry = history.record(session, on_its_day, "organisation", subject, _VERBS[wanted.what], **details)
    if passing:
        for name, follows in FOLLOWING.items():
            follows.write(session, passing, planned[name], on_its_day, entry)
    if wanted.what in (What.MERGE, What.CLOSE) and passing:
        tree.close(session, passing.of, wanted.day, successor)
    if wanted.head is not None and successor:
        _appoint(session, wanted.head, successor, on_its_day, entry)
    tree.keep(session, sorted({*touched, *(passing.of if passing else ())}), on_its_day, entry)
    moves = {name: moves for name in ("membership", "post") if (moves := planned.get(name))}
    people = sorted({person for moved in moves.values() for person in moved.people})
    reminding.look_at(session, people, stamp.day)
    disbelieved = {name: moved.disbelieved for name, moved in moves.items()}
    _settle(session, ordered.number, ChangeState.DONE, entry_id=entry, disbelieved=disbelieved)
    return replace(ordered, state=ChangeState.DONE, entry=entry)


def _led_by_who_is_there(session: Session, ordered: Ordered) -> Ordered:
    """Leave out who was to lead it, where they belong to none of the old ones any more and serve none.

    Whoever leads what is opened anew belongs anywhere.
    """
    head, wanted = ordered.wanted.head, ordered.wanted
    if head is None:
        return ordered
    there = concerned(session, wanted.of, wanted.day) if wanted.of else members.homes(session, [head], wanted.day)
    if head in there:
        return ordered
    return replace(ordered, wanted=wanted.model_copy(update={"head": None}), gone=head)


_VERBS = {
    What.OPEN: "added",
    What.RENAME: "renamed",
    What.MOVE: "moved",
    What.MERGE: "merged",
    What.SPLIT: "split",
    What.CLOSE: "closed",
}


def _shape(session: Session, wanted: Wanted) -> tuple[list[int], int | None]:
    """Open, rename and hang what has to be; return which versions are new, and what was opened or goes on."""
    first = organisations.by_id(session, wanted.of[0]) if wanted.of else None
    if wanted.what is What.OPEN:
        above = _place(session, wanted.above)
        kind = _kind(session, [each.id for each in organisations.children(session, above.id)][:1])
        opened = tree.add(session, wanted.name, kind, above, above.code)
        return [opened], opened
    assert first is not None
    if wanted.what is What.RENAME:
        tree.rename(session, first.id, wanted.name)
        return [first.id], None
    if wanted.what is What.MOVE:
        return tree.hang(session, first.id, _place(session, wanted.above)), None
    if wanted.what is What.CLOSE:
        return [], None
    if wanted.into is not None:
        into, touched = wanted.into, [wanted.into] if wanted.name else []
        if wanted.name:
            tree.rename(session, into, wanted.name)
    else:
        above = _place(session, checking.parent_of(first))
        into = tree.add(session, wanted.name, _kind(session, [first.id]), above, first.code)
        touched = [into]
    if wanted.what is What.MERGE:
        for below in organisations.children(session, *(each for each in wanted.of if each != into)):
            touched += tree.hang(session, below.id, _place(session, into))
    return touched, into


def _passing(wanted: Wanted, successor: int | None) -> Passing | None:
    of = tuple(each for each in wanted.of if each != successor)
    if wanted.what in (What.MERGE, What.CLOSE):
        return Passing(of, successor, wanted.day)
    return Passing(of, successor, wanted.day, wanted.people) if wanted.what is What.SPLIT else None


def _place(session: Session, number: int | None) -> Place:
    place = organisations.by_id(session, number) if number is not None else None
    if place is None:
        raise UserError("The highest organisation is not merged or split.")
    return place


def _kind(session: Session, numbers: list[int]) -> str:
    found = session.connection().scalars(select(_organisation.c.kind).where(_organisation.c.id.in_(numbers))).first()
    return found or KIND


def _code(session: Session, number: int) -> str:
    return _place(session, number).code


def _appoint(session: Session, member_id: int, place: int, stamp: Stamp, entry: int) -> None:
    """Let somebody lead the new organisation, as part of the deed."""
    post: dict[str, Any] = {"member_id": member_id, "organisation_id": place, "role": Role.SECRETARY.value}
    post |= {"since": stamp.day, "recorded_at": stamp.at, "entry_id": entry}
    members.lock(session, member_id)
    session.connection().execute(insert(table_of(tables.Post)).values(post))


def _settle(session: Session, number: int, state: ChangeState, **facts: object) -> None:
    done = update(_change).where(_change.c.id == number).values(state=state, **facts)
    session.connection().execute(done)


def by_number(session: Session, number: int) -> Ordered | None:
    row = session.connection().execute(select(_change).where(_change.c.id == number).with_for_update()).first()
    return _ordered(row) if row else None


def _ordered(row: Any) -> Ordered:
    return Ordered(row.id, Wanted.model_validate(row.wanted), row.state, row.by_id, row.entry_id or 0)


def due(session: Session, today: date, limit: int = 10) -> list[Ordered]:
    """Return what was planned for today or a day that was missed, in the order in which it was ordered."""
    waiting = (_change.c.state == ChangeState.PLANNED, _change.c.day <= today)
    query = select(_change).where(*waiting).order_by(_change.c.day, _change.c.id).limit(limit)
    return [_ordered(row) for row in session.connection().execute(query)]


def planned(session: Session) -> list[Ordered]:
    """Return what waits for its day, the nearest first."""
    query = select(_change).where(_change.c.state == ChangeState.PLANNED).order_by(_change.c.day, _change.c.id)
    return [_ordered(row) for row in session.connection().execute(query)]


def ordered_by(session: Session, member_id: int, since: datetime) -> list[tuple[Ordered, datetime]]:
    """Return what somebody ordered and is planned still, or done since a moment, with when; the last first."""
    done = and_(_change.c.state == ChangeState.DONE, or_(_change.c.at >= since, _change.c.day >= since.date()))
    query = select(_change).where(_change.c.by_id == member_id, or_(_change.c.state == ChangeState.PLANNED, done))
    rows = session.connection().execute(query.order_by(_change.c.id.desc()))
    return [(_ordered(row), row.at) for row in rows]


def refuse(session: Session, ordered: Ordered) -> None:
    _settle(session, ordered.number, ChangeState.REFUSED)


def take_off(session: Session, ordered: Ordered, stamp: Stamp) -> None:
    """Plan it no more."""
    _settle(session, ordered.number, ChangeState.TAKEN_BACK)
    wanted = ordered.wanted
    subject = wanted.of[0] if wanted.of else wanted.above
    history.record(session, stamp, "organisation", subject, "planned no more", change=ordered.number)
