"""Turn what people do on Telegram into the updates their bot receives."""

import secrets

from simulator.telegram.bot import TelegramBot, TelegramBots
from simulator.telegram.wire import bot_user, person_user, private_chat, wire_message
from simulator.web.fields import Upload
from simulator.world.acts import ImpossibleError
from simulator.world.files import image_type
from simulator.world.message import Author, Json, Message, StoredFile
from simulator.world.tappable import units, with_tappable
from simulator.world.world import Chat

_LIMIT = 4096


def parts(text: str) -> list[str]:
    """Split a long text as the app does: several messages, each within the limit."""
    found, part, length = [], "", 0
    for letter in text:
        if length + units(letter) > _LIMIT:
            found.append(part)
            part, length = "", 0
        part, length = part + letter, length + units(letter)
    return [*found, part]


class TelegramActs:
    def __init__(self, bots: TelegramBots) -> None:
        self._bots = bots

    def say(self, chat: Chat, text: str) -> list[Message]:
        return [self._write(chat, part) for part in parts(text)]

    def hand_over(self, chat: Chat, uploads: list[Upload], as_photo: bool, caption: str) -> list[Message]:
        if as_photo and not all(image_type(upload.content) for upload in uploads):
            raise ImpossibleError("a photo is a PNG, JPEG, GIF or WebP image")
        self._must_talk(chat)
        keep = self._bot(chat).world.files.keep
        files = [keep(upload.name, upload.media_type, upload.content, as_photo) for upload in uploads]
        album = str(secrets.randbits(62)) if len(files) > 1 else ""
        captions = [caption] + [""] * (len(files) - 1)
        return [self._write(chat, words, file, album) for words, file in zip(captions, files, strict=True)]

    def press(self, chat: Chat, message_id: str, data: str) -> str:
        self._must_talk(chat)
        bot, message = self._bot(chat), chat.find(message_id)
        if message is None or message.author is not Author.BOT:
            raise ImpossibleError("there is no such message with buttons")
        query = str(secrets.randbits(60))
        bot.questions[query] = chat.id
        press: Json = {"id": query, "from": person_user(chat.person), "chat_instance": chat.id, "data": data}
        bot.post("callback_query", press | {"message": wire_message(bot.world, chat, message)}, chat)
        return query

    def edit(self, chat: Chat, message_id: str, text: str) -> list[Message]:
        self._must_talk(chat)
        bot, message = self._bot(chat), chat.find(message_id)
        if message is None or message.author is not Author.PERSON or message.origin:
            raise ImpossibleError("only a message of one's own can be edited")
        message.text, message.entities = text, with_tappable(text, [])
        message.edited_at = bot.world.now()
        bot.world.show(chat, message)
        bot.post("edited_message", wire_message(bot.world, chat, message), chat)
        return [message]

    def forward(self, chat: Chat, message: Message | None, text: str, name: str) -> list[Message]:
        now = int(self._bot(chat).world.now())
        if message is None:
            hidden: Json = {"type": "hidden_user", "date": now, "sender_user_name": name}
            return [self._write(chat, text, origin=hidden)]
        by_bot = message.author is Author.BOT
        author = bot_user(self._bot(chat).account) if by_bot else person_user(chat.person)
        origin: Json = message.origin or {"type": "user", "date": int(message.date), "sender_user": author}
        return [self._write(chat, message.text, message.file, origin=origin)]

    def block(self, chat: Chat, blocked: bool) -> None:
        if chat.blocked == blocked:
            return
        bot = self._bot(chat)
        me = bot_user(bot.account)
        member: Json = {"user": me, "status": "member"}
        kicked: Json = {"user": me, "status": "kicked", "until_date": 0}
        chat.blocked = blocked
        change: Json = {"chat": private_chat(chat), "from": person_user(chat.person), "date": int(bot.world.now())}
        states = {"old_chat_member": member, "new_chat_member": kicked}
        if not blocked:
            states = {"old_chat_member": kicked, "new_chat_member": member}
        bot.post("my_chat_member", change | states, chat)
        bot.world.tell(chat, "blocked", blocked=blocked)

    def _bot(self, chat: Chat) -> TelegramBot:
        return self._bots.get(chat.bot)

    def _must_talk(self, chat: Chat) -> None:
        if chat.blocked:
            raise ImpossibleError("the bot is blocked: unblock it first")

    def _write(
        self, chat: Chat, text: str, file: StoredFile | None = None, album: str = "", origin: Json | None = None
    ) -> Message:
        self._must_talk(chat)
        bot = self._bot(chat)

        def fill(message: Message) -> None:
            message.text, message.entities = text, with_tappable(text, [])
            message.file, message.album, message.origin = file, album, origin

        message = bot.world.write(chat, Author.PERSON, str(next(bot.world.numbers)), fill)
        bot.post("message", wire_message(bot.world, chat, message), chat, message)
        return message
