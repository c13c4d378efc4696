"""`/chitieugiao nhan 5`: a unit accepts its target, or the committee decides on what the unit asked for instead."""

from domain.campaigns.permissions import may_report_indicators
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.roles import Place
from handlers.assigning import telling, units
from handlers.indicators import places
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.assigned import given_amount
from storage import organisations
from storage.indicators import assigned


def must_be(turn: Turn, number: int) -> tuple[Assigned, Place, Indicator]:
    """A target that stands, its unit and its indicator."""
    target = assigned.get(turn.session, number)
    place = organisations.by_id(turn.session, target.organisation_id) if target else None
    if target is None or place is None or target.state is AssignedState.WITHDRAWN:
        raise UserError("This target was withdrawn or given anew.")
    return target, place, places.must_be(turn, target.indicator_id)


def must_be_mine(turn: Turn, number: int) -> tuple[Assigned, Place, Indicator]:
    """The same, of a unit whose leader or staff is asking."""
    found = must_be(turn, number)
    if not may_report_indicators(turn.member, found[1]):
        raise NotAllowed("A target is answered by those who lead or serve the unit.")
    return found


def accept(turn: Turn, number: int) -> None:
    target, place, indicator = must_be_mine(turn, number)
    other = Choice(turn.tr("Ask for another one"), f"/chitieugiao xin {number}")
    if target.state is AssignedState.ACCEPTED:
        turn.say(turn.tr("This target is accepted already."), (other,))
        return
    assigned.settle(turn.session, [target], AssignedState.ACCEPTED, turn.stamp, asked=None, reason="")

    def words(speak: Language) -> str:
        amount = given_amount(speak, indicator, target.value, target.upper)
        return speak.tr(
            "{place} accepts its target: {indicator}, {amount}.",
            place=place.name,
            indicator=indicator.name,
            amount=amount,
        )

    telling.tell(turn, target.giver_organisation_id, words, f"accepted:{number}")
    amount = given_amount(turn.language, indicator, target.value, target.upper)
    text = turn.tr("Accepted: {indicator}, {amount}.", indicator=indicator.name, amount=amount)
    turn.say(f"✅ {text}", (other, Choice(turn.tr("Targets given to us"), "/chitieugiao cua")))


def decide(turn: Turn, number: int, *, agrees: bool) -> None:
    """Agree to the figure a unit asked for, or keep the one that was given; the unit is told."""
    target, place, indicator = must_be(turn, number)
    if target.giver_organisation_id not in [each.id for each in units.givers(turn)]:
        raise NotAllowed("Targets are given by those who lead, serve or administer a committee.")
    if target.state is not AssignedState.ASKED or target.asked is None:
        raise UserError("This was decided already.")
    value = target.asked if agrees else target.value
    state = AssignedState.ACCEPTED if agrees else AssignedState.GIVEN
    now: dict[str, object] = {"value": value, "asked": None, "reason": ""}
    upper = None if agrees else target.upper
    if agrees:
        now |= {"upper": None, "comparator": indicator.given_as(None)}
    assigned.settle(turn.session, [target], state, turn.stamp, **now)

    def words(speak: Language) -> str:
        amount = given_amount(speak, indicator, value, upper)
        if agrees:
            return speak.tr(
                "Agreed: your target is now {indicator}, {amount}.", indicator=indicator.name, amount=amount
            )
        return speak.tr("Your target stays: {indicator}, {amount}.", indicator=indicator.name, amount=amount)

    def ways(speak: Language) -> tuple[Choice, ...]:
        return () if agrees else (Choice(speak.tr("Accept the target"), f"/chitieugiao nhan {number}"),)

    telling.tell(turn, place.id, words, f"decided:{number}", ways)
    amount = given_amount(turn.language, indicator, value, upper)
    text = turn.tr("{place}: {indicator}, {amount}.", place=place.name, indicator=indicator.name, amount=amount)
    again = Choice(turn.tr("Give another figure"), "/chitieugiao giao")
    turn.say(f"✅ {text}", (Choice(turn.tr("How far each of them is"), f"/chitieugiao mot {indicator.id} 0"), again))
