"""Translate Telegram's updates into what every dialogue understands.

Texts and pressed buttons are read from the JSON as it came: building the library's objects first takes some twenty
times as long. Everything rarer is read through them.
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
    """Whatever of these is for us; one that cannot be read is logged and passed over."""
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
    """One update as one event; None for what nobody here answers (channel posts, inline queries …)."""
    number = str(int(update["update_id"]))
    if (message := update.get("message")) and message.get("text") is not None:
        return _said(message, number, bot)
    if pressed := update.get("callback_query"):
        return _pressed(pressed, number, bot)
    return _rare(Update.de_json(dict(update)), number, bot)


def pressed_buttons(updates: Iterable[Json]) -> list[str]:
    """The ids under which Telegram waits to be told that a button was noticed."""
    pressed = [update["callback_query"] for update in updates if isinstance(update.get("callback_query"), dict)]
    return [clean(str(each["id"])) for each in pressed if "id" in each]


def _said(message: Json, number: str, bot: str) -> Incoming | None:
    if (message.get("from") or {}).get("is_bot"):  # another bot: two of them would talk for ever
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
    if update.message and not StatusUpdate.ALL.check_update(update):  # what the platform itself writes, nobody said
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
    match message.effective_attachment:  # of a moving picture, which carries a document too, the moving picture
        case Document(file_id=file_id):
            return Kind.DOCUMENT, file_id
        case Voice(file_id=file_id):
            return Kind.VOICE, file_id
        case _:
            return Kind.OTHER, ""


def _membership(changed: ChatMemberUpdated, number: str, bot: str) -> Incoming | None:
    """In a private chat the bot is banned when the person stops it."""
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
    """Who, where and under which number: the same for every sort of update."""
    return {
        "address": Address("telegram", bot, str(int(chat))),
        "update_id": number,
        "sender": clean(name),
        "language": language or "",
        "private": kind == Chat.PRIVATE,
    }
