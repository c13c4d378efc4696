"""Name the account a total belongs to: this month, or a month that is over."""

from datetime import date

from domain.pledges.periods import Period, period_of
from domain.pledges.pledge import Pledge
from locales.language import Language, marked

NOW = {
    "ngày": marked("today"),
    "tuần": marked("this week"),
    "tháng": marked("this month"),
    "quý": marked("this quarter"),
    "năm": marked("this year"),
}


def account_text(speak: Language, today: date, per: str, period: Period) -> str:
    """Name an account: the one that runs by the word for now, any other by its date."""
    if today in period:
        return speak.tr(NOW[per])
    first, year = period.first, str(period.first.year)
    match per:
        case "tháng":
            return speak.tr("month {month}/{year}", month=str(first.month), year=year)
        case "quý":
            return speak.tr("quarter {quarter}/{year}", quarter=str((first.month + 2) // 3), year=year)
        case "năm":
            return speak.tr("year {year}", year=year)
        case "tuần":
            return speak.tr("week from {day}", day=speak.short_date(first))
    return speak.short_date(first)


def account_of(speak: Language, today: date, pledge: Pledge, day: date) -> str:
    """Name the account of a day; "" where the target has none."""
    goal = pledge.goal
    period = period_of(goal.per, min(day, pledge.deadline)) if goal else None
    return account_text(speak, today, goal.per, period) if goal and period else ""


_KEPT = {
    "ngày": marked("Days that reached the target: {kept} of {ended}"),
    "tuần": marked("Weeks that reached the target: {kept} of {ended}"),
    "tháng": marked("Months that reached the target: {kept} of {ended}"),
    "quý": marked("Quarters that reached the target: {kept} of {ended}"),
    "năm": marked("Years that reached the target: {kept} of {ended}"),
}


def kept_text(speak: Language, per: str, kept: int, ended: int) -> str:
    """Say how many accounts reached the target, of those that are over or kept already."""
    return speak.tr(_KEPT[per], kept=kept, ended=ended)
