"""After a death was told, more words about it are met with decency; a relative who tells of an illness is comforted."""

import pytest

from tests.talking import Person, Village

TOLD = ["chú Bảy mất rồi phải không", "nghe nói anh Bảy mất rồi hả"]


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("more", ["anh Bảy chi bộ mình đó", "ổng hiền lắm", "ông Sáu ở gần nhà ảnh"])
def test_more_words_are_met_with_sympathy(an: Person, binh: Person, told: str, more: str) -> None:
    assert "chia buồn" in an.says(told)
    answer = an.says(more)
    assert "chia buồn" in answer
    assert "ăng ký" not in answer
    assert "?" not in answer


def test_the_secretary_hears_both_sentences_where_it_is_wished(an: Person, binh: Person) -> None:
    an.says(TOLD[0])
    an.says("anh Bảy chi bộ mình đó")
    an.picks("Nhắn bí thư")
    assert "“chú Bảy mất rồi phải không. anh Bảy chi bộ mình đó”" in binh.receives()


def test_a_leader_can_note_it(binh: Person, village: Village) -> None:
    village.person(binh.channel, "Trần Văn Bảy", "CB1")
    binh.says(TOLD[1])
    assert "Ghi đồng chí Trần Văn Bảy đã từ trần" in binh.says("anh Bảy chi bộ mình đó")


def test_other_things_are_heard_as_ever(an: Person, binh: Person, village: Village) -> None:
    an.says(TOLD[0])
    assert "xem lại giúp" in an.says("tôi đăng ký trồng 50 cây dừa trước 30/6")
    an.says("hủy")
    village.wait(hours=3)
    assert "chia buồn" not in an.says("anh Bảy chi bộ mình đó")


def test_a_relative_who_tells_of_an_illness_is_comforted(an: Person, binh: Person) -> None:
    answer = an.says("con là con của ông An, ba con bị tai biến")
    assert "chia sẻ" in answer
    assert "Nhắn bí thư" in answer
    assert "ăng ký việc mới" not in answer


@pytest.mark.parametrize(
    "lost",
    ["xe đạp của tui mất rồi", "cái điện thoại tui mới mất", "giấy tờ nhà tui mất hết rồi", "xe may tui mat roi"],
)
def test_who_lost_a_thing_hears_no_condolences(an: Person, binh: Person, lost: str) -> None:
    assert "chia buồn" not in an.says(lost)
    assert "chia buồn" not in an.says("ổng hiền lắm")


@pytest.mark.parametrize(
    "more", ["tuần này làm chưa xong, tuần sau làm tiếp", "bữa nay đào mương với bón phân", "chắc hổng kịp đâu"]
)
def test_work_is_no_word_about_who_died(an: Person, binh: Person, more: str) -> None:
    an.says(TOLD[0])
    assert "chia buồn" not in an.says(more)


def test_a_leader_is_asked_where_a_death_is_hardly_said(binh: Person, village: Village) -> None:
    village.member("Trần Thị Ngọc", "CB1")
    assert "chia buồn" not in binh.says("cô Ngọc về lại rồi em ơi")
