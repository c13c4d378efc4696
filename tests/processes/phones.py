"""Run the simulator as a process, and use the phones in it."""

import re
from dataclasses import dataclass
from typing import Any

import httpx

from tests.processes.people import Somebody
from tests.processes.program import Program, until

CHOICE = re.compile(r"^(\w{1,2})\. (.+)$", re.MULTILINE)  # how a menu is read where there are no buttons

Json = dict[str, Any]


class Phones:
    """Everybody's phones, and what went over the wire."""

    def __init__(self, program: Program, port: int) -> None:
        self.program = program
        self.address = f"http://127.0.0.1:{port}"
        limits = httpx.Limits(keepalive_expiry=2)  # the server hangs up after five seconds
        self.client = httpx.Client(base_url=self.address, timeout=60, limits=limits)
        try:
            until(self._answers, "the simulator starts", program.said)
        except AssertionError:
            self.close()
            raise

    def close(self) -> None:
        self.client.close()
        self.program.kill()

    def of(self, person: str, channel: str = "telegram") -> "Phone":
        return Phone(self.client, person, channel)

    def queue(self, *texts: tuple[str, str], channel: str = "telegram") -> None:
        """Queue (who, what) of many people, all waiting before the bot sees the first."""
        items = [{"person": person, "channel": channel, "text": text} for person, text in texts]
        assert self.client.post("/queue", json=items).is_success

    def sent(self, after: int = 0) -> list[Json]:
        """Return every message a bot sent or edited."""
        found: list[Json] = self.client.get("/sent", params={"after": after}).json()
        return found

    def welcome(self, newcomer: Somebody) -> None:
        """Give a phone to somebody who has not joined."""
        person = {"id": newcomer.name, "name": newcomer.name, "chats": newcomer.chats}
        assert self.client.post("/people", json=person).is_success

    def fail(self, status: int, seconds: int) -> None:
        """Let both platforms refuse every call with a status for so long, or with 0 close its connection."""
        assert self.client.post("/trouble", json={"status": status, "seconds": seconds}).is_success

    def waiting(self) -> int:
        """Count the updates no bot has confirmed yet."""
        return sum(bot["pending"] for bot in self.client.get("/bots").json())

    def _answers(self) -> bool:
        assert self.program.running, self.program.said()
        try:
            return self.client.get("/bots").is_success
        except httpx.ConnectError:
            return False


@dataclass
class Phone:
    """One person on one channel; remembers up to where they have read."""

    client: httpx.Client
    person: str
    channel: str
    read: int = 0
    last: Json | None = None

    def says(self, text: str) -> None:
        answer = self.client.post(f"{self._place}/say", json={"text": text})
        assert answer.is_success, answer.text

    def hands_over(self, content: bytes, name: str, caption: str = "", *, photo: bool = True) -> None:
        """Send a picture or a document, as the phone does."""
        kind = "photo" if photo else "document"
        answer = self.client.post(f"{self._place}/{kind}", data={"caption": caption}, files={"file": (name, content)})
        assert answer.is_success, answer.text

    def hears(self, *words: str) -> str:
        """Wait for a new message of the bot with these words, reading what comes before."""
        until(lambda: self._hears(words), f"{self.person} on {self.channel} hears {words}", self._shown)
        assert self.last is not None
        return str(self.last["text"])

    def picks(self, label: str) -> None:
        """Press the button, or type the number, of the message heard last."""
        assert self.last is not None
        buttons = [button for row in self.last["buttons"] for button in row if label in button["text"]]
        if buttons:
            press = {"message_id": self.last["message_id"], "data": buttons[0]["callback_data"]}
            assert self.client.post(f"{self._place}/press", json=press).is_success
            return
        found = [mark for mark, choice in CHOICE.findall(self.last["text"]) if label in choice]
        assert found, f"no {label!r} in {self.last['text']}"
        self.says(found[0])

    def blocks(self, blocked: bool = True) -> None:
        """Block the bot, or let it write again."""
        assert self.client.post(f"{self._place}/{'block' if blocked else 'unblock'}").is_success

    def everything(self) -> list[Json]:
        """Return all of the bot's messages."""
        return [message for message in self._messages(0) if message["from"] == "bot"]

    def _hears(self, words: tuple[str, ...]) -> bool:
        for message in self._messages(self.read, wait=5):
            self.read = max(self.read, message["seq"])
            if message["from"] == "bot" and all(word in message["text"] for word in words):
                self.last = message
                return True
        return False

    def _messages(self, after: int, wait: float = 0) -> list[Json]:
        found: list[Json] = self.client.get(f"{self._place}/messages", params={"after": after, "wait": wait}).json()
        return found

    def _shown(self) -> str:
        return "\n---\n".join(str(message["text"]) for message in self._messages(0))

    @property
    def _place(self) -> str:
        return f"/people/{self.person}/{self.channel}"
