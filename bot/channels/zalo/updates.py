"""Translate Zalo's updates into `Incoming`."""

from collections.abc import Mapping
from typing import Any

from bot.channels.plain_text import clean, moment
from bot.channels.zalo.assumptions import EVENTS, MEDIA, unwrapped
from domain.chat import Address, Incoming, Kind


def incoming(update: Mapping[str, Any], bot: str) -> Incoming | None:
    """Translate one update; return None for probes, for bots' messages and for updates without a chat or an id."""
    update = unwrapped(update)
    message = update.get("message")
    if not isinstance(message, Mapping):
        return None
    person, chat = _mapping(message.get("from")), _mapping(message.get("chat"))
    place = clean(str(chat.get("id") or person.get("id") or ""))
    number = clean(str(message.get("message_id") or message.get("date") or ""))
    if not place or not number or person.get("is_bot") or str(person.get("id")) == bot:
        return None
    kind = EVENTS.get(str(update.get("event_name")), Kind.OTHER)
    return Incoming(
        address=Address("zalo", bot, place),
        update_id=f"{place}:{number}",
        kind=kind,
        text=clean(str(message.get("text") or message.get("caption") or "")),
        attachment=next((clean(str(message[name])) for name in MEDIA if message.get(name)), ""),
        sent_at=moment(_seconds(message.get("date"))),
        sender=clean(str(person.get("display_name") or "")),
        private=chat.get("chat_type", "PRIVATE") == "PRIVATE",
    )


def _seconds(milliseconds: object) -> float:
    return milliseconds / 1000 if isinstance(milliseconds, int | float) else 0.0


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
