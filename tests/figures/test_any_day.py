"""The figures of every day, against the answers given on that day and against a recount of the history."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date

import pytest

from bot.__main__ import main
from domain.errors import NotCounted
from domain.figures import Figures, Summary
from domain.stamps import AsOf
from storage.ground.database import Database
from storage.kept import figures as kept
from tests.databases import with_known_statements
from tests.figures.recount import Recount, recount
from tests.figures.years import Life
from tests.talking import ZONE

DAYS = 16
SEEDS = {"sqlite": 0, "postgresql": 1}
LOOKED_AT = 50
"""So many of the answers given are counted anew."""

Asked = tuple[date, str]


@pytest.fixture(scope="module")
def life(lasting_url: str) -> Iterator[Life]:
    """Return a village that has lived, another one on each database; nobody may change it any more."""
    database = with_known_statements(lasting_url)
    yield lived(database, SEEDS[lasting_url.partition(":")[0]])
    database.close()


def lived(database: Database, seed: int) -> Life:
    life = Life(database, random.Random(seed))  # noqa: S311 - a made-up life, repeatable by its seed
    life.begin()
    life.live(DAYS)
    return life


def some(life: Life) -> list[Asked]:
    return random.Random(DAYS).sample(sorted(life.answers), LOOKED_AT)  # noqa: S311 - the same each time


def as_counted(figures: Figures) -> Recount:
    pairs = (figures.people, figures.leaders, figures.organisations)
    people, leaders, organisations = ([each.registered, each.total] for each in pairs)
    states = {str(state.value): count for state, count in figures.states.items()}
    assigned = [figures.assigned.registered, figures.assigned.total]
    beside = [[each.registered, each.total] for each in (figures.others, figures.other_organisations)]
    work = (figures.late, figures.work, figures.work_done, assigned)
    return Recount(people, leaders, organisations, states, *work, *beside)


def test_what_was_answered_on_a_day_is_answered_of_that_day_for_ever(life: Life) -> None:
    for (day, code), answer in life.answers.items():
        again = life.summary(code, AsOf.end_of(day, ZONE))
        assert again == answer, (day, code)


def test_what_is_known_of_today_is_what_the_present_says(life: Life) -> None:
    for code in life.codes():
        assert life.summary(code, AsOf(life.today)) == life.summary(code, AsOf.now(life.today))


def test_what_is_kept_of_a_day_is_what_was_answered_on_it(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LONG", 1)
    for day, code in some(life):
        then = replace(AsOf.end_of(day, ZONE), promptly=True)
        if life.answers[day, code].organisation != code:  # it was closed
            continue
        with pytest.raises(NotCounted):
            life.summary(code, then)
        life.keep(code, then)
        assert life.summary(code, then) == life.answers[day, code], (day, code)


def test_erasing_changes_no_figure_of_a_past_day(database: Database) -> None:
    life = lived(database, 7)

    def everything() -> dict[tuple[date, str, bool], Summary]:
        return {
            (day, code, bool(as_of.known_before)): life.summary(code, as_of)
            for day, code in some(life)
            for as_of in (AsOf.end_of(day, ZONE), AsOf(day))
        }

    before = everything()
    for member_id in life.people[::2]:
        life.erase(member_id)
    assert everything() == before
    assert all(
        life.summary(code, AsOf(life.today)) == life.summary(code, AsOf.now(life.today)) for code in life.codes()
    )


def test_the_history_alone_recounts_every_day(
    life: Life, lasting_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", lasting_url)
    capsys.readouterr()
    assert main(["history", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["recorded_at"] for line in lines] == sorted(line["recorded_at"] for line in lines)
    numbers = {line["new"]["code"]: line["subject_id"] for line in lines if line["what"] == "version"}
    corrected = 0
    for day, code in some(life):
        corrected += life.summary(code, AsOf(day)) != life.answers[day, code]
        for as_of in (AsOf.end_of(day, ZONE), AsOf(day)):
            before = as_of.known_before.astimezone(UTC).isoformat() if as_of.known_before else None
            expected = recount(lines, numbers[code], "DKM", day, before)
            assert as_counted(life.summary(code, as_of).figures) == expected, (day, code, before)
    assert corrected, "what was known only later changes some day that was answered before"
