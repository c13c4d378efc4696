"""Which indicator a sentence gives: by its words and the unit of its figure; else one that is entered as one's own."""

import re
from collections.abc import Collection
from itertools import takewhile

from domain.errors import UserError
from domain.indicators.entered_line import Entered
from domain.indicators.figures_typed import meant
from domain.indicators.indicators import AddsUp, Indicator
from domain.indicators.measures import counts, fits, is_percent, measured
from domain.indicators.said.naming import Named, named
from domain.indicators.said.worded import in_digits
from domain.indicators.shares_said import Amount, amounts, spans, tokens_of
from domain.pledges.goal import Comparator
from domain.pledges.periods import YEAR
from domain.roles import Place
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.words import fold, tokenised
from handlers.assigning import units
from handlers.assigning.drafting import GivingDraft
from handlers.assigning.said import number_in_name, without_units
from handlers.talk.turn import Turn
from storage.campaigns import campaigns
from storage.indicators import entering, indicators
from storage.indicators.entering import Ready

LONGEST = 120  # characters
LONG = 5  # words of a name before its figure
_PARTICLES = frozenset(["nua", "nha", "nhe", "nghen", "thoi", "luon", "nghe", "di", "a", "nhi"])
_NO_VERB = frozenset(
    [
        "giao",
        "cho",
        "phan",
        "bo",
        "chi",
        "tieu",
        "moi",
        "nhan",
        "la",
        "ap",
        "xa",
        "them",
        "tung",
        "noi",
        "voi",
        "va",
        "nua",
    ]
)


def candidates(turn: Turn, text: str, giver: Place | None, year: int) -> list[Indicator]:
    """The indicators some words name best whose unit is that of the figure; several where they are not told apart."""
    found = indicators.of_year(turn.session, giver.path if giver else "/", year)
    names = units.names_in(turn, text, giver) if giver else {}
    numbers = meant(without_units(text, list(names.values())), {each.id: (each.code, each.name) for each in found})
    return [each for each in found if each.id in numbers and _fits(text, names, each)]


def among(turn: Turn, text: str, giver: Place, year: int, given: Collection[int], *, by_a_word: bool = False) -> Named:
    """Which of the indicators that were given a sentence names, and what it names that was not."""
    known = indicators.of_year(turn.session, giver.path, year)
    names = units.names_in(turn, text, giver)
    figures = _figures(in_digits(text), names)
    bare = units.without(text, names.values())
    return named(bare, [each for each in known if each.id in given], known, figures, by_a_word=by_a_word)


def near(turn: Turn, text: str, giver: Place, year: int) -> list[Indicator]:
    """The indicators that share a word with what was said, and the unit of its figure."""
    names = units.names_in(turn, text, giver)
    words = {each for each in re.findall(r"[a-z]+", without_units(text, list(names.values()))) if len(each) > 1}
    found = indicators.of_year(turn.session, giver.path, year)
    shared = {
        each.id: len(words & set(re.findall(r"[a-z]+", fold(each.name)))) for each in found if _fits(text, names, each)
    }
    return sorted((each for each in found if shared.get(each.id)), key=lambda each: -shared[each.id])


def counted(turn: Turn, amount: Amount, giver: Place, year: int) -> list[Indicator]:
    """The indicators of which a figure with its unit may be one: "2 căn nhà"."""
    known = indicators.of_year(turn.session, giver.path, year)
    found = named(amount.unit, known, [], [amount]).found if amount.unit else ()
    exact = [each for each in known if each.id in found and fold(each.unit) == fold(amount.unit)]
    return exact or [each for each in known if each.id in found]


def only_near(turn: Turn, text: str, giver: Place, year: int) -> list[Indicator]:
    """The one that shares a word, where the sentence names no other one that could be entered."""
    found, new = near(turn, text, giver, year), new_one(turn, text, giver)
    if len(found) != 1 or (new and not set(fold(new[0]).split()) <= set(fold(found[0].name).split())):
        return []
    return found


def figures_in(turn: Turn, text: str, giver: Place, indicator: Indicator) -> bool:
    """Whether a text says how much, beside the numbers in names."""
    return bool(_figures(text, units.names_in(turn, text, giver) | number_in_name(indicator.name)))


def _fits(text: str, names: dict[int, str], indicator: Indicator) -> bool:
    figures = _figures(text, names | number_in_name(indicator.name))
    return all(fits(each.unit, indicator.unit, indicator.name) for each in figures[:1])


def _figures(text: str, names: dict[int, str]) -> list[Amount]:
    tokens = tokens_of(text)
    return amounts(tokens, spans(tokens, names))


def new_one(turn: Turn, text: str, giver: Place) -> tuple[str, str] | None:
    """The name and the unit of an indicator that is not there yet, as a sentence says them; None where it does not."""
    names = units.names_in(turn, text, giver)
    one = next((each for each in _figures(text, names) if each.unit), None)
    if one is None:
        return None
    words, tokens = _without_particles(one.unit.split()), tokens_of(text)
    if is_percent(one.unit):
        count = 1
    else:
        noun = COUNTED.at(tokenised(one.unit), 0)
        count = 1 if measured(one.unit) or noun is None else min(noun[1], len(words))
        if measured(one.unit) is None and not counts(one.unit):
            return None
    name = " ".join(words[count:] if is_percent(one.unit) or measured(one.unit) else words)
    no_name = _NO_VERB | set(" ".join(names.values()).split())
    before = list(takewhile(lambda each: each.isalpha() and fold(each) not in no_name, reversed(tokens[: one.start])))
    if before:
        said = before[LONG - 1 :: -1] if len(words) == count else before[:1]  # "nhà tình nghĩa 20 căn"
        name = " ".join(said) if len(said) > 1 else f"{said[0]} {name}"
    name = " ".join(name.split()) or one.unit
    return f"{name[:1].upper()}{name[1:LONGEST]}", " ".join(words[:count])


def _without_particles(words: list[str]) -> list[str]:
    """The words of a unit without what is only said politely behind it: "căn nữa nha"."""
    kept = list(words)
    while len(kept) > 1 and fold(kept[-1]) in _PARTICLES:
        kept.pop()
    return kept


def as_own(turn: Turn, name: str, unit: str, giver: Place) -> Indicator:
    """An indicator of the committee's own as it will be once it is entered."""
    year, how = turn.today.year, AddsUp.AVERAGE if is_percent(unit) else AddsUp.SUM
    at_least = Comparator.AT_LEAST
    return Indicator(
        0, "", "", name, unit, at_least, None, None, YEAR, year, year, (), how, "", "", (), owner_id=giver.id
    )


def enter(turn: Turn, name: str, unit: str, giver: Place) -> int:
    """Enter it, in a campaign of the committee's own where one is open, else in the one above it."""
    found = campaigns.open_to(turn.session, turn.today, giver.path)
    if not found:
        raise UserError("No emulation campaign is open today.")
    campaign = next((each for each in found if each.owner_path == giver.path), found[0])
    year, own = turn.today.year, as_own(turn, name, unit, giver)
    entered = Entered(name, unit, domain=turn.tr("Indicators of our own"), comparator=own.comparator)
    ready = Ready(entered, own.per, year, year, own.adds_up)
    entering.enter(turn.session, campaign.id, [ready], turn.stamp, giver)
    return entering.names_of(turn.session, campaign.id)[name]


def of_draft(turn: Turn, draft: GivingDraft, words: str = "") -> list[Indicator]:
    """The indicators some words may mean, else those by which the draft calls it."""
    own = units.givers(turn)
    giver = next((each for each in own if each.id == draft.giver_id), next(iter(own), None))
    return candidates(turn, words or draft.named, giver, draft.year)
