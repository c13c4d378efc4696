"""Keep what is known of an account and its chats for one process: who may be written to now. Times are the loop's."""

import asyncio

from domain.chat import Address
from scheduler.sender.judging import NotNow, Standing, Verdict
from storage.outgoing.envelopes import Envelope, Key


class Paused(NotNow):
    """The account, or the chat, has to wait."""


class Account:
    """One account: open, or in doubt, when one message at a time asks the platform."""

    def __init__(self) -> None:
        self.standing = Standing()
        self._probe: Key | None = None
        self._next_probe = 0.0
        self._chats: dict[Address, float] = {}

    def is_open(self) -> bool:
        return not self.standing.doubted

    def may_probe(self) -> bool:
        return self._probe is None and _time() >= self._next_probe

    def is_probe(self, envelope: Envelope) -> bool:
        return self._probe == envelope.key

    def admit(self, envelope: Envelope) -> None:
        """Let a message pass, as the probe where the account is in doubt; raise Paused while it has to wait."""
        left = self._chats.get(envelope.address, 0.0) - _time()
        if left > 0:
            paused = Paused("the chat waits")
            paused.wait = left
            raise paused
        if self.is_open() or self.is_probe(envelope):
            return
        if not self.may_probe():
            raise Paused("the account waits")
        self._probe = envelope.key

    def note(self, envelope: Envelope, verdict: Verdict) -> None:
        """Remember what was judged of one message."""
        now = _time()
        if self.is_probe(envelope):
            self._probe = None
        if verdict.standing != self.standing:
            self._next_probe = now + verdict.standing.wait
        self.standing = verdict.standing
        if verdict.chat_wait:
            self._chats = {chat: until for chat, until in self._chats.items() if until > now}
            self._chats[envelope.address] = now + verdict.chat_wait


def _time() -> float:
    return asyncio.get_running_loop().time()
