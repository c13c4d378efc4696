"""Tell in the morning, once, which recognitions lapse in two months: those recognised, and those who decided."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.criteria.recognition import AHEAD, Recognition
from domain.mornings.joining import Joining, Rank
from domain.reminders import may_send
from domain.roles import Place
from locales.language import Language
from locales.wording.recognition.criteria import lapses_text
from scheduler.campaigns.told import Told
from scheduler.pieces import Piece, part
from storage import organisations
from storage.chats import accounts
from storage.criteria import recognitions
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import letter
from storage.people import members

AT_ONCE = 40
TOLD = Told("recognitions", farthest=AHEAD)


def tell(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Tell of the next ones whose last day has come within sight since it was last looked."""
    today = now.astimezone(zone).date()
    since = TOLD.up_to(session, today)
    if not may_send(now, zone) or since >= today:
        return Piece()
    after, limit = TOLD.last(session, today), part(AT_ONCE, share)
    first, last = since + AHEAD + timedelta(days=1), today + AHEAD
    found = recognitions.lapsing_of_all(session, first, last, after, limit)
    letters = [each for one in found for each in _letters(session, one, today, real_now)]
    post(session, letters, real_now)
    if len(found) == limit:
        TOLD.note_last(session, today, found[-1].id)
        return Piece(len(letters), more=True)
    TOLD.note_all(session, today)
    return Piece(len(letters))


def _letters(session: Session, one: Recognition, today: date, real_now: datetime) -> Iterable[Letter]:
    """None of an organisation that is closed."""
    place = organisations.by_id(session, one.organisation_id)
    if place is None or not organisations.is_open(session, place):
        return []
    told = members.leaders(session, [place.id], today)[place.id]
    told |= set(members.reporting(session, one.decider_id, today))
    joins = Joining(Rank.CHANGES, today, one.until, leads=(place.id, one.decider_id))
    words = partial(_said, one=one, place=place)
    chats = accounts.chats_for(session, told)
    return [
        letter(chat, words, real_now, f"recognition lapses:{one.id}:{each}", joins=joins)
        for each, chat in chats.items()
    ]


def _said(speak: Language, one: Recognition, place: Place) -> Outgoing:
    ways = (
        Choice(speak.tr("See it"), f"/congnhan xem {one.id}"),
        Choice(speak.tr("Criteria"), f"/tieuchi {place.code}"),
    )
    return Outgoing(lapses_text(speak, one, place.name), ways)
