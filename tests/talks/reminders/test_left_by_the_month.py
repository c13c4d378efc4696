"""What a simulated month and a second examination left: limits for others, days before a day, those who mourn."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "said",
    [
        "Đảng viên nào nhắc hai lần mà không trả lời thì khỏi nhắc nữa",
        "mỗi người nhắc ba lần là thôi, đừng nhắc thêm kẻo người ta phiền",
        "chi bo nao nhac 2 lan roi ma chua nop thi thoi, dung don doc nua",
        "những ai đã nhắc 3 lần thì ngưng, để bí thư tới thăm",
    ],
)
def test_how_often_others_are_reminded_is_no_wish_for_oneself(pomelos: Person, chi: Person, said: str) -> None:
    heard = chi.says(said)
    assert "chưa đặt được" in heard
    assert "Tôi nhắc" in heard or "tôi nhắc" in heard
    assert "đã ngừng nhắc" not in heard


@pytest.mark.parametrize(
    "said", ["nhắc tui hai lần là thôi, đừng nhắc nữa", "ai kêu nhắc tui hoài vậy, thôi đừng nhắc"]
)
def test_a_wish_for_oneself_stays_one(three: Person, said: str) -> None:
    assert "chưa đặt được" not in three.says(said)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("17/1 họp mặt đồng đội, nhắc tui 3 ngày trước đó", "14/01/2027"),
        ("ngày 20/1 họp tổng kết, một tuần trước đó nhắc tôi nghen", "13/01/2027"),
        ("10/3 xã xuống kiểm tra, hai bữa trước đó nhắc giùm", "08/03/2027"),
    ],
)
def test_days_before_a_day_that_was_named(three: Person, said: str, day: str) -> None:
    assert day in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "ủa chị Tám có tang mà, đừng gửi nữa",
        "chị Tám đang có đám tang, thôi đừng nhắc",
        "nhà chị Tám có tang, khoan nhắc",
    ],
)
def test_whoever_mourns_is_spared_also_at_a_question(pomelos: Person, binh: Person, said: str) -> None:
    binh.says("nhắc chị Tám báo cáo giùm tui nha")
    heard = binh.says(said)
    assert "chia buồn" in heard
    assert "Võ Thị Tám" in heard
    assert "Nhầm rồi, nhắc lại như trước" in heard


def test_once_a_week_overtakes_a_day_wished_before(three: Person, village: Village) -> None:
    three.says("mai nhắc tôi lại")
    assert "thứ Hai, 14/12/2026" in three.says("nhắc tuần một lần thôi")


def test_the_week_of_the_branch_is_switched_off_and_on(village: Village, binh: Person) -> None:
    assert "không gửi nữa" in binh.says("mỗi sáng thứ hai đừng gửi bản tin tuần nữa")
    assert "tôi gửi lại" in binh.says("gửi lại bản tin tuần cho tui")
    assert "không gửi nữa" in binh.says("mỗi sáng thứ hai đừng gửi tin tuần nữa")
    assert "lấy lại điều vừa ghi" in binh.says("thôi gửi lại đi")
    assert "tôi gửi lại" in binh.says("ừ")


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("nhắc tui 5h sáng thứ 7 này đi lượm rác ở chợ với anh em", "19:00 thứ Sáu, 11/12/2026"),
        ("7h sáng thứ 7 này nhắc tui đi nhặt rác ở cầu với anh em", "07:00 thứ Bảy, 12/12/2026"),
        ("sáng 24 chừng 7 rưỡi nhắc tui ra coi máy bơm", "07:30 thứ Năm, 24/12/2026"),
        ("sang 19 luc 7 ruoi nhac tui di hop", "07:30 thứ Bảy, 19/12/2026"),
    ],
)
def test_a_note_for_a_day_of_the_month(three: Person, said: str, when: str) -> None:
    heard = three.says(said)
    assert "nhắc đồng chí" in heard
    assert when in heard


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Thứ sáu này tui mổ mắt, bác sĩ dặn một tháng không được nhìn màn hình", "10/01/2027"),
        ("tôi mới mổ cườm, bác sĩ biểu hai tuần không được coi điện thoại", "22/12/2026"),
    ],
)
def test_kept_from_the_screen_is_a_rest_that_is_offered(three: Person, said: str, day: str) -> None:
    assert day in three.says(said)
