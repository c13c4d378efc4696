"""One thing that will be told somebody, on its day, with its reason in a few words."""

from dataclasses import dataclass
from datetime import date, time

from domain.reminders import AT

CONTENT = 60  # characters of a work


@dataclass(frozen=True, slots=True, order=True)
class Coming:
    day: date
    words: str
    at: time = AT
