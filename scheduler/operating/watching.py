"""Look twice a minute how the deployment is doing: a loop of its own in every process, as ticks may be what is dead."""

import asyncio
import logging
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import Protocol

from domain.channel import MessageState
from domain.operating.ticks import HEARD, heard_name
from domain.operating.vitals import SENT_FOR, TOLD_ONCE, UNHEARD, Bot, Fault, Trouble, Vitals, faults, of_zone
from domain.quiet_days.allowed import is_allowed
from domain.reminders import EARLIEST, is_awake
from scheduler.clock import Time
from scheduler.operating import telling
from storage.ground import leases, process
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.operating import troubles, vitals
from storage.outgoing.envelopes import Envelope, LeaseTerms

log = logging.getLogger(__name__)

FIRST, EVERY = 3.0, 30.0  # seconds until the first look, and between two
LEASE = timedelta(seconds=90)
GRACE = timedelta(minutes=3)
"""So long after its start a process says nothing of what it may not have begun yet."""
REFUSED_AFTER = 3
"""So many refusals of a token, with no answer in between, are believed: that takes a few seconds of polling."""
SHARED_AFTER = 3
"""So many signs within a quarter of an hour that another program receives with our token are believed."""
BEGINNING = frozenset({Fault.CLOCK, Fault.TICK, Fault.CHANNEL})


class Replier(Protocol):
    """Sends what it is given, and counts how messages ended."""

    def terms(self) -> LeaseTerms: ...

    def reply(self, envelopes: Sequence[Envelope]) -> None: ...

    def ended(self) -> Counter[MessageState]:
        """Return what ended since the last time."""
        ...


def sending_since(now: datetime, real: datetime, zone: tzinfo) -> datetime | None:
    """Return since when people are written to unasked today, in real time; None where they are not at present."""
    local = now.astimezone(zone)
    if not is_awake(now, zone) or not is_allowed(local.date()):
        return None
    return real - (now - datetime.combine(local.date(), EARLIEST, zone))


class Watch:
    """What one process sees; `free` is the space left where the data lies, `ran` when its own ticks ran.

    `long`: for how many seconds those have been running that take too long. `locale`: what the deployment speaks.
    """

    def __init__(
        self,
        database: Database,
        time: Time,
        zone: tzinfo,
        owner: str,
        senders: Mapping[Bot, Replier],
        free: Callable[[], int],
        ran: Mapping[str, datetime],
        long: Callable[[], Mapping[str, float]] = dict,
        locale: str = "",
    ) -> None:
        self.database, self.time, self.zone, self.owner = database, time, zone, owner
        self.senders, self.free, self.ran, self.long, self.locale = senders, free, ran, long, locale
        self.began = time.real()
        self._heard: dict[Bot, datetime] = {}
        self._deaf: dict[Bot, str] = {}
        self._refusals: Counter[Bot] = Counter()
        self._shared: defaultdict[Bot, deque[datetime]] = defaultdict(lambda: deque(maxlen=SHARED_AFTER))
        self._ended: defaultdict[Bot, Counter[MessageState]] = defaultdict(Counter)

    def heard(self, bot: Bot, reason: str, /, *, token_refused: bool = False, token_shared: bool = False) -> None:
        """Note that a platform answered, or why it did not."""
        if reason:
            self._deaf[bot] = reason
            self._refusals[bot] += token_refused
            if token_shared:
                self._shared[bot].append(self.time.real())
        else:
            self._heard[bot] = self.time.real()
            self._deaf.pop(bot, None)
            self._refusals.pop(bot, None)

    def today(self) -> date:
        return self.time.now().astimezone(self.zone).date()

    async def watch(self, stop: asyncio.Event) -> None:
        pause = FIRST
        while not stop.is_set():
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                await self.look()
                pause = EVERY

    async def look(self) -> None:
        """Note what this process knows; where no other process looks, begin, end and tell of troubles."""
        for bot, sender in self.senders.items():
            self._ended[bot] += sender.ended()
        heard, deaf = self._heard, self._deaf
        self._heard, self._deaf = {}, {}
        try:
            written = await self.database.run(self._look, heard, deaf, self.long())
            self._ended.clear()
            for envelope in written:
                self.senders[envelope.address.channel, envelope.address.bot].reply([envelope])
        except UNAVAILABLE as error:
            self._deaf = {bot: why for bot, why in deaf.items() if bot not in self._heard} | self._deaf
            self._heard = heard | self._heard
            log.error("nobody looks how the bot is doing: the database does not answer (%s)", type(error).__name__)
        except Exception:
            log.exception("a look at how the bot is doing failed; the next one tries again")

    def _look(
        self, session: Session, heard: Mapping[Bot, datetime], deaf: Mapping[Bot, str], long: Mapping[str, float]
    ) -> list[Envelope]:
        now, real = self.time.now(), self.time.real()
        counts = {(*bot, state.value): count for bot, states in self._ended.items() for state, count in states.items()}
        vitals.add_counts(session, counts)
        self._note(session, heard, deaf)
        for name, seconds in long.items():
            process.note_running(session, RUN_BY.get(name, name), real - timedelta(seconds=seconds), seconds)
        session.flush()
        if not leases.hold(session, "watch", self.owner, real, real + LEASE):
            return []
        found = vitals.vitals(session, real, self.today(), troubles.silent(session))
        lasting = self._judge(session, found, now, real)
        terms = next((sender.terms() for sender in self.senders.values()), None)
        written = telling.tell(session, now, real, self.zone, terms, lasting)
        return [each for each in written if (each.address.channel, each.address.bot) in self.senders]

    def _note(self, session: Session, heard: Mapping[Bot, datetime], deaf: Mapping[Bot, str]) -> None:
        """Note each answer and each failure once: later another process may be the one that asks."""
        for (channel, bot), moment in heard.items():
            process.note_tick(session, heard_name(channel, bot), moment, "")
        for (channel, bot), reason in deaf.items():
            process.note_failure(session, heard_name(channel, bot), reason, self.began)
            if self._refusals[channel, bot] >= REFUSED_AFTER:
                troubles.begin(session, Trouble(Fault.TOKEN, f"{channel}:{bot}"), self.time.real())
        for (channel, bot), signs in self._shared.items():
            if len(signs) == SHARED_AFTER and signs[-1] - signs[0] < UNHEARD:
                process.note_shared(session, heard_name(channel, bot), signs[-1])
        for name, moment in list(self.ran.items()):
            if name not in NOTED:
                process.note_tick(session, name, moment, "")

    def _judge(self, session: Session, found: Vitals, now: datetime, real: datetime) -> list[Trouble]:
        """Keep what is wrong; return that of it of which nothing is kept."""
        present = self.present(found, now, real)
        silent = troubles.silent(session)
        lasting = [each for each in present if each.fault in TOLD_ONCE]
        for trouble in present:
            if trouble in lasting:
                continue
            if trouble.fault is not Fault.CHANNEL or trouble.account not in silent:  # else it is known why
                troubles.begin(session, trouble, real)
        names = {trouble.name for trouble in present}
        known = [each for each in troubles.open_ones(session) if each.name not in names]
        over = [each.name for each in known if _is_over(each, found) or self._is_of_another(each)]
        troubles.end(session, over, real)
        return lasting

    def _is_of_another(self, trouble: Trouble) -> bool:
        """Tell whether it is about an account that is on no more."""
        return trouble.fault in SENT_FOR and trouble.account not in self.senders

    def present(self, found: Vitals, now: datetime, real: datetime) -> list[Trouble]:
        """Return what is wrong, as this process sees it."""
        since = sending_since(now, real, self.zone)
        present = [*faults(found, self.senders.keys(), self.free(), real, since), *of_zone(self.zone, self.locale, now)]
        return [each for each in present if real - self.began > GRACE or each.fault not in BEGINNING]


NOTED: Collection[str] = frozenset({"expiry", "reminders", "broadcasts", "plans", "figures", "housekeeping"})
"""Ticks that note themselves in their last transaction, and the look for plans, after which announcements are noted."""

RUN_BY = {"plans": "broadcasts"}
"""Under which name it is noted what a tick begins that has none of its own."""


def _is_over(trouble: Trouble, found: Vitals) -> bool:
    """Tell whether a trouble nobody sees is over: of what the sender found, whether the platform answered since."""
    if trouble.fault is Fault.BACKUP:  # one that is tried again says nothing of the last
        made = found.backup.made_at
        return made is not None and trouble.since is not None and made > trouble.since
    if trouble.fault not in SENT_FOR:
        return True
    heard = found.heard.get(f"{HEARD}{trouble.about}")
    answers = heard is not None and not heard.failure and trouble.since is not None and heard.ran_at > trouble.since
    return trouble.fault is not Fault.QUOTA and answers
