"""`/chitieugiao`: the targets given to one's own units, and those given below with what each has reached."""

from domain.chat import Choice
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Figure
from domain.roles import Place
from handlers.assigning import answering, asking, by_page, by_table, giving, units, withdrawing
from handlers.indicators import places
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned import held_text, of_all_text
from locales.wording.goals import amount_text
from storage import organisations
from storage.indicators import assigned
from storage.indicators.serving import pledged

MINE, BELOW, ONE, GIVE = "cua", "da", "mot", "giao"
ACCEPT, ASK, AGREE, KEEP, WITHDRAW, AS_BEFORE = "nhan", "xin", "dongy", "giu", "thu", "nhucu"
TABLE, PAGE_FOR_TABLE = "bang", "trang"
_VERBS = (MINE, BELOW, ONE, GIVE, ACCEPT, ASK, AGREE, KEEP, WITHDRAW, AS_BEFORE, TABLE, PAGE_FOR_TABLE)
PAGE = 5


def show(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, _VERBS)
    numbers = [int(each) for each in asked.rest.split()[:3] if each.isdecimal() and len(each) < 10]
    if asked.verb == GIVE:
        giving.begin(turn, asked.rest)
    elif asked.verb == BELOW or (asked.verb == "" and units.givers(turn)):
        below(turn)
    elif asked.verb in ("", MINE) or not numbers:
        mine(turn)
    elif asked.verb == PAGE_FOR_TABLE:
        by_page.offer(turn, *numbers)
    elif asked.verb == ONE:
        _of_one(turn, numbers[0], numbers[1] if len(numbers) > 1 else 0)
    else:
        _do(turn, asked.verb, numbers[0])


def _do(turn: Turn, verb: str, number: int) -> None:
    if verb == ACCEPT:
        answering.accept(turn, number)
    elif verb == ASK:
        asking.begin(turn, number)
    elif verb in (AGREE, KEEP):
        answering.decide(turn, number, agrees=verb == AGREE)
    elif verb == WITHDRAW:
        withdrawing.begin(turn, number)
    elif verb == TABLE:
        by_table.read_back(turn, number)
    else:
        withdrawing.give_again(turn, number)


def mine(turn: Turn) -> None:
    """The targets given to the units somebody leads or serves, with what was reached."""
    own = places.own_places(turn)
    found = [(place, each) for place in own for each in assigned.of_unit(turn.session, place.id, turn.today.year)]
    if not found:
        turn.say(turn.tr("Nothing is given to your organisation for this year."))
        return
    lines = [turn.tr("Targets given to us for {year}:", year=str(turn.today.year))]
    lines += [_line(turn, each, place, by_indicator=True) for place, each in found[:PAGE]]
    if len(found) > PAGE:
        lines.append(turn.tr("and {count} more", count=len(found) - PAGE))
    open_ones = [(place, each) for place, each in found if each.state is AssignedState.GIVEN]
    ways: list[Choice] = []
    for _, each in open_ones[:2]:
        name = places.must_be(turn, each.indicator_id).name
        ways.append(Choice(turn.tr("Accept: {indicator}", indicator=name), f"/chitieugiao {ACCEPT} {each.id}"))
        ways.append(
            Choice(turn.tr("Ask for another one: {indicator}", indicator=name), f"/chitieugiao {ASK} {each.id}")
        )
    turn.say("\n".join(lines), ways)


def below(turn: Turn) -> None:
    """What was given below, indicator by indicator: to how many, how much in all, what is reached of it."""
    given: dict[int, list[Assigned]] = {}
    for giver in units.givers(turn):
        for each in assigned.of_giver(turn.session, giver.id, turn.today.year):
            given.setdefault(each.indicator_id, []).append(each)
    way = [Choice(turn.tr("Give a target"), f"/chitieugiao {GIVE}")] if units.givers(turn) else []
    if not given:
        turn.say(turn.tr("No target is given below for this year yet."), way)
        return
    ways = []
    for number, targets in list(given.items())[:PAGE]:
        indicator = places.must_be(turn, number)
        figures = [_reached(turn, each) for each in targets]
        label = of_all_text(turn.language, indicator, targets, [each for each in figures if each])
        ways.append(Choice(label, f"/chitieugiao {ONE} {number} 0"))
    text = turn.tr("Targets given below for {year}, and what is reached:", year=str(turn.today.year))
    if len(given) > PAGE:
        text += "\n" + turn.tr("and {count} more", count=len(given) - PAGE)
    turn.say(text, [*ways, *way])


def _of_one(turn: Turn, number: int, start: int) -> None:
    indicator = places.must_be(turn, number)
    found = [
        each
        for giver in units.givers(turn)
        for each in assigned.of_giver(turn.session, giver.id, turn.today.year, number)
    ]
    if not found:
        turn.say(turn.tr("Nothing of this indicator is given at present."))
        return
    names = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    shown = found[start : start + PAGE]
    lines = [f"{indicator.name}, {turn.today.year}:"]
    lines += [_line(turn, each, names[each.organisation_id], by_indicator=False) for each in shown]
    ways = []
    if start + PAGE < len(found):
        ways.append(Choice(turn.tr("The following ones"), f"/chitieugiao {ONE} {number} {start + PAGE}"))
    for each in shown:
        if each.state is AssignedState.ASKED:
            place = names[each.organisation_id].name
            ways.append(Choice(turn.tr("Agree with {place}", place=place), f"/chitieugiao {AGREE} {each.id}"))
            ways.append(Choice(turn.tr("Keep it for {place}", place=place), f"/chitieugiao {KEEP} {each.id}"))
    ways.append(Choice(turn.tr("Withdraw this target"), f"/chitieugiao {WITHDRAW} {number}"))
    turn.say("\n".join(lines), ways)


def _reached(turn: Turn, target: Assigned) -> Figure | None:
    indicator = places.must_be(turn, target.indicator_id)
    place = organisations.by_id(turn.session, target.organisation_id)
    return places.reached(turn, indicator, place, target.year) if place else None


def _line(turn: Turn, target: Assigned, place: Place, *, by_indicator: bool) -> str:
    indicator = places.must_be(turn, target.indicator_id)
    figure = places.reached(turn, indicator, place, target.year)
    name = indicator.name if by_indicator else place.name
    line = f"– {name}: {held_text(turn.language, indicator, target, figure)}"
    served = pledged(turn.session, indicator, place, target.year, turn.today)
    if served is None or not served.added:
        return line
    amount = amount_text(turn.language, served.aimed, indicator.unit)
    return f"{line} · {turn.tr('registered for it: {amount}', amount=amount)}"
