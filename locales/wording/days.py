"""Write days: how long is left, when something is due, which days are offered."""

from datetime import date

from domain.pledges.deadlines import PeriodEnd
from locales.language import Language, capitalised, marked

_ENDS = {
    PeriodEnd.MONTH: marked("end of this month"),
    PeriodEnd.QUARTER: marked("end of this quarter"),
    PeriodEnd.HALF_YEAR: marked("end of the first half-year"),
    PeriodEnd.YEAR: marked("end of this year"),
    PeriodEnd.HALF_OF_NEXT_YEAR: marked("middle of next year"),
    PeriodEnd.NEXT_YEAR: marked("end of next year"),
}


def days_left(speak: Language, today: date, day: date) -> str:
    days = (day - today).days
    if days == 0:
        return speak.tr("today")
    if days < 0:
        return speak.trn("{count} day ago", "{count} days ago", -days)
    return speak.trn("{count} day left", "{count} days left", days)


def days_since(speak: Language, today: date, day: date) -> str:
    days = (today - day).days
    return speak.trn("{count} day before today", "{count} days before today", days) if days else speak.tr("today")


def due_text(speak: Language, today: date, day: date) -> str:
    """Say when something is, or was, due."""
    days = (day - today).days
    if days < 0:
        return speak.trn("was due {day}, {count} day ago", "was due {day}, {count} days ago", -days, day=day)
    if days == 0:
        return speak.tr("due today, {day}", day=day)
    return speak.trn("due {day}, {count} day left", "due {day}, {count} days left", days, day=day)


def due_in(speak: Language, today: date, day: date) -> str:
    """Say in words how many days are left, with the day behind it."""
    days = (day - today).days
    if days < 0:
        return speak.trn("{count} day late (due {day})", "{count} days late (due {day})", -days, day=day)
    if days == 0:
        return speak.tr("due today, {day}", day=day)
    return speak.trn("{count} day left (due {day})", "{count} days left (due {day})", days, day=day)


def day_label(speak: Language, day: date) -> str:
    return capitalised(speak.date(day))


def period_label(speak: Language, period: PeriodEnd, day: date) -> str:
    return f"{capitalised(speak.tr(_ENDS[period]))} ({speak.short_date(day)})"
