"""Set peers side by side by the result of their work alone, and say who stands where.

The result: of everything that is due, the share that was reached, each capped at 100 %, and the mean of those. What is
due and of which nothing was ever reported is missing, not nought: it is named beside, and counted in no mean.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.people.kinds import PersonKind, person_kind
from domain.permissions import may_count, reported_places
from domain.pledges.goal import Comparator
from domain.pledges.states import COUNTS_UP, PledgeState, percent
from domain.roles import Person, Place

LEAST = 5
"""With fewer results somebody is shown, and has no place."""
_PARTY = frozenset({PersonKind.MEMBER, PersonKind.PROBATIONARY, PersonKind.EXEMPT, PersonKind.TEMPORARY})


def in_the_party(kind: str) -> bool:
    """Tell whether somebody is compared with members, and not with those outside the Party."""
    return person_kind(kind) in _PARTY


def may_set_beside(person: Person, place: Place) -> bool:
    """See the counts of an organisation beside one's own: those of the one organisation above both."""
    own = (*reported_places(person), *((person.home,) if person.home else ()))
    return may_count(person, place) or any(each.above == place.above for each in own)


@dataclass(frozen=True, slots=True)
class Ended:
    """What is due: its state, its target and what was reported last."""

    state: PledgeState
    comparator: Comparator | None
    value: Decimal | None
    unit: str
    done: Decimal | None
    of: Decimal | None


def reached(ended: Ended) -> Decimal | None:
    """Return which part of the target was reached, at most 1; None where nothing is known of it.

    What a leader confirmed is reached; what is noted as missed has at least the answer that it was.
    """
    if ended.state is PledgeState.DONE:
        return Decimal(1)
    if ended.done is None:
        return Decimal(0) if ended.state is PledgeState.MISSED else None
    if ended.comparator is None or ended.value is None:
        return min(ended.done / 100, Decimal(1))
    done = ended.done * 100 / ended.of if ended.of and ended.unit.startswith("%") else ended.done
    if ended.comparator not in (*COUNTS_UP, Comparator.DOWN):
        kept = done < ended.value if ended.comparator is Comparator.LESS_THAN else done <= ended.value
        return Decimal(kept)
    return min(done / ended.value, Decimal(1)) if ended.value else Decimal(1)


@dataclass(frozen=True, slots=True)
class Result:
    """How many of those due have a result, what they add up to, and of how many nothing is known."""

    known: int = 0
    total: Decimal = Decimal(0)
    missing: int = 0

    @property
    def percent(self) -> int | None:
        return percent(self.total, Decimal(self.known))

    def with_one(self, share: Decimal | None, count: int = 1) -> "Result":
        if share is None:
            return replace(self, missing=self.missing + count)
        return replace(self, known=self.known + count, total=self.total + share * count)


@dataclass(frozen=True, slots=True)
class Peer:
    """One of those that are compared; `place` is None for who has too few results, ties share theirs."""

    id: int
    name: str
    code: str
    result: Result
    place: int | None = None
    ties: bool = False


def ranked(peers: Iterable[Peer]) -> list[Peer]:
    """Return the peers in the order of their results, those without a place behind, as they came."""
    everybody = list(peers)
    has_place = [each for each in everybody if each.result.known >= LEAST]
    shares = sorted((each.result.percent or 0 for each in has_place), reverse=True)
    placed = [_placed(each, shares) for each in has_place]
    placed.sort(key=lambda each: each.place or 0)
    return placed + [each for each in everybody if each.result.known < LEAST]


def _placed(peer: Peer, shares: Sequence[int]) -> Peer:
    share = peer.result.percent or 0
    return replace(peer, place=shares.index(share) + 1, ties=shares.count(share) > 1)
