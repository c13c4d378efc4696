"""Which round of reports a sentence names: "quý I", "tháng 11", "6 tháng đầu năm", or a rhythm alone."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.campaigns.rounds import Every
from domain.understanding.calendar.days import month_end
from domain.understanding.text.words import fold


@dataclass(frozen=True, slots=True)
class RoundNamed:
    """One round by its rhythm and which of the year it is; `number` 0: the one that is nearest."""

    every: Every
    number: int = 0
    year: int | None = None

    def last(self, today: date) -> date | None:
        """Return its last day; None where the sentence does not tell which of the year it is."""
        months = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}[self.every]
        month = 12 if self.every is Every.YEAR else months * self.number
        if not 1 <= month <= 12:
            return None
        year = self.year or today.year
        return month_end(year, month)

    def nearest(self, today: date) -> date:
        """Return its last day; of a rhythm alone that of the stretch that runs, without a year the nearest one."""
        running = {Every.MONTH: today.month, Every.QUARTER: (today.month + 2) // 3, Every.HALF: 1 + (today.month > 6)}
        last = (self if self.number else replace(self, number=running.get(self.every, 1))).last(today)
        if last is None:
            return today
        return last if self.year or last - today < _FAR else replace(self, year=last.year - 1).last(today) or last


_FAR = timedelta(days=200)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = re.compile(r"\bquy (?P<number>iv|i{1,3}|[1-4])\b")
_MONTH = re.compile(
    r"(?<!ngay )\b(?:thang ?|t(?=1[0-2]\b|[189]\b)|(?<=bc )t|(?<=ky )t|(?<=bao cao )t)(?P<number>\d{1,2})\b(?! thang)"
)
_HALF = re.compile(r"\b(?:6|sau) thang(?: (?P<which>dau|cuoi))?\b|\bnua nam\b|\bban nien\b")
_YEAR = re.compile(r"\b(?:nam (?P<year>20\d\d)|ca nam|nam nay|cuoi nam)\b")
_RHYTHMS = {
    Every.MONTH: re.compile(
        r"\b(?:hang|moi|tung|theo|cac) thang\b|\bthang nao cung\b|\b(?:bao cao|bc|ky) (?:hang )?thang\b(?! \d)"
        r"|\b(?:mot|1) thang (?:mot|1) (?:lan|ky)\b|\b(?:giu|de|voi|va) (?:lai )?(?:ky )?thang\b(?! \d)"
    ),
    Every.QUARTER: re.compile(
        r"\b(?:hang|moi|tung|theo|cac) quy\b|\b(?:bao cao|bc|ky) quy\b(?! (?:i|v|\d))"
        r"|\b(?:3|ba) thang (?:mot|1) (?:lan|ky)\b|\b(?:giu|de|voi|va) (?:lai )?(?:ky )?quy\b(?! (?:i|v|\d))"
    ),
    Every.HALF: re.compile(r"\b(?:6|sau) thang\b|\bnua nam\b|\bban nien\b"),
    Every.YEAR: re.compile(
        r"\b(?:hang|moi|tung|theo) nam\b|\b(?:bao cao|bc|ky|voi|va) (?:ca )?nam\b(?! \d)"
        r"|\bnam (?:mot|1) lan\b|\bcuoi nam\b"
    ),
}
_OF_NOW = re.compile(r"\b(?P<which>thang|quy) (?:nay|hien tai)\b")
WRITTEN = re.compile(
    r"(?<![\d/])(?P<day>\d{1,2})(?:[/.-]| thang )(?P<month>\d{1,2})(?:[/.-](?P<year>20\d\d))?(?![\d/])"
)


def named_in(text: str) -> RoundNamed | None:
    """Return the one round a text names, as typed."""
    return read_named(fold(text))


def read_named(folded: str) -> RoundNamed | None:
    """Return the one round a folded text names: "quy i", "thang 4", "6 thang dau nam", "nam 2026"."""
    year = _YEAR.search(folded)
    of_year = int(year["year"]) if year and year["year"] else None
    text = WRITTEN.sub(" ", folded)
    if quarter := _QUARTER.search(text):
        said = quarter["number"]
        return RoundNamed(Every.QUARTER, _QUARTERS.get(said) or int(said), of_year)
    if half := _HALF.search(text):
        return RoundNamed(Every.HALF, {"dau": 1, "cuoi": 2}.get(half["which"] or "", 0), of_year)
    if (month := _MONTH.search(text)) and 1 <= int(month["number"]) <= 12:
        return RoundNamed(Every.MONTH, int(month["number"]), of_year)
    if year:
        return RoundNamed(Every.YEAR, 1, of_year)
    rhythms = rhythms_in(text)
    return RoundNamed(rhythms[0]) if len(rhythms) == 1 else None


def stretch_of_now(text: str) -> Every | None:
    """Return the rhythm of "tháng này", "quý này": not of "y như tháng trước"."""
    found = _OF_NOW.search(fold(text))
    return {"thang": Every.MONTH, "quy": Every.QUARTER}[found["which"]] if found else None


def plain(text: str) -> str:
    return re.sub(r"[\s,;:.!?“”\"'()]+(?!\d)|(?<!\d)[,.;:]+", " ", fold(text)).strip()


def rhythms_in(folded: str) -> tuple[Every, ...]:
    return tuple(every for every, said in _RHYTHMS.items() if said.search(folded))


def month_and_day(found: re.Match[str]) -> tuple[int, int] | None:
    with suppress(ValueError):
        date(2024, int(found["month"]), int(found["day"]))
        return int(found["month"]), int(found["day"])
    return None
