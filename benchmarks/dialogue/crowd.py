"""Many chats at once, each of which says the next line of the script only after it was answered."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.dialogue.bot_api import BotApi
from benchmarks.dialogue.script import Step

FIRST_CHAT = 1001
LINGER = 0.3  # seconds in which a reply too many would still be noticed


class WrongReply(Exception):
    """A bot that answers otherwise than the script expects has not been measured."""


@dataclass(slots=True)
class Chat:
    """One person: what is left to say, what was offered last, since when an answer is waited for."""

    words: Mapping[str, str]
    lines: list[Step] = field(default_factory=list)  # the next one last
    step: Step | None = None
    awaited: int = 0
    asked_at: float = 0.0
    buttons: list[str] = field(default_factory=list)


class Crowd:
    """Plays a list of steps in every chat, `chat id → words` to fill into what is said."""

    def __init__(self, words: Mapping[int, Mapping[str, str]]) -> None:
        self.chats = {number: Chat(mine) for number, mine in words.items()}
        self.busy = 0
        self.unasked = 0
        self.latencies: list[float] = []
        self.api = BotApi(self.hear)
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def play(self, steps: Sequence[Step], timeout: float) -> float:
        """Seconds from the first word to the last answer."""
        self.done = asyncio.get_running_loop().create_future()
        self.latencies = []
        self.busy = len(self.chats)
        began = time.perf_counter()
        for number, chat in self.chats.items():
            chat.lines = list(reversed(steps))
            self.proceed(number, chat)
        try:
            await asyncio.wait_for(self.done, timeout)
        except TimeoutError:
            raise WrongReply(self.stuck(timeout)) from None
        return time.perf_counter() - began

    async def check_silence(self) -> None:
        """Nobody may hear more than they asked for."""
        await asyncio.sleep(LINGER)
        if self.unasked:
            raise WrongReply(f"{self.unasked} replies more than the script expects")

    def proceed(self, number: int, chat: Chat) -> None:
        if not chat.lines:
            chat.step = None
            self.busy -= 1
            if not self.busy:
                self.done.set_result(None)
            return
        chat.step = step = chat.lines.pop()
        chat.awaited = step.replies
        chat.asked_at = time.perf_counter()
        if step.presses is None:
            self.api.say(number, step.says.format_map(chat.words))
        else:
            self.api.press(number, chat.buttons[step.presses])

    def hear(self, number: int, text: str, buttons: list[str]) -> None:
        chat = self.chats[number]
        if chat.step is None or self.done.done():
            self.unasked += 1
            return
        chat.buttons = buttons
        chat.awaited -= 1
        if chat.awaited:
            return
        problem = mismatch(chat, text)
        if problem:
            self.done.set_exception(WrongReply(f"chat {number}, {problem}"))
            return
        self.latencies.append(time.perf_counter() - chat.asked_at)
        self.proceed(number, chat)

    def stuck(self, timeout: float) -> str:
        number, chat = next((n, c) for n, c in self.chats.items() if c.step)
        return f"{self.busy} of {len(self.chats)} chats unanswered after {timeout:g} s; chat {number} at {chat.step}"


def mismatch(chat: Chat, text: str) -> str:
    """Why this reply, or the keyboard under it, is not what the script goes on from; "" where it is."""
    assert chat.step
    if chat.step.expects not in text:
        return f"{chat.step}: expected {chat.step.expects!r}, heard {text!r}"
    button = chat.lines[-1].presses if chat.lines else None
    if button is not None and not -len(chat.buttons) <= button < len(chat.buttons):
        return f"{chat.step}: no button {button} under {text!r}"
    return ""


def strangers(count: int) -> dict[int, dict[str, str]]:
    """Chats that bring nothing along."""
    return {number: {} for number in range(FIRST_CHAT, FIRST_CHAT + count)}
