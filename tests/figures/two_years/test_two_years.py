"""What `summary` says of sixty days of two years is what `history` alone leads to, as was known then and corrected."""

import io
import json
import random
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date, timedelta, tzinfo
from typing import Any

import pytest

from bot.__main__ import main
from bot.running.clocks import Clocks
from storage.ground.database import Database
from tests.figures.two_years.living import BELOW, FIRST, LAST, TOP, Commune
from tests.figures.two_years.recounting import Day, Line, parsed
from tests.talking import ZONE

LIVES_YEARS = True

SEED = 20260105
DAYS = {"sqlite": 60, "postgresql": 12}
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
"""What `summary` prints beside the figures."""

Figures = dict[str, Any]


class Rehearsal:
    """Two years that were lived, what was answered on the evenings asked about, and the history as printed."""

    def __init__(self, url: str, days: int, patch: pytest.MonkeyPatch) -> None:
        patch.setenv("DATABASE_URL", url)
        patch.setattr(Clocks, "now", lambda _self: self.commune.now)
        chance, asking = random.Random(SEED), random.Random(days)  # noqa: S311 - a made-up life, repeatable by its seed
        every = [FIRST + timedelta(days=passed) for passed in range(1, (LAST - FIRST).days)]
        self.days = sorted(asking.sample(every, days))
        self.asked = [(day, code) for day in self.days for code in (TOP, asking.choice(BELOW))]
        self.evenings: dict[date, Figures] = {}
        self._recounted: dict[tuple[date, str, tzinfo | None], Figures] = {}
        database = Database(url)
        self.commune = Commune(database, chance)
        self._live()
        database.close()
        self.history: list[Line] = parsed(_printed("history", "--json").splitlines())

    def _live(self) -> None:
        self.commune.begin()
        while (today := self.commune.now.date()) < LAST:
            if today in self.days:
                self.evenings[today] = self.summary(TOP)
            self.commune.live_a_day()

    def recounted(self, day: date, code: str, zone: tzinfo | None = None) -> Figures:
        """Return the same figures from the history alone: as was believed at the day's end, or without zone by now."""
        if (day, code, zone) not in self._recounted:
            self._recounted[day, code, zone] = Day(self.history, day, "DKM", zone).summary(code)
        return self._recounted[day, code, zone]

    def summary(self, code: str, *options: str) -> Figures:
        """Return the figures `summary` prints, of the organisation and of those directly below."""
        said = json.loads(_printed("summary", "--org", code, "--campaign", "DKM", "--json", *options))
        for line in said["lines"]:
            del line["name"]
        return {name: value for name, value in said.items() if name not in BESIDE}


def _printed(*arguments: str) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        assert main(arguments) == 0
    return out.getvalue()


@pytest.fixture(scope="module")
def rehearsal(lasting_url: str) -> Iterator[Rehearsal]:
    with pytest.MonkeyPatch.context() as patch:
        yield Rehearsal(lasting_url, DAYS[lasting_url.partition(":")[0]], patch)


def test_the_two_years_have_everything_in_them(rehearsal: Rehearsal) -> None:
    assert min(rehearsal.commune.done.values()) > 0, rehearsal.commune.done
    assert sum(line["what"] == "erased" for line in rehearsal.history) == 2
    assert len({line["what"] for line in rehearsal.history if line["withdrawn_at"]}) >= 4
    assert len(rehearsal.evenings) > len(rehearsal.days) / 2


def test_the_history_leads_to_what_was_known_at_the_end_of_each_day(rehearsal: Rehearsal) -> None:
    for day, code in rehearsal.asked:
        counted = rehearsal.recounted(day, code, ZONE)
        assert rehearsal.summary(code, "--at", day.isoformat()) == counted, (day, code)


def test_the_history_leads_to_what_is_known_of_each_day_by_now(rehearsal: Rehearsal) -> None:
    different = 0
    for day, code in rehearsal.asked:
        counted = rehearsal.recounted(day, code)
        assert rehearsal.summary(code, "--at", day.isoformat(), "--corrected") == counted, (day, code)
        different += counted != rehearsal.recounted(day, code, ZONE)
    assert different > len(rehearsal.days), "what was known later changes many days"


def test_what_was_answered_in_the_evening_is_what_is_answered_of_that_day(rehearsal: Rehearsal) -> None:
    for day, answer in rehearsal.evenings.items():
        assert rehearsal.recounted(day, TOP, ZONE) == answer, day
