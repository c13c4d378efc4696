"""Take back what an import told people: what waits is not sent, and whoever heard of it hears that it is not so."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update
from sqlmodel import Session

from domain.channel import MessageState
from locales.wording import stays
from storage import organisations, tables
from storage.facts.standing import held_now
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.outgoing.writing import words_of, write_to_person
from storage.people.notices import When
from storage.roster.taking_back.undoing import Import

_outbox, _home = table_of(tables.OutboxMessage), table_of(tables.Membership)
_HEARD = (MessageState.SENT, MessageState.LEASED)
_OWN = ("moved", "left")


def untell(session: Session, found: Import, when: When) -> None:
    """Drop the letters of an import that wait, and write once to whoever had theirs."""
    keys = [*_told(session, found, when)]
    parts = [(kind, int(who), place) for kind, who, place in map(_parts, keys)]
    movers = sorted({who for kind, who, _ in parts if kind in _OWN})
    homes = _homes(session, movers, when)
    places = organisations.by_ids(session, [*homes.values(), *(place for _, _, place in parts if place)])
    for who in movers:
        home = places.get(homes.get(who, 0))
        own = words_of(stays.taken_back_text, home.name) if home else words_of(stays.list_taken_back_text)
        write_to_person(session, who, own, when.real, dedupe_key=f"untold:{found.entry}:{who}")
    for who, place in sorted({(who, place) for kind, who, place in parts if kind not in _OWN}):
        words = words_of(stays.movings_taken_back_text, places[place].name)
        write_to_person(session, who, words, when.real, dedupe_key=f"untold:{found.entry}:{who}:{place}")


def _parts(key: str) -> tuple[str, str, int]:
    """Whom a letter is to, and of which organisation, where it is to those who lead one."""
    kind, _, *rest = key.split(":")
    return kind, rest[-1], int(rest[0]) if kind not in _OWN else 0


def _told(session: Session, found: Import, when: When) -> Iterator[str]:
    """Drop what waits, and return the keys of what was sent or is on its way."""
    told = [_outbox.c.dedupe_key.startswith(f"{kind}:{found.entry}:") for kind in ("moved", "came", "went")]
    yield from _dropped(session, or_(*told), when)
    for some in chunks([f"left:{deed}:{who}" for who, deed in found.left.items()]):
        yield from _dropped(session, _outbox.c.dedupe_key.in_(some), when)


def _dropped(session: Session, which: ColumnElement[bool], when: When) -> list[str]:
    gone = {"state": MessageState.EXPIRED, "settled_at": when.real, "body": None, "error": "taken back"}
    connection = session.connection()
    connection.execute(update(_outbox).where(which, _outbox.c.state == MessageState.QUEUED).values(gone))
    heard = select(_outbox.c.dedupe_key).where(which, _outbox.c.state.in_(_HEARD)).order_by(_outbox.c.id)
    return list(connection.execute(heard).scalars())


def _homes(session: Session, people: Sequence[int], when: When) -> dict[int, int]:
    found: dict[int, int] = {}
    for some in chunks(people):
        query = select(_home.c.member_id, _home.c.organisation_id).where(_home.c.member_id.in_(some))
        rows: Any = session.connection().execute(query.where(held_now(_home, when.today)))
        found |= {row.member_id: row.organisation_id for row in rows}
    return found
