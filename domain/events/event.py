"""A meeting or a launch: who is invited, until when they answer, when attendance is taken, who sees whose names."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.permissions import may_see_names, may_summarise
from domain.roles import Person, Place, Role

DOORS_OPEN = timedelta(hours=1)
"""So long before it begins the code on the wall counts."""
LASTS = timedelta(hours=4)
"""So long after it began; then it ends by itself."""
FARTHEST = timedelta(days=366)
MOST = 2_000
"""So many are invited to one: no hall holds more, and more are reached by an announcement."""
WORDS = 300
"""Characters of a place, a chair, a reason."""
PROGRAMME = 1_500


class EventKind(StrEnum):
    """What it is."""

    MEETING = "meeting"
    LAUNCH = "launch"


class Guests(StrEnum):
    """Who is invited."""

    OWN = "own"  # who belongs to the organisation itself or has a post there
    BELOW = "below"  # everybody of it and below
    SECRETARIES = "secretaries"  # the secretaries of it and below


class Reply(StrEnum):
    """What somebody answered."""

    NONE = ""
    COMING = "coming"
    ABSENT = "absent"


class Part(StrEnum):
    """What a file is of an event."""

    PROGRAMME = "programme"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What its author says of it; `programme` in words, where no file says it."""

    organisation_id: int
    author_id: int
    kind: EventKind
    begins_at: datetime
    place: str
    chair: str
    programme: str
    guests: Guests


@dataclass(frozen=True, slots=True)
class Event:
    """One as it is kept.

    `news`: how often it was told of: 1 the invitation, then each change, last at `told_at`; what is told after
    `known_by` comes too late.
    """

    id: int
    organisation: Place
    author_id: int
    kind: EventKind
    begins_at: datetime
    place: str
    chair: str
    programme: str
    guests: Guests
    code: str
    created_at: datetime
    news: int
    told_at: datetime
    known_by: datetime
    called_off_at: datetime | None
    reason: str
    ended_at: datetime | None

    @property
    def is_off(self) -> bool:
        return self.called_off_at is not None

    @property
    def was_moved(self) -> bool:
        return self.news > 1 and not self.is_off

    def takes_answers(self, now: datetime) -> bool:
        return not self.is_off and now < self.begins_at

    def takes_attendance(self, now: datetime) -> bool:
        return not self.is_off and self.begins_at - DOORS_OPEN <= now <= self.begins_at + LASTS

    def has_begun(self, now: datetime) -> bool:
        """Whether attendance may be noted by hand: from the hour before it on, and afterwards."""
        return not self.is_off and self.begins_at - DOORS_OPEN <= now

    def is_over(self, now: datetime) -> bool:
        return self.is_off or now > self.begins_at + LASTS


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who is invited, with what they answered; `seen_in`: the organisation in which their name is seen."""

    member_id: int
    name: str
    seen_in: int
    reply: Reply
    reason: str
    present: bool | None
    reached: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were invited, answered, and came; `unreached`: to whom nothing could be written."""

    invited: int = 0
    coming: int = 0
    absent: int = 0
    present: int = 0
    noted: int = 0  # of whom it is noted whether they came
    unreached: int = 0

    @property
    def silent(self) -> int:
        return self.invited - self.coming - self.absent

    @property
    def share(self) -> int:
        """The share of those invited who came, in percent, rounded."""
        return round(100 * self.present / self.invited) if self.invited else 0


def sees_figures(person: Person, event: Event) -> bool:
    return may_summarise(person, event.organisation)


def sees_names_in(person: Person, organisation_id: int) -> bool:
    """See by name who of an organisation comes: those who lead or serve it."""
    return may_see_names(person, Place(organisation_id, ""))


def named_in(person: Person) -> list[int]:
    """Return the organisations in which somebody sees who comes."""
    served = dict.fromkeys(duty.place.id for duty in person.duties if duty.place)
    return [each for each in served if sees_names_in(person, each)]


def reads_reasons_in(person: Person, organisation_id: int) -> bool:
    """Read why somebody does not come: the secretary of the organisation alone."""
    return any(
        duty.role is Role.SECRETARY and duty.place is not None and duty.place.id == organisation_id
        for duty in person.duties
    )
