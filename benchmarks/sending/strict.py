"""A Bot API server that counts: it refuses what is more than permitted in any one second, or to one chat."""

import json
import time
from collections import deque
from collections.abc import Callable

from benchmarks.dialogue.bot_api import BotApi, Listener
from benchmarks.dialogue.wire import Params, Reply

FREE = 30  # messages a second that are not paid for
CHAT = 1  # message a second to one chat, as Telegram advises
AT_ONCE = 3  # that one chat may get at once: Telegram lets short bursts pass
REFUSED = b"429 Too Many Requests"

Taken = Callable[[int, int], None]
"""Told the chat and the id of every message that is deleted."""


class StrictBotApi(BotApi):
    """Counts in a sliding window what it takes: of one token, of what is not paid for, of each chat."""

    def __init__(self, listener: Listener, taken: Taken, rate: int) -> None:
        super().__init__(listener)
        self.taken, self.rate = taken, rate
        self.limits = (Window(rate, 1.0), Window(min(rate, FREE), 1.0))
        self.chats: dict[int, deque[float]] = {}
        self.accepted = self.refused = self.refused_to_chats = self.paid = 0

    def handle(self, method: str, params: Params, reply: Reply) -> None:
        name = method.lower()
        if "chat_id" not in params or not name.startswith(("send", "edit", "delete")) or name == "sendchataction":
            super().handle(method, params, reply)
        elif self._admits(name, int(str(params["chat_id"])), str(params.get("allow_paid_broadcast", "")).lower()):
            super().handle(method, params, reply)
            if name == "deletemessage":
                self.taken(int(str(params["chat_id"])), int(str(params["message_id"])))
        else:
            reply(TOO_MANY, REFUSED)

    def _admits(self, name: str, chat: int, paid: str) -> bool:
        """Tell whether a request passes, and count it; no edit and no delete can be paid for."""
        now = time.monotonic()
        token, free = self.limits
        windows = (token, free) if name.startswith("send") and paid != "true" else (token,)
        if not all(window.has_room(now) for window in windows):
            self.refused += 1
            return False
        if name.startswith("send") and not self._chat_admits(chat, now):
            self.refused_to_chats += 1
            return False
        for window in windows:
            window.times.append(now)
        self.accepted += 1
        self.paid += paid == "true"
        return True

    def _chat_admits(self, chat: int, now: float) -> bool:
        times = self.chats.setdefault(chat, deque(maxlen=AT_ONCE))
        if len(times) == AT_ONCE and times[0] > now - AT_ONCE / CHAT:
            return False
        times.append(now)
        return True


class Window:
    """At most so many in any `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self.most, self.seconds = most, seconds
        self.times: deque[float] = deque()

    def has_room(self, now: float) -> bool:
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return len(self.times) < self.most


TOO_MANY = json.dumps(
    {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
).encode()
