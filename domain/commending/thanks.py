"""Praise without a form: a word of thanks for a pledge that was done, and the good example of a month."""

from dataclasses import dataclass
from datetime import date

LONGEST = 300  # characters


@dataclass(frozen=True, slots=True)
class Thanks:
    """What a cell says to one of its members. `month`: the first day of the month of which it is the good example.

    `agreed`: whether the member lets it stand on the sheet of the meeting; None until they answer, or of plain thanks.
    """

    id: int
    organisation_id: int
    member_id: int
    pledge_id: int | None
    words: str
    said_by_id: int
    said_on: date
    month: date | None = None
    agreed: bool | None = None
    taken_back_on: date | None = None
