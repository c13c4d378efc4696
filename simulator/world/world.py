"""Keep everything that has been said: the chats between people and bots, and what the bots sent."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from itertools import count

from simulator.world.files import Files
from simulator.world.live import Live
from simulator.world.message import Author, Json, Message
from simulator.world.people import Cast, Person

_NEW_YEAR_2026 = 1_767_225_600


def first_number() -> int:
    """Return where ids begin: higher at every start, since a bot remembers the ids it has already handled."""
    return int((time.time() - _NEW_YEAR_2026) * 10)


@dataclass(slots=True)
class Chat:
    """One person's talk with one bot."""

    channel: str
    bot: str
    id: str
    person: Person
    messages: list[Message] = field(default_factory=list)
    blocked: bool = False
    keyboard: Json | None = None  # the reply keyboard now shown

    def find(self, message_id: str) -> Message | None:
        return next((one for one in reversed(self.messages) if one.id == message_id and not one.deleted), None)


@dataclass(frozen=True, slots=True)
class Sent:
    """One message that a bot sent or edited, for counting what arrived twice."""

    seq: int
    channel: str
    bot: str
    method: str
    chat: str
    text: str
    message_id: str
    at: float

    def as_json(self) -> Json:
        return asdict(self)


class World:
    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.files = Files()
        self.live = Live()
        self.sent: list[Sent] = []
        self.shift = 0.0  # the bot's clock minus the machine's
        self.numbers = count(first_number())
        self._chats: dict[tuple[str, str, str], Chat] = {}
        self._seq = 0

    def now(self) -> float:
        return time.time()

    def chat(self, channel: str, bot: str, chat_id: str) -> Chat | None:
        """Return the chat with this id, opened at first use; None where nobody has that id."""
        person = self.cast.owner(channel, chat_id)
        if person is None:
            return None
        key = (channel, bot, chat_id)
        if key not in self._chats:
            self._chats[key] = Chat(channel, bot, chat_id, person)
        return self._chats[key]

    def write(self, chat: Chat, author: Author, message_id: str, fill: Callable[[Message], None]) -> Message:
        now = self.now()
        message = Message(message_id, author, now, now + self.shift)
        fill(message)
        chat.messages.append(message)
        self.show(chat, message, new=True)
        return message

    def show(self, chat: Chat, message: Message, new: bool = False) -> None:
        """Tell everybody who looks at the chat that this message is new or has changed."""
        self._seq += 1
        message.seq = self._seq
        self.tell(chat, "message", message=message.as_json(), new=new)

    def tell(self, chat: Chat, kind: str, **what: object) -> None:
        self.live.tell(kind, person=chat.person.id, channel=chat.channel, bot=chat.bot, **what)

    def note_sent(self, chat: Chat, method: str, message: Message) -> None:
        place = (chat.channel, chat.bot, method, chat.id)
        self.sent.append(Sent(len(self.sent) + 1, *place, message.text, message.id, self.now()))
