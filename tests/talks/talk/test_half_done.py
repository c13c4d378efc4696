"""A question of hours ago takes no words any more; what is half done comes up once."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.fixture
def half(an: Person, village: Village) -> Person:
    """A member who pledged 500 palms, and left the next registration at "how much?" hours ago."""
    register(an)
    an.says("/dangky")
    an.says("Nuôi gà thả vườn")
    village.wait(hours=26)
    return an


def test_a_report_of_the_next_day_is_a_report(half: Person, village: Village) -> None:
    assert "40/500 cây" in half.says("dừa trồng được 40 cây rồi")
    assert kept(village)[0].done == 40


def test_what_is_half_done_is_named_below_it_once(half: Person) -> None:
    assert "Đang làm dở: việc đăng ký “Nuôi gà thả vườn”" in half.says("dừa trồng được 40 cây rồi")
    assert "dở" not in half.says("dừa trồng được 45 cây rồi")
    assert "dở" not in half.says("chào đồng chí")
    assert "dở" not in half.says("trời hôm nay đẹp quá ta ơi")


def test_a_report_is_never_lost_to_it(half: Person, village: Village) -> None:
    for total in (40, 50, 60):
        village.wait(hours=20)
        half.says(f"dừa trồng được {total} cây rồi")
        assert kept(village)[0].done == total


def test_what_is_half_done_goes_on_where_it_stood(half: Person, village: Village) -> None:
    half.says("dừa trồng được 40 cây rồi")
    assert "bao nhiêu" in half.picks("Làm tiếp")
    half.says("30 con")
    half.says("30/9")
    half.picks("Đúng, đăng ký")
    assert [pledge.content for pledge in kept(village)] == ["Trồng dừa", "Nuôi gà thả vườn"]


@pytest.mark.parametrize("words", ["40", "40 con", "cuối năm", "ừ"])
def test_a_bare_answer_is_asked_about_and_writes_nothing(half: Person, village: Village, words: str) -> None:
    assert f"“{words}” là trả lời" in half.says(words)
    assert kept(village)[0].done is None


def test_a_bare_answer_is_taken_with_a_yes(half: Person) -> None:
    half.says("40 con")
    assert "Bao giờ" in half.picks("Làm tiếp")


def test_a_bare_number_may_be_the_report_instead(half: Person, village: Village) -> None:
    half.says("40")
    half.picks("kết quả đã làm")
    assert kept(village)[0].done == 40


def test_a_bare_yes_or_no_of_hours_ago_comes_up_no_more(an: Person, village: Village) -> None:
    register(an)
    an.says("dừa trồng được 40 cây rồi")
    an.says("/laylai")
    village.wait(hours=26)
    assert "dở" not in an.says("dừa trồng được 45 cây rồi")
    an.says("/dangky")
    village.wait(hours=26)
    assert "dở" not in an.says("dừa trồng được 50 cây rồi")


def test_a_sentence_that_names_the_pledge_still_answers_its_report(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1")
    village.wait(hours=9)
    assert "10/500 cây" in an.says("tui trồng thêm 10 cây dừa")


def test_correct_is_no_stop(an: Person, village: Village) -> None:
    register(an)
    an.says("/laylai")
    village.wait(hours=9)
    assert "Đã dừng" not in an.says("đúng")


def test_a_report_typed_where_a_day_is_asked_is_a_report(an: Person, village: Village) -> None:
    register(an)
    an.says("/dangky")
    an.says("Giúp hộ nghèo")
    an.says("2 hộ")
    answer = an.says("dừa trồng được 40 cây rồi")
    assert "40/500 cây" in answer
    assert "Giúp hộ nghèo" in an.says("/tieptuc") or "Bao giờ" in an.heard[-1].text
    assert kept(village)[0].done == 40


def test_words_of_another_thing_are_no_report_of_the_one_pledge(an: Person, village: Village) -> None:
    register(an)
    an.says("tôi đăng ký nuôi 30 con gà trước 30/6")
    an.says("gà nuôi được 5 con rồi")
    assert kept(village)[0].done is None
    assert "Trồng dừa" not in an.heard[-1].text


def test_bad_news_comes_without_a_word_of_it(half: Person) -> None:
    assert "dở" not in half.says("má tôi mới mất")
    assert "Đang làm dở" in half.says("tôi cảm ơn đồng chí")


def test_half_an_hour_is_no_long_time(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Nuôi gà thả vườn")
    village.wait(minutes=40)
    assert "Bao giờ" in an.says("40 con")


def test_a_number_answers_the_reminder_that_came_since(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=23)
    an.says("/dangky")
    an.says("Nuôi gà thả vườn")
    village.wait(minutes=45)
    village.remind()
    assert "xin nhắc" in an.receives()
    answer = an.says("120")
    assert "120/500 cây" in answer
    assert "Đang làm dở" in answer


def test_words_after_an_announcement_are_heard_for_themselves(an: Person, dung: Person, village: Village) -> None:
    register(an)
    an.says("/dangky")
    an.says("Nuôi gà thả vườn")
    village.wait(minutes=45)
    announce(dung, village)
    assert "Mai họp" in an.receives()
    assert "40/500 cây" in an.says("dừa trồng được 40 cây rồi")


def announce(dung: Person, village: Village) -> None:
    """An announcement to the whole province."""
    dung.says("/thongbao")
    dung.says("Mai họp lúc 8 giờ")
    dung.picks("tỉnh")
    dung.picks("Gửi")
    village.advance_broadcasts()


def test_a_decision_puts_the_question_before_it_aside(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("dừa xong rồi")
    an.says("đúng")
    an.says("/dangky")
    an.says("Nuôi gà thả vườn")
    village.wait(minutes=45)
    binh.says("/duyet")
    binh.picks("Xác nhận")
    assert "xác nhận" in an.receives()
    assert "“40 con” là trả lời" in an.says("40 con")


def test_an_old_button_still_answers_its_question(an: Person, village: Village) -> None:
    if an.channel != "telegram":
        return
    register(an)
    an.says("/dangky")
    an.says("Giúp hộ nghèo")
    an.says("2 hộ")
    village.wait(hours=26)
    button = an.choice("Cuối năm").value
    an.says("dừa trồng được 40 cây rồi")
    assert "xem lại giúp" in an.taps(button)


def test_a_report_left_before_its_yes_is_asked_about_after_the_next_one(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "5 hộ", "cuối năm")
    an.says("dừa xong rồi")
    village.wait(hours=26)
    answer = an.says("giúp hộ nghèo được 2 hộ rồi")
    assert "2/5 hộ" in answer
    assert "xong toàn bộ" in answer
    an.picks("Đúng")
    assert [pledge.state for pledge in kept(village)] == ["claimed", "active"]


def test_a_pledge_is_found_by_its_name_where_it_is_asked_which(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "5 hộ", "cuối năm")
    an.says("/baocao")
    an.says("dừa trồng được 40 cây")
    assert kept(village)[0].done == 40
