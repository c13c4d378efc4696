"""Translate Telegram's updates into what every dialogue understands.

From the JSON as it came: building the library's objects first takes some twenty times as long, and one update they
cannot be built from would hold up the whole batch.
"""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from bot.channels.plain_text import clean
from domain.chat import Address, Incoming, Kind

_log = logging.getLogger(__name__)

Json = Mapping[str, Any]

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
SERVICE = (  # what the platform itself writes into a chat: nobody spoke
    "pinned_message",
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "message_auto_delete_timer_changed",
    "chat_background_set",
    "write_access_allowed",
    "video_chat_started",
    "video_chat_ended",
)


def readable(updates: Iterable[Json], bot: str) -> list[Incoming]:
    """Whatever of these is for us; one that cannot be read is logged and passed over."""
    found = []
    for update in updates:
        try:
            message = incoming(update, bot)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
            _log.warning("telegram %s: an update cannot be read (%s)", bot, type(error).__name__)
        else:
            if message is not None:
                found.append(message)
    return found


def incoming(update: Json, bot: str) -> Incoming | None:
    """One update as one event; None for what nobody here answers (channel posts, inline queries …)."""
    number = str(int(update["update_id"]))
    if message := update.get("message"):
        return _message(message, number, bot)
    if pressed := update.get("callback_query"):
        return _pressed(pressed, number, bot)
    if message := update.get("edited_message"):
        return Incoming(kind=Kind.EDITED, text=_text(message), **_from(message, number, bot))
    if changed := update.get("my_chat_member"):
        return _membership(changed, number, bot)
    return None


def pressed_buttons(updates: Iterable[Json]) -> list[str]:
    """The ids under which Telegram waits to be told that a button was noticed."""
    pressed = [update["callback_query"] for update in updates if isinstance(update.get("callback_query"), dict)]
    return [clean(str(each["id"])) for each in pressed if "id" in each]


def _message(message: Json, number: str, bot: str) -> Incoming | None:
    if any(name in message for name in SERVICE):
        return None
    if (message.get("from") or {}).get("is_bot"):  # another bot: two of them would talk for ever
        return None
    kind, attachment = _content(message)
    quoted = message.get("reply_to_message") or {}
    return Incoming(
        kind=kind,
        text=_text(message),
        attachment=attachment,
        forwarded="forward_origin" in message,
        quotes=clean(str(quoted.get("message_id", ""))),
        quoted_text=_text(quoted),
        album=clean(str(message.get("media_group_id", ""))),
        **_from(message, number, bot),
    )


def _content(message: Json) -> tuple[Kind, str]:
    if "text" in message:
        return Kind.TEXT, ""
    if sizes := message.get("photo"):
        return Kind.PHOTO, str(max(sizes, key=lambda size: size.get("width", 0))["file_id"])
    if "animation" in message:  # carries a document too, which is the same moving picture
        return Kind.OTHER, ""
    if document := message.get("document"):
        return Kind.DOCUMENT, str(document["file_id"])
    if voice := message.get("voice"):
        return Kind.VOICE, str(voice["file_id"])
    return Kind.OTHER, ""


def _pressed(pressed: Json, number: str, bot: str) -> Incoming | None:
    message = pressed.get("message")
    if not message or "data" not in pressed:
        return None
    place = {"chat": message["chat"], "from": pressed.get("from")}
    return Incoming(kind=Kind.BUTTON, choice=clean(str(pressed["data"])), **_from(place, number, bot))


def _membership(changed: Json, number: str, bot: str) -> Incoming | None:
    """In a private chat "kicked" means that the person stopped the bot."""
    if changed["chat"].get("type") != "private":
        return None
    before, after = changed["old_chat_member"]["status"], changed["new_chat_member"]["status"]
    if after == "kicked":
        return Incoming(kind=Kind.BLOCKED, **_from(changed, number, bot))
    if before == "kicked":
        return Incoming(kind=Kind.UNBLOCKED, **_from(changed, number, bot))
    return None


def _text(message: Json) -> str:
    return clean(message.get("text") or message.get("caption") or "")


def _from(message: Json, number: str, bot: str) -> dict[str, Any]:
    """Who, where and under which number: the same for every sort of update."""
    chat, person = message["chat"], message.get("from") or {}
    names = (person.get("first_name"), person.get("last_name"))
    return {
        "address": Address("telegram", bot, str(int(chat["id"]))),
        "update_id": number,
        "sender": clean(" ".join(name for name in names if name)),
        "language": person.get("language_code") or "",
        "private": chat.get("type") == "private",
    }
