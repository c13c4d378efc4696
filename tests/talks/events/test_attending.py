"""Who came: by the code on the wall in the hours around it, or noted in words and put right; the minutes afterwards."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.events.calling import call, code
from tests.talks.evidence.test_evidence import Work, photo


@pytest.fixture
def begun(an: Person, bay: Person, tam: Person, binh: Person, village: Village) -> Person:
    """The evening of the meeting."""
    call(binh, village)
    heard_by(village, an, bay, tam)
    village.wait(days=3, hours=10)
    return binh


@pytest.mark.parametrize("said", ["{code}", "điểm danh {code}", "/batdau {code}"])
def test_the_code_on_the_wall(begun: Person, an: Person, said: str) -> None:
    typed = said.format(code=code(begun))
    assert "Đã ghi đồng chí có mặt" in an.says(typed)
    assert "Có mặt: 1/4 (25%)" in begun.says("/sukien xem 1")
    assert "Có mặt: Nguyễn Văn An" in begun.heard[-1].text


def test_the_code_counts_only_around_it(an: Person, binh: Person, village: Village) -> None:
    call(binh, village)
    typed = code(binh)
    assert "lúc này không phải" in an.says(typed)
    village.wait(days=3, hours=9, minutes=5)
    assert "có mặt" in an.says(typed.lower())
    village.wait(hours=6)
    assert "lúc này không phải" in an.says(typed)


def test_the_code_is_of_those_who_belong_there(begun: Person, bao: Person) -> None:
    assert "không có trong danh sách mời" in bao.says(code(begun))


def test_the_code_counts_at_an_open_question_too(begun: Person, an: Person) -> None:
    typed = code(begun)
    an.says("/dangky")
    assert "Đã ghi đồng chí có mặt" in an.says(typed)
    assert "Làm tiếp" in an.reads(an.heard)


def test_whoever_has_not_joined_is_told_so(begun: Person, village: Village, channel: str) -> None:
    assert "có mặt" not in village.stranger(channel).says(code(begun))


def test_the_code_is_not_everybodys_to_see(begun: Person, an: Person) -> None:
    assert "SK" not in an.says("/sukien ma 1")


def test_it_is_noted_in_words_and_put_right(begun: Person) -> None:
    shown = begun.says("An, Bình có mặt; Bảy vắng")
    assert "Có mặt (2): Nguyễn Văn An, Lê Thị Bình" in shown
    assert "Vắng (1): Trần Văn Bảy" in shown
    assert "Có mặt" in begun.picks("Đúng, ghi như vậy")
    begun.says("đủ hết, trừ chị Tám")
    assert "Có mặt 3/4 (75%)" in begun.picks("Đúng, ghi như vậy")


def test_it_is_asked_by_the_command(begun: Person) -> None:
    assert "Ai có mặt, ai vắng" in begun.says("/sukien diemdanh 1")
    assert "không có ai tên Hùng" in begun.says("Hùng có mặt")
    assert "Có mặt (1): Nguyễn Văn An" in begun.says("an co mat")


def test_before_it_begins_nothing_is_noted(an: Person, binh: Person, village: Village) -> None:
    call(binh, village)
    assert "điểm danh được từ một giờ trước" in binh.says("/sukien diemdanh 1")


def test_a_member_and_another_branch_note_nobody(begun: Person, an: Person, bao: Person) -> None:
    for other in (an, bao):
        assert "Việc điểm danh do" in other.says("/sukien diemdanh 1 Bảy vắng")


def test_the_minutes_are_sent_afterwards_and_shown_again(
    begun: Person, an: Person, bao: Person, village: Village, work: Work
) -> None:
    assert "gửi ảnh hoặc tệp biên bản" in begun.says("/sukien bienban 1")
    assert "Đã nhận: 1 tệp" in photo(begun)
    assert "Đã lưu biên bản: 1 tệp" in begun.picks("Xong")
    work()
    shown = an.says("/sukien tep 1")
    assert "biên bản: 1 tệp" in shown
    assert an.heard[0].file
    assert "không có trong danh sách mời" in bao.says("/sukien tep 1")
    assert "Đã gỡ biên bản" in begun.says("/sukien gobienban 1")
    assert "biên bản: 0 tệp" in an.says("/sukien tep 1")


def test_before_it_begins_there_are_no_minutes(binh: Person, an: Person, village: Village) -> None:
    call(binh, village)
    assert "bắt đầu lúc" in binh.says("/sukien bienban 1")
    village.tell_of_events()


def test_given_names_need_no_comma(binh: Person, an: Person, tam: Person, village: Village) -> None:
    call(binh, village)
    village.now = village.now.replace(day=13, hour=19, minute=30)
    asked = binh.says("điểm danh họp: an bình có mặt, tám vắng có phép")
    assert "Có mặt (2)" in asked
    assert "Vắng (1): Võ Thị Tám" in asked
