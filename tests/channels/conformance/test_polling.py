"""What people write is handed over until it is committed, whatever goes wrong."""

import asyncio
import logging
from collections.abc import Sequence

import pytest

from bot.channels.platform import Platform
from domain.chat import Incoming
from tests.channels.conformance.sides import Side
from tests.channels.inbox import Inbox, polled


def ids(channel: Platform, side: Side, *numbers: int) -> list[str]:
    """The ids under which these texts are handed over."""
    return [each.update_id for number in numbers for each in channel.parse(side.posted(side.text(number))).messages]


async def test_what_people_write_comes_in_order_and_silence_is_no_trouble(
    side: Side, channel: Platform, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inbox()
    side.write(side.text(1), side.text(2))
    async with polled(channel, inbox):
        await side.platform.until(lambda: len(inbox.kept) == 2)
        side.write(side.text(3))
        await side.platform.until(lambda: len(inbox.kept) == 3)
    assert inbox.kept == ids(channel, side, 1, 2, 3)
    assert caplog.text == ""


async def test_what_could_not_be_kept_is_handed_over_again(
    side: Side, channel: Platform, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inbox(failures=2)
    side.write(side.text(1), side.text(2))
    async with polled(channel, inbox):
        await side.platform.until(lambda: len(inbox.kept) == 2)
    assert inbox.kept == ids(channel, side, 1, 2)
    assert len(inbox.batches) > 2
    assert "could not be kept" in caplog.text


async def test_a_webhook_is_taken_down_first(side: Side, channel: Platform) -> None:
    async with polled(channel, Inbox()):
        await side.platform.until(lambda: bool(side.platform.called("getUpdates")))
    assert [call.method for call in side.platform.calls[:2]] == ["deleteWebhook", "getUpdates"]


async def test_a_webhook_set_meanwhile_is_taken_down_too(side: Side, channel: Platform) -> None:
    inbox = Inbox()
    side.write(side.text(1))
    async with polled(channel, inbox):
        await side.platform.until(lambda: bool(inbox.kept))
        side.platform.will_refuse("getUpdates", *side.webhook_in_the_way)
        side.write(side.text(2))
        await side.platform.until(lambda: len(side.platform.called("deleteWebhook")) == 2)
        side.write(side.text(3))
        await side.platform.until(lambda: len(inbox.kept) == 3)
    assert inbox.kept == ids(channel, side, 1, 2, 3)


@pytest.mark.parametrize(("code", "reason"), [(502, "Bad Gateway"), (401, "Unauthorized"), (429, "Too many requests")])
async def test_trouble_is_logged_and_outlived(
    side: Side,
    channel: Platform,
    caplog: pytest.LogCaptureFixture,
    code: int,
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.channels.polling.LONGEST_THROTTLE", 0.01)
    inbox = Inbox()
    caplog.set_level(logging.INFO)
    side.platform.will_refuse("getUpdates", code, reason)
    side.platform.will_answer("getUpdates", {"ok": True, "result": "what?"})
    side.write(side.text(1))
    async with polled(channel, inbox):
        await side.platform.until(lambda: bool(inbox.kept))
    assert f"{channel.name} {channel.bot}: nothing can be received" in caplog.text


async def test_an_update_nobody_can_read_does_not_hold_up_the_others(side: Side, channel: Platform) -> None:
    inbox = Inbox()
    unreadable = [side.text(1) | {"message": strange} for strange in ("?", {"chat": "?"}, {"message_id": "?"}, [1])]
    side.write(*unreadable, side.text(2))
    async with polled(channel, inbox):
        await side.platform.until(lambda: bool(inbox.kept))
    assert inbox.kept == ids(channel, side, 2)


async def test_stopping_does_not_wait_for_the_long_poll(side: Side, channel: Platform) -> None:
    async with polled(channel, Inbox()):
        await side.platform.until(lambda: bool(side.platform.called("getUpdates")))


async def test_what_is_being_kept_is_kept_before_stopping(side: Side, channel: Platform) -> None:
    stop = asyncio.Event()
    kept: list[Incoming] = []

    async def receive(batch: Sequence[Incoming]) -> None:
        stop.set()
        await asyncio.sleep(0.05)
        kept.extend(batch)

    side.write(side.text(1))
    await channel.poll(receive, stop)
    assert len(kept) == 1
