"""What is known of criteria before anybody marks them: grades, work given, what is registered, done, and copied."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from domain.campaigns.exemplars import Aim, NominationState
from domain.criteria.criteria import Criterion, Fill, Sheet
from domain.criteria.grades import excellent_running
from domain.figures import Figures
from domain.roles import Place
from domain.stamps import AsOf
from storage import figures
from storage.campaigns import nominations
from storage.campaigns.campaigns import Asked
from storage.criteria import grades


@dataclass(frozen=True, slots=True)
class Known:
    """`done` of `of`; years, people or things, as the criterion says."""

    fill: Fill
    done: int
    of: int

    @property
    def met(self) -> bool:
        return 0 < self.of <= self.done


def known(session: Session, place: Place, sheet: Sheet, asked: Asked | None, today: date) -> dict[str, Known]:
    """Return what is known of the criteria of a sheet, by code; of those nobody can tell from here nothing."""
    wanted = [each for each in sheet.set.criteria if each.fill]
    of_place = (
        figures.summary(session, place, asked, AsOf.now(today), names=False).figures if wanted and asked else None
    )
    found = ((each.code, _of(session, place, sheet, each, of_place)) for each in wanted)
    return {code: value for code, value in found if value is not None}


def _of(session: Session, place: Place, sheet: Sheet, criterion: Criterion, found: Figures | None) -> Known | None:
    fill = criterion.fill
    if fill is Fill.EXCELLENT:
        years = excellent_running(grades.of_units(session, [place.id])[place.id], sheet.year)
        return None if years is None else Known(fill, years, criterion.least)
    if fill is Fill.MODEL:
        copied = [each for each in nominations.of_proposers(session, [place.id]) if each.aim is Aim.REPLICATE]
        recognised = sum(each.state is NominationState.RECOGNISED for each in copied)
        return Known(fill, recognised, criterion.least)
    if found is None:
        return None
    if fill is Fill.TASKS:
        return Known(fill, found.assigned.registered, found.assigned.total) if found.assigned.total else None
    if fill is Fill.REGISTERED:
        return Known(fill, found.people.registered, found.people.total) if found.people.total else None
    return Known(Fill.PRODUCT, found.done, criterion.least)
