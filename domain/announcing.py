"""An announcement to everybody in a subtree, and how far it has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from domain.permissions import administered, announced_from
from domain.reminders import QUIET_FROM, next_chance
from domain.roles import Person, Place


class AnnouncementState(StrEnum):
    """Planned piece by piece, then sent, then finished."""

    PLANNING = "planning"
    SENDING = "sending"
    FINISHED = "finished"


class Waits(StrEnum):
    """What an announcement waits for before it is planned.

    Meanwhile its row says "finished": an older program, which knows nothing of waiting, lets it lie.
    """

    NOTHING = ""
    FILES = "files"  # until they are fetched
    YES = "yes"  # of a second person
    TIME = "time"  # until it begins


class RecipientState(StrEnum):
    """Where an announcement to one person is on its way; the last five are ends."""

    QUEUED = "queued"
    LEASED = "leased"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    REJECTED = "rejected"
    EXPIRED = "expired"
    UNJOINED = "unjoined"  # without a chat


@dataclass(frozen=True, slots=True)
class NewAnnouncement:
    """What the author confirmed: the audience, the words, and the chat in which progress is shown."""

    author_id: int
    author_account_id: int
    organisation_id: int
    text: str
    at_night: bool = False  # it may arrive at night
    waits_for: Waits = Waits.NOTHING
    buttons: Sequence[str] | None = None  # the commands that stand below it
    office: str = ""  # in whose name it goes out
    agreement: Mapping[str, Any] | None = None  # where a second person has to agree; what became of that
    audience: Mapping[str, Any] | None = None  # `Audience.noted`
    begins_at: datetime | None = None  # not before
    ends_at: datetime | None = None  # nothing more of it is sent from then on
    newcomers: bool = False  # until then also to who joins later
    takes_back: int | None = None  # the announcement it takes back from whoever has it
    takes_back_up_to: int | None = None  # 0 where it takes one back
    withdraws: bool = False  # nothing comes in its place
    asks: Mapping[str, Any] | None = None  # `Reading.noted`
    looks: Sequence[Any] | None = None  # `looks.noted`
    follows: Mapping[str, Any] | None = None  # the day of a campaign with which `begins_at` moves


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement being sent, planned up to a member of an organisation (0: all of them) in the order of paths.

    `total` people have a chat, of those planned so far. `takes_back_up_to`, `retried_up_to`: through which member those
    who have the wrong one, or not this one, are looked through. `pace`: when how many were done, how many a minute.
    """

    id: int
    author_account_id: int
    organisation_id: int
    text: str
    state: AnnouncementState
    planned_path: str
    planned_up_to: int
    total: int
    not_joined: int
    sent: int
    blocked: int
    failed: int
    progress_outbox_id: int | None
    progress_text: str
    created_at: datetime
    author_id: int
    waits_for: Waits = Waits.NOTHING
    files: Sequence[Sequence[str]] | None = None  # of each its number as a text, its name, its type, its hash
    buttons: Sequence[str] | None = None
    office: str = ""
    agreement: Mapping[str, Any] | None = None
    audience: Mapping[str, Any] | None = None
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    newcomers: bool = False
    stopped_at: datetime | None = None
    finished_at: datetime | None = None
    paused_at: datetime | None = None
    takes_back: int | None = None
    takes_back_up_to: int | None = None
    withdraws: bool = False
    retried_up_to: int | None = None
    pace: Mapping[str, Any] | None = None
    answered: int = 0
    at_night: bool = False
    asks: Mapping[str, Any] | None = None
    read: int = 0
    understood: int = 0
    looks: Sequence[Sequence[Any]] | None = None
    follows: Mapping[str, Any] | None = None

    def welcomes(self, now: datetime) -> bool:
        """Whether it still goes to who joins later."""
        return self.newcomers and self.ends_at is not None and now < self.ends_at

    @property
    def needs_a_yes(self) -> bool:
        """Whether a second person has to agree, and has not."""
        return self.agreement is not None and "by" not in self.agreement

    @property
    def is_over(self) -> bool:
        """Whether nothing more of it will be sent."""
        return self.state is AnnouncementState.FINISHED and not self.waits_for and self.paused_at is None

    @property
    def is_looked_through(self) -> bool:
        """Whether everybody who is to get it stands in its ledger, as far as the clock knows."""
        looking = self.takes_back_up_to is not None or self.retried_up_to is not None
        return self.state is not AnnouncementState.PLANNING and not looking

    @property
    def unreached(self) -> int:
        """How many have not got it, for whatever reason."""
        return self.blocked + self.failed + self.not_joined

    @property
    def pending(self) -> int:
        return self.total - self.sent - self.blocked - self.failed


PACED_OVER = timedelta(minutes=1)


def paced(announcement: Announcement, real_now: datetime) -> Mapping[str, Any] | None:
    """Return how many were done when, and how many a minute that had been: measured anew after a minute."""
    done, before = announcement.total - announcement.pending, announcement.pace
    if announcement.state is AnnouncementState.FINISHED:
        return before
    if before is None:
        return {"at": real_now.isoformat(), "done": done, "minute": 0}
    passed = real_now - datetime.fromisoformat(before["at"])
    if timedelta(0) <= passed < PACED_OVER:
        return before
    minute = round((done - before["done"]) * 60 / passed.total_seconds()) if passed else 0
    return {**before, "at": real_now.isoformat(), "done": done, "minute": max(0, minute)}


def expected_end(announcement: Announcement, now: datetime, zone: tzinfo) -> datetime | None:
    """Return about when everybody has it at the present pace, the nights between left out; None where nobody knows."""
    minute = (announcement.pace or {}).get("minute", 0)
    if not minute or not announcement.pending or announcement.state is not AnnouncementState.SENDING:
        return None
    left = timedelta(minutes=announcement.pending / minute)
    if announcement.at_night:
        return now + left
    begins = next_chance(now, zone)
    while (evening := datetime.combine(begins.date(), QUIET_FROM, zone)) < begins + left:
        left -= evening - begins
        begins = next_chance(evening, zone)
    return begins + left


def announces_as(person: Person, place: Place) -> Place | None:
    """Return in whose name somebody announces to an organisation: their post nearest above; None for none of theirs."""
    posts = (own for own in (*announced_from(person), *administered(person)) if place.path.startswith(own.path))
    return max(posts, key=lambda own: len(own.above), default=None)
