"""Implement the methods of the Zalo Bot API."""

import asyncio
import secrets
from contextlib import suppress

from starlette.requests import Request

from simulator.web.fetching import fetch
from simulator.web.fields import Fields
from simulator.world.files import image_type
from simulator.world.mailbox import happening
from simulator.world.message import Author, Json, Message, StoredFile
from simulator.world.refusal import RefusedError, bad_request
from simulator.world.tappable import addresses, units
from simulator.world.world import Chat
from simulator.zalo.bot import ZaloBot

_TEXT_LIMIT = 2000
_PHOTO_LIMIT = 10 * 1024 * 1024
_IDLE = "Request timeout"


async def get_me(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    name = bot.account.name
    kind = {"account_type": "BASIC", "can_join_groups": False}
    return {"id": bot.id, "account_name": f"bot.{bot.id}", "display_name": name} | kind


async def get_updates(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    """Return one update and delete it, unless replaying is on; answer 408 when nothing came."""
    if bot.courier.url:
        raise bad_request("getUpdates cannot be used while a webhook is set")
    if not bot.mailbox.letters:
        if bot.options.replay and bot.consumed:
            return bot.consumed
        await _wait(bot, min(max(fields.number("timeout", 30), 0), 50), request)
    if bot.courier.url or not bot.mailbox.letters or await request.is_disconnected():
        raise RefusedError(408, _IDLE)
    bot.consumed = bot.mailbox.take().update
    return bot.consumed


async def _wait(bot: ZaloBot, seconds: float, request: Request) -> None:
    """Wait until a message comes or the bot hangs up: a bot that hung up must not be given a message."""
    if bot.world.live.closed:
        return
    waits = {asyncio.create_task(happening(bot.mailbox.news, seconds)), asyncio.create_task(_hung_up(request))}
    _, unfinished = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for task in unfinished:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _hung_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def send_message(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    text = fields.text("text")
    if not text.strip():
        raise bad_request("text must not be empty")
    if units(text) > _TEXT_LIMIT:
        raise bad_request("text is longer than 2000 characters")
    return _deliver(bot, bot.chat(fields.text("chat_id")), "sendMessage", text, None)


async def send_photo(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    chat = bot.chat(fields.text("chat_id"))
    caption, address = fields.text("caption"), fields.text("photo")
    if units(caption) > _TEXT_LIMIT:
        raise bad_request("caption is longer than 2000 characters")
    fetched = await fetch(address, _PHOTO_LIMIT) if address.startswith(("http://", "https://")) else None
    if fetched is None or not image_type(fetched.content):
        raise bad_request("photo is not the address of an image")
    file = bot.world.files.keep(fetched.name, fetched.media_type, fetched.content, as_photo=True)
    return _deliver(bot, chat, "sendPhoto", caption, file)


def _deliver(bot: ZaloBot, chat: Chat, method: str, text: str, file: StoredFile | None) -> Json:
    bot.spend()

    def fill(message: Message) -> None:
        message.text, message.entities, message.file = text, addresses(text), file
        message.read = True

    message = bot.world.write(chat, Author.BOT, secrets.token_hex(10), fill)
    bot.world.note_sent(chat, method, message)
    return {"message_id": message.id, "date": int(message.date * 1000)}


async def send_sticker(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    return _deliver(bot, bot.chat(fields.text("chat_id")), "sendSticker", "🙂", None)


async def send_chat_action(bot: ZaloBot, fields: Fields, request: Request) -> None:
    bot.world.tell(bot.chat(fields.text("chat_id")), "typing")


async def set_webhook(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    """Keep the address even if nothing answers there: the verification tells."""
    address, secret = fields.text("url"), fields.text("secret_token")
    if not address.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad_request("url must be https")
    if not 8 <= len(secret) <= 256:
        raise bad_request("secret_token must have 8 to 256 characters")
    bot.courier.start(address, secret)
    bot.mailbox.wake()
    bot.webhook_changed = bot.world.now()
    return _webhook(bot) | {"verification": await _verify(bot)}


async def _verify(bot: ZaloBot) -> Json:
    answer = await bot.courier.knock()
    outcome = "webhook.ok" if answer.accepted else f"webhook.http.{answer.status}"
    return {"ok": answer.accepted, "status_code": answer.status, "outcome": outcome, "hint": answer.reason}


async def test_webhook(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    if not bot.courier.url:
        raise RefusedError(404, "Not Found: no webhook")
    return await _verify(bot)


async def delete_webhook(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    bot.courier.stop()
    bot.webhook_changed = bot.world.now()
    return _webhook(bot)


async def get_webhook_info(bot: ZaloBot, fields: Fields, request: Request) -> Json:
    if not bot.courier.url:
        raise RefusedError(404, "Not Found: no webhook")
    return _webhook(bot)


def _webhook(bot: ZaloBot) -> Json:
    return {"url": bot.courier.url, "updated_at": int(bot.webhook_changed * 1000)}
