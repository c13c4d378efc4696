"""Why messages that are not sent yet wait, and until when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """In the order in which the reasons are named."""

    ON_ITS_WAY = "on its way"
    ACCOUNT = "account"  # its account is refused as a whole
    REFUSED = "refused"  # it was tried, and is tried again
    TALK = "talk"  # its person is in the middle of a dialogue
    NIGHT = "night"
    REST = "rest"  # of the whole country
    OWN_REST = "own rest"  # of an organisation
    MORNING = "morning"  # it is told with all else of the day
    PAUSED = "paused"  # its announcement is


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many messages wait for one reason; `reason`: what a platform said; `until`: in domain time, where known."""

    why: Why
    count: int
    reason: str = ""
    until: datetime | None = None
