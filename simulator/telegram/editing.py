"""Change and delete what the bot said before, and answer pressed buttons."""

from simulator.telegram.bot import TelegramBot
from simulator.telegram.markup import read_markup
from simulator.telegram.sending import Words, read_words
from simulator.telegram.wire import wire_message
from simulator.web.fields import Fields
from simulator.world.message import Author, Json, Message
from simulator.world.refusal import bad_request
from simulator.world.world import Chat

DELETABLE_FOR = 48 * 3600  # seconds
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


async def edit_message_text(bot: TelegramBot, fields: Fields) -> Json:
    return _edited(bot, fields, "editMessageText", "text")


async def edit_message_caption(bot: TelegramBot, fields: Fields) -> Json:
    return _edited(bot, fields, "editMessageCaption", "caption")


def _edited(bot: TelegramBot, fields: Fields, method: str, what: str) -> Json:
    chat, message = _own(bot, fields)
    words, buttons = read_words(fields, what), read_markup(fields).inline
    if bool(message.file) != (what == "caption"):
        raise bad_request(f"there is no {what} in the message to edit")
    _reword(message, words, buttons)
    message.edited_at = bot.world.now()
    bot.world.note_sent(chat, method, message)
    return _changed(bot, chat, message)


async def edit_message_reply_markup(bot: TelegramBot, fields: Fields) -> Json:
    chat, message = _own(bot, fields)
    _reword(message, (message.text, message.entities), read_markup(fields).inline)
    return _changed(bot, chat, message)


def _own(bot: TelegramBot, fields: Fields) -> tuple[Chat, Message]:
    chat = bot.chat(fields.text("chat_id"))
    message = chat.find(fields.text("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.author is not Author.BOT:
        raise bad_request("message can't be edited")
    return chat, message


def _reword(message: Message, words: Words, buttons: list[list[Json]]) -> None:
    if (message.text, message.entities, message.buttons) == (*words, buttons):
        raise bad_request(_NOT_MODIFIED)
    message.text, message.entities = words
    message.buttons = buttons


def _changed(bot: TelegramBot, chat: Chat, message: Message) -> Json:
    bot.world.show(chat, message)
    return wire_message(bot.world, chat, message)


async def delete_message(bot: TelegramBot, fields: Fields) -> bool:
    chat = bot.chat(fields.text("chat_id"))
    message = chat.find(fields.text("message_id"))
    if message and bot.world.now() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    if not _deleted(bot, chat, fields.text("message_id")):
        raise bad_request("message to delete not found")
    return True


async def delete_messages(bot: TelegramBot, fields: Fields) -> bool:
    chat = bot.chat(fields.text("chat_id"))
    for message_id in fields.nested("message_ids") or []:
        _deleted(bot, chat, str(message_id))
    return True


def _deleted(bot: TelegramBot, chat: Chat, message_id: str) -> bool:
    message = chat.find(message_id)
    if message:
        message.deleted = True
        bot.world.show(chat, message)
    return message is not None


async def answer_callback_query(bot: TelegramBot, fields: Fields) -> bool:
    chat_id = bot.questions.pop(fields.text("callback_query_id"), "")
    chat = bot.world.chat("telegram", bot.id, chat_id)
    if chat is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    answer = {"text": fields.text("text")[:200], "alert": fields.flag("show_alert"), "url": fields.text("url")}
    bot.world.tell(chat, "answered", query=fields.text("callback_query_id"), **answer)
    return True
