"""What came of what an organisation and all below registered."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from domain.pledges.remarks import Outlook


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
