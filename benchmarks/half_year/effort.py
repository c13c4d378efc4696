"""Count what a person does and reads, month by month, and say how many minutes that takes."""

from collections import defaultdict
from dataclasses import astuple, dataclass, field
from typing import Self

from domain.chat import Outgoing

TYPING, TAPPING, READING, CHECKING = 20, 2, 1, 180
"""Seconds: a line that is typed, a tap or a number, a line that is read, a paper that is checked."""
_PAPERS = (".docx", ".xlsx", ".pdf")


@dataclass
class Effort:
    """What somebody did in a month; a sent list counts as a typed line, a picture as a line read."""

    typed: int = 0
    taps: int = 0
    read: int = 0
    papers: int = 0

    @property
    def minutes(self) -> float:
        seconds = self.typed * TYPING + self.taps * TAPPING + self.read * READING + self.papers * CHECKING
        return seconds / 60

    def __add__(self, other: Self) -> Self:
        return type(self)(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass
class Efforts:
    """The months of one person."""

    months: dict[str, Effort] = field(default_factory=lambda: defaultdict(Effort))

    def reads(self, month: str, message: Outgoing) -> None:
        """Count a message: all of its lines, its choices too, and the paper with it."""
        name = message.file.name if message.file else ""
        lines = [line for line in message.text.splitlines() if line.strip()]
        paper = name.endswith(_PAPERS)
        self.months[month].read += len(lines) + len(message.choices) + (bool(name) and not paper)
        self.months[month].papers += paper

    @property
    def total(self) -> Effort:
        return sum(self.months.values(), Effort())
