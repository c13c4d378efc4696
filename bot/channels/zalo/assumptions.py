"""Collect the assumptions about the Zalo Bot platform: most were never published, so corrections are made here.

Sources: the documentation of bot.zaloplatforms.com and what others measured on live bots during 2026.
"""

from collections.abc import Mapping
from typing import Any

from domain.channel import Capabilities, Exhausted, Rejected, SendError, TokenRefused, TryLater, Unreachable
from domain.chat import Kind

SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - a header's name

TEXT_LIMIT = CAPTION_LIMIT = 2000  # "2000 characters"; counted as UTF-16 units to be safe
CAPABILITIES = Capabilities(buttons=False, edits=False, files=False, text_limit=TEXT_LIMIT)
PICTURES = ("image/png", "image/jpeg")  # the formats sendPhoto shows; Zalo fetches the address, nothing is uploaded
FETCH_LIMIT = 20_000_000  # bytes; the platform names no limit

POLL_WAIT = 30  # seconds getUpdates waits before an empty answer
POLL_FLOOR = 1.0  # seconds between polls that bring nothing new: a handled update is reported to come back at once
IDLE = (408, 504)  # the code of getUpdates when nobody wrote

QUOTA_PAUSE = 3600.0  # a 429 means that the plan's quota is used up, not that sending was too fast, and names no time

EVENTS: Mapping[str, Kind] = {
    "message.text.received": Kind.TEXT,
    "message.image.received": Kind.PHOTO,
    "message.voice.received": Kind.VOICE,
    "message.sticker.received": Kind.OTHER,
    "message.unsupported.received": Kind.WITHHELD,  # links, files, and everything from people the law protects
}
MEDIA = ("photo", "photo_url", "voice_url")  # documented, seen, seen

GONE = ("chat", "user", "recipient", "receiver")  # methods whose refusal may be about the chat
GONE_BECAUSE = ("not found", "not exist", "invalid", "block", "deactivated", "unfollow")


def unwrapped(update: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the update itself: documented as {"ok", "result": {…}}, but webhooks were seen without the wrapping."""
    result = update.get("result")
    return result if isinstance(result, Mapping) else update


def send_error(code: int, reason: str) -> SendError:
    """Return the SendError for a refused call, by the platform's own error code."""
    if code == 429:
        return Exhausted(QUOTA_PAUSE, f"the quota of the Zalo plan is used up ({reason})")
    if code == 401:
        return TokenRefused("Zalo refuses the token of this bot")
    if code == 404:  # the methods we call exist, so the chat is what was not found
        return Unreachable(reason)
    if code in (400, 413):
        words = reason.lower()
        gone = any(who in words for who in GONE) and any(why in words for why in GONE_BECAUSE)
        return Unreachable(reason) if gone else Rejected(reason)
    return TryLater(f"{code}: {reason}")  # 403 is documented as an internal error; 408 leaves the outcome open
