"""Ask members for their pledges when a round opens: once each, who was neither asked lately nor has reported."""

from datetime import datetime, time, timedelta, tzinfo
from functools import partial

from domain.campaigns.rounds import Round
from domain.chat import Choice, Outgoing
from domain.reminders import REPORTED_LATELY, may_send
from locales.language import Language
from locales.wording.reminding.rounds import own_asked_text
from scheduler.pieces import Piece
from storage.chats import accounts
from storage.ground import process
from storage.ground.database import Session
from storage.outgoing.posting import post
from storage.outgoing.writing import letter
from storage.rounds import members, telling

AT_ONCE = 200
LATELY = timedelta(days=14)
"""So long after it opened a round is told of, such as after Tết."""
DONE = "done"


def ask(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> Piece:
    """Write to the next members of the first round in which some are still to be asked."""
    if not may_send(now, zone):
        return Piece()
    today = now.astimezone(zone).date()
    for one, tops in telling.newly_open(session, today, LATELY):
        key = f"members asked {one.plan.id} {one.last}"
        told = process.fact(session, key)
        if told == DONE:
            continue
        found = members.next_people(session, one, tops, today, int(told or 0), AT_ONCE)
        since = datetime.combine(today - REPORTED_LATELY, time(0), zone)
        theirs = members.to_ask(session, found, today, since)
        chats = accounts.chats_for(session, theirs)
        letters = [
            letter(chats[each], partial(_message, one=one, theirs=pledges), real_now, f"{key}:{each}")
            for each, pledges in theirs.items()
            if each in chats
        ]
        post(session, letters, real_now)
        process.set_fact(session, key, str(found[-1][0]) if found else DONE)
        return Piece(len(letters), more=True)
    return Piece()


def _message(speak: Language, one: Round, theirs: list[int]) -> Outgoing:
    way = f"/baocao {theirs[0]}" if len(theirs) == 1 else "/baocaoky"
    return Outgoing(own_asked_text(speak, one, len(theirs)), (Choice(speak.tr("Report progress"), way),))
