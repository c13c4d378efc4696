"""Tell who is invited of an event and of each change, remind on the day before, end it when it is over."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing, OutgoingFile
from domain.events.event import Counts, Event, Part
from domain.mornings.joining import Joining, Rank
from domain.quiet_days.allowed import next_allowed
from domain.reminders import EARLIEST, is_awake, may_send
from locales.language import Language, language
from locales.wording.events.events import (
    answers,
    called_off_text,
    invitation_text,
    moved_text,
    over_text,
    reminded_text,
    to_holder_text,
)
from scheduler.pieces import Piece, part
from storage import pauses
from storage.announcing import resting
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.events import files, guests, rows
from storage.events.overtaken import news_key, reminder_key
from storage.ground.database import Session
from storage.outgoing.envelopes import Lane
from storage.outgoing.posting import post
from storage.outgoing.writing import LETTERS_LAST, Words, letter, write_to_chat

AT_ONCE, ENDED_AT_ONCE = 40, 5
DAY, NOON = timedelta(days=1), time(12)
IN_TIME = timedelta(hours=2)
"""What begins so soon after people wake is told at once, also at night."""


def tell(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Do the next piece of what is due: news, ends, the day before."""
    limit = part(AT_ONCE, share)
    if one := rows.to_tell(session):
        return _news(session, one, now, real_now, zone, limit)
    if ended := _ends(session, now, real_now):
        return Piece(ended, more=True)
    return _day_before(session, now, real_now, zone, limit)


def _news(session: Session, one: Event, now: datetime, real_now: datetime, zone: tzinfo, limit: int) -> Piece:
    """Tell the next people the last news, unless it has begun meanwhile; the programme goes with the invitation.

    Whoever rests from announcements is not invited, and hears what becomes of an invitation they had.
    """
    programme = [] if one.is_off else files.of_event(session, one.id, Part.PROGRAMME)
    people = guests.untold(session, one, limit)
    if not people:
        rows.told(session, one.id)
        return Piece(1, more=True)
    rest = resting.among(session, [member for member, _ in people], now.astimezone(zone).date())
    chats = accounts.chats_for(session, [member for member, invited in people if invited or member not in rest])
    shown = [OutgoingFile(each.called, each.media_type, b"", sha256=each.sha256) for each in programme]
    for member, before in people:
        if member not in chats or one.begins_at <= now or (one.is_off and not before):
            continue  # who was never invited need not hear of its end
        texts = {
            f"event file:{one.id}:{number}:{member}": partial(_file, file=each)
            for number, each in enumerate(shown)
            if not before
        }
        texts[news_key(one, one.news, member)] = partial(_news_text, one=one, zone=zone, first=not before)
        for key, words in texts.items():
            _write(session, one, chats[member], words, key, now, real_now, zone)
    guests.told(session, one, [member for member, _ in people], list(chats))
    return Piece(len(people), more=True)


def _write(
    session: Session,
    one: Event,
    chat: LinkedChat,
    words: Words,
    key: str,
    now: datetime,
    real_now: datetime,
    zone: tzinfo,
) -> None:
    """By day, at once where it would come too late in the morning; until it begins."""
    ends = real_now + (one.begins_at - now)
    if not is_awake(now, zone) and one.known_by <= _morning(now, zone) + IN_TIME:
        write_to_chat(session, chat, words, Lane.REPLY, real_now, dedupe_key=key, not_after=ends)
    else:
        post(session, [replace(letter(chat, words, real_now, key, any_day=True), not_after=ends)], real_now)


def _morning(now: datetime, zone: tzinfo) -> datetime:
    """The next hour at which phones may ring, on whatever day."""
    local = now.astimezone(zone)
    first = datetime.combine(local.date(), EARLIEST, zone)
    return first if local < first else first + DAY


def _file(_speak: Language, file: OutgoingFile) -> Outgoing:
    return Outgoing("", file=file)


def _news_text(speak: Language, one: Event, zone: tzinfo, *, first: bool) -> Outgoing:
    if one.is_off:
        return Outgoing(called_off_text(speak, one, zone))
    text = invitation_text(speak, one, zone) if first else moved_text(speak, one, zone)
    return Outgoing(text, answers(speak, one))


def _ends(session: Session, now: datetime, real_now: datetime) -> int:
    """End what is over, and tell once who held it."""
    numbers = [each.id for each in rows.ended(session, now, ENDED_AT_ONCE)]
    rows.end(session, numbers, now)
    found = [one for number in numbers if (one := rows.get(session, number))]
    for one in found:
        if chat := accounts.chat_for(session, one.author_id):
            said = partial(_over, one=one, found=guests.counts(session, one.id))
            post(session, [letter(chat, said, real_now, f"event over:{one.id}", lasts=LETTERS_LAST)], real_now)
    return len(found)


def _over(speak: Language, one: Event, found: Counts) -> Outgoing:
    ways = (
        Choice(speak.tr("Note who came"), f"/sukien diemdanh {one.id}"),
        Choice(speak.tr("Send the minutes"), f"/sukien bienban {one.id}"),
        Choice(speak.tr("See it"), f"/sukien xem {one.id}"),
    )
    return Outgoing(over_text(speak, one, found), ways)


def _day_before(session: Session, now: datetime, real_now: datetime, zone: tzinfo, limit: int) -> Piece:
    """Remind who comes or has not answered on the last day before it on which people are written to."""
    today = now.astimezone(zone).date()
    if not may_send(now, zone):
        return Piece()
    since, until = (datetime.combine(day, time(0), zone) for day in (today + DAY, next_allowed(today + DAY) + DAY))
    one = rows.to_remind(session, since, until)
    if one is None:
        return Piece()
    people = guests.to_remind(session, one, limit) if one.told_at.astimezone(zone).date() < today else []
    if len(people) < limit:
        rows.reminded(session, one)
    quiet = pauses.resting(session, people, today) | resting.among(session, people, today)
    chats = accounts.chats_for(session, [each for each in people if each not in quiet])
    _remind(session, one, chats.values(), today, real_now, zone)
    return Piece(len(people) + 1, more=True)


def _remind(
    session: Session, one: Event, chats: Collection[LinkedChat], today: date, real_now: datetime, zone: tzinfo
) -> None:
    """With all else of the day; who holds it hears how many come."""
    begins = one.begins_at.astimezone(zone)
    counts, letters = guests.counts(session, one.id), []
    for chat in chats:
        holds = chat.member_id == one.author_id
        words = (
            partial(_to_holder, one=one, found=counts, zone=zone) if holds else partial(_reminded, one=one, zone=zone)
        )
        beside = _see(language(chat.language), one) if holds else answers(language(chat.language), one, named=True)
        until = begins.date() if begins.time() >= NOON else begins.date() - DAY
        joins = Joining(Rank.WORK, today, max(until, today), beside=beside)
        letters.append(letter(chat, words, real_now, reminder_key(one, chat.member_id or 0), joins=joins))
    post(session, letters, real_now)


def _reminded(speak: Language, one: Event, zone: tzinfo) -> Outgoing:
    return Outgoing(reminded_text(speak, one, zone), answers(speak, one))


def _to_holder(speak: Language, one: Event, found: Counts, zone: tzinfo) -> Outgoing:
    return Outgoing(to_holder_text(speak, one, found, zone), _see(speak, one))


def _see(speak: Language, one: Event) -> tuple[Choice, ...]:
    return (Choice(speak.tr("Who comes"), f"/sukien xem {one.id}"),)
