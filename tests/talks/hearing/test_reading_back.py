"""What would close a pledge is read back first; words that tell of a part are kept and asked the number."""

import pytest

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import state
from tests.talks.registering.test_registering import kept, register

HOUSES = ("Xóa nhà tạm", "26 căn nhà", "30/6")


@pytest.mark.parametrize("words", ["xong rồi", "tôi làm xong hết rồi", "da hoan thanh roi", "làm xong 26 căn nhà rồi"])
def test_done_is_read_back_before_it_closes(an: Person, village: Village, words: str) -> None:
    register(an, *HOUSES)
    assert "xong toàn bộ" in an.says(words)
    assert state(village) == ("active", None)
    an.says("đúng rồi")
    assert state(village)[0] == "claimed"


def test_a_no_to_what_was_read_back_asks_how_far_it_is(an: Person, village: Village) -> None:
    register(an, *HOUSES)
    an.says("xong rồi")
    assert "làm được bao nhiêu" in an.says("chưa")
    assert "20/26 căn nhà" in an.says("20")
    assert state(village) == ("active", "20")


def test_done_by_the_button_is_read_back_too(an: Person, village: Village) -> None:
    register(an, *HOUSES)
    an.says("/baocao")
    assert "xong toàn bộ" in an.picks("Đã hoàn thành")
    assert state(village) == ("active", None)
    an.picks("mới xong một phần")
    assert state(village) == ("active", None)


def test_the_whole_number_is_read_back_too(an: Person, village: Village) -> None:
    register(an, *HOUSES)
    assert "xong toàn bộ" in an.says("26 căn")
    assert state(village) == ("active", None)
    an.says("có")
    assert state(village) == ("claimed", "26")


@pytest.mark.parametrize("words", ["mới xong móng", "xong phần móng rồi"])
def test_a_part_is_asked_its_number_and_its_words_are_kept(an: Person, village: Village, words: str) -> None:
    register(an, *HOUSES)
    an.says("/baocao")
    assert words in an.says(words)
    assert state(village) == ("active", None)
    assert "4/26 căn nhà" in an.says("4")
    assert words in an.says("/laylai")


def test_a_part_out_of_the_blue_is_asked_its_number_too(an: Person, village: Village) -> None:
    register(an, *HOUSES)
    assert "bao nhiêu" in an.says("mới xong móng")
    assert state(village) == ("active", None)


@pytest.mark.parametrize("words", ["thiếu 20 triệu", "chưa xong đâu", "chắc mai xong", "xong họp rồi", "gần xong rồi"])
def test_what_does_not_say_how_many_changes_no_number(an: Person, village: Village, words: str) -> None:
    register(an, *HOUSES)
    an.says(words)
    assert state(village) == ("active", None)


def test_what_is_left_is_taken_from_the_target(an: Person, village: Village) -> None:
    register(an, *HOUSES)
    assert "20/26 căn nhà" in an.says("còn 6 căn nữa")
    assert state(village) == ("active", "20")


def test_a_report_without_a_pledge_is_praised_and_noted_nowhere(an: Person, village: Village) -> None:
    assert "Đăng ký" in an.says("tôi trồng được 120 cây dừa rồi")
    assert kept(village) == []


def test_a_report_says_which_of_two_pledges_by_its_words(an: Person, village: Village) -> None:
    register(an)
    register(an, *HOUSES)
    assert "120/500 cây" in an.says("tôi trồng dừa được 120 cây rồi")
    assert [pledge.done for pledge in kept(village)] == [120, None]


def test_a_bare_number_out_of_the_blue_is_read_back(an: Person, village: Village) -> None:
    register(an)
    assert "phải không" in an.says("7")
    assert kept(village)[0].done is None


def test_after_a_sentence_was_passed_on_the_numbers_are_of_a_menu(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("ba tôi mất hồi khuya")
    an.picks("Nhắn bí thư")
    assert "bao lâu" in an.picks("Tạm ngừng nhắc")
    assert kept(village)[0].done is None
