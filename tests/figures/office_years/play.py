"""Play two years on eventful days, keep what was answered in the evenings, and recount every figure afterwards."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tests.figures.office_years.changes import CHANGES
from tests.figures.office_years.office import TOP, Office
from tests.figures.office_years.work import WORK, registers
from tests.figures.two_years.recounting import Day, Line, parsed
from tests.talking import ZONE

FIRST, LAST = date(2026, 1, 5), date(2027, 12, 31)
BEGIN = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
BESIDE = (
    "organisation",
    "campaign",
    "at",
    "recorded_before",
    "exemplars",
    "exemplars_followed",
    "commended",
    "agreements",
    "recognised",
    "facts",
)
MOST = 500
"""So many register before the first day."""
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a day: of which organisation, as known then or by now; `answer` is what the bot said."""

    day: date
    code: str
    corrected: bool
    answer: Figures


def live(office: Office, days: int, deeds: int) -> dict[tuple[date, str], Figures]:
    """Play so many eventful days; return what was answered in some of the evenings, of the top and some below."""
    office.begin()
    for _ in range(min(office.size.everybody, MOST)):
        registers(office)
    asking, evenings = random.Random(days), {}  # noqa: S311 - repeatable by its seed
    every = [FIRST + timedelta(days=each) for each in range(1, (LAST - FIRST).days)]
    for day in sorted(office.chance.sample(every, days)):
        office.village.now = datetime(day.year, day.month, day.day, 8, 0, tzinfo=ZONE)
        office.carries_out()
        for _ in range(deeds):
            office.village.wait(minutes=office.chance.randint(1, 20))
            kinds = office.chance.choice((CHANGES, WORK))
            deed = office.chance.choices(list(kinds), list(kinds.values()))[0]
            office.done[deed.__name__] += bool(deed(office))
        for code in (TOP, asking.choice(office.places()).code):
            evenings[day, code] = summary(office, code)
    office.village.now = datetime(LAST.year, LAST.month, LAST.day, 8, 0, tzinfo=ZONE)
    return evenings


def summary(office: Office, code: str, *options: str) -> Figures:
    """Return the figures `summary` prints, of the organisation and of those directly below."""
    assert office.verb("summary", "--org", code, "--campaign", "DKM", "--json", *options) == 0, office.said
    said = json.loads(office.said)
    for line in said["lines"]:
        del line["name"]
    return {name: value for name, value in said.items() if name not in BESIDE}


def history(office: Office) -> list[Line]:
    assert office.verb("history", "--json") == 0
    return parsed(office.said.splitlines())


def differences(office: Office, lines: list[Line], questions: list[tuple[date, str]]) -> Iterator[Asked]:
    """Ask about days as known then and by now; yield where the history leads to something else."""
    for day, code in questions:
        for corrected in (False, True):
            options = ("--corrected",) if corrected else ()
            counted = Day(lines, day, "DKM", None if corrected else ZONE)
            if counted.has(code):
                answer = summary(office, code, "--at", day.isoformat(), *options)
                if answer != counted.summary(code):
                    yield Asked(day, code, corrected, answer)
