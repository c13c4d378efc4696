"""How days of rest read: "05/12/2026 và 06/12/2026", "từ 05/02/2027 đến 10/02/2027"."""

from collections.abc import Iterable
from datetime import date, timedelta

from locales.language import Language


def days_text(speak: Language, days: Iterable[date]) -> str:
    """Write days that follow one another as a stretch."""
    return ", ".join(
        speak.short_date(first)
        if first == last
        else speak.tr("{first} to {last}", first=speak.short_date(first), last=speak.short_date(last))
        for first, last in stretches(days)
    )


def stretches(days: Iterable[date]) -> list[tuple[date, date]]:
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def noted_text(speak: Language, organisation: str, days: Iterable[date], by: str) -> str:
    return speak.tr(
        "Comrade {name} noted that {organisation} rests on {days}. On these days I write to nobody there unasked.",
        name=by,
        organisation=organisation,
        days=days_text(speak, days),
    )


def works_text(speak: Language, organisation: str, days: Iterable[date], by: str) -> str:
    return speak.tr(
        "Comrade {name} took back that {organisation} rests on {days}. I remind as usual on these days.",
        name=by,
        organisation=organisation,
        days=days_text(speak, days),
    )


def swapped_text(speak: Language, works: Iterable[date]) -> str:
    return speak.tr("worked instead on {days}", days=days_text(speak, works))
