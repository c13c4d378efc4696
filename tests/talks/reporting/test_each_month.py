"""A target for each month: every month has its own account, from its reminder to the count at the end."""

import pytest

from tests.talking import Person, Village
from tests.talks.reminders.test_a_whole_life import on

MONTHLY = "Tôi đăng ký mỗi tháng tổ chức 1 buổi tuyên truyền, đến hết năm 2026"


@pytest.fixture
def monthly(an: Person) -> Person:
    an.says(MONTHLY)
    an.picks("Đúng, đăng ký")
    return an


def test_each_month_is_asked_for_once_three_days_before_it_ends(monthly: Person) -> None:
    heard = on(monthly, 3, 28)
    assert "tháng này: chưa có báo cáo, còn 3 ngày (hạn thứ Ba, 31/03/2026)" in heard
    assert [on(monthly, 3, day) for day in (29, 30, 31)] == ["", "", ""]
    assert "còn 5 ngày (hạn thứ Năm, 30/04/2026)" in on(monthly, 4, 25)  # 26 and 27 are days of rest


def test_a_month_that_is_kept_is_not_asked_for(monthly: Person) -> None:
    monthly.says("được 1 buổi")
    assert on(monthly, 3, 28) == ""
    assert "tháng này: chưa có báo cáo" in on(monthly, 4, 25)


def test_a_month_that_is_over_is_named_and_not_mistaken_for_this_one(monthly: Person, village: Village) -> None:
    village.now = village.now.replace(month=4, day=2)
    assert "của riêng tháng 3/2026 không" in monthly.says("tháng 3 được 2 buổi")
    noted = monthly.picks("Đúng rồi")
    assert "tháng 3/2026: 2/1" in noted
    assert "chưa có báo cáo" not in noted
    assert "tháng này: chưa có báo cáo" in monthly.says("/camket")


def test_nothing_done_in_a_month_leaves_time_until_its_end_alone(monthly: Person) -> None:
    assert "còn thời gian đến thứ Ba, 31/03/2026" in monthly.says("chưa tổ chức buổi nào")


def test_the_owner_and_whoever_confirms_read_how_many_months_were_kept(
    monthly: Person, binh: Person, village: Village
) -> None:
    monthly.says("được 1 buổi")
    village.now = village.now.replace(month=5, day=20)
    monthly.says("được 2 buổi")
    monthly.picks("Đúng rồi")
    assert "Đạt chỉ tiêu: 2/3 tháng" in monthly.says("/camket")
    assert "Đạt chỉ tiêu: 2/3 tháng" in binh.says("/danhsach viec 1")
    village.now = village.now.replace(year=2027, month=1, day=4)
    monthly.says("xong rồi")
    monthly.picks("đã xong toàn bộ")
    card = binh.says("/duyet")
    assert "Đạt chỉ tiêu: 2/10 tháng" in card
    assert "tháng này" not in card


def test_after_the_end_the_last_month_is_named(monthly: Person, village: Village) -> None:
    village.now = village.now.replace(month=12, day=28)
    monthly.says("được 1 buổi")
    village.now = village.now.replace(year=2027, month=1, day=4)
    assert "tháng 12/2026: 1/1" in monthly.says("/camket")
