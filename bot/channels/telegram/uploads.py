"""Hand a file to Telegram once, and then send it to others by the name Telegram gave it."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from weakref import WeakValueDictionary

from telegram import InputFile, InputMediaPhoto, Message
from telegram.error import BadRequest

from domain.chat import OutgoingFile

MOST = 200  # files whose names are held
UNKNOWN = ("wrong file", "wrong remote file", "file_id", "file reference")


class Uploads:
    """What Telegram has of files many people get, told from others by the hash of their bytes."""

    def __init__(self) -> None:
        self._names = OrderedDict[tuple[str, str, str], str]()
        self._no_pictures = OrderedDict[str, None]()
        self._first = WeakValueDictionary[tuple[str, str, str], asyncio.Lock]()

    def is_picture(self, file: OutgoingFile) -> bool:
        """Tell whether Telegram has not refused to show it."""
        return file.sha256 not in self._no_pictures

    def is_none(self, file: OutgoingFile) -> None:
        if file.sha256:
            _hold(self._no_pictures, file.sha256, None)

    async def send(
        self, call: Callable[..., Awaitable[Message]], kind: str, file: OutgoingFile, beside: Mapping[str, Any]
    ) -> str:
        """Send a photo or a document; while the first one is handed over, others with the same bytes wait for it."""
        if not file.sha256:
            return str((await self._hand_over(call, kind, file, beside)).message_id)
        key = (kind, file.name, file.sha256)
        lock = self._first.setdefault(key, asyncio.Lock())
        if key not in self._names:
            async with lock:
                if key not in self._names:
                    message = await self._hand_over(call, kind, file, beside)
                    if name := _name(message):
                        _hold(self._names, key, name)
                    return str(message.message_id)
        try:
            return str((await call(**beside, **{kind: self._names[key]})).message_id)
        except BadRequest as error:
            if not any(words in error.message.lower() for words in UNKNOWN):
                raise
            self._names.pop(key, None)
        return str((await self._hand_over(call, kind, file, beside)).message_id)

    async def album(
        self,
        call: Callable[..., Awaitable[Sequence[Message]]],
        files: Sequence[OutgoingFile],
        beside: Mapping[str, Any],
    ) -> list[str]:
        """Send pictures together; while the first album is handed over, others with the same pictures wait for it."""
        keys = [("photo", each.name, each.sha256) for each in files]
        lock = self._first.setdefault(keys[0], asyncio.Lock())
        if not all(key in self._names for key in keys):
            async with lock:
                return await self._together(call, files, keys, beside)
        try:
            return await self._together(call, files, keys, beside)
        except BadRequest as error:
            if not any(words in error.message.lower() for words in UNKNOWN):
                raise
            for key in keys:
                self._names.pop(key, None)
        return await self._together(call, files, keys, beside)

    async def _together(
        self,
        call: Callable[..., Awaitable[Sequence[Message]]],
        files: Sequence[OutgoingFile],
        keys: Sequence[tuple[str, str, str]],
        beside: Mapping[str, Any],
    ) -> list[str]:
        media = [
            InputMediaPhoto(self._names.get(key) or file.content, filename=file.name)
            for key, file in zip(keys, files, strict=True)
        ]
        messages = await call(**beside, media=media)
        for key, message in zip(keys, messages, strict=False):
            if key[2] and (name := _name(message)):
                _hold(self._names, key, name)
        return [str(message.message_id) for message in messages]

    @staticmethod
    async def _hand_over(
        call: Callable[..., Awaitable[Message]], kind: str, file: OutgoingFile, beside: Mapping[str, Any]
    ) -> Message:
        content = InputFile(file.content, file.name)
        content.mimetype = file.media_type
        return await call(**beside, **{kind: content})


def _name(message: Message) -> str:
    """Return by what name Telegram sends it again, "" where it named none."""
    file = message.photo[-1] if message.photo else message.document
    return file.file_id if file else ""


def _hold(held: "OrderedDict[Any, Any]", key: Any, value: Any) -> None:
    held[key] = value
    while len(held) > MOST:
        held.popitem(last=False)
