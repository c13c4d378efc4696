"""Send on Telegram: texts with buttons, pictures, documents, a person's command menu."""

import logging
from dataclasses import replace
from typing import Any

from telegram import BotCommand, BotCommandScopeChat, LinkPreviewOptions
from telegram.error import BadRequest, NetworkError

from bot.channels.plain_text import split, units
from bot.channels.telegram.client import TelegramClient
from bot.channels.telegram.looking import entities_json, entities_of, keyboard, keyboard_json, placed
from bot.channels.telegram.taking_back import take_back
from bot.channels.wire import part
from domain.channel import Capabilities, SendError, note_part
from domain.chat import Command, Outgoing, OutgoingFile

_log = logging.getLogger(__name__)

TEXT_LIMIT = 4096
CAPABILITIES = Capabilities(
    buttons=True, edits=True, files=True, text_limit=TEXT_LIMIT, folds=True, takes_back=True, albums=True
)
CAPTION_LIMIT = 1024
PICTURES = ("image/png", "image/jpeg")
PICTURE_LIMIT = 10_000_000  # bytes; a larger picture is sent as a document
NOT_A_PICTURE = ("photo_", "image_process")  # a picture with too many pixels may be sent as a document
NOT_CHANGED = "message is not modified"
NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid", "there is no text in")
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # a link preview would open a signed link before the person does
NO_PREVIEW_JSON = NO_PREVIEW.to_json()


async def send(client: TelegramClient, chat: str, message: Outgoing) -> str:
    if message.commands:
        await _set_commands(client, chat, message.commands)
    if message.takes_back and await take_back(client, chat, message.takes_back) and message.takes_back.alone:
        return ""
    if message.before:
        return await _show_together(client, chat, message)
    if message.file is not None:
        return await _hand_over(client, chat, message, message.file)
    parts = split(message.text, TEXT_LIMIT)
    if message.edits.isdigit() and len(parts) == 1:
        with client.spoken():
            if await _edit(client, chat, message):
                return message.edits
    return await _say(client, chat, parts, message)


async def _say(client: TelegramClient, chat: str, texts: list[str], message: Outgoing, first: int = 0) -> str:
    """Send texts, the first of which is part `first` of the message, but for those that arrived before."""
    sent, last = "", first + len(texts) - 1
    for place, (text, start) in enumerate(placed(message.text, texts), start=first):
        if place < message.arrived:
            continue
        fields = {"chat_id": chat, "text": text}
        if message.looks:
            fields["entities"] = entities_json(message, text, start)
        if message.private:
            fields["protect_content"] = "true"
        if message.choices and place == last:
            fields["reply_markup"] = keyboard_json(message.choices, message.columns)
        if "://" in text:
            fields["link_preview_options"] = NO_PREVIEW_JSON
        if client.pays():
            fields["allow_paid_broadcast"] = "true"
        with part(place), client.spoken():
            sent = _message_id(await client.post("sendMessage", fields))
        if place < last:
            note_part(sent)
    return sent


def _message_id(result: Any) -> str:
    if not isinstance(result, dict) or "message_id" not in result:
        raise NetworkError("the answer holds no message")
    return str(result["message_id"])


async def _edit(client: TelegramClient, chat: str, message: Outgoing) -> bool:
    """Edit the earlier message; return False where the message must be sent as a new one."""
    try:
        await client.api.edit_message_text(
            message.text,
            chat,
            int(message.edits),
            entities=entities_of(message),
            reply_markup=keyboard(message.choices, message.columns),
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        reason = error.message.lower()
        if any(words in reason for words in NOT_EDITABLE):
            return False
        if NOT_CHANGED not in reason:
            raise
    return True


async def _hand_over(client: TelegramClient, chat: str, message: Outgoing, file: OutgoingFile) -> str:
    """Send the file with the text below; send a text that is too long apart, the buttons on the last message."""
    if units(message.text) <= CAPTION_LIMIT:
        with client.spoken():
            return await _upload(client, chat, file, message)
    if not message.arrived:
        with client.spoken():
            note_part(await _upload(client, chat, file, replace(message, text="", looks=(), choices=())))
    return await _say(client, chat, split(message.text, TEXT_LIMIT), message, first=1)


async def _show_together(client: TelegramClient, chat: str, message: Outgoing) -> str:
    """Send pictures as an album; one by one where one of them is none to Telegram, or is too large."""
    files = message.before
    if len(files) > 1 and all(len(each.content) <= PICTURE_LIMIT and client.uploads.is_picture(each) for each in files):
        beside = {"protect_content": message.private or None, "allow_paid_broadcast": client.pays() or None}
        with client.spoken():
            try:
                ids = await client.uploads.album(client.api.send_media_group, files, {"chat_id": chat, **beside})
            except BadRequest as error:
                if not any(words in error.message.lower() for words in NOT_A_PICTURE):
                    raise
                ids = []
        for each in ids[:-1]:
            note_part(each)
        if ids:
            return ids[-1]
    sent = ""
    for place, file in enumerate(files):
        if sent:
            note_part(sent)
        with part(place), client.spoken():
            sent = await _upload(client, chat, file, replace(message, before=()))
    return sent


async def _upload(client: TelegramClient, chat: str, file: OutgoingFile, message: Outgoing) -> str:
    beside: dict[str, Any] = {
        "chat_id": chat,
        "caption": message.text or None,
        "caption_entities": entities_of(message),
        "reply_markup": keyboard(message.choices, message.columns),
        "protect_content": message.private or None,
        "allow_paid_broadcast": client.pays() or None,
    }
    is_picture = file.media_type in PICTURES and len(file.content) <= PICTURE_LIMIT
    if is_picture and client.uploads.is_picture(file):
        try:
            return await client.uploads.send(client.api.send_photo, "photo", file, beside)
        except BadRequest as error:
            if not any(words in error.message.lower() for words in NOT_A_PICTURE):
                raise
            client.uploads.is_none(file)
    return await client.uploads.send(client.api.send_document, "document", file, beside)


async def _set_commands(client: TelegramClient, chat: str, commands: tuple[Command, ...]) -> None:
    """Set the chat's command menu; a failure is only logged."""
    menu = [BotCommand(command.name, command.description) for command in commands]
    try:
        with client.spoken():
            await client.api.set_my_commands(menu, scope=BotCommandScopeChat(chat), read_timeout=5)
    except SendError as error:
        _log.warning("telegram %s: the command menu was not set (%s)", client.bot, error)
