"""Targets that were given are changed ("5 hộ bớt còn 3"), withdrawn, and given again as they were."""

import re
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.indicators.measures import in_unit
from domain.indicators.shares_said import Amount, amounts, spans, tokens_of
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.assigning import choosing, giving, telling, units
from handlers.assigning.said import new_figure
from handlers.indicators import places
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.campaigns.assigned import given_amount
from storage import organisations
from storage.indicators import assigned, indicators

OFFERED = 6
_TAKES = re.compile(r"\b(?:thu lai|thu hoi|rut lai|huy|bo di|bo luon|khong giao|khoi giao|thoi giao)\b|\b(?:thu|bo)\b")


class TakingDraft(BaseModel):
    """`only`: the units it is taken from; none: all of them."""

    indicator_id: int
    only: list[int] = []
    sure: bool | None = None


def begin(turn: Turn, indicator_id: int) -> None:
    withdrawing.begin(turn, TakingDraft(indicator_id=indicator_id))


def begin_named(turn: Turn, words: str) -> None:
    """Begin with the indicator some words name; where they name none or several, what was given is shown."""
    found = _named_indicators(turn, words)
    if len(found) != 1:
        raise UserError("Which indicator shall be withdrawn?", (Choice(turn.tr("Targets given"), "/chitieugiao da"),))
    withdrawing.begin(turn, TakingDraft(indicator_id=found[0].id, only=_units(turn, words)))


def answer(turn: Turn, text: str) -> None:
    """Change what a sentence names to the figure it says, or withdraw it."""
    if _TAKES.search(fold(text)) and not _figures(turn, text):
        begin_named(turn, text)
        return
    found = [each for each in _all_given(turn) if _is_meant(turn, text, each)]
    if not found:
        raise UserError(
            "I find no target given like that. Which one shall be changed?",
            (Choice(turn.tr("Targets given"), "/chitieugiao da"),),
        )
    changed = {each.id: _new_value(turn, text, each) for each in found}
    if len({each.indicator_id for each in found}) > 1 or None in changed.values():
        _ask_which(turn, found)
        return
    first = found[0]
    values = {each.organisation_id: value for each in found if (value := changed[each.id]) is not None}
    giving.begin_values(turn, first.indicator_id, first.giver_organisation_id, first.year, values)


def _ask_which(turn: Turn, found: list[Assigned]) -> None:
    names = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    choices = []
    for each in found[:OFFERED]:
        indicator, place = places.must_be(turn, each.indicator_id), names[each.organisation_id].name
        amount = given_amount(turn.language, indicator, each.value, each.upper)
        choices.append(Choice(f"{place}: {indicator.name}, {amount}", f"/chitieugiao doi {each.id}"))
    turn.say(turn.tr("Which target shall be changed?"), choices)


def begin_one(turn: Turn, number: int) -> None:
    """`/chitieugiao doi 5`: how much shall this unit have instead?"""
    target = assigned.get(turn.session, number)
    if target is None or target.state is AssignedState.WITHDRAWN:
        raise UserError("This target was withdrawn or given anew.")
    place = organisations.by_id(turn.session, target.organisation_id)
    giving.begin_change(turn, target.indicator_id, target.giver_organisation_id, target.year, place)


def _all_given(turn: Turn) -> list[Assigned]:
    return [each for giver in units.givers(turn) for each in assigned.of_giver(turn.session, giver.id, turn.today.year)]


def _units(turn: Turn, text: str) -> list[int]:
    return [number for giver in units.givers(turn) for number in units.names_in(turn, text, giver)]


def _named_indicators(turn: Turn, text: str) -> list[Indicator]:
    """The indicators given below that some words name; the only one that is given where they name none."""
    given = {each.indicator_id for each in _all_given(turn)}
    giver = next(iter(units.givers(turn)), None)
    named = [each for each in choosing.candidates(turn, text, giver, turn.today.year) if each.id in given]
    if named or len(given) != 1:
        return named
    only = set(_units(turn, text))
    return [places.must_be(turn, next(iter(given)))] if only else []


def _figures(turn: Turn, text: str) -> list[Amount]:
    tokens = tokens_of(text)
    names = {number: name for giver in units.givers(turn) for number, name in units.names_in(turn, text, giver).items()}
    return amounts(tokens, spans(tokens, names))


def _is_meant(turn: Turn, text: str, target: Assigned) -> bool:
    """Whether a sentence means this target: of a unit it names, of an indicator it names, or by the figure it had."""
    named, known = _units(turn, text), [each.id for each in _named_indicators(turn, text)]
    if (named and target.organisation_id not in named) or (known and target.indicator_id not in known):
        return False
    figures = _figures(turn, text)
    is_its = any(each.value == target.value for each in figures[:1]) and len(figures) > 1
    return bool(named) or (bool(known) and is_its)


def _new_value(turn: Turn, text: str, target: Assigned) -> Decimal | None:
    """The figure behind "còn", "xuống", "thành", "lên"; of "bớt 2" so much less; None where none is said."""
    indicator, tokens = places.must_be(turn, target.indicator_id), tokens_of(text)
    told = [(each, in_unit(each.value, each.unit, indicator.unit)) for each in _figures(turn, text)]
    figures = [(each, value) for each, value in told if value is not None and value >= 0]
    if not figures:
        return None
    last, value = figures[-1]
    before = " ".join(fold(each) for each in tokens[: last.start])
    changed = new_figure(before, value, target.value, other=len(figures) > 1)
    return changed if changed >= 0 else None


def _given(turn: Turn, draft: TakingDraft) -> list[Assigned]:
    """The targets of an indicator that somebody's committees have given this year."""
    return [
        target
        for giver in units.givers(turn)
        for target in assigned.of_giver(turn.session, giver.id, turn.today.year, draft.indicator_id)
        if not draft.only or target.organisation_id in draft.only
    ]


class SureToTake(YesOrNo[TakingDraft]):
    yes = marked("Yes, withdraw them")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: TakingDraft) -> str:
        count = len(_given(turn, draft))
        asked = turn.trn(
            "Shall I withdraw this target from {count} unit?", "Shall I withdraw this target from {count} units?", count
        )
        names = organisations.by_ids(turn.session, draft.only[:3]).values()
        whose = f" ({', '.join(each.name for each in names)})" if draft.only else ""
        return f"{places.must_be(turn, draft.indicator_id).name}{whose}\n{asked}"


def _finish(turn: Turn, draft: TakingDraft) -> None:
    indicator, given = places.must_be(turn, draft.indicator_id), _given(turn, draft)
    assigned.settle(turn.session, given, AssignedState.WITHDRAWN, turn.stamp)
    _tell_withdrawn(turn, given, indicator)
    back = Choice(turn.tr("A mistake: as it was before"), f"/chitieugiao nhucu {given[-1].id}")
    turn.say(turn.tr("Withdrawn, and the units are told."), (back,))


def _tell_withdrawn(turn: Turn, given: list[Assigned], indicator: Indicator) -> None:
    def words(speak: Language, target: Assigned) -> str:
        return speak.tr("The target “{indicator}” that was given to you is withdrawn.", indicator=indicator.name)

    telling.tell_many(turn, given, words, f"withdrawn:{indicator.id}")


def give_again(turn: Turn, number: int) -> None:
    """Give what was withdrawn together with this target once more, where nothing else was given meanwhile."""
    target, giver = _own(turn, number)
    again = assigned.withdrawn_with(turn.session, number)
    if not again:
        raise UserError("These targets stand already, or others were given since.")
    assigned.settle(turn.session, again, AssignedState.GIVEN, turn.stamp)
    telling.tell_units(turn, again, giver, places.must_be(turn, target.indicator_id))
    turn.say(turn.trn("Given to {count} unit.", "Given to {count} units.", len(again)))


def undo(turn: Turn, number: int) -> None:
    """Take back a whole giving: what the units had before stands again, and they are told."""
    target, giver = _own(turn, number)
    indicator = places.must_be(turn, target.indicator_id)
    gone = assigned.undo(turn.session, number, turn.stamp)
    if not gone:
        raise UserError("That is taken back already, or has been changed since.")
    standing = assigned.of_giver(turn.session, giver.id, target.year, indicator.id)
    again = {each.organisation_id: each for each in standing}

    def words(speak: Language, each: Assigned) -> str:
        had = again.get(each.organisation_id)
        if had is None:
            return speak.tr("The target “{indicator}” that was given to you is withdrawn.", indicator=indicator.name)
        amount = given_amount(speak, indicator, had.value, had.upper)
        return speak.tr(
            "Your target is again as before: {indicator}, {amount}.", indicator=indicator.name, amount=amount
        )

    telling.tell_many(turn, gone, words, f"undone:{indicator.id}")
    if not standing:
        indicators.leave_out(turn.session, indicator.id, turn.stamp)
    turn.say(turn.tr("Taken back: everything is as it was before, and the units are told."))


def _own(turn: Turn, number: int) -> tuple[Assigned, Place]:
    target = assigned.get(turn.session, number)
    giver = next((each for each in units.givers(turn) if target and each.id == target.giver_organisation_id), None)
    if target is None or giver is None:
        raise NotAllowed("Targets are given by those who lead, serve or administer a committee.")
    return target, giver


def _allowed(turn: Turn, draft: TakingDraft) -> None:
    if not units.givers(turn):
        raise units.not_allowed()
    if not _given(turn, draft):
        raise UserError("Nothing of this indicator is given at present.")


withdrawing = Dialogue("withdraw_targets", "withdrawing targets", TakingDraft, [SureToTake()], _finish, _allowed)
