"""Find each morning which agreements wait: for a signature after a week, for points when a year of one ends."""

from collections.abc import Collection
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from domain.agreements.agreement import SIGN_AGAIN, Agreement, Party
from domain.agreements.scoring import Scorer
from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.reminders import may_send
from domain.roles import Place
from locales.language import Language
from locales.wording.recognition.agreements import to_score_text, to_sign_text, unscored_text
from scheduler.campaigns.told import Told
from scheduler.pieces import Piece
from storage.agreements import reading, scores
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import Words, letter
from storage.people import members

LASTS, LATE = timedelta(days=14), timedelta(days=14)
"""How long each is worth telling; how long after the parties were asked who drew it up hears who is missing."""
TOLD = Told("agreements", farthest=LASTS)


def remind(session: Session, now: datetime, real_now: datetime, zone: tzinfo, _share: float = 1) -> Piece:
    """Tell once of each: those who have not signed, who have not scored themselves; then who drew it up."""
    today = now.astimezone(zone).date()
    since = TOLD.up_to(session, today)
    if not may_send(now, zone) or since >= today:
        return Piece()
    letters: list[Letter] = []
    writing = _Writing(session, today, real_now, letters)
    for one in reading.sent_between(session, since - SIGN_AGAIN + timedelta(days=1), today - SIGN_AGAIN):
        for party in [] if one.is_over(today) else one.unsigned:
            writing.to_leaders(one, party.place, partial(_to_sign, one=one, party=party), f"unsigned {one.revision}")
    for one in reading.going_between(session, since - LATE, today):
        for year in one.years if one.is_bound and one.scored else ():
            day = one.scoring_day(year)
            if since < day <= today:
                _ask_to_score(session, writing, one, year)
            if since < day + LATE <= today:
                _tell_who_is_missing(session, writing, one, year)
    post(session, letters, real_now)
    TOLD.note_all(session, today)
    return Piece(len(letters))


class _Writing:
    """Adds what is told of agreements this morning."""

    def __init__(self, session: Session, today: date, real_now: datetime, letters: list[Letter]) -> None:
        self.session, self.today, self.real_now, self.letters = session, today, real_now, letters

    def to_leaders(self, one: Agreement, place: Place, words: Words, what: str) -> None:
        self._add(one, place, members.leaders(self.session, [place.id], self.today)[place.id], words, what)

    def to_serving(self, one: Agreement, place: Place, words: Words, what: str) -> None:
        self._add(one, place, members.reporting(self.session, place.id, self.today), words, what)

    def _add(self, one: Agreement, place: Place, people: Collection[int], words: Words, what: str) -> None:
        joins = Joining(Rank.ROUNDS, self.today, self.today + LASTS, leads=(place.id,))
        for member, chat in accounts.chats_for(self.session, people).items():
            key = f"agreement {what}:{one.id}:{place.id}:{member}"
            self.letters.append(letter(chat, words, self.real_now, key, joins=joins))


def _ask_to_score(session: Session, writing: _Writing, one: Agreement, year: int) -> None:
    for each in scores.sheets(session, one, year):
        if not each.own:
            words = partial(_to_score, one=one, party=each.party, year=year)
            writing.to_leaders(one, each.party.place, words, f"score {year}")


def _tell_who_is_missing(session: Session, writing: _Writing, one: Agreement, year: int) -> None:
    sheets = scores.sheets(session, one, year)
    missing = [[each.party.name for each in sheets if each.total(of) is None] for of in Scorer]
    if any(missing):
        words = partial(_unscored, one=one, year=year, missing=missing)
        writing.to_serving(one, one.organiser, words, f"unscored {year}")


def _to_sign(speak: Language, one: Agreement, party: Party) -> Outgoing:
    ways = (Choice(speak.tr("See the agreement"), f"/giaouoc xem {one.id}"),)
    return Outgoing(to_sign_text(speak, one, party), ways)


def _to_score(speak: Language, one: Agreement, party: Party, year: int) -> Outgoing:
    way = Choice(speak.tr("Score {party}", party=party.name), f"/giaouoc cham {one.id} {party.id} {year}")
    return Outgoing(to_score_text(speak, one, party, year), (way,))


def _unscored(speak: Language, one: Agreement, year: int, missing: list[list[str]]) -> Outgoing:
    way = Choice(speak.tr("Results of the cluster"), f"/giaouoc bang {one.id} {year}")
    return Outgoing(unscored_text(speak, one, year, *missing), (way,))
