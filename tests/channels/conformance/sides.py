"""Play the platforms' side: what people write there, what they see, and how each platform refuses."""

import json
from abc import ABC, abstractmethod
from typing import Any

import aiohttp

from bot.channels.making import make_channels
from bot.channels.platform import Platform
from bot.settings import Settings
from domain.channel import Rejected, SendError, TokenShared, TryLater, Unreachable
from tests.channels.wire import TELEGRAM_TOKEN, ZALO_TOKEN, FakePlatform, FakeTelegram, FakeZalo, Json

Refusal = tuple[int, str, type[SendError]]

FILE = {"file_id": "anh", "file_unique_id": "u"}
TELEGRAMS: dict[str, Json] = {
    "text": {},
    "photo": {"photo": [{**FILE, "width": 90, "height": 90}]},
    "voice": {"voice": {**FILE, "duration": 3}},
    "sticker": {
        "sticker": {**FILE, "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}
    },
}
ZALOS = {
    "text": ("text", ""),
    "photo": ("image", "photo_url"),
    "voice": ("voice", "voice_url"),
    "sticker": ("sticker", ""),
}


class Side(ABC):
    """One platform with one of our bots, and one person who writes to it."""

    platform: FakePlatform
    token: str
    chat: str
    title: str
    invitation_link: str
    route: str
    webhook_in_the_way: tuple[int, str]  # how polling is refused while a webhook is set
    refusals: tuple[Refusal, ...]

    @abstractmethod
    def settings(self, url: str, token: str) -> dict[str, str]:
        """Return the settings that turn the channel on."""

    def channel(self, session: aiohttp.ClientSession, *, url: str = "", token: str = "") -> Platform:
        """Return the bot as the deployment makes it."""
        chosen = Settings(_env_file=None, **self.settings(url or self.platform.url, token or self.token))
        (channel,) = make_channels(chosen, session)
        return channel

    def text(self, number: int, words: str = "Xin chào") -> Json:
        return self.message(number, "text", text=words)

    @abstractmethod
    def message(self, number: int, sort: str, **content: Any) -> Json:
        """Return an update of a `sort`: text, photo, voice or sticker."""

    @abstractmethod
    def attached(self, name: str) -> str:
        """Return what a file somebody sent is fetched by."""

    @abstractmethod
    def in_a_group(self, update: Json) -> Json:
        """Move an update into a group."""

    def write(self, *updates: Json) -> None:
        """Let the platform give these updates to whoever polls."""
        self.platform.write(*updates)

    def posted(self, update: Json) -> bytes:
        return json.dumps(update).encode()

    @abstractmethod
    def seen(self) -> list[str]:
        """Return what the person sees, message by message: pictures and files by name, each choice in its own line."""


class OnTelegram(Side):
    token, chat, title = TELEGRAM_TOKEN, "7", "@dongkhoi_bot"
    invitation_link, route = "https://t.me/dongkhoi_bot?start={code}", "telegram"
    webhook_in_the_way = 409, "Conflict: can't use getUpdates method while webhook is active"
    refusals = (
        (403, "Forbidden: bot was blocked by the user", Unreachable),
        (403, "Forbidden: user is deactivated", Unreachable),
        (403, "Forbidden: bot can't initiate conversation with a user", Unreachable),
        (400, "Bad Request: chat not found", Unreachable),
        (400, "Bad Request: message text is empty", Rejected),
        (400, "Bad Request: BUTTON_DATA_INVALID", Rejected),
        (413, "Request Entity Too Large", Rejected),
        (409, "Conflict: terminated by other getUpdates request", TokenShared),
        (500, "Internal Server Error", TryLater),
        (502, "Bad Gateway", TryLater),
    )

    def __init__(self) -> None:
        self.platform = FakeTelegram(TELEGRAM_TOKEN)

    def settings(self, url: str, token: str) -> dict[str, str]:
        return {
            "telegram_bot_token": token,
            "telegram_base_url": f"{url}/bot",
            "telegram_file_url": f"{url}/file/bot",
        }

    def message(self, number: int, sort: str, **content: Any) -> Json:
        message = {
            "message_id": number,
            "date": 1,
            "chat": {"id": 7, "type": "private"},
            "from": {"id": 7, "is_bot": False, "first_name": "Nguyễn Thị", "last_name": "Tư"},
            **TELEGRAMS[sort],
            **content,
        }
        return {"update_id": number, "message": message}

    def attached(self, name: str) -> str:
        return name

    def in_a_group(self, update: Json) -> Json:
        chat = {"id": -100, "type": "supergroup", "title": "Chi bộ ấp 3"}
        return update | {"message": update["message"] | {"chat": chat}}

    def seen(self) -> list[str]:
        return [self._screen(call) for call in self.platform.calls if "chat_id" in call.fields]

    def _screen(self, call: Any) -> str:
        text = call.fields.get("text") or call.fields.get("caption") or ""
        rows = json.loads(call.fields.get("reply_markup", "{}")).get("inline_keyboard", [])
        files = [name for name, _, _ in call.files.values()]
        return "\n".join([*files, text, *(button["text"] for row in rows for button in row)])


class OnZalo(Side):
    token, chat, title = ZALO_TOKEN, "6e", "bot.VDK"
    invitation_link, route = "", "zalo/1459"
    webhook_in_the_way = 400, "can't use getUpdates while a webhook is set"
    refusals = (
        (400, "chat_id is invalid", Unreachable),
        (400, "user has blocked the bot", Unreachable),
        (404, "Not found", Unreachable),
        (400, "Bad request: text too long", Rejected),
        (403, "Internal server error", TryLater),
        (408, "Request timeout", TryLater),
        (426, "Too often", TryLater),
        (500, "oops", TryLater),
    )

    def __init__(self) -> None:
        self.platform = FakeZalo(ZALO_TOKEN)

    def settings(self, url: str, token: str) -> dict[str, str]:
        return {"zalo_bot_tokens": token, "zalo_base_url": f"{url}/bot"}

    def message(self, number: int, sort: str, **content: Any) -> Json:
        event, media = ZALOS[sort]
        message = {
            "message_id": str(number),
            "chat": {"id": "6e", "chat_type": "PRIVATE"},
            "from": {"id": "6e", "display_name": "Nguyễn Thị Tư", "is_bot": False},
            **({media: self.attached("anh")} if media else {}),
            **content,
        }
        return {"event_name": f"message.{event}.received", "message": message}

    def attached(self, name: str) -> str:
        return f"{self.platform.url}/file/bot1/{name}.jpg"

    def in_a_group(self, update: Json) -> Json:
        return update | {"message": update["message"] | {"chat": {"id": "g1", "chat_type": "GROUP"}}}

    def seen(self) -> list[str]:
        return [self._screen(call.fields) for call in self.platform.calls if "chat_id" in call.fields]

    def _screen(self, fields: Json) -> str:
        return "\n".join(fields[name] for name in ("photo", "caption", "text") if name in fields)


SIDES = {"telegram": OnTelegram, "zalo": OnZalo}
