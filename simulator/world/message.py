"""Describe what a chat shows: messages with their buttons and files."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Json = dict[str, Any]


class Author(StrEnum):
    PERSON = "person"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A photo or document that somebody handed over; kept in memory for as long as the simulator runs."""

    id: str
    name: str
    media_type: str
    content: bytes
    is_photo: bool = False
    width: int = 0
    height: int = 0

    def as_json(self) -> Json:
        return {
            "url": f"/files/{self.id}",
            "name": self.name,
            "media_type": self.media_type,
            "size": len(self.content),
            "photo": self.is_photo,
            "width": self.width,
            "height": self.height,
        }


@dataclass(slots=True)
class Message:
    """One bubble. `seq` grows with every change anywhere, so that "what is new since" is one comparison."""

    id: str
    author: Author
    date: float  # seconds since the epoch, as the platform reports it
    shown_at: float  # the same on the bot's clock, which a rehearsal may have moved
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    buttons: list[list[Json]] = field(default_factory=list)
    file: StoredFile | None = None
    album: str = ""
    origin: Json | None = None  # of a forwarded message: what Telegram calls forward_origin
    edited_at: float = 0
    deleted: bool = False
    read: bool = False  # the bot has fetched the message
    protected: bool = False  # nobody can copy it or send it on
    seq: int = 0

    def as_json(self) -> Json:
        told: Json = {"message_id": self.id, "from": self.author.value, "edited": bool(self.edited_at)}
        told |= {"file": self.file.as_json() if self.file else None}
        told |= {"forwarded": _name_of(self.origin) if self.origin else ""}
        return told | {name: getattr(self, name) for name in _TOLD_AS_IT_IS}


_TOLD_AS_IT_IS = (
    *("date", "shown_at", "text", "entities", "buttons"),
    *("album", "deleted", "read", "protected", "seq"),
)


def _name_of(origin: Json) -> str:
    user = origin.get("sender_user") or {}
    return str(user.get("first_name") or origin.get("sender_user_name") or "?")
