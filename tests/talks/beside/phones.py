"""What a phone sends beside words, as each platform writes it, read by the channel's own reader."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from bot.channels.telegram import updates as telegram
from bot.channels.zalo import updates as zalo
from domain.chat import Incoming
from tests.talking import Person

Json = dict[str, Any]
SELF = {"id": 7, "is_bot": False, "first_name": "An"}
OTHER = {"id": 8, "is_bot": False, "first_name": "Ba"}
BOT = {"id": 1, "is_bot": True, "first_name": "Trợ lý"}
PRIVATE = {"id": 7, "type": "private", "first_name": "An"}
ZALO_SELF = {"id": "6ede9afa66b88fe6d6a9", "display_name": "An", "is_bot": False}
ZALO_CHAT = {"id": "6ede9afa66b88fe6d6a9", "chat_type": "PRIVATE"}
PHOTO = [{"file_id": "f1", "file_unique_id": "u1", "width": 1280, "height": 960}]
FILE = {"file_id": "f1", "file_unique_id": "u1"}

TELEGRAM: Mapping[str, Json] = {
    "photo": {"photo": PHOTO},
    "document": {"document": {**FILE, "file_name": "ke hoach.docx"}},
    "voice": {"voice": {**FILE, "duration": 5}},
    "audio": {"audio": {**FILE, "duration": 60}},
    "video": {"video": {**FILE, "width": 9, "height": 9, "duration": 5}},
    "round video": {"video_note": {**FILE, "length": 9, "duration": 5}},
    "gif": {"animation": {**FILE, "width": 9, "height": 9, "duration": 1}, "document": FILE},
    "sticker": {
        "sticker": {
            **FILE,
            "type": "regular",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
        }
    },
    "contact": {"contact": {"phone_number": "0900000000", "first_name": "Tám"}},
    "place": {"location": {"latitude": 10.2, "longitude": 106.4}},
    "venue": {
        "venue": {"location": {"latitude": 10.2, "longitude": 106.4}, "title": "Trụ sở ấp", "address": "Ấp 1"},
        "location": {"latitude": 10.2, "longitude": 106.4},
    },
    "poll": {
        "poll": {
            "id": "1",
            "question": "Họp ngày nào?",
            "options": [{"text": "Thứ bảy", "voter_count": 0, "persistent_id": "1"}],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "of 2030": {"hologram": {}},
}
"""What Telegram hands over, by what people call it."""
ZALO: Mapping[str, tuple[str, Json]] = {
    "photo": ("message.image.received", {"photo_url": "https://zalo/f1.jpg", "message_type": "CHAT_PHOTO"}),
    "voice": ("message.voice.received", {"voice_url": "https://zalo/f1.aac", "message_type": "CHAT_VOICE"}),
    "sticker": ("message.sticker.received", {"sticker": "0e4b", "url": "https://zalo/0e4b"}),
    "withheld": ("message.unsupported.received", {}),
    "of 2030": ("message.hologram.received", {}),
}


def sends(person: Person, what: str, caption: str = "", **more: Any) -> str:
    """Send what a phone sends beside words; return what is answered."""
    if person.channel == "telegram":
        content = {**TELEGRAM[what], **({"caption": caption} if caption else {}), **more}
        return _heard(person, _telegram(content))
    event, content = ZALO[what]
    return _heard(person, _zalo(event, {**content, **({"caption": caption} if caption else {}), **more}))


def says(person: Person, text: str, **more: Any) -> str:
    """Send a text with what its platform says of it besides; on Zalo that is only when it was sent."""
    if person.channel == "telegram":
        return _heard(person, _telegram({"text": text, **more}))
    return _heard(person, _zalo("message.text.received", {"text": text, **more}))


def edits(person: Person, **content: Any) -> str:
    """Change an older message; Zalo has nothing of the kind."""
    return _heard(person, _telegram(content, "edited_message"))


def reacts(person: Person, emoji: str, message_id: str) -> str:
    """Put a sign of one's feeling under a message, or take it away by ""."""
    new = [{"type": "emoji", "emoji": emoji}] if emoji else []
    told = {"chat": PRIVATE, "message_id": message_id, "user": SELF, "date": 1, "old_reaction": [], "new_reaction": new}
    found = telegram.incoming({"update_id": 41, "message_reaction": told}, "1")
    return _heard(person, found)


def reply(message_id: str, text: str = "", *, part: str = "", **more: Any) -> Json:
    """Quote a message of the bot, all of it or a part."""
    quoted = {"message_id": message_id, "date": 1, "chat": PRIVATE, "from": BOT, "text": text, **more}
    return {"reply_to_message": quoted, **({"quote": {"text": part, "position": 0}} if part else {})}


def forwarded(**origin: Any) -> Json:
    """Pass on what somebody wrote elsewhere; of oneself with `sender_user=SELF`."""
    return {"forward_origin": {"type": "user", "date": 1, "sender_user": OTHER, **origin}}


def _telegram(content: Json, kind: str = "message") -> Incoming | None:
    body = {"message_id": 1, "date": 1, "chat": PRIVATE, "from": SELF, **content}
    return telegram.incoming({"update_id": 41, kind: body}, "1")


def _zalo(event: str, content: Json) -> Incoming | None:
    message = {"from": ZALO_SELF, "chat": ZALO_CHAT, "message_id": "2d758c", "date": 1750316131602, **content}
    return zalo.incoming({"event_name": event, "message": message}, "1459")


def _heard(person: Person, found: Incoming | None) -> str:
    """Let the bot answer what was read, as sent from this person's chat; nothing where the reader passes it over."""
    if found is None:
        return ""
    parts = {each.name: getattr(found, each.name) for each in fields(Incoming)}
    return person.sends(**{name: value for name, value in parts.items() if name not in ("address", "update_id")})
