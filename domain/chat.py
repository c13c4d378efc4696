"""Describe what is said in a chat, the same on every channel: what a person sent, and what the bot answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Address:
    """A chat: the channel, which of our bots there, and the chat's id at that bot."""

    channel: str
    bot: str
    chat: str


class Kind(StrEnum):
    """The kind of an update."""

    TEXT = "text"
    BUTTON = "button"  # a pressed button; `choice` holds its data
    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    VIDEO = "video"
    CONTACT = "contact"
    PLACE = "place"
    POLL = "poll"
    WITHHELD = "withheld"  # the channel says that something came, and does not hand it over: a file, a link
    OTHER = "other"  # a sticker, a moving picture, a die, and whatever a platform thinks of next
    REACTION = "reaction"  # a sign of feeling put under a message; `quotes` is that message
    EDITED = "edited"  # an older message was changed
    BLOCKED = "blocked"  # the person stopped the bot
    UNBLOCKED = "unblocked"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update of a channel. `update_id` is unique within (channel, bot): each is handled exactly once."""

    address: Address
    update_id: str
    kind: Kind = Kind.TEXT
    text: str = ""  # as typed; the caption of a photo or document
    choice: str = ""  # the data of the pressed button
    attachment: str = ""  # how the channel fetches the photo or document: a file id or an address
    sender: str = ""  # the name the person shows on the channel
    language: str = ""  # the language tag the channel reports, if any
    private: bool = True  # False: a group, where the bot does not speak
    forwarded: bool = False  # somebody else's words, passed on
    quotes: str = ""  # the platform's id of the message that is quoted, where the channel says so
    quoted_text: str = ""  # the quoted words: those that were marked, else all
    quoted_choices: Sequence[Sequence[str]] = ()  # label and value of each button of our message that is quoted
    sent_at: float = 0.0  # seconds since 1970 by the platform's clock, 0 where the channel does not say
    album: str = ""  # the same for photos sent together, where the channel says so
    name: str = ""  # what a document is called, where the channel says so
    looks: "tuple[Part, ...]" = ()  # how parts of the text look, where the channel says so


class Tone(StrEnum):
    """The colour of a button where the channel has colours: green goes on, red stops or takes away."""

    PLAIN = ""
    GREEN = "green"
    RED = "red"


YES, NO = "yes", "no"
"""What a typed yes or no means; also in front of a command, parted by a colon."""
COPY_LIMIT = 256  # characters that a button can put on the clipboard


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer offered. `value` comes back when the choice is picked; at most 48 bytes of ASCII.

    `copy`: picked, these words are on the phone's clipboard and nothing comes back; left out without buttons.
    """

    label: str
    value: str = ""
    tone: Tone = Tone.PLAIN
    copy: str = ""


class Numbering(StrEnum):
    """How choices are shown where there are no buttons: letters where the free answer is itself a number."""

    DIGITS = "digits"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file to send. `link` is a signed address, present where a public address is configured.

    `sha256` names bytes in the folder of evidence, which are read when the file is sent. `number`: which of the stored
    files it is, where the message itself does not say so.
    """

    name: str
    media_type: str
    content: bytes
    link: str = ""
    sha256: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of the command menu: `name` without the slash, and what it does in the person's language."""

    name: str
    description: str


class Look(StrEnum):
    """How a part of a text looks where the channel can show it.

    Marks around the part say so: characters that Unicode keeps for a program's own use. Nobody can send them, so what
    people wrote never looks like ours, and no sign of theirs has to be escaped.
    """

    BOLD = "bold"
    FOLDED = "folded"  # whole lines; the first few are shown, a tap opens the rest
    CODE = "code"  # copied by a tap
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    LINK = "link"  # a tap opens the address of the part


class Part(NamedTuple):
    """A part of a text without marks, counted in characters."""

    look: Look
    start: int
    end: int
    link: str = ""


_OPENS = {
    "\ufdd0": Look.BOLD,
    "\ufdd1": Look.FOLDED,
    "\ufdd2": Look.CODE,
    "\ufdd4": Look.ITALIC,
    "\ufdd5": Look.UNDERLINE,
    "\ufdd6": Look.STRIKE,
    "\ufdd7": Look.LINK,
}
_MARK = {look: sign for sign, look in _OPENS.items()}
CLOSING, _ADDRESSED = "\ufdd3", "\ufdd8"  # the second ends the address that stands behind the mark of a link
MARKS = (*_OPENS, CLOSING, _ADDRESSED)
_SIGNS = re.compile(f"{_MARK[Look.LINK]}(?P<link>[^{_ADDRESSED}]*){_ADDRESSED}|[{''.join(MARKS)}]")


def bold(words: object) -> str:
    return _within(Look.BOLD, str(words))


def folded_away(lines: str) -> str:
    return _within(Look.FOLDED, lines)


def code(words: str) -> str:
    return _within(Look.CODE, words)


def plain(text: str) -> str:
    """Return the text alone."""
    return _SIGNS.sub("", text)


def taken_apart(text: str) -> tuple[str, tuple[Part, ...]]:
    """Return the text alone and its parts, the outer one first; a mark without its other half is dropped."""
    parts: list[Part] = []
    opened: list[tuple[Look, int, str]] = []
    written: list[str] = []
    at = length = 0
    for sign in _SIGNS.finditer(text):
        written.append(text[at : sign.start()])
        length += sign.start() - at
        at = sign.end()
        if sign[0][0] in _OPENS:
            opened.append((_OPENS[sign[0][0]], length, sign["link"] or ""))
        elif opened:
            look, start, link = opened.pop()
            parts += [Part(look, start, length, link)] if start < length else []
    return "".join([*written, text[at:]]), tuple(sorted(parts, key=lambda part: (part.start, -part.end)))


def opening(part: Part) -> str:
    """Return the mark before a part."""
    return f"{_MARK[part.look]}{part.link}{_ADDRESSED}" if part.look is Look.LINK else _MARK[part.look]


def _within(look: Look, words: str) -> str:
    return f"{_MARK[look]}{words}{CLOSING}" if words else ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Our earlier messages of a chat that are right no more: deleted, or where that is too late replaced by a line.

    `alone`: where the channel can do either nothing is sent beside it.
    """

    ids: tuple[str, ...]
    line: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send. Where a channel has buttons, choices are buttons, `columns` to a row.

    Marks in the text are taken out of it and kept beside it.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    numbering: Numbering = Numbering.DIGITS
    columns: int = 1
    choices_before: int = 0  # of a menu that was just shown and still takes numbers
    file: OutgoingFile | None = None
    commands: tuple[Command, ...] = ()  # sets this chat's command menu, where the channel has one
    language: str = "vi"  # of what the channel itself adds: menu hints, "the file cannot be sent because …"
    edits: str = ""  # id of our earlier message to replace, where the channel can edit; else a new one is sent
    arrived: int = 0  # how many of its parts arrived at an earlier try, and are not sent again
    looks: tuple[Part, ...] = ()  # what is bold, folded or a code, where the channel can show it
    private: bool = False  # names people: it cannot be forwarded or copied where the channel can prevent it
    before: tuple[OutgoingFile, ...] = ()  # files sent before it, each a part of its own
    takes_back: Earlier | None = None  # what goes when it is sent, where the channel can take back

    def __post_init__(self) -> None:
        if any(mark in self.text for mark in MARKS):
            text, looks = taken_apart(self.text)
            object.__setattr__(self, "text", text)
            object.__setattr__(self, "looks", (*self.looks, *looks))
