"""Let digests be told: of the week and of the month on its first allowed morning, of troubles each day."""

import logging
from datetime import date, datetime, timedelta, tzinfo
from functools import cache, partial

from domain.chat import Choice, Outgoing, OutgoingFile
from domain.figures import Summary
from domain.mornings.digest_times import next_own
from domain.mornings.digests import LATE_BY, Digest, of_month, of_week
from domain.mornings.joining import Joining, Rank
from domain.permissions import led_cells
from domain.quiet_days.allowed import last_allowed_before, next_allowed
from domain.reminders import AT, EARLIEST, may_send
from domain.roles import Place
from domain.stamps import AsOf
from exports.pictures.standing import Standing, picture, standing
from locales.language import Language, language
from locales.wording.campaigns.instructions import instructed_text
from locales.wording.reminding.digests import (
    NAMES,
    bar_text,
    data_text,
    late_text,
    month_text,
    troubles_text,
    week_text,
)
from scheduler.pieces import Piece, part
from storage import figures
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Asked
from storage.chats import accounts
from storage.digests import readers, telling
from storage.digests.telling import Troubles, Week
from storage.ground import process
from storage.ground.database import Session
from storage.outgoing.posting import post
from storage.outgoing.writing import Words, letter
from storage.people import members

log = logging.getLogger(__name__)

AT_ONCE = {Digest.WEEKLY: 4, Digest.MONTHLY: 1}
"""Organisations in one transaction."""
WEEK, DAY = timedelta(days=7), timedelta(days=1)
DONE = "done"


class Sending:
    """What one tick tells in digests, organisation by organisation; of a committee its two months one after the other.

    How a committee stood a month earlier is found in a piece of its own, which takes as long as its summary.
    """

    def __init__(self) -> None:
        self._earlier: dict[int, Summary | None] = {}

    def send(self, session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
        """Find the next digests of this morning; nothing where nothing happened."""
        local = now.astimezone(zone)
        if not may_send(now, zone) or local.time() < AT:
            return Piece()
        today = local.date()
        for digest, begins in ((Digest.WEEKLY, of_week(today)), (Digest.MONTHLY, of_month(today))):
            limit = part(AT_ONCE[digest], share)
            if begins and (piece := self._next(session, digest, begins, today, real_now, zone, limit)):
                return piece
        if told := _own_times(session, today, local, real_now, zone, part(AT_ONCE[Digest.WEEKLY], share)):
            return told
        return _troubles(session, today, now, real_now, zone)

    def _next(
        self, session: Session, digest: Digest, begins: date, today: date, real_now: datetime, zone: tzinfo, limit: int
    ) -> Piece | None:
        """Tell the next organisations; None where all have been told."""
        key = f"digest {digest}"
        day, _, told = (process.fact(session, key) or "").partition(" ")
        told = told if day == begins.isoformat() else "0"
        if told == DONE:
            return None
        places = readers.next_places(session, digest, int(told), limit)
        people = {place: readers.of_place(session, digest, place, today, own_time=False) for place in places}
        if digest is Digest.MONTHLY and (new := [each for each in places if each.id not in self._earlier]):
            self._earlier |= {each.id: _earlier(session, each, begins, zone) if people[each] else None for each in new}
            return Piece(more=True)
        written = 0
        for place in (each for each in places if people[each]):
            if digest is Digest.WEEKLY:
                words = _week(session, place, begins, today, zone)
            else:
                words = _month(session, place, self._earlier.pop(place.id), begins, today, zone)
            if words:
                about, joins = f"digest:{digest}:{place.id}:{begins}", (digest, next_allowed(begins), place)
                written += _write(session, people[place], words, about, real_now, joins)
        process.set_fact(session, key, f"{begins} {places[-1].id if places else DONE}")
        return Piece(written, more=True)


def _own_times(
    session: Session, today: date, local: datetime, real_now: datetime, zone: tzinfo, limit: int
) -> Piece | None:
    """Tell the next who chose their own day of the week; None where nobody is due."""
    due = readers.due_by_own_time(session, today, local.time(), limit)
    written = 0
    for member_id, day, weekday, hour in due:
        person = members.person(session, member_id, today)
        for place in led_cells(person) if person and day >= today - LATE_BY else ():
            if member_id in readers.of_place(session, Digest.WEEKLY, place, today, own_time=True):
                words, key = _week(session, place, day, today, zone), f"digest:{Digest.WEEKLY}:{place.id}:{day}"
                joins = None if hour else (Digest.WEEKLY, day, place)
                written += _write(session, [member_id], words, key, real_now, joins) if words else 0
        readers.comes_next(session, member_id, next_own(weekday, hour, local))
    return Piece(written, more=True) if due else None


def _write(
    session: Session,
    people: list[int],
    words: Words,
    key: str,
    real_now: datetime,
    joins: tuple[Digest, date, Place] | None = None,
) -> int:
    """`joins`: the digest, its morning and its organisation, where it is told with all else of the day."""
    chats, words = accounts.chats_for(session, people), cache(words)  # a picture is laid out once for all its readers
    letters = []
    for each, chat in chats.items():
        joining = _joining(language(chat.language), words, *joins) if joins else None
        letters.append(letter(chat, words, real_now, f"{key}:{each}", joins=joining))
    post(session, letters, real_now)
    return len(chats)


def _joining(speak: Language, words: Words, digest: Digest, morning: date, place: Place) -> Joining:
    """Beside other matters it is said which digest is wanted no more."""
    none_more = Choice(speak.tr("Send no more: {name}", name=speak.tr(NAMES[digest])), _off(speak, digest).value)
    ways = (*words(speak).choices[:-1], none_more)
    return Joining(Rank.NEWS, morning, morning + LATE_BY, beside=ways, leads=(place.id,))


def _week(session: Session, place: Place, monday: date, today: date, zone: tzinfo) -> Words | None:
    week = telling.week(session, place, monday - WEEK, monday, zone)
    if not week.is_news:
        return None
    campaign = campaigns.all_of(campaigns.open_to(session, today, place.path))
    shown = _standing(session, place, campaign, AsOf.now(today), today) if campaign else None
    return partial(_week_message, week=week, code=place.code, shown=shown)


def _standing(session: Session, place: Place, campaign: Asked, as_of: AsOf, today: date) -> Standing:
    summary = figures.summary(session, place, campaign, as_of, names=False)
    return standing(session, place, campaign, summary, as_of.day, today)


def _drawn(speak: Language, shown: Standing) -> OutgoingFile | None:
    """Return the picture; without one the text says all of it."""
    try:
        return picture(speak, shown)
    except Exception:
        log.exception("the picture of %s could not be made", shown.summary.code)
        return None


def _week_message(speak: Language, week: Week, code: str, shown: Standing | None) -> Outgoing:
    counts = [
        (speak.tr("newly registered"), week.registered),
        (speak.tr("reports"), week.reports),
        (speak.tr("done"), week.done),
        (speak.tr("not achieved"), week.missed),
    ]
    lines = [late_text(speak, week.late, week.newly_late, week.names)] if week.late else []
    if week.waiting:
        lines.append(speak.trn("{count} matter waits for you.", "{count} matters wait for you.", week.waiting))
    if week.instructed:
        lines.append(instructed_text(speak, week.instructed))
    text = week_text(speak, week.place, [each for each in counts if each[1]], lines)
    if week.year_done + week.claimed + week.in_time + week.late:
        text += "\n" + bar_text(speak, week.year_done, week.claimed, week.in_time, week.late)
    ways = [Choice(speak.tr("Look at it and decide"), "/duyet")] if week.waiting else []
    ways += [Choice(speak.tr("Instructions"), "/chidao")] if week.instructed else []
    ways += [Choice(speak.tr("Those who are late"), "/danhsach trễ hạn")] if week.late else []
    ways += [Choice(speak.tr("Summary"), f"/tonghop {code}"), _off(speak, Digest.WEEKLY)]
    return Outgoing(text, tuple(ways), file=_drawn(speak, shown) if shown else None, private=True)


def _earlier(session: Session, place: Place, first: date, zone: tzinfo) -> Summary | None:
    """Return how a committee stood a month before the last; None where no campaign is open to it."""
    campaign = campaigns.all_of(campaigns.open_to(session, first - DAY, place.path))
    day = _before(first)
    return figures.summary(session, place, campaign, AsOf.end_of(day, zone), names=False) if campaign else None


def _before(first: date) -> date:
    return (first - DAY).replace(day=1) - DAY


def _month(
    session: Session, place: Place, before: Summary | None, first: date, today: date, zone: tzinfo
) -> Words | None:
    last, day = first - DAY, _before(first)
    campaign = campaigns.all_of(campaigns.open_to(session, last, place.path))
    if campaign is None or before is None:
        return None
    shown = _standing(session, place, campaign, AsOf.end_of(last, zone), today)
    if before.figures == shown.summary.figures:
        return None

    def words(speak: Language) -> Outgoing:
        ways = (Choice(speak.tr("Summary"), f"/tonghop {place.code}"), _off(speak, Digest.MONTHLY))
        return Outgoing(month_text(speak, day, before, shown.summary), ways, file=_drawn(speak, shown))

    return words


def _off(speak: Language, digest: Digest) -> Choice:
    return Choice(speak.tr("Send this no more"), f"/bantin thoi {digest}")


def _troubles(session: Session, today: date, now: datetime, real_now: datetime, zone: tzinfo) -> Piece:
    """Look once a day whether something is wrong; what is written of it is real time, as the outbox is."""
    told = process.fact(session, "troubles told")
    if told == today.isoformat():
        return Piece()
    process.set_fact(session, "troubles told", today.isoformat())
    morning = datetime.combine(last_allowed_before(today - DAY), EARLIEST, zone)
    heard = datetime.combine(date.fromisoformat(told) if told else today - DAY, AT, zone)
    found = telling.troubles(session, real_now - (now - morning), real_now, now, heard)
    if not found:
        return Piece()
    people = readers.of_troubles(session, today)
    return Piece(
        _write(session, people, partial(_troubles_message, found=found, today=today), f"troubles:{today}", real_now)
    )


def _troubles_message(speak: Language, found: Troubles, today: date) -> Outgoing:
    texts, ways = [], []
    if found.of_service:
        texts.append(troubles_text(speak, found.waiting, found.refused, found.stopped))
        ways.append(Choice(speak.tr("How the assistant is doing"), "/tinhtrang"))
    if found.of_data:
        texts.append(data_text(speak, found.owed_by, found.withdrew, today))
        ways.append(Choice(speak.tr("Requests about data"), "/dulieu phaitra"))
    return Outgoing("\n".join(texts), (*ways, _off(speak, Digest.TROUBLES)))
