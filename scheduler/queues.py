"""Tell whoever is to decide: in the morning what has come, and after some days again, then the deputy, then above.

Counts only, but for the one thing that has come alone; the level above reads counts by branch and no names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.pledges.pledge import Pledge
from domain.reminders import ReminderOutcome, may_send
from domain.roles import Person, Place
from locales.language import Language
from locales.wording.queue.asking import news_text, slow_below_text, slow_text
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


@dataclass(frozen=True, slots=True)
class Look:
    """Something that still waits: where, since when, and who is asked first, second …"""

    pledge: Pledge
    place: Place
    since: date
    new: bool
    ranks: Sequence[Sequence[Person]]

    def age(self, today: date) -> int:
        return (today - self.since).days

    def is_rare(self, today: date) -> bool:
        """Whether it has waited so long that it is told of by the month, to everybody on one day."""
        return self.age(today) >= RARELY_AFTER


@dataclass(slots=True)
class _Round:
    """What one tick tells, and whom it leaves alone."""

    session: Session
    when: When
    left_alone: set[int] = field(default_factory=set)
    written: int = 0

    def write(self, member_id: int, words: Words, key: str, asks: Iterable[int]) -> None:
        chat = accounts.chat_for(self.session, member_id)
        if chat is None or member_id in self.left_alone:
            return
        joins = Joining(Rank.CLAIMS, self.when.today, asks=tuple(asks))
        one = letter(chat, words, self.when.real, key, lasts=STALE_AFTER, joins=joins)
        self.written += post(self.session, [one], self.when.real)


def nudge(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> int:
    """Tell of what has come and what has waited too long; return how many messages are written."""
    if not may_send(now, zone):
        return 0
    going = _Round(session, When(now, real_now, zone))
    looks = _due(session, going.when)
    everybody = {each.id for look in looks for rank in look.ranks for each in rank}
    everybody |= {each for look in looks for each in deciding.above(session, look.place, going.when.today)}
    going.left_alone = pauses.resting(session, everybody, going.when.today)
    _tell_news(going, [look for look in looks if look.new])
    _remind(going, [look for look in looks if not look.new])
    return going.written


def _all_there(session: Session, looks: Sequence[Look], today: date) -> list[Look]:
    """Return what waits where something is looked at today, also what has its next look later: both are counted."""
    places = {look.place.id: look.place for look in looks}
    known = {look.pledge.id for look in looks}
    there = {
        each.pledge.id: places.get(each.organisation_id) for each in waiting.for_leader(session, [*places], [], today)
    }
    found, others = list(looks), there.keys() - known
    for row in reminders.to_look_at(session, reminders.CLAIM, date.max, of=others) if others else ():
        since, new = asking.since(row.period, row.due_on)
        if (place := there[row.pledge.id]) and (today - since).days >= LOOKS[0]:
            found.append(Look(row.pledge, place, since, new, deciding.deciders(session, row.pledge, place, today)))
    return found


def _due(session: Session, when: When) -> list[Look]:
    """Return what is to be looked at today and still waits; what is decided is settled."""
    looks = []
    for row in reminders.to_look_at(session, reminders.CLAIM, when.today):
        since, new = asking.since(row.period, row.due_on)
        place = deciding.place_of(session, row.pledge, when.today) if row.pledge.asks else None
        outcome = ReminderOutcome.SENT if place else ReminderOutcome.CLOSED
        reminders.settle(session, [row.id], outcome, when.now)
        if place is not None:
            ranks = deciding.deciders(session, row.pledge, place, when.today)
            looks.append(Look(row.pledge, place, since, new, ranks))
            if not ranks:
                asking.tell_that_nobody_decides(session, place, when)
    return looks


def _tell_news(going: _Round, looks: Sequence[Look]) -> None:
    """Tell everybody who is asked first of what has come since they were told last, in one message."""
    session, today = going.session, going.when.today
    news: dict[int, list[tuple[Person, Look]]] = defaultdict(list)
    for look in looks:
        for each in asking.first_reachable(session, look.ranks, today):
            news[each.id].append((each, look))
        day = max(look.since + asking.SLOW, today + timedelta(days=1))
        reminders.add_claim(session, look.pledge.id, day, going.when.now, asking.came(look.since, new=False))
    for member_id, found in news.items():
        asks = (look.pledge.id for _, look in found)
        going.write(member_id, _news(session, found, today), f"news:{member_id}:{today.isoformat()}", asks)


def _news(session: Session, found: Sequence[tuple[Person, Look]], today: date) -> Words:
    (person, look), *others = found
    if others:
        counts = Counter(each.pledge.asks for _, each in found if each.pledge.asks)
        return lambda speak: Outgoing(news_text(speak, counts), (_look_at_it(speak),))
    whose = asking.whose(session, look.pledge, person, look.place, today)
    return partial(asking.message, pledge=look.pledge, whose=whose, wish=wishes.of(session, look.pledge))


def _remind(going: _Round, looks: Sequence[Look]) -> None:
    """Remind of what is slow, nobody more than once a week, and plan the next look."""
    session, today = going.session, going.when.today
    slow: Counter[int] = Counter()
    below: dict[int, dict[str, int]] = defaultdict(Counter)
    last: dict[int, date | None] = {}
    asks: dict[int, list[int]] = defaultdict(list)
    due = {look.pledge.id for look in looks}
    for look in _all_there(session, looks, today):
        told = [each.id for each in _asked(session, look, today)]
        above = deciding.above(session, look.place, today) if _goes_up(look, today) else []
        slow.update(told)
        for member_id in above:
            below[member_id][look.place.name] += 1
        for member_id in (*told, *above):
            asks[member_id].append(look.pledge.id)
        if look.pledge.id not in due:
            continue
        for member_id in (*told, *above):
            last[member_id] = last.get(member_id) or _last_reminder(session, member_id, today)
        earliest = [day + timedelta(days=WEEK) for each in (*told, *above) if (day := last[each])]
        day = min([_next_look(look, today), *([] if look.is_rare(today) else earliest)])
        reminders.add_claim(session, look.pledge.id, day, going.when.now, asking.came(look.since, new=False))
    for member_id in (each for each, day in last.items() if day is None):
        words = partial(_slow, count=slow[member_id], below=below.get(member_id, {}))
        going.write(member_id, words, _key(member_id, today), asks[member_id])


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
