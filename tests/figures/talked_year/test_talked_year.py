"""Ten people of a branch and those who lead them talk for a year; every figure of it is recounted from the history."""

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.running.clocks import Clocks
from storage.ground.database import Database
from tests.databases import SqliteFiles
from tests.figures.talked_year.playing import CELL, Year
from tests.figures.two_years.recounting import Day, Line, parsed
from tests.talking import ZONE, Village

LIVES_YEARS = True

SCRIPT = Path(__file__).with_name("year.txt")
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
EVERY = 17  # days: the evenings whose answers are kept


@pytest.fixture(scope="module", params=["telegram", "zalo"])
def year(request: pytest.FixtureRequest, sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Any:
    yield from played(sqlite_files.create(tmp_path_factory.mktemp("year")), request.param)


class Played:
    """A year that was talked, and what `summary` said on some of its evenings."""

    def __init__(self, url: str, channel: str) -> None:
        database = Database(url)
        self.year = Year(Village(database), channel)
        self.evenings: dict[date, dict[str, Any]] = {}
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DATABASE_URL", url)
            patch.setattr(Clocks, "now", lambda _self: self.year.village.now)
            self.year.play(SCRIPT.read_text(encoding="utf-8"), self._evening)
        self.last = self.year.village.now
        database.close()

    def _evening(self) -> None:
        today = self.year.village.now.date()
        if today.toordinal() % EVERY == 0:
            self.evenings[today] = summary(CELL)


def played(url: str, channel: str) -> Iterator[Played]:
    found = Played(url, channel)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        patch.setattr(Clocks, "now", lambda _self: found.last)
        yield found


def printed(*arguments: str) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        assert main(arguments) == 0
    return out.getvalue()


def summary(code: str, *options: str) -> dict[str, Any]:
    said = json.loads(printed("summary", "--org", code, "--campaign", "DKM", "--json", *options))
    for line in said["lines"]:
        del line["name"]
    return {name: value for name, value in said.items() if name not in BESIDE}


def test_every_figure_of_the_year_is_what_its_history_leads_to(year: Played) -> None:
    history: list[Line] = parsed(printed("history", "--json").splitlines())
    days = [date(2026, 1, 6) + timedelta(days=passed) for passed in range(0, 375, 25)]
    days += [date(2026, 7, 5), date(2026, 7, 6), date(2026, 9, 11), date(2026, 9, 12), date(2026, 9, 13)]
    for day in days:
        for code in (CELL, "XA"):
            then, now = Day(history, day, "DKM", ZONE).summary(code), Day(history, day, "DKM").summary(code)
            assert summary(code, "--at", day.isoformat()) == then, (day, code)
            assert summary(code, "--at", day.isoformat(), "--corrected") == now, (day, code)


def test_what_was_answered_in_the_evening_is_still_answered(year: Played) -> None:
    assert len(year.evenings) > 15
    for day, answer in year.evenings.items():
        assert summary(CELL, "--at", day.isoformat()) == answer, day


def test_every_screen_of_the_year_is_short_plain_and_keeps_names_in_the_chat(year: Any) -> None:
    assert year.year.faults == []
