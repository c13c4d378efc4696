"""Receive from Telegram by webhook: read what was posted, and tell Telegram where to post."""

from typing import Any

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.updates import ALLOWED, pressed_buttons, readable
from bot.channels.webhook import Body, object_in
from domain.chat import Incoming

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
CONNECTIONS = 40


def parse(body: Body, channel: TelegramChannel) -> list[Incoming]:
    """What was posted; empty for what is not for us, which is answered 200 all the same or it comes again."""
    return readable(_updates(body), channel.bot)


def acknowledgement(body: Body) -> dict[str, Any] | None:
    """The answer's own body where a button was pressed: it stops the button's clock without a request."""
    for button in pressed_buttons(_updates(body)):
        return {"method": "answerCallbackQuery", "callback_query_id": button}
    return None


async def set_webhook(channel: TelegramChannel, url: str, secret: str) -> None:
    """From now on Telegram posts updates to `url`, keeping what has been waiting."""
    with channel.spoken():
        await channel.api.set_webhook(
            url, secret_token=secret, allowed_updates=ALLOWED, max_connections=CONNECTIONS, drop_pending_updates=False
        )


def _updates(body: Body) -> list[dict[str, Any]]:
    update = object_in(body)
    return [update] if "update_id" in update else []
