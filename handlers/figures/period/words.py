"""How the days of a period read, and which campaigns its figures are of."""

from domain.errors import NotAllowed
from domain.permissions import may_summarise
from domain.roles import Place
from domain.understanding.calendar.days import month_end
from domain.understanding.past.past_periods import Period
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.talk.turn import Turn
from storage.campaigns.campaigns import Asked
from storage.results.then import was_there


def days_text(turn: Turn, period: Period) -> str:
    """Write "06/07/2026", "tháng 6/2026", or "từ 01/07/2026 đến 10/07/2026"."""
    begins, ends = period
    if begins.day == 1 and ends == month_end(begins.year, begins.month):
        return turn.tr("in month {month}", month=f"{begins.month}/{begins.year}")
    first, last = map(turn.language.short_date, period)
    return first if first == last else turn.tr("from {first} to {last}", first=first, last=last)


def campaigns_of(turn: Turn, place: Place, period: Period) -> Asked | None:
    """Return the campaigns open at the end of a period, None before anything was recorded; raise where not theirs."""
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    return open_then(turn, place, period)


def open_then(turn: Turn, place: Place, period: Period) -> Asked | None:
    """Return the same, whoever asks: of one's own work everybody may."""
    then = pages.as_of(turn, period[1])
    known = then.present or was_there(turn.session, place, then)
    return looked_at.of(turn, place.path, period[1]) if known else None


def none_open(turn: Turn, period: Period) -> str:
    return turn.tr("Nothing was recorded here yet {days}, so I have no figures of it.", days=days_text(turn, period))
