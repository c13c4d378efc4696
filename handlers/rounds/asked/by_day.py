"""Days said of rounds: which round is due then, whether the day remembered is right, how far behind it is due."""

from datetime import date, timedelta

from domain.campaigns.rounds import Round
from domain.understanding.movement.round_named import WRITTEN, month_and_day
from domain.understanding.text.words import fold
from handlers.rounds.round_list import coming_ones, round_meant, running
from handlers.talk.turn import Turn

SOON = timedelta(days=14)


def meant_by_day(turn: Turn, text: str, path: str) -> Round | None:
    """The round that is due on a day that is said; else the next one that is due soon, else the one that runs."""
    found = [*running(turn, path), *coming_ones(turn, path)]
    said = [month_and_day(each) for each in WRITTEN.finditer(" ".join(fold(text).split()))]
    by_day = next((each for each in found if (each.due_on.month, each.due_on.day) in said), None)
    soon = [each for each in found if turn.today <= each.due_on <= turn.today + SOON]
    nearest = min(soon, key=lambda each: each.due_on, default=None)
    return by_day or nearest or round_meant(turn, None, path, coming=True)


def day_said(turn: Turn, text: str, due_on: date) -> str:
    """Whether the due day somebody remembers is right; "" where none is named."""
    found = WRITTEN.search(" ".join(fold(text).split()))
    said = month_and_day(found) if found else None
    if said is None:
        return ""
    day = turn.language.short_date(due_on)
    if said == (due_on.month, due_on.day):
        return turn.tr("Right, it is due on {day}.", day=day)
    return turn.tr("Not {said}: it is due on {day}.", said=f"{said[1]}/{said[0]}", day=day)


def behind(days_said: tuple[str, ...], due_on: date) -> int:
    """How many days a due day lies behind the nearest of the fixed days: fewer than none where before it."""
    years = (due_on.year - 1, due_on.year, due_on.year + 1)
    fixed = [date.fromisoformat(f"{year}-{each}") for each in days_said for year in years]
    return min(((due_on - each).days for each in fixed), key=abs)
