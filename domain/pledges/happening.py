"""Define what happened: one step of a pledge or a person, and one report, as those who may read it see it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of the history; `name` is who did it, `content` the pledge's words, `owner` whose matter it is."""

    number: int
    at: datetime
    by: int | None
    name: str
    channel: str
    why: str | None
    subject: str
    subject_id: int
    verb: str
    details: dict[str, Any]
    words: str = ""  # of a report
    content: str = ""
    unit: str = ""
    owner: str = ""
    work: str = ""  # what is to be done, of an entry about work
    holder_id: int | None = None  # who had it from then on
    holder: str = ""


@dataclass(frozen=True, slots=True)
class PastReport:
    """One report as handed in; `taken_back` when it counts no more."""

    at: datetime
    by: int
    name: str
    channel: str
    done: Decimal | None
    words: str
    taken_back: datetime | None
