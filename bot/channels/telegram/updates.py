"""Translate Telegram's updates into `Incoming`.

Texts and pressed buttons are read from the JSON: building the library's objects first takes some twenty times as
long. Every rarer update is read through the library.
"""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from telegram import Chat, ChatMember, ChatMemberUpdated, Document, Message, Update, User, Voice
from telegram.ext.filters import StatusUpdate

from bot.channels.plain_text import clean
from domain.chat import Address, Incoming, Kind

_log = logging.getLogger(__name__)

Json = Mapping[str, Any]

ALLOWED = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
UNREADABLE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, OSError)
"""What reading raises where an update is not what Telegram documents; OSError: a date no clock can show."""


def readable(updates: Iterable[Json], bot: str) -> list[Incoming]:
    """Return the updates the bot handles; log and skip an update that cannot be read."""
    found = []
    for update in updates:
        try:
            message = incoming(update, bot)
        except UNREADABLE as error:
            _log.warning("telegram %s: an update cannot be read (%s)", bot, type(error).__name__)
        else:
            if message is not None:
                found.append(message)
    return found


def incoming(update: Json, bot: str) -> Incoming | None:
    """Translate one update; return None for an update the bot ignores (channel posts, inline queries …)."""
    number = str(int(update["update_id"]))
    if (message := update.get("message")) and message.get("text") is not None:
        return _said(message, number, bot)
    if pressed := update.get("callback_query"):
        return _pressed(pressed, number, bot)
    return _rare(Update.de_json(dict(update)), number, bot)


def pressed_buttons(updates: Iterable[Json]) -> list[str]:
    """Return the ids of the button presses that Telegram wants acknowledged."""
    pressed = [update["callback_query"] for update in updates if isinstance(update.get("callback_query"), dict)]
    return [clean(str(each["id"])) for each in pressed if "id" in each]


def _said(message: Json, number: str, bot: str) -> Incoming | None:
    if (message.get("from") or {}).get("is_bot"):  # another bot: two bots would answer each other for ever
        return None
    text, forwarded, quoted = clean(message["text"]), "forward_origin" in message, message.get("reply_to_message") or {}
    return Incoming(
        text=text,
        forwarded=forwarded,
        quotes=clean(str(quoted.get("message_id", ""))),
        quoted_text=clean(quoted.get("text") or quoted.get("caption") or ""),
        **_from(message, number, bot),
    )


def _pressed(pressed: Json, number: str, bot: str) -> Incoming | None:
    message = pressed.get("message")
    if not message or "data" not in pressed:
        return None
    place = {"chat": message["chat"], "from": pressed.get("from")}
    return Incoming(kind=Kind.BUTTON, choice=clean(str(pressed["data"])), **_from(place, number, bot))


def _from(message: Json, number: str, bot: str) -> dict[str, Any]:
    chat, person = message["chat"], message.get("from") or {}
    name = " ".join(part for part in (person.get("first_name"), person.get("last_name")) if part)
    return _event(number, bot, chat["id"], chat.get("type"), name, person.get("language_code"))


def _rare(update: Update, number: str, bot: str) -> Incoming | None:
    if update.message and not StatusUpdate.ALL.check_update(
        update
    ):  # a service message of the platform, written by no person
        return _brought(update.message, number, bot)
    if edited := update.edited_message:
        return Incoming(kind=Kind.EDITED, text=_text(edited), **_of(edited.chat, edited.from_user, number, bot))
    if changed := update.my_chat_member:
        return _membership(changed, number, bot)
    return None


def _brought(message: Message, number: str, bot: str) -> Incoming:
    kind, attachment = _attached(message)
    return Incoming(
        kind=kind,
        text=_text(message),
        attachment=attachment,
        forwarded=message.forward_origin is not None,
        album=clean(message.media_group_id or ""),
        **_of(message.chat, message.from_user, number, bot),
    )


def _attached(message: Message) -> tuple[Kind, str]:
    if message.photo:
        return Kind.PHOTO, max(message.photo, key=lambda size: size.width).file_id
    match message.effective_attachment:  # an animation carries a document too: take the animation
        case Document(file_id=file_id):
            return Kind.DOCUMENT, file_id
        case Voice(file_id=file_id):
            return Kind.VOICE, file_id
        case _:
            return Kind.OTHER, ""


def _membership(changed: ChatMemberUpdated, number: str, bot: str) -> Incoming | None:
    """Report a bot stopped or started again; in a private chat "kicked" means that the person stopped the bot."""
    before, after = changed.old_chat_member.status, changed.new_chat_member.status
    if changed.chat.type != Chat.PRIVATE or ChatMember.BANNED not in (before, after):
        return None
    kind = Kind.BLOCKED if after == ChatMember.BANNED else Kind.UNBLOCKED
    return Incoming(kind=kind, **_of(changed.chat, changed.from_user, number, bot))


def _text(message: Message) -> str:
    return clean(message.text or message.caption or "")


def _of(chat: Chat, person: User | None, number: str, bot: str) -> dict[str, Any]:
    name, tag = (person.full_name, person.language_code) if person else ("", None)
    return _event(number, bot, chat.id, chat.type, name, tag)


def _event(number: str, bot: str, chat: int, kind: str | None, name: str, language: str | None) -> dict[str, Any]:
    return {
        "address": Address("telegram", bot, str(int(chat))),
        "update_id": number,
        "sender": clean(name),
        "language": language or "",
        "private": kind == Chat.PRIVATE,
    }
