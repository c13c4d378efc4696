"""Tell of campaigns that open, close and change: each person once, by day, piece by piece."""

from datetime import datetime, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.reminders import may_send
from locales.language import Language
from locales.wording.campaigns.campaigns import changed_text, closed_text, opened_text
from scheduler.pieces import Piece, part
from storage.campaigns import telling
from storage.campaigns.telling import About, News
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing.posting import post
from storage.outgoing.writing import LETTERS_LAST, letter

AT_ONCE = 200  # members looked at in one transaction; many have no chat, and the words are the same for all


def tell(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Write to the next people about what opened today or closed yesterday."""
    if not may_send(now, zone):
        return Piece()
    today = now.astimezone(zone).date()
    news = telling.next_news(session, today)
    if news is None:
        return Piece()
    limit = part(AT_ONCE, share)
    people = telling.next_people(session, news, today, limit)
    chats = accounts.chats_for(session, people)
    about = f"campaign:{news.campaign_id}:{news.about}:{news.opens_on}:{news.closes_on}"
    if news.about is About.CHANGES and news.changed_at:
        about += f":{news.changed_at.isoformat()}"
    words = partial(_message, news=news)
    joins = Joining(Rank.NEWS, today, until=news.closes_on if news.about is About.OPENS else None)
    letters = [
        letter(chats[each], words, real_now, f"{about}:{each}", lasts=LETTERS_LAST, joins=joins)
        for each in people
        if each in chats
    ]
    post(session, letters, real_now)
    more = len(people) == limit
    telling.note_told(session, news, people[-1] if more else None)
    return Piece(len(letters), more=True)


def _message(speak: Language, news: News) -> Outgoing:
    register = Choice(speak.tr("Register a pledge"), "/dangky")
    if news.about is About.CHANGES:
        text = changed_text(speak, news.name, news.opens_on, news.closes_on, news.registers_until)
        return Outgoing(text, (Choice(speak.tr("The campaigns"), "/dotthidua"),))
    if news.about is About.OPENS:
        text = opened_text(speak, news.name, news.opens_on, news.closes_on)
        return Outgoing(text, (register,))
    return Outgoing(closed_text(speak, news.name, news.closes_on), (Choice(speak.tr("My pledges"), "/camket"),))
