"""What is known so far of targets that are given: what, by whom, how much for whom."""

from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from domain.indicators.indicators import DIVIDED, Indicator
from domain.indicators.said.beside import each_named, sentences
from domain.indicators.said.worded import in_digits
from domain.indicators.shares_said import amounts, spans, tokens_of
from domain.roles import Place
from handlers.assigning import choosing, units
from handlers.indicators import places
from handlers.talk.turn import Turn


class GivingDraft(BaseModel):
    """`indicator_id` 0: one of the committee's own that is entered with it, `new` its name and unit.

    `notes`: what is seen beside the figures; `condition`: under which more is given; `then`: what is given after it.
    """

    named: str = ""
    giver_id: int | None = None
    indicator_id: int | None = None
    new: tuple[str, str] | None = None
    year: int = 0
    said: str = ""  # how much for whom, as it was said at first
    values: dict[int, Decimal] | None = None
    uppers: dict[int, Decimal] = {}
    remarks: list[str] = []
    notes: list[str] = []
    condition: str = ""
    until: date | None = None
    then: list[str] = []
    by_figure: bool = False
    sure: bool | None = None


def indicator(turn: Turn, draft: GivingDraft) -> Indicator:
    if draft.new is not None:
        return choosing.as_own(turn, *draft.new, giver(turn, draft))
    return places.must_be(turn, draft.indicator_id or 0)


def giver(turn: Turn, draft: GivingDraft) -> Place:
    own = next((each for each in units.givers(turn) if each.id == draft.giver_id), None)
    if own is None:
        raise units.not_allowed()
    return own


def own_target(turn: Turn, draft: GivingDraft) -> Decimal | None:
    one = indicator(turn, draft)
    own = places.target(turn, one, giver(turn, draft), draft.year) if one.id else None
    return own.value if own and one.adds_up in DIVIDED else None


def parts(turn: Turn, text: str, giver: Place) -> list[str]:
    """Part a sentence by the indicators it gives: "… ấp 1 năm, ấp 2 ba. Nhà tình nghĩa mỗi bên hai căn"."""
    if by_figure := _by_figure(turn, in_digits(text), giver):
        return by_figure
    names, found = units.names_in(turn, text, giver), list[str]()
    for each in sentences(text):
        one = each_named(each, names)
        if found and len(choosing.candidates(turn, one, giver, turn.today.year)) != 1:
            found[-1] += f". {one}"
        else:
            found.append(one)
    return found or [text]


def _by_figure(turn: Turn, text: str, giver: Place) -> list[str]:
    """The same of "ấp 1 5 đảng viên, 2 căn nhà; ấp 2 3 đảng viên": units whose figures count different things."""
    tokens, names = tokens_of(text), units.names_in(turn, text, giver)
    named_units, found = spans(tokens, names), dict[str, list[str]]()
    for each in amounts(tokens, named_units):
        place = next((number for start, _, number in reversed(named_units) if start < each.start), None)
        meant = choosing.counted(turn, each, giver, turn.today.year)
        if place is None or len(meant) != 1:
            return []
        found.setdefault(meant[0].name, []).append(f"{names[place]} {tokens[each.start]}")
    return [f"{name}: {', '.join(said)}" for name, said in found.items()] if len(found) > 1 else []
