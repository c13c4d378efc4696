"""Zalo confirms nothing and may repeat itself: everything is handed over, and it is not asked too often."""

import asyncio

import pytest

from bot.channels import polling
from bot.channels.zalo import polling as zalo_polling
from bot.channels.zalo.channel import ZaloChannel
from tests.channels.inbox import Inbox, polled
from tests.channels.wire import FakeZalo, Json


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between attempts, shortened; the floor between polls, too, where a test does not look at it."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.01)
    monkeypatch.setattr(zalo_polling, "POLL_FLOOR", 0.01)


def text(number: int) -> Json:
    person = {"id": "6e", "display_name": "Tư", "is_bot": False}
    message = {"from": person, "chat": {"id": "6e", "chat_type": "PRIVATE"}, "text": "a", "message_id": str(number)}
    return {"event_name": "message.text.received", "message": message}


async def test_idleness_is_no_error_and_there_need_not_be_a_webhook(
    zalo: FakeZalo, on_zalo: ZaloChannel, caplog: pytest.LogCaptureFixture
) -> None:
    zalo.will_refuse("deleteWebhook", 404, "Not found")
    async with polled(on_zalo, Inbox()):
        await zalo.until(lambda: len(zalo.called("getUpdates")) > 2)
    assert caplog.text == ""
    assert zalo.called("getUpdates")[0].fields == {"timeout": 30}
    assert len(zalo.called("deleteWebhook")) == 1


async def test_what_comes_again_while_the_database_is_down_is_kept_in_the_end(
    zalo: FakeZalo, on_zalo: ZaloChannel
) -> None:
    inbox = Inbox(failures=2)
    zalo.replays = True
    zalo.write(text(1))
    async with polled(on_zalo, inbox):
        await zalo.until(lambda: len(zalo.called("getUpdates")) >= 5)
    assert inbox.kept[0] == "6e:1"


@pytest.mark.parametrize("replays", [True, False])
async def test_a_repeated_update_and_an_instant_idle_answer_are_paced(
    zalo: FakeZalo, on_zalo: ZaloChannel, monkeypatch: pytest.MonkeyPatch, replays: bool
) -> None:
    monkeypatch.setattr(zalo_polling, "POLL_FLOOR", 60)
    zalo.replays = replays
    zalo.write(text(1))
    async with polled(on_zalo, Inbox()):
        await zalo.until(lambda: len(zalo.called("getUpdates")) == 2)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await zalo.until(lambda: len(zalo.called("getUpdates")) > 2)
