"""`/dangky`: from the first question to the kept pledge."""

from datetime import date

from sqlmodel import select

from domain.chat import Kind
from storage.ground.database import Session
from storage.tables import Pledge, Reminder
from tests.talking import Person, Village

ASKED_GROUP = "nhóm nội dung thi đua nào"


def kept(village: Village) -> list[Pledge]:
    """What a second session reads."""
    return village.database.transact(lambda session: list(session.exec(select(Pledge).order_by(Pledge.id)).all()))


def register(person: Person, content: str = "Trồng dừa", goal: str = "500 cây", deadline: str = "30/6") -> str:
    """The whole way."""
    person.says("/dangky")
    if any(choice.value.endswith(":own") for message in person.heard for choice in message.choices):
        person.picks("Cá nhân tôi")
    person.says(content)
    if goal:
        person.says(goal)
    if ASKED_GROUP in person.says(deadline):
        person.picks("Phát triển kinh tế")
    return person.picks("Đúng, đăng ký")


def test_four_answers_make_a_pledge(an: Person, village: Village) -> None:
    assert "làm việc gì" in an.says("/dangky")
    assert "bao nhiêu" in an.says("Trồng dừa ven kênh")
    assert "Bao giờ" in an.says("500 cây")
    card = an.says("30/6")
    assert "500 cây" in card
    assert "thứ Ba, 30/06/2026" in card
    assert "Trồng dừa ven kênh" in card
    assert "Đã ghi việc đồng chí đăng ký" in an.picks("Đúng, đăng ký")
    (pledge,) = kept(village)
    assert (pledge.member_id, pledge.content, pledge.deadline, pledge.state) == (
        an.member_id,
        "Trồng dừa ven kênh",
        date(2026, 6, 30),
        "active",
    )
    assert (pledge.value, pledge.unit) == (500, "cây")


def test_one_sentence_needs_only_a_yes(an: Person, village: Village) -> None:
    card = an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    assert "500 cây dừa" in card
    assert "30/06/2026" in card
    an.picks("Đúng, đăng ký")
    assert len(kept(village)) == 1


def test_without_accents_and_without_slash(an: Person, village: Village) -> None:
    assert "làm việc gì" in an.says("dang ky")
    an.says("dan 12 tam luoi")
    assert ASKED_GROUP in an.says("cuoi nam")
    card = an.says("phat trien kinh te - xa hoi" if an.channel == "telegram" else "2")
    assert "Phát triển kinh tế - xã hội" in card
    assert "31/12/2026" in card


def test_the_group_is_guessed_without_accents_too(an: Person) -> None:
    an.says("dang ky")
    an.says("giup 2 ho thoat ngheo")
    card = an.says("cuoi nam")
    assert "31/12/2026" in card
    assert "Tôi xếp việc này vào nhóm: Phát triển kinh tế - xã hội" in card


def test_a_bad_deadline_is_asked_again(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    assert "31/2" in an.says("31/2")
    assert "09/03/2026" in an.says("9/3/2026") or "đã qua" in an.reads(an.heard)
    assert "30/06/2026" in an.says("30/6")


def test_a_yes_takes_the_day_that_was_proposed(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    assert "15/01/2027?" in an.says("15/1")
    assert "Thời hạn: thứ Sáu, 15/01/2027" in an.says("dung roi")


def test_an_impossible_day_in_a_sentence_is_named_without_the_sentence(an: Person) -> None:
    assert "Trong lịch không có “ngày 31/2”" in an.says("Tôi đăng ký trồng 50 cây dừa trước ngày 31/2")


def test_days_to_choose_from_begin_with_a_capital(an: Person) -> None:
    an.says("/dangky")
    assert "Cuối quý này (31/03/2026)" in an.says("Trồng 50 cây dừa")
    assert "Thứ Hai, 01/03/2027" in an.says("31/2")


def test_a_vague_goal_is_met_with_an_example(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Phấn đấu hoàn thành tốt nhiệm vụ được giao")
    answer = an.says("hoàn thành tốt nhiệm vụ")
    assert answer.count("chưa đo đếm được") == 1
    assert "Trồng 500 cây dừa" in answer
    assert kept(village) == []


def test_back_and_changing_one_field(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    assert "làm việc gì" in an.says("lùi")
    an.says("Trồng dừa xiêm")
    an.says("500 cây")
    assert "Trồng dừa xiêm" in an.says("30/6")
    assert "bao nhiêu" in an.picks("Sửa chỉ tiêu")
    assert "600 cây" in an.says("600 cây")
    assert "30/09/2026" in (an.picks("Sửa thời hạn"), an.says("hết quý 3"))[1]


def test_changing_the_number_asks_for_words_that_agree(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng 500 cây dừa")
    an.says("30/6")
    an.picks("Sửa chỉ tiêu")
    assert "Trồng 500 cây dừa" in an.says("600 cây dừa")
    card = an.says("Trồng 600 cây dừa")
    assert "500" not in card


def test_cancel_keeps_nothing(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    assert "Đã dừng" in an.says("hủy")
    assert kept(village) == []
    assert "làm việc gì" in an.says("/dangky")


def test_a_week_later_the_dialogue_goes_on(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    village.wait(days=7)
    assert "500 cây" in an.says("500 cây")
    assert "Bao giờ" in an.picks("Làm tiếp")


def test_another_command_sets_the_registration_aside(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    assert "Làm tiếp phần đang dở" in an.says("/camket")
    assert "bao nhiêu" in an.picks("Làm tiếp phần đang dở")
    an.says("/camket")
    assert "đang làm dở" in an.says("/dangky")
    assert "bao nhiêu" in an.picks("Làm tiếp")


def test_help_in_the_middle_asks_the_open_question_again(an: Person) -> None:
    an.says("/dangky")
    answer = an.says("trợ giúp")
    assert "“đã trồng được 20 cây”: báo việc đã làm" in answer
    assert "làm việc gì" in answer


def test_a_second_tap_on_confirm_registers_once(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    an.says("30/6")
    confirm = an.choice("Đúng, đăng ký")
    an.taps(confirm.value)
    assert "Nút đó" in an.taps(confirm.value)
    assert len(kept(village)) == 1


def test_an_old_button_asks_the_current_question_again(an: Person) -> None:
    an.says("Tôi đăng ký đan 12 tấm lưới trước 30/6")
    old = an.choice("Phát triển kinh tế")
    an.taps(old.value)
    answer = an.taps(old.value)
    assert "câu hỏi trước" in answer
    assert "xem lại giúp" in answer


def test_the_same_update_twice_is_one_turn(an: Person, village: Village) -> None:
    an.sends("same", text="/dangky")
    assert an.sends("same", text="/dangky") == ""


def test_odd_answers_each_get_one_clear_answer(an: Person, village: Village) -> None:
    an.says("/dangky")
    for odd in (
        {"text": ""},
        {"text": "🌴🌴🌴"},
        {"text": "x" * 1500},
        {"kind": Kind.PHOTO, "attachment": "abc"},
        {"kind": Kind.VOICE},
        {"kind": Kind.OTHER},
    ):
        answer = an.sends(**odd)
        assert "làm việc gì" in answer, odd
        assert len(an.heard) == 1
    assert an.sends(kind=Kind.EDITED, text="30/6").startswith("Tôi không đọc lại tin đã sửa")
    assert "trò chuyện riêng" in an.sends(text="Trồng dừa", private=False)
    assert an.sends(text="Trồng dừa", private=False) == ""
    assert kept(village) == []


def test_decomposed_letters_are_understood(an: Person) -> None:
    import unicodedata  # noqa: PLC0415 - only here

    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    assert "31/12/2026" in an.says(unicodedata.normalize("NFD", "cuối năm"))


def test_a_secretary_registers_for_the_whole_branch(binh: Person, village: Village) -> None:
    assert "cho ai" in binh.says("/dangky")
    binh.picks("Cả Chi bộ ấp 1")
    binh.says("Trồng 50 cây dừa")
    assert "Người đăng ký: Chi bộ ấp 1" in binh.says("30/6")
    binh.picks("Đúng, đăng ký")
    assert kept(village)[0].member_id is None
    assert "việc chung · hạn 30/06/2026" in binh.says("/camket")


def test_a_post_lost_under_an_open_menu_is_noticed(binh: Person, village: Village) -> None:
    binh.says("/dangky")
    binh.picks("Cả Chi bộ ấp 1")

    def dismiss(session: Session) -> None:
        from storage.tables import Post  # noqa: PLC0415 - only here

        for post in session.exec(select(Post)):
            post.until = village.now.date()
            session.add(post)

    village.database.transact(dismiss)
    assert "không còn phụ trách" in binh.says("Trồng 50 cây dừa")
    assert kept(village) == []


def test_reminders_too_late_for_are_not_planned(an: Person, village: Village) -> None:
    register(an, deadline="13/3")
    days = village.database.transact(lambda session: sorted(session.exec(select(Reminder.due_on)).all()))
    assert days == [date(2026, 3, 12), *(date(2026, 3, day) for day in (14, 21, 28)), date(2026, 4, 4)]


def test_a_wish_is_met_with_an_example_of_each_group_and_what_is_typed_is_added_to_it(an: Person) -> None:
    an.says("/dangky")
    answer = an.says("Phấn đấu hoàn thành tốt nhiệm vụ được giao")
    assert "Tinh thần rất tốt" in answer
    assert "Trồng 500 cây dừa · Giải quyết 100% hồ sơ đúng hẹn" in answer
    assert [choice.label for message in an.heard for choice in message.choices if choice.label != "‹ Quay lại"] == []
    assert "Bao giờ" in an.says("Giúp 2 hộ thoát nghèo")
    card = an.says("cuối năm")
    assert "Việc sẽ làm: Phấn đấu hoàn thành tốt nhiệm vụ được giao: Giúp 2 hộ thoát nghèo" in card
    assert "Chỉ tiêu: 2 hộ" in card
    assert "Tôi xếp việc này vào nhóm: Phát triển kinh tế - xã hội" in card


def test_examples_for_a_wish_are_of_the_group_it_was_put_into(an: Person) -> None:
    an.says("/dangky")
    answer = an.says("Tuyên truyền hỏi đáp về Luật Đất đai")
    assert "Giới thiệu 2 quần chúng ưu tú vào Đảng · Đọc 12 cuốn sách về Bác" in answer
    assert "Trồng 500 cây dừa" not in answer


def test_a_number_without_a_unit_is_asked_of_what(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng lúa ven kênh")
    assert "500 gì, thưa đồng chí" in an.says("500")
    assert "Bao giờ" in an.says("cây")
    assert "Chỉ tiêu: 500 cây" in an.says("cuối năm")


def test_a_number_counts_what_the_content_names(an: Person) -> None:
    an.says("tôi đăng ký giúp hộ khó khăn")
    an.says("có")
    assert "3 hộ khó khăn. Có đúng ý" in an.says("3")
    assert "Bao giờ" in an.says("ừ")
    assert "Chỉ tiêu: 3 hộ khó khăn" in an.says("cuối năm")


def test_a_day_of_next_year_is_taken_and_read_back(an: Person) -> None:
    """Said in March without a year, January can only mean the next one; what has just passed is asked about."""
    assert "15/01/2027 (còn" in an.says("/dangky Trồng 200 cây dừa trước 15/1")
    an.says("/huy")
    assert "đã qua" in an.says("/dangky Trồng 200 cây dừa trước 1/3")


def test_the_same_sentence_sent_twice_is_said_to_be_registered(an: Person) -> None:
    sentence = "Tôi đăng ký trồng 50 cây dừa trước 30/6"
    assert "đã đăng ký rồi" not in an.says(sentence)
    an.picks("Đúng, đăng ký")
    assert "đã đăng ký rồi" in an.says(sentence)
    an.says("hủy")
    assert "đã đăng ký rồi" not in an.says("Tôi đăng ký trồng 60 cây dừa trước 30/6")
