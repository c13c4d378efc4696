"""The year 2027 as an own table, from the Labour Code and the almanac, with nothing of the project."""

from datetime import date, time, timedelta

DAY = timedelta(days=1)
FREE = {
    date(2027, 1, 1): "New Year",
    **{
        date(2027, 2, day): "Tết Đinh Mùi: the first is 6 February, its eve the 29th of the twelfth"
        for day in range(4, 11)
    },
    date(2027, 4, 16): "Hùng Kings, 10th of the third lunar month",
    date(2027, 4, 30): "Liberation Day",
    date(2027, 5, 1): "Labour Day, a Saturday",
    date(2027, 5, 3): "given for 1 May",
    date(2027, 9, 2): "National Day",
    date(2027, 9, 3): "National Day, the second day off",
    date(2027, 11, 24): "Day of Vietnamese Culture",
    date(2028, 1, 1): "New Year, before which comes what is due soon after it",
}
FROM, TO = time(7, 0), time(20, 30)


def is_quiet(day: date) -> bool:
    return day.weekday() == 6 or day in FREE


def on_or_before(day: date) -> date:
    return day if not is_quiet(day) else on_or_before(day - DAY)


def on_or_after(day: date) -> date:
    return day if not is_quiet(day) else on_or_after(day + DAY)
