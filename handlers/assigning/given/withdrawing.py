"""Targets that were given are withdrawn, and given again as they were."""

from collections.abc import Sequence
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.roles import Place
from handlers.assigning import telling, units
from handlers.assigning.given import which
from handlers.indicators import places
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.campaigns.assigned import given_amount
from storage import organisations
from storage.indicators import assigned, entering

FEW = 3


class TakingDraft(BaseModel):
    """`only`: the units it is taken from; none: all of them."""

    indicator_id: int
    only: list[int] = []
    sure: bool | None = None


def begin(turn: Turn, indicator_id: int) -> None:
    withdrawing.begin(turn, TakingDraft(indicator_id=indicator_id))


def begin_named(turn: Turn, words: str) -> None:
    """Begin with the indicator some words name; where they name none or several, what was given is shown."""
    said, only = which.named(turn, words), which.units_in(turn, words)
    found = said.found or which.only_given(turn, only)
    if said.missing and not said.found:
        raise which.not_given(turn, said.missing, only)
    if len(found) != 1:
        raise UserError("Which indicator shall be withdrawn?", (Choice(turn.tr("Targets given"), "/chitieugiao da"),))
    has = {each.organisation_id for each in which.all_given(turn) if each.indicator_id == found[0]}
    if only and not has.intersection(only):
        raise which.not_given(turn, places.must_be(turn, found[0]).name, only)
    withdrawing.begin(turn, TakingDraft(indicator_id=found[0], only=only))


def begin_only(turn: Turn, indicator_id: int, only: Sequence[int]) -> None:
    withdrawing.begin(turn, TakingDraft(indicator_id=indicator_id, only=list(only)))


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
        given = _given(turn, draft)
        count = len(given)
        asked = turn.trn(
            "Shall I withdraw this target from {count} unit?", "Shall I withdraw this target from {count} units?", count
        )
        names = organisations.by_ids(turn.session, draft.only[:FEW]).values()
        whose = f" ({', '.join(each.name for each in names)})" if draft.only else ""
        indicator = places.must_be(turn, draft.indicator_id)
        return "\n".join([f"{indicator.name}{whose}", *_given_on(turn, given, indicator), asked])


def _given_on(turn: Turn, given: Sequence[Assigned], indicator: Indicator) -> list[str]:
    """What the units, where they are few, have given to their own units already, which stays theirs to take back."""
    if len(given) > FEW:
        return []
    names = organisations.by_ids(turn.session, [each.organisation_id for each in given])
    lines = []
    for target in given:
        below = assigned.of_giver(turn.session, target.organisation_id, target.year, indicator.id)
        if below:
            amount = given_amount(turn.language, indicator, sum((each.value for each in below), Decimal(0)), None)
            place = names[target.organisation_id].name
            lines.append(
                turn.tr("⚠️ {place} has given {amount} of it to its units already.", place=place, amount=amount)
            )
    return lines


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
        entering.leave_out(turn.session, indicator.id, turn.stamp)
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
