"""`/chitieugiao nhan 5`: a unit accepts its target; the committee decides on what the unit asked for instead."""

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import AssignedState
from domain.roles import Place
from handlers.assigning import telling, units
from handlers.assigning.received import which
from handlers.assigning.received.which import Held
from handlers.indicators import places
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.assigned import given_amount
from storage.indicators import assigned


def accept(turn: Turn, number: int) -> None:
    found = which.must_be_mine(turn, number)
    target, place, indicator = found.target, found.place, found.indicator
    other = Choice(turn.tr("Ask for another one"), f"/chitieugiao xin {number}")
    if target.state is AssignedState.ACCEPTED:
        turn.say(turn.tr("This target is accepted already."), (other,))
        return
    assigned.settle(turn.session, [target], AssignedState.ACCEPTED, turn.stamp)

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
    ways = [other, Choice(turn.tr("Targets given to us"), "/chitieugiao cua"), *share_below([found], turn)]
    turn.say(f"✅ {text}", ways)


def share_below(found: list[Held], turn: Turn) -> list[Choice]:
    """The way on for a committee that has units of its own to give it to."""
    return [
        Choice(turn.tr("Share it out below: {indicator}", indicator=each.indicator.name), f"/chitieugiao chia {one.id}")
        for each in found[:1]
        if (one := each.target) and each.place.has_branches
    ]


def reopen(turn: Turn, numbers: list[int]) -> None:
    """Take an acceptance back: the targets wait for an answer again, and the committee hears it."""
    mine = [which.must_be_mine(turn, number) for number in numbers]
    found = [each for each in mine if each.target.state is AssignedState.ACCEPTED]
    if not found:
        raise UserError("That is taken back already, or has been changed since.")
    assigned.settle(turn.session, [each.target for each in found], AssignedState.GIVEN, turn.stamp, asked_until=None)

    def words(speak: Language) -> str:
        names = ", ".join(each.indicator.name for each in found)
        return speak.tr("{place} takes its yes back for now: {names}", place=found[0].place.name, names=names)

    telling.tell(turn, found[0].target.giver_organisation_id, words, f"reopened:{found[0].target.id}")
    turn.say(turn.tr("Taken back: these targets wait for your answer again."), (mine_choice(turn),))


def mine_choice(turn: Turn) -> Choice:
    return Choice(turn.tr("Targets given to us"), "/chitieugiao cua")


def to_decide(turn: Turn, number: int) -> tuple[Held, Place]:
    """A target whose giver this person acts for."""
    found = which.must_be(turn, number)
    giver = next((each for each in units.givers(turn) if each.id == found.target.giver_organisation_id), None)
    if giver is None:
        raise units.not_allowed()
    return found, giver


def decide(turn: Turn, number: int, *, agrees: bool) -> None:
    """Agree to what a unit asked for, or keep what was given; the unit is told."""
    found, giver = to_decide(turn, number)
    target, place, indicator = found.target, found.place, found.indicator
    if target.state is not AssignedState.ASKED or (agrees and target.asked is None):
        raise UserError("This was decided already.")
    if agrees and target.asked is not None:
        asks_other = target.asked_indicator_id
        indicator = places.must_be(turn, asks_other) if asks_other else indicator
        if asks_other:
            assigned.settle(turn.session, [target], AssignedState.WITHDRAWN, turn.stamp)
        values = {place.id: target.asked}
        given = assigned.give(turn.session, indicator, giver, target.year, values, turn.stamp)
        assigned.settle(turn.session, given, AssignedState.ACCEPTED, turn.stamp)
        now = given[0]
    else:
        assigned.settle(turn.session, [target], AssignedState.GIVEN, turn.stamp)
        now = target

    def words(speak: Language) -> str:
        amount = given_amount(speak, indicator, now.value, now.upper)
        if agrees:
            return speak.tr(
                "Agreed: your target is now {indicator}, {amount}.", indicator=indicator.name, amount=amount
            )
        return speak.tr("Your target stays: {indicator}, {amount}.", indicator=indicator.name, amount=amount)

    def ways(speak: Language) -> tuple[Choice, ...]:
        return () if agrees else (Choice(speak.tr("Accept the target"), f"/chitieugiao nhan {number}"),)

    telling.tell(turn, place.id, words, f"decided:{number}", ways)
    amount = given_amount(turn.language, indicator, now.value, now.upper)
    text = turn.tr("{place}: {indicator}, {amount}.", place=place.name, indicator=indicator.name, amount=amount)
    see = Choice(turn.tr("How far each of them is"), f"/chitieugiao mot {indicator.id} 0")
    back = f"/chitieugiao hoan {now.id}" if agrees else f"/chitieugiao xetlai {number}"
    turn.say(f"✅ {text}", (see, Choice(turn.tr("A mistake, take it back"), back)))


def decide_again(turn: Turn, number: int) -> None:
    """What was kept is to be decided on once more: the unit's wish waits again."""
    found, _ = to_decide(turn, number)
    if found.target.state is not AssignedState.GIVEN or not found.target.reason:
        raise UserError("That is taken back already, or has been changed since.")
    assigned.settle(turn.session, [found.target], AssignedState.ASKED, turn.stamp)

    def words(speak: Language) -> str:
        return speak.tr("Your wish about “{indicator}” is looked at once more.", indicator=found.indicator.name)

    telling.tell(turn, found.place.id, words, f"again:{number}")
    turn.say(turn.tr("Taken back: what the unit asked for waits for your decision again."))


def decide_day(turn: Turn, number: int, *, agrees: bool) -> None:
    """Agree to the day a unit wished for, or keep the end of the year."""
    found, _ = to_decide(turn, number)
    day = found.target.asked_until
    if day is None:
        raise UserError("This was decided already.")
    until = day if agrees else found.target.until
    assigned.settle(turn.session, [found.target], found.target.state, turn.stamp, until=until, asked_until=None)

    def words(speak: Language) -> str:
        name, when = found.indicator.name, speak.short_date(day)
        if agrees:
            return speak.tr("Agreed: “{indicator}” has time until {day}.", indicator=name, day=when)
        return speak.tr("The time for “{indicator}” stays as it was given.", indicator=name)

    telling.tell(turn, found.place.id, words, f"day:{number}")
    turn.say(f"✅ {found.place.name}: {words(turn.language)}")
