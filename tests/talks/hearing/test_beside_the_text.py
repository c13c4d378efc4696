"""Nothing beside the text is lost in silence, and one answer is enough for a run of stickers."""

import pytest

from domain.chat import Kind
from tests.talking import CAPABILITIES, Person, Village
from tests.talks.registering.test_registering import kept, register


def reminder(person: Person, month: int, day: int) -> str:
    """A reminder heard; the platform's id of it."""
    person.village.now = person.village.now.replace(month=month, day=day)
    person.village.remind()
    person.receives()
    return person.arrived[-1].platform_id


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.DOCUMENT])
def test_a_picture_with_a_report_is_named_before_its_question(an: Person, village: Village, kind: Kind) -> None:
    register(an)
    heard = an.sends(kind=kind, text="tôi làm xong hết rồi", attachment="f1")
    assert heard.index("đã nhận ảnh") < heard.index("xong toàn bộ")
    assert kept(village)[0].state == "active"


def test_a_picture_with_an_announcement_is_said_to_go_with_it_before_it_is_sent(an: Person, dung: Person) -> None:
    dung.says("/thongbao")
    heard = dung.sends(kind=Kind.PHOTO, text="Mời họp chi bộ sáng thứ Bảy", attachment="f1")
    assert "sẽ gửi kèm thông báo" in heard
    assert an.receives() == ""


def test_a_quoted_reminder_tells_which_of_two_pledges(an: Person, village: Village) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "15/7")
    first = reminder(an, 5, 30)
    second = reminder(an, 6, 15)
    reported = an.sends(text="120", quotes=first, quoted_text="nhắc")
    assert "120/500" in reported
    reported = an.sends(text="tôi trồng được 90 cây rồi", quotes=second, quoted_text="nhắc")
    assert "90/300" in reported
    assert [pledge.done for pledge in kept(village)] == [120, 90]


@pytest.mark.parametrize(("quoted", "done"), [("Trồng dừa", [12, None]), ("Trồng dừa nước", [None, 12])])
def test_words_that_are_quoted_tell_which_of_two_pledges(
    an: Person, village: Village, quoted: str, done: list[int | None]
) -> None:
    register(an)
    register(an, "Trồng dừa nước", "300 cây", "15/7")
    an.sends(text="12", quoted_text=f"Tôi sẽ báo cáo việc {quoted.lower()} vào thứ Hai")
    assert [pledge.done for pledge in kept(village)] == done


def test_a_quoted_message_nobody_sent_tells_nothing(an: Person, village: Village) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "30/7")
    assert "việc nào" in an.sends(text="120", quotes="nothing", quoted_text="chào")
    assert [pledge.done for pledge in kept(village)] == [None, None]


def test_anothers_reminder_quoted_tells_nothing(an: Person, binh: Person, village: Village) -> None:
    register(an)
    theirs = reminder(an, 6, 23)
    register(binh, "Trồng cây bần", "300 cây", "30/7")
    register(binh, "Giúp hộ nghèo", "2 hộ", "30/8")
    binh.sends(text="1", quotes=theirs)
    assert [pledge.done for pledge in kept(village)] == [None, None, None]


def test_a_text_at_the_limit_is_refused_whole_and_its_tail_is_silent(an: Person, village: Village) -> None:
    limit = CAPABILITIES[an.channel].text_limit
    words = "Tôi đăng ký trồng 500 cây dừa trước 30/6. "
    assert "1.000" in an.says((words * limit)[:limit])
    assert an.says("và giúp 2 hộ nghèo trước 30/9") == ""
    assert kept(village) == []
    village.wait(minutes=1)
    assert "xem lại giúp" in an.says(words.strip())


def test_a_text_of_three_pieces_is_refused_once(an: Person, village: Village) -> None:
    limit = CAPABILITIES[an.channel].text_limit
    assert an.says("a" * limit) != ""
    assert an.says("b" * (limit - 100)) == ""
    assert an.says("c") == ""


def test_a_text_at_the_limit_answers_no_open_question(an: Person, village: Village) -> None:
    an.says("/dangky")
    assert "1.000" in an.says("dừa " * (CAPABILITIES[an.channel].text_limit // 4))
    village.wait(minutes=1)
    assert "bao nhiêu" in an.says("Trồng dừa")


@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.PHOTO, Kind.VOICE])
def test_ten_stickers_get_one_answer(an: Person, village: Village, kind: Kind) -> None:
    answers = [an.sends(kind=kind) for _ in range(10)]
    assert [bool(answer) for answer in answers] == [True, *[False] * 9]
    village.wait(minutes=11)
    assert an.sends(kind=kind) != ""


def test_words_among_stickers_are_answered(an: Person) -> None:
    for _ in range(3):
        an.sends(kind=Kind.OTHER)
    assert "xem lại giúp" in an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")


def test_a_sticker_at_an_open_question_changes_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("xong rồi")
    an.sends(kind=Kind.OTHER)
    assert kept(village)[0].state == "active"


def test_an_edit_without_text_gets_no_answer(an: Person) -> None:
    assert an.sends(kind=Kind.EDITED) == ""
    assert "tin mới" in an.sends(kind=Kind.EDITED, text="Tôi đăng ký trồng 500 cây dừa")
