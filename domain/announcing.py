"""An announcement to everybody in a subtree, and how far it has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AnnouncementState(StrEnum):
    """Planned piece by piece, then sent, then finished."""

    PLANNING = "planning"
    SENDING = "sending"
    FINISHED = "finished"


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


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement being sent, planned up to a member of an organisation (0: all of them) in the order of paths.

    `total` people have a chat, of those planned so far; `progress_outbox_id` is the progress line.
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

    @property
    def pending(self) -> int:
        return self.total - self.sent - self.blocked - self.failed
