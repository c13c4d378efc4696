"""An agreement of several organisations: its parties, its period, what they agree on and how far they have signed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.roles import Place, Role

WHOLE = Decimal(100)
"""What the points of all contents add up to; another sum is a warning."""
FEWEST, MOST_PARTIES, MOST_LINES = 2, 30, 20
SIGN_AGAIN = timedelta(days=7)
"""After so long those who have not signed are reminded, once for the same words."""
SCORED_ON = (12, 1)
"""The month and day of each year from which its parties are asked for their points, before the year is reviewed."""
LONGEST = 300  # characters of a line, a reason, a remark


class AgreementState(StrEnum):
    """Passed round, in force since all have signed, broken off, or withdrawn before all had signed."""

    DRAFT = "draft"
    SIGNED = "signed"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class LineKind(StrEnum):
    CONTENT = "content"
    SOLUTION = "solution"


@dataclass(frozen=True, slots=True)
class Line:
    """One content or one solution; `most`: the points of a content, None where it is not scored."""

    kind: LineKind
    words: str
    most: Decimal | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Party:
    """One organisation that agrees; `name` as it stands in the agreement, whatever it is called or merged into since.

    `stands`: it is open, has not left, and is not part of another party by now.
    """

    id: int
    place: Place
    name: str
    stands: bool = True
    signer_id: int | None = None
    signer: str = ""
    role: Role | None = None
    signed_on: date | None = None
    left_on: date | None = None
    left_by_id: int | None = None
    left_why: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """`organiser`: who leads the cluster: a party named its head, else the organisation that drew it up.

    `revision`: one more with each change of its words; whoever signs, signs one of them. `sent_on`: the day the parties
    had the last of them; `bound_on`: the day it came into force; `ended_on`: the day it was broken off or withdrawn.
    """

    id: int
    organiser: Place
    author_id: int
    name: str
    since: date
    until: date
    revision: int
    state: AgreementState
    drawn_on: date
    sent_on: date
    bound_on: date | None = None
    ended_on: date | None = None
    ended_by_id: int | None = None
    why: str = ""
    parties: Sequence[Party] = field(default=())
    lines: Sequence[Line] = field(default=())

    @property
    def head(self) -> Party | None:
        """The party that leads the cluster and gives its points; None where an organisation above does."""
        return next((each for each in self.standing if each.place.id == self.organiser.id), None)

    @property
    def contents(self) -> list[Line]:
        return [each for each in self.lines if each.kind is LineKind.CONTENT]

    @property
    def scored(self) -> list[Line]:
        """The contents that carry points."""
        return [each for each in self.contents if each.most is not None]

    @property
    def solutions(self) -> list[Line]:
        return [each for each in self.lines if each.kind is LineKind.SOLUTION]

    @property
    def standing(self) -> list[Party]:
        return [each for each in self.parties if each.stands]

    @property
    def unsigned(self) -> list[Party]:
        return [each for each in self.standing if each.signed_on is None]

    @property
    def is_draft(self) -> bool:
        """Whether it may still be changed; one that fewer than two are left for may not."""
        return self.state is AgreementState.DRAFT

    @property
    def is_bound(self) -> bool:
        """Whether it was signed and binds: broken off it does not, nor once fewer than two parties are left."""
        return self.state is AgreementState.SIGNED and len(self.standing) >= FEWEST

    @property
    def years(self) -> list[int]:
        return list(range(self.since.year, self.until.year + 1))

    def is_over(self, today: date) -> bool:
        return self.until < today

    def state_on(self, day: date) -> AgreementState | None:
        """Return how far it was on a day; None where it was not there yet, or its period was over."""
        if day < self.drawn_on or self.is_over(day):
            return None
        if self.ended_on is not None and self.ended_on <= day:
            return self.state
        return AgreementState.SIGNED if self.bound_on is not None and self.bound_on <= day else AgreementState.DRAFT

    def ran_out(self, day: date) -> bool:
        """Tell whether it bound its parties until its last day, which lies in the year of a day before it."""
        bound = self.bound_on is not None and (self.ended_on is None or self.ended_on > self.until)
        return bound and self.is_over(day) and self.until.year == day.year

    def scored_years(self, today: date) -> list[int]:
        """The years of it that have begun; each is scored by itself."""
        return [each for each in self.years if each <= today.year]

    def scoring_day(self, year: int) -> date:
        """Return the day on which the parties are asked for their points of a year, within the period."""
        return max(self.since, min(date(year, *SCORED_ON), self.until))

    def party(self, number: int) -> Party | None:
        return next((each for each in self.parties if each.id == number), None)

    def of_places(self, numbers: Collection[int]) -> list[Party]:
        return [each for each in self.parties if each.place.id in numbers]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many agreements are passed round, in force and broken off; how many ran out this year, and were scored."""

    passed_round: int = 0
    in_force: int = 0
    broken_off: int = 0
    over: int = 0
    scored: int = 0  # of those in force or over


@dataclass(frozen=True, slots=True)
class NewAgreement:
    organiser_id: int
    name: str
    since: date
    until: date
    parties: Sequence[Place]
    lines: Sequence[Line]


def points_of(lines: Sequence[Line]) -> Decimal:
    """Add up the points of the contents."""
    return sum((each.most for each in lines if each.most is not None), Decimal(0))


def adds_up(lines: Sequence[Line]) -> bool:
    """Whether the contents that carry points make a hundred; without any point nothing is to add up."""
    scored = [each for each in lines if each.most is not None]
    return not scored or points_of(lines) == WHOLE
