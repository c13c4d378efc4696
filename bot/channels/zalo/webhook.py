"""Receive from Zalo by webhook: read what was posted, and tell Zalo where to post."""

from bot.channels.webhook import Body, object_in
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.updates import incoming
from domain.channel import Rejected
from domain.chat import Incoming


def parse(body: Body, channel: ZaloChannel) -> list[Incoming]:
    """What was posted; empty for a probe, which is answered 200 all the same."""
    message = incoming(object_in(body), channel.bot)
    return [message] if message is not None else []


async def set_webhook(channel: ZaloChannel, url: str, secret: str) -> None:
    """From now on Zalo posts updates to `url`. It keeps an address it could not reach, so its verdict is read."""
    result = await channel.call("setWebhook", {"url": url, "secret_token": secret})
    verdict = result.get("verification") if isinstance(result, dict) else None
    if isinstance(verdict, dict) and not verdict.get("ok"):
        raise Rejected(f"Zalo cannot reach the webhook: {verdict.get('outcome')} {verdict.get('hint') or ''}".strip())
