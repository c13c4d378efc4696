"""The annex of a cell's report: its figures beside those of the same day a year before."""

from collections.abc import Callable
from datetime import date

from domain.figures import Figures
from domain.papers.periods import year_before
from domain.papers.writing import padded
from domain.pledges.states import NOT_DONE, PledgeState
from domain.stamps import AsOf
from exports.desk.order import Order
from locales.wording.papers.rows import SPEAK
from locales.wording.pledges import STATE_NAMES
from storage import figures
from storage.campaigns.campaigns import OpenCampaigns
from storage.ground.database import Session


def year_by_year(session: Session, order: Order, now: Figures, day: date) -> list[dict[str, str]]:
    """The figures of its day beside those of the same day a year before, where there are any."""
    asked = OpenCampaigns(order.campaign_ids)
    zone = order.now.tzinfo
    then = AsOf.end_of(year_before(day), zone) if zone else None
    before = figures.summary(session, order.place, asked, then, names=False) if then else None
    rows: list[tuple[str, str, Callable[[Figures], int]]] = [
        (SPEAK.tr("Party members of the cell"), SPEAK.tr("comrades"), lambda one: one.people.total),
        (SPEAK.tr("Party members registered"), SPEAK.tr("comrades"), lambda one: one.people.registered),
        (SPEAK.tr("of them leaders"), SPEAK.tr("comrades"), lambda one: one.leaders.registered),
        (SPEAK.tr("Contents registered"), SPEAK.tr("contents"), lambda one: one.pledges),
        (SPEAK.tr("of them completed"), SPEAK.tr("contents"), lambda one: one.done),
        *(
            (SPEAK.tr("of them {state}", state=SPEAK.tr(STATE_NAMES[each])), SPEAK.tr("contents"), _of_state(each))
            for each in NOT_DONE
            if each is PledgeState.ACTIVE or now.states.get(each)
        ),
        (SPEAK.tr("of them overdue"), SPEAK.tr("contents"), lambda one: one.late),
    ]
    earlier = before.figures if before and before.figures.pledges else None
    return [_compared(name, unit, of(now), of(earlier) if earlier else None) for name, unit, of in rows]


def _of_state(state: PledgeState) -> Callable[[Figures], int]:
    return lambda one: one.states.get(state, 0)


def _compared(name: str, unit: str, now: int, before: int | None) -> dict[str, str]:
    nothing = SPEAK.tr("no figures yet")
    said = {"name": name, "unit": unit, "now": padded(now)}
    if before is None:
        return said | {"before": nothing, "beside": nothing}
    more = now - before
    words = (
        SPEAK.tr("up by {count}", count=padded(more)) if more > 0 else SPEAK.tr("down by {count}", count=padded(-more))
    )
    return said | {"before": padded(before), "beside": words if more else SPEAK.tr("the same")}
