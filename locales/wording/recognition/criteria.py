"""How sheets of criteria, yearly grades and recognitions read, and what those concerned are told."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from domain.criteria.criteria import Criterion, Fill, Mark, Sheet, State
from domain.criteria.grades import GOOD_OR_BETTER, Grade
from domain.criteria.recognition import Recognised, Recognition
from domain.figures import Coverage
from locales.language import Language, marked
from locales.wording.quotation import quoted

GRADES = {
    Grade.EXCELLENT: marked("tasks done excellently"),
    Grade.GOOD: marked("tasks done well"),
    Grade.DONE: marked("tasks done"),
    Grade.FAILED: marked("tasks not done"),
}
STATES = {
    State.DRAFT: marked("being marked"),
    State.HANDED_IN: marked("handed in, waiting for the level above"),
    State.AGREED: marked("the level above agrees"),
    State.RETURNED: marked("returned"),
}
_KNOWN = {
    Fill.EXCELLENT: marked("graded as excellent for {done} years running, {of} are asked for"),
    Fill.TASKS: marked("{done} of {of} comrades have a piece of work"),
    Fill.PRODUCT: marked("{done} registered contents are done and confirmed"),
    Fill.MODEL: marked("{done} models are recognised to be copied"),
    Fill.REGISTERED: marked("{done} of {of} comrades have registered"),
}
SHORT = 90


def period_text(speak: Language, period: str) -> str:
    """ "năm 2026", "tháng 3/2026"."""
    year, _, month = period.partition("-")
    if month:
        return speak.tr("month {month}", month=f"{int(month)}/{year}")
    return speak.tr("year {year}", year=year)


def head_text(speak: Language, sheet: Sheet, unit: str) -> str:
    when = period_text(speak, sheet.period)
    return speak.tr("📋 {unit}: {criteria}, {when}", unit=unit, criteria=sheet.set.name, when=when)


def result_text(speak: Language, sheet: Sheet) -> str:
    """ "7/8 tiêu chí đạt", "82/100 điểm", and what is not marked yet."""
    result = sheet.result
    values = {"reached": speak.number(result.reached), "most": speak.number(result.most)}
    points, met = marked("{reached}/{most} points"), marked("{reached}/{most} criteria met")
    said = speak.tr(points if sheet.set.in_points else met, **values)
    if result.unmarked:
        left = speak.trn("{count} is not marked yet", "{count} are not marked yet", result.unmarked)
        return f"{said}; {left}"
    return said


def criterion_line(speak: Language, place: int, criterion: Criterion, mark: Mark | None) -> str:
    """ "✅ 3. Có sản phẩm cụ thể – 2 công trình"; in points "3. … – 12/15"."""
    text = criterion.text if len(criterion.text) <= SHORT else f"{criterion.text[:SHORT].rstrip()}…"
    words = f" – {quoted(mark.words, SHORT)}" if mark and mark.words else ""
    if criterion.points is not None:
        got = speak.number(mark.value) if mark else "…"
        return f"{place}. {text}: {got}/{speak.number(criterion.points)}{words}"
    return f"{_sign(mark)} {place}. {text}{words}"


def _sign(mark: Mark | None) -> str:
    if mark is None:
        return "▫️"
    return "✅" if mark.value else "❌"


def sheet_lines(speak: Language, sheet: Sheet, *, grounds: bool) -> list[str]:
    """Each criterion; its grounds only for whoever reads the words of an organisation."""
    given = {code: mark if grounds else Mark(mark.value) for code, mark in sheet.marks.items()}
    return [
        criterion_line(speak, place, each, given.get(each.code))
        for place, each in enumerate(sheet.set.criteria, start=1)
    ]


def value_text(speak: Language, criterion: Criterion, value: Decimal) -> str:
    if criterion.points is not None:
        return speak.tr("{points} points", points=speak.number(value))
    return speak.tr("met") if value else speak.tr("not met")


def known_text(speak: Language, fill: Fill, done: int, of: int) -> str:
    return speak.tr("From the figures: {known}.", known=speak.tr(_KNOWN[fill], done=done, of=of))


def handed_in_text(speak: Language, sheet: Sheet, unit: str) -> str:
    head = speak.tr("{unit} hands in how it marked itself:", unit=unit)
    return f"{head}\n{head_text(speak, sheet, unit)}\n{result_text(speak, sheet)}."


def decided_text(speak: Language, sheet: Sheet, unit: str, by: str, why: str) -> str:
    """What those who handed a sheet in are told."""
    said = {
        State.AGREED: marked("{by} agrees to what {unit} marked: {criteria}, {when}."),
        State.RETURNED: marked("{by} returns what {unit} marked: {criteria}, {when}."),
        State.DRAFT: marked("{unit} takes back what it marked, to mark on: {criteria}, {when}."),
    }[sheet.state]
    when = period_text(speak, sheet.period)
    text = speak.tr(said, by=by, unit=unit, criteria=sheet.set.name, when=when)
    return f"{text}\n" + speak.tr("Reason: {why}", why=quoted(why)) if why else text


def undone_text(speak: Language, sheet: Sheet, unit: str) -> str:
    return speak.tr(
        "Taken back: {unit}, {criteria}, {when} is as before: {state}.",
        unit=unit,
        criteria=sheet.set.name,
        when=period_text(speak, sheet.period),
        state=speak.tr(STATES[sheet.state]),
    )


def grade_line(speak: Language, who: str, grade: Grade) -> str:
    return f"• {who}: {speak.tr(GRADES[grade])}"


def grades_text(speak: Language, counted: Mapping[Grade, int], total: int) -> list[str]:
    """How many got each grade, and the share of good and better of those graded; missing ones are no zero."""
    graded = sum(counted.values())
    lines = [f"• {speak.tr(GRADES[each])}: {speak.number(counted[each])}" for each in Grade if counted.get(each)]
    well = Coverage(sum(counted.get(each, 0) for each in GOOD_OR_BETTER), graded)
    if graded:
        share = f"{speak.number(well.registered)}/{speak.number(graded)}"
        lines.append(speak.tr("Well or better: {share}, {percent}%", share=share, percent=well.percent))
    if total > graded:
        lines.append(speak.tr("No grade noted yet: {count}", count=total - graded))
    return lines


def graded_text(speak: Language, grade: Grade, year: int, number: str) -> str:
    """What the member is told."""
    said = speak.tr("Comrade, your grade for {year}: {grade}.", year=str(year), grade=speak.tr(GRADES[grade]))
    paper = f" ({number})" if number else ""
    return (
        said[:-1]
        + f"{paper}.\n"
        + speak.tr("Only your branch reads it. If it is not so, you may answer; that stands beside it.")
    )


def unit_graded_text(speak: Language, unit: str, grade: Grade, year: int) -> str:
    return speak.tr("{unit}, grade for {year}: {grade}.", unit=unit, year=str(year), grade=speak.tr(GRADES[grade]))


def recognition_line(speak: Language, found: Recognition, unit: str, today: date) -> str:
    """ "• Chi bộ ấp 1: chi bộ trong sạch …, năm 2026 – số 15-QĐ/ĐU, 20/11/2026"."""
    line = f"• {unit}: {found.title}, {speak.tr('year {year}', year=str(found.year))} – {decision_text(speak, found)}"
    if found.withdrawn_on is not None:
        return f"{line} ({speak.tr('withdrawn on {day}', day=speak.short_date(found.withdrawn_on))})"
    if found.has_lapsed(today):
        return f"{line} ({speak.tr('lapsed')})"
    if found.until:
        return f"{line} ({speak.tr('holds until {day}', day=speak.short_date(found.until))})"
    return line


def decision_text(speak: Language, found: Recognition) -> str:
    number = speak.tr("no. {number}", number=found.number) if found.number else speak.tr("no number")
    return f"{number}, {speak.short_date(found.decided_on)}"


def recognised_text(speak: Language, found: Recognition, unit: str, by: str) -> str:
    """What those who lead the organisation are told."""
    values = {"unit": unit, "title": found.title, "by": by, "decision": decision_text(speak, found)}
    said = speak.tr("🏅 {unit} is recognised as: {title}, year {year}.", **values, year=str(found.year))
    return f"{said}\n" + speak.tr("By {by}, decision {decision}.", **values)


def withdrawn_text(speak: Language, found: Recognition, unit: str, why: str) -> str:
    said = speak.tr(
        "The recognition of {unit} as {title}, year {year}, is withdrawn.",
        unit=unit,
        title=found.title,
        year=str(found.year),
    )
    return f"{said}\n" + speak.tr("Reason: {why}", why=quoted(why)) if why else said


def lapses_text(speak: Language, found: Recognition, unit: str) -> str:
    """Said once, when the last day comes near."""
    assert found.until is not None
    return speak.tr(
        "The recognition of {unit} as {title} holds until {day}. For a new one please see to its criteria in time.",
        unit=unit,
        title=found.title,
        day=speak.short_date(found.until),
    )


def recognitions_text(speak: Language, found: Recognised, written: Callable[[int], str]) -> str:
    """ "Được công nhận: 4/5 chi bộ, đạt 80%; năm nay 4, từ đầu nhiệm kỳ 50"; "" where nothing was."""
    if not (found.term or found.holding):
        return ""
    year, term = written(found.year), written(found.term)
    counted = speak.tr("this year {year}, since the term began {term}", year=year, term=term)
    if not found.cells:
        return speak.tr("Recognised: {counted}", counted=counted)
    share = Coverage(found.holding, found.cells)
    cells = speak.tr(
        "{done}/{all} cells ({percent}%)",
        done=written(share.registered),
        all=written(share.total),
        percent=share.percent,
    )
    return speak.tr("Recognised: {counted}", counted=f"{cells}; {counted}")
