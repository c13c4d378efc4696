"""How papers write numbers and days: below ten with a zero before, "04", which a chat never does."""

import re
from datetime import date, datetime

from domain.figures import Coverage
from domain.stamps import AsOf

_ALONE = re.compile(r"(?<![\w.,/])(?P<digit>[1-9])(?![\w.,/%]|\s*%)")


def padded(count: int) -> str:
    return f"{count:02d}" if 0 < count < 10 else f"{count:,}".replace(",", ".")


def share(coverage: Coverage) -> str:
    return f"{padded(coverage.registered)}/{padded(coverage.total)}"


def percent(coverage: Coverage) -> str:
    """Return "90%"; of nobody a dash."""
    return "–" if coverage.percent is None else f"{coverage.percent}%"


def with_zeros(target: str) -> str:
    """Write single digits of a target as papers do: "04 nhà"; what is part of a word, a date or a percent stays."""
    return _ALONE.sub(r"0\g<digit>", target)


def month_of(day: date) -> str:
    """Return "02", "7": only months 1 and 2 have a zero."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def signed(day: date) -> str:
    """Return "ngày 05 tháng 02 năm 2026", "ngày 12 tháng 5 năm 2026": zeros for days below 10 and months 1 and 2."""
    return f"ngày {day.day:02d} tháng {month_of(day)} năm {day.year}"


def until(moment: datetime, as_of: AsOf) -> str:
    """Return up to when figures run: "ngày 10/03/2026, 09 giờ 05"; "hết ngày 30/06/2026" of a day that is over."""
    hour = f", {moment:%H} giờ {moment:%M}" if as_of.present else ""
    return f"{'' if as_of.present else 'hết '}ngày {as_of.day:%d/%m/%Y}{hour}"
