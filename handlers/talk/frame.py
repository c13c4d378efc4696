"""What was asked last at the desk, kept for a quarter of an hour: what, of whom or where, of when, in which form."""

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum

from handlers.talk import conversation
from handlers.talk.turn import Turn

KEY, LATELY = "asked at the desk", timedelta(minutes=15)


class Thing(StrEnum):
    """What an answer was about."""

    OVERVIEW = "overview"
    LATE = "late"
    RESULTS = "results"
    UNREPORTED = "unreported"
    REPORTED = "reported"
    COMRADE = "comrade"
    BESIDE = "beside"
    ROUND = "round"
    FILE = "file"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Frame:
    """`code`: the organisation; `day`: as of which past day, "" for today; `what`: the other place, paper or round."""

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
