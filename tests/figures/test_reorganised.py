"""However the tree is changed, every figure of every day adds up from the dated facts, and the present with it."""

import json
import random
from collections import Counter
from datetime import UTC

import pytest

from bot.__main__ import main
from domain.stamps import AsOf
from storage.ground.database import Database
from tests.figures.recount import recount
from tests.figures.reorganised import Reorganised
from tests.figures.test_any_day import as_counted
from tests.talking import ZONE

DAYS, LONG = 12, 60
LOOKED_AT = 40
"""So many of the answers given are counted anew."""


def lived(database: Database, seed: int, days: int = DAYS) -> Reorganised:
    life = Reorganised(database, random.Random(seed))  # noqa: S311 - a made-up life, repeatable by its seed
    life.begin()
    life.live(days)
    return life


@pytest.mark.parametrize("seed", [0, 2])
def test_a_reorganised_village_adds_up_on_every_day(
    database: Database,
    database_url: str,
    seed: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    life = lived(database, seed)
    assert Counter(life.done)["merge done"], life.done
    monkeypatch.setenv("DATABASE_URL", database_url)
    capsys.readouterr()
    assert main(["history", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    numbers = {line["new"]["code"]: line["subject_id"] for line in lines if line["what"] == "version"}
    for code in life.codes():
        assert life.summary(code, AsOf(life.today)) == life.summary(code, AsOf.now(life.today)), code
    some = life.chance.sample(sorted(life.answers), LOOKED_AT)
    for day, code in some:
        answer = life.answers[day, code]
        assert life.summary(code, AsOf.end_of(day, ZONE)) == answer, (day, code)
        for as_of in (AsOf.end_of(day, ZONE), AsOf(day)):
            before = as_of.known_before.astimezone(UTC).isoformat() if as_of.known_before else None
            expected = recount(lines, numbers[code], "DKM", day, before)
            assert as_counted(life.summary(code, as_of).figures) == expected, (day, code, before)


def test_the_made_up_year_sees_every_change(database: Database) -> None:
    done = lived(database, 6, LONG).done
    assert {"rename done", "move done", "merge done", "split done", "taken back"} <= set(done), done
