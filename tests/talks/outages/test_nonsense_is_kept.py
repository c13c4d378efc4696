"""A campaign that keeps nonsense about its reminders: it is reminded of as usual, and all else goes on."""

from typing import Any

import pytest
from sqlalchemy import update

from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.tables import Campaign
from tests.talking import Person, Village
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "said",
    [{"above_after": 400}, {"ends_missed_after": -3}, {"after": []}, {"before": ["x", 3]}, {"round_above": None}],
)
def test_everything_goes_on_as_usual(machine: Machine, an: Person, village: Village, said: dict[str, Any]) -> None:
    campaign = table_of(Campaign)

    def work(session: Session) -> None:
        session.connection().execute(update(campaign).values(reminds=said))

    village.database.transact(work)
    register(an, deadline="12/3")
    came = [day for day in ("11/3", "12/3", "13/3", "20/3") if any(who == "an" for who, _ in machine.on(day))]
    assert came == ["11/3", "13/3", "20/3"]
