"""What was asked last at the desk, kept for a quarter of an hour: what, of whom or where, of when, in which form."""

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum

from handlers.talk import conversation
from handlers.talk.turn import Turn

KEY, LATELY = "asked at the desk", timedelta(minutes=15)
_URGED, _A_DAY = "urged", timedelta(days=1)
_FIRST = "stands first"


class Thing(StrEnum):
    """What an answer was about."""

    OVERVIEW = "overview"
    LATE = "late"
    RESULTS = "results"
    UNREPORTED = "unreported"
    REPORTED = "reported"
    COMRADE = "comrade"
    COMRADES = "comrades"
    BESIDE = "beside"
    ROUND = "round"
    FILE = "file"
    OWN = "own"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True)
class Frame:
    """`code`: the organisation; `day`: as of which past day, "" for today; `what`: other place, day, paper or round."""

    thing: Thing
    code: str = ""
    day: str = ""
    what: str = ""

    @property
    def as_of(self) -> date | None:
        return date.fromisoformat(self.day) if self.day else None


def note(turn: Turn, thing: Thing, code: str = "", day: date | None = None, what: str = "") -> None:
    """Keep what was answered; today is no day of its own."""
    of = str(day) if day and day < turn.today else ""
    conversation.pick(turn, KEY, json.dumps(asdict(Frame(thing, code, of, what))))


def last(turn: Turn) -> Frame | None:
    """Return what was answered last, a short while ago."""
    kept = conversation.picked_lately(turn, KEY, LATELY)
    if not kept:
        return None
    found = json.loads(kept)
    return Frame(Thing(found["thing"]), found["code"], found["day"], found["what"])


def note_urged(turn: Turn, words: str) -> None:
    """Keep what was said of whom a reminder went to, for "gửi chưa, có ai đọc chưa", with what was offered then."""
    conversation.pick(turn, _URGED, json.dumps([words, *(wire for _, wire in turn.chat.choices or [])]))


def urged(turn: Turn) -> tuple[str, list[str]]:
    """Return what was said so within the day and what was offered then; "" where nobody was reminded."""
    words, *offered = json.loads(conversation.picked_lately(turn, _URGED, _A_DAY) or '[""]')
    return words, offered


def note_first(turn: Turn, name: str) -> None:
    """Keep who stands first alone in the table shown last; "" for nobody."""
    conversation.pick(turn, _FIRST, name)


def first(turn: Turn) -> str:
    return conversation.picked_lately(turn, _FIRST, LATELY)
