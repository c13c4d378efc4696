"""Describe what is to become of organisations from a day on."""

from datetime import date
from enum import Enum, StrEnum, auto

from pydantic import BaseModel

NAME_LIMIT = 200


class What(StrEnum):
    """What becomes of organisations."""

    OPEN = "open"
    RENAME = "rename"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    CLOSE = "close"


class ChangeState(StrEnum):
    """How far an ordered change is. A change of a day to come is planned until its day."""

    PLANNED = "planned"
    DONE = "done"
    TAKEN_BACK = "taken_back"
    REFUSED = "refused"


class Part(Enum):
    """What a change means for one person."""

    MOVED = auto()
    POST_ENDED = auto()
    POST_NOT_BEGUN = auto()
    HEAD = auto()


class Wanted(BaseModel, frozen=True):
    """One change as it was ordered; organisations and people by their numbers.

    `of`: whom it happens to. `name`: of what is opened, renamed, merged into, split off. `above`: below which
    organisation it is opened or moved. `into`: the one that stays where others are merged into it; without it a new
    one is opened. `head`: who leads the new one. `people`: who goes to what is split off.
    """

    what: What
    day: date
    of: tuple[int, ...] = ()
    name: str = ""
    above: int | None = None
    into: int | None = None
    head: int | None = None
    people: tuple[int, ...] = ()
    names: tuple[str, ...] = ()  # of the organisations in `of`, as they were called when it was ordered
    where: str = ""  # likewise of `above` or `into`
