"""A leader chooses the day of the week and the hour of the digest of the branch; what is not there is said."""

from datetime import datetime

import pytest

from domain.mornings.digests import Digest
from storage.digests import readers
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("words", "when", "first"),
    [
        (
            "Tôi muốn nhận bản tổng hợp mỗi sáng thứ Hai lúc 7 giờ, hàng ngày thì thôi.",
            "thứ Hai hằng tuần, lúc 07:00",
            "16",
        ),
        ("ban tin tuan gui toi chieu thu 6 luc 4h nghen", "thứ Sáu hằng tuần, lúc 16:00", "13"),
        ("Nhờ trợ lý gửi tổng hợp cho mình lúc 16h30 chiều thứ sáu hàng tuần", "thứ Sáu hằng tuần, lúc 16:30", "13"),
        ("đổi bản tin tuần sang thứ năm", "thứ Năm hằng tuần, lúc 07:30", "12"),
        ("chuyển bản tin qua sáng thứ tư 9 giờ", "thứ Tư hằng tuần, lúc 09:00", "11"),
        ("mỗi chiều thứ sáu gửi tui bản tổng hợp chi bộ", "thứ Sáu hằng tuần, lúc 16:00", "13"),
        ("Đề nghị gửi bản tin định kỳ vào 8 giờ ngày thứ ba hằng tuần", "thứ Ba hằng tuần, lúc 08:00", "17"),
        ("bản tin tuần gửi 5h sáng thứ bảy", "thứ Bảy hằng tuần, lúc 07:00", "14"),
        ("chủ nhật hàng tuần gửi tôi bản tin lúc 8 giờ", "thứ Hai hằng tuần, lúc 08:00", "16"),
    ],
)
def test_the_day_and_the_hour_are_kept(binh: Person, words: str, when: str, first: str) -> None:
    heard = binh.says(words)
    assert when in heard
    assert f"Lần tới: {first}/03/2026" in heard


@pytest.mark.parametrize(
    "words",
    ["đừng gửi bản tin thứ hai nữa", "bản tin thứ hai là gì", "xem tổng hợp tháng 2", "thứ sáu gửi báo cáo lên xã"],
)
def test_what_sounds_near_sets_no_time(village: Village, binh: Person, words: str) -> None:
    binh.says(words)
    assert village.database.transact(readers.time_of, binh.member_id) is None


def test_it_comes_then_and_not_on_monday(village: Village, binh: Person, an: Person) -> None:
    binh.says("bản tin tuần gửi tôi 16h30 chiều thứ sáu")
    register(an)
    village.now = datetime(2026, 3, 13, 16, 29, tzinfo=ZONE)
    village.send_digests()
    assert binh.receives() == ""
    village.now = datetime(2026, 3, 13, 16, 30, tzinfo=ZONE)
    village.send_digests()
    assert "Chi bộ ấp 1, tuần qua" in binh.receives()
    village.send_digests()
    village.now = datetime(2026, 3, 16, 7, 30, tzinfo=ZONE)
    village.send_digests()
    assert "tuần qua" not in binh.receives()
    village.now = datetime(2026, 3, 18, 9, 0, tzinfo=ZONE)
    an.says("đã trồng 20 cây dừa")
    village.now = datetime(2026, 3, 20, 16, 30, tzinfo=ZONE)
    village.send_digests()
    assert "tuần qua" in binh.receives()


def test_it_is_shown_and_goes_back(village: Village, binh: Person) -> None:
    binh.says("bản tin tuần gửi tôi 16h30 chiều thứ sáu")
    assert "(thứ Sáu hằng tuần, 16:30)" in binh.says("/bantin")
    assert "13/03/2026" in binh.says("lịch nhắc")
    binh.taps("/bantin ngay 0")
    assert village.database.transact(readers.time_of, binh.member_id) is None


@pytest.mark.parametrize(
    "words",
    ["tắt bản tin hàng ngày giùm e, ngày nào cũng y chang", "thoi khoi gui ban tin moi ngay nua", "tắt tin hằng ngày"],
)
def test_a_daily_one_is_not_there_and_no_other_is_switched(village: Village, hai: Person, words: str) -> None:
    assert "Không có bản tin hằng ngày" in hai.says(words)
    assert village.database.transact(readers.off_of, hai.member_id) == set()


@pytest.mark.parametrize(
    "words",
    ["Bật bản tin tổng hợp hằng tuần gửi em 8h sáng thứ hai", "gui em ban tong hop moi chieu thu sau luc 4 ruoi"],
)
def test_a_committee_has_the_month_alone(village: Village, hai: Person, words: str) -> None:
    assert "Bản tin hằng tuần là của chi bộ" in hai.says(words)
    assert Digest.MONTHLY not in village.database.transact(readers.off_of, hai.member_id)
    assert "xem tổng hợp" in hai.picks("Nhắc tôi xem")
