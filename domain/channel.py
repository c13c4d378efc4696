"""Define what a channel must be able to do, and the closed list of errors when it sends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from domain.chat import Outgoing


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel offers. `text_limit` counts UTF-16 units, as the platforms do."""

    buttons: bool
    edits: bool
    files: bool
    text_limit: int
    folds: bool = False  # long lists open by a tap
    takes_back: bool = False  # what was sent can be deleted or replaced, without a sound
    albums: bool = False  # several pictures are one message


class MessageState(StrEnum):
    """Where a message is on its way; the last four are ends."""

    QUEUED = "queued"
    LEASED = "leased"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    REJECTED = "rejected"
    EXPIRED = "expired"


class SendError(Exception):
    """A message did not arrive. Never holds a token or an address with one.

    `arrived`: how many parts of a message in several parts are with the person all the same.
    """

    arrived: int = 0


class Throttled(SendError):
    """Too fast: send nothing to this chat for `retry_after` seconds; whether it is the chat or the bot, others show."""

    def __init__(self, retry_after: float, reason: str = "") -> None:
        super().__init__(reason or f"throttled for {retry_after:g} s")
        self.retry_after = retry_after


class Exhausted(Throttled):
    """The bot's quota is used up, says the platform, and not until when; one refusal may also be a mistake."""


class Unreachable(SendError):
    """The person blocked the bot, or the chat is gone: send nothing there until they write again."""


class Rejected(SendError):
    """This message will never be accepted as it is (too long, malformed, no such method)."""


class TooLarge(Rejected):
    """A file somebody sent is larger than may be fetched."""


class TryLater(SendError):
    """Network, time-out or server trouble: the outcome may be unknown; try again with back-off."""


class Away(TryLater):
    """Nobody's message gets through at present: no connection, or the platform refuses the bot itself."""


class TokenRefused(Away):
    """The platform does not know the token: an administrator must act, and every message waits until then."""


class TokenShared(TryLater):
    """Another program receives with the same token: each ends the other's requests, or sets a webhook of its own."""


SHARED = "another program receives with the token of this bot"
"""The reason of it, in no language."""


class Channel(Protocol):
    """One bot account on one platform, as far as sending needs one."""

    name: str  # "telegram", "zalo"
    bot: str  # the account's id on the platform, never its token
    capabilities: Capabilities

    async def send(self, chat: str, message: Outgoing) -> str: ...


_parts: ContextVar[list[str] | None] = ContextVar("parts", default=None)


@contextmanager
def noting_parts(ids: list[str]) -> Iterator[None]:
    """Collect the ids of the parts of a message that arrive before its last one."""
    token = _parts.set(ids)
    try:
        yield
    finally:
        _parts.reset(token)


def note_part(platform_id: str) -> None:
    """Note that a part arrived which is not the last one."""
    if (ids := _parts.get()) is not None and platform_id:
        ids.append(platform_id)


_check: ContextVar[Callable[[], None] | None] = ContextVar("check", default=None)


@contextmanager
def checked(check: Callable[[], None]) -> Iterator[None]:
    """Let each request of a message be checked right before it is written: until then seconds may have passed."""
    token = _check.set(check)
    try:
        yield
    finally:
        _check.reset(token)


def check_leaving() -> None:
    """Raise what the check of the message raises whose request is about to leave."""
    if check := _check.get():
        check()
