"""Take an import back as a whole, on its day: what it wrote is believed no more, and what it ended goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, exists, or_, select, update
from sqlmodel import Session

from domain.roles import Place
from domain.roster.rows import Unusable
from domain.roster.saying import Said
from domain.stamps import Stamp
from storage import reminders, tables
from storage.ground import history
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of, tables_of
from storage.organisations import by_ids
from storage.people import ending, invitations, leaving, members
from storage.people.ending import STAYS
from storage.reorganising import tree
from storage.roster import organisations, preparing
from storage.work import reminding

_entry, _member, _pledge, _kind = tables_of(tables.HistoryEntry, tables.Member, tables.Pledge, tables.DatedKind)
_place, _home = tables_of(tables.Organisation, tables.Membership)
_GONE_ON = Said("something was done since about {name}, so the import has to stand; import a corrected list instead")


class NotTakenBack(Unusable):
    """An import that has to stand."""


@dataclass(slots=True)
class Import:
    """An import of today that stands, and the people and organisations it was about."""

    entry: int
    at: Any
    file: str
    newest: int = 0
    added: set[int] = field(default_factory=set)
    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    left: dict[int, int] = field(default_factory=dict)
    """The deed by which somebody left, by person."""
    disbelieved: set[tuple[str, int]] = field(default_factory=set)
    opened: list[int] = field(default_factory=list)
    reshaped: list[int] = field(default_factory=list)
    is_tangled: bool = False
    """It changed an earlier leaving, or the day on which an organisation had closed."""

    @property
    def people(self) -> set[int]:
        return self.added | self.changed.keys() | self.left.keys()


def last(session: Session, today: date, entry: int | None = None) -> Import:
    """Return the newest import of a day, or the one of this entry; raise NotTakenBack where none stands."""
    mine = (_entry.c.subject == "roster", _entry.c.holds_from == today)
    rows = session.connection().execute(select(_entry).where(*mine).order_by(_entry.c.id.desc())).all()
    undone = {row.details.get("entry") for row in rows if row.verb == "taken back"}
    for row in rows:
        begun = int(row.details.get("begun", row.id))
        if row.verb == preparing.DONE and begun not in undone and entry in (None, begun):
            return _gathered(session, Import(begun, row.at, str(row.details.get("file", ""))), row.channel)
    raise NotTakenBack(Said("nothing was imported today that still stands; an import is taken back on its day only"))


def _gathered(session: Session, found: Import, channel: str) -> Import:
    mine = (_entry.c.id >= found.entry, _entry.c.at == found.at, _entry.c.channel == channel)
    columns = (_entry.c.id, _entry.c.subject, _entry.c.subject_id, _entry.c.verb, _entry.c.details)
    for number, subject, who, verb, details in session.connection().execute(select(*columns).where(*mine)):
        found.newest = max(found.newest, number)
        if subject == "organisation":
            _gather_organisation(found, who, verb, details)
        elif verb == "added":
            found.added.add(who)
        elif verb == "changed":
            found.changed[who] = details
        elif verb == leaving.LEFT:
            found.left[who] = number
            disbelieved = details.get("disbelieved") or {}
            found.disbelieved |= {(name, id_) for name, ids in disbelieved.items() for id_ in ids}
        elif verb == "taken back":
            found.is_tangled = True
    return found


def _gather_organisation(found: Import, number: int, verb: str, details: dict[str, Any]) -> None:
    if verb == "added":
        found.opened.append(number)
    elif verb == "changed" and not details.get(organisations.CLOSED, [""])[0]:
        found.reshaped.append(number)
    else:
        found.is_tangled = True


def places(session: Session, found: Import) -> list[Place]:
    """Return the organisations an import was about: opened, changed, left, come to, or with people it changed."""
    numbers = {*found.opened, *found.reshaped}
    own = _home.c.entry_id == found.entry, _home.c.until_entry_id == found.entry
    for some in chunks(sorted(found.people)):
        running = and_(_home.c.withdrawn_at.is_(None), _home.c.until.is_(None))
        query = select(_home.c.organisation_id).where(_home.c.member_id.in_(some), or_(running, *own))
        numbers |= set(session.connection().scalars(query.distinct()))
    return [place for each in chunks(sorted(numbers)) for place in by_ids(session, each).values()]


def take_back(session: Session, found: Import, stamp: Stamp) -> None:
    """Undo it; raise NotTakenBack where it was gone on with. Organisations it opened have never been."""
    organisations.lock(session)
    _refuse_what_was_gone_on_with(session, found)
    again = history.record(session, stamp, "roster", None, "taken back", entry=found.entry, file=found.file)
    for who, deed in found.left.items():
        if who not in found.added:
            leaving.take_back(session, who, deed, stamp, but=found.entry)
    for stay in STAYS:
        _believe_as_before(session, stay, found, stamp, again)
    connection = session.connection()
    own = (_kind.c.entry_id == found.entry, _kind.c.withdrawn_at.is_(None))
    connection.execute(update(_kind).where(*own).values(withdrawn_at=stamp.at))
    _rename(session, found, stamp)
    _reshape(session, found, stamp)
    for some in chunks(sorted(found.added)):
        invitations.end_unused(session, stamp.at, *some)
        reminders.drop_of_members(session, some, stamp.at)
    for who in found.changed:
        reminders.plan_of_member(session, who, stamp.day, stamp.at)
    for some in chunks(sorted(found.people)):
        reminding.look_at(session, some, stamp.day)


def _refuse_what_was_gone_on_with(session: Session, found: Import) -> None:
    if found.is_tangled:
        raise NotTakenBack(Said("this import changed an earlier leaving or closing, so it has to stand"))
    later = select(_entry.c.subject, _entry.c.subject_id, _entry.c.actor_id).where(_entry.c.id > found.newest)
    organised = {*found.opened, *found.reshaped}
    for subject, who, actor in session.connection().execute(later):
        about = (subject == "member" and who in found.people) or (subject == "organisation" and who in organised)
        if about or actor in found.added:
            raise NotTakenBack(_gone_on(session, who if subject == "member" else actor))
    for some in chunks(sorted(found.opened)):
        if code := session.connection().execute(_built_on(found, some)).scalar():
            raise NotTakenBack(Said(_GONE_ON, name=code))
    for some in chunks(sorted(found.added)):
        query = select(_pledge.c.member_id).where(_pledge.c.member_id.in_(some)).limit(1)
        if who := session.connection().execute(query).scalar():
            raise NotTakenBack(_gone_on(session, who))


def _built_on(found: Import, opened: Sequence[int]) -> Select[Any]:
    """Ask for one of the opened organisations that has people, pledges or organisations of another deed."""
    below = table_of(tables.Organisation).alias("below")
    foreign = [
        exists().where(
            stay.c.organisation_id == _place.c.id, stay.c.withdrawn_at.is_(None), stay.c.recorded_at != found.at
        )
        for stay in STAYS
    ]
    foreign.append(exists().where(_pledge.c.organisation_id == _place.c.id))
    own = (below.c.id.in_(opened), below.c.id.in_(found.reshaped), below.c.closed_on.is_not(None))
    foreign.append(exists().where(below.c.parent_id == _place.c.id, ~or_(*own)))
    return select(_place.c.code).where(_place.c.id.in_(opened), or_(*foreign)).limit(1)


def _gone_on(session: Session, who: int | None) -> Said:
    member = session.get(tables.Member, who) if who else None
    return Said(_GONE_ON, name=member.code if member else "?")


def _believe_as_before(session: Session, stay: Any, found: Import, stamp: Stamp, again: int) -> None:
    """Withdraw what the import began; add anew what it ended or withdrew."""
    connection = session.connection()
    stands = stay.c.withdrawn_at.is_(None)
    ended = stay.c.until_entry_id == found.entry
    fresh = [dict(row) for row in connection.execute(select(stay).where(ended, stands, _older(stay, found))).mappings()]
    for some in chunks(sorted(found.changed)):
        withdrawn = (stay.c.member_id.in_(some), stay.c.withdrawn_at == found.at, _older(stay, found))
        rows = connection.execute(select(stay).where(*withdrawn)).mappings()
        fresh += [dict(row) for row in rows if (stay.name, row["id"]) not in found.disbelieved]
    gone = {"withdrawn_at": stamp.at}
    connection.execute(update(stay).where(stands, ended | (stay.c.entry_id == found.entry)).values(gone))
    for some in chunks(sorted(found.added)):
        connection.execute(update(stay).where(stay.c.member_id.in_(some), stands).values(gone))
    ending.believe_again(session, stay, fresh, found.entry, again, stamp.at)


def _older(stay: Any, found: Import) -> Any:
    return stay.c.entry_id.is_distinct_from(found.entry)


def _rename(session: Session, found: Import, stamp: Stamp) -> None:
    for who, details in found.changed.items():
        if "name" in details:
            members.write_name(session, who, details["name"][0])
    told: Iterable[history.Deed] = [(who, "taken back", {"entry": found.entry}) for who in sorted(found.people)]
    history.record_many(session, stamp, "member", list(told))


def _reshape(session: Session, found: Import, stamp: Stamp) -> None:
    """Let organisations be named, placed and open as before; those it opened have never been."""
    tree.take_back(session, found.entry, stamp)
    touched = sorted({*found.opened, *found.reshaped})
    told: list[history.Deed] = [(each, "taken back", {"entry": found.entry}) for each in touched]
    history.record_many(session, stamp, "organisation", told)
