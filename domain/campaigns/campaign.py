"""What a campaign is beside its window: its kind, whom it is for, and who hears when it opens and closes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import UserError


class CampaignKind(StrEnum):
    """A standing movement, a peak (cao điểm) or phase (giai đoạn) beside it, or a term of office (nhiệm kỳ)."""

    STANDING = "standing"
    PEAK = "peak"
    PHASE = "phase"
    TERM = "term"


class Told(StrEnum):
    """Who is written to when a campaign opens and closes."""

    NOBODY = "nobody"
    LEADERS = "leaders"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Window:
    """From the first to the last day of a campaign; pledges are taken in within the second, narrower window."""

    opens_on: date
    closes_on: date
    registers_from: date | None = None
    registers_until: date | None = None
    horizon: date | None = None  # no deadline of a pledge lies later

    def check(self) -> None:
        """Raise a UserError where the days do not follow one another."""
        if self.closes_on < self.opens_on:
            raise UserError(
                "The campaign would end on {last}, before it begins on {first}.",
                last=self.closes_on,
                first=self.opens_on,
            )
        first, last = self.registers_from or self.opens_on, self.registers_until or self.closes_on
        if not self.opens_on <= first <= last <= self.closes_on:
            raise UserError(
                "Registering from {first} to {last} does not lie within the campaign, {opens} to {closes}.",
                first=first,
                last=last,
                opens=self.opens_on,
                closes=self.closes_on,
            )
        if self.horizon and self.horizon < self.closes_on:
            raise UserError(
                "The latest deadline {horizon} lies before the campaign ends on {last}.",
                horizon=self.horizon,
                last=self.closes_on,
            )

    def check_within(self, upper: "Window") -> None:
        """Raise a UserError where this window is wider than that of the campaign it lives in."""
        if not upper.opens_on <= self.opens_on <= self.closes_on <= upper.closes_on:
            raise UserError(
                "A campaign within another lies between its days, {first} and {last}.",
                first=upper.opens_on,
                last=upper.closes_on,
            )

    @property
    def latest(self) -> date:
        """The latest day a pledge may have as its deadline."""
        return self.horizon or self.closes_on

    def registers(self, day: date) -> bool:
        return (self.registers_from or self.opens_on) <= day <= (self.registers_until or self.closes_on)

    def is_open(self, day: date) -> bool:
        return self.opens_on <= day <= self.closes_on
