"""What came of it, a part each topmost group of contents, as reports keep it and those above add it up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from domain.figures import Coverage
from domain.pledges.pledge import Pledge
from domain.pledges.standing import ended_beyond
from domain.pledges.states import NOT_DONE, PledgeState
from domain.results.together import Tally, read, tallied, together

COUNTS = ("pledges", PledgeState.DONE, "exceeded", *NOT_DONE, "late")


@dataclass(frozen=True, slots=True)
class Group:
    """`name`: "" of what is in no group. `counts`: how many contents there are, by what became of them."""

    name: str
    counts: Mapping[str, int] = field(default_factory=dict)
    tallies: Sequence[Tally] = ()

    @property
    def done(self) -> Coverage:
        return Coverage(self.counts.get(PledgeState.DONE, 0), self.counts.get("pledges", 0))

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, **self.counts, "sums": [each.to_json() for each in self.tallies]}


def grouped(found: Iterable[tuple[str, Pledge]], today: date) -> list[Group]:
    """Return the groups of pledges that come each with the name of its own, in the order in which they first come."""
    pledges: dict[str, list[Pledge]] = {}
    for name, pledge in found:
        pledges.setdefault(name, []).append(pledge)
    return [Group(name, _counts(some, today), tallied(some)) for name, some in pledges.items()]


def _counts(pledges: Sequence[Pledge], today: date) -> dict[str, int]:
    states = Counter(each.state for each in pledges)
    beside = {
        "pledges": len(pledges),
        "exceeded": sum(ended_beyond(each, today) for each in pledges),
        "late": sum(each.is_late(today) for each in pledges),
    }
    return {str(name): beside[name] if name in beside else states[PledgeState(name)] for name in COUNTS}


def kept(figures: Mapping[str, Any]) -> list[Group] | None:
    """Return the groups of a report that was handed in; None where an earlier release kept none."""
    rows = figures.get("groups")
    if rows is None:
        return None
    return [
        Group(row["name"], {name: row.get(name, 0) for name in map(str, COUNTS)}, list(map(read, row["sums"])))
        for row in rows
    ]


def added(name: str, groups: Sequence[Group]) -> Group:
    """Return what the groups of several units with one name come to."""
    counts = {str(each): sum(one.counts.get(each, 0) for one in groups) for each in COUNTS}
    return Group(name, counts, together(chain.from_iterable(one.tallies for one in groups)))
