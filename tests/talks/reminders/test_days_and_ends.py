"""From which day to which no messages are wished, to "that day", at another hour for always, and after a death."""

from datetime import date

import pytest

from tests.talking import Person, Village


def _days_with_reminders(village: Village, person: Person, days: int) -> list[date]:
    came = []
    for _ in range(days):
        village.wait(days=1)
        village.remind()
        if person.receives():
            came.append(village.now.date())
    return came


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("từ 25 tháng chạp đến mùng 8 tui bận, đừng nhắc gì", "01/02/2027", "13/02/2027"),
        ("tu 20 chap toi mung 5 dung nhan", "27/01/2027", "10/02/2027"),
        ("từ mùng 5 tới mùng 10 khỏi nhắc tui", "13/12/2026", "18/12/2026"),
        ("từ 15/12 tới 20/12 ngưng nhắc", "15/12/2026", "20/12/2026"),
        ("từ rằm tới 20 đừng nhắc", "23/12/2026", "28/12/2026"),
    ],
)
def test_the_last_day_follows_the_first(three: Person, said: str, first: str, last: str) -> None:
    heard = three.says(said)
    assert f"{first} đến hết" in heard
    assert last in heard


def test_from_now_to_a_full_moon_says_what_comes_due(three: Person) -> None:
    heard = three.says("Từ rày tới rằm tháng chạp tui lo bánh mứt, đừng kêu tui nghen")
    assert "ngừng nhắc đến hết thứ Sáu, 22/01/2027" in heard
    assert "Trồng 50 cây dừa” tới hạn trong thời gian đó" in heard


@pytest.mark.parametrize(
    "said",
    [
        "thứ hai tuần sau có cây giống, từ nay tới bữa đó khỏi nhắc vụ dừa",
        "14/12 tui mới rảnh, tới bữa đó đừng hỏi dừa nghen",
        "Thu hai tuan sau ghe ve, tu gio toi ngay do dung nhac dua",
    ],
)
def test_that_day_is_the_one_named_before(three: Person, said: str, village: Village) -> None:
    assert "đến hết thứ Hai, 14/12/2026" in three.says(said)
    came = _days_with_reminders(village, three, 12)
    assert came
    assert min(came) > date(2026, 12, 14)


def test_a_report_and_the_wish_beside_it_are_both_done(three: Person) -> None:
    heard = three.says("tôi đã trồng thêm 5 cây, còn lại xong trước ngày 18, từ nay tới đó đề nghị không nhắc thêm")
    assert "ngừng nhắc đến hết thứ Sáu, 18/12/2026" in heard
    assert "25/50 cây dừa" in heard


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("Từ rày cứ 6 giờ tối nhắn tui nha", "18:00"),
        ("đổi lại 5h chiều nhắc giùm, sáng tui ra ruộng", "17:00"),
        ("sáng tui đi biển, dời qua 7 giờ tối hãy nhắc", "19:00"),
        ("tu rai nhac tui 18h", "18:00"),
    ],
)
def test_the_hour_is_for_always(three: Person, said: str, hour: str) -> None:
    assert f"từ nay tôi nhắc việc của đồng chí lúc {hour}" in three.says(said)


@pytest.mark.parametrize(
    "said", ["từ giờ tới 5 giờ chiều đừng nhắn", "đợi tới 5 giờ chiều hãy nhắc", "chiều nay 5h nhắc"]
)
def test_the_hour_is_not_for_always(three: Person, said: str) -> None:
    assert "từ nay tôi nhắc việc" not in three.says(said)


@pytest.mark.parametrize(
    "said", ["chồng tui mới mất bữa kia, mấy bữa nay khoan nhắc nghen", "má tôi mất hôm qua, mấy hôm nay đừng nhắn"]
)
def test_some_days_of_mourning_are_a_week(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "chia buồn" in heard
    assert "đến hết thứ Ba, 15/12/2026" in heard
    assert "vào máy này nữa" not in heard


@pytest.mark.parametrize("said", ["tuần một bữa thôi", "một tuần một lần là đủ", "tuan 1 lan thoi nha"])
def test_once_a_week_alone_is_done(three: Person, said: str) -> None:
    assert "từ nay tôi chỉ nhắc vào thứ Hai" in three.says(said)


def test_an_elder_who_tells_his_name_gets_it_too(three: Person) -> None:
    heard = three.says("tui là ông Tư An, sáng nào máy cũng kêu ting ting, cho tui một tuần một bữa thôi thứ tư nghen")
    assert "từ nay tôi chỉ nhắc vào thứ Tư" in heard


def test_other_days_without_a_work_stop_nothing(three: Person) -> None:
    heard = three.says("chiều thứ năm nói tui một tiếng là đủ, mấy bữa khác khỏi nhắc rác")
    assert "không nhắc việc" not in heard


@pytest.mark.parametrize("said", ["nhắn lại như trước nghen", "xuất viện rồi, nhắn lại bình thường nha con"])
def test_nothing_was_paused(three: Person, said: str) -> None:
    assert "Tôi vẫn đang nhắc đồng chí" in three.says(said)


def test_more_time_with_its_reason(pomelos: Person) -> None:
    heard = pomelos.says("chưa trồng cây nào, đất ngập, xin thêm 1 tháng")
    assert "Thời hạn: 01/12/2026 →" in heard


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("thôi đừng nhắc nữa, tới hết tháng giêng âm lịch hãy nhắc", "07/03/2027"),
        ("dung nhac toi cho toi het thang 3", "31/03/2027"),
        ("đừng nhắc tui tới cuối tháng chạp", "05/02/2027"),
    ],
)
def test_a_rest_to_the_end_of_a_month_that_is_named(three: Person, said: str, last: str) -> None:
    assert last in three.says(said)


def test_a_stay_in_hospital_asks_for_nobodys_place(three: Person) -> None:
    said = "thu 2 tuan sau toi len Ben Tre mo mat, nam vien chung 1 tuan, dung nhan tin cho toi may bua do"
    heard = three.says(said)
    assert "xếp thứ" not in heard
    assert "14/12/2026" in heard
