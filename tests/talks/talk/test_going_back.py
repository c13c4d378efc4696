"""Going back: one question further each time, and what was given stays."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

GROUP, CONTENT, TARGET, DEADLINE, CHECK = "nhóm nội dung", "làm việc gì", "bao nhiêu", "Bao giờ", "xem lại giúp"
KEEP = "Giữ nguyên"


def back(person: Person) -> str:
    """As one goes back there: by the button, or by the word."""
    return person.picks("Quay lại") if person.channel == "telegram" else person.says("lùi")


def at_the_deadline(person: Person) -> None:
    """Two answers given, the third question open."""
    person.says("/dangky")
    person.says("Trồng dừa")
    assert DEADLINE in person.says("500 cây")


def at_the_group(person: Person) -> None:
    """Three answers given that do not tell the content group, so that it is asked."""
    person.says("/dangky")
    person.says("Đan lưới")
    person.says("12 buổi")
    assert GROUP in person.says("30/6")


def test_back_twice_goes_back_two_questions(an: Person) -> None:
    at_the_deadline(an)
    assert TARGET in back(an)
    assert CONTENT in back(an)


def test_back_three_times_reaches_the_first_question_and_stays_there(an: Person) -> None:
    at_the_group(an)
    back(an)
    back(an)
    assert CONTENT in back(an)
    assert "Quay lại" not in an.reads(an.heard)
    assert CONTENT in an.says("lùi")


def test_going_forward_again_keeps_what_was_given(an: Person, village: Village) -> None:
    at_the_group(an)
    for _ in range(3):
        back(an)
    assert GROUP in an.says("Đan lưới cho ghe")
    card = an.picks("Phát triển nguồn nhân lực")
    assert "Đan lưới cho ghe" in card
    assert "12 buổi" in card
    assert "30/06/2026" in card
    an.picks("Đúng, đăng ký")
    assert [pledge.content for pledge in kept(village)] == ["Đan lưới cho ghe"]


def test_an_answer_found_right_is_kept_by_a_tap(an: Person) -> None:
    at_the_group(an)
    assert CHECK in an.picks("Phát triển kinh tế")
    assert "Giữ nguyên (Phát triển kinh tế - xã hội)" in back(an)
    assert "Giữ nguyên (30/06/2026)" in back(an)
    assert "Giữ nguyên (12 buổi)" in back(an)
    assert "“Đan lưới”" in back(an)
    assert CHECK in an.picks(KEEP)
    assert CONTENT in back(an)
    assert CHECK in an.says("giữ nguyên")


def test_an_answer_that_was_wrong_is_given_anew(an: Person) -> None:
    at_the_deadline(an)
    back(an)
    assert DEADLINE in an.says("600 cây")
    assert "600 cây" in an.says("30/6")


@pytest.mark.parametrize("number", ["1", "a"])
def test_a_number_typed_there_is_the_new_answer_and_not_the_choice(an: Person, number: str) -> None:
    at_the_deadline(an)
    back(an)
    answer = an.says(number)
    kept_by_its_letter = number == "a" and an.channel == "zalo"
    assert (DEADLINE in answer) is kept_by_its_letter
    assert ("1 cây" in answer) is (number == "1")


def test_nothing_is_to_be_kept_where_nothing_was_answered(an: Person) -> None:
    an.says("/dangky")
    assert KEEP not in an.reads(an.heard)
    for words in ("Đan lưới", "12 buổi", "30/6"):
        assert KEEP not in an.says(words)


def test_back_from_the_check_goes_through_the_questions_that_were_asked(an: Person) -> None:
    an.says("Tôi đăng ký đan 12 tấm lưới trước 30/6")
    assert CHECK in an.picks("Phát triển kinh tế")
    assert GROUP in back(an)
    assert "Quay lại" not in an.reads(an.heard)
    assert CHECK in an.picks(KEEP)


def test_back_from_the_check_that_comes_at_once_stays_there(an: Person) -> None:
    assert CHECK in an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    assert "Quay lại" not in an.reads(an.heard)
    assert CHECK in an.says("lùi")


@pytest.mark.parametrize(
    ("part", "asked"),
    [("Sửa chỉ tiêu", TARGET), ("Sửa việc sẽ làm", CONTENT), ("thời hạn", DEADLINE), ("Sửa nhóm nội dung", GROUP)],
)
def test_back_from_one_part_being_changed_is_back_at_the_check(an: Person, part: str, asked: str) -> None:
    at_the_deadline(an)
    an.says("30/6")
    assert asked in an.picks(part)
    assert KEEP in an.reads(an.heard)
    card = back(an)
    assert CHECK in card
    assert "500 cây" in card
    assert DEADLINE in back(an)
    assert TARGET in back(an)


def test_back_from_the_words_that_must_agree_is_back_at_the_number(an: Person) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Sửa chỉ tiêu")
    assert CONTENT in an.says("600 cây dừa")
    assert TARGET in back(an)
    assert CHECK in back(an)


def test_a_changed_part_does_not_lengthen_the_way_back(an: Person) -> None:
    at_the_group(an)
    an.picks("Phát triển kinh tế")
    for number in ("20 buổi", "30 buổi"):
        an.picks("Sửa chỉ tiêu")
        assert number in an.says(number)
    assert [back(an) and question in an.reads(an.heard) for question in (GROUP, DEADLINE, TARGET, CONTENT)] == [
        True
    ] * 4


def test_a_question_within_a_question_is_left_by_one_back(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    assert "500 cây. Có đúng" in an.says("500")
    assert CONTENT in back(an)


def test_a_target_left_in_doubt_is_asked_plainly_when_it_is_changed_again(an: Person) -> None:
    at_the_deadline(an)
    an.says("30/6")
    an.picks("Sửa chỉ tiêu")
    assert "600 cây. Có đúng" in an.says("600")
    assert CHECK in back(an)
    assert "600 cây. Có đúng" not in an.picks("Sửa chỉ tiêu")


def test_the_way_back_outlives_a_command_in_between(an: Person) -> None:
    at_the_deadline(an)
    an.says("/camket")
    an.picks("Làm tiếp phần đang dở")
    assert TARGET in back(an)
    assert CONTENT in back(an)


def test_back_from_a_report_is_back_at_which_pledge(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    an.says("/baocao")
    an.picks("Trồng dừa")
    assert "vượt chỉ tiêu" in an.says("5000")
    assert TARGET in back(an)
    assert "việc nào" in back(an)
    an.picks("Giúp hộ nghèo")
    an.says("1")
    assert [pledge.done for pledge in kept(village)] == [None, 1]


def test_back_after_a_doubt_was_denied_does_not_ask_the_doubt_again(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    an.says("/baocao")
    an.picks("Trồng dừa")
    an.says("5000")
    an.picks("Chưa đúng")
    assert "việc nào" in back(an)


def test_how_to_go_back_is_said_at_the_first_question_where_there_are_no_buttons(an: Person, channel: str) -> None:
    hint = "gõ “quay lại”"
    assert (hint in an.says("/dangky")) == (channel == "zalo")
    assert hint not in an.says("Trồng dừa")
    an.says("/huy")
    assert hint not in an.says("/dangky"), "once in a week"


def test_the_way_back_is_a_button_where_there_are_buttons_and_no_number_elsewhere(an: Person, channel: str) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    an.says("500 cây")
    assert any("Quay lại" in choice.label for choice in an.heard[-1].choices) == (channel == "telegram")
