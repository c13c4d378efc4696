"""Find each morning which instructions are due: their receivers are reminded, and who gave them hears who is silent."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.instructing.instruction import Instruction
from domain.instructing.mornings import REACH, mornings_of
from domain.mornings.joining import Joining, Rank
from domain.reminders import may_send
from locales.language import Language
from locales.wording.campaigns.instructions import reminded_text, unanswered_text, ways_to_answer
from scheduler.campaigns.told import Told
from scheduler.pieces import Piece, part
from storage import quiet_days
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import Words, letter
from storage.people import members
from storage.rounds import instructions

AT_ONCE = 40
NEWS = timedelta(days=14)
TOLD = Told("instructions", farthest=NEWS)


def remind(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Tell of the next instructions that are due; at last, of those that are past their day, who gave them."""
    today = now.astimezone(zone).date()
    since = TOLD.up_to(session, today)
    if not may_send(now, zone) or since >= today:
        return Piece()
    after, limit = TOLD.last(session, today), part(AT_ONCE, share)
    found = instructions.due(session, since - REACH, today + REACH, after, limit)
    written = _to_receivers(session, found, since, today, real_now)
    if len(found) == limit:
        TOLD.note_last(session, today, found[-1].id)
        return Piece(written, more=True)
    written += _to_givers(session, since, today, real_now)
    TOLD.note_all(session, today)
    return Piece(written)


def _to_receivers(session: Session, found: list[Instruction], since: date, today: date, real_now: datetime) -> int:
    rests, letters = quiet_days.around(session, today), list[Letter]()
    for one in found:
        assert one.due_on is not None
        on = mornings_of(one.due_on, one.day, quiet_days.resting_at(rests, one.receiver.path))
        come = [each for each in (*on.ahead, on.behind) if since < each <= today]
        if come:
            until = one.due_on if one.due_on >= today else today + NEWS
            joins = Joining(Rank.ROUNDS, min(come), until, leads=(one.receiver.id,), instructed=(one.id,))
            key = f"instruction reminded:{one.id}:{today}"
            letters += _letters(
                session, one.receiver.id, partial(_reminded, one=one, today=today), key, joins, (today, real_now)
            )
    post(session, letters, real_now)
    return len(letters)


def _to_givers(session: Session, since: date, today: date, real_now: datetime) -> int:
    rests, silent, after = quiet_days.around(session, today), defaultdict[int, list[Instruction]](list), 0
    while found := instructions.due(session, since - REACH, today, after, instructions.MOST):
        after = found[-1].id
        for one in found:
            assert one.due_on is not None
            above = mornings_of(one.due_on, one.day, quiet_days.resting_at(rests, one.receiver.path)).above
            if since < above <= today:
                silent[one.giver.id].append(one)
    letters = list[Letter]()
    for giver, ones in silent.items():
        numbers = tuple(each.id for each in ones)
        joins = Joining(Rank.ROUNDS, today, today + NEWS, leads=(giver,), instructed=numbers)
        key = f"instructions unanswered:{giver}:{today}"
        letters += _letters(session, giver, partial(_unanswered, ones=ones), key, joins, (today, real_now))
    post(session, letters, real_now)
    return len(letters)


def _letters(
    session: Session, place_id: int, words: Words, key: str, joins: Joining, when: tuple[date, datetime]
) -> Iterable[Letter]:
    """For those who lead an organisation, or serve it where nobody who leads it can be written to."""
    today, real_now = when
    chats = accounts.chats_for(session, members.leaders(session, [place_id], today)[place_id])
    serving: Collection[int] = () if chats else members.reporting_of(session, [place_id], today)[place_id]
    chats = chats or accounts.chats_for(session, serving)
    return [letter(chat, words, real_now, f"{key}:{each}", joins=joins) for each, chat in chats.items()]


def _reminded(speak: Language, one: Instruction, today: date) -> Outgoing:
    return Outgoing(reminded_text(speak, one, today), tuple(ways_to_answer(speak, one)))


def _unanswered(speak: Language, ones: list[Instruction]) -> Outgoing:
    ways = [Choice(each.receiver.name, f"/chidao xem {each.id}") for each in ones] if len(ones) < 4 else []
    return Outgoing(unanswered_text(speak, ones), tuple(ways or [Choice(speak.tr("Instructions"), "/chidao")]))
