"""`/chitieugiao`: the targets given to one's own units, and those given below with what each has reached."""

from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import DIVIDED, Figure, Indicator
from domain.indicators.measures import in_unit
from domain.indicators.serving import Pledged
from domain.indicators.shares_said import amounts, tokens_of
from domain.roles import Place
from handlers.assigning import by_page, by_table, changing, choosing, giving, units
from handlers.assigning.received import accepting, answering, asking, talking, which
from handlers.assigning.received.which import Held
from handlers.indicators import places
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned import against_text, held_text, of_all_text
from locales.wording.goals import amount_text
from storage import organisations
from storage.indicators import assigned, serving

MINE, BELOW, ONE, GIVE = "cua", "da", "mot", "giao"
ACCEPT, ASK, AGREE, KEEP, WITHDRAW, AS_BEFORE = "nhan", "xin", "dongy", "giu", "thu", "nhucu"
TABLE, PAGE_FOR_TABLE, NOT_YET, MORE = "bang", "trang", "chua", "vuot"
_DOING = {
    ACCEPT: answering.accept,
    ASK: asking.begin,
    AGREE: lambda turn, number: answering.decide(turn, number, agrees=True),
    KEEP: lambda turn, number: answering.decide(turn, number, agrees=False),
    "xetlai": answering.decide_again,
    "ngaydong": lambda turn, number: answering.decide_day(turn, number, agrees=True),
    "ngaygiu": lambda turn, number: answering.decide_day(turn, number, agrees=False),
    "trao": talking.begin,
    WITHDRAW: changing.begin,
    AS_BEFORE: changing.give_again,
    "hoan": changing.undo,
    "doi": changing.begin_one,
    TABLE: by_table.read_back,
}
_VERBS = (MINE, BELOW, ONE, GIVE, PAGE_FOR_TABLE, NOT_YET, MORE, "chia", *_DOING)
PAGE = 5


def show(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, _VERBS)
    numbers = [int(each) for each in asked.rest.split() if each.isdecimal() and len(each) < 10]
    if asked.verb == GIVE:
        giving.begin(turn, asked.rest)
    elif asked.verb == BELOW or (asked.verb == "" and units.givers(turn)):
        below(turn)
    elif asked.verb in ("", MINE) or not numbers:
        mine(turn)
    elif asked.verb == PAGE_FOR_TABLE:
        by_page.offer(turn, *numbers[:3])
    elif asked.verb == ONE:
        _of_one(turn, numbers[0], numbers[1] if len(numbers) > 1 else 0)
    elif asked.verb == NOT_YET:
        answering.reopen(turn, numbers)
    elif asked.verb == MORE:
        accepting.register_more(turn, numbers[0], Decimal(asked.rest.split()[-1]))
    elif asked.verb == "chia":
        _share_below(turn, numbers[0])
    else:
        _DOING[asked.verb](turn, numbers[0])


def _share_below(turn: Turn, number: int) -> None:
    """Give what one's committee was given on to its own units, equally, to be read back."""
    found = which.must_be_mine(turn, number)
    amount = f"{turn.language.number(found.target.value)} {found.indicator.unit}"
    giving.begin(turn, f"{found.indicator.name} {amount} cho các chi bộ")


def answer_mine(turn: Turn, text: str) -> None:
    """The targets given to us; those that a sentence names alone."""
    found = which.held(turn)
    _show_held(turn, which.meant(turn, text, found) or found)


def mine(turn: Turn) -> None:
    """The targets given to the units somebody leads or serves, with what was reached."""
    _show_held(turn, which.held(turn))


def _show_held(turn: Turn, found: Sequence[Held]) -> None:
    if not found:
        turn.say(turn.tr("Nothing is given to your organisation for this year."))
        return
    lines = [turn.tr("Targets given to us for {year}:", year=str(turn.today.year))]
    for each in found[:PAGE]:
        reached = places.reached(turn, each.indicator, each.place, each.target.year)
        pledged = serving.pledged(turn.session, each.indicator, each.place, each.target.year, turn.today)
        lines.append(_line(turn, each.indicator.name, each.indicator, each.target, reached, pledged))
    if len(found) > PAGE:
        lines.append(turn.tr("and {count} more", count=len(found) - PAGE))
    ways: list[Choice] = []
    for each in [each for each in found if each.target.state is AssignedState.GIVEN][:2]:
        name, number = each.indicator.name, each.target.id
        ways.append(Choice(turn.tr("Accept: {indicator}", indicator=name), f"/chitieugiao {ACCEPT} {number}"))
        ways.append(Choice(turn.tr("Ask for another one: {indicator}", indicator=name), f"/chitieugiao {ASK} {number}"))
    turn.say("\n".join(lines), ways)


def answer_below(turn: Turn, text: str) -> None:
    """What was given below; of the indicator a sentence names the sum, held against our own or a figure it says."""
    given = {each.indicator_id for each in _given(turn)}
    giver = next(iter(units.givers(turn)), None)
    found = [each for each in choosing.candidates(turn, text, giver, turn.today.year) if each.id in given]
    if giver and not found:
        found = [each for each in choosing.near(turn, text, giver, turn.today.year) if each.id in given]
    if not found and len(given) == 1:
        found = [places.must_be(turn, next(iter(given)))]
    if found:
        said = [in_unit(each.value, each.unit, found[0].unit) for each in amounts(tokens_of(text))]
        _of_one(turn, found[0].id, 0, against=next((each for each in said if each is not None), None))
    else:
        below(turn)


def _given(turn: Turn, indicator_id: int | None = None) -> list[Assigned]:
    return [
        each
        for giver in units.givers(turn)
        for each in assigned.of_giver(turn.session, giver.id, turn.today.year, indicator_id)
    ]


def below(turn: Turn) -> None:
    """What was given below, indicator by indicator: to how many, how much in all, what is reached of it."""
    given: dict[int, list[Assigned]] = {}
    for each in _given(turn):
        given.setdefault(each.indicator_id, []).append(each)
    way = [Choice(turn.tr("Give a target"), f"/chitieugiao {GIVE}")] if units.givers(turn) else []
    if not given:
        turn.say(turn.tr("No target is given below for this year yet."), way)
        return
    ways = []
    for number, targets in list(given.items())[:PAGE]:
        indicator = places.must_be(turn, number)
        known = organisations.by_ids(turn.session, [each.organisation_id for each in targets])
        figures = places.reached_by(turn, indicator, list(known.values()), turn.today.year)
        label = of_all_text(turn.language, indicator, targets, [each for each in figures.values() if each])
        ways.append(Choice(label, f"/chitieugiao {ONE} {number} 0"))
    text = turn.tr("Targets given below for {year}, and what is reached:", year=str(turn.today.year))
    if len(given) > PAGE:
        text += "\n" + turn.tr("and {count} more", count=len(given) - PAGE)
    turn.say(text, [*ways, *way])


def _of_one(turn: Turn, number: int, start: int, against: Decimal | None = None) -> None:
    indicator, found = places.must_be(turn, number), _given(turn, number)
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
        lines.append(_line(turn, names[place].name, indicator, each, figures[place], pledged.get(place)))
    turn.say("\n".join(lines), _ways(turn, indicator, found, shown, names, start))


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


def _line(
    turn: Turn, name: str, indicator: Indicator, target: Assigned, figure: Figure | None, pledged: Pledged | None
) -> str:
    line = f"– {name}: {held_text(turn.language, indicator, target, figure)}"
    if pledged is None or not pledged.added:
        return line
    amount = amount_text(turn.language, pledged.aimed, indicator.unit)
    return f"{line} · {turn.tr('registered for it: {amount}', amount=amount)}"
