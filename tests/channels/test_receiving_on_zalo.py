"""Zalo confirms nothing and may repeat itself: everything is handed over, and it is not asked too often."""

import asyncio
from collections.abc import Sequence

import pytest
from wire import FakeZalo, Json

from bot.channels import polling
from bot.channels.zalo import polling as zalo_polling
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.polling import poll
from domain.chat import Incoming


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between attempts, shortened; the floor between polls, too, where a test does not look at it."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.01)
    monkeypatch.setattr(zalo_polling, "POLL_FLOOR", 0.01)


def text(number: int) -> Json:
    person = {"id": "6e", "display_name": "Tư", "is_bot": False}
    message = {"from": person, "chat": {"id": "6e", "chat_type": "PRIVATE"}, "text": "a", "message_id": str(number)}
    return {"event_name": "message.text.received", "message": message}


class Inbox:
    """What was committed; `failures` of the first attempts find the database down."""

    def __init__(self, failures: int = 0) -> None:
        self.kept: list[str] = []
        self.attempts = 0
        self.stop = asyncio.Event()
        self._failures = failures

    async def receive(self, batch: Sequence[Incoming]) -> None:
        self.attempts += 1
        if self.attempts <= self._failures:
            raise OSError("the database is down")
        self.kept += [message.update_id for message in batch]


async def talk(zalo: FakeZalo, channel: ZaloChannel, inbox: Inbox, polls: int) -> None:
    polling_now = asyncio.create_task(poll(channel, inbox.receive, inbox.stop))
    await zalo.until(lambda: len(zalo.called("getUpdates")) >= polls)
    inbox.stop.set()
    await polling_now


async def test_updates_come_one_by_one_and_idleness_is_no_error(
    zalo: FakeZalo, on_zalo: ZaloChannel, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inbox()
    zalo.updates.extend(text(number) for number in range(3))
    await talk(zalo, on_zalo, inbox, polls=6)
    assert inbox.kept == ["6e:0", "6e:1", "6e:2"]
    assert caplog.text == ""
    assert zalo.called("getUpdates")[0].fields == {"timeout": 30}


async def test_a_webhook_goes_first_and_there_need_not_be_one(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    zalo.will_refuse("deleteWebhook", 404, "Not found")
    await talk(zalo, on_zalo, Inbox(), polls=1)
    assert [call.method for call in zalo.calls[:3]] == ["deleteWebhook", "getMe", "getUpdates"]
    assert on_zalo.title == "bot.VDK"


async def test_a_webhook_set_meanwhile_is_taken_down(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    zalo.will_refuse("getUpdates", 400, "can't use getUpdates while a webhook is set")
    await talk(zalo, on_zalo, Inbox(), polls=2)
    assert len(zalo.called("deleteWebhook")) == 2
    assert len(zalo.called("getMe")) == 1


async def test_what_comes_again_while_the_database_is_down_is_kept_in_the_end(
    zalo: FakeZalo, on_zalo: ZaloChannel
) -> None:
    inbox = Inbox(failures=2)
    zalo.replays = True
    zalo.updates.append(text(1))
    await talk(zalo, on_zalo, inbox, polls=5)
    assert inbox.kept[0] == "6e:1"


async def test_an_update_handed_over_once_is_handed_over_again_until_it_is_kept(
    zalo: FakeZalo, on_zalo: ZaloChannel
) -> None:
    """Where the platform does not repeat itself, a failed attempt must not lose the update."""
    inbox = Inbox(failures=2)
    zalo.updates.extend([text(1), text(2)])
    await talk(zalo, on_zalo, inbox, polls=3)
    assert inbox.kept == ["6e:1", "6e:2"]


@pytest.mark.parametrize("replays", [True, False])
async def test_a_repeated_update_and_an_instant_idle_answer_are_paced(
    zalo: FakeZalo, on_zalo: ZaloChannel, monkeypatch: pytest.MonkeyPatch, replays: bool
) -> None:
    monkeypatch.setattr(zalo_polling, "POLL_FLOOR", 60)
    inbox = Inbox()
    zalo.replays = replays
    zalo.updates.append(text(1))
    polling_now = asyncio.create_task(poll(on_zalo, inbox.receive, inbox.stop))
    await zalo.until(lambda: len(zalo.called("getUpdates")) == 2)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await zalo.until(lambda: len(zalo.called("getUpdates")) > 2)
    inbox.stop.set()
    await polling_now
