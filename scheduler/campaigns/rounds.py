"""Find each morning what is to be told of rounds: what opens and is due to those who owe, what came to those above."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from functools import partial
from heapq import nsmallest
from typing import Any

from domain.campaigns.rounds import Owing
from domain.mornings.joining import Joining, Rank
from domain.mornings.rounds import mornings_of
from domain.reminders import may_send
from domain.roles import Place
from locales.wording.reminding.rounds import (
    closed_text,
    due_soon_text,
    handed_text,
    missing_text,
    opens_text,
    overdue_text,
)
from scheduler.campaigns.lines import HAND_IN, Leading, Line, Lines, add, apart, message
from scheduler.campaigns.told import Told
from scheduler.pieces import Piece, part
from storage import quiet_days
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import letter
from storage.people import members
from storage.quiet_days import Rest
from storage.rounds import telling
from storage.rounds.telling import HandedIn, Turned, Turning

AT_ONCE = 40  # people in one transaction
NEWS = timedelta(days=14)
"""So long after it a close is news for those above, such as after an outage."""
TOLD = Told("rounds", farthest=timedelta(days=366))
"""What is over is counted."""
Find = Callable[[Session, Lines, int], Sequence[Any] | None]
"""Adds what is to be told of one round, of so many who owe it, or of all that was handed in; returns what is next."""


class Telling:
    """What one tick tells of rounds: found once, round by round, and then written, person by person.

    What is over is dropped, and counted. Where a process dies on the way the next one finds all again, and goes on
    after the last it was written to.
    """

    def __init__(self) -> None:
        self._days: tuple[date, date] | None = None
        self._left: list[Find] = []
        self._lines: Lines = {}

    def tell(self, session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
        """Look at the next rounds in which something is to be told today, or let the next people be told."""
        today = now.astimezone(zone).date()
        since = TOLD.up_to(session, today)
        if not may_send(now, zone) or since >= today:
            return Piece()
        if self._days != (since, today):
            self._days, self._lines = (since, today), defaultdict(list)
            begins = [datetime.combine(day, time(0), zone) for day in self._days]
            turned = telling.turned(session, since, today)
            self._left = [partial(_of_round, turned=each, since=since, today=today) for each in turned]
            self._left.append(partial(_handed_in, since=begins[0], until=begins[1], today=today))
        elif self._left:
            limit = part(AT_ONCE, share)
            self._left[:1] = self._left[0](session, self._lines, limit) or ()
        else:
            return _write(session, self._lines, today, real_now, part(AT_ONCE, share))
        return Piece(more=True)


def _write(session: Session, lines: Lines, today: date, real_now: datetime, limit: int) -> Piece:
    last = TOLD.last(session, today)
    people = nsmallest(limit, (each for each in lines if each > last))
    chats = accounts.chats_for(session, people)
    letters = [
        _letter(chats[each], each, some, today, real_now)
        for each in people
        for some in apart(lines[each], today)
        if each in chats
    ]
    post(session, letters, real_now)
    if len(people) == limit:
        TOLD.note_last(session, today, people[-1])
        return Piece(len(letters), more=True)
    TOLD.note_all(session, today)
    return Piece(len(letters))


def _letter(chat: LinkedChat, member_id: int, lines: Sequence[Line], today: date, real_now: datetime) -> Letter:
    until = max(each.until or date.max for each in lines)
    since = min(each.since for each in lines)
    owed = tuple(one for each in lines for one in each.owed) if all(each.owed for each in lines) else ()
    leads = tuple({number for each in lines for number in each.at})
    joins = Joining(Rank.ROUNDS, min(since, today), None if until == date.max else until, leads=leads, owed=owed)
    key = f"rounds:{member_id}:{today}{':over' if until < today else ''}"
    return letter(chat, partial(message, lines=lines), real_now, key, joins=joins)


def _of_round(session: Session, lines: Lines, limit: int, turned: Turned, since: date, today: date) -> Sequence[Find]:
    of = telling.turning(session, turned, since, today)
    one = of.round
    mornings = mornings_of(one, of.plan)
    left = [each for each in of.owing if each.is_missing]
    was_missed = bool(of.plan.round_after) and one.due_on < today <= one.closes_on  # then it is said that it is due
    asked = {number for each in left for number in (each.place.id, *each.place.above)}
    leading = members.leaders(session, asked.union(each.id for each in of.tops), today)
    if tells_of_opening := of.opens and not was_missed:
        opens = Line(partial(opens_text, one=one), one, HAND_IN, mornings.opens or today, one.closes_on)
        add(leading, [each.place.id for each in left], opens, lines)
    if of.closed and of.owing:
        words = partial(closed_text, one=one, owing=of.owing, today=today)
        morning = mornings.closed or today
        add(leading, [each.id for each in of.tops], Line(words, one, "chua", morning, morning + NEWS), lines)
    if tells_of_opening:
        return []
    return [_Reminding(of, left, leading, quiet_days.around(session, today), since, today).remind]


@dataclass(slots=True)
class _Reminding:
    """Reminds those who have not handed in and names them to the level above; who asked for more time is left alone."""

    of: Turning
    left: list[Owing]
    leading: Leading
    rests: Sequence[Rest]
    since: date
    today: date
    upward: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    mornings: dict[int, date] = field(default_factory=dict)

    def remind(self, _session: Session, lines: Lines, limit: int) -> Sequence[Find]:
        """Look at the next who owe a report, and at last at what the levels above are told."""
        some, self.left = self.left[:limit], self.left[limit:]
        for each in some:
            self._look_at(each, lines)
        if self.left:
            return [self.remind]
        of = self.of.round
        for level, names in self.upward.items():
            words = partial(missing_text, one=of, names=names)
            add(self.leading, [level], Line(words, of, "chua", self.mornings[level], of.closes_on), lines)
        return []

    def _look_at(self, each: Owing, lines: Lines) -> None:
        of, today, leading = self.of, self.today, self.leading
        due, own = each.round.due_on, quiet_days.resting_at(self.rests, each.place.path)
        days_of = mornings_of(each.round, of.plan, own)
        above = days_of.above if leading[each.place.id] else days_of.behind[:1]
        going_on = each.place.id not in of.asking and today <= each.round.closes_on
        come, late, missed = (
            [day for day in some if self.since < day <= today] for some in (days_of.ahead, days_of.behind, above)
        )
        if come and due >= today:
            soon = Line(partial(due_soon_text, one=each.round), of.round, HAND_IN, min(come), due)
            add(leading, [each.place.id], soon, lines)
        elif going_on and late:
            line = Line(partial(overdue_text, one=each.round), of.round, HAND_IN, min(late), each.round.closes_on)
            add(leading, [each.place.id], line, lines)
        if going_on and missed:
            level = _level_above(leading, each.place) or 0
            self.upward[level].append(each.place.name)
            self.mornings[level] = min([*missed, self.mornings.get(level, today)])


def _level_above(leading: Leading, place: Place) -> int | None:
    """Return the nearest organisation above that somebody leads."""
    return next((number for number in reversed(place.above) if leading[number]), None)


def _handed_in(session: Session, lines: Lines, _limit: int, since: datetime, until: datetime, today: date) -> None:
    """Add up for the nearest level above that somebody leads which of those below have handed in."""
    found = telling.handed_in(session, since, until)
    leading = members.leaders(session, {number for each in found for number in each.place.above}, today)
    for handed in telling.by_round(found).values():
        by_level: dict[int, list[HandedIn]] = defaultdict(list)
        for each in handed:
            level = _level_above(leading, each.place)
            if level is not None:
                by_level[level].append(each)
        for level, of_level in by_level.items():
            one = of_level[0].round
            names = [(each.place.name, each.corrects) for each in of_level]
            line = Line(partial(handed_text, one=one, names=names), one, "doc", today, today + NEWS)
            add(leading, [level], line, lines)
