"""Who is on the list of a branch and has not joined yet."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NotJoined:
    """Somebody without a chat: on the list since a day, invited perhaps, with a code that perhaps still works."""

    member_id: int
    code: str
    name: str
    since: date
    invited_on: date | None = None
    code_until: date | None = None
