"""`/chitieu`: the indicators of a year by domain, one domain page by page, one indicator with target and results."""

from domain.campaigns.permissions import may_report_indicators, runs_campaigns
from domain.chat import Choice
from domain.indicators.entered import Reading
from domain.indicators.indicators import Indicator
from domain.roles import Place
from handlers.indicators import by_table, entering, places, reporting, serving, taking_back
from handlers.indicators.entering_steps import PAGE as PAGE_FOR_TABLE
from handlers.indicators.entering_steps import open_ones
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.turn import Turn
from locales.wording.campaigns.indicators import aim_text, figure_text, pledged_text, year_text
from storage.indicators import indicators
from storage.indicators.serving import pledged

DOMAIN, ONE, REPORT, PAST, TAKE_BACK = "lv", "xem", "bao", "su", "rut"
UNDO, TABLE, ENTER = entering.UNDO, "bang", "them"
SERVES, SERVES_NOT = "viec", "boviec"
_VERBS = (DOMAIN, ONE, REPORT, PAST, TAKE_BACK, SERVES, SERVES_NOT, UNDO, TABLE, PAGE_FOR_TABLE, ENTER)
PAGE = 6
MOST_NUMBERS = 12
YEARS = 3


def show(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, _VERBS)
    numbers = [int(each) for each in asked.rest.split()[:MOST_NUMBERS] if is_number(each)]
    if asked.verb == DOMAIN and len(numbers) > 2:
        _page(turn, *numbers[:3])
    elif asked.verb == SERVES and numbers:
        serving.begin(turn, numbers[0])
    elif asked.verb == SERVES_NOT and len(numbers) > 1:
        serving.take_back(turn, *numbers[:2])
    elif asked.verb == UNDO and numbers:
        entering.undo(turn, numbers[0])
    elif asked.verb == ENTER:
        mine = open_ones(turn)
        entering.begin(turn, mine[0].id if len(mine) == 1 else 0, Reading())
    elif asked.verb == TABLE and numbers:
        by_table.read_back(turn, numbers[0])
    elif asked.verb == PAGE_FOR_TABLE and numbers:
        by_table.offer(turn, numbers[0])
    elif asked.verb == TAKE_BACK and numbers:
        taking_back.take_back(turn, *numbers)
    elif asked.verb == PAST and numbers:
        taking_back.past(turn, places.must_be(turn, numbers[0]))
    elif asked.verb == REPORT:
        reporting.begin(turn, numbers[0] if numbers else None, "")
    elif asked.verb == ONE and numbers:
        card(turn, places.must_be(turn, numbers[0]))
    else:
        of_year(turn, turn.today.year)


def of_year(turn: Turn, year: int) -> None:
    """How many there are, by domain, and how many more than in the year before."""
    place = places.must_see(turn)
    found = indicators.of_year(turn.session, place.path, year)
    if not found:
        turn.say(turn.tr("No indicators are set for {year}.", year=str(year)), _way_to_enter(turn))
        return
    before = len(indicators.of_year(turn.session, place.path, year - 1))
    ways = [
        Choice(f"{name}: {count}", f"/chitieu {DOMAIN} {year} {number} 0")
        for number, (name, count) in enumerate(domains(found).items())
    ]
    if len(found) <= PAGE:
        ways = [Choice(_line(turn, each, place, year), f"/chitieu {ONE} {each.id}") for each in found]
    turn.say(f"{year_text(turn.language, len(found), before, year)}:", [*ways, *_way_to_enter(turn)])


def _way_to_enter(turn: Turn) -> list[Choice]:
    enters = runs_campaigns(turn.member) and bool(open_ones(turn))
    return [Choice(turn.tr("Set indicators"), f"/chitieu {ENTER}")] if enters else []


def domains(found: list[Indicator]) -> dict[str, int]:
    """The domains in the order of the file, with how many indicators each has."""
    counts: dict[str, int] = {}
    for each in found:
        counts[each.domain] = counts.get(each.domain, 0) + 1
    return counts


def _page(turn: Turn, year: int, number: int, start: int) -> None:
    place = places.must_see(turn)
    found = indicators.of_year(turn.session, place.path, year)
    name = next(iter(list(domains(found))[number : number + 1]), "")
    mine = [each for each in found if each.domain == name]
    if not mine:
        of_year(turn, year)
        return
    shown = mine[start : start + PAGE]
    ways = [Choice(_line(turn, each, place, year), f"/chitieu {ONE} {each.id}") for each in shown]
    if start + PAGE < len(mine):
        ways.append(Choice(turn.tr("The following ones"), f"/chitieu {DOMAIN} {year} {number} {start + PAGE}"))
    heading = turn.tr("{domain}, {year}: {count} indicators", domain=name, year=str(year), count=len(mine))
    turn.say(f"{heading}\n{place.name}", ways)


def of_domain(turn: Turn, name: str, year: int, in_all: int = 0) -> None:
    """Show one domain; `in_all`: how many indicators there are, where that was asked too."""
    found = indicators.of_year(turn.session, places.must_see(turn).path, year)
    _page(turn, year, list(domains(found)).index(name), 0)
    if in_all:
        turn.say_first(turn.trn("{count} indicator in all.", "{count} indicators in all.", in_all))


def offer(turn: Turn, found: list[Indicator]) -> None:
    """Several that the words may mean."""
    ways = [Choice(each.name, f"/chitieu {ONE} {each.id}") for each in found[:PAGE]]
    turn.say(turn.tr("Which indicator do you mean?"), ways)


def _line(turn: Turn, indicator: Indicator, place: Place, year: int) -> str:
    """The target, and what is reached of it."""
    figure, goal = places.reached(turn, indicator, place, year), places.target(turn, indicator, place, year)
    whole = None if goal else indicator.aimed(indicator.comparator, indicator.value, indicator.upper)
    aim = f": {aim_text(turn.language, goal)}" if goal else ""
    of_all = indicator.aimed(indicator.comparator, indicator.value, indicator.upper)
    if goal and of_all and goal != of_all:
        aim += " " + turn.tr("(of all: {target})", target=aim_text(turn.language, of_all))
    if whole:
        aim = ": " + turn.tr("all together {target}", target=aim_text(turn.language, whole))
    if figure is None:
        return f"{indicator.name}{aim}"
    percent = figure.percent(goal)
    said = f"{percent}%" if percent is not None else figure_text(turn.language, indicator, figure)
    return f"{indicator.name}{aim} · {said}" if aim else f"{indicator.name}: {said}"


def card(turn: Turn, indicator: Indicator) -> None:
    """One indicator: the target of all, the unit's own, what is reached, and the years beside one another."""
    place, year, speak = places.must_see(turn), turn.today.year, turn.language
    own = places.target(turn, indicator, place, year)
    whole = indicator.aimed(indicator.comparator, indicator.value, indicator.upper)
    lines = [f"{indicator.name} ({indicator.domain})", turn.tr("Target: {target}", target=aim_text(speak, whole))]
    if own != whole and own is not None:
        lines.append(turn.tr("For {place}: {target}", place=place.name, target=aim_text(speak, own)))
    lines.append(_reached(turn, indicator, place))
    lines += places.parts_lines(turn, indicator, place)
    if served := pledged(turn.session, indicator, place, year, turn.today):
        lines.append(pledged_text(speak, indicator, served))
    if past := _years_before(turn, indicator, place):
        lines.append(" · ".join(past))
    if indicator.resolution:
        lines.append(turn.tr("According to {paper}", paper=indicator.resolution))
    turn.say("\n".join(lines), _ways(turn, indicator, place))


def _reached(turn: Turn, indicator: Indicator, place: Place) -> str:
    figure = places.reached(turn, indicator, place, turn.today.year)
    if figure is None:
        return turn.tr("{place}: no result was reported yet", place=place.name)
    text = figure_text(turn.language, indicator, figure, places.target(turn, indicator, place, turn.today.year))
    line = turn.tr("{place}, reached so far: {figure}", place=place.name, figure=text)
    if figure.units > 1:
        line += turn.tr(", from {count} units", count=figure.units)
    return line


def _years_before(turn: Turn, indicator: Indicator, place: Place) -> list[str]:
    said = []
    for year in range(turn.today.year - 1, max(indicator.from_year, turn.today.year - YEARS) - 1, -1):
        if indicator.is_yearly and (figure := places.reached(turn, indicator, place, year)):
            text = figure_text(turn.language, indicator, figure, places.target(turn, indicator, place, year))
            said.append(turn.tr("{year}: {figure}", year=str(year), figure=text))
    return said


def _ways(turn: Turn, indicator: Indicator, place: Place) -> list[Choice]:
    if not may_report_indicators(turn.member, place):
        return []
    return [
        Choice(turn.tr("Report a result"), f"/chitieu {REPORT} {indicator.id}"),
        Choice(turn.tr("What was reported"), f"/chitieu {PAST} {indicator.id}"),
    ]
