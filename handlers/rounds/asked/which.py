"""Which round a sentence means: by its rhythm, its month or year, and the campaign it names."""

from collections.abc import Sequence
from datetime import date

from domain.campaigns.rounds import Round
from domain.understanding.movement.round_named import RoundNamed, named_in, stretch_of_now
from handlers.campaigns import looked_at
from handlers.campaigns.acts import meant
from handlers.rounds.round_list import coming_ones, recent, running
from handlers.talk.turn import Turn
from storage.campaigns.campaigns import Campaign
from storage.rounds import days, plans


def round_meant(
    turn: Turn, named: RoundNamed | None, path: str, *, coming: bool = False, of: Campaign | None = None
) -> Round | None:
    """The nearest round of that name, of a campaign where one is named; without a name the running one.

    `coming`: else the next.
    """
    if named is None:
        next_ones = coming_ones(turn, path) if coming else []
        found = [*running(turn, path), *next_ones, *recent(turn, path)]
        return next((each for each in found if of is None or each.plan.campaign_id == of.id), None)
    every = [
        each
        for plan in plans.of_campaign(turn.session, turn.today, path, of)
        if _fits(plan.every, len(plan.days), named)
        for each in days.around(turn.session, plan, turn.today, coming=True)
    ]
    last = named.last(turn.today)
    if last is None:
        return _of_rhythm(every, turn.today)
    same = [each for each in every if each.last.month == last.month and named.year in (None, each.last.year)]
    return min(same, key=lambda each: abs(each.last - turn.today), default=None)


def to_be_set(turn: Turn, path: str) -> Round | None:
    """The round that runs whose days are this person's to set, else the one that runs."""
    found = [each for each in running(turn, path) if each.takes_in(turn.today)]
    return next((each for each in found if looked_at.may_set_round(turn, each)), next(iter(found), None))


def rounds_meant(turn: Turn, named: RoundNamed, path: str) -> list[Round]:
    """All rounds of that name, one of each campaign that has it."""
    last = named.nearest(turn.today)
    return [
        each
        for plan in plans.of_campaign(turn.session, turn.today, path, None)
        if _fits(plan.every, len(plan.days), named)
        for each in days.around(turn.session, plan, turn.today, coming=True)
        if (each.last.year, each.last.month) == (last.year, last.month)
    ]


def _of_rhythm(every: Sequence[Round], today: date) -> Round | None:
    """Of a rhythm alone the round that is due next of those that run, else the one that was last, else the next."""
    every = sorted(every, key=lambda each: each.last)
    opened = [each for each in every if each.opens_on <= today <= each.closes_on]
    due = [each for each in opened if each.due_on >= today] or opened[-1:]
    coming = [each for each in every if each.opens_on > today]
    return next(iter([*due, *coming, *every[-1:]]), None)


def _fits(every: object, days_a_year: int, named: RoundNamed) -> bool:
    return every is named.every or (named.every.value == "month" and days_a_year == 12)


def round_said(turn: Turn, text: str, path: str) -> Round | None:
    """The round a sentence names; None where it names one there is not, or none at all."""
    named = named_in(text)
    if named is None or (named.number == 0 and stretch_of_now(text)):
        return _of_now(turn, text, path) or (round_meant(turn, named, path) if named else None)
    return round_meant(turn, named, path, of=meant.named_one(turn, text)) or round_meant(turn, named, path)


def _of_now(turn: Turn, text: str, path: str) -> Round | None:
    """ "Báo cáo tháng này": the round of the stretch that runs, where it takes reports in already."""
    every = stretch_of_now(text)
    if every is None:
        return None
    now = RoundNamed(every).nearest(turn.today)
    found = [each for each in running(turn, path) if _fits(each.plan.every, len(each.plan.days), RoundNamed(every))]
    return next((each for each in found if each.takes_in(turn.today) and each.last.month == now.month), None)


def names_one(text: str) -> bool:
    return named_in(text) is not None
