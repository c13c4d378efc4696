"""Many chats at once, each of which says the next line of the script only after it was answered."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from benchmarks.dialogue.bot_api import BotApi
from benchmarks.dialogue.script import Step

FIRST_CHAT = 1001
PATIENCE = 15.0  # seconds without a single reply after which a bot is taken for stuck
LINGER = 0.3  # seconds in which a reply too many would still be noticed


class WrongReplyError(Exception):
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
        self.replies = 0
        self.latencies: list[float] = []
        self.api = BotApi(self.hear)
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def play(self, steps: Sequence[Step], chats: int | None = None) -> float:
        """Seconds from the first word to the last answer of all chats, or of the first so many."""
        players = dict(islice(self.chats.items(), chats))
        self.done = asyncio.get_running_loop().create_future()
        self.latencies = []
        self.replies = 0
        self.busy = len(players)
        began = time.perf_counter()
        for number, chat in players.items():
            chat.lines = list(reversed(steps))
            self.proceed(number, chat)
        while not self.done.done():
            before = self.replies
            await asyncio.wait({self.done}, timeout=PATIENCE)
            if self.replies == before and not self.done.done():
                raise WrongReplyError(self.stuck())
        self.done.result()
        return time.perf_counter() - began

    async def check_silence(self) -> None:
        """Nobody may hear more than they asked for."""
        await asyncio.sleep(LINGER)
        if self.unasked:
            raise WrongReplyError(f"{self.unasked} replies more than the script expects")

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
        self.replies += 1
        chat.buttons = buttons
        chat.awaited -= 1
        if chat.awaited:
            return
        problem = mismatch(chat, text)
        if problem:
            self.done.set_exception(WrongReplyError(f"chat {number}, {problem}"))
            return
        self.latencies.append(time.perf_counter() - chat.asked_at)
        self.proceed(number, chat)

    def stuck(self) -> str:
        number, chat = next((n, c) for n, c in self.chats.items() if c.step)
        return f"{self.busy} chats left alone for {PATIENCE:g} s; chat {number} at {chat.step}"


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
