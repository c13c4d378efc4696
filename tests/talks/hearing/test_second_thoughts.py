"""What is said beside an answer, against it or before it: the answer is mended, and nothing is lost."""

import pytest

from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered, switched_on
from tests.talks.registering.test_registering import kept


@pytest.fixture
def two(an: Person) -> Person:
    """An, with palms and households."""
    registered(an)
    registered(an, "Tôi đăng ký giúp 3 hộ thoát nghèo trước 31/12")
    return an


def test_a_yes_with_another_number_is_no_yes(an: Person) -> None:
    an.says("tôi đăng ký làm 40 mét đường trước 30/4")
    heard = an.says("phải rồi mà 60 mét chớ hổng phải 40 mét nghen")
    assert "60 mét" in heard
    assert an.choice("Đúng, đăng ký")


@pytest.mark.parametrize("said", ["chú gõ sai, 35 mới đúng", "tui ghi lộn, 35 mới phải"])
def test_a_slip_at_an_open_report_is_its_figure(an: Person, village: Village, said: str) -> None:
    registered(an)
    an.says("trồng được 20 hay 25 cây gì đó")
    assert "Đến nay được 35 cây" in an.says(said)
    assert kept(village)[0].value == 50


def test_two_pledges_told_of_where_it_is_asked_which(two: Person, village: Village) -> None:
    two.says("báo cáo")
    heard = two.says("hộ nghèo được 2, còn dừa 30 cây")
    assert "2/3 hộ" in heard
    assert "30/50 cây" in heard


def test_both_are_done_is_read_back_for_each(two: Person, village: Village) -> None:
    assert "xong toàn bộ (50 cây dừa)" in two.says("hai việc đều xong rồi nghen")
    assert "xong toàn bộ (3 hộ)" in two.says("có")
    two.says("có")
    assert {each.state.value for each in kept(village)} == {"claimed"}


@pytest.mark.parametrize(
    "said",
    ["cho tui thôi vụ trồng dừa, còn giúp hộ nghèo tui vẫn làm", "bỏ cái vụ trồng dừa, vụ hộ nghèo thì vẫn giữ nghen"],
)
def test_what_is_kept_is_not_what_is_taken_back(two: Person, said: str) -> None:
    heard = two.says(said)
    assert "“Trồng 50 cây dừa”" in heard
    assert "hộ thoát nghèo" not in heard


def test_a_refusal_with_something_registered_offers_to_take_that_back(an: Person) -> None:
    registered(an)
    an.says("tôi không tham gia nữa đâu")
    assert any("/rut" in choice.value for message in an.heard for choice in message.choices)


@pytest.mark.parametrize("said", ["có tốn đồng nào không vậy? đăng ký", "có bắt buộc không em, đăng ký"])
def test_a_question_before_the_wish_to_register_is_answered_and_the_wish_served(an: Person, said: str) -> None:
    assert "Đồng chí sẽ làm việc gì" in an.says(said)
    assert an.heard[-2].text


def test_two_messages_of_two_things_are_not_made_one(an: Person) -> None:
    an.says("ấp mình sao mà bừa bộn dữ")
    assert "bừa bộn" not in an.says("nhặt 20 ký rác")
    an.says("nhặt 20 ký rác")
    assert any("đăng ký" in choice.label.casefold() for message in an.heard for choice in message.choices)


def test_my_work_is_shown_where_a_reason_is_asked(binh: Person, an: Person, dung: Person) -> None:
    switched_on(dung)
    registered(an)
    binh.says("/duyet")
    binh.picks("Trả lại để sửa")
    heard = binh.says("việc của tôi")
    assert "kèm lời nhắn" not in heard
    assert "Đồng chí muốn nhắn gì" in heard


def test_what_is_typed_too_early_is_kept_where_it_is_asked_in_whose_name(binh: Person) -> None:
    binh.says("đăng ký")
    binh.says("quét 3 km đường làng")
    binh.picks("Cá nhân tôi")
    assert "Quét 3 km đường làng" in binh.heard[-1].text


def test_an_announcement_chooses_no_branch(binh: Person) -> None:
    binh.says("đăng ký")
    assert "Đồng chí sẽ làm việc gì" not in binh.says("cả chi bộ chiều nay họp lúc 14 giờ, nhắn giúp tôi nha")


def test_a_rest_from_reminders_leaves_the_way_to_what_was_begun(an: Person) -> None:
    an.says("đăng ký")
    an.says("trồng 30 cây mai")
    an.says("cho tôi nghỉ nhắc 2 tuần")
    assert "Bao giờ hoàn thành" in an.picks("Làm tiếp")


@pytest.mark.parametrize("said", ["dừa rầy ăn chết phân nửa", "lụt ngập hư mất 30%"])
def test_a_share_that_is_lost_is_nothing_done(an: Person, village: Village, said: str) -> None:
    registered(an)
    an.says(said)
    assert kept(village)[0].done is None


def test_after_a_loss_one_may_tell_what_is_left(an: Person) -> None:
    registered(an)
    an.says("nước mặn tràn vô, dừa nhà tui chết hết rồi")
    assert "Đến nay làm được bao nhiêu" in an.picks("Báo còn lại bao nhiêu")


def test_a_grandmother_has_her_own_work_written_down(an: Person) -> None:
    an.says("ghi dùm bà nội là mỗi tuần dọn vệ sinh xóm 1 lần")
    assert "“Mỗi tuần dọn vệ sinh xóm 1 lần”" in an.picks("Đăng ký việc mới")


def test_what_is_done_and_to_be_written_down_is_ones_own(an: Person) -> None:
    registered(an)
    assert "25/50 cây" in an.says("tui trồng được 25 cây dừa rồi, ghi giùm nghen")


def test_a_paper_is_handed_to_the_secretary(an: Person, binh: Person) -> None:
    assert "Có giấy là đủ" in an.says("tui viết ra giấy nộp được hông")


@pytest.mark.parametrize("said", ["mã bị nhòe đọc không ra", "cái mã mờ quá, có 5 chữ hà, còn lại không thấy"])
def test_a_code_that_cannot_be_read_is_not_about_small_letters(village: Village, channel: str, said: str) -> None:
    assert "8 chữ và số" in village.stranger(channel).says(said)


def test_a_stranger_who_asks_the_secretary_first_is_not_hurried(village: Village, channel: str) -> None:
    assert "thong thả" in village.stranger(channel).says("khoan, để tui gọi hỏi chị bí thư đã")


def test_reminders_that_went_out_are_asked_of_an_administrator(dung: Person) -> None:
    assert "Tình trạng trợ lý" in dung.says("tối qua máy có nhắc được ai không vậy")
