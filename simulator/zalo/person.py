"""Turn what people do on Zalo into the updates their bot receives: text and photos, no buttons, no editing."""

import secrets
from urllib.parse import urljoin

from simulator.web.fields import Upload
from simulator.world.acts import ImpossibleError
from simulator.world.files import image_type
from simulator.world.message import Author, Json, Message, StoredFile
from simulator.world.tappable import addresses
from simulator.world.world import Chat
from simulator.zalo.bot import ZaloBots


class ZaloActs:
    """`address` is where the simulator listens: photos travel as addresses."""

    def __init__(self, bots: ZaloBots, address: str) -> None:
        self._bots = bots
        self._address = address

    def say(self, chat: Chat, text: str) -> list[Message]:
        return [self._write(chat, "message.text.received", text, None, {"text": text, "message_type": "CHAT_TEXT"})]

    def hand_over(self, chat: Chat, uploads: list[Upload], as_photo: bool, caption: str) -> list[Message]:
        if as_photo and not all(image_type(upload.content) for upload in uploads):
            raise ImpossibleError("a photo is a PNG, JPEG, GIF or WebP image")
        keep = self._bots.get(chat.bot).world.files.keep
        written = []
        for number, upload in enumerate(uploads):
            file = keep(upload.name, upload.media_type, upload.content, as_photo)
            written.append(self._hand_one(chat, file, caption if number == 0 else ""))
        return written

    def _hand_one(self, chat: Chat, file: StoredFile, caption: str) -> Message:
        if not file.is_photo:  # Zalo does not give documents to bots
            return self._write(chat, "message.unsupported.received", caption, file, {})
        more = {"photo_url": urljoin(self._address, f"/files/{file.id}"), "message_type": "CHAT_PHOTO"}
        return self._write(chat, "message.image.received", caption, file, more | {"caption": caption})

    def press(self, chat: Chat, message_id: str, data: str) -> str:
        raise ImpossibleError("there are no buttons on Zalo: type the number")

    def edit(self, chat: Chat, message_id: str, text: str) -> list[Message]:
        raise ImpossibleError("messages cannot be edited on Zalo")

    def forward(self, chat: Chat, message: Message | None, text: str, name: str) -> list[Message]:
        """Forward a message, which the bot sees as any other."""
        if message and message.file:
            return [self._hand_one(chat, message.file, message.text)]
        return self.say(chat, message.text if message else text)

    def block(self, chat: Chat, blocked: bool) -> None:
        """Block the bot, which learns this only when a message is refused."""
        if chat.blocked != blocked:
            chat.blocked = blocked
            self._bots.get(chat.bot).world.tell(chat, "blocked", blocked=blocked)

    def _write(self, chat: Chat, event: str, text: str, file: StoredFile | None, more: Json) -> Message:
        if chat.blocked:
            raise ImpossibleError("the bot is blocked: unblock it first")
        bot = self._bots.get(chat.bot)

        def fill(message: Message) -> None:
            message.text, message.entities, message.file = text, addresses(text), file

        message = bot.world.write(chat, Author.PERSON, secrets.token_hex(10), fill)
        content: Json = {
            "from": {"id": chat.id, "display_name": chat.person.name, "is_bot": False},
            "chat": {"id": chat.id, "chat_type": "PRIVATE"},
            "message_id": message.id,
            "date": int(message.date * 1000),
        }
        bot.post(event, content | more, chat, message)
        return message
