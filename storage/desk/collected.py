"""Read what those directly below a committee handed in for a stretch of time: one round, and who is missing in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from domain.campaigns.rounds import Handed, Owing, Round
from domain.names import naturally
from domain.roles import Place
from storage.rounds import days, plans, reports


@dataclass(frozen=True, slots=True)
class Collected:
    """The topmost organisations below that owe a report for a round, by their codes: no figure is in two reports."""

    round: Round
    units: tuple[Owing, ...]

    @property
    def handed(self) -> list[tuple[Place, Handed]]:
        """Return the reports that stand, without those that were sent back."""
        return [(each.place, each.handed) for each in self.units if each.handed and not each.is_missing]


def collected(
    session: Session, place: Place, campaign_ids: Sequence[int], first: date, last: date, today: date
) -> Collected | None:
    """Return the reports of the round that spans all of a stretch, else of its newest in which anything came.

    None where no round of it has opened here.
    """
    opened = [
        one
        for plan in plans.plans(session, today, place.path)
        if plan.campaign_id in campaign_ids
        for one in days.around(session, plan, today)
        if first <= one.last <= last
    ]
    read = (Collected(one, _topmost(reports.owing(session, place, one, today), place)) for one in opened)
    found = [each for each in read if each.units]
    return max(
        found,
        key=lambda each: (each.round.first <= first and each.round.last == last, bool(each.handed), each.round.last),
        default=None,
    )


def _topmost(owing: Sequence[Owing], place: Place) -> tuple[Owing, ...]:
    found: list[Owing] = []
    for each in owing:  # by their paths: what lies below comes later
        if each.place.id != place.id and not any(each.place.path.startswith(one.place.path) for one in found):
            found.append(each)
    return tuple(sorted(found, key=lambda each: naturally(each.place.code)))
