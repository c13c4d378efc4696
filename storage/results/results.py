"""Count what came of what an organisation and all below registered, as of today."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from domain.pledges.remarks import Outlook
from domain.roles import Place
from storage.desk.registered import tops
from storage.kept import figures


@dataclass(slots=True)
class Sum:
    """What targets of one unit add up to, and what was reached of them."""

    pledges: int = 0
    done: Decimal = Decimal(0)
    target: Decimal = Decimal(0)


@dataclass(slots=True)
class Results:
    """What came of it. `groups`: by the topmost group of contents how many are registered, and done.

    `sums`: by unit of measure; a target of each month, a percentage and a limit are in no sum.
    """

    pledges: int = 0
    done: int = 0
    exceeded: int = 0
    on_time: int = 0
    after_time: int = 0
    missed: int = 0
    late: int = 0
    reported: int = 0
    difficult: int = 0
    outlooks: Counter[Outlook] = field(default_factory=Counter)
    groups: dict[str, tuple[int, int]] = field(default_factory=dict)
    sums: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))


def results(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> Results:
    came, names = figures.came_of_all(session, place, campaign_ids, today), tops(session, campaign_ids)
    found = Results()
    for what, counted in came.counts.items():
        setattr(found, what, counted)
    found.outlooks.update({Outlook(each): count for each, count in came.outlooks.items()})
    for number, (count, done) in came.groups.items():
        name = names.get(int(number), "") if number else ""
        before = found.groups.get(name, (0, 0))
        found.groups[name] = before[0] + count, before[1] + done
    found.sums.update({unit: Sum(count, done, target) for unit, (count, target, done) in came.sums.items()})
    return found
