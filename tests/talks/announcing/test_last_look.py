"""At the question whether to send: what is said of the text, of who gets it, and what is neither a yes nor a no."""

import pytest

from tests.talking import Person, Village

WORDS = "7 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo cuốc xẻng"


@pytest.fixture
def asked(an: Person, binh: Person, chi: Person, dung: Person) -> Person:
    """An administrator who is asked whether to send it to everybody."""
    dung.says(f"gửi thông báo cho tất cả: {WORDS}")
    return dung


@pytest.mark.parametrize("said", ["sửa lại 6 giờ 30", "6 giờ 30 mới đúng", "lộn, 6 giờ 30"])
def test_the_hour_is_put_right_and_read_back(asked: Person, an: Person, village: Village, said: str) -> None:
    answer = asked.says(said)
    assert "“6 giờ 30 sáng thứ bảy 14/3 ra quân dọn đường, mang theo cuốc xẻng”" in answer
    asked.picks("Gửi")
    village.advance_broadcasts()
    assert "“6 giờ 30 sáng thứ bảy 14/3" in an.receives()


@pytest.mark.parametrize(
    "said", ["mà chỉ gửi cho ấp 1 thôi", "gui cho chi bo ap 1 thoi", "ấp 1 thôi", "không phải tất cả, chi bộ ấp 1 thôi"]
)
def test_fewer_people_are_read_back_with_their_number(asked: Person, said: str) -> None:
    answer = asked.says(said)
    assert "Nơi nhận: Chi bộ ấp 1" in answer
    assert "Số người: 2" in answer
    assert answer.count(WORDS) == 1


def test_a_place_in_the_text_is_no_audience(an: Person, chi: Person, dung: Person) -> None:
    dung.says("gửi thông báo cho tất cả: 8 giờ chủ nhật họp tại hội trường xã")
    answer = dung.says("sửa lại họp ở nhà văn hóa ấp 1")
    assert "tại nhà văn hóa ấp 1”" in answer
    assert "Nơi nhận: Đảng bộ tỉnh" in answer


def test_an_organisation_that_is_not_there_is_named(asked: Person) -> None:
    assert "tên “ấp 7”" in asked.says("gửi cho ấp 7 thôi")
    assert "đến Đảng bộ tỉnh" in asked.says("ủa")


@pytest.mark.parametrize("said", ["bên đó mấy người nhận được", "bao nhieu nguoi nhan duoc vay", "gửi cho mấy người"])
def test_how_many_get_it_is_answered_and_the_question_stays(
    asked: Person, an: Person, village: Village, said: str
) -> None:
    asked.says("chỉ gửi ấp 1")
    answer = asked.says(said)
    assert "Chi bộ ấp 1 có 2 người, trong đó 2 người" in answer
    asked.picks("Gửi")
    village.advance_broadcasts()
    assert "dọn đường" in an.receives()


@pytest.mark.parametrize("said", ["ok cảm ơn", "ok cam on", "chưa gửi", "từ từ hãy gửi"])
def test_neither_a_yes_nor_a_no_is_asked_again_shortly(asked: Person, an: Person, village: Village, said: str) -> None:
    answer = asked.says(said)
    assert "Tôi chưa gửi cho ai" in answer
    assert "Số người" not in answer
    village.advance_broadcasts()
    assert "dọn đường" not in an.receives()


def test_no_day_is_written_into_an_unclear_text(an: Person, dung: Person) -> None:
    dung.says("gửi thông báo cho tất cả: từ 7 giờ đến 9 giờ sáng mai dọn kênh")
    assert "gõ lại cả lời thông báo" in dung.says("sửa lại 8 giờ")
    assert "“từ 8 giờ đến 9 giờ sáng mai dọn kênh”" in dung.says("từ 8 giờ đến 9 giờ sáng mai dọn kênh")


def test_the_text_typed_once_more_takes_its_place(asked: Person) -> None:
    assert "“8 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo chổi”" in asked.says(
        "8 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo chổi"
    )


def test_a_slip_keeps_the_text(asked: Person) -> None:
    assert "muốn sửa phần nào" in asked.says("sai rồi")
    assert "6 giờ" in asked.says("6 giờ mới đúng")


@pytest.mark.parametrize("said", ["khoan, đừng gửi", "thôi đừng gửi", "thoi dung gui", "khoi gui nua"])
def test_what_is_left_has_gone_to_nobody(asked: Person, an: Person, village: Village, said: str) -> None:
    assert "Đã dừng" in asked.says(said)
    village.advance_broadcasts()
    assert "dọn đường" not in an.receives()
    answer = asked.says("nãy giờ có gửi ai chưa")
    assert "Chưa gửi cho ai" in answer
    assert "Nội dung đăng ký" not in answer
    assert "giữ làm bản nháp" in asked.says("ok mai tính")


@pytest.mark.parametrize("said", ["ừ gửi đi", "u gui luon di", "gửi ngay nha"])
def test_a_yes_in_words_sends(asked: Person, an: Person, village: Village, said: str) -> None:
    assert "đang được gửi" in asked.says(said)
    village.advance_broadcasts()
    assert "dọn đường" in an.receives()


def test_the_name_of_the_command_begins_no_other(asked: Person) -> None:
    assert WORDS in asked.says("gửi thông báo đi")


@pytest.mark.parametrize("said", ["xem lại coi", "đọc lại nghe coi", "ghi gì trong đó vậy"])
def test_the_text_is_shown_once_more(asked: Person, said: str) -> None:
    answer = asked.says(said)
    assert WORDS in answer
    assert "Số người: 3" in answer


def test_where_it_is_asked_who_gets_it_the_text_is_put_right_too(an: Person, dung: Person) -> None:
    dung.says("/thongbao 7 giờ sáng mai dọn đường")
    assert "“8 giờ sáng mai dọn đường”" in dung.says("lộn, 8 giờ")
    assert "chưa gửi cho ai" in dung.says("gửi ai chưa vậy")
    assert "“8 giờ sáng mai dọn đường”" in dung.says("ấp 1")


@pytest.mark.parametrize("said", ["ấp 2 đang có tang, đừng gửi ổng nữa", "ap 2 dang benh, khoi nhan ho"])
def test_a_place_that_is_spared_never_becomes_the_only_one(asked: Person, said: str) -> None:
    assert "Nơi nhận: Chi bộ ấp 2" not in asked.says(said)
