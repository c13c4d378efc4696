"""Keep what people said of the head and the foot of an organisation's papers, and read who signs them."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.papers.letterhead import Letterhead, Part, guessed, put_right
from domain.roles import Place, Role
from domain.stamps import Stamp
from storage import organisations
from storage.campaigns import owning
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import Letterhead as Row
from storage.tables import Member, Post

SET, TAKEN_BACK = "letterhead set", "letterhead taken back"
_row, _post, _member = tables_of(Row, Post, Member)
_STANDS = _row.c.withdrawn_at.is_(None)
_NAMES = (Part.NAME, Part.UPPER)


def said(session: Session, place: Place) -> dict[str, str] | None:
    """Return what people said of the papers of an organisation, by part; None where nobody was asked yet."""
    columns = (*(_row.c[part.value] for part in Part), _row.c.named_for)
    query = select(*columns).where(_row.c.organisation_id == place.id, _STANDS).order_by(_row.c.id.desc()).limit(1)
    found = session.connection().execute(query).mappings().first()
    if found is None:
        return None
    lapsed = _NAMES if found["named_for"] != _named_for(session, place) else ()
    return {part.value: "" if part in lapsed else found[part.value] for part in Part}


def of(session: Session, place: Place, today: date, changes: Mapping[str, str] | None = None) -> Letterhead:
    """Return what stands on the papers of an organisation, with changes that are not kept yet."""
    head = guessed(place, _above(session, place), signer(session, place, today))
    return put_right(head, (said(session, place) or {}) | dict(changes or {}))


def signer(session: Session, place: Place, today: date) -> tuple[str, Role] | None:
    """Return who signs for an organisation: its secretary, else a deputy."""
    here = (_post.c.organisation_id == place.id, held_now(_post, today))
    query = select(_member.c.name, _post.c.role).join(_member, _member.c.id == _post.c.member_id).where(*here)
    rows = session.connection().execute(query.order_by(_post.c.id)).all()
    ranked = ((name, Role(role)) for wanted in (Role.SECRETARY, Role.DEPUTY) for name, role in rows if role == wanted)
    return next(ranked, None)


def put(session: Session, place: Place, changes: Mapping[str, str], stamp: Stamp) -> int:
    """Keep what somebody said, with what was said before of the other parts; return the number of the deed."""
    words = dict.fromkeys((part.value for part in Part), "") | (said(session, place) or {}) | dict(changes)
    entry = history.record(session, stamp, "organisation", place.id, SET, **changes)
    given = {"organisation_id": place.id, "named_for": _named_for(session, place)}
    session.connection().execute(insert(_row).values(**words, **given, recorded_at=stamp.at, entry_id=entry))
    return entry


def take_back(session: Session, place: Place, entry: int, stamp: Stamp) -> bool:
    """Let hold again what held before; return False where that is so already."""
    mine = (_row.c.organisation_id == place.id, _row.c.entry_id == entry, _STANDS)
    if not session.connection().execute(update(_row).where(*mine).values(withdrawn_at=stamp.at)).rowcount:
        return False
    history.record(session, stamp, "organisation", place.id, TAKEN_BACK, entry=entry)
    return True


def hand_on(session: Session, of: Collection[int], into: int, stamp: Stamp, deed: int) -> None:
    """Hand on to a successor of which nothing was said; of several the first that said something."""
    if _has(session, _row.c.organisation_id == into):
        return
    first = next((each for each in of if _has(session, _row.c.organisation_id == each)), None)
    if first is not None:
        owning.hand_on(session, _row.c.organisation_id, [first], into, stamp, deed)


def hand_back(session: Session, deed: int, stamp: Stamp) -> None:
    owning.hand_back(session, _row.c.organisation_id, deed, stamp)


def _has(session: Session, which: ColumnElement[bool]) -> bool:
    return session.connection().execute(select(_row.c.id).where(which, _STANDS).limit(1)).first() is not None


def _above(session: Session, place: Place) -> Place | None:
    return organisations.by_id(session, place.above[-1]) if place.above else None


def _named_for(session: Session, place: Place) -> str:
    above = _above(session, place)
    return f"{place.name}\n{above.name if above else ''}"
