"""What is ordered beside an announcement: when it goes out, that it is confirmed, that it waits; none of it is sent."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.test_stopping import announced

LATER = [
    ("Hẹn 8 giờ sáng mai gửi chi bộ: nhớ đóng đảng phí, hạn chót 20/7", "nhớ đóng đảng phí, hạn chót 20/7"),
    ("gửi chi bộ: 9h chủ nhật dọn kinh. Mai 7h hãy gửi, đừng gửi bây giờ", "9h chủ nhật dọn kinh."),
    ("gui chi bo: chu nhat 9h don kinh, sang mai 7h moi gui nha", "chu nhat 9h don kinh"),
    ("gửi thông báo cho chi bộ, hẹn 8 giờ sáng mai: nhớ đóng đảng phí", "nhớ đóng đảng phí"),
    ("thông báo cho người chưa đăng ký, hẹn 8 giờ sáng mai: xin đăng ký sớm", "xin đăng ký sớm"),
    ("gui thong bao cho chi bo luc 7h sang mai: nho dong dang phi", "nho dong dang phi"),
]
NOW = [
    "gửi chi bộ: 7 giờ sáng mai họp tại nhà văn hóa, mang theo sổ",
    "gửi chi bộ: hẹn bà con 8h sáng mai dọn kinh",
    "gửi chi bộ: báo cáo tháng này, mai 7h nộp nhé",
]


@pytest.mark.parametrize(("words", "text"), LATER)
def test_the_hour_of_sending_is_kept_and_not_announced(binh: Person, words: str, text: str) -> None:
    asked = binh.says(words)
    assert f"“{text}”" in asked
    assert "Gửi lúc:" in asked


@pytest.mark.parametrize("words", NOW)
def test_an_hour_of_what_is_announced_is_no_hour_of_sending(binh: Person, words: str) -> None:
    asked = binh.says(words)
    assert f"“{words.partition(': ')[2]}”" in asked
    assert "Gửi lúc:" not in asked


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("nhắn cả chi bộ họp lúc 19h thứ bảy: nhớ mang theo sổ", "họp lúc 19h thứ bảy: nhớ mang theo sổ"),
        ("nhắn chi bộ ấp 1 họp lúc 19h: nhớ mang theo sổ", "họp lúc 19h: nhớ mang theo sổ"),
    ],
)
def test_what_takes_place_before_the_colon_is_announced_too(binh: Person, words: str, text: str) -> None:
    asked = binh.says(words)
    assert f"“{text}”" in asked
    assert "Gửi lúc:" not in asked


def test_an_organisation_that_is_not_there_is_no_other_one(chi: Person, binh: Person, bao: Person) -> None:
    asked = chi.says("gửi thông báo cho ấp 9: mai dọn vệ sinh nhà văn hóa")
    assert "không tìm thấy tổ chức nào tên “ấp 9”" in asked
    assert "Gửi đến đâu" in asked


def test_another_wish_at_the_question_to_whom_is_heard(chi: Person) -> None:
    chi.says("gửi thông báo cho ấp 9: mai dọn vệ sinh nhà văn hóa")
    heard = chi.says("ai chưa đăng ký")
    assert "Đảng viên đã đăng ký" in heard
    assert "Gửi đến đâu" in heard


@pytest.mark.parametrize("begun", ["thông báo cả chi bộ", "gửi thông báo cho chi bộ", "Gui thong bao toi chi bo"])
def test_a_confirmation_that_readers_are_told_to_give_is_asked_for(binh: Person, begun: str) -> None:
    asked = binh.says(f"{begun}: 6h sáng mai vớt lục bình. Ai đọc rồi bấm xác nhận cho tui biết")
    assert "xác nhận cho tui biết”" in asked
    assert "xác nhận đã đọc" in asked


@pytest.fixture
def sent(an: Person, dung: Person, village: Village) -> Person:
    announced(dung, "CB1")
    village.advance_broadcasts()
    return dung


@pytest.mark.parametrize("words", ["tạm dừng lại cho tôi, để tôi xem lại chữ nghĩa", "khoan gui da"])
def test_the_one_under_way_need_not_be_named(sent: Person, words: str) -> None:
    assert "đã tạm dừng" in sent.says(words)
    assert "được gửi tiếp" in sent.says("được rồi, gửi tiếp đi")


def test_a_yes_is_no_reason_and_a_reason_is_no_order(sent: Person) -> None:
    sent.says("thu hồi thông báo số 1")
    assert "chưa phải là lý do" in sent.says("ừ làm vậy đi")
    assert "Lý do: trùng với công văn của tỉnh\n" in sent.says("lý do là trùng với công văn của tỉnh")


def test_what_stands_behind_a_comma_is_the_reason(sent: Person) -> None:
    asked = sent.says("thu hồi cái thông báo số 1, tui ghi lộn chỗ họp")
    assert "Lý do: tui ghi lộn chỗ họp\n" in asked


@pytest.mark.parametrize(
    "words", ["cho em xem lại mấy cái thông báo đã gửi từ đầu năm tới giờ", "xem các thông báo đã gửi hồi đầu năm"]
)
def test_those_of_this_year_are_listed(sent: Person, words: str) -> None:
    assert "Số 1, " in sent.says(words)
