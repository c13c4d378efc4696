"""Define what a person can do in a chat, on every channel."""

from typing import Protocol

from simulator.web.fields import Upload
from simulator.world.message import Message
from simulator.world.world import Chat


class ImpossibleError(Exception):
    """The person cannot do this here; the words say why."""


class Acts(Protocol):
    def say(self, chat: Chat, text: str) -> list[Message]: ...

    def hand_over(self, chat: Chat, uploads: list[Upload], as_photo: bool, caption: str) -> list[Message]: ...

    def press(self, chat: Chat, message_id: str, data: str) -> str:
        """Press an inline button, perhaps of an old message; return the id of the query the bot is to answer."""
        ...

    def edit(self, chat: Chat, message_id: str, text: str) -> list[Message]: ...

    def forward(self, chat: Chat, message: Message | None, text: str, name: str) -> list[Message]:
        """Forward a message of this chat, or a text that somebody of this name wrote elsewhere."""
        ...

    def block(self, chat: Chat, blocked: bool) -> None: ...
