"""At the questions of a registration people answer otherwise than asked: another thing, what is there, a moment."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "said",
    [
        "Xoài gì mà xoài, bác bảo mít cơ mà",
        "mít chứ không phải xoài",
        "tôi nói mít chớ hổng phải xoài",
        "xoai gi ma xoai, toi noi mít",
    ],
)
def test_another_thing_takes_the_place_of_the_one_read_back(an: Person, said: str) -> None:
    an.says("tôi đăng ký trồng 60 cây xoài trước 30/6/2026")
    answer = an.says(said)
    assert "Trồng 60 cây mít" in answer
    assert "30/06/2026" in answer


def test_another_thing_before_a_number_is_said(an: Person) -> None:
    an.says("tôi đăng ký nuôi gà")
    assert "“Nuôi vịt”" in an.says("vịt chứ không phải gà")


def test_a_right_number_and_the_day_beside_it_are_both_taken(an: Person) -> None:
    an.says("tôi đăng ký trồng 60 cây xoài")
    answer = an.says("à mà 80 cây chứ không phải 60, tới 2/9 nha")
    assert "80 cây xoài" in answer
    assert "02/09/2026" in answer


@pytest.mark.parametrize("number", ["năm chục", "50", "50 nha"])
def test_a_number_alone_counts_what_is_raised(an: Person, number: str) -> None:
    an.says("tôi đăng ký nuôi gà")
    assert "50 con" in an.says(number)


def test_rice_is_not_counted_by_the_plant(an: Person) -> None:
    an.says("tôi đăng ký trồng lúa")
    assert "50 cây" not in an.says("50").split("Ví dụ")[0]


@pytest.mark.parametrize("said", ["chuồng nhà tui có sẵn 12 con rồi đó, báo luôn nghe", "hiện có 12 con rồi"])
def test_what_is_there_already_is_no_target(an: Person, said: str) -> None:
    an.says("tôi đăng ký nuôi gà")
    assert "12 con là số đang có sẵn" in an.says(said)


@pytest.mark.parametrize("said", ["nuôi thêm 12 con nữa", "12 con", "tổng cộng 12 con, có sẵn 5 con thì cũng tính"])
def test_what_will_be_there_is_one(an: Person, said: str) -> None:
    an.says("tôi đăng ký nuôi gà")
    assert "đang có sẵn" not in an.says(said)


@pytest.mark.parametrize(
    "said", ["hỏi chi mà hỏi dữ rứa, nuôi được mấy con thì nuôi", "sao hỏi hoài vậy trời, mệt quá"]
)
def test_who_is_tired_of_questions_may_leave_it(an: Person, said: str) -> None:
    an.says("tôi đăng ký nuôi gà")
    assert "Xin lỗi đã hỏi nhiều" in an.says(said)


@pytest.mark.parametrize("said", ["khoan đã thằng cháu nó khóc lát bà coi lại", "đợi chút, có khách, lát tui coi"])
def test_who_is_called_away_is_waited_for(an: Person, said: str) -> None:
    an.says("tôi đăng ký trồng 60 cây xoài trước 30/6/2026")
    answer = an.says(said)
    assert "chưa rõ" not in answer
    assert "chờ" in answer or "Không gấp" in answer
