"""The figures of every day, against the answers given on that day and against a recount of the history."""

import json
import random
from datetime import UTC, date

import pytest

from bot.__main__ import main
from domain.figures import Figures, Summary
from domain.stamps import AsOf
from storage.ground.database import Database
from tests.figures.recount import Recount, recount
from tests.figures.years import Life
from tests.talking import ZONE

DAYS = 16


def lived(database: Database, seed: int) -> Life:
    life = Life(database, random.Random(seed))  # noqa: S311 - a made-up life, repeatable by its seed
    life.begin()
    life.live(DAYS)
    return life


def as_counted(figures: Figures) -> Recount:
    pairs = (figures.people, figures.leaders, figures.organisations)
    people, leaders, organisations = ([each.registered, each.total] for each in pairs)
    states = {str(state.value): count for state, count in figures.states.items()}
    assigned = [figures.assigned.registered, figures.assigned.total]
    beside = [[each.registered, each.total] for each in (figures.others, figures.other_organisations)]
    work = (figures.late, figures.work, figures.work_done, assigned)
    return Recount(people, leaders, organisations, states, *work, *beside)


@pytest.mark.parametrize("seed", range(2))
def test_what_was_answered_on_a_day_is_answered_of_that_day_for_ever(database: Database, seed: int) -> None:
    life = lived(database, seed)
    for (day, code), answer in life.answers.items():
        again = life.summary(code, AsOf.end_of(day, ZONE))
        assert again == answer, (day, code)


@pytest.mark.parametrize("seed", range(2))
def test_what_is_known_of_today_is_what_the_present_says(database: Database, seed: int) -> None:
    life = lived(database, seed)
    for code in life.codes():
        assert life.summary(code, AsOf(life.today)) == life.summary(code, AsOf.now(life.today))


def test_erasing_changes_no_figure_of_a_past_day(database: Database) -> None:
    life = lived(database, 7)

    def everything() -> dict[tuple[date, str, bool], Summary]:
        asked = [(AsOf.end_of(day, ZONE), AsOf(day)) for day, _ in life.answers]
        return {
            (day, code, bool(as_of.known_before)): life.summary(code, as_of)
            for (day, code), both in zip(life.answers, asked, strict=True)
            for as_of in both
        }

    before = everything()
    for member_id in life.people[::2]:
        life.erase(member_id)
    assert everything() == before
    assert all(
        life.summary(code, AsOf(life.today)) == life.summary(code, AsOf.now(life.today)) for code in life.codes()
    )


@pytest.mark.parametrize("seed", range(2))
def test_the_history_alone_recounts_every_day(
    database: Database,
    database_url: str,
    seed: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    life = lived(database, seed)
    monkeypatch.setenv("DATABASE_URL", database_url)
    capsys.readouterr()
    assert main(["history", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["recorded_at"] for line in lines] == sorted(line["recorded_at"] for line in lines)
    numbers = {line["new"]["code"]: line["subject_id"] for line in lines if line["what"] == "version"}
    corrected = 0
    for day, code in life.answers:
        corrected += life.summary(code, AsOf(day)) != life.answers[day, code]
        for as_of in (AsOf.end_of(day, ZONE), AsOf(day)):
            before = as_of.known_before.astimezone(UTC).isoformat() if as_of.known_before else None
            expected = recount(lines, numbers[code], "DKM", day, before)
            assert as_counted(life.summary(code, as_of).figures) == expected, (day, code, before)
    assert corrected, "what was known only later changes some day that was answered before"
