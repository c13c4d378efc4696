"""The figures of a summary: true counts over one organisation and everything below it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.agreements.agreement import Counted as Agreements
from domain.campaigns.rounds import Round
from domain.campaigns.unit_facts import FactKind
from domain.commending.commendation import Praised
from domain.criteria.recognition import Recognised
from domain.exemplars.following import NOBODY as NOBODY_FOLLOWS
from domain.exemplars.following import Followed
from domain.people.kinds import EVERYBODY, LeftOut
from domain.pledges.states import REGISTERED, PledgeState
from domain.pledges.states import percent as whole_percent


@dataclass(frozen=True, slots=True)
class Coverage:
    """Registered of all."""

    registered: int = 0
    total: int = 0

    @property
    def percent(self) -> int | None:
        """Return whole percent, rounded half up; None of nobody."""
        return whole_percent(Decimal(self.registered), Decimal(self.total))

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(self.registered + other.registered, self.total + other.total)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of an organisation with all below. Leaders are part of the people, and also shown apart.

    Pledges and work are those of everybody, whether the kind of their owner is counted or not.
    """

    people: Coverage = Coverage()
    leaders: Coverage = Coverage()
    organisations: Coverage = Coverage()
    states: dict[str, int] = field(default_factory=dict)
    late: int = 0
    work: int = 0  # pieces of work given for pledges, done or to be done
    work_done: int = 0
    assigned: Coverage = Coverage()  # of the people those who have or had such work
    others: Coverage = Coverage()  # of the kinds that are not counted: they register all the same
    other_organisations: Coverage = Coverage()

    @property
    def pledges(self) -> int:
        """What counts as registered: neither what was returned to be put right nor what was withdrawn."""
        return sum(self.states.get(state, 0) for state in REGISTERED)

    @property
    def done(self) -> int:
        """Those whose success somebody has confirmed; what is only said to be done goes on."""
        return self.states.get(PledgeState.DONE, 0)

    def __add__(self, other: "Figures") -> "Figures":
        states = dict(self.states)
        for state, count in other.states.items():
            states[state] = states.get(state, 0) + count
        return Figures(
            self.people + other.people,
            self.leaders + other.leaders,
            self.organisations + other.organisations,
            states,
            self.late + other.late,
            self.work + other.work,
            self.work_done + other.work_done,
            self.assigned + other.assigned,
            self.others + other.others,
            self.other_organisations + other.other_organisations,
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One organisation directly below, with its figures."""

    organisation_id: int
    code: str
    name: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class FactCount:
    """How many organisations noted a fact of those below that owe it, which did not, and the shares of those that did.

    `missing`: their numbers and names.
    """

    kind: FactKind
    units: Coverage = Coverage()
    people: Coverage = Coverage()
    missing: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Exemplars:
    """Nominations that wait, and those that were recognised."""

    waiting: int = 0
    recognised: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """A person who has not registered; `has_chat` tells whether they can be written to."""

    member_id: int
    name: str
    leader: bool
    has_chat: bool


@dataclass(frozen=True, slots=True)
class Unreported:
    """A person with open pledges on which no report stands."""

    member_id: int
    name: str
    pledges: int
    has_chat: bool


@dataclass(frozen=True, slots=True)
class LatePledge:
    """A pledge whose deadline has passed; `owner` is "" for the organisation's own."""

    owner: str
    content: str
    days: int
    reminded_last: bool = False  # and will not be reminded of again


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of an organisation; names only where the reader may see them."""

    organisation: str
    code: str
    campaign: str
    own_registered: bool
    figures: Figures
    lines: tuple[Line, ...] = ()
    missing: tuple[Missing, ...] = ()
    late: tuple[LatePledge, ...] = ()
    left_out: LeftOut = EVERYBODY
    facts: tuple[FactCount, ...] = ()  # apart from what is registered
    exemplars: Exemplars = Exemplars()
    praised: Praised = field(default_factory=Praised)
    followed: Followed = NOBODY_FOLLOWS
    agreements: Agreements = field(default_factory=Agreements)
    recognised: Recognised = field(default_factory=Recognised)
    direct: Figures | None = None  # of who belongs to it itself, where others lie below
    spared: int = 0  # those not registered who are exempt from activity, and so are not among the missing


class Coming(StrEnum):
    """What a day brings an organisation."""

    WORK = "work"  # deadlines of pledges
    REPORT = "report"
    REGISTERING = "registering"  # its last day
    CLOSING = "closing"  # the last day of a campaign


@dataclass(frozen=True, slots=True)
class ComingDay:
    """A day on which something is due: how many pledges, the report of which round, the end of which campaign."""

    day: date
    what: Coming
    name: str = ""
    count: int = 0
    round: Round | None = None
