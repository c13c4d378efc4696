"""What sounds like a meeting and is something else stays what it was, and the other way round."""

from datetime import date

import pytest

from domain.events import attendance, replies, said
from domain.events.event import Reply
from tests.talking import Person

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    "text",
    [
        "chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1",
        "chi bo hop 19h thu sau tai nha van hoa ap 1",
        "tổ chức lễ phát động ngày 15/8 lúc 7h30 tại hội trường xã, chủ trì: đồng chí Ba",
        "to chuc le phat dong ngay 15/8",
        "họp chi bộ 7g tối mai ở nhà văn hóa ấp",
        "tạo cuộc họp chi bộ",
        "lên lịch họp đảng ủy 14h ngày 20/3",
        "lễ phát động 7 giờ 30 ngày 19/6 tại sân ủy ban",
        "nhờ em mở giùm chị cuộc họp chi bộ chiều mai 3 giờ",
    ],
)
def test_these_call_one(text: str) -> None:
    assert said.is_made(text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "dọn kênh ngày 15/8 tại ấp 1",
        "mở đợt phát động 60 ngày đêm chào mừng Đại hội, bắt đầu 1/7",
        "chi bộ đã phát động hôm 15/2",
        "Lễ phát động tổ chức sáng 01/7 tại sân nhà máy, tỷ lệ tham dự 92% - ghi nhận giúp.",
        "nhắn cả chi bộ 14 giờ chủ nhật họp",
        "Báo cả chi bộ dời họp sang 7g thứ Sáu, phòng thiết bị",
        "phiếu họp chi bộ",
        "in giùm phiếu họp chi bộ tháng 7, tối nay 19h họp rồi",
        "chi bộ họp mấy giờ",
        "chi bộ họp lúc 19h chưa?",
        "Sinh hoạt chi bộ mỗi tháng đạt từ 90% đảng viên dự trở lên, cả năm 2026",
        "chi bộ họp hôm mùng 5 có đọc chỉ thị 05",
        "19h thứ sáu nhắc tôi họp chi bộ",
        "chỉ đạo ấp 2 họp chi bộ trước thứ sáu",
        "Tháng này chi bộ họp trễ một tuần",
        "còn ấp nào chưa chịu làm lễ phát động hông, kể tên ra",
    ],
)
def test_these_call_none(text: str) -> None:
    assert not said.is_made(text, TODAY)


@pytest.mark.parametrize(
    ("text", "moved", "off"),
    [
        ("dời họp sang 19h30 thứ bảy", True, False),
        ("hoãn lễ phát động", True, False),
        ("hủy họp vì mưa bão", False, True),
        ("bỏ buổi họp thứ sáu", False, True),
        ("chi bộ họp 19h thứ sáu", False, False),
        ("hủy cam kết trồng dừa", False, False),
        ("dời hạn sang 30/6", False, False),
        ("bỏ chi bộ ấp 2", False, False),
        ("gửi tn cho kp1 kp2 báo họp giao ban dời qua t5", False, False),
        ("dừng gửi thông báo họp thứ hai, chuyển sang thứ ba", False, False),
    ],
)
def test_what_moves_one_or_calls_it_off(text: str, moved: bool, off: bool) -> None:
    assert said.is_moved(text) is moved
    assert said.is_called_off(text) is off


@pytest.mark.parametrize(
    "text",
    [
        *("đèn đường lắp xong", "dạ vâng", "vâng ạ", "da vang", "đủ rồi", "Thứ Bảy này tôi vắng họp phụ huynh"),
        *("Nói với đồng chí Tâm tôi đau chân, xin vắng buổi họp ngày 5", "không quá 2 lần vắng họp trong năm", "tới"),
        *("tôi đau, không đi làm được", "chac khong du 40m dau, gia cat len cao qua", "ai vắng họp"),
    ],
)
def test_these_answer_no_invitation(text: str) -> None:
    assert replies.read(text)[0] is Reply.NONE


def test_names_are_told_apart_by_their_accents() -> None:
    people = {1: "Lê Văn Hai", 2: "Lê Văn Hải", 3: "Trần Thị Chi", 4: "Võ Thị Tám"}
    assert attendance.read("Hải có mặt; Chi vắng", people) == attendance.Noted(frozenset({2}), frozenset({3}))
    assert attendance.read("Hai co mat", people).several == ("Hai",)
    assert attendance.read("đủ hết, trừ chị Tám", people).here == {1, 2, 3}


def test_a_pledge_with_a_day_and_a_place_stays_one(binh: Person) -> None:
    answer = binh.says("dọn kênh ngày 15/8 tại ấp 1")
    assert "Có chương trình không" not in answer
    assert "Ai chủ trì" not in answer


def test_a_campaign_stays_one(chi: Person) -> None:
    answer = chi.says("mở đợt phát động 60 ngày đêm chào mừng Đại hội, từ 1/7 đến 30/8")
    assert "Ai chủ trì" not in answer
    assert "Mời những ai" not in answer


def test_an_announcement_stays_one(binh: Person, an: Person) -> None:
    assert "Gửi" in binh.says("nhắn cả chi bộ 14 giờ chủ nhật họp tại nhà văn hóa")
    assert "Ai chủ trì" not in binh.heard[-1].text


def test_a_note_to_oneself_stays_one(binh: Person) -> None:
    assert "Ai chủ trì" not in binh.says("19h thứ sáu nhắc tôi họp chi bộ")
