"""How a round reads: of which stretch it is, by when it is due, and who has handed in."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.campaigns.rounds import Every, Owing, Round, Timeliness
from domain.figures import Coverage
from locales.language import Language


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
        case Every.HALF | Every.YEAR:
            return speak.tr("the year {year}", year=str(year))
    return speak.tr("{name} of {day}", name=one.plan.name, day=speak.short_date(one.last))


def due_text(speak: Language, one: Round) -> str:
    return speak.tr(
        "hand in by {due}, taken in until {closes}", due=_day(speak, one.due_on), closes=_day(speak, one.closes_on)
    )


def _day(speak: Language, day: date) -> str:
    return speak.short_date(day)


def counts_text(speak: Language, one: Round, found: Sequence[Owing], today: date) -> list[str]:
    """Write how many of those who owe have handed in, on time, late, and how many are missing, a line each."""
    states = [one.timeliness(each.handed.day if each.handed else None, today) for each in found]
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
        ("registered", speak.tr("Members registered")),
        ("pledges", speak.tr("Pledges")),
        ("done", speak.tr("Done")),
        ("late", speak.tr("Past their deadline")),
        ("reported", speak.tr("Pledges with a report in this round")),
    )
    lines = []
    for key, name in names:
        line = f"{name}: {now[key]}"
        if before is not None and key in before:
            line += " " + speak.tr("(last time {figure})", figure=before[key])
        lines.append(line)
    return lines
