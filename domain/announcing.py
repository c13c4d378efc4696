"""An announcement to everybody in a subtree, and how far it has come."""

from dataclasses import dataclass
from enum import StrEnum


class AnnouncementState(StrEnum):
    """Planned piece by piece, then sent, then finished."""

    PLANNING = "planning"
    SENDING = "sending"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class NewAnnouncement:
    """What its author confirmed: to whom, which words, and in which chat they hear how far it is."""

    author_id: int
    author_account_id: int
    organisation_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """One on its way. `total` people are written to so far; `progress_outbox_id` is the line its author watches."""

    id: int
    author_account_id: int
    organisation_id: int
    text: str
    state: AnnouncementState
    planned_up_to: int  # the last member id planned, so that planning goes on where it stopped
    total: int
    not_joined: int
    progress_outbox_id: int | None
    progress_text: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of its messages."""

    pending: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
