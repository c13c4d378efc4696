"""A proposal to commend somebody, on its way up level by level until it is decided on; and when it counts."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from domain.commending.forms import Form, form_of
from domain.understanding.text.words import fold

ALIKE = Fraction(1, 2)
"""So large a part of the words of two achievements is the same where they are one."""


class Occasion(StrEnum):
    """When it is given: on the anniversary of the Đồng Khởi (17 January), at a review, or at once (đột xuất)."""

    ANNIVERSARY = "anniversary"
    REVIEW = "review"
    SUDDEN = "sudden"


class CommendationState(StrEnum):
    WAITING = "waiting"  # at the last organisation of its way
    RETURNED = "returned"  # to the last organisation of its way, with a reason
    COMMENDED = "commended"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"  # what was declared was false


OPEN = (CommendationState.WAITING, CommendationState.RETURNED)
STANDING = (*OPEN, CommendationState.COMMENDED)


@dataclass(frozen=True, slots=True)
class Votes:
    """The ballots of one meeting for one proposal; the others are blank or spoilt."""

    ballots: int
    agreed: int
    against: int
    day: date

    @property
    def others(self) -> int:
        return self.ballots - self.agreed - self.against

    @property
    def percent(self) -> int:
        """Return the whole percent that agreed, a half rounded up."""
        return (self.agreed * 200 + self.ballots) // (self.ballots * 2)

    def reaches(self, threshold: int) -> bool:
        """Tell whether more than half agreed, and of all the percentage that is asked for."""
        return self.agreed * 2 > self.ballots and self.agreed * 100 >= threshold * self.ballots


class Whom(Protocol):
    """Whoever is meant: an organisation, a member, or by a free name others."""

    @property
    def organisation_id(self) -> int | None: ...

    @property
    def member_id(self) -> int | None: ...

    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Commendation:
    """An organisation, a member, or by a free name others, proposed by an organisation for what they did.

    `number_of`: how many it counts for, more than one only where they were noted without names. `grounds`: pledges.
    `way`: the organisations it went through, the proposer first. `body`: who decided, as papers call them; `decider_id`
    the organisation that decided, None where that is above all of them. `answer`: what the member said to it.
    """

    id: int
    campaign_id: int
    proposer_id: int
    organisation_id: int | None
    member_id: int | None
    name: str
    is_collective: bool
    number_of: int
    words: str
    form: str
    occasion: Occasion
    year: int
    grounds: tuple[int, ...]
    way: tuple[int, ...]
    state: CommendationState
    proposed_by_id: int
    proposed_on: date
    ballots: int | None = None
    agreed: int | None = None
    against: int | None = None
    voted_on: date | None = None
    decider_id: int | None = None
    body: str = ""
    decision: str = ""
    decided_by_id: int | None = None
    decided_on: date | None = None
    revoked_on: date | None = None
    answer: str = ""
    entry_id: int | None = None

    @property
    def kind(self) -> Form:
        return form_of(self.form)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_inside(self) -> bool:
        """Tell whether it never left the organisation that proposed it: then nobody above sees it."""
        return len(self.way) == 1 and self.state in (CommendationState.WAITING, CommendationState.WITHDRAWN)

    @property
    def is_of_somebody(self) -> bool:
        """Tell whether it is of one person who is no member, by a name as it was typed."""
        free = self.organisation_id is None and self.member_id is None
        return free and self.number_of == 1 and not self.is_collective and bool(self.name)

    @property
    def votes(self) -> Votes | None:
        if self.ballots is None or self.voted_on is None:
            return None
        return Votes(self.ballots, self.agreed or 0, self.against or 0, self.voted_on)

    @property
    def concerned(self) -> tuple[int | None, ...]:
        """Return who never decides on it."""
        return self.proposed_by_id, self.member_id

    def is_of(self, other: Whom) -> bool:
        """Tell whether both are of the same person or collective."""
        if (self.organisation_id, self.member_id) != (other.organisation_id, other.member_id):
            return False
        return self.organisation_id is not None or self.member_id is not None or fold(self.name) == fold(other.name)

    def counted_on(self, day: date) -> bool:
        """Tell whether it counts as given on a day."""
        given = self.decided_on is not None and self.decided_on <= day
        return given and (self.revoked_on is None or self.revoked_on > day)


@dataclass(frozen=True, slots=True)
class Praised:
    """How many collectives and people were commended."""

    collectives: int = 0
    people: int = 0

    def __add__(self, other: "Praised") -> "Praised":
        return Praised(self.collectives + other.collectives, self.people + other.people)


def praised(found: Iterable[Commendation]) -> Praised:
    """Count each commendation; one that was noted without names counts for as many as it says."""
    counted = list(found)
    collectives = sum(each.number_of for each in counted if each.is_collective)
    return Praised(collectives, sum(each.number_of for each in counted) - collectives)


def for_the_same(one: Commendation, others: Iterable[Commendation]) -> list[Commendation]:
    """Return what is proposed or given already for the same achievement: for the same pledge, or in like words."""
    return [each for each in others if each.id != one.id and each.state in STANDING and _same_deed(one, each)]


def _same_deed(one: Commendation, other: Commendation) -> bool:
    if not one.is_of(other) or one.number_of > 1:
        return False
    return bool(set(one.grounds) & set(other.grounds)) or are_alike(one.words, other.words)


def are_alike(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    return bool(first & second) and Fraction(len(first & second), len(first | second)) > ALIKE


def _words(text: str) -> set[str]:
    return {each for each in fold(text).replace(",", " ").split() if not each.isdecimal()}


def year_of(occasion: Occasion, day: date, anniversary: tuple[int, int]) -> int:
    """Return of which year a commendation is: that of the next anniversary, else of the day; (month, day of month)."""
    month, of_month = anniversary
    passed = occasion is Occasion.ANNIVERSARY and (day.month, day.day) > (month, of_month)
    return day.year + passed


class Lack(StrEnum):
    """What keeps a set of papers from being made: its parts would not agree with each other."""

    VOTES = "votes"  # the minutes would have a line less than the list
    BALLOTS = "ballots"  # one meeting, and not as many ballots for each
    MEMBERS = "members"  # more ballots than the cell has members
    NAME = "name"  # a person who has not agreed to be named: the list would have a line less
    WORD = "word"  # one who is no member, and nobody says that they agreed
    WORDS = "words"  # nothing to report of


def lacking(
    found: Collection[Commendation], named: Collection[int], others: Collection[int], most: Mapping[int, int]
) -> dict[int, Lack]:
    """Return of each proposal the first thing it lacks.

    `named`: members who agreed to be named; `others`: proposals of others who did; `most`: how many may vote in each
    cell that proposes.
    """
    meetings: dict[tuple[int, date], list[int]] = {}
    for each in found:
        if each.votes:
            meetings.setdefault((each.proposer_id, each.votes.day), []).append(each.votes.ballots)
    usual = {meeting: max(ballots, key=ballots.count) for meeting, ballots in meetings.items()}

    def lack(each: Commendation) -> Lack | None:
        votes = each.votes
        if votes is None and each.kind.votes:
            return Lack.VOTES
        if votes and votes.ballots > most.get(each.proposer_id, votes.ballots):
            return Lack.MEMBERS
        if votes and usual[each.proposer_id, votes.day] != votes.ballots:
            return Lack.BALLOTS
        if each.member_id is not None and each.member_id not in named:
            return Lack.NAME
        if each.is_of_somebody and each.id not in others:
            return Lack.WORD
        return None if each.words else Lack.WORDS

    return {each.id: lacks for each in found if (lacks := lack(each))}
