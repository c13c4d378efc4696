"""Small courtesies: a greeting is greeted, thanks are answered, lists are in the order people expect."""

import pytest

from domain.names import by_given_name
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def test_people_are_listed_by_given_name() -> None:
    names = ["Lê Thị Đào", "Trần Văn Dũng", "Nguyễn Văn Ấn", "Phạm Văn An", "Bùi Thị Ánh", "Đỗ An"]
    assert sorted(names, key=by_given_name) == [
        "Đỗ An",
        "Phạm Văn An",
        "Bùi Thị Ánh",
        "Nguyễn Văn Ấn",
        "Trần Văn Dũng",
        "Lê Thị Đào",
    ]


def test_the_list_of_members_is_in_that_order(binh: Person, village: Village) -> None:
    village.member("Trần Văn Ơn", "CB1")
    village.member("Võ Thị Anh", "CB1")
    heard = binh.says("/thanhvien")
    assert heard.index("Võ Thị Anh") < heard.index("Lê Thị Bình") < heard.index("Trần Văn Ơn")


@pytest.mark.parametrize("words", ["Xin chào", "chào đồng chí ạ", "alo"])
def test_a_greeting_is_greeted(an: Person, words: str) -> None:
    assert "Nguyễn Văn An" in an.says(words)


@pytest.mark.parametrize("words", ["Cảm ơn đồng chí", "cam on nhe", "Xin cám ơn!"])
def test_thanks_are_answered(an: Person, words: str) -> None:
    assert "Không có gì" in an.says(words)


def test_a_number_that_may_mean_several_pledges_is_asked_which_and_kept(an: Person, village: Village) -> None:
    register(an)
    register(an, "Đọc sách về Bác", "12 cuốn", "cuối năm")
    assert "việc nào" in an.says("150")
    assert "150/500 cây" in an.picks("Trồng dừa")
    assert [pledge.done for pledge in kept(village)] == [150, None]


def test_a_date_that_was_dropped_is_named_when_the_deadline_is_asked(an: Person) -> None:
    assert "01/02/2027" in an.says("Tôi đăng ký trồng 500 cây dừa trước 1/2")


def test_a_vague_wish_is_made_concrete_by_what_is_named_next(an: Person) -> None:
    an.says("/dangky")
    assert "chưa đo đếm được" in an.says("Phấn đấu hoàn thành tốt nhiệm vụ")
    an.says("Trồng 800 cây dừa")
    card = an.says("30/6")
    assert "Phấn đấu hoàn thành tốt nhiệm vụ: Trồng 800 cây dừa" in card


def test_a_second_doubtful_date_is_named_and_not_the_first(an: Person) -> None:
    assert "01/02/2027" in an.says("Tôi đăng ký trồng 500 cây dừa trước 1/2")
    answer = an.says("31/2")
    assert "“31/2”" in answer
    assert "01/02/2027" not in answer
