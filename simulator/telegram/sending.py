"""Serve sendMessage and sendChatAction, and what every sending method shares."""

from dataclasses import dataclass

from simulator.telegram.bot import TelegramBot
from simulator.telegram.formatting.markdown import read_markdown
from simulator.telegram.formatting.rich_text import read_html
from simulator.telegram.markup import Markup, read_markup
from simulator.telegram.wire import wire_message
from simulator.web.fields import Fields
from simulator.world.message import Author, Json, Message, StoredFile
from simulator.world.refusal import bad_request
from simulator.world.tappable import units, with_tappable
from simulator.world.world import Chat

Words = tuple[str, list[Json]]


@dataclass(frozen=True, slots=True)
class Content:
    """What a new message holds besides its keyboard."""

    words: Words
    file: StoredFile | None = None
    album: str = ""
    protected: bool = False


CAPTION_LIMIT = 1024
_ACTIONS = {"typing", "upload_photo", "upload_document", "record_voice", "upload_voice", "find_location"}
_ACTIONS |= {"record_video", "upload_video", "choose_sticker", "record_video_note", "upload_video_note"}


def read_words(fields: Fields, name: str = "text") -> Words:
    """Read the text or caption with its entities, within the service's limits."""
    source = fields.text(name)
    given = fields.nested("entities" if name == "text" else "caption_entities")
    text, entities = format_words(source, fields.text("parse_mode"), given if isinstance(given, list) else [])
    if name == "text" and not text.strip():
        raise bad_request("message text is empty")
    if name == "text" and units(text) > 4096:
        raise bad_request("message is too long")
    if name == "caption" and units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text, entities


def format_words(source: str, parse_mode: str, given: list[Json]) -> Words:
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = read_html(source)
    elif mode in ("markdownv2", "markdown"):
        text, entities = read_markdown(source, strict=mode == "markdownv2")
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = source, given
    return text, with_tappable(text, entities)


def deliver(bot: TelegramBot, chat: Chat, method: str, content: Content, markup: Markup) -> Json:
    """Put the bot's message into the chat and record that it was sent."""

    def fill(message: Message) -> None:
        message.text, message.entities = content.words
        message.file, message.album = content.file, content.album
        message.buttons, message.protected = markup.inline, content.protected
        message.read = True

    message = bot.world.write(chat, Author.BOT, str(next(bot.world.numbers)), fill)
    bot.world.note_sent(chat, method, message)
    if markup.keyboard or markup.remove:
        chat.keyboard = markup.keyboard
        bot.world.tell(chat, "keyboard", keyboard=chat.keyboard)
    return wire_message(bot.world, chat, message)


async def send_message(bot: TelegramBot, fields: Fields) -> Json:
    content, markup = Content(read_words(fields), protected=fields.flag("protect_content")), read_markup(fields)
    return deliver(bot, bot.chat(fields.text("chat_id")), "sendMessage", content, markup)


async def send_chat_action(bot: TelegramBot, fields: Fields) -> bool:
    chat = bot.chat(fields.text("chat_id"))
    if fields.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    bot.world.tell(chat, "typing")
    return True
