"""How a round reads: of which stretch it is, by when it is due, and who has handed in."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from domain.campaigns.rounds import Every, Owing, Round, RoundPlan, Timeliness
from domain.figures import Coverage
from domain.understanding.movement.round_named import RoundNamed
from locales.language import Language
from locales.wording.days import days_left
from locales.wording.figures import coverage_text
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted

NAMED = 5
MONTHLY = 12  # fixed days a year


def stretch_text(speak: Language, one: Round) -> str:
    """Name the stretch of a round: "tháng 3/2026", "quý I/2026", "6 tháng đầu năm 2026"."""
    year, month = one.last.year, one.last.month
    match one.plan.every:
        case Every.MONTH:
            return speak.tr("month {month}/{year}", month=month, year=str(year))
        case Every.QUARTER:
            return speak.tr(
                "quarter {quarter}/{year}", quarter=("I", "II", "III", "IV")[month // 3 - 1], year=str(year)
            )
        case Every.HALF if month == 6:
            return speak.tr("the first half of {year}", year=str(year))
        case Every.HALF:
            return speak.tr("the second half of {year}", year=str(year))
        case Every.YEAR:
            return speak.tr("the year {year}", year=str(year))
    if len(one.plan.days) == MONTHLY:
        return speak.tr("month {month}/{year}", month=month, year=str(year))
    return speak.tr("{name} of {day}", name=one.plan.name, day=speak.short_date(one.last))


def named_text(speak: Language, named: RoundNamed, today: date) -> str:
    """Name a round that may not be there: "tháng 11/2026", "6 tháng cuối năm 2026"."""
    last = named.nearest(today)
    plan = RoundPlan(0, 0, "", "", named.every)
    return stretch_text(speak, Round(plan, last, last, last, last, last))


def not_set_from_below_text(speak: Language, name: str, place: str, words: str) -> str:
    """Tell those above what somebody would report while no round is open."""
    said = speak.tr("Comrade {name}, {place}, writes about a report whose round is not open:", name=name, place=place)
    return f"{said}\n{quoted(words)}"


def due_text(speak: Language, one: Round) -> str:
    return speak.tr(
        "hand in by {due}, taken in until {closes}",
        due=speak.short_date(one.due_on),
        closes=speak.short_date(one.closes_on),
    )


def due_and_left(speak: Language, one: Round, today: date) -> str:
    """Write until when it is handed in, and how many days are left."""
    return f"{due_text(speak, one)} ({days_left(speak, today, one.due_on)})"


def counts_text(speak: Language, found: Sequence[Owing], today: date) -> list[str]:
    """Write how many of those who owe have handed in, on time, late, and how many are missing, a line each."""
    states = [each.timeliness(today) for each in found]
    done = sum(each in (Timeliness.ON_TIME, Timeliness.LATE) for each in states)
    percent = Coverage(done, len(found)).percent or 0
    lines = [speak.tr("Handed in: {done}/{total} ({percent}%)", done=done, total=len(found), percent=percent)]
    late, missing = states.count(Timeliness.LATE), states.count(Timeliness.MISSING)
    lines += [speak.tr("– of them late: {count}", count=late)] if late else []
    lines += [speak.tr("Not handed in and past due: {count}", count=missing)] if missing else []
    return lines


def figures_text(speak: Language, now: Mapping[str, Any], before: Mapping[str, Any] | None) -> list[str]:
    """Write what is handed in, a line each, with the figures of the round before in brackets."""
    names = (
        (("registered", speak.tr("Members registered")),),
        (("pledges", speak.tr("Pledges")), ("done", speak.tr("Done")), ("late", speak.tr("Past their deadline"))),
        (("reported", speak.tr("Pledges with a report in this round")),),
    )
    lines = [
        " · ".join(_line(speak, name, now[key], (before or {}).get(key)) for key, name in each if key in now)
        for each in names
    ]
    return [*filter(None, lines), *results_text(speak, now.get("results", ()))]


def results_text(speak: Language, results: Sequence[Mapping[str, Any]]) -> list[str]:
    """Write the results handed in with a report: each with that of last time, where it is another."""
    lines = []
    for each in results:
        now, then = (amount_of(speak, each.get(key), each["unit"]) for key in ("value", "before"))
        if now:
            lines.append(_line(speak, each["name"], now, then if then != now else None))
    return lines


def amount_of(speak: Language, value: str | None, unit: str) -> str:
    """Write a result as it is kept, with its unit: "62/150 cây"; "" where there is none."""
    if value is None:
        return ""
    whole = value.split("/")
    if len(whole) == 2:
        return f"{speak.number(Decimal(whole[0]))}/{amount_text(speak, Decimal(whole[1]), unit)}"
    return amount_text(speak, Decimal(value), unit)


def _line(speak: Language, name: str, now: Any, then: Any) -> str:
    line = f"{name}: {figure_text(speak, now)}"
    return (
        line
        if not then and then != 0
        else f"{line} " + speak.tr("(last time {figure})", figure=figure_text(speak, then))
    )


def figure_text(speak: Language, value: Any) -> str:
    """A number, a share of so many, or what an earlier release had written out."""
    if isinstance(value, list):
        return coverage_text(speak, Coverage(*value))
    return value if isinstance(value, str) else speak.number(value)


def name_text(speak: Language, one: Round) -> str:
    """ "Báo cáo quý I/2026"."""
    stretch = stretch_text(speak, one)
    return stretch if stretch.startswith(one.plan.name) else f"{one.plan.name} {stretch}"


def moved_text(speak: Language, called: str, moved: Round) -> str:
    """Tell who owes a report that its days are others now."""
    return speak.tr("{round} has other days now: {days}.", round=called, days=due_text(speak, moved))


def plan_text(speak: Language, plan: "RoundPlan | Any", first: Round) -> str:
    """ "hằng quý; gần nhất: Báo cáo quý I/2026, hạn 05/04/2026"; of one that comes once, that one."""
    one = speak.tr("{round}, due {due}", round=name_text(speak, first), due=speak.short_date(first.due_on))
    if plan.until is not None:
        return one
    return speak.tr("{rhythm}; nearest: {round}", rhythm=_rhythm(speak, plan.every, plan.days), round=one)


def _rhythm(speak: Language, every: Every, days: Sequence[str]) -> str:
    if len(days) == MONTHLY:
        return speak.tr("each month, closing on the {day}.", day=int(days[0][3:]))
    if days:
        written = ", ".join("/".join(str(int(part)) for part in reversed(each.split("-"))) for each in days)
        return speak.tr("each year on {days}", days=written)
    return {
        Every.MONTH: speak.tr("each month"),
        Every.QUARTER: speak.tr("each quarter"),
        Every.HALF: speak.tr("each half-year"),
    }.get(every, speak.tr("each year"))


def plan_told_text(speak: Language, from_: str, plan: RoundPlan, first: Round, *, ended: bool) -> str:
    """Tell who owes reports that a rhythm was set, or ended."""
    said = plan_text(speak, plan, first)
    if ended:
        return speak.tr("{name} asks for these reports no more: {plan}.", name=from_, plan=said)
    return speak.tr("{name} asks for reports: {plan}.", name=from_, plan=said)


def plan_back_text(speak: Language, plan: RoundPlan, first: Round) -> str:
    return speak.tr("Changed back to what it was before: {plan}.", plan=plan_text(speak, plan, first))


def reminds_text(speak: Language, said: Mapping[str, Any], first: Round | None) -> list[str]:
    """Write what is to hold of reminders, a line each: "Nhắc trước 14 ngày, tức 03/01/2027"."""
    lines = []
    if days := said.get("round_before"):
        line = speak.tr("Who owes a report is reminded {days} days before it is due.", days=days_text(speak, days))
        if first is not None and len(days) == 1:
            day = first.due_on - timedelta(days=days[0])
            line = speak.tr("Reminded {count} days before: {day}.", count=days[0], day=speak.short_date(day))
        lines.append(line)
    if days := said.get("before"):
        lines.append(speak.tr("Pledges are reminded of {days} days before.", days=days_text(speak, days)))
    if days := said.get("after"):
        lines.append(speak.tr("When overdue: {days} days after, then no more.", days=days_text(speak, days)))
    if (days := said.get("ends_missed_after")) is not None:
        ends = speak.tr(
            "Who does not answer a last question has it noted as not achieved when it is {count} days overdue.",
            count=days,
        )
        lines.append(ends if days else speak.tr("Nothing overdue is noted as not achieved by itself."))
    if days := said.get("above_after"):
        lines.append(
            speak.tr("The level above hears by branch, without names, of what is {count} days overdue.", count=days)
        )
    if (told := said.get("round_opens")) is not None:
        on, off = speak.tr("A round that opens is told."), speak.tr("A round that opens is not told.")
        lines.append(on if told else off)
    if (told := said.get("round_closes")) is not None:
        on, off = speak.tr("A round that closes is told."), speak.tr("A round that closes is not told.")
        lines.append(on if told else off)
    return lines


def days_text(speak: Language, days: Sequence[int]) -> str:
    """ "30, 7 và 1"."""
    *others, last = (speak.number(each) for each in days)
    return speak.tr("{others} and {last}", others=", ".join(others), last=last) if others else last


def differing_text(speak: Language, name: str, said: Any, here: Any) -> str:
    """ "⚠️ Đảng viên đã đăng ký: đồng chí viết 12/15 (80%), số liệu ghi 1/2 (50%)."""
    return speak.tr(
        "⚠️ {name}: you write {said}, the records say {here}.",
        name=name,
        said=figure_text(speak, said),
        here=figure_text(speak, here),
    )


def asked_text(speak: Language, unit: str, called: str, due_on: date, why: str) -> str:
    """Say what a unit asks: more time for its report, with its reason."""
    said = speak.tr(
        "{unit} asks for time until {day} for its report: {round}.",
        unit=unit,
        day=speak.short_date(due_on),
        round=called,
    )
    return f"{said}\n{quoted(why)}" if why else said


def refused_text(speak: Language, called: str, due_on: date) -> str:
    return speak.tr(
        "{round}: more time cannot be given, it stays due on {day}.", round=called, day=speak.short_date(due_on)
    )


def taken_back_text(speak: Language, unit: str, called: str) -> str:
    return speak.tr("{unit} has taken its report back: {round}.", unit=unit, round=called)
