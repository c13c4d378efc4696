"""A quiet day said by a secretary is no announcement, and a day off with the day worked for it is noted as such."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "thứ bảy 14/3 chi bộ họp lệ, hôm đó đừng nhắn ai trong chi bộ hết nghen",
        "Ngày 14 tháng 3 chi bộ ấp 1 có giỗ hội đình làng bữa đó đừng nhắn tin cho bà con trong chi bộ",
        "14/3 ap minh co dam, khoi nhac ai het",
        "hôm 14/3 đừng gửi tin cho đảng viên",
        "Đề nghị ngày 14/3 không gửi thông báo cho các đồng chí vì chi bộ họp",
        "đừng nhắn cho bà con vào thứ bảy này nghen, có đám giỗ",
        "14/3 tập huấn ở xã, khỏi nhắc mấy anh",
        "bua 14/3 dung nhan tin cho ca ap, cung dinh",
        "cả ấp ngưng nhắc ngày 14/3 nghen",
    ],
)
def test_a_quiet_day_is_read_back_as_one(binh: Person, words: str) -> None:
    heard = binh.says(words)
    assert "Chi bộ ấp 1 nghỉ 14/03/2026" in heard
    assert "Nơi nhận" not in heard
    assert "Đã ghi" in binh.picks("Đúng")


@pytest.mark.parametrize(
    "words",
    [
        "thứ bảy đừng nhắc tôi",
        "đừng nhắn đồng chí Tám ngày 14/3",
        "khỏi nhắc mấy đồng chí nộp rồi",
        "ngày 14/3 họp chi bộ, nhắn mọi người giùm",
    ],
)
def test_what_sounds_near_is_no_quiet_day(binh: Person, tam: Person, words: str) -> None:
    assert "nghỉ 14/03/2026" not in binh.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "Thứ hai 4/1 nghỉ Tết dương, làm bù thứ bảy 9/1",
        "nghi thu hai 4/1, lam bu thu bay 9/1",
        "4/1 nghỉ bù, 9/1 làm bù",
        "4/1 nghi bu 9/1 lam bu",
        "Hoán đổi ngày làm việc từ thứ hai 4/1 sang thứ bảy 9/1",
        "làm bù ngày 9/1 cho ngày nghỉ 4/1",
        "toàn tỉnh nghỉ ngày 4 tháng 1, làm bù ngày 9 tháng 1",
        "lam viec bu thu bay 9/1 thay cho thu hai 4/1 nghi",
    ],
)
def test_swapped_days_are_read_back_both(dung: Person, words: str) -> None:
    heard = dung.says(words)
    assert "Đảng bộ tỉnh nghỉ 04/01/2027" in heard
    assert "09/01/2027 làm bù" in heard
    dung.picks("Đúng")
    assert "04/01/2027: Đảng bộ tỉnh: làm bù ngày 09/01/2027" in dung.says("lịch nghỉ")


@pytest.mark.parametrize("words", ["có làm bù ngày 9/1 không", "nghỉ bù là sao", "hôm 9/1 tui làm bù cho anh Ba"])
def test_a_question_swaps_nothing(dung: Person, words: str) -> None:
    assert "Đúng vậy không" not in dung.says(words)


@pytest.mark.parametrize(
    "words",
    ["Lịch nghỉ đang ghi những ngày nào, liệt kê hết từ nay tới tháng 6", "cac ngay nghi cua chi bo toi cuoi nam"],
)
def test_days_of_rest_are_listed_and_nothing_is_begun(binh: Person, words: str) -> None:
    assert "tôi không tự nhắn ai vào những ngày này" in binh.says(words)


def test_a_weekly_summary_wished_by_a_committee_is_no_letter(chi: Person) -> None:
    heard = chi.says("Mỗi chiều thứ sáu 4 giờ gửi tôi bản tóm tắt tuần của cả xã, bắt đầu tuần này")
    assert "chưa có bản hằng tuần" in heard
    assert "Tôi gửi lời này" not in heard
