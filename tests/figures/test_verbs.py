"""`summary` and `history` as an administrator or another program runs them."""

import csv
import json
import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.__main__ import main
from bot.running.clocks import Clocks
from tests.databases import with_known_statements
from tests.figures.years import FIRST, Life

Run = Callable[..., tuple[int, str, str]]
EVENING = FIRST + timedelta(days=12)


@pytest.fixture(scope="module")
def lived(lasting_url: str) -> str:
    """Return the URL of a village that has lived for twelve days, which no verb here changes."""
    database = with_known_statements(lasting_url)
    life = Life(database, random.Random(5))  # noqa: S311 - a made-up life, repeatable by its seed
    life.begin()
    life.live(12)
    database.close()
    return lasting_url


@pytest.fixture
def run(lived: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a way to run a verb on the evening of the village's twelfth day."""
    monkeypatch.setenv("DATABASE_URL", lived)
    monkeypatch.setattr(Clocks, "now", lambda _self: EVENING)

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(arguments)
        heard = capsys.readouterr()
        return status, heard.out, heard.err

    return call


def test_the_figures_come_as_one_object(run: Run) -> None:
    status, out, _ = run("summary", "--org", "O0", "--json")
    found = json.loads(out)
    assert status == 0
    assert found["organisation"] == {"code": "O0", "name": "O0"}
    assert (found["at"], found["recorded_before"]) == ("2026-03-13", None)
    assert found["people"]["total"] + found["others"]["total"] > 0
    assert found["organisations"]["total"] == 5
    beside = found["states"]["returned"] + found["states"]["withdrawn"]
    assert sum(found["states"].values()) == found["pledges"] + beside
    assert found["exemplars"] == {"waiting": 0, "recognised": 0}
    assert found["commended"] == {"collectives": 0, "people": 0}
    assert {each["code"] for each in found["facts"]} > {"da_phat_dong"}
    assert all(each["units"]["registered"] == 0 and len(each["missing"]) == 5 for each in found["facts"])
    assert set(found["states"]) == {"waiting", "returned", "active", "claimed", "done", "missed", "withdrawn"}


def test_the_figures_come_as_a_table_that_says_the_same(run: Run) -> None:
    whole = json.loads(run("summary", "--org", "O0", "--json", "--compare", "2026-03-05")[1])
    status, out, _ = run("summary", "--org", "O0", "--csv", "--compare", "2026-03-05")
    rows = list(csv.DictReader(out.splitlines()))
    assert status == 0
    assert len(rows) == sum(1 + bool(day["direct"]) + len(day["lines"]) for day in (whole, whole["compared_with"]))
    assert [row["at"] for row in rows if row["row"] == "whole"] == ["2026-03-13", "2026-03-05"]
    (first, *_), below = rows, [row for row in rows if row["row"] != "whole" and row["at"] == "2026-03-13"]
    assert int(first["people_registered"]) == whole["people"]["registered"]
    assert first["people_percent"] == str(whole["people"]["percent"] or "")
    assert [row["code"] for row in below if row["row"] == "below"] == [line["code"] for line in whole["lines"]]
    for figure in ("people_registered", "people_total", "leaders_total"):  # what is below and direct is the whole
        assert sum(int(row[figure]) for row in below) == int(first[figure])


def test_a_past_day_says_up_to_when_it_counts(run: Run) -> None:
    then = json.loads(run("summary", "--org", "O0", "--at", "2026-03-02", "--json")[1])
    assert (then["at"], then["recorded_before"]) == ("2026-03-02", "2026-03-03T00:00:00+07:00")
    corrected = json.loads(run("summary", "--org", "O0", "--at", "2026-03-02", "--corrected", "--json")[1])
    assert corrected["recorded_before"] is None


def test_an_earlier_day_stands_beside_it(run: Run) -> None:
    found = json.loads(run("summary", "--org", "O0", "--compare", "2026-03-02", "--json")[1])
    assert found["compared_with"]["at"] == "2026-03-02"
    last = json.loads(run("summary", "--org", "O0", "--compare", "last", "--json")[1])
    assert (last["compared_with"]["at"], last["compared_with"]["people"]["total"]) == ("2025-12-31", 0)
    text = run("summary", "--org", "O0", "--compare", "2026-03-02")[1]
    assert "So với ngày 02/03/2026:\nĐảng viên đã đăng ký: " in text


def test_results_stand_beside_figures_of_each_day(run: Run) -> None:
    asked = ("summary", "--org", "O0", "--results", "--at", "2026-03-10", "--compare", "2026-03-05")
    found = json.loads(run(*asked, "--json")[1])
    for day in (found, found["compared_with"]):
        results = day["results"]
        assert (results["pledges"], results["late"]) == (day["pledges"], day["late"])
        assert results["done"] == day["states"]["done"]
        assert sum(group["pledges"] for group in results["groups"]) == day["pledges"]
    assert found["results"] != found["compared_with"]["results"]
    rows = list(csv.DictReader(run(*asked, "--csv")[1].splitlines()))
    for day in (found, found["compared_with"]):
        (whole,) = (row for row in rows if (row["row"], row["at"]) == ("whole", day["at"]))
        told = {name: value for name, value in day["results"].items() if isinstance(value, int)}
        assert {name: int(whole[f"results_{name}"]) for name in told} == told
    assert all(row["results_pledges"] == "" for row in rows if row["row"] != "whole")
    assert "kết quả 05/03/2026 → 10/03/2026" in run(*asked)[1]
    then = json.loads(run("summary", "--org", "O0", "--at", "2026-03-05", "--results", "--json")[1])
    assert then["results"] == found["compared_with"]["results"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--org", "NOWHERE"), "no organisation with the code NOWHERE"),
        (("--org", "O0", "--campaign", "NONE"), "no campaign with the code NONE"),
        (("--org", "O0", "--at", "2019-01-01"), "no campaign was open on 2019-01-01"),
        (("--org", "O0", "--at", "2027-01-01"), "has not come yet"),
        (("--org", "O0", "--at", "1/3/2026"), "must be YYYY-MM-DD"),
        (("--org", "O0", "--compare", "2026-03-13"), "is not before"),
    ],
)
def test_what_cannot_be_counted_is_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], reason: str
) -> None:
    monkeypatch.setenv("LOCALE", "en")
    status, out, err = run("summary", *arguments)
    assert (status, out) == (1, "")
    assert reason in err


def test_the_history_of_one_organisation_has_nothing_of_others(run: Run) -> None:
    everything = run("history")[1].splitlines()
    own = [json.loads(line) for line in run("history", "--org", "O3", "--json")[1].splitlines()]
    assert 0 < len(own) < len(everything)
    assert {line["new"]["code"] for line in own if line["what"] == "version"} >= {"O3"}
    assert "O0" not in {line["new"]["code"] for line in own if line["what"] == "version"}


def test_the_history_since_a_day_begins_there(run: Run) -> None:
    since = [json.loads(line) for line in run("history", "--since", "2026-03-08")[1].splitlines()]
    assert since
    assert all(max(line["recorded_at"], line["withdrawn_at"] or "") >= "2026-03-07T17:00" for line in since)
