"""Branches that are numbered stand in the order of their numbers, in figures, choices and lists."""

import re

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("words", "tap"),
    [("tổng hợp", ""), ("tổng hợp", "Bản gửi nhóm"), ("/thanhvien", "")],
)
def test_two_comes_before_ten(dung: Person, village: Village, words: str, tap: str) -> None:
    for number in (12, 3, 10, 11):
        village.organisation(f"CB{number}", f"Chi bộ ấp {number}", "XA")
    said = dung.says(f"{words} XA" if words.startswith("/") else f"{words} xã An Thạnh")
    said = dung.picks(tap) if tap else said
    shown = re.findall(r"ấp (\d+)", said)
    assert list(dict.fromkeys(shown)) == ["1", "2", "3", "10", "11", "12"]
