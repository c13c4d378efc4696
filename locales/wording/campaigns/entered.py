"""Read back indicators that are entered: each with its figure and years, how they add up, how many in each domain."""

from collections.abc import Mapping, Sequence

from domain.chat import Choice
from domain.indicators.entered_line import Entered
from domain.indicators.indicators import AddsUp
from domain.pledges.goal import Comparator, Goal
from domain.pledges.periods import YEAR
from locales.language import Language, marked
from locales.wording.goals import goal_text
from locales.wording.quotation import quoted

HOW = {
    AddsUp.SUM: marked("the figures of the units are added"),
    AddsUp.AVERAGE: marked("the average of the units is taken"),
    AddsUp.COUNT: marked("each unit that reached it counts as one"),
    AddsUp.LATEST: marked("the latest report stands"),
}


def entered_line(speak: Language, line: Entered, *, short: bool = False) -> str:
    """ "Kết nạp đảng viên: 130 đảng viên / năm"; in short the figure alone."""
    if line.value is None:
        return speak.tr("no figure set") if short else f"{line.name}: {speak.tr('no figure set')}"
    is_of_one_year = line.from_year is not None and line.from_year == line.until_year
    per = YEAR if line.per == YEAR and not short and not is_of_one_year else ""
    goal = Goal(comparator=line.comparator, value=line.value, upper=line.upper, unit=line.unit, per=per)
    zero = line.comparator is Comparator.ZERO
    text = speak.tr("none at all") if zero else goal_text(speak, goal)
    if short:
        return text
    years = _years(speak, line)
    head = speak.tr("of which {part}", part=line.name) if line.part else line.name
    return f"{head}: {text}{years}"


def _years(speak: Language, line: Entered) -> str:
    if line.from_year and line.from_year == line.until_year:
        return speak.tr(" (in {year})", year=str(line.from_year))
    return speak.tr(" (by {year})", year=str(line.until_year)) if line.until_year else ""


def adds_up_line(speak: Language, hows: Sequence[AddsUp]) -> str:
    """How one figure comes from those of the units, where it is said once for all."""
    if set(hows) == {AddsUp.SUM, AddsUp.AVERAGE}:
        return speak.tr("Of percentages the average of the units is taken, everything else is added.")
    how = speak.tr(HOW[hows[0]]) if len(set(hows)) == 1 else ""
    return speak.tr("Together: {how}.", how=how) if how else ""


def counts_line(speak: Language, counts: Mapping[str, int], said: Mapping[str, int]) -> list[str]:
    """ "4 chỉ tiêu: Kinh tế 3 · Xây dựng Đảng 1", and where a heading says another number."""
    total = speak.trn("{count} indicator", "{count} indicators", sum(counts.values()))
    lines = [f"{total}: {' · '.join(f'{name} {count}' for name, count in counts.items())}"]
    for name, count in said.items():
        if counts.get(name, 0) != count:
            lines.append(
                speak.tr("⚠️ “{domain}” says {said}, I read {read}.", domain=name, said=count, read=counts.get(name, 0))
            )
    return lines


def told_text(speak: Language, place: str, campaign: str, lines: Sequence[str], *, back: bool) -> str:
    """What leaders are told of the indicators of their campaign."""
    names = {"place": place, "campaign": quoted(campaign)}
    if back:
        head = speak.tr("{place} has taken back what it changed about the indicators of {campaign}:", **names)
    else:
        head = speak.tr("{place} has set indicators of {campaign}:", **names)
    return "\n".join([head, *(f"• {each}" for each in lines)])


def read_text(speak: Language, name: str, count: int) -> str:
    return speak.trn(
        "“{file}” is read: {count} indicator. Nothing is noted yet.",
        "“{file}” is read: {count} indicators. Nothing is noted yet.",
        count,
        file=name,
    )


def look_choice(speak: Language, number: int) -> Choice:
    return Choice(speak.tr("Look at them and note them"), f"/chitieu bang {number}")
