"""Read the people, the bots and the phones opened first from the people file."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHANNELS = ("telegram", "zalo")
_CHAT_ID = {"telegram": re.compile(r"[1-9]\d{0,15}"), "zalo": re.compile(r"[0-9a-f]{20}")}
_PERSON_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class PeopleError(ValueError):
    """The people file, or one person in it, cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True)
class BotAccount:
    """A bot as its users see it."""

    channel: str
    id: str
    name: str
    username: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to play. `chats` holds their id on each channel; `bots` the bot they use, where not the first."""

    id: str
    name: str
    role: str = ""
    note: str = ""
    code: str = ""
    language: str = "vi"
    chats: Mapping[str, str] = field(default_factory=dict)
    bots: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _TEXTS} | {"chats": dict(self.chats)}


_TEXTS = ("id", "name", "role", "note", "code")


def read_person(data: Mapping[str, Any]) -> Person:
    texts = {name: str(data.get(name) or "") for name in _TEXTS}
    if not _PERSON_ID.fullmatch(texts["id"]):
        raise PeopleError(f"a person's id is letters, digits, - and _, not {texts['id']!r}")
    if not texts["name"]:
        raise PeopleError(f"person {texts['id']} has no name")
    chats = {str(channel): str(chat) for channel, chat in dict(data.get("chats") or {}).items()}
    for channel, chat in chats.items():
        if channel not in CHANNELS or not _CHAT_ID[channel].fullmatch(chat):
            raise PeopleError(f"person {texts['id']}: {chat!r} is not a chat id of {channel}")
    bots = {str(channel): str(bot) for channel, bot in dict(data.get("bots") or {}).items()}
    return Person(**texts, language=str(data.get("language") or "vi"), chats=chats, bots=bots)


class Cast:
    """Everybody and every bot of one rehearsal. People may join while it runs."""

    def __init__(self, title: str, bots: list[BotAccount], phones: list[str]) -> None:
        self.title = title
        self.bots = bots
        self.phones = phones
        self.people: dict[str, Person] = {}
        self._owners: dict[tuple[str, str], Person] = {}

    def add(self, person: Person) -> None:
        for channel, chat in person.chats.items():
            owner = self._owners.get((channel, chat))
            if owner and owner.id != person.id:
                raise PeopleError(f"{channel} chat {chat} belongs to {owner.id} already")
        self.people[person.id] = person
        self._owners.update(dict.fromkeys(person.chats.items(), person))

    def owner(self, channel: str, chat: str) -> Person | None:
        return self._owners.get((channel, chat))

    def bot(self, channel: str, bot: str) -> BotAccount:
        """Return the bot with this id; a bot the file does not name gets a name made of its id."""
        for account in self.bots:
            if (account.channel, account.id) == (channel, bot):
                return account
        return BotAccount(channel, bot, f"Bot {bot}", f"bot{bot}_bot")

    def bot_of(self, person: Person, channel: str) -> BotAccount:
        """Return the bot this person's phone talks to on a channel."""
        chosen = person.bots.get(channel)
        if chosen:
            return self.bot(channel, chosen)
        return next((account for account in self.bots if account.channel == channel), self.bot(channel, "1"))


def read_cast(data: Mapping[str, Any]) -> Cast:
    telegram = [data["telegram"]] if data.get("telegram") else []
    bots = [_account("telegram", bot) for bot in telegram] + [_account("zalo", bot) for bot in data.get("zalo") or []]
    cast = Cast(str(data.get("title") or ""), bots, [str(phone) for phone in data.get("phones") or []])
    for person in data.get("people") or []:
        cast.add(read_person(person))
    return cast


def _account(channel: str, data: Mapping[str, Any]) -> BotAccount:
    bot, colon, _ = str(data.get("token") or "").partition(":")
    if not colon or not bot.isdigit():
        raise PeopleError(f"a {channel} token looks like 1001:secret")
    name = str(data.get("name") or f"Bot {bot}")
    return BotAccount(channel, bot, name, str(data.get("username") or f"bot{bot}_bot"))


def load_cast(path: Path) -> Cast:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise PeopleError(f"cannot read {path}: {problem}") from problem
    if not isinstance(data, dict):
        raise PeopleError(f"{path} should hold one JSON object")
    return read_cast(data)
