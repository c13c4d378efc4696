"""How far an announcement came, asked in everyday words: its figures, or that none was sent."""

import pytest

from tests.talking import Person

ASKED = [
    "tin hồi trưa tới mấy người, ai chưa nhận",
    "thông báo bữa qua bao nhiêu đồng chí nhận được rồi",
    "tin họp chị gởi có tới máy bà con chưa",
    "có ai không nhận được tin không",
    "tb gui luc 7h may nguoi doc r",
    "loạt tin sáng giờ đi hết chưa hay kẹt",
    "tin bao lu hom qua ai nhan ai chua",
]


@pytest.mark.parametrize("words", ASKED)
def test_that_none_was_sent_is_said(an: Person, binh: Person, words: str) -> None:
    assert "chưa gửi thông báo nào" in binh.says(words)
    assert "Chi bộ ấp 1" in binh.picks("Ai chưa tham gia")


@pytest.mark.parametrize("words", ASKED)
def test_the_last_one_is_told_of(an: Person, binh: Person, words: str) -> None:
    binh.says("gửi chi bộ: chiều mai 3 giờ họp ở nhà văn hóa")
    binh.picks("Gửi")
    binh.village.wait(hours=60)
    said = binh.says(words)
    assert "Thông báo số 1 gửi Chi bộ ấp 1: đã đến" in said
    assert ("Ai đã đọc" in said) == ("doc" in words)


@pytest.mark.parametrize(
    "words",
    ["tin nhắc hôm kia gửi đi được không", "máy có gửi lời nhắc sáng nay không", "loi nhac toi qua co chay khong"],
)
def test_reminders_are_told_apart(binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "Lời nhắc tôi tự gửi" in said
    assert "Tôi vẫn đang làm việc" in said


def test_an_administrator_hears_it_too(dung: Person) -> None:
    dung.says("tin sáng nay tới mấy người rồi, ai chưa nhận")
    said = "\n".join(each.text for each in dung.heard)
    assert "chưa gửi thông báo nào" in said
    assert "Tình trạng trợ lý" in said


@pytest.mark.parametrize("words", ["hệ thống chạy ổn không", "có ai nhờ tôi gì không", "máy chủ có bị gì không"])
def test_what_is_not_about_sending_stays(binh: Person, words: str) -> None:
    assert "thông báo nào" not in binh.says(words)
