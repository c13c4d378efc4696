"""Several orders in one breath are all done; what cannot be done is said with its reason, and none is announced."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village

WORDS = "chiều thứ sáu 14 giờ dọn vệ sinh tuyến đường"


@pytest.fixture
def morning(village: Village) -> None:
    village.now = datetime(2026, 3, 5, 9, 0, tzinfo=ZONE)


@pytest.fixture
def asked(an: Person, binh: Person, dung: Person, morning: None) -> Person:
    dung.says(f"thông báo cho chi bộ ấp 1: {WORDS}")
    return dung


def test_orders_behind_the_words_are_kept_and_not_announced(
    an: Person, binh: Person, dung: Person, morning: None
) -> None:
    said = dung.says(
        f"thông báo cho chi bộ ấp 1: {WORDS}, hẹn gửi lúc 15h hôm nay, gửi cả người tham gia sau, hết hạn 10/4"
    )
    assert f"“{WORDS}”" in said
    assert "Gửi lúc: 15:00" in said or "15 giờ" in said or "15:00" in said
    assert "10/04/2026" in said
    assert "vào sau" in said or "tham gia" in said


def test_an_end_of_what_is_announced_stays_in_it(an: Person, dung: Person, morning: None) -> None:
    assert "“nộp phiếu đảng viên, hết hạn 10/4”" in dung.says(
        "thông báo cho chi bộ ấp 1: nộp phiếu đảng viên, hết hạn 10/4"
    )


@pytest.mark.parametrize(
    "said", ["yêu cầu xác nhận đã đọc, thêm nút đăng ký", "them nut dang ky va yeu cau xac nhan da doc"]
)
def test_two_orders_at_the_last_look(asked: Person, said: str) -> None:
    answer = asked.says(said)
    assert "xác nhận" in answer
    assert "Đăng ký ngay" in answer


def test_who_joins_later_until_the_end_that_is_named_behind(asked: Person) -> None:
    answer = asked.says("gửi cả người tham gia sau, hết hạn 10/4")
    assert "10/04/2026" in answer
    assert "đến lúc đó" in answer or "tham gia" in answer


@pytest.mark.parametrize("said", ["gửi lúc 10h hôm nay", "để 10h hôm nay gửi", "hẹn gửi 10h hôm nay nha"])
def test_an_hour_of_today(asked: Person, said: str) -> None:
    assert "10:00" in asked.says(said) or "10 giờ" in asked.reads(asked.heard)


@pytest.mark.parametrize("said", ["gửi lúc 8h hôm nay", "để 8h hôm nay gửi"])
def test_an_hour_of_today_that_has_passed(asked: Person, said: str) -> None:
    assert "Giờ đó đã qua" in asked.says(said)


def test_what_cannot_be_done_is_said(asked: Person) -> None:
    answer = asked.says("thêm nút đăng ký, gửi lúc 8h hôm nay, nhớ tưới cây")
    assert "Đăng ký ngay" in answer
    assert "Việc này tôi chưa làm: “gửi lúc 8h hôm nay”" in answer
    assert "Giờ đó đã qua" in answer
    assert "“nhớ tưới cây”" in answer


def test_what_is_ordered_before_the_words(an: Person, binh: Person, dung: Person, morning: None) -> None:
    said = dung.says(f"gửi chi bộ ấp 1, thêm nút đăng ký: {WORDS}")
    assert "Đăng ký ngay" in said


def test_orders_behind_words_that_were_asked_for(an: Person, binh: Person, dung: Person, morning: None) -> None:
    dung.says("/thongbao")
    dung.says(f"{WORDS}, thêm nút báo cáo")
    said = dung.says("CB1")
    assert f"“{WORDS}”" in said
    assert "Báo cáo ngay" in said
