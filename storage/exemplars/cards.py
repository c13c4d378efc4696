"""Keep the card of an exemplar, take back what was written last, and find exemplars by what is known of them."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, fields, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.campaigns.exemplars import Nomination, NominationState
from domain.exemplars.card import NOTHING, Card, Picture
from domain.stamps import Stamp
from storage import tables
from storage.campaigns import nominations
from storage.ground import history
from storage.ground.core_table import tables_of

_row, _nomination, _entry = tables_of(tables.ExemplarCard, tables.Nomination, tables.HistoryEntry)
_READ = select(_row.c.nomination_id, *(_row.c[each.name] for each in fields(Card)))
WRITTEN, WRITTEN_BACK = "card written", "card as before"


def of(session: Session, number: int) -> Card:
    return of_each(session, [number]).get(number, NOTHING)


def of_each(session: Session, numbers: Collection[int]) -> dict[int, Card]:
    """Return the cards that were written, by the number of their nomination."""
    rows = session.connection().execute(_READ.where(_row.c.nomination_id.in_(numbers))) if numbers else ()
    return {number: Card(*card) for number, *card in rows}


def write(session: Session, number: int, card: Card, stamp: Stamp, picture: Picture = Picture.SAME) -> int:
    """Keep a card with its way back; return the number of the deed."""
    before = _plain(of(session, number))
    _put(session, number, card)
    kept = {"what": "text", "before": before, "picture": picture.value}
    return history.record(session, stamp, nominations.SUBJECT, number, WRITTEN, **kept)


def take_back(session: Session, number: int, entry: int, stamp: Stamp) -> Picture | None:
    """Let the words of a card be as before a deed; return what that did to its picture.

    None where that was taken back, or the card was written again since.
    """
    steps = select(_entry.c.id).where(history.about(nominations.SUBJECT, number, WRITTEN, WRITTEN_BACK))
    newest = session.connection().scalar(steps.order_by(_entry.c.id.desc()).limit(1))
    if newest != entry or history.subject_of(session, entry, WRITTEN) != number:
        return None
    kept: Any = history.details(session, entry)
    _put(session, number, _card(kept["before"]))
    history.record(session, stamp, nominations.SUBJECT, number, WRITTEN_BACK, entry=entry)
    return Picture(kept.get("picture", Picture.SAME))


def answer(session: Session, number: int, words: str, stamp: Stamp) -> int:
    """Keep beside a card what whom it tells of says to it; "" takes that back."""
    return write(session, number, replace(of(session, number), answer=words), stamp)


def _put(session: Session, number: int, card: Card) -> None:
    connection, values = session.connection(), asdict(card)
    if not connection.execute(update(_row).where(_row.c.nomination_id == number).values(values)).rowcount:
        connection.execute(insert(_row).values(nomination_id=number, **values))


def _plain(card: Card) -> dict[str, object]:
    return asdict(card) | {"value": None if card.value is None else format(card.value, "f")}


def _card(plain: Mapping[str, Any]) -> Card:
    return Card(**dict(plain) | {"value": None if plain["value"] in (None, "") else Decimal(plain["value"])})


def recognised(session: Session) -> list[Nomination]:
    """Return every exemplar that is recognised, the newest first: what people search in, of the whole deployment."""
    return nominations.read(session, _nomination.c.state == NominationState.RECOGNISED)


def erase(session: Session, member_id: int) -> None:
    """Empty what the cards of a person say; figures are of nobody without the words."""
    theirs = select(_nomination.c.id).where(_nomination.c.member_id == member_id)
    nothing = {"figures": "", "value": None, "unit": "", "how": "", "answer": ""}
    session.connection().execute(update(_row).where(_row.c.nomination_id.in_(theirs)).values(nothing))
