"""Take back on Telegram: delete what was sent within two days, put a line in the place of what is older."""

from telegram.error import BadRequest

from bot.channels.telegram.client import TelegramClient
from domain.chat import Earlier

GONE = ("message to delete not found", "message to edit not found", "message_id_invalid")
NOT_CHANGED = "message is not modified"
NO_TEXT = "there is no text in"  # a picture or document has a caption


async def take_back(client: TelegramClient, chat: str, earlier: Earlier) -> bool:
    """Let each of these messages go; return False where one of them stays as it was.

    Whether one can still be deleted Telegram knows: there is no clock here, and its bound is not ours.
    """
    gone = [await _let_go(client, chat, each, earlier.line) for each in earlier.ids if each.isdigit()]
    return bool(gone) and all(gone)


async def _let_go(client: TelegramClient, chat: str, message: str, line: str) -> bool:
    place = {"chat_id": chat, "message_id": message}
    with client.spoken():
        if await _does(client, "deleteMessage", place) is None:
            return True
        refused = await _does(client, "editMessageText", place | {"text": line})
        if refused and NO_TEXT in refused:
            refused = await _does(client, "editMessageCaption", place | {"caption": line})
        return refused is None


async def _does(client: TelegramClient, method: str, fields: dict[str, str]) -> str | None:
    """Return why Telegram refuses, None where it is done, or done already, or the person has deleted it."""
    try:
        await client.post(method, fields)
    except BadRequest as error:
        reason = error.message.lower()
        return None if NOT_CHANGED in reason or any(words in reason for words in GONE) else reason
    return None
