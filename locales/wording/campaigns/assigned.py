"""Write targets that are given to units: the shares, their sum against a target, and what is reached of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import DIVIDED, Figure, Indicator
from domain.pledges.goal import Comparator, Goal
from locales.language import Language
from locales.wording.campaigns.indicators import aim_text, figure_text
from locales.wording.goals import amount_text, goal_text
from locales.wording.quotation import quoted

SHOWN = 4


def given_amount(speak: Language, indicator: Indicator, value: Decimal, upper: Decimal | None) -> str:
    """ "66 đảng viên", "từ 40% đến 50%": a figure that is given, without its year."""
    if upper is None:
        return amount_text(speak, value, indicator.unit)
    return goal_text(speak, Goal(comparator=Comparator.RANGE, value=value, upper=upper, unit=indicator.unit))


def shares_text(
    speak: Language,
    indicator: Indicator,
    values: Mapping[int, Decimal],
    names: Mapping[int, str],
    uppers: Mapping[int, Decimal],
    before: Mapping[int, Assigned],
    *,
    by_figure: bool = False,
) -> list[str]:
    """One line a unit, the first few, with what it had before; or one a figure with the units that have it."""
    if by_figure:
        return _by_figure(speak, indicator, values, names, uppers)
    lines = [
        f"– {names[number]}: {given_amount(speak, indicator, value, uppers.get(number))}"
        + _instead(speak, indicator, value, before.get(number))
        for number, value in list(values.items())[:SHOWN]
    ]
    if len(values) > SHOWN:
        lines.append(speak.tr("and {count} more", count=len(values) - SHOWN))
    return lines


def _instead(speak: Language, indicator: Indicator, value: Decimal, had: Assigned | None) -> str:
    """ " (thay cho 5 hộ)": where the figure is another one than before."""
    if had is None or (had.value == value and had.upper is None):
        return ""
    return " " + speak.tr("(instead of {amount})", amount=given_amount(speak, indicator, had.value, had.upper))


def _by_figure(
    speak: Language,
    indicator: Indicator,
    values: Mapping[int, Decimal],
    names: Mapping[int, str],
    uppers: Mapping[int, Decimal],
) -> list[str]:
    alike: dict[tuple[Decimal, Decimal | None], list[str]] = {}
    for number, value in values.items():
        alike.setdefault((value, uppers.get(number)), []).append(names[number])
    lines = []
    for (value, upper), those in alike.items():
        line = f"– {given_amount(speak, indicator, value, upper)} ({len(those)}): {', '.join(those[:SHOWN])}"
        more = speak.tr("and {count} more", count=len(those) - SHOWN) if len(those) > SHOWN else ""
        lines.append(f"{line}, {more}" if more else line)
    return lines


def against_text(speak: Language, indicator: Indicator, total: Decimal, own: Decimal | None, giver: str) -> str:
    """The sum of all that is given below, and how far it is over or under the giver's own target."""
    said = amount_text(speak, total, indicator.unit)
    if own is None:
        return speak.tr("Together: {total}", total=said)
    if total == own:
        return speak.tr("Together: {total}, exactly the target of {place}", total=said, place=giver)
    target = amount_text(speak, own, indicator.unit)
    if total > own:
        return speak.tr(
            "Together: {total}, {more} more than the target {target}",
            total=said,
            more=speak.number(total - own),
            target=target,
        )
    return speak.tr(
        "Together: {total}, {less} less than the target {target}",
        total=said,
        less=speak.number(own - total),
        target=target,
    )


def given_text(speak: Language, indicator: Indicator, target: Assigned, giver: str, had: Assigned | None = None) -> str:
    """What a unit is told of its target; `had`: what it was until now."""
    aim = aim_text(speak, indicator.aimed(target.comparator, target.value, target.upper))
    head = speak.tr("{giver} gives your organisation its target for {year}:", giver=giver, year=str(target.year))
    due = f"\n{speak.tr('By {day}', day=target.until)}" if target.until else ""
    return f"{head}\n{indicator.name}: {aim}{_instead(speak, indicator, target.value, had)}{due}"


def asked_text(
    speak: Language,
    indicator: Indicator,
    place: str,
    given: Assigned,
    asked: Decimal | None,
    reason: str,
    other: Indicator | None = None,
) -> str:
    """What a unit asks for instead of its target; its reason on a line of its own. `other`: another indicator."""
    told = {"place": place, "indicator": indicator.name}
    told |= {"given": given_amount(speak, indicator, given.value, given.upper)}
    if asked is None and other is None:
        head = speak.tr("{place} finds its target hard to reach: {indicator}, {given}.", **told)
    else:
        amount = amount_text(speak, asked, (other or indicator).unit) if asked is not None else ""
        wanted = " ".join(part for part in (f"“{other.name}”" if other else "", amount) if part)
        head = speak.tr(
            "{place} asks for another target, {indicator}: {asked} instead of {given}.", asked=wanted, **told
        )
    return f"{head}\n{speak.tr('Reason: {reason}', reason=quoted(reason))}"


def later_text(speak: Language, indicator: Indicator, place: str, given: Assigned, until: date, reason: str) -> str:
    """What a unit is asking for that needs more time; its reason on a line of its own."""
    head = speak.tr(
        "{place} asks for time until {day} for its target: {indicator}, {given}.",
        place=place,
        day=speak.short_date(until),
        indicator=indicator.name,
        given=given_amount(speak, indicator, given.value, given.upper),
    )
    return f"{head}\n{speak.tr('Reason: {reason}', reason=quoted(reason))}"


def held_text(speak: Language, indicator: Indicator, target: Assigned, figure: Figure | None) -> str:
    """The result held against the target: "3/65 đảng viên (5%)", and what is open about it."""
    goal = indicator.aimed(target.comparator, target.value, target.upper)
    aim = given_amount(speak, indicator, target.value, target.upper)
    if figure is None:
        text = speak.tr("{target}, no result yet", target=aim)
    elif indicator.adds_up in DIVIDED:
        text = figure_text(speak, indicator, Figure(figure.value, target.value), goal)
    else:
        reached = figure_text(speak, indicator, figure, goal)
        text = speak.tr("{target}, reached {figure}", target=aim, figure=reached)
    if target.state is AssignedState.GIVEN and target.asked_until is None:
        return f"{text} · {speak.tr('not answered yet')}"
    if target.state is AssignedState.ASKED:
        asked = speak.number(target.asked) if target.asked is not None else ""
        return f"{text} · {speak.tr('asks for {asked}', asked=asked) if asked else speak.tr('asks for another one')}"
    if target.asked_until is not None:
        return f"{text} · {speak.tr('asks for time until {day}', day=speak.short_date(target.asked_until))}"
    return f"{text} · {speak.tr('by {day}', day=speak.short_date(target.until))}" if target.until else text


def of_all_text(speak: Language, indicator: Indicator, targets: Sequence[Assigned], figures: Sequence[Figure]) -> str:
    """What was given below of one indicator: to how many, and of what can be summed the sum with what is reached."""
    units = speak.trn("{count} unit", "{count} units", len(targets))
    if indicator.adds_up not in DIVIDED:
        return f"{indicator.name}: {units}"
    total = sum((each.value for each in targets), Decimal(0))
    reached = sum((each.value for each in figures), Decimal(0))
    goal = indicator.aimed(indicator.comparator, total, None)
    return f"{indicator.name}: {figure_text(speak, indicator, Figure(reached, total), goal)}, {units}"
