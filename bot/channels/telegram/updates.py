"""Translate Telegram's updates into `Incoming`.

Texts and pressed buttons are read from the JSON: building the library's objects first takes some twenty times as
long. Every rarer update is read through the library.
"""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

import telegram
from telegram import Chat, ChatMember, ChatMemberUpdated, Message, Update, User
from telegram.ext.filters import StatusUpdate

from bot.channels.plain_text import clean, moment
from bot.channels.telegram.typed import typed_looks
from domain.chat import Address, Incoming, Kind

_log = logging.getLogger(__name__)

Json = Mapping[str, Any]

ALLOWED = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER, Update.MESSAGE_REACTION)
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
    if felt := update.get("message_reaction"):
        return _felt(felt, number, bot)
    return _rare(Update.de_json(dict(update)), update, number, bot)


def pressed_buttons(updates: Iterable[Json]) -> list[str]:
    """Return the ids of the button presses that Telegram wants acknowledged."""
    pressed = [update["callback_query"] for update in updates if isinstance(update.get("callback_query"), dict)]
    return [clean(str(each["id"])) for each in pressed if "id" in each]


def _said(message: Json, number: str, bot: str) -> Incoming | None:
    if (message.get("from") or {}).get("is_bot"):  # another bot: two bots would answer each other for ever
        return None
    looks = typed_looks(message["text"], message.get("entities"))
    return Incoming(text=clean(message["text"]), looks=looks, **_besides(message, bot), **_from(message, number, bot))


def _besides(message: Json, bot: str) -> dict[str, Any]:
    """Read what stands beside the words: what is quoted, whether they were passed on, when they were sent.

    What somebody wrote elsewhere and passes on is as good as typed here.
    """
    person, origin = message.get("from") or {}, message.get("forward_origin") or {}
    writer, quoted = origin.get("sender_user") or {}, message.get("reply_to_message") or {}
    part = (message.get("quote") or {}).get("text")  # also of a message of another chat
    ours = str((quoted.get("from") or {}).get("id")) == bot
    return {
        "forwarded": bool(origin) and (not writer or writer.get("id") != person.get("id")),
        "quotes": clean(str(quoted.get("message_id", ""))),
        "quoted_text": clean(part or quoted.get("text") or quoted.get("caption") or ""),
        "quoted_choices": _buttons(quoted) if ours else (),
        "sent_at": moment(message.get("date")),
    }


def _buttons(message: Json) -> tuple[tuple[str, str], ...]:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard") or ()
    pressable = (button for row in rows for button in row if "callback_data" in button)
    return tuple((clean(button["text"]), clean(button["callback_data"])) for button in pressable)


def _pressed(pressed: Json, number: str, bot: str) -> Incoming | None:
    message = pressed.get("message")
    if not message or "data" not in pressed:
        return None
    place = {"chat": message["chat"], "from": pressed.get("from")}
    return Incoming(kind=Kind.BUTTON, choice=clean(str(pressed["data"])), **_from(place, number, bot))


def _felt(felt: Json, number: str, bot: str) -> Incoming | None:
    """Report a sign of feeling; None for one that was taken away again, or that nobody is known to have given."""
    if not felt.get("new_reaction") or not felt.get("user"):
        return None
    place = {"chat": felt["chat"], "from": felt["user"]}
    return Incoming(kind=Kind.REACTION, quotes=clean(str(felt["message_id"])), **_from(place, number, bot))


def _from(message: Json, number: str, bot: str) -> dict[str, Any]:
    chat, person = message["chat"], message.get("from") or {}
    name = " ".join(part for part in (person.get("first_name"), person.get("last_name")) if part)
    return _event(number, bot, chat["id"], chat.get("type"), name, person.get("language_code"))


def _rare(update: Update, raw: Json, number: str, bot: str) -> Incoming | None:
    if update.message and not StatusUpdate.ALL.check_update(update):  # else no person has written it
        return _brought(update.message, raw["message"], number, bot)
    if edited := update.edited_message:
        return Incoming(kind=Kind.EDITED, text=_text(edited), **_of(edited.chat, edited.from_user, number, bot))
    if changed := update.my_chat_member:
        return _membership(changed, number, bot)
    return None


def _brought(message: Message, raw: Json, number: str, bot: str) -> Incoming:
    kind, attachment = _attached(message)
    return Incoming(
        kind=kind,
        text=_text(message),
        looks=typed_looks(raw.get("caption", ""), raw.get("caption_entities")),
        attachment=attachment,
        album=clean(message.media_group_id or ""),
        name=clean((message.document.file_name if message.document else None) or ""),
        **_besides(raw, bot),
        **_of(message.chat, message.from_user, number, bot),
    )


def _attached(message: Message) -> tuple[Kind, str]:
    if message.photo:
        return Kind.PHOTO, max(message.photo, key=lambda size: size.width).file_id
    match message.effective_attachment:  # an animation carries a document too: take the animation
        case telegram.Document(file_id=file_id):
            return Kind.DOCUMENT, file_id
        case telegram.Voice(file_id=file_id) | telegram.Audio(file_id=file_id):
            return Kind.VOICE, file_id
        case telegram.Video() | telegram.VideoNote():
            return Kind.VIDEO, ""
        case telegram.Contact():
            return Kind.CONTACT, ""
        case telegram.Location() | telegram.Venue():
            return Kind.PLACE, ""
        case telegram.Poll():
            return Kind.POLL, ""
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
