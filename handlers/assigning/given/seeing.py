"""What was given below: of one indicator, of one unit, all of it, and what was received and not given down."""

from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import DIVIDED, Figure, Indicator
from domain.indicators.measures import in_unit
from domain.indicators.said.naming import Named
from domain.indicators.said.worded import in_digits
from domain.indicators.serving import Pledged
from domain.indicators.shares_said import amounts, spans, tokens_of
from domain.roles import Place
from handlers.assigning import choosing, units
from handlers.assigning.given import which
from handlers.assigning.received import which as received
from handlers.indicators import places
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned import against_text, given_amount, held_text, of_all_text
from locales.wording.goals import amount_text
from storage import organisations
from storage.indicators import serving

BELOW, ONE, GIVE, AGREE, KEEP, WITHDRAW = "da", "mot", "giao", "dongy", "giu", "thu"
PAGE, FEW = 5, 3


def answer_below(turn: Turn, text: str) -> None:
    """What was given below: of the indicator a sentence names, of the unit it names, else of all of them."""
    giver = next(iter(units.givers(turn)), None)
    if giver is None:
        below(turn)
        return
    given, year = {each.indicator_id for each in which.all_given(turn)}, turn.today.year
    said = choosing.among(turn, text, giver, year, given)
    names = units.names_in(turn, text, giver)
    if len(names) == 1:
        _of_unit(turn, next(iter(names)), said)
    elif said.missing and not said.found:
        way = (Choice(turn.tr("Targets given"), f"/chitieugiao {BELOW}"),)
        turn.say(turn.tr("Not given below: {indicator}.", indicator=said.missing), way)
    elif said.found:
        indicator = places.must_be(turn, said.found[0])
        tokens = tokens_of(in_digits(text))
        figures = [in_unit(each.value, each.unit, indicator.unit) for each in amounts(tokens, spans(tokens, names))]
        of_one(turn, indicator.id, 0, against=next((each for each in figures if each is not None), None))
    else:
        below(turn)


def _of_unit(turn: Turn, number: int, said: Named) -> None:
    """What one unit was given and what it has reached of it."""
    place = organisations.by_ids(turn.session, [number])[number]
    mine = [each for each in which.all_given(turn) if each.organisation_id == number]
    if said.missing and not said.found:
        mine_lines = [turn.tr("Not given to {place}: {indicator}.", place=place.name, indicator=said.missing)]
    else:
        mine_lines = []
        mine = [each for each in mine if not said.found or each.indicator_id in said.found]
    if not mine:
        turn.say("\n".join(mine_lines) or turn.tr("Nothing is given to {place} for this year.", place=place.name))
        return
    lines = [*mine_lines, f"{place.name}, {turn.today.year}:"]
    for each in mine[:PAGE]:
        indicator = places.must_be(turn, each.indicator_id)
        reached = places.reached(turn, indicator, place, each.year)
        pledged = serving.pledged(turn.session, indicator, place, each.year, turn.today)
        lines.append(result_line(turn, indicator.name, indicator, each, reached, pledged))
    if len(mine) > PAGE:
        lines.append(turn.tr("and {count} more", count=len(mine) - PAGE))
    turn.say("\n".join(lines), (Choice(turn.tr("Targets given"), f"/chitieugiao {BELOW}"),))


def below(turn: Turn) -> None:
    """What was given below, indicator by indicator: to how many, how much in all, what is reached of it."""
    given: dict[int, list[Assigned]] = {}
    for each in which.all_given(turn):
        given.setdefault(each.indicator_id, []).append(each)
    way = [Choice(turn.tr("Give a target"), f"/chitieugiao {GIVE}")] if units.givers(turn) else []
    kept = [each for each in received.held(turn) if each.place.has_branches and each.indicator.id not in given]
    if not given and not kept:
        turn.say(turn.tr("No target is given below for this year yet."), way)
        return
    ways, lines = [], [turn.tr("Targets given below for {year}, and what is reached:", year=str(turn.today.year))]
    for number, targets in list(given.items())[:PAGE]:
        indicator = places.must_be(turn, number)
        known = organisations.by_ids(turn.session, [each.organisation_id for each in targets])
        figures = places.reached_by(turn, indicator, list(known.values()), turn.today.year)
        label = of_all_text(turn.language, indicator, targets, [each for each in figures.values() if each])
        ways.append(Choice(label, f"/chitieugiao {ONE} {number} 0"))
        if len(given) <= FEW:
            shares = _each(turn, indicator, targets, known) if len(targets) <= FEW else ""
            lines += [f"– {indicator.name}: {shares}{each}" for each in _sum(turn, indicator, targets, None)]
    for one in kept[:FEW]:
        amount = given_amount(turn.language, one.indicator, one.target.value, one.target.upper)
        said = turn.tr(
            "{indicator}: {amount} received, nothing of it given down", indicator=one.indicator.name, amount=amount
        )
        lines.append(f"– {said}")
        ways.append(
            Choice(
                turn.tr("Share it out below: {indicator}", indicator=one.indicator.name),
                f"/chitieugiao chia {one.target.id}",
            )
        )
    if len(given) > PAGE:
        lines.append(turn.tr("and {count} more", count=len(given) - PAGE))
    turn.say("\n".join(lines), [*ways, *way])


def of_one(turn: Turn, number: int, start: int, against: Decimal | None = None) -> None:
    indicator = places.must_be(turn, number)
    found = [each for each in which.all_given(turn) if each.indicator_id == number]
    if not found:
        turn.say(turn.tr("Nothing of this indicator is given at present."))
        return
    shown = found[start : start + PAGE]
    names = organisations.by_ids(turn.session, [each.organisation_id for each in shown])
    lines = [f"{indicator.name}, {turn.today.year}:", *_sum(turn, indicator, found, against)]
    figures = places.reached_by(turn, indicator, list(names.values()), turn.today.year)
    pledged = places.pledged_by(turn, indicator, list(names.values()), turn.today.year)
    for each in shown:
        place = each.organisation_id
        lines.append(result_line(turn, names[place].name, indicator, each, figures[place], pledged.get(place)))
    turn.say("\n".join(lines), _ways(turn, indicator, found, shown, names, start))


def _each(turn: Turn, indicator: Indicator, targets: Sequence[Assigned], names: dict[int, Place]) -> str:
    """How much each of a few units has: "Chi bộ ấp 1 5 đảng viên, Chi bộ ấp 2 3 đảng viên. "."""
    said = [
        f"{names[each.organisation_id].name}: {given_amount(turn.language, indicator, each.value, each.upper)}"
        for each in targets
    ]
    return f"{'; '.join(said)}. "


def _sum(turn: Turn, indicator: Indicator, found: Sequence[Assigned], against: Decimal | None) -> list[str]:
    if indicator.adds_up not in DIVIDED:
        return []
    giver = next((each for each in units.givers(turn) if each.id == found[0].giver_organisation_id), None)
    own = places.target(turn, indicator, giver, turn.today.year) if giver else None
    total = sum((each.value for each in found), Decimal(0))
    aim = against if against is not None else own.value if own else None
    return [against_text(turn.language, indicator, total, aim, giver.name if giver else "")]


def _ways(
    turn: Turn,
    indicator: Indicator,
    found: Sequence[Assigned],
    shown: Sequence[Assigned],
    names: dict[int, Place],
    start: int,
) -> list[Choice]:
    ways = []
    if start + PAGE < len(found):
        ways.append(Choice(turn.tr("The following ones"), f"/chitieugiao {ONE} {indicator.id} {start + PAGE}"))
    for each in shown:
        place = names[each.organisation_id].name
        if each.state is AssignedState.ASKED:
            if each.asked is not None:
                ways.append(Choice(turn.tr("Agree with {place}", place=place), f"/chitieugiao {AGREE} {each.id}"))
            ways.append(Choice(turn.tr("Keep it for {place}", place=place), f"/chitieugiao {KEEP} {each.id}"))
        elif each.asked_until is not None:
            ways.append(Choice(turn.tr("Agree to the day: {place}", place=place), f"/chitieugiao ngaydong {each.id}"))
            ways.append(Choice(turn.tr("Keep the time: {place}", place=place), f"/chitieugiao ngaygiu {each.id}"))
    return [*ways, Choice(turn.tr("Withdraw this target"), f"/chitieugiao {WITHDRAW} {indicator.id}")]


def result_line(
    turn: Turn, name: str, indicator: Indicator, target: Assigned, figure: Figure | None, pledged: Pledged | None
) -> str:
    line = f"– {name}: {held_text(turn.language, indicator, target, figure)}"
    if pledged is None or not pledged.added:
        return line
    amount = amount_text(turn.language, pledged.aimed, indicator.unit)
    return f"{line} · {turn.tr('registered for it: {amount}', amount=amount)}"
