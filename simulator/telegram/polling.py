"""Give a bot its updates: getUpdates with a confirming offset, or a webhook."""

import time

from simulator.telegram.bot import TelegramBot
from simulator.web.fields import Fields
from simulator.world.message import Json
from simulator.world.refusal import RefusedError, bad_request

_WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
_ANOTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def get_updates(bot: TelegramBot, fields: Fields) -> list[Json]:
    if bot.courier.url:
        raise RefusedError(409, _WEBHOOK_IS_SET)
    _allow(bot, fields)
    _confirm(bot, fields.number("offset"))
    bot.polls += 1
    ours = bot.polls
    bot.mailbox.wake()  # an older poll ends
    limit = min(max(fields.number("limit", 100), 1), 100)
    until = time.monotonic() + min(max(fields.number("timeout"), 0), 50)
    while True:
        if bot.polls != ours:
            raise RefusedError(409, _ANOTHER_POLLER)
        left = until - time.monotonic()
        if bot.mailbox.letters or left <= 0 or bot.world.live.closed:
            return [letter.update for letter in list(bot.mailbox.letters)[:limit]]
        await bot.mailbox.wait(left)


def _allow(bot: TelegramBot, fields: Fields) -> None:
    """Set the kinds of update allowed; without a list the last one stays in force, as with the real service."""
    allowed = fields.nested("allowed_updates")
    if isinstance(allowed, list):
        bot.allowed = [str(kind) for kind in allowed]


def _confirm(bot: TelegramBot, offset: int) -> None:
    if offset < 0:  # only so many from the end; the earlier ones are deleted
        kept = list(bot.mailbox.letters)[offset:]
        offset = kept[0].number if kept else 0
    bot.mailbox.confirm(offset)


async def set_webhook(bot: TelegramBot, fields: Fields) -> bool:
    address = fields.text("url")
    _allow(bot, fields)
    if fields.flag("drop_pending_updates"):
        bot.mailbox.clear()
    if not address:
        bot.courier.stop()
        return True
    if not address.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = fields.text("secret_token")
    if len(secret) > 256 or not all(letter.isascii() and (letter.isalnum() or letter in "_-") for letter in secret):
        raise bad_request("secret token contains unallowed characters")
    bot.courier.start(address, secret)
    bot.polls += 1
    bot.mailbox.wake()
    return True


async def delete_webhook(bot: TelegramBot, fields: Fields) -> bool:
    bot.courier.stop()
    if fields.flag("drop_pending_updates"):
        bot.mailbox.clear()
    return True


async def get_webhook_info(bot: TelegramBot, fields: Fields) -> Json:
    waiting = len(bot.mailbox.letters)
    known: Json = {"url": bot.courier.url, "has_custom_certificate": False, "pending_update_count": waiting}
    if bot.courier.last_error:
        known |= {"last_error_date": int(bot.courier.last_error_at), "last_error_message": bot.courier.last_error}
    return known | ({"allowed_updates": bot.allowed} if bot.allowed else {})
