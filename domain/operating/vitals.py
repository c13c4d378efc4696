"""From what is known of a deployment to what is wrong with it: one pure function."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from domain.channel import SHARED
from domain.operating.ticks import heard_name, is_dead
from domain.quiet_days.allowed import THERE

Bot = tuple[str, str]
"""A channel and the id of an account there."""

NOBODY_TICKS = timedelta(seconds=60)
REPLY_WAITS = timedelta(minutes=5)
OTHERS_WAIT = timedelta(hours=2)
UPDATE_WAITS = timedelta(minutes=5)
UNHEARD = timedelta(minutes=15)
"""A poll is answered twice a minute, after a quota it rests up to five; of webhooks is asked every five minutes."""
SHARED_LASTS = timedelta(minutes=3)
"""Two that receive with one token disturb each other once a minute at least."""
LOW_DISK = 500 * 2**20
BACKUP_LASTS = timedelta(hours=50)


class Fault(StrEnum):
    """What may be wrong; the first ones are found by sending, the others by looking."""

    TOKEN = "token"  # noqa: S105 - the name of a fault
    QUOTA = "quota"
    AWAY = "away"
    CLOCK = "clock"
    TICK = "tick"
    CHANNEL = "channel"
    REPLIES = "replies"
    QUEUE = "queue"
    UPDATES = "updates"
    DISK = "disk"
    BACKUP = "backup"
    ZONE = "zone"
    BLOCKED = "blocked"


SENT_FOR = frozenset({Fault.TOKEN, Fault.QUOTA, Fault.AWAY})
"""What the sender finds and ends."""
OF_ACCOUNTS = SENT_FOR | {Fault.CHANNEL}
TOLD_ONCE = frozenset({Fault.ZONE, Fault.BLOCKED})
"""What nothing is kept of: it is seen by looking, and an older program beside this one has no name for it."""
URGENT = frozenset({Fault.DISK})
"""What gets worse until the morning: on a full disk nothing more is kept, and what people write is lost."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, with what, and since when; `detail` is a name, a number or a reason, in no language."""

    fault: Fault
    about: str = ""
    since: datetime | None = None
    detail: str = ""

    @property
    def name(self) -> str:
        return f"{self.fault}:{self.about}" if self.about else str(self.fault)

    @property
    def account(self) -> Bot | None:
        """Return the account it is about."""
        if self.fault not in OF_ACCOUNTS:
            return None
        channel, _, bot = self.about.partition(":")
        return channel, bot


def named(name: str, since: datetime | None = None, detail: str = "") -> Trouble:
    """Return the trouble of this name."""
    fault, _, about = name.partition(":")
    return Trouble(Fault(fault), about, since, detail)


@dataclass(frozen=True, slots=True)
class Tick:
    name: str
    ran_at: datetime
    took: float = 0.0
    failure: str = ""
    did: str = ""  # of a platform when the last sign came that another program receives with our token


@dataclass(frozen=True, slots=True)
class Backup:
    """When the last backup was made and the last one begun, and why that one was not made."""

    made_at: datetime | None = None
    tried_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the database says of the deployment, in real time; an oldest row is one that is due and still there."""

    ticking_until: datetime | None = None
    ticks: Mapping[str, Tick] = field(default_factory=dict)
    heard: Mapping[str, Tick] = field(default_factory=dict)
    oldest_reply: datetime | None = None
    oldest_other: datetime | None = None
    oldest_update: datetime | None = None
    chats: int = 0  # of people who have joined, and how many of these are blocked
    blocked: int = 0
    backup: Backup = Backup()


def faults(
    vitals: Vitals, bots: Collection[Bot], free: int | None, now: datetime, sending_since: datetime | None
) -> list[Trouble]:
    """Return what is wrong now.

    `bots`: whose platforms should answer; `free`: bytes on the disk; `sending_since`: since when people are written to
    unasked today, None by night and on days of rest.
    """
    return [
        *_ticking(vitals, now),
        *_hearing(vitals, bots, now),
        *_waiting(vitals, now, sending_since),
        *_keeping(vitals.backup, free, now),
        *of_chats(vitals.chats, vitals.blocked),
    ]


def of_zone(zone: tzinfo, locale: str, now: datetime) -> list[Trouble]:
    """Return that a deployment which speaks Vietnamese goes by another clock than that of Vietnam."""
    if locale != "vi" or now.astimezone(zone).utcoffset() == now.astimezone(THERE).utcoffset():
        return []
    return [Trouble(Fault.ZONE, str(zone), now, str(zone))]


def _ticking(vitals: Vitals, now: datetime) -> Iterator[Trouble]:
    until = vitals.ticking_until
    if until is None or now - until > NOBODY_TICKS:
        last = max((tick.ran_at for tick in vitals.ticks.values()), default=None)
        yield Trouble(Fault.CLOCK, since=last)
        return
    for tick in vitals.ticks.values():
        if is_dead(tick.name, tick.ran_at, now):
            yield Trouble(Fault.TICK, tick.name, tick.ran_at, tick.failure)


def _hearing(vitals: Vitals, bots: Collection[Bot], now: datetime) -> Iterator[Trouble]:
    for channel, bot in bots:
        heard = vitals.heard.get(heard_name(channel, bot))
        if heard and heard.did and now - datetime.fromisoformat(heard.did) < SHARED_LASTS:
            yield Trouble(Fault.CHANNEL, f"{channel}:{bot}", heard.ran_at, SHARED)
        elif heard is None or now - heard.ran_at > UNHEARD:
            about = f"{channel}:{bot}"
            yield Trouble(Fault.CHANNEL, about, heard.ran_at if heard else None, heard.failure if heard else "")


def _waiting(vitals: Vitals, now: datetime, sending_since: datetime | None) -> Iterator[Trouble]:
    if vitals.oldest_reply and now - vitals.oldest_reply > REPLY_WAITS:
        yield Trouble(Fault.REPLIES, since=vitals.oldest_reply)
    if vitals.oldest_other and sending_since and now - max(vitals.oldest_other, sending_since) > OTHERS_WAIT:
        yield Trouble(Fault.QUEUE, since=vitals.oldest_other)
    if vitals.oldest_update and now - vitals.oldest_update > UPDATE_WAITS:
        yield Trouble(Fault.UPDATES, since=vitals.oldest_update)


def _keeping(backup: Backup, free: int | None, now: datetime) -> Iterator[Trouble]:
    if free is not None and free < LOW_DISK:
        yield Trouble(Fault.DISK, detail=str(free // 2**20))
    last = backup.made_at or backup.tried_at
    if backup.reason or (last and now - last > BACKUP_LASTS):
        yield Trouble(Fault.BACKUP, since=backup.made_at, detail=backup.reason)


def of_chats(chats: int, blocked: int) -> Iterator[Trouble]:
    """Return that more than half of those who have joined cannot be reached."""
    if blocked * 2 > chats:
        yield Trouble(Fault.BLOCKED, detail=f"{blocked}/{chats}")
