"""How figures of units add up, targets are shared out, and what is typed of them is read."""

from decimal import Decimal
from pathlib import Path

import pytest

from domain.campaigns.movement import IndicatorSection, Movement, read_movement
from domain.errors import UserError
from domain.indicators.figures_typed import Typed, meant, read_figure, read_lines
from domain.indicators.indicators import AddsUp, Figure, Indicator, added_up
from domain.indicators.sharing import in_proportion
from domain.pledges.goal import Comparator, Goal
from tests.talks.indicators.conftest import FILE

NAMES = {
    1: ("KNDV", "Kết nạp đảng viên"),
    2: ("XANTM", "Xã đạt chuẩn nông thôn mới"),
    3: ("XANC", "Xã nông thôn mới nâng cao"),
}


@pytest.mark.parametrize(
    ("total", "count"), [("130", 15), ("7", 2), ("3", 5), ("2520", 16), ("28.2", 3), ("1000000", 7)]
)
def test_shares_add_up_to_the_whole_and_differ_by_one_step_at_most(total: str, count: int) -> None:
    shares = in_proportion(Decimal(total), [1] * count)
    assert len(shares) == count
    assert sum(shares) == Decimal(total)
    assert max(shares) - min(shares) <= (Decimal("0.1") if "." in total else 1)


def test_figures_add_up_as_the_indicator_says() -> None:
    figures = [Figure(Decimal(40)), Figure(Decimal(0)), Figure(Decimal(20))]
    assert added_up(AddsUp.SUM, figures) == Figure(Decimal(60), None, 3)
    assert added_up(AddsUp.COUNT, figures) == Figure(Decimal(2), None, 3)
    assert added_up(AddsUp.LATEST, figures) == Figure(Decimal(20), None, 3)
    assert added_up(AddsUp.AVERAGE, figures) == Figure(Decimal(20), None, 3)
    weights = [Decimal(30), None, Decimal(10)]
    assert added_up(AddsUp.AVERAGE, figures, weights) == Figure(Decimal(35), None, 2)
    assert added_up(AddsUp.SUM, []) is None


def test_the_whole_percent_is_rounded_half_up() -> None:
    assert Figure(Decimal(62), Decimal(150)).percent(None) == 41
    assert Figure(Decimal(4), Decimal(8)).percent(None) == 50
    assert Figure(Decimal(1), Decimal(200)).percent(None) == 1  # 0,5
    assert Figure(Decimal(7)).percent(Goal(comparator=Comparator.AT_MOST, value=Decimal(8))) is None


@pytest.mark.parametrize(
    ("text", "unit", "read"),
    [
        ("62/150", "doanh nghiệp", Typed(Decimal(62), Decimal(150))),
        ("kết nạp đảng viên: 4 / 8 đảng viên.", "đảng viên", Typed(Decimal(4), Decimal(8))),
        ("2.520 tỷ", "tỷ đồng", Typed(Decimal(2520))),
        ("28,2ha", "ha", Typed(Decimal("28.2"))),
        ("92,5%", "%", Typed(Decimal("92.5"))),
    ],
)
def test_figures_are_read_as_they_are_written_here(text: str, unit: str, read: Typed) -> None:
    assert read_figure(text, unit) == read


@pytest.mark.parametrize("text", ["5 tỷ", "nhiều lắm", "3/0", "1.2.3", "9" * 40])
def test_what_is_no_figure_of_this_unit_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_figure(text, "đảng viên")


def test_a_list_is_read_line_by_line() -> None:
    assert read_lines("Chi bộ ấp 1: 5\n- Ấp 2 - 7 căn;CB3 1.200", "căn") == [
        ("Chi bộ ấp 1", Decimal(5)),
        ("Ấp 2", Decimal(7)),
        ("CB3", Decimal(1200)),
    ]


def test_names_are_told_apart_by_their_words() -> None:
    assert meant("kết nạp đảng viên", NAMES) == [1]
    assert meant("XANTM", NAMES) == [2]
    assert meant("nông thôn mới nâng cao", NAMES) == [3]
    assert meant("nông thôn mới", NAMES) == [2, 3]
    assert meant("trồng dừa", NAMES) == []


@pytest.fixture
def movement() -> Movement:
    return read_movement(FILE)


def test_a_target_depends_on_what_a_unit_is(movement: Movement) -> None:
    section: IndicatorSection = next(each for each in movement.indicators if each.code == "CNVM")
    given = section.model_dump() | {"id": 1, "when": [each.model_dump(mode="json") for each in section.when]}
    indicator = Indicator(**given)
    commune, cell = indicator.goal("xa_phuong"), indicator.goal("chi_bo")
    assert commune is not None
    assert cell is not None
    assert (commune.comparator, commune.value) == (Comparator.AT_LEAST, 100)
    assert (cell.value, cell.upper) == (40, 50)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('comparator = "range"\nvalue = 40\n', "two bounds"),
        ('weight = "Z"\n', "weighted by none"),
        ("until_year = 2019\n", "end before"),
        ('part_of = "Z"\n', "part of none"),
        ("when = [{ value = 1 }]\n", "neither kinds nor a fact"),
        ('when = [{ fact = "x", value = 1 }]\n', "neither kinds nor a fact"),
        ('adds_up = "most"\n', "{place}"),
    ],
)
def test_a_wrong_indicator_is_refused_by_its_place(tmp_path: Path, line: str, said: str) -> None:
    begun = '[campaign]\ncode = "A"\nname = "A"\nopens_on = 2026-01-01\ncloses_on = 2026-12-31\n'
    one = '[[indicators]]\ncode = "K"\ndomain = "D"\nname = "N"\nfrom_year = 2026\n'
    years = "" if "until_year" in line else "until_year = 2026\n"
    (tmp_path / "m.toml").write_text(begun + one + years + line, encoding="utf-8")
    with pytest.raises(UserError) as error:
        read_movement(tmp_path / "m.toml")
    assert said in error.value.message
