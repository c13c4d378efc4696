"""A yes, a stop, a day and a death are heard with what people say beside them."""

from datetime import date

import pytest

from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.moments.again import read_again
from domain.understanding.moves.move import Move, read_move
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import tokenised


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ừa đúng rồi đó con, ghi đi", True),
        ("dạ phải, ghi đi", True),
        ("đúng rồi đó. ok", True),
        ("không, chưa đúng", False),
        ("đúng rồi, mà khoan", None),
        ("ừ, 50 cây", None),
        ("ừ, sửa lại", None),
    ],
)
def test_every_clause_has_to_say_the_same(words: str, answer: bool | None) -> None:
    assert agreed(words) is answer


@pytest.mark.parametrize(
    ("words", "move"),
    [
        ("thôi không đăng ký nữa đâu, làm phiền quá", Move.STOP),
        ("thôi không làm nữa, phiền quá", Move.STOP),
        ("thôi khỏi, mệt quá", Move.STOP),
        ("chân đau, mệt quá", None),
        ("trồng 50 cây, phiền con ghi", None),
    ],
)
def test_an_apology_behind_a_move_changes_nothing(words: str, move: Move | None) -> None:
    assert read_move(words) is move


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("đang mùa gặt bận tối mắt, chừng nào qua rằm tháng 3 rồi hãy nhắc", date(2026, 5, 2)),
        ("rằm tháng 3 nhắc tôi", date(2026, 5, 1)),
        ("qua ram thang bay hay nhac", date(2026, 8, 28)),
        ("hết rằm tháng tám nhắc lại", date(2026, 9, 26)),
    ],
)
def test_the_full_moon_of_a_month_is_a_day_and_dark_eyes_are_no_evening(words: str, day: date) -> None:
    read = read_again(words, date(2026, 3, 10))
    assert (read.day, read.hour) == (day, None)


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("bác lành mới mất hồi khuya rồi em ơi", True),
        ("chú tư mất hôm qua", True),
        ("ông sáu vừa mất bữa trước", True),
        ("bác lành mất xe hồi khuya", False),
        ("cô bị mất ngủ hồi khuya", False),
        ("nhà bác ba mất điện hôm qua", False),
    ],
)
def test_a_death_is_heard_with_a_small_name(words: str, dead: bool) -> None:
    assert tells_of_a_death(tokenised(words)) is dead
