"""A secretary writes to one member of the own branch, the member answers, and what waits for the secretary is shown."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

SAID = ["trả lời chú An: mai tôi ghé", "nhắn chú An là mai tôi ghé", "nhan giup toi anh An la mai tôi ghé"]


@pytest.mark.parametrize("words", SAID)
def test_a_letter_is_read_back_and_sent_with_the_secretarys_name(an: Person, binh: Person, words: str) -> None:
    asked = binh.says(words)
    assert "Nguyễn Văn An" in asked
    assert "“mai tôi ghé”" in asked
    assert an.receives() == ""
    assert "Đã gửi" in binh.says("ừ")
    heard = an.receives()
    assert "Lê Thị Bình" in heard
    assert "“mai tôi ghé”" in heard
    assert "nhắn bí thư:" in heard


@pytest.mark.parametrize(
    "words", ["nhắn chú An giùm: mai họp", "báo chú An biết mai họp", "nhắn chú An giùm tôi là mai họp"]
)
def test_polite_words_are_no_part_of_the_letter(an: Person, binh: Person, words: str) -> None:
    assert "“mai họp”" in binh.says(words)


def test_another_letter_takes_the_place_of_one_not_sent_yet(an: Person, binh: Person, village: Village) -> None:
    village.person(an.channel, "Võ Thị Tám", "CB1")
    binh.says(SAID[0])
    assert "Võ Thị Tám" in binh.says("nhắn chị Tám: mai họp")


def test_whoever_writes_of_oneself_is_quoted_whole(an: Person, binh: Person) -> None:
    assert "“tui bệnh”" in an.says("nhờ nhắn bí thư là tui bệnh")


def test_a_letter_of_oneself_keeps_the_i(an: Person, binh: Person) -> None:
    assert "“tôi bận rồi”" in binh.says("nhắn chú An tôi bận rồi")


def test_a_no_sends_nothing(an: Person, binh: Person) -> None:
    binh.says(SAID[0])
    assert "chưa gửi" in binh.says("không")
    assert an.receives() == ""


def test_the_member_answers_as_told(an: Person, binh: Person) -> None:
    binh.says(SAID[0])
    binh.says("ừ")
    an.receives()
    assert "Lê Thị Bình" in an.says("nhắn bí thư: dạ tôi biết rồi")
    an.says("đúng")
    assert "“dạ tôi biết rồi”" in binh.receives()


@pytest.mark.parametrize("words", ["nói bí thư là ai", "nhắn bí thư bằng cách nào", "nhắn bí thư được không"])
def test_a_question_about_the_secretary_is_no_letter(an: Person, binh: Person, words: str) -> None:
    assert "chuyển lời này" not in an.says(words)


def test_other_words_for_the_button_pass_on_what_waits(an: Person, binh: Person) -> None:
    an.says("tôi bị ốm không làm được")
    an.says("nhắn bí thư giùm tôi")
    assert "“tôi bị ốm không làm được”" in binh.receives()


def test_the_member_answers_by_the_button(an: Person, binh: Person) -> None:
    binh.says(SAID[0])
    binh.says("ừ")
    an.receives()
    assert "nhắn gì" in an.picks("Trả lời")
    an.says("dạ mai tui ở nhà")
    assert "“dạ mai tui ở nhà”" in binh.receives()


def test_words_passed_on_are_answered_by_the_button(an: Person, binh: Person) -> None:
    an.says("nhắn bí thư: tôi xin nghỉ họp")
    an.says("ừ")
    binh.receives()
    assert "nhắn gì cho đồng chí Nguyễn Văn An" in binh.picks("Trả lời")
    binh.says("Chú cứ nghỉ")
    binh.says("ừ")
    assert "“Chú cứ nghỉ”" in an.receives()


def test_nobody_of_another_branch_is_written_to(binh: Person, chi: Person) -> None:
    assert "Trần Kim Chi" not in binh.says("trả lời chị Chi: mai tôi ghé")
    assert "chi bộ mình phụ trách" in binh.says(f"/nhanrieng {chi.member_id}")


def test_who_leads_nothing_writes_to_nobody(an: Person, village: Village) -> None:
    bay = village.person(an.channel, "Trần Văn Bảy", "CB1")
    an.says("trả lời chú Bảy: mai tôi ghé")
    an.says(f"/nhanrieng {bay.member_id}")
    assert bay.receives() == ""


def test_a_letter_of_the_night_arrives_in_the_morning(an: Person, binh: Person, village: Village) -> None:
    village.now = village.now.replace(hour=22)
    assert "tới lúc 07:00 11/03/2026" in binh.says(SAID[0])
    binh.says("ừ")
    assert an.receives() == ""
    village.wait(hours=10)
    assert "“mai tôi ghé”" in an.receives()


def test_whoever_has_not_joined_is_named(binh: Person, village: Village) -> None:
    village.member("Hồ Văn Chín", "CB1")
    binh.says("nhắn chú Chín là mai họp")
    assert "chưa tham gia" in binh.says("ừ")


def test_whom_is_asked_where_the_name_is_not_on_the_list(an: Person, binh: Person) -> None:
    assert "Đồng chí nào" in binh.says("trả lời chú Ba: mai tôi ghé")
    assert "“mai tôi ghé”" in binh.says("An")


def test_what_waits_is_shown_with_the_buttons(an: Person, binh: Person, village: Village) -> None:
    assert "không có việc gì chờ" in binh.says("có ai nhờ tôi gì không")
    register(an)
    an.says("dừa xong rồi")
    an.says("đúng")
    an.says("nhắn bí thư: tôi xin nghỉ họp")
    an.says("ừ")
    heard = binh.says("có ai nhờ tôi gì không")
    assert "Nguyễn Văn An báo đã làm xong" in heard
    assert "Nguyễn Văn An (" in heard
    village.wait(minutes=5)
    binh.picks("Trả lời đồng chí")
    binh.says("Chú cứ nghỉ")
    binh.says("ừ")
    assert "Trả lời đồng chí" not in binh.says("có ai nhờ tôi gì không")


def test_the_deputy_sees_what_the_secretary_answered_no_more(an: Person, binh: Person, village: Village) -> None:
    deputy = village.person(an.channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    an.says("nhắn bí thư: tôi xin nghỉ họp")
    an.says("ừ")
    assert "Nguyễn Văn An" in deputy.says("ai đang chờ tôi vậy")
    village.wait(minutes=5)
    binh.says("trả lời chú An: chú cứ nghỉ")
    binh.says("ừ")
    assert "không có việc gì chờ" in deputy.says("ai đang chờ tôi vậy")


def claimed(an: Person) -> None:
    """A result that waits."""
    register(an)
    an.says("dừa xong rồi")
    an.says("đúng")


@pytest.mark.parametrize("words", ["xem lại", "xem lai nha", "coi lại đi"])
def test_look_again_below_a_result_gives_it_back_and_asks_why(an: Person, binh: Person, words: str) -> None:
    claimed(an)
    binh.says("/duyet")
    binh.says(words)
    binh.picks("Chưa có hình")
    assert "Chưa có hình" in an.receives()


def test_a_reason_below_a_result_is_read_back(an: Person, binh: Person) -> None:
    claimed(an)
    binh.says("/duyet")
    assert "“chưa có hình, làm tiếp nghen”" in binh.says("chưa có hình, làm tiếp nghen")
    binh.says("ừ")
    assert "chưa có hình" in an.receives()


def test_english_has_the_same_sentences(an: Person, binh: Person) -> None:
    binh.says("/language en")
    assert "I send this to comrade Nguyễn Văn An" in binh.says(SAID[0])
    assert "Sent to comrade" in binh.picks("Send it")


def test_a_secretary_is_meant_by_name_too(an: Person, binh: Person) -> None:
    asked = an.says("nói chị Bình giùm mai họp tui tới trễ cỡ 30 phút, mắc đưa bả đi khám mắt")
    assert "“mai họp tui tới trễ cỡ 30 phút, mắc đưa bả đi khám mắt”" in asked
    an.picks("Gửi")
    assert "mai họp tui tới trễ" in binh.receives()


def test_somebody_else_of_that_title_is_no_secretary(an: Person, binh: Person) -> None:
    assert "Tôi chuyển lời này" not in an.says("nói chị Lài giùm mai tui tới trễ")
