"""`cases/beside.tsv`: which reader of thanks, feelings, announcements, lists and objections hears a sentence."""

from collections.abc import Callable, Mapping

import pytest

from domain.understanding.changes.additions import added_to, addition_in
from domain.understanding.moves import deliveries, feelings, objections, of_announced, on_paper
from domain.understanding.moves.of_lists import asks_of_numbers
from domain.understanding.moves.thanking import thanks_for_another
from tests.understanding.phrases import CASES

READERS: Mapping[str, Callable[[str], object]] = {
    "thanks": thanks_for_another,
    "ashamed": feelings.is_ashamed,
    "mourning": feelings.asks_time_in_mourning,
    "for now": feelings.is_for_now,
    "comes": of_announced.says_who_comes,
    "how": of_announced.asks_how_to_confirm,
    "read and more": of_announced.read_and_more,
    "apart": deliveries.is_sent_apart,
    "numbers": asks_of_numbers,
    "paper": on_paper.is_for_paper,
    "objects": objections.objects_to_comparing,
    "doubts": objections.doubts_a_figure,
    "adds": addition_in,
}
NONE = frozenset({"none"})
WRITTEN = (CASES / "beside.tsv").read_text(encoding="utf-8").splitlines()
LINES = [line.split("\t") for line in WRITTEN if not line.startswith("#")]


@pytest.mark.parametrize(("heard", "sentence"), [(heard, sentence) for _, heard, _, sentence in LINES])
def test_the_reader_that_is_meant_hears_it(heard: str, sentence: str) -> None:
    found = {name for name, read in READERS.items() if read(sentence)}
    assert heard in (found or NONE)


@pytest.mark.parametrize(
    ("more", "right"),
    [
        ("họp TOI NAY 10/7 nghe, co dem theo so", "Họp 19 giờ ngày 10/7 tại ấp. Co dem theo so"),
        ("mang theo sổ tay", "Họp 19 giờ thứ sáu tại ấp. Mang theo sổ tay"),
        ("dời sang 8 giờ", "Họp 8 giờ thứ sáu tại ấp"),
        ("chủ nhựt mới họp", "Họp 19 giờ chủ nhựt tại ấp"),
    ],
)
def test_what_is_added_takes_its_place_or_stands_behind(more: str, right: str) -> None:
    assert added_to("Họp 19 giờ thứ sáu tại ấp", more) == right
