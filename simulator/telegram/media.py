"""Send and fetch photos, documents and albums for a bot."""

import secrets
from typing import Any

from simulator.telegram.bot import TelegramBot
from simulator.telegram.markup import Markup, read_markup
from simulator.telegram.sending import Content, deliver, format_words, read_words
from simulator.telegram.wire import file_of, file_path
from simulator.web.fetching import fetch
from simulator.web.fields import Fields, Upload
from simulator.world.files import image_type
from simulator.world.message import Json, StoredFile
from simulator.world.refusal import bad_request

_PHOTO_LIMIT = 10 * 1024 * 1024
_UPLOAD_LIMIT = 50 * 1024 * 1024
_DOWNLOAD_LIMIT = 20 * 1024 * 1024


async def send_photo(bot: TelegramBot, fields: Fields) -> Json:
    return await _send(bot, fields, "photo")


async def send_document(bot: TelegramBot, fields: Fields) -> Json:
    return await _send(bot, fields, "document")


async def _send(bot: TelegramBot, fields: Fields, kind: str) -> Json:
    chat = bot.chat(fields.text("chat_id"))
    words, markup = read_words(fields, "caption"), read_markup(fields)
    file = await _file(bot, fields, kind, fields.values.get(kind, fields.uploads.get(kind)))
    content = Content(words, file, protected=fields.flag("protect_content"))
    return deliver(bot, chat, f"send{kind.capitalize()}", content, markup)


async def send_media_group(bot: TelegramBot, fields: Fields) -> list[Json]:
    chat = bot.chat(fields.text("chat_id"))
    media = fields.nested("media")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise bad_request("there must be 2 to 10 media in an album")
    parts = []
    for item in media:
        kind = str(item.get("type"))
        if kind not in ("photo", "document"):
            raise bad_request("can't parse InputMedia: only photos and documents are known here")
        words = format_words(str(item.get("caption") or ""), str(item.get("parse_mode") or ""), [])
        parts.append((words, await _file(bot, fields, kind, item.get("media"))))
    album = str(secrets.randbits(62))
    return [deliver(bot, chat, "sendMediaGroup", Content(words, file, album), Markup()) for words, file in parts]


async def _file(bot: TelegramBot, fields: Fields, kind: str, source: Any) -> StoredFile:
    """Return the file `source` names: an upload, the name of one, a file_id, or an address to fetch."""
    if isinstance(source, str) and source.startswith("attach://"):
        source = fields.uploads.get(source.removeprefix("attach://"))
    if not source:
        raise bad_request(f"there is no {kind} in the request")
    if isinstance(source, Upload):
        return _kept(bot, kind, source)
    if str(source).startswith(("http://", "https://")):
        fetched = await fetch(str(source), _UPLOAD_LIMIT)
        if fetched is None:
            raise bad_request("failed to get HTTP URL content")
        return _kept(bot, kind, fetched)
    known = file_of(bot.world, str(source))
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return known


def _kept(bot: TelegramBot, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind == "photo" and not image_type(upload.content):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if len(upload.content) > (_PHOTO_LIMIT if kind == "photo" else _UPLOAD_LIMIT):
        raise bad_request("file is too big")
    return bot.world.files.keep(upload.name, upload.media_type, upload.content, kind == "photo")


async def get_file(bot: TelegramBot, fields: Fields) -> Json:
    file_id = fields.text("file_id")
    file = file_of(bot.world, file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > _DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    known: Json = {"file_id": file_id, "file_unique_id": file_id[:13], "file_size": len(file.content)}
    return known | {"file_path": file_path(file)}
