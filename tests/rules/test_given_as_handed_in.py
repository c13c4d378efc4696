"""A target of a committee is reached as far as the reports handed in say: missing is not zero."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.campaigns.rounds import Handed
from domain.indicators.assigned import Assigned
from domain.indicators.indicators import AddsUp, Figure, Indicator
from domain.pledges.goal import Comparator
from domain.roles import Place
from storage.desk.given import Given, as_handed_in

COUNTED = Figure(Decimal(9))


def given(adds_up: AddsUp) -> Given:
    rest: dict[str, Any] = {"value": None, "upper": None, "per": "", "from_year": 2026, "until_year": 2026}
    rest |= {"reports": (), "weight": "", "resolution": "", "when": ()}
    indicator = Indicator(1, "nha", "", "Xây nhà", "căn", Comparator.AT_LEAST, adds_up=adds_up, **rest)
    return Given(Place(1, "/1/", "Đảng bộ xã", "XA"), indicator, target(), COUNTED)


def target() -> Assigned:
    return object.__new__(Assigned)


def report(value: str | None, unit: str = "căn") -> Handed:
    results = [{"name": "Xây nhà", "unit": unit, "value": value, "before": None}]
    return Handed(1, 2, date(2026, 4, 1), 1, "", {"results": results}, "B7K2QD")


@pytest.mark.parametrize(
    ("reports", "adds_up", "reached"),
    [
        ([report("2"), report("3")], AddsUp.SUM, Figure(Decimal(5), None, 2)),
        ([report("2/4"), report("3/6")], AddsUp.SUM, Figure(Decimal(5), Decimal(10), 2)),
        ([report("2"), report(None)], AddsUp.SUM, Figure(Decimal(2), None, 1)),
        ([report(None)], AddsUp.SUM, None),
        ([report("2", "hộ")], AddsUp.SUM, COUNTED),
        ([report("2"), report("3")], AddsUp.AVERAGE, COUNTED),
        ([], AddsUp.SUM, COUNTED),
    ],
)
def test_what_is_reached_is_what_was_handed_in(reports: list[Handed], adds_up: AddsUp, reached: Figure | None) -> None:
    assert as_handed_in(given(adds_up), reports).figure == reached
