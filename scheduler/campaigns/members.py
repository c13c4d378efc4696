"""Let members be asked for their pledges when a round opens: once each, who was not asked lately nor has reported."""

from datetime import date, datetime, time, timedelta, tzinfo
from functools import partial

from domain.campaigns.rounds import Round
from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.reminders import REPORTED_LATELY, may_send
from locales.language import Language, language
from locales.wording.campaigns.rounds import name_text
from locales.wording.reminding.rounds import own_asked_text
from scheduler.pieces import Piece, part
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.ground import process
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import letter
from storage.rounds import members, plans, telling

AT_ONCE = 50
LATELY = timedelta(days=14)
"""So long after it opened a round is told of, such as after Tết."""
DONE = "done"


def ask(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Find the next members of the first round in which some are still to be asked."""
    if not may_send(now, zone):
        return Piece()
    today, limit = now.astimezone(zone).date(), part(AT_ONCE, share)
    for one in telling.newly_open(session, today, LATELY):
        key = f"members asked {one.plan.id} {one.last}"
        told = process.fact(session, key)
        if told == DONE:
            continue
        found = members.next_people(session, one, plans.tops(session, one.plan), today, int(told or 0), limit)
        since = datetime.combine(today - REPORTED_LATELY, time(0), zone)
        theirs = members.to_ask(session, found, today, since)
        chats = accounts.chats_for(session, theirs)
        letters = [
            _letter(chats[each], one, pledges, f"{key}:{each}", today, real_now)
            for each, pledges in theirs.items()
            if each in chats
        ]
        post(session, letters, real_now)
        process.set_fact(session, key, str(found[-1][0]) if found else DONE)
        return Piece(len(letters), more=True)
    return Piece()


def _letter(chat: LinkedChat, one: Round, theirs: list[int], key: str, today: date, real_now: datetime) -> Letter:
    beside = (Choice(name_text(language(chat.language), one), _way(theirs)),)
    joins = Joining(Rank.ROUNDS, today, one.due_on, pledges=tuple(theirs), beside=beside)
    return letter(chat, partial(_message, one=one, theirs=theirs), real_now, key, joins=joins)


def _message(speak: Language, one: Round, theirs: list[int]) -> Outgoing:
    ways = (Choice(speak.tr("Report progress"), _way(theirs)),)
    return Outgoing(own_asked_text(speak, one, len(theirs)), ways)


def _way(theirs: list[int]) -> str:
    return f"/baocao {theirs[0]}" if len(theirs) == 1 else "/baocaoky"
