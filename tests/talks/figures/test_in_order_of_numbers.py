"""Branches that are numbered stand in the order of their numbers, in figures, choices and lists."""

import re

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize("words", ["tổng hợp xã An Thạnh", "/thanhvien XA", "/tonghop XA"])
def test_two_comes_before_ten(dung: Person, village: Village, words: str) -> None:
    for number in (12, 3, 10, 11):
        village.organisation(f"CB{number}", f"Chi bộ ấp {number}", "XA")
    shown = re.findall(r"ấp (\d+)", dung.says(words))
    assert list(dict.fromkeys(shown)) == ["1", "2", "3", "10", "11", "12"]
