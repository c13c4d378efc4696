"""Whatever goes wrong on the way has one of four names, and none of them holds the token."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import pytest

from bot.channels.platform import Platform, Webhook
from domain.channel import Rejected, SendError, Throttled, TokenRefused, TryLater
from domain.chat import Outgoing
from tests.channels.conformance.sides import SIDES, Refusal, Side

HELLO = Outgoing("Xin chào")
REFUSALS = [
    pytest.param(name, refusal, id=f"{name}: {refusal[1]}") for name in SIDES for refusal in SIDES[name].refusals
]


@pytest.mark.parametrize(("side", "refusal"), REFUSALS, indirect=["side"])
async def test_a_refusal_has_its_name(side: Side, channel: Platform, refusal: Refusal) -> None:
    code, reason, error = refusal
    side.platform.will_refuse("sendMessage", code, reason)
    with pytest.raises(SendError) as caught:
        await channel.send(side.chat, HELLO)
    assert type(caught.value) is error


async def test_too_fast_says_how_long_to_wait(side: Side, channel: Platform) -> None:
    side.platform.will_refuse("sendMessage", 429, "Too Many Requests")
    with pytest.raises(Throttled) as caught:
        await channel.send(side.chat, HELLO)
    assert caught.value.retry_after > 0


async def test_a_refused_token_is_tried_again_and_logged_loudly(
    side: Side, session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = side.channel(session, token=side.token + "x")
    for work in (wrong.start(), wrong.send(side.chat, HELLO)):
        with pytest.raises(TokenRefused):
            await work
    assert f"{wrong.name} {wrong.bot}" in caplog.text
    assert "token" in caplog.text


@pytest.mark.parametrize(
    ("status", "page"),
    [
        (404, b"<h1>/bot{token}/sendMessage was not found</h1>"),
        (404, b'{"detail": "Not Found"}'),
        (403, b""),
        (503, b"<h1>maintenance</h1>"),
        (302, b""),
        (200, b"<h1>Welcome to the hotel, /bot{token}/ can wait</h1>"),
        (200, b"[]"),
    ],
)
async def test_a_page_that_is_not_the_platforms_is_tried_again_and_not_quoted(
    side: Side, channel: Platform, caplog: pytest.LogCaptureFixture, status: int, page: bytes
) -> None:
    caplog.set_level(logging.DEBUG)
    side.platform.will_answer("sendMessage", page.replace(b"{token}", side.token.encode()), status)
    with pytest.raises(TryLater) as caught:
        await channel.send(side.chat, HELLO)
    assert type(caught.value) is TryLater
    assert secret(side) not in str(caught.value) + caplog.text


ERRANDS: dict[str, Callable[[Side, Platform], Coroutine[Any, Any, object]]] = {
    "start": lambda side, channel: channel.start(),
    "introduce": lambda side, channel: channel.introduce(Webhook("https://bot.example.org/x", "a-secret-word"), {}),
    "send": lambda side, channel: channel.send(side.chat, HELLO),
    "fetch": lambda side, channel: channel.fetch("http://127.0.0.1:9/file/a.jpg"),
}


@pytest.mark.parametrize("errand", ERRANDS)
async def test_a_platform_that_cannot_be_reached_is_tried_again(
    side: Side, session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture, errand: str
) -> None:
    caplog.set_level(logging.DEBUG)
    nowhere = side.channel(session, url="http://127.0.0.1:9")
    with pytest.raises(TryLater, match="refused") as caught:
        await ERRANDS[errand](side, nowhere)
    assert secret(side) not in repr(caught.value) + caplog.text


async def test_a_reason_with_the_token_in_it_is_redacted(side: Side, channel: Platform) -> None:
    side.platform.will_refuse("sendMessage", 400, f"no such method: /bot{side.token}/sendMessage")
    with pytest.raises(Rejected) as caught:
        await channel.send(side.chat, HELLO)
    assert str(caught.value) == "no such method: /bot<token>/sendMessage"


def secret(side: Side) -> str:
    return side.token.partition(":")[2]
