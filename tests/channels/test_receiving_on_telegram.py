"""Telegram may forget an update only after it is committed here."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from bot.channels import polling
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import AHEAD
from domain.chat import Incoming
from tests.channels.inbox import Inbox, polled
from tests.channels.wire import FakeTelegram, Json


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between attempts, shortened."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.01)


def text(number: Any, words: str = "Xin chào") -> Json:
    person = {"id": 7, "is_bot": False, "first_name": "Tư"}
    message = {"message_id": number, "date": 1, "chat": {"id": 7, "type": "private"}, "from": person, "text": words}
    return {"update_id": number, "message": message}


def press(number: int) -> Json:
    message = text(number)["message"]
    pressed = {"id": f"q{number}", "from": message["from"], "message": message, "data": "12:yes"}
    return {"update_id": number, "callback_query": pressed}


async def test_the_offset_follows_what_is_kept(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    inbox = Inbox()
    telegram.write(text(5), text(6))
    async with polled(on_telegram, inbox):
        await telegram.until(lambda: len(telegram.offsets) == 2)
        telegram.write(text(9))
        await telegram.until(lambda: len(telegram.offsets) == 3)
    assert telegram.offsets == ["", "7", "10"]
    assert inbox.batches == [["5", "6"], ["9"]]


async def test_what_could_not_be_kept_is_asked_for_again(
    telegram: FakeTelegram, on_telegram: TelegramChannel, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inbox(failures=2)
    telegram.write(text(5), text(6))
    async with polled(on_telegram, inbox):
        await telegram.until(lambda: "7" in telegram.offsets)
    assert telegram.offsets == ["", "", "", "7"]
    assert inbox.kept == ["5", "6"]
    assert "could not be kept" in caplog.text


async def test_updates_wait_with_telegram_while_the_work_is_killed(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    async def killed(batch: Sequence[Incoming]) -> None:
        await asyncio.sleep(60)

    telegram.write(*(text(number) for number in range(200)))
    polling_now = asyncio.create_task(on_telegram.poll(killed, asyncio.Event()))
    await telegram.until(lambda: len(telegram.offsets) == 1)
    polling_now.cancel()
    await asyncio.gather(polling_now, return_exceptions=True)
    inbox = Inbox()
    async with polled(on_telegram, inbox):
        await telegram.until(lambda: "200" in telegram.offsets)
    assert inbox.kept == [str(number) for number in range(200)]


async def test_a_long_batch_asks_for_more_before_its_end_and_confirms_only_what_is_kept(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    offsets_when_kept = []
    inbox = Inbox()

    async def receive(batch: Sequence[Incoming]) -> None:
        await asyncio.sleep(0.05)
        offsets_when_kept.append(list(telegram.offsets))
        await inbox.receive(batch)

    telegram.write(*(text(number) for number in range(1, 131)))
    async with polled(on_telegram, inbox, receive):
        await telegram.until(lambda: "131" in telegram.offsets)
    assert offsets_when_kept[:2] == [[""], ["", str(101 - AHEAD)]]
    assert inbox.kept == [str(number) for number in range(1, 131)]


async def test_the_end_of_a_long_batch_that_could_not_be_kept_comes_again(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    inbox = Inbox()
    down = iter((False, True, True, False))

    async def receive(batch: Sequence[Incoming]) -> None:
        if next(down, False):
            raise OSError("the database is down")
        await inbox.receive(batch)

    telegram.write(*(text(number) for number in range(1, 131)))
    async with polled(on_telegram, inbox, receive):
        await telegram.until(lambda: "131" in telegram.offsets)
    assert inbox.kept == [str(number) for number in range(1, 131)]


async def test_numbers_out_of_order_confirm_nothing_that_is_not_kept(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    inbox = Inbox()
    confirmed_too_early = []

    async def receive(batch: Sequence[Incoming]) -> None:
        await asyncio.sleep(0.05)
        await inbox.receive(batch)
        gone = set(numbers) - {str(update["update_id"]) for update in telegram.updates}
        confirmed_too_early.extend(gone - set(inbox.kept))

    numbers = [str(number) for number in range(1, 101)]
    telegram.write(*(text(int(number)) for number in reversed(numbers)))
    async with polled(on_telegram, inbox, receive):
        await telegram.until(lambda: "101" in telegram.offsets)
    assert confirmed_too_early == []
    assert inbox.kept == numbers


async def test_numbers_that_begin_anew_after_a_quiet_week_are_heard(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    inbox = Inbox()
    telegram.will_answer("getUpdates", {"ok": True, "result": [text(70_000)]})
    telegram.will_answer("getUpdates", {"ok": True, "result": [text(12)]})
    async with polled(on_telegram, inbox):
        await telegram.until(lambda: len(telegram.offsets) == 3)
    assert inbox.kept == ["70000", "12"]
    assert telegram.offsets == ["", "70001", "13"]


async def test_an_update_without_a_true_number_is_passed_over(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    inbox = Inbox()
    strange = [text(number) for number in (None, "many", [1])]
    telegram.will_answer("getUpdates", {"ok": True, "result": [*strange, "?", text(6)]})
    async with polled(on_telegram, inbox):
        await telegram.until(lambda: len(telegram.offsets) == 2)
    assert inbox.kept == ["6"]
    assert telegram.offsets == ["", "7"]


async def test_with_the_webhook_nothing_that_waits_is_dropped(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    async with polled(on_telegram, Inbox()):
        await telegram.until(lambda: bool(telegram.offsets))
    assert telegram.calls[0].fields == {"drop_pending_updates": "false"}


async def test_a_pressed_button_is_answered_after_it_is_kept_and_never_waited_for(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    inbox = Inbox(failures=1)
    telegram.will_refuse("answerCallbackQuery", 400, "Bad Request: query is too old")
    telegram.write(press(5), press(6))
    async with polled(on_telegram, inbox):
        await telegram.until(lambda: len(telegram.called("answerCallbackQuery")) == 2)
    answered = [call.fields["callback_query_id"] for call in telegram.called("answerCallbackQuery")]
    assert sorted(answered) == ["q5", "q6"]
    assert telegram.offsets[:2] == ["", ""]
