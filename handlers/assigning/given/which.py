"""Which of the targets given below a sentence means: of which unit, of which indicator."""

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import Assigned
from domain.indicators.said.naming import Named
from domain.indicators.shares_said import Amount, amounts, spans, tokens_of
from handlers.assigning import choosing, units
from handlers.indicators import places
from handlers.talk.turn import Turn
from storage import organisations
from storage.indicators import assigned

OFFERED = 6


def all_given(turn: Turn) -> list[Assigned]:
    return [each for giver in units.givers(turn) for each in assigned.of_giver(turn.session, giver.id, turn.today.year)]


def names_in(turn: Turn, text: str) -> dict[int, str]:
    """The units below that a sentence names, by what people call them."""
    return {number: name for giver in units.givers(turn) for number, name in units.names_in(turn, text, giver).items()}


def units_in(turn: Turn, text: str) -> list[int]:
    return list(names_in(turn, text))


def named(turn: Turn, text: str) -> Named:
    """The indicators given below that some words name."""
    giver = next(iter(units.givers(turn)), None)
    given = {each.indicator_id for each in all_given(turn)}
    return choosing.among(turn, text, giver, turn.today.year, given, by_a_word=True) if giver else Named()


def only_given(turn: Turn, only: list[int]) -> list[int]:
    """The one indicator that is given, where a unit is named and no indicator."""
    given = {each.indicator_id for each in all_given(turn)}
    return list(given) if only and len(given) == 1 else []


def figures(turn: Turn, text: str) -> list[Amount]:
    tokens = tokens_of(text)
    return amounts(tokens, spans(tokens, names_in(turn, text)))


def not_given(turn: Turn, missing: str, only: list[int]) -> UserError:
    """What was named is not given: that is said with what is, and nothing else is put in its place."""
    names = organisations.by_ids(turn.session, only[:1])
    given = [each for each in all_given(turn) if not only or each.organisation_id in only]
    told = dict.fromkeys(places.must_be(turn, each.indicator_id).name for each in given)
    ways = (Choice(turn.tr("Targets given"), "/chitieugiao da"),)
    if not told:
        return UserError("Not given below: {indicator}.", ways, indicator=missing)
    place = next(iter(names.values())).name if names else turn.tr("the units below")
    what = "; ".join(list(told)[:OFFERED])
    return UserError(
        "Not given to {place}: {indicator}. Given are: {others}.", ways, place=place, indicator=missing, others=what
    )
