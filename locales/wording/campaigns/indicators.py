"""Write an indicator's target, what was reached of it, and the years beside one another."""

from domain.indicators.indicators import Figure, Indicator
from domain.indicators.measures import is_percent
from domain.indicators.serving import Pledged, Served
from domain.pledges.goal import Goal
from locales.language import Language
from locales.wording.goals import amount_text, goal_text
from locales.wording.quotation import quoted


def figure_text(speak: Language, indicator: Indicator, figure: Figure, goal: Goal | None = None) -> str:
    """ "62/150 doanh nghiệp (41%)": the raw figures, and the whole percent where there is one."""
    if figure.of is not None:
        unit = "" if is_percent(indicator.unit) else indicator.unit
        number, whole = speak.number(figure.value), amount_text(speak, figure.of, unit)
        text = f"{number}/{whole}"
    else:
        text = amount_text(speak, figure.value, indicator.unit)
    percent = figure.percent(goal)
    return text if percent is None else f"{text} ({percent}%)"


def aim_text(speak: Language, goal: Goal | None) -> str:
    return goal_text(speak, goal) if goal else speak.tr("no figure set")


def year_text(speak: Language, count: int, before: int, year: int) -> str:
    """ "Năm 2021 có 45 chỉ tiêu, tăng 9 so với năm 2020." """
    text = speak.trn(
        "In {year} there is {count} indicator", "In {year} there are {count} indicators", count, year=str(year)
    )
    if before and count > before:
        return text + speak.tr(", {more} more than in {year}", more=count - before, year=str(year - 1))
    if count < before:
        return text + speak.tr(", {less} fewer than in {year}", less=before - count, year=str(year - 1))
    return text


def served_lines(speak: Language, indicator: Indicator | None, served: Served) -> list[str]:
    """What a pledge serves: its indicator, and the paper it carries out."""
    found = [speak.tr("Serves the indicator: {indicator}", indicator=indicator.name)] if indicator else []
    if served.resolution:
        found.append(speak.tr("Carries out: {paper}", paper=quoted(served.resolution)))
    return found


def pledged_text(speak: Language, indicator: Indicator, pledged: Pledged) -> str:
    """ "3 việc phục vụ chỉ tiêu này: đăng ký 20, đã làm 12 đảng viên": beside a result, never in it."""
    head = speak.trn("{count} pledge serves this", "{count} pledges serve this", pledged.count)
    if not pledged.added:
        return head
    aimed, done = speak.number(pledged.aimed), amount_text(speak, pledged.done, indicator.unit)
    text = speak.tr("{head}: registered {aimed}, done {done}", head=head, aimed=aimed, done=done)
    if pledged.added < pledged.count:
        text += speak.tr(" ({count} counted otherwise)", count=pledged.count - pledged.added)
    return text


def part_text(speak: Language, indicator: Indicator, figure: Figure | None, goal: Goal | None) -> str:
    """ "Trong đó, Vốn hạ tầng: 1.200 tỷ đồng (48%)." """
    said = figure_text(speak, indicator, figure, goal) if figure else speak.tr("no result yet")
    return speak.tr("Of which {part}: {figure}", part=indicator.name, figure=said)
