"""How far many organisations are with an exemplar is read by as many statements as how far one is."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from domain.campaigns.movement import read_movement
from domain.indicators.indicators import Figure
from storage import organisations
from storage.campaigns import applying
from storage.exemplars import following, standings
from storage.ground.database import Session
from storage.indicators import indicators, results
from tests.talking import Person, Village
from tests.talks.assigning.test_many_units import statements

RESOLUTION = Path(__file__).parent.parent.parent / "indicators" / "resolution.toml"
MORE = 8


def test_the_figures_of_all_are_read_at_once(village: Village, binh: Person, exemplar: int) -> None:
    village.database.transact(applying.apply, read_movement(RESOLUTION), village.stamp)
    for number in range(MORE):
        village.organisation(f"M{number}", f"Chi bộ mới {number}", "XA")

    stamp = replace(village.stamp, by=binh.member_id)

    def follow(session: Session) -> None:
        above = organisations.by_code(session, "XA")
        assert above
        indicator = indicators.of_year(session, above.path, stamp.day.year)[0]
        for value, place in enumerate(organisations.children(session, above.id), start=1):
            new = {"nomination_id": exemplar, "organisation_id": place.id, "indicator_id": indicator.id}
            following.begin(session, new | {"value": Decimal(20), "unit": indicator.unit, "fewer": False}, stamp)
            results.report(session, indicator, place, Figure(Decimal(value)), stamp.day, "", stamp)

    village.database.transact(follow)
    found = village.database.transact(following.of_exemplars, [exemplar])
    known = village.database.transact(standings.standings, found, village.stamp.day)
    assert [each.done for each in known] == [Decimal(each) for each in range(1, MORE + 3)]

    def asked(count: int) -> int:
        read = partial(village.database.transact, standings.standings, found[:count], village.stamp.day)
        return statements(village.database, read)

    assert asked(1) == asked(len(found))
