"""Let members be asked for their pledges while a round is open: once each, who owes an answer, none asked lately."""

from datetime import date, datetime, time, tzinfo
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
"""Owners of pledges looked at in one transaction; on most mornings few of them are to be asked."""
DONE = "done"


def ask(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Look at the next members of the first round that was not looked through today."""
    if not may_send(now, zone):
        return Piece()
    today, limit = now.astimezone(zone).date(), part(AT_ONCE, share)
    for one in telling.asking_members(session, today):
        key = f"members asked {one.plan.id} {one.last}"
        day, _, last = (process.fact(session, key) or "").partition(" ")
        up_to = last if day == today.isoformat() else "0"
        if DONE in (up_to, day):  # the day alone: all were asked at once, by an earlier release
            continue
        found, seen = members.next_people(session, one, plans.tops(session, one.plan), today, int(up_to), limit)
        since = datetime.combine(today - REPORTED_LATELY, time(0), zone)
        theirs = members.to_ask(session, found, today, since)
        chats = accounts.chats_for(session, theirs)
        numbers = members.note_asked(session, one, chats, now)
        letters = [_letter(chat, one, theirs[each], numbers[each], today, real_now) for each, chat in chats.items()]
        post(session, letters, real_now)
        process.set_fact(session, key, f"{today} {DONE if seen is None else seen}")
        return Piece(len(letters), more=True)
    return Piece()


def _letter(chat: LinkedChat, one: Round, theirs: list[int], number: int, today: date, real_now: datetime) -> Letter:
    until = one.due_on if today <= one.due_on else one.closes_on
    beside = (Choice(name_text(language(chat.language), one), _way(theirs)),)
    joins = Joining(Rank.ROUNDS, today, until, pledges=tuple(theirs), beside=beside, reminders=(number,))
    words = partial(_message, one=one, theirs=theirs, until=until)
    return letter(chat, words, real_now, f"members asked {number}:{today}", joins=joins)


def _message(speak: Language, one: Round, theirs: list[int], until: date) -> Outgoing:
    ways = (Choice(speak.tr("Report progress"), _way(theirs)),)
    return Outgoing(own_asked_text(speak, one, len(theirs), until), ways)


def _way(theirs: list[int]) -> str:
    return f"/baocao {theirs[0]}" if len(theirs) == 1 else "/baocaoky"
