"""Choose and order what a list of pledges shows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from domain.names import by_given_name
from domain.pledges.states import OPEN, PledgeState


class Shown(StrEnum):
    """Which pledges a list shows; the values stand in commands."""

    ALL = "het"
    UNAPPROVED = "duyet"
    CLAIMED = "cho"
    LATE = "tre"
    UNREPORTED = "chua"
    UNDER_WAY = "lam"
    DONE = "xong"
    MISSED = "khong"
    RETURNED = "tra"
    WITHDRAWN = "rut"


URGENT = (Shown.UNAPPROVED, Shown.CLAIMED, Shown.LATE, Shown.UNREPORTED)
"""What a leader has to see to."""

_ORDER = (
    PledgeState.CLAIMED,
    PledgeState.WAITING,
    PledgeState.ACTIVE,
    PledgeState.RETURNED,
    PledgeState.DONE,
    PledgeState.MISSED,
    PledgeState.WITHDRAWN,
)
_STATES = {
    Shown.UNAPPROVED: (PledgeState.WAITING,),
    Shown.CLAIMED: (PledgeState.CLAIMED,),
    Shown.RETURNED: (PledgeState.RETURNED,),
    Shown.UNDER_WAY: OPEN,
    Shown.DONE: (PledgeState.DONE,),
    Shown.MISSED: (PledgeState.MISSED,),
    Shown.WITHDRAWN: (PledgeState.WITHDRAWN,),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A pledge as a list sorts it; `owner` is "" for the organisation's own, `heard` when the last report came."""

    pledge_id: int
    member_id: int | None
    code: str
    owner: str
    state: PledgeState
    deadline: date
    heard: datetime | None

    def is_late(self, today: date) -> bool:
        return self.state in OPEN and self.deadline < today


def fits(each: Listed, shown: Shown, today: date) -> bool:
    """Tell whether a list shows this one; what was withdrawn stands only in the list of what was withdrawn."""
    if shown is Shown.ALL:
        return each.state is not PledgeState.WITHDRAWN
    if shown is Shown.LATE:
        return each.is_late(today)
    if shown is Shown.UNREPORTED:
        return each.state in OPEN and each.heard is None
    return each.state in _STATES[shown]


def urgent_first(each: Listed, today: date) -> tuple[object, ...]:
    """Return a key to sort by: what is late, then by state, then by the owner's given name."""
    late = not each.is_late(today)
    return late, _ORDER.index(each.state), by_given_name(each.owner), each.deadline, each.pledge_id


def told_apart(listed: Sequence[Listed]) -> list[Listed]:
    """Put the member's code behind a name that several bear."""
    bearers = defaultdict(set)
    for each in listed:
        bearers[each.owner].add(each.member_id)
    return [
        replace(each, owner=f"{each.owner} · {each.code}") if len(bearers[each.owner]) > 1 else each for each in listed
    ]


def by_owner(each: Listed) -> tuple[object, ...]:
    """Return a key to sort by: the organisation's own, then person by person."""
    own = each.member_id is not None
    return own, by_given_name(each.owner), each.member_id or 0, each.deadline, each.pledge_id
