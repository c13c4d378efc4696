"""A leader gives work in a sentence, and asks who has none; what only sounds so stays what it is."""

import pytest

from tests.talking import Person, Village
from tests.talks.work.conftest import arrives, give, open_pledge


@pytest.mark.parametrize(
    "said",
    ["phân công anh Bảy lo đất trước 20/3", "phan cong anh bay lo dat truoc 20/3", "Giao việc cho anh Bảy: lo đất"],
)
def test_work_is_given_in_a_sentence(binh: Person, bay: Person, said: str) -> None:
    open_pledge(binh)
    answer = binh.says(said)
    assert "Tôi ghi như sau" in answer
    assert "đồng chí Trần Văn Bảy" in answer
    assert "Đã ghi 1 đầu việc" in binh.picks("Đúng, ghi lại")


def test_of_several_pledges_it_is_asked_which_and_the_words_wait(binh: Person, bay: Person) -> None:
    open_pledge(binh)
    binh.says("/dangky Cả chi bộ làm 500 mét đường trước 30/9")
    binh.picks("Đúng, đăng ký")
    assert "thuộc việc nào của chi bộ" in binh.says("phân công anh Bảy lo đất")
    assert "“Lo đất” – đồng chí Trần Văn Bảy" in binh.picks("500 mét đường")


def test_without_a_pledge_of_the_branch_it_is_said_so(binh: Person, bay: Person) -> None:
    assert "chưa có việc nào đang làm" in binh.says("phân công anh Bảy lo đất")


@pytest.mark.parametrize(
    "said", ["phân công lao động trong tổ", "giao cho anh Bảy 10 cây giống rồi", "phân công anh Chín lo điện"]
)
def test_what_only_sounds_so_gives_no_work(binh: Person, bay: Person, said: str) -> None:
    open_pledge(binh)
    assert "Tôi ghi như sau" not in binh.says(said)


def test_a_member_gives_no_work_to_others_in_a_sentence(an: Person, binh: Person, bay: Person) -> None:
    open_pledge(binh)
    assert "Tôi ghi như sau" not in an.says("phân công anh Bảy lo đất")


def test_who_has_none_is_asked_in_words(binh: Person, bay: Person, tam: Person) -> None:
    give(binh, "Anh Bảy lo đất; tôi mua giống")
    said = binh.says("ai chưa được phân công vậy")
    assert "Võ Thị Tám" in said
    assert "Trần Văn Bảy" not in said


def test_ones_own_work_is_asked_in_words(binh: Person, bay: Person) -> None:
    give(binh)
    assert "“Lo đất”" in bay.says("việc được giao")


@pytest.mark.parametrize("said", ["xong rồi", "da lam xong roi", "Thưa đồng chí tôi làm xong rồi ạ"])
def test_done_is_said_in_answer_and_asked_back(binh: Person, bay: Person, village: Village, said: str) -> None:
    give(binh)
    arrives(village, bay)
    assert "Đầu việc “Lo đất” đã xong, phải không" in bay.says(said)
    assert "Đã ghi là xong" in bay.says("đúng")
    assert "báo đã xong" in arrives(village, binh)[0]


def test_not_done_yet_changes_nothing(binh: Person, bay: Person, village: Village) -> None:
    give(binh)
    arrives(village, bay)
    bay.says("xong rồi")
    bay.says("chưa")
    assert "“Lo đất”" in bay.says("/dauviec")


def test_done_said_twice_is_a_yes(binh: Person, bay: Person, village: Village) -> None:
    give(binh)
    arrives(village, bay)
    assert "Chưa, còn đang làm" in bay.says("xong rồi")
    assert "Đã ghi là xong" in bay.says("dạ xong")
