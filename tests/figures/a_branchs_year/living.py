"""Live a year: the clock's own ticks at a time that is moved, both channels at once, answers drawn by a seed."""

import heapq
import logging
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from sqlalchemy import text

from scheduler.clock import Clock
from storage.ground.database import Database
from tests import virtual_time
from tests.figures.a_branchs_year.people import CAST, CELL, COMMUNE, QUIET_CELL, WRONG, Manner
from tests.figures.a_branchs_year.script import Typed
from tests.talking import ZONE, Delivered, Person, Village

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
WAKES = ((6, 20), (7, 5), (7, 35), (13, 0), (19, 5), (20, 40))
MORNING, EVENING = 2, 4
"""When the ticks run, up to a quarter of an hour later: each morning, and at times besides."""
OFTEN = 0.1
_LINE = re.compile(r"(?P<who>\w+)(?P<how> chọn)?: (?P<what>.+)")


@dataclass(frozen=True)
class Arrived:
    """A message that came unasked. `parts`: the keys of all it tells; a message that stands alone has its own."""

    at: datetime
    who: str
    key: str
    parts: tuple[str, ...]
    text: str

    @property
    def is_of_the_day(self) -> bool:
        return self.key.startswith("daily:")


@dataclass
class Told:
    """The two clocks as the ticks read them: one time, which the test moves."""

    village: Village

    def now(self) -> datetime:
        return self.village.now

    def real(self) -> datetime:
        return self.village.now.astimezone(UTC)


class Year:
    """The people, what arrived, and the transcript; `swap`: who is on Telegram is on Zalo, and the other way round."""

    def __init__(self, database: Database, seed: int, first: str) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a made-up life, repeatable by its seed
        self.village = Village(database, now=datetime(2027, 1, 1, 0, 30, tzinfo=ZONE))
        self.village.organisation(COMMUNE, "Đảng bộ xã An Thạnh")
        self.village.organisation(CELL, "Chi bộ ấp 3", COMMUNE)
        self.village.organisation(QUIET_CELL, "Chi bộ ấp 5", COMMUNE)
        channels = [first, *({"telegram", "zalo"} - {first})]
        self.people: dict[str, Person] = {}
        for number, (key, part) in enumerate(CAST.items()):
            channel = channels[number % 2]
            leads = bool(part.posts and part.home)
            if part.joined:
                self.people[key] = self.village.person(channel, part.name, part.home, *part.posts, leader=leads)
            else:
                self.people[key] = self.village.stranger(channel)
        self.clock = Clock(database, Told(self.village), ZONE, "year", lambda: None, {"telegram"})
        self.arrived: list[Arrived] = []
        self.written: list[str] = []
        self.typed: list[Typed] = []
        self.heard = ""
        self.done: dict[str, int] = {}
        self._answers: list[tuple[datetime, int, str, str]] = []
        self._order = count()
        self.troubles = _Troubles()
        self.ticked: dict[tuple[date, int], datetime] = {}

    def live(self, script: str, last: date = LAST) -> None:
        logging.getLogger("scheduler").addHandler(self.troubles)
        life = dict(_days(script))
        day = FIRST
        while day <= last:
            self._live_a_day(day, life.get(day, []))
            day += timedelta(days=1)
        logging.getLogger("scheduler").removeHandler(self.troubles)

    def _live_a_day(self, day: date, lines: list[str]) -> None:
        for number in range(len(WAKES)):
            by_chance = self.chance.random() < OFTEN
            if number != MORNING and not by_chance and not (number == EVENING and self._is_due_later(day)):
                continue
            hour, minute = WAKES[number]
            now = datetime.combine(day, time(hour, minute + self.chance.randrange(15)), ZONE)
            self._answer_until(now)
            self.village.now = self.ticked[day, number] = max(self.village.now, now)
            self._tick()
            if number == MORNING and lines:
                half_past_nine = datetime.combine(day, time(9, 30), ZONE)
                self._answer_until(half_past_nine)
                self.village.now = max(self.village.now, half_past_nine)
                for line in lines:
                    self._does(line)

    def _is_due_later(self, day: date) -> bool:
        """Whether somebody who chose an hour is told something in these days: others need no ticks of an evening."""
        soon = (day + timedelta(days=9)).isoformat()
        later = "SELECT id FROM reminder WHERE settled_at IS NULL AND due_at > '12:00:00' AND due_on < :soon"
        held = "SELECT id FROM outboxmessage WHERE settled_at IS NULL AND lane = 3"
        return bool(self.rows(later, soon=soon) or self.rows(held))

    def _tick(self) -> None:
        async def tick() -> None:
            await self.clock.expire()
            await self.clock.broadcast()
            await self.clock.remind()

        virtual_time.run(tick())
        self._deliver()

    def _deliver(self) -> None:
        for channel in ("telegram", "zalo"):
            for each in self.village.deliver(channel) if self._waits(channel) else ():
                self._arrives(each)

    def _waits(self, channel: str) -> bool:
        return bool(
            self.rows("SELECT id FROM outboxmessage WHERE settled_at IS NULL AND lane <> 3 AND channel = :c", c=channel)
        )

    def _arrives(self, each: Delivered) -> None:
        who = next(key for key, person in self.people.items() if person.address == each.address)
        person = self.people[who]
        person.heard = [each.message]
        ((number, key),) = self.rows(
            "SELECT id, dedupe_key FROM outboxmessage WHERE platform_id = :p", p=each.platform_id
        )
        parts = self._parts(person.member_id) if key and key.startswith("daily:") else (key or f"message {number}",)
        self.arrived.append(Arrived(self.village.now, who, key or "", parts, each.message.text))
        self._write(f"{who} nhận", each.message.text)
        self._answer_later(who, parts)

    def _parts(self, member_id: int) -> tuple[str, ...]:
        held = "SELECT dedupe_key, settled_at FROM outboxmessage WHERE member_id = :m AND lane = 3 AND state = 'sent'"
        rows = self.rows(held, m=member_id)
        last = max(settled for _, settled in rows)
        return tuple(key for key, settled in rows if settled == last)

    def rows(self, query: str, **values: object) -> list[tuple]:
        return self.village.database.transact(lambda s: [tuple(r) for r in s.connection().execute(text(query), values)])

    def _answer_later(self, who: str, parts: tuple[str, ...]) -> None:
        """Plan an answer to what asks about one's pledges."""
        part, now = CAST[who], self.village.now
        if not any(each.startswith(("reminder:", "members asked")) for each in parts):
            return
        if part.manner is Manner.PROMPTLY:
            at = now + timedelta(minutes=self.chance.randrange(20, 300))
        elif part.manner is Manner.LATE:
            at = now + timedelta(days=self.chance.randrange(2, 7), minutes=self.chance.randrange(600))
        elif part.manner is Manner.WRONGLY:
            at = now + timedelta(minutes=self.chance.randrange(5, 60))
        else:
            return
        heapq.heappush(self._answers, (at, next(self._order), who, part.unit))

    def _answer_until(self, now: datetime) -> None:
        while self._answers and self._answers[0][0] < now:
            at, _, who, unit = heapq.heappop(self._answers)
            self.village.now = max(self.village.now, at)
            part = CAST[who]
            if part.manner is Manner.WRONGLY:
                self._says(who, self.chance.choice(WRONG))
                continue
            if not part.unit:
                self._says(who, "tháng này xong rồi")
            else:
                self.done[who] = self.done.get(who, 0) + part.each + self.chance.randrange(5)
                self._says(who, f"tới nay tổng cộng được {self.done[who]} {unit}")
            offered = [c.label for m in self.people[who].heard for c in m.choices]
            if any(label.startswith("Đúng") for label in offered):
                self._says(who, "Đúng", picks=True)

    def _does(self, line: str) -> None:
        if line.startswith("~ "):
            assert line[2:] in self.heard, f"{self.village.now:%d/%m} {line}\nheard: {self.heard}"
            return
        if line.startswith("mã "):
            who, name = line[3:].split(": ")
            member = self.people[who].member_id = self.village.member(name, CELL)
            code = self.village.code_for(member)
            self._says(who, code, means="mã")
            self.written = [each.replace(code, "ABCD2345") for each in self.written]
            return
        said = _LINE.fullmatch(line)
        assert said, line
        self._says(said["who"], said["what"], picks=bool(said["how"]))

    def _says(self, who: str, what: str, *, picks: bool = False, means: str = "") -> None:
        self.written.append(f"[{self.village.now:%d/%m %H:%M}] {who}{' chọn' if picks else ''}: {what}")
        self.typed.append(Typed(self.village.now, who, means or what, picks))
        person = self.people[who]
        if picks:
            offered = [choice.label for message in person.heard for choice in message.choices]
            assert any(what.casefold() in each.casefold() for each in offered), (self.written[-12:], offered)
        self.heard = person.picks(what) if picks else person.says(what)
        for message in person.heard:
            self._write(f"Trợ lý, {who}", message.text)
        self.village.now += timedelta(minutes=2)
        heard = person.heard
        self._deliver()
        person.heard = heard

    def _write(self, speaker: str, words: str) -> None:
        first, *more = [line for line in words.splitlines() if line.strip()]
        self.written += [f"[{self.village.now:%d/%m %H:%M}] {speaker}: {first}", *(f"    {line}" for line in more)]


class _Troubles(logging.Handler):
    """Keeps what the ticks and the senders complain of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage() + str(record.exc_info or ""))


def _days(script: str) -> Iterator[tuple[date, list[str]]]:
    for block in re.split(r"^== ", script, flags=re.MULTILINE)[1:]:
        head, *lines = block.splitlines()
        said = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        yield datetime.strptime(head, "%d/%m/%Y").replace(tzinfo=ZONE).date(), said
