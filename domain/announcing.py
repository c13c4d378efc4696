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
    """What the author confirmed: the audience, the words, and the chat in which progress is shown."""

    author_id: int
    author_account_id: int
    organisation_id: int
    text: str
    at_night: bool = False  # it may arrive at night


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement being sent. `total` people have a message so far; `progress_outbox_id` is the progress line."""

    id: int
    author_account_id: int
    organisation_id: int
    text: str
    state: AnnouncementState
    planned_up_to: int  # the last member id planned, so that planning resumes there
    total: int
    not_joined: int
    progress_outbox_id: int | None
    progress_text: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of an announcement's messages."""

    pending: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
