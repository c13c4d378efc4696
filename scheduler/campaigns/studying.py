"""Write of branches how many have studied a resolution, from those who understood the announcement of it."""

from datetime import datetime, timedelta, tzinfo

from domain.campaigns.unit_facts import FactKind, Noted, of_study
from domain.chat import Choice, Outgoing
from domain.roles import Place
from domain.stamps import Stamp
from locales.language import Language
from locales.wording.organisations.unit_facts import fact_text, studied_text
from scheduler.pieces import Piece, part
from storage import organisations
from storage.announcing import rows as announcing
from storage.announcing import studying
from storage.campaigns import campaigns, unit_facts
from storage.facts import units
from storage.ground.database import Session
from storage.outgoing.writing import write_to_person
from storage.people import members

AT_ONCE = 20  # branches
WAITS = timedelta(hours=1)
"""How long the first confirmation waits for the others of its branch: the fact is written once for all of them."""


def note(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Write the next branches in which somebody confirmed, or took that back."""
    limit = part(AT_ONCE, share)
    found = studying.due(session, now - WAITS, limit)
    for number, place_id in found:
        place = organisations.by_id(session, place_id)
        if place and organisations.is_open(session, place):
            _note(session, number, place, Stamp.of(now, zone), real_now, zone)
    return Piece(len(found), more=len(found) == limit)


def _note(session: Session, number: int, place: Place, stamp: Stamp, real_now: datetime, zone: tzinfo) -> None:
    announcement = announcing.by_number(session, number)
    open_ones = [each.id for each in campaigns.open_to(session, stamp.day, place.path)]
    owed = unit_facts.owed(session, open_ones)
    kind = of_study(owed.kinds) if owed else None
    if announcement is None or owed is None or kind is None or not kind.is_owed_by(units.kind_of(session, place.id)):
        return
    if not studying.is_ours(session, announcement, place.id, kind):
        return
    noted = Noted(stamp.day, *studying.share(session, announcement, place.id, zone))
    entry = unit_facts.note(session, owed.campaign_id, place.id, kind, noted, "", stamp)
    if entry:
        _tell(session, number, place, kind, noted, entry, stamp, real_now)


def _tell(
    session: Session,
    number: int,
    place: Place,
    kind: FactKind,
    noted: Noted,
    entry: int,
    stamp: Stamp,
    real_now: datetime,
) -> None:
    """Tell those who lead the branch once that it is written, with the way back."""

    def message(speak: Language) -> Outgoing:
        back = Choice(speak.tr("That is not so, take it back"), f"/phatdong lay {entry}")
        return Outgoing(studied_text(speak, place.name, fact_text(speak, kind, noted), number), (back,))

    for leader in sorted(members.leaders(session, [place.id], stamp.day)[place.id]):
        write_to_person(session, leader, message, real_now, dedupe_key=f"studied:{number}:{place.id}:{leader}")
