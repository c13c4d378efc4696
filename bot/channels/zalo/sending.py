"""Send on Zalo: plain texts with numbered choices, pictures by address, files as links."""

import unicodedata
from dataclasses import replace
from typing import Any

from bot.channels.plain_text import split, units, with_menu
from bot.channels.wire import part
from bot.channels.zalo.assumptions import CAPTION_LIMIT, PICTURES, TEXT_LIMIT
from bot.channels.zalo.client import ZaloClient
from domain.channel import Rejected
from domain.chat import Outgoing, OutgoingFile
from locales.language import language
from locales.wording.files import download_text, no_address_text

COUNTER = len("(99/99)\n")  # room for "(1/2)" above each part


async def send(client: ZaloClient, chat: str, message: Outgoing) -> str:
    file = message.file
    if file is not None and file.link and file.media_type in PICTURES:
        return await _show(client, chat, message, file)
    if file is not None:
        message = replace(message, text=_with_file(message, file))
    return await _say(client, chat, _rendered(message), message.arrived)


async def _show(client: ZaloClient, chat: str, message: Outgoing, file: OutgoingFile) -> str:
    """Send a picture with the text below; send a text that is too long in messages of its own."""
    text = _rendered(message)
    fits = units(text) <= CAPTION_LIMIT
    fields = {"chat_id": chat, "photo": file.link}
    if fits and text:
        fields["caption"] = text
    if message.arrived:
        return await _say(client, chat, text, message.arrived, first=1)
    try:
        sent = await client.call("sendPhoto", fields)
    except Rejected:  # Zalo could not fetch the picture; the person's phone perhaps can
        with part(0):  # tried again, the picture comes first: all of the text is sent anew
            return await _say(client, chat, _rendered(replace(message, text=_with_file(message, file))))
    return _message_id(sent) if fits else await _say(client, chat, text, first=1)


async def _say(client: ZaloClient, chat: str, text: str, arrived: int = 0, first: int = 0) -> str:
    """Send a text in parts, the first of which is part `first` of the message, but for the `arrived` ones."""
    parts = split(text, TEXT_LIMIT)
    if len(parts) > 1:
        parts = split(text, TEXT_LIMIT - COUNTER)
        parts = [f"({place}/{len(parts)})\n{each}" for place, each in enumerate(parts, start=1)]
    sent = ""
    for place, each in enumerate(parts, start=first):
        if place >= arrived:
            with part(place):
                sent = _message_id(await client.call("sendMessage", {"chat_id": chat, "text": each}))
    return sent


def _rendered(message: Outgoing) -> str:
    return unicodedata.normalize("NFC", with_menu(message))


def _with_file(message: Outgoing, file: OutgoingFile) -> str:
    speak = language(message.language)
    sentence = download_text(speak, file.name, file.link) if file.link else no_address_text(speak, file.name)
    return f"{message.text}\n\n{sentence}" if message.text else sentence


def _message_id(result: Any) -> str:
    """Return the id; "" when Zalo accepted the message without naming one."""
    return str(result.get("message_id", "")) if isinstance(result, dict) else ""
