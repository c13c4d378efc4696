"""What only Telegram says when something goes wrong."""

import aiohttp
import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.client import TelegramClient
from domain.channel import Rejected, Throttled, TokenRefused, TooLarge, TryLater
from domain.chat import Outgoing, OutgoingFile
from tests.channels.wire import TELEGRAM_TOKEN, FakeTelegram

HELLO = Outgoing("Xin chào")
FILE = Outgoing("", file=OutgoingFile("a.txt", "text/plain", b"a"))


async def test_too_fast_says_how_long_to_wait(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("sendMessage", 429, "Too Many Requests: retry after 17", parameters={"retry_after": 17})
    telegram.will_refuse("sendDocument", 429, "Too Many Requests", parameters={"retry_after": 18})
    for message, seconds in ((HELLO, 17), (FILE, 18)):
        with pytest.raises(Throttled) as caught:
            await on_telegram.send("7", message)
        assert caught.value.retry_after == seconds


async def test_a_file_too_large_to_be_handed_out_is_told_from_one_that_is_gone(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("getFile", 400, "Bad Request: file is too big")
    telegram.will_refuse("getFile", 400, "Bad Request: invalid file_id")
    with pytest.raises(TooLarge):
        await on_telegram.fetch("f1")
    with pytest.raises(Rejected) as caught:
        await on_telegram.fetch("f1")
    assert not isinstance(caught.value, TooLarge)


async def test_a_group_that_moved_is_not_followed(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("sendMessage", 400, "group chat was upgraded", parameters={"migrate_to_chat_id": -100})
    with pytest.raises(Rejected):
        await on_telegram.send("-5", HELLO)


async def test_a_bot_telegram_does_not_find_has_a_wrong_token(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("sendMessage", 404, "Not Found")
    with pytest.raises(TokenRefused):
        await on_telegram.send("7", HELLO)


@pytest.mark.parametrize("answer", [{"ok": True}, {"ok": True, "result": []}])
async def test_a_yes_without_a_message_is_tried_again(
    telegram: FakeTelegram, on_telegram: TelegramChannel, answer: dict[str, object]
) -> None:
    telegram.will_answer("sendMessage", answer)
    with pytest.raises(TryLater):
        await on_telegram.send("7", HELLO)


async def test_a_server_that_does_not_answer_in_time_is_tried_later(
    telegram: FakeTelegram, session: aiohttp.ClientSession
) -> None:
    """By the library's own way, which passes its time-outs on to the transport."""
    client = TelegramClient(TELEGRAM_TOKEN, session, telegram.url + "/bot", telegram.url + "/file/bot")
    with pytest.raises(TryLater, match="Timeout"), client.spoken():
        await client.api.get_updates(timeout=0, limit=1, read_timeout=0.05)
