"""Which view of which period was shown last, so that "tháng trước" or "t2 nữa" asks for the same of another."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.permissions import may_summarise
from domain.roles import Place
from domain.understanding.past.past_periods import Period
from handlers.talk import conversation
from handlers.talk.turn import Turn
from storage import organisations

KEY, LATELY = "period", timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Looked:
    """The view, the organisation and the periods it was of, the newest first."""

    view: str
    place: Place
    periods: tuple[Period, ...]


def keep(turn: Turn, view: str, place: Place, *periods: Period) -> None:
    """Keep which view is spoken of, for what is asked next."""
    conversation.pick(turn, KEY, "|".join((view, place.code, *map(written, periods))))


def shown(turn: Turn) -> Looked | None:
    """Return what was spoken of last, a short while ago, where its figures are theirs to see."""
    view, *rest = conversation.picked_lately(turn, KEY, LATELY).split("|")
    place = organisations.by_code(turn.session, rest[0]) if rest else None
    if place is None or not may_summarise(turn.member, place):
        return None
    return Looked(view, place, tuple(map(read, rest[1:])))


def written(period: Period) -> str:
    """Write a period as commands carry it: "260601-29"."""
    first, last = period
    return f"{first:%y%m%d}-{(last - first).days}"


def read(text: str) -> Period:
    first, _, length = text.partition("-")
    day: date = datetime.strptime(first, "%y%m%d").date()  # noqa: DTZ007 - a day alone
    return day, day + timedelta(days=int(length))
