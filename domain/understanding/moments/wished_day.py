"""The day somebody names for a reminder or for the end of a rest: "qua Tết", "đầu tháng sau", "mùng 10", "mai"."""

import re
from datetime import date, timedelta

from domain.understanding.calendar import lunar
from domain.understanding.calendar.days import later, month_end
from domain.understanding.calendar.relative import counted, near_day
from domain.understanding.deadlines import read_deadline
from domain.understanding.moments.wished_hour import NUMBER_WORDS
from domain.understanding.readings import Ask
from domain.understanding.text.words import Text, fold, tokenised

WORK_AFTER_TET = 6
"""The day of the first lunar month on which offices open again, or the next working day."""
BEFORE_A_FEAST = re.compile(
    r"\b(?:truoc (?:tet|le|gieng)(?: \d+/\d+)? (?:\d+|nua|mot|hai|ba) (?:ngay|bua|hom|tuan|thang)\b"
    r"|(?:\d+|nua|mot|hai|ba) (?:ngay|bua|hom|tuan|thang) truoc (?:tet|le)\b)"
)
FULL_MOON = 15
SATURDAY = 5

SOON = r"(?:lat|chut|ti|tieng|phut|gio) nua"
_AFTER = r"\b(?:qua|het|sau|xong|ra|an|khoi) (?:cai |dip |ngay |mung )?"
_AFTER_TET = re.compile(rf"{_AFTER}(?:tet|nguyen dan)\b|\btet (?:xong|roi)\b|\bra (?:gieng|nam)\b")
_AFTER_FULL_MOON = re.compile(rf"{_AFTER}ram\b(?! thang (?:\d|gieng|chap|bay|tam))")
_FULL_MOON_OF = re.compile(
    r"\b(?P<after>(?:qua|sau|het|xong) )?"
    r"(?P<day>ram thang (?:\d{1,2}|gieng|chap|hai|ba|tu|nam|sau|bay|tam|chin|muoi))\b"
)
""" "Qua rằm tháng 3 hãy nhắc"."""
_AFTER_A_DAY = re.compile(r"\b(?:het|qua|sau) (?=(?:ram|mung|ngay|le|gio|dip|\d{1,2}[/-]|\d{1,2} thang)\b ?)")
_NEW_YEAR = re.compile(r"\b(?:sang|qua|het) nam\b(?! \d)|(?<!thu )\bnam (?:sau|toi)\b|\bdau nam\b")
_MONTH = re.compile(r"(?<!\d )(?<!cuoi )(?<!het )\bthang (?P<month>1[0-2]|[1-9])\b(?! ?[/-])")
_NEXT = r"(?: (?P<next>sau|toi|ke))?"
_UNTIL_MONTH = re.compile(r"\b(?:toi|den) thang (?P<month>1[0-2]|[1-9])\b(?! ?[/-]|.*\bnam\b)")
_EDGE = re.compile(rf"\b(?P<edge>dau|giua|cuoi) (?P<unit>tuan|thang){_NEXT}(?! \d)")
_NEXT_ONE = re.compile(
    r"\b(?:(?P<unit>tuan|thang) (?:sau|toi|ke|nua)|(?:sang|qua) (?P<over>tuan|thang)(?: sau| toi)?(?! \d))\b"
)
_SAID_BEFORE = re.compile(
    r"(?:\d|\bngay|\bthu (?:\w+|\d)|\bcn|\bchu nhat|\bmot|\bhai|\bba|\bnua|\bvai|\bmay|\bcuoi|\bdau) ?$"
)
TODAY = re.compile(rf"\b(?:sang|trua|chieu|toi|hom|bua) nay\b|\b{SOON}\b")
_MONTH_OUT = re.compile(r"\b(?:het|cuoi) thang\b(?! \d| sau| toi| (?:gieng|chap|hai|ba|tu|nam|bay|tam|chin|muoi)\b)")
_DAYS_SAID = NUMBER_WORDS[:10]
_ONES = ("mot", "hai", "ba", "(?:bon|tu)", "(?:nam|lam)", "sau", "bay", "tam", "chin")
_SPOKEN = {
    **{10 + one: rf"muoi {said}" for one, said in enumerate(_ONES, 1)},
    **{20 + one: rf"hai (?:muoi )?{said}" for one, said in enumerate(_ONES, 1)},
    31: "ba (?:muoi )?mot",
    20: "hai muoi",
    30: "ba muoi",
    10: "muoi",
}
_NUMBER = rf"(?:[12]\d|3[01]|[1-9]|{'|'.join(_SPOKEN.values())})"
_LUNAR_DAY = re.compile(
    rf"\b(?:mung|mong) (?P<day>10|[1-9]|{'|'.join(_DAYS_SAID)})\b(?! thang| ?[/-]| tet)"
    rf"|\bgio (?:(?!nhac|hoi|roi)[a-z]+ ){{0,3}}?(?:ngay )?(?P<feast>{_NUMBER})\b"
    r"(?! (?:thang|nguoi|bua|ngay|gio)| ?[/-]|h)"
)
""" "Mùng 10", "qua giỗ mười chín": of the lunar month, or of the solar one."""
_OF_THE_MOON = re.compile(rf"\b(?P<day>{_NUMBER}) (?:am|ta)\b(?! lich thang)")
_OF_THE_SUN = re.compile(
    rf"\bngay (?P<day>{'|'.join(_SPOKEN.values())})\b(?! thang)|\b(?P<western>[12]\d|3[01]|[3-9]) tay\b(?! thang)"
    r"|\bqua (?P<past>[12]\d|3[01]) (?:r|roi|hay|hang|di)\b"
)
_AT_FULL_MOON = re.compile(r"\bram\b(?! thang)")


_BEFORE_THAT_DAY = re.compile(
    r"\b(?:truoc (?:do|ngay do|hom do|bua do) (?P<later>(?:\d{1,2}|mot|hai|ba|bon|nam|nua) (?:ngay|bua|hom|tuan|thang))"
    r"|(?P<long>(?:\d{1,2}|mot|hai|ba|bon|nam|nua) (?:ngay|bua|hom|tuan|thang)) truoc (?:do|ngay do|hom do|bua do))\b"
)
""" "Họp mặt 17/1, 3 bữa trước đó nhắc": counted back from the day named before it."""


_A_DATE = re.compile(r"(?<![\d/])(?<!ngay )\d{1,2}/\d{1,2}\b")


def named_day(text: str, today: date) -> date | None:
    """The day a sentence names for being reminded; None where it names none."""
    folded = fold(text)
    if before := BEFORE_A_FEAST.search(folded):
        return read_deadline(before[0], today).day
    if earlier := before_that_day(folded, today):
        return earlier[0]
    if _AFTER_TET.search(folded):
        return _work_after_tet(today)
    if moon := _FULL_MOON_OF.search(folded):
        day = read_deadline(moon["day"], today).day
        return day + timedelta(days=1) if day and moon["after"] else day
    if _AFTER_FULL_MOON.search(folded):
        return next_lunar(FULL_MOON, today - timedelta(days=1)) + timedelta(days=1)
    if _NEW_YEAR.search(folded):
        return _working(date(today.year + 1, 1, 2))
    if edge := _EDGE.search(folded):
        return _edge(edge["edge"], edge["unit"], bool(edge["next"]), today)
    ahead = _NEXT_ONE.search(folded)
    if ahead and not _SAID_BEFORE.search(folded[: ahead.start()]):
        return today + timedelta(days=7) if "tuan" in ahead.groups() else later(today, 1)
    if month := _MONTH.search(folded):
        first = _month(int(month["month"]), today)
        middle = first.replace(day=15) if "giua" in folded[: month.start()].split()[-1:] else first
        return middle if middle > today else first
    if spoken := _spoken_day(folded, today):
        return spoken
    return _near(tokenised(text), today) or _deadline(text, folded, today)


def before_that_day(folded: str, today: date) -> tuple[date, int, int] | None:
    """Return the day of "họp mặt 17/1, 3 bữa trước đó nhắc", and where "3 bữa trước đó" stands; None where none is."""
    found = _BEFORE_THAT_DAY.search(folded)
    day = named_day(_A_DATE.sub(r"ngay \g<0>", folded[: found.start()]), today) if found else None
    told = span(tokenised(found["long"] or found["later"])) if found else None
    if found is None or day is None or told is None:
        return None
    return max(day - told, today + timedelta(days=1)), *found.span()


def last_day_off(text: str, today: date) -> date | None:
    """The last day of a rest: "tới hết tháng", "tới qua Tết", "nghỉ 2 tuần"."""
    folded = fold(text)
    if _AFTER_TET.search(folded):
        return _work_after_tet(today) - timedelta(days=1)
    if _MONTH_OUT.search(folded):
        return month_end(today.year, today.month)
    until = _UNTIL_MONTH.search(folded)
    if until and int(until["month"]) != today.month:
        return _month(int(until["month"]), today) - timedelta(days=1)  # "đừng nhắc tới tháng 5": in May again
    reading = read_deadline(text, today)
    if reading.day and {*reading.asks} <= {Ask.YEAR}:  # "tới hết tháng 3": the next one
        return reading.day
    told = span(tokenised(text))
    return today + told if told else None


def either_calendar(folded: str, today: date) -> tuple[date, date] | None:
    """The nearer and the farther day that "mùng 10" may be, of the lunar or of the solar month."""
    found = _LUNAR_DAY.search(folded)
    if found is None:
        return None
    number = _number(found["day"] or found["feast"])
    first = today.replace(day=1)
    solar = next(day for step in (0, 1) if (day := later(first, step).replace(day=number)) > today)
    near, far = sorted((solar, next_lunar(number, today)))
    return near, far


def _spoken_day(folded: str, today: date) -> date | None:
    """The day of "16 âm", "mười bảy ta", "rằm mới về", "ngày hai mươi", "qua 15 tây"."""
    if moon := _OF_THE_MOON.search(folded):
        return next_lunar(_number(moon["day"]), today)
    if sun := _OF_THE_SUN.search(folded):
        day = read_deadline(f"ngày {_number(sun['day'] or sun['western'] or sun['past'])}", today)
        days = sorted(each for each in {day.day, *day.suggestions} if each is not None and each > today)
        found = days[0] if days else None
        return found + timedelta(days=1) if found and (sun["past"] or "qua" in folded[: sun.start()].split()) else found
    return next_lunar(FULL_MOON, today) if _AT_FULL_MOON.search(folded) else None


def _number(said: str) -> int:
    if said.isdecimal():
        return int(said)
    if said in _DAYS_SAID:
        return _DAYS_SAID.index(said) + 1
    return next(number for number, words in _SPOKEN.items() if re.fullmatch(words, said))


def span(text: Text) -> timedelta | None:
    """How long "1 tháng", "hai tuần", "10 ngày" are."""
    told = next((found for place in range(len(text)) if (found := counted(text, place))), None)
    if told is None or not 0 < told[0] <= 366:
        return None
    return timedelta(days=int(told[0] * {"day": 1, "week": 7, "month": 30}.get(told[1], 365)))


def _work_after_tet(today: date) -> date:
    """The first working day after the Tết holiday that is still to come."""
    for year in (today.year, today.year + 1):
        day = _working(lunar.new_year(year) + timedelta(days=WORK_AFTER_TET - 1))
        if day > today:
            break
    return day


def _working(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day


def _month(number: int, today: date) -> date:
    """The first day of a month that is named alone; of the running one tomorrow."""
    if number == today.month:
        return today + timedelta(days=1)
    return date(today.year + (number < today.month), number, 1)


def next_lunar(number: int, after: date) -> date:
    """The next day with this number in a lunar month, after a day."""
    years = (after.year - 1, after.year, after.year + 1)
    days = (lunar.solar(year, month, number) for year in years for month in range(1, 13))
    return min(day for day in days if day and day > after)


def _edge(edge: str, unit: str, following: bool, today: date) -> date:
    """The begin, the middle or the end of a week or month, the first of them after today."""
    if unit == "tuan":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=following)
        day = monday + timedelta(days={"dau": 0, "giua": 2}.get(edge, SATURDAY))
        return day if day > today else day + timedelta(weeks=1)
    for step in (int(following), int(following) + 1):
        first = later(today.replace(day=1), step)
        day = {"dau": first, "giua": first.replace(day=15)}.get(edge, month_end(first.year, first.month))
        if day > today:
            break
    return day


def _near(text: Text, today: date) -> date | None:
    """ "Mai", "mốt", "ngày kia": anywhere, also where a deadline would take the word for a name or a number."""
    for place in range(len(text)):
        found = near_day(text, place)
        if found and not counted(text, place):
            day = found.meaning(today).choices[0].last
            if day > today:
                return day
    return None


def _deadline(text: str, folded: str, today: date) -> date | None:
    """A date as in a deadline; of a day that is today as well the one after, behind "sau" and "qua" the next."""
    if _LUNAR_DAY.search(folded):
        return None
    after = _AFTER_A_DAY.search(folded)
    reading = read_deadline(folded[after.end() :] if after else text, today)
    days = sorted(day for day in {reading.day, *reading.suggestions} if day and day >= today)
    if reading.day and reading.day > today:
        days = [reading.day]
    day = next((each for each in days if after or each > today), None)
    return day + timedelta(days=1) if day and after else day
