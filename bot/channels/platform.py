"""Define the interface every channel implements: send, introduce the bot, receive, fetch files."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.channel import Channel, SendError, TokenRefused, TokenShared
from domain.chat import Command, Incoming

Receive = Callable[[Sequence[Incoming]], Awaitable[None]]
"""Commits the whole batch, or raises."""

Leads = Callable[[], Awaitable[bool]]
"""Whether this process may ask a platform for updates at this moment."""


class Heard(Protocol):
    """Called with "" when a platform answers, and with the reason where it does not."""

    def __call__(self, reason: str, /, *, token_refused: bool = False, token_shared: bool = False) -> None: ...


def failed(heard: Heard, error: SendError) -> None:
    """Tell what a platform answered instead."""
    heard(str(error), token_refused=isinstance(error, TokenRefused), token_shared=isinstance(error, TokenShared))


async def always() -> bool:
    return True


EVERYBODY = ""
"""The language tag of the command menu for people whose language has no menu of its own."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where a platform is to post, and the secret it is to present."""

    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class WebhookState:
    """Where a platform posts, "" for nowhere; how much waits there, and the last error with its time."""

    url: str = ""
    waiting: int = 0
    error: str = ""
    failed_at: datetime | None = None


def nobody_listens(_reason: str, /, *, token_refused: bool = False, token_shared: bool = False) -> None:
    """Take no note."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a platform posted, and the JSON answer the platform expects, if any."""

    messages: Sequence[Incoming]
    answer: Mapping[str, str] | None = None


class Platform(Channel, Protocol):
    """One bot account on one platform. A new channel is a folder with one such class, and a line in `making`."""

    rate: int  # messages a second the account may send
    route: str  # where on our web server the platform posts, without the first slash
    secret_header: str  # the header in which the platform presents the secret

    @property
    def title(self) -> str: ...

    @property
    def invitation_link(self) -> str:
        """Return a link that opens the bot with a code in place of {code}; "" until `start` and where there is none."""
        ...

    async def start(self) -> None: ...

    async def introduce(self, webhook: Webhook | None, menus: Mapping[str, Sequence[Command]]) -> None:
        """Tell the platform where to post, and which commands to offer a new person, by language tag."""
        ...

    async def poll(
        self, receive: Receive, stop: asyncio.Event, leads: Leads = always, heard: Heard = nobody_listens
    ) -> None:
        """Hand over what people write until `stop`, asking the platform only while this process `leads`.

        Hand over again whatever `receive` could not commit. Tell `heard` of each answer, also that nobody wrote, and
        of each failure.
        """
        ...

    async def posts_to(self) -> WebhookState:
        """Ask the platform where it posts, and what went wrong there."""
        ...

    def parse(self, body: bytes) -> Post:
        """Read what was posted; a post that holds nothing for the bot is accepted and has no messages."""
        ...

    async def fetch(self, attachment: str) -> bytes: ...
