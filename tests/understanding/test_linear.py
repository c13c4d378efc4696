"""Twice the text takes about twice the work, whatever the text."""

import sys
from datetime import date
from types import FrameType

import pytest

from domain.understanding.json_lines import KINDS, reading_as_json
from domain.understanding.text.words import LIMIT

TODAY = date(2026, 3, 10)
PIECES = [
    "1 ", "1.", "1/", "1-", "một ", "mươi ", "trăm ", "tỷ ", "năm ", "tháng ", "ngày ", "trước ", "đến ",
    "từ ", "kỷ niệm ", "trong đó ", "không có ", "giảm ", "mỗi năm ", "2026-", "quý ", "tết ", "a", " ", "(",
    "%", "\u0301", "30/6 ", "5 cây ", "không có hộ nghèo ", "từ 1 đến ", "500 cây dừa, ", "tháng 6 ",
    "khoá XI, ", "05-CT/TW ", "cuối ", "chưa ",
]  # fmt: skip


def steps(text: str, as_: str) -> int:
    """Calls of Python functions while reading: unlike time, the same on every machine."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event == "call"

    sys.setprofile(count)
    try:
        reading_as_json(text, as_, TODAY)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("as_", KINDS)
def test_twice_the_text_takes_less_than_two_and_a_half_times_the_work(as_: str) -> None:
    growth = {}
    for piece in PIECES:
        short = piece * (200 // len(piece))
        reading_as_json(short * 2, as_, TODAY)
        growth[piece] = steps(short * 2, as_) / steps(short, as_)
    assert {piece: ratio for piece, ratio in growth.items() if ratio >= 2.5} == {}


def test_text_longer_than_anybody_types_is_cut_at_a_word() -> None:
    read = reading_as_json("trồng 500 cây dừa " + "rất " * LIMIT, "pledge", TODAY)
    assert read["goal"]["value"] == "500"
