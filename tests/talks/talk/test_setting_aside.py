"""What was set aside is never dropped in silence: it is named, and gone on with or dropped as one chooses."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

NEW = "Tôi đăng ký giúp 2 hộ thoát nghèo trước 30/9"


def begin(person: Person, content: str = "Trồng dừa ven kênh") -> None:
    """A registration that waits for its number."""
    person.says("/dangky")
    person.says(content)


def finish(person: Person) -> str:
    """Answer what is still asked."""
    person.says("500 cây")
    person.says("30/6")
    return person.picks("Đúng, đăng ký")


@pytest.mark.parametrize("way", [f"/dangky {NEW}", NEW])
def test_a_new_sentence_does_not_drop_what_was_begun(an: Person, village: Village, way: str) -> None:
    begin(an)
    an.says("/camket")
    answer = an.says(way)
    assert "Trồng dừa ven kênh" in answer
    assert "giúp 2 hộ" in answer.casefold()
    assert "bao nhiêu" in an.picks("Làm tiếp")
    assert "giúp 2 hộ" in finish(an).casefold()
    an.picks("Có, đăng ký việc này")
    an.picks("Đúng, đăng ký")
    assert [pledge.content for pledge in kept(village)] == ["Trồng dừa ven kênh", "Giúp 2 hộ thoát nghèo"]


def test_a_new_sentence_in_the_middle_of_a_registration_is_asked_about_too(an: Person) -> None:
    begin(an)
    assert "Trồng dừa ven kênh" in an.says(f"/dangky {NEW}")


def test_the_older_one_goes_when_it_is_chosen_to_go(an: Person, village: Village) -> None:
    begin(an)
    an.says("/camket")
    an.says(f"/dangky {NEW}")
    assert "giúp 2 hộ" in an.picks("Bỏ việc cũ").casefold()
    an.picks("Đúng, đăng ký")
    assert len(kept(village)) == 1
    assert "Không có việc nào" in an.says("/tieptuc")


def test_where_nothing_was_written_yet_nothing_is_asked(an: Person) -> None:
    an.says("/dangky")
    assert "xem lại giúp" in an.says(f"/dangky {NEW}")


def test_an_old_button_does_not_drop_what_was_begun_since(an: Person) -> None:
    begin(an)
    an.says("/dangky")
    anew = an.choice("Làm lại từ đầu")
    an.picks("Làm lại từ đầu")
    an.says("Đọc sách về Bác")
    assert "Đọc sách về Bác" in an.taps(anew.value)
    assert "bao nhiêu" in an.picks("Làm tiếp")


def test_a_sentence_that_waited_outlives_a_stop(an: Person) -> None:
    begin(an)
    an.says(f"/dangky {NEW}")
    an.picks("Làm tiếp")
    assert "giúp 2 hộ" in an.says("hủy").casefold()
    assert "xem lại giúp" in an.says("có")


def test_stopping_what_is_open_names_what_is_set_aside(binh: Person) -> None:
    binh.says("/dangky")
    binh.picks("Cá nhân tôi")
    binh.says("Trồng dừa ven kênh")
    binh.says("/thanhvien them CB1")
    answer = binh.says("hủy")
    assert "Đã dừng: việc thêm đảng viên" in answer
    assert "Trồng dừa ven kênh" in answer
    assert "bao nhiêu" in binh.picks("Làm tiếp: việc đăng ký")


def test_what_is_set_aside_is_dropped_when_that_is_wanted(binh: Person) -> None:
    binh.says("/dangky")
    binh.says("/thanhvien them CB1")
    binh.says("hủy")
    assert "Đã dừng: việc đăng ký" in binh.picks("Bỏ luôn")
    assert "Không có việc nào" in binh.says("/tieptuc")


def test_stopping_with_nothing_open_says_what_was_dropped(an: Person) -> None:
    begin(an)
    an.says("/camket")
    assert "Trồng dừa ven kênh" in an.says("/huy")
    assert "Không có việc nào" in an.says("hủy")


def test_what_is_dropped_is_gone(an: Person) -> None:
    begin(an)
    an.says("/camket")
    assert "Trồng dừa ven kênh" in an.says("/huy")
    assert "Trồng dừa ven kênh" not in an.says("/huy")
    assert "Trồng dừa ven kênh" not in an.says("/tieptuc")
