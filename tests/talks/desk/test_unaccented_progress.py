"""Typed without accents "tien do" is how far work is, and no money."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "lam tui to word phieu tien do hop chi bo, chu bu bu, 1 to thoi",
        "in giup phieu tien do hop chi bo toi chu nhut, may ong gia coi",
        "cho toi to tien do de hop chi bo, gom may dong chi",
    ],
)
def test_it_is_the_sheet_of_the_meeting(an: Person, binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "tiền" not in said
    binh.village.make_files()
    assert "Phiếu họp chi bộ" in said + binh.receives()
