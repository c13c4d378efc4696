"""What is taken back is named before, whatever it was; a bare answer hours after such a question is asked once more."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize("words", ["lấy lại", "hoàn tác giùm tui", "trả lại như cũ đi", "bấm lộn rồi, lấy lại"])
def test_right_after_registering_the_pledge_is_named(an: Person, village: Village, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert "“Trồng dừa”" in heard
    assert "rút việc này, phải không" in heard
    assert len(kept(village)) == 1


@pytest.mark.parametrize("words", ["lấy lại", "trả lại như cũ giùm"])
def test_after_stopping_reminders_these_are_meant(an: Person, words: str) -> None:
    register(an)
    an.village.wait(hours=1)
    an.says("đừng nhắc tôi nữa")
    assert "nhắc lại như trước, phải không" in an.says(words)
    assert "lại nhắc khi gần đến hạn" in an.says("ừ")


def test_after_choosing_an_hour_that_is_meant(an: Person) -> None:
    register(an)
    an.village.wait(hours=1)
    an.says("từ nay nhắc tôi buổi tối thôi")
    assert "trả lại giờ cũ" in an.says("lấy lại")
    assert "07:30" in an.says("đúng rồi")


def test_after_a_report_the_report_is_meant(an: Person) -> None:
    register(an)
    an.says("báo cáo 30 cây")
    assert "lấy lại báo cáo này" in an.says("lấy lại")


@pytest.mark.parametrize("answer", ["1", "ừ"])
def test_a_bare_answer_of_the_next_day_is_asked_once_more(an: Person, village: Village, answer: str) -> None:
    register(an)
    village.wait(hours=1)
    an.says("sửa lại còn 150 cây")
    an.picks("Đúng, sửa lại")
    assert "trả lại như cũ" in an.says("lấy lại")
    village.wait(hours=30)
    assert "xin hỏi lại cho chắc" in an.says(answer)
    assert kept(village)[0].value == 150
    an.says("1")
    assert kept(village)[0].value == 500


def test_an_answer_at_once_is_asked_once(an: Person, village: Village) -> None:
    register(an)
    village.wait(hours=1)
    an.says("sửa lại còn 150 cây")
    an.picks("Đúng, sửa lại")
    an.says("lấy lại")
    assert "xin hỏi lại cho chắc" not in an.says("1")


def test_a_wish_for_another_day_is_asked_once_and_stale_after_a_night(an: Person, village: Village) -> None:
    register(an)
    heard = an.says("đổi hạn")
    assert heard.count("dời tới ngày nào") == 1
    assert "muốn sửa chỗ nào" not in heard
    village.wait(hours=30)
    heard = an.says("thêm 2 tuần")
    assert "Đã qua một thời gian" in heard
    assert "kết quả đã làm" not in heard


@pytest.mark.parametrize("words", ["đổi qua bưởi da xanh, hạn như cũ", "xin lùi lại hai tuần"])
def test_a_change_right_after_registering_takes_nothing_back(an: Person, words: str) -> None:
    register(an)
    assert "rút việc này" not in an.says(words)
