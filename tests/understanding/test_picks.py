"""How people pick one of two choices: by number, by a yes or a no, in their own spelling."""

import pytest

from domain.understanding.replies.picks import agreed
from domain.understanding.replies.places import letter_picked, number_picked
from tests.understanding.phrases import CASES

ROWS = [
    line.split("\t")
    for name in ("answers.tsv", "answers_unseen.tsv")
    for line in (CASES / name).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def picked(text: str) -> str:
    number = number_picked(text, 2)
    if number is None:
        number = {True: 1, False: 2, None: None}[agreed(text)]
    return str(number) if number in (1, 2) else "-"


@pytest.mark.parametrize(("typed", "choice"), ROWS)
def test_a_choice_is_picked_as_people_type(typed: str, choice: str) -> None:
    assert picked(typed) == choice


@pytest.mark.parametrize("typed", ["👍", "ừ", "dạ", "ok", "vâng ạ", "ờ", "👌", "rồi"])
def test_consent_is_never_a_thumb_or_a_particle(typed: str) -> None:
    assert agreed(typed, plainly=True) is None


@pytest.mark.parametrize("typed", ["đồng ý", "dạ tôi đồng ý", "toi dong y a", "Tôi đồng ý."])
def test_consent_is_given_in_words(typed: str) -> None:
    assert agreed(typed, plainly=True) is True


@pytest.mark.parametrize(("typed", "place"), [("A", 1), ("b.", 2), ("(c)", 3), ("chọn A nha", 1), ("chọn b", 2)])
def test_a_letter_is_picked(typed: str, place: int) -> None:
    assert letter_picked(typed) == place


@pytest.mark.parametrize("typed", ["ba ơi", "120", "áp 2", "anh Ba", "không biết", "xong rồi"])
def test_what_is_no_letter(typed: str) -> None:
    assert letter_picked(typed) is None


@pytest.mark.parametrize("typed", ["thứ hai", "thứ tư tuần sau", "mốt", "30/6", "2 tháng", "năm sau", "ngày 2"])
def test_a_day_is_no_number_of_a_choice(typed: str) -> None:
    assert number_picked(typed, 4) is None


@pytest.mark.parametrize(
    "text", ["dang ky van dong 30 trieu xay cau, han cuoi nam", "xây cầu trước", "cầu sau nhà", "làm cái cầu trước ngõ"]
)
def test_a_bridge_or_the_end_of_the_year_picks_nothing(text: str) -> None:
    assert number_picked(text, 3) is None


@pytest.mark.parametrize(
    "typed", ["đúng hết", "dung het roi do", "đúng cả", "uk đg r", "đr", "ừ ghi đi", "ghi di", "vậy đi"]
)
def test_all_of_it_and_go_ahead_are_a_yes(typed: str) -> None:
    assert agreed(typed) is True


@pytest.mark.parametrize("typed", ["đừng vội", "dung voi", "thôi ghi đi đâu", "khỏi ghi", "ghi gì", "dung chet het"])
def test_what_only_sounds_like_it_is_no_yes(typed: str) -> None:
    assert agreed(typed) is not True


@pytest.mark.parametrize("typed", ["ừ ghi đi", "vậy đi", "đg r"])
def test_going_ahead_is_no_consent(typed: str) -> None:
    assert agreed(typed, plainly=True) is None
