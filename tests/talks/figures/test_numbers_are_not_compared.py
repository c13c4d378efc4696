""" "Số liệu tháng 2" are figures of that month; "so với tháng 2" compares: without accents "so" is both."""

import pytest

from handlers.figures.comparing import _compares
from tests.talking import Person


@pytest.mark.parametrize(
    "said",
    ["gui toi so lieu thang 1 cua chi bo", "cho xin số liệu tháng 2 của chi bộ", "coi so lieu ngay 28/2 chi bo minh"],
)
def test_numbers_of_a_month_are_shown(binh: Person, said: str) -> None:
    heard = binh.says(said)
    assert "📊" in heard or "chưa có số liệu của Chi bộ ấp 1" in heard
    assert "/2026" in heard
    assert "chưa so được" not in heard


@pytest.mark.parametrize(
    ("said", "compares"),
    [
        ("so với tuần trước", True),
        ("so sanh voi thang truoc", True),
        ("cho coi so thang truoc ra sao", True),
        ("so cùng kỳ thì sao", True),
        ("số tháng trước là bao nhiêu", False),
        ("so luong thang 2", False),
        ("so nguoi dang ky thang 1", False),
    ],
)
def test_what_compares(said: str, compares: bool) -> None:
    assert _compares(said) is compares
