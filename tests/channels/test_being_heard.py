"""What a poll tells of being heard: after a failure an answer to its question, not that a webhook was deleted."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.channels import polling
from bot.channels.telegram.errors import refusal, send_error
from domain.channel import SHARED, SendError, TokenShared


class Queue:
    """A platform whose webhook is deleted at each call, and which answers with these in turn."""

    name = "telegram 1"

    def __init__(self, *answers: SendError | None) -> None:
        self.answers, self.stop = list(answers), asyncio.Event()

    async def make_ready(self) -> None:
        pass

    async def ask(self) -> Sequence[str]:
        answer = self.answers.pop(0)
        if not self.answers:
            self.stop.set()
        if answer:
            raise answer
        return []

    async def keep(self, updates: Sequence[str]) -> None:
        raise AssertionError(updates)


async def test_that_a_webhook_is_deleted_counts_before_the_first_question_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.01)
    said: list[tuple[str, bool]] = []

    def heard(reason: str, /, *, token_refused: bool = False, token_shared: bool = False) -> None:
        said.append((reason, token_shared))

    queue = Queue(TokenShared(SHARED), TokenShared(SHARED), None, None)
    await polling.poll(queue, queue.stop, heard=heard)
    assert said[:5] == [("", False), (SHARED, True), (SHARED, True), ("", False), ("", False)]


def test_a_conflict_is_another_program_with_our_token():
    error = send_error(refusal(409, b'{"ok": false, "error_code": 409, "description": "Conflict: terminated"}'))
    assert isinstance(error, TokenShared)
