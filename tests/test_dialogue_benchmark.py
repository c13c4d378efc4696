"""The benchmark's fake Bot API and its crowd of chats, driven by a small bot written here."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiohttp
import pytest

from benchmarks.dialogue.bot_api import BOT, TOKEN
from benchmarks.dialogue.crowd import Crowd, WrongReplyError, strangers
from benchmarks.dialogue.script import press, say

Call = Callable[..., Any]
KEYBOARD = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}, {"text": "B", "callback_data": "b"}]]}


async def echo(call: Call) -> None:
    """Repeats what was said with two buttons, and which of them was pressed."""
    offset = 0
    while True:
        for update in await call("getUpdates", json={"offset": offset, "timeout": 5, "limit": 7}):
            offset = update["update_id"] + 1
            query = update.get("callback_query")
            chat = (query or update)["message"]["chat"]["id"]
            text = query["data"] if query else update["message"]["text"]
            await call("sendMessage", json={"chat_id": chat, "text": text, "reply_markup": KEYBOARD})
            if query:
                await call("answerCallbackQuery", json={"callback_query_id": query["id"]})


@asynccontextmanager
async def calling(crowd: Crowd) -> AsyncIterator[Call]:
    server, base_url = await crowd.api.serve()
    async with server, aiohttp.ClientSession() as session:

        async def call(method: str, **body: Any) -> Any:
            async with session.post(f"{base_url}{TOKEN}/{method}", **body) as response:
                return (await response.json())["result"]

        yield call


@asynccontextmanager
async def echoed(chats: int) -> AsyncIterator[Crowd]:
    crowd = Crowd(strangers(chats))
    async with calling(crowd) as call:
        bot = asyncio.create_task(echo(call))
        yield crowd
        bot.cancel()
        with suppress(asyncio.CancelledError):
            await bot


async def test_every_chat_plays_the_whole_script_and_presses_what_was_offered() -> None:
    async with echoed(20) as crowd:
        await crowd.play([say("một", expects="một"), press(1, expects="b"), press(-2, expects="a")])
        assert crowd.replies == 60
        assert len(crowd.latencies) == 60


async def test_a_delay_is_added_to_what_a_chat_waits() -> None:
    async with echoed(1) as crowd:
        crowd.api.delay = 0.1
        assert await crowd.play([say("một"), say("hai")]) >= 0.2


async def test_another_reply_than_expected_is_no_measurement() -> None:
    async with echoed(2) as crowd:
        with pytest.raises(WrongReplyError, match="expected 'hai', heard 'một'"):
            await crowd.play([say("một", expects="hai")])


async def test_a_button_that_was_not_offered_is_no_measurement() -> None:
    async with echoed(2) as crowd:
        with pytest.raises(WrongReplyError, match="no button 2"):
            await crowd.play([say("một"), press(2)])


async def test_a_reply_nobody_asked_for_is_noticed() -> None:
    crowd = Crowd(strangers(1))
    async with calling(crowd) as call:
        await call("sendMessage", json={"chat_id": 1001, "text": "nữa"})
        with pytest.raises(WrongReplyError, match="1 replies more"):
            await crowd.check_silence()


@pytest.mark.parametrize("kind", ["json", "form", "multipart", "chunked", "query"])
async def test_parameters_are_read_however_a_client_sends_them(kind: str) -> None:
    heard: list[tuple[int, str, list[str]]] = []
    crowd = Crowd(strangers(1))
    crowd.api.listener = lambda *message: heard.append(message)
    fields = {"chat_id": "1001", "text": "Đồng Khởi & Bến Tre\r\n=", "reply_markup": json.dumps(KEYBOARD)}
    async with calling(crowd) as call:
        await call("sendMessage", **body_of(kind, fields))
        assert (await call("getMe"))["id"] == BOT["id"]
    assert heard == [(1001, fields["text"], ["a", "b"])]


def body_of(kind: str, fields: dict[str, str]) -> dict[str, Any]:
    if kind == "json":
        return {"json": fields}
    if kind == "query":
        return {"params": fields}
    if kind == "form":
        return {"data": fields}
    if kind == "chunked":
        return {"data": in_pieces(json.dumps(fields).encode()), "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    form.add_field("photo", b"\x89PNG\r\n\r\n", filename="a.png")
    return {"data": form}


async def in_pieces(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), 50):
        yield body[start : start + 50]
