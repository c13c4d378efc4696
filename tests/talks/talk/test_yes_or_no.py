"""A plain yes or no answers whatever was asked so, in a dialogue or where nothing is open."""

import pytest

from domain.chat import Tone
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def begun(person: Person) -> None:
    """A registration that waits for its number, set aside."""
    person.says("/dangky")
    person.says("Trồng dừa ven kênh")
    person.says("/camket")


@pytest.mark.parametrize("word", ["có", "vâng", "ok", "đúng"])
def test_a_yes_goes_on_with_what_was_begun(an: Person, word: str) -> None:
    begun(an)
    assert "làm dở" in an.says("/dangky")
    assert "bao nhiêu" in an.says(word)


@pytest.mark.parametrize("word", ["không", "ko"])
def test_a_no_begins_anew(an: Person, word: str) -> None:
    begun(an)
    an.says("/dangky")
    assert "làm việc gì" in an.says(word)


def test_a_yes_answers_the_question_after_words_nobody_understood(an: Person) -> None:
    begun(an)
    assert "làm dở" in an.says("ừm")
    assert "bao nhiêu" in an.says("có")


def test_a_no_to_that_question_stops_it(an: Person) -> None:
    begun(an)
    an.says("/dulieu")
    an.says("ừm")
    assert "Đã dừng" in an.says("không")
    assert "Không có việc nào" in an.says("/tieptuc")


def test_a_yes_goes_on_with_the_one_thing_still_set_aside(binh: Person) -> None:
    binh.says("/dangky")
    binh.picks("Cá nhân tôi")
    binh.says("/thanhvien them CB1")
    binh.says("hủy")
    assert "làm việc gì" in binh.says("có")


@pytest.mark.parametrize(("word", "state"), [("đúng rồi", "missed"), ("không", "active")])
def test_a_doubt_about_a_report_is_answered_by_a_word(an: Person, village: Village, word: str, state: str) -> None:
    register(an)
    an.says("/baocao")
    an.picks("Không thực hiện được")
    an.says(word)
    assert kept(village)[0].state == state


def test_other_words_are_no_answer_to_yes_or_no(binh: Person) -> None:
    binh.says("/thanhvien them CB1")
    binh.says("Võ Thị Sáu")
    assert "lãnh đạo" in binh.says("hồi trước có")
    assert "Mã mời" in binh.says("không")


def test_where_the_yes_takes_something_away_the_no_stands_first(an: Person) -> None:
    an.says("/dulieu xóa")
    assert next(choice.label for choice in an.heard[-1].choices) == "Không, giữ lại"


@pytest.mark.parametrize("words", ["👍", "ừ", "ok", "dạ", "vâng ạ"])
def test_a_particle_or_a_thumb_is_no_consent(village: Village, channel: str, words: str) -> None:
    an = village.stranger(channel)
    an.says(village.code_for(village.member("Nguyễn Văn An", "CB1")))
    assert "Việc này cần đồng chí trả lời rõ" in an.says(words)
    assert "Chào mừng" in an.says("dạ tôi đồng ý")


def test_how_to_answer_is_said_with_the_number_of_each(an: Person, binh: Person, channel: str) -> None:
    register(an)
    an.says("rút")
    answer = an.says("hồi trước có")
    binh.says("/thanhvien them CB1")
    binh.says("Võ Thị Sáu")
    no_first = binh.says("hồi trước có")
    if channel == "zalo":
        assert "Đúng thì gõ 1, chưa đúng thì gõ 2." in answer
        assert "Đúng thì gõ 2, chưa đúng thì gõ 1." in no_first
    else:
        assert "chọn một trong hai câu" in answer


def test_only_the_consent_and_facts_about_people_have_no_colour(village: Village, an: Person, binh: Person) -> None:
    def colours(person: Person) -> list[Tone]:
        return [choice.tone for choice in person.heard[-1].choices][:2]

    new = village.stranger(an.channel)
    new.says(village.code_for(village.member("Võ Văn Chín", "CB1")))
    assert colours(new) == [Tone.PLAIN, Tone.PLAIN]
    binh.says("/thanhvien them CB1")
    binh.says("Võ Thị Sáu")
    assert colours(binh) == [Tone.PLAIN, Tone.PLAIN]
    register(an)
    an.says("sửa còn 40 cây")
    assert colours(an) == [Tone.GREEN, Tone.RED]
    an.says("/dulieu xóa")
    assert colours(an) == [Tone.PLAIN, Tone.RED]  # the yes takes away, and stands second


@pytest.mark.parametrize("words", ["1 ạ", "số 1 nha", "một", "(1)", "1️⃣"])
def test_a_number_is_picked_however_it_is_typed(village: Village, words: str) -> None:
    an = village.stranger("zalo")
    an.says(village.code_for(village.member("Nguyễn Văn An", "CB1")))
    assert "Chào mừng" in an.says(words)


def test_a_number_in_words_is_no_choice_where_a_day_is_asked(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    assert "Thời hạn: thứ Hai, 16/03/2026" in an.says("thứ hai")


def test_a_long_answer_that_is_neither_is_quoted_in_part(an: Person) -> None:
    register(an)
    an.says("/rut 1")
    said = an.says("x" * 100)
    assert f"{'x' * 60}…" in said
    assert "x" * 61 not in said
