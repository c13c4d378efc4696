"""Whatever goes wrong on the way to Telegram has one of four names, and none of them holds the token."""

import logging

import aiohttp
import pytest
from wire import TELEGRAM_TOKEN, FakeTelegram

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.wire import TokenRefused
from domain.channel import Rejected, SendError, Throttled, TryLater, Unreachable
from domain.chat import Outgoing, OutgoingFile

SECRET = TELEGRAM_TOKEN.partition(":")[2]


@pytest.mark.parametrize(
    ("code", "reason", "error"),
    [
        (403, "Forbidden: bot was blocked by the user", Unreachable),
        (403, "Forbidden: user is deactivated", Unreachable),
        (403, "Forbidden: bot can't initiate conversation with a user", Unreachable),
        (400, "Bad Request: chat not found", Unreachable),
        (400, "Bad Request: message text is empty", Rejected),
        (400, "Bad Request: BUTTON_DATA_INVALID", Rejected),
        (413, "Request Entity Too Large", Rejected),
        (401, "Unauthorized", TokenRefused),
        (404, "Not Found", TokenRefused),
        (409, "Conflict: terminated by other getUpdates request", TryLater),
        (500, "Internal Server Error", TryLater),
        (502, "Bad Gateway", TryLater),
    ],
)
async def test_a_refusal_has_its_name(
    telegram: FakeTelegram, on_telegram: TelegramChannel, code: int, reason: str, error: type[SendError]
) -> None:
    telegram.will_refuse("sendMessage", code, reason)
    with pytest.raises(SendError) as caught:
        await on_telegram.send("7", Outgoing("Xin chào"))
    assert type(caught.value) is error


async def test_too_fast_says_how_long_to_wait(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("sendMessage", 429, "Too Many Requests: retry after 17", parameters={"retry_after": 17})
    telegram.will_refuse("sendDocument", 429, "Too Many Requests")
    with pytest.raises(Throttled) as caught:
        await on_telegram.send("7", Outgoing("Xin chào"))
    assert caught.value.retry_after == 17
    with pytest.raises(Throttled):
        await on_telegram.send("7", Outgoing("", file=OutgoingFile("a.txt", "text/plain", b"a")))


async def test_a_group_that_moved_is_not_followed(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("sendMessage", 400, "group chat was upgraded", parameters={"migrate_to_chat_id": -100})
    with pytest.raises(Rejected):
        await on_telegram.send("-5", Outgoing("Xin chào"))


@pytest.mark.parametrize(
    ("status", "page"),
    [
        (404, f"<h1>/bot{TELEGRAM_TOKEN}/sendMessage was not found</h1>".encode()),
        (404, b'{"detail": "Not Found"}'),
        (503, b"<h1>maintenance</h1>"),
        (302, b""),
        (200, f"<h1>Welcome to the hotel, /bot{TELEGRAM_TOKEN}/ can wait</h1>".encode()),
        (200, b'{"ok": true}'),
        (200, b'{"ok": true, "result": []}'),
        (200, b"[]"),
    ],
)
async def test_a_page_that_is_not_telegrams_is_tried_again_and_not_quoted(
    telegram: FakeTelegram,
    on_telegram: TelegramChannel,
    caplog: pytest.LogCaptureFixture,
    status: int,
    page: bytes,
) -> None:
    caplog.set_level(logging.DEBUG)
    telegram.will_answer("sendMessage", page, status)
    with pytest.raises(TryLater) as caught:
        await on_telegram.send("7", Outgoing("Xin chào"))
    assert not isinstance(caught.value, TokenRefused)
    assert SECRET not in str(caught.value) + caplog.text


async def test_the_token_is_in_no_error_and_no_log(
    telegram: FakeTelegram, session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    nowhere = TelegramChannel(TELEGRAM_TOKEN, session, "http://127.0.0.1:9/bot", "http://127.0.0.1:9/file/bot")
    for work in (nowhere.send("7", Outgoing("Xin chào")), nowhere.start(), nowhere.fetch("f")):
        with pytest.raises(TryLater) as caught:
            await work
        assert "refused" in str(caught.value)
        assert SECRET not in repr(caught.value)
    wrong = TelegramChannel("110201:" + SECRET + "x", session, telegram.url + "/bot", telegram.url)
    with pytest.raises(TokenRefused) as caught:
        await wrong.start()
    assert "110201: the token is refused" in caplog.text
    assert SECRET not in caplog.text + repr(caught.value)


async def test_a_description_with_the_token_in_it_is_redacted(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("sendMessage", 400, f"no such method: /bot{TELEGRAM_TOKEN}/sendMessage")
    with pytest.raises(Rejected) as caught:
        await on_telegram.send("7", Outgoing("Xin chào"))
    assert str(caught.value) == "no such method: /bot<token>/sendMessage"


async def test_a_server_that_does_not_answer_in_time_is_tried_later(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    """By the library's own way, which passes its time-outs on to the transport."""
    with pytest.raises(TryLater, match="Timeout"), on_telegram.spoken():
        await on_telegram.api.get_updates(timeout=0, limit=1, read_timeout=0.05)
