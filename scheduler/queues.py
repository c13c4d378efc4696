"""Tell whoever is to decide: in the morning what has come, and after some days again, then the deputy, then above.

Counts only, but for the one thing that has come alone; the level above reads counts by branch and no names.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.pledges.pledge import Pledge
from domain.reminders import Reminder, ReminderOutcome, may_send
from domain.roles import Person, Place
from locales.language import Language
from locales.wording.queue.asking import news_text, slow_below_text, slow_text
from scheduler.pieces import Piece, part
from storage import pauses, reminders
from storage.chats import accounts, pushed
from storage.ground.database import Session
from storage.outgoing.posting import post
from storage.outgoing.writing import Words, letter
from storage.people import deciding
from storage.people.notices import When
from storage.queue import asking, waiting, wishes

WEEK = 7  # days between two reminders of one person
DEPUTY_AFTER, ABOVE_AFTER = 6, 10  # days
LOOKS = (3, DEPUTY_AFTER, ABOVE_AFTER)  # days after something came, then every week, and in the end every month
RARELY_AFTER, MONTH = 31, 30  # days
STALE_AFTER = timedelta(days=2)
AT_ONCE = 10  # steps in one transaction


@dataclass(frozen=True, slots=True)
class Look:
    """Something that still waits: where, since when, and who is asked first, second …"""

    reminder: Reminder
    place: Place
    since: date
    ranks: Sequence[Sequence[Person]]

    @property
    def pledge(self) -> Pledge:
        return self.reminder.pledge

    def age(self, today: date) -> int:
        return (today - self.since).days

    def is_rare(self, today: date) -> bool:
        """Whether it has waited so long that it is told of by the month, to everybody on one day."""
        return self.age(today) >= RARELY_AFTER


Step = Callable[[Session, When], int]
"""A small part of the work, with how many messages it wrote."""


class Nudging:
    """What one tick tells: found one thing after the other, written person by person, and settled in the end.

    Where a process dies on the way the next one finds all that is not settled again; nobody is written to twice a day.
    """

    def __init__(self) -> None:
        self._steps: deque[Step] | None = None
        self._slow: list[Look] = []
        self._news: dict[int, list[tuple[Person, Look]]] = defaultdict(list)
        self._counts: Counter[int] = Counter()
        self._below: dict[int, dict[str, int]] = defaultdict(Counter)
        self._asks: dict[int, list[int]] = defaultdict(list)
        self._last: dict[int, date | None] = {}
        self._next: list[tuple[Look, date]] = []

    def nudge(self, session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
        """Take the next steps towards telling what has come and what has waited too long."""
        if not may_send(now, zone):
            return Piece()
        when = When(now, real_now, zone)
        if self._steps is None:
            due = reminders.to_look_at(session, reminders.CLAIM, when.today)
            self._steps = deque([*(partial(self._find, row) for row in due), self._look_around] if due else [])
        steps = [self._steps.popleft() for _ in range(min(part(AT_ONCE, share), len(self._steps)))]
        return Piece(sum(step(session, when) for step in steps), more=bool(self._steps))

    def _find(self, row: Reminder, session: Session, when: When) -> int:
        """Find out who is to hear of what still waits; what is decided is settled."""
        today = when.today
        since, new = asking.since(row.period, row.due_on)
        place = deciding.place_of(session, row.pledge, today) if row.pledge.asks else None
        if place is None:
            reminders.settle(session, [row.id], ReminderOutcome.CLOSED, when.now)
            return 0
        look = Look(row, place, since, deciding.deciders(session, row.pledge, place, today))
        if not look.ranks:
            asking.tell_that_nobody_decides(session, place, when)
        if not new:
            self._slow.append(look)
            return 0
        for each in asking.first_reachable(session, look.ranks, today):
            self._news[each.id].append((each, look))
        self._next.append((look, max(since + asking.SLOW, today + timedelta(days=1))))
        return 0

    def _look_around(self, session: Session, when: When) -> int:
        """Go on with what is slow, and all else that waits there: what has its next look later is counted too."""
        assert self._steps is not None
        places = {look.place.id: look.place for look in self._slow}
        known = {look.pledge.id for look in self._slow}
        there = {
            each.pledge.id: places.get(each.organisation_id)
            for each in waiting.for_leader(session, [*places], [], when.today)
        }
        others = there.keys() - known
        rows = reminders.to_look_at(session, reminders.CLAIM, date.max, of=others) if others else ()
        self._steps += (partial(self._look_at, look) for look in self._slow)
        for row in rows:
            since, _ = asking.since(row.period, row.due_on)
            if (place := there[row.pledge.id]) and (when.today - since).days >= LOOKS[0]:
                self._steps.append(partial(self._look_at_other, row, place, since))
        self._steps.append(self._write)
        return 0

    def _look_at_other(self, row: Reminder, place: Place, since: date, session: Session, when: When) -> int:
        self._count(session, Look(row, place, since, deciding.deciders(session, row.pledge, place, when.today)), when)
        return 0

    def _look_at(self, look: Look, session: Session, when: When) -> int:
        """Count what is slow, and find the day of the next look: nobody is reminded more than once a week."""
        people = self._count(session, look, when)
        for each in people:
            self._last[each] = self._last.get(each) or _last_reminder(session, each, when.today)
        earliest = [day + timedelta(days=WEEK) for each in people if (day := self._last[each])]
        day = min([_next_look(look, when.today), *([] if look.is_rare(when.today) else earliest)])
        self._next.append((look, day))
        return 0

    def _count(self, session: Session, look: Look, when: When) -> list[int]:
        told = [each.id for each in _asked(session, look, when.today)]
        above = deciding.above(session, look.place, when.today) if _goes_up(look, when.today) else []
        self._counts.update(told)
        for member_id in above:
            self._below[member_id][look.place.name] += 1
        for member_id in (*told, *above):
            self._asks[member_id].append(look.pledge.id)
        return [*told, *above]

    def _write(self, session: Session, when: When) -> int:
        """Go on with those who are to be told, and settle what they are told of when all have been."""
        assert self._steps is not None
        self._steps += (partial(self._tell_news, member_id) for member_id in self._news)
        self._steps += (partial(self._remind, member_id) for member_id, day in self._last.items() if day is None)
        self._steps += (partial(_settle, look, day) for look, day in self._next)
        return 0

    def _tell_news(self, member_id: int, session: Session, when: When) -> int:
        """Tell somebody who is asked first of what has come since they were told last, in one message."""
        found = self._news[member_id]
        asks = [look.pledge.id for _, look in found]
        return _tell(
            session, member_id, _news(session, found, when.today), f"news:{member_id}:{when.today}", asks, when
        )

    def _remind(self, member_id: int, session: Session, when: When) -> int:
        words = partial(_slow, count=self._counts[member_id], below=self._below.get(member_id, {}))
        return _tell(session, member_id, words, _key(member_id, when.today), self._asks[member_id], when)


def _tell(session: Session, member_id: int, words: Words, key: str, asks: Iterable[int], when: When) -> int:
    chat = accounts.chat_for(session, member_id)
    if chat is None or pauses.resting(session, [member_id], when.today):
        return 0
    joins = Joining(Rank.CLAIMS, when.today, asks=tuple(asks))
    return post(session, [letter(chat, words, when.real, key, lasts=STALE_AFTER, joins=joins)], when.real)


def _settle(look: Look, day: date, session: Session, when: When) -> int:
    """Plan the next look, unless it was asked or answered anew meanwhile."""
    due = reminders.to_look_at(session, reminders.CLAIM, when.today, of=[look.pledge.id])
    if look.reminder.id in {each.id for each in due}:
        reminders.settle(session, [look.reminder.id], ReminderOutcome.SENT, when.now)
        reminders.add_claim(session, look.pledge.id, day, when.now, asking.came(look.since, new=False))
    return 0


def _news(session: Session, found: Sequence[tuple[Person, Look]], today: date) -> Words:
    (person, look), *others = found
    if others:
        counts = Counter(each.pledge.asks for _, each in found if each.pledge.asks)
        return lambda speak: Outgoing(news_text(speak, counts), (_look_at_it(speak),))
    whose = asking.whose(session, look.pledge, person, look.place, today)
    return partial(asking.message, pledge=look.pledge, whose=whose, wish=wishes.of(session, look.pledge))


def _asked(session: Session, look: Look, today: date) -> list[Person]:
    """Return who is reminded: whoever was asked first, after some days the next as well."""
    first = asking.first_reachable(session, look.ranks, today)
    rest = [list(rank) for rank in look.ranks if not {each.id for each in first} & {each.id for each in rank}]
    return first + (rest[0] if rest and look.age(today) >= DEPUTY_AFTER else [])


def _goes_up(look: Look, today: date) -> bool:
    """Whether the level above is told, where it is not the one to decide."""
    here = any(
        duty.place and duty.place.id == look.place.id for rank in look.ranks for each in rank for duty in each.duties
    )
    return here and look.age(today) >= ABOVE_AFTER


def _next_look(look: Look, today: date) -> date:
    days = (look.since + timedelta(days=days) for days in LOOKS)
    return next((day for day in days if day > today), today + timedelta(days=MONTH if look.is_rare(today) else WEEK))


def _slow(speak: Language, count: int, below: Mapping[str, int]) -> Outgoing:
    if not count:
        return Outgoing(slow_below_text(speak, below), (Choice(speak.tr("Summary"), "/tonghop"),))
    text = "\n".join([slow_text(speak, count), *([slow_below_text(speak, below)] if below else [])])
    return Outgoing(text, (_look_at_it(speak),))


def _look_at_it(speak: Language) -> Choice:
    return Choice(speak.tr("Look at it and decide"), "/duyet")


def _last_reminder(session: Session, member_id: int, today: date) -> date | None:
    """Return the day of the last week on which somebody was reminded."""
    days = [today - timedelta(days=ago) for ago in range(WEEK)]
    known = pushed.known(session, [_key(member_id, day) for day in days])
    return next((day for day in days if _key(member_id, day) in known), None)


def _key(member_id: int, day: date) -> str:
    return f"queue:{member_id}:{day.isoformat()}"
