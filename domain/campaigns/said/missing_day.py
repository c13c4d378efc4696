"""Find what is written like a day and is none: "31/2", "30/2/2027", "ngày 31 tháng 11"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import UserError
from domain.understanding.calendar.days import month_end
from domain.understanding.several_things.outline import key_of

_LONGEST_YEAR = 2024
_LED = r"(?:ngay|hom|bua|den|toi|tu|truoc|sau|het|han|qua|sang|vao|thanh|la|luc|chot|nop|con)\s+(?:het\s+|ngay\s+)*"
_ENDS = r"(?=\s*(?:$|[,.;:!?)\n–-]|(?:roi|nha|nhe|nghen|la|thi|den|toi|cho|de|phai|moi|hang)\b))"
_DATE = (
    r"(?P<day{n}>\d{{1,2}})(?:\s*(?P<sign{n}>[/.-])\s*|\s+thang\s+)(?P<month{n}>\d{{1,2}})"
    r"(?:(?:\s*[/.-]\s*|\s+nam\s+)(?P<year{n}>20\d\d))?(?![\d/]|[.,]\d|-[a-z])"
)
_DENIED = re.compile(r"\b(?:khong|hong|chang|ko) phai(?: la)?(?: ngay)?\s*$")
_MISSING = re.compile(
    rf"(?<![\w/.,])(?:{_LED}(?P<led>{_DATE.format(n=1)})|(?P<bare>{_DATE.format(n=2)}){_ENDS})", re.ASCII
)


@dataclass(frozen=True, slots=True)
class MissingDay:
    """A day of the month that its month does not have, where it stands in the sentence."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    @property
    def month_said(self) -> str:
        return f"{self.month}/{self.year}" if self.year else str(self.month)

    @property
    def nearest(self) -> tuple[str, str]:
        """Return the last day of that month, and the one after it, as they are written: "28/2", "1/3"."""
        last = month_end(self.year or _LONGEST_YEAR - 1, self.month)
        after = last + timedelta(days=1)
        return self._written(last), self._written(after)

    def _written(self, day: date) -> str:
        return f"{day.day}/{day.month}" + (f"/{day.year}" if self.year else "")


def require_days(text: str) -> None:
    """Raise a UserError where a text names such a day."""
    if missing := missing_day(text):
        raise UserError("Month {month} has no day {day}.", month=missing.month_said, day=missing.day)


def missing_day(text: str) -> MissingDay | None:
    """Return the first such day of a text; "31/11 căn" may be so many of eleven, "đến 31/11" is a day."""
    key = key_of(text)
    for found in _MISSING.finditer(key):
        n = 1 if found["led"] else 2
        day, month, year = int(found[f"day{n}"]), int(found[f"month{n}"]), found[f"year{n}"]
        if (
            _DENIED.search(key, 0, found.start("led" if n == 1 else "bare"))
            or not 1 <= month <= 12
            or (found[f"sign{n}"] in (".", "-") and not year)
        ):
            continue
        if not 1 <= day <= month_end(int(year or _LONGEST_YEAR), month).day:
            return MissingDay(day, month, int(year) if year else None, *found.span("led" if n == 1 else "bare"))
    return None
