"""An announcement goes out at a time said in words, until a day, and until then also to who joins later."""

import pytest

from tests.talking import Person, Village

WORDS = "Mời các đồng chí dự lễ phát động"


@pytest.fixture
def looked_at(an: Person, dung: Person) -> Person:
    """An administrator at the last look, on Tuesday 10 March at nine."""
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    return dung


def got(village: Village, person: Person) -> bool:
    village.advance_broadcasts()
    return WORDS in person.receives()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("gửi lúc 8h sáng thứ hai", "08:00 16/03/2026"),
        ("hen 7 gio sang mai gui nha", "07:00 11/03/2026"),
        ("14h ngày 20/3 hãy gửi", "14:00 20/03/2026"),
        ("hẹn 8h sáng mai gửi", "08:00 11/03/2026"),
    ],
)
def test_it_goes_out_at_the_time_that_was_said(
    looked_at: Person, an: Person, village: Village, said: str, shown: str
) -> None:
    assert f"Gửi lúc: {shown}" in looked_at.says(said)
    assert f"sẽ được gửi lúc {shown}" in looked_at.picks("Gửi")
    assert not got(village, an)
    village.wait(days=11)
    assert got(village, an)


def test_it_is_said_after_tapping_too(looked_at: Person) -> None:
    looked_at.picks("Thêm")
    looked_at.picks("Hẹn giờ gửi")
    assert "Gửi lúc: 08:00 16/03/2026" in looked_at.says("8h sáng thứ hai")
    looked_at.picks("Thêm")
    looked_at.picks("Hẹn giờ gửi")
    assert "Gửi lúc" not in looked_at.picks("Gửi ngay, không hẹn giờ")


def test_a_time_that_has_passed_is_refused(looked_at: Person) -> None:
    assert "đã qua" in looked_at.says("gửi lúc 8h sáng nay")


def test_on_a_day_of_rest_it_is_asked(looked_at: Person) -> None:
    looked_at.says("gửi lúc 8h sáng chủ nhật")
    assert "Giờ này mọi người đang nghỉ" in looked_at.picks("Gửi")


def test_what_waits_for_its_hour_is_stopped(looked_at: Person, an: Person, village: Village) -> None:
    looked_at.says("gửi lúc 8h sáng thứ hai")
    looked_at.picks("Gửi")
    looked_at.says("/thongbao dung 1")
    assert "Đã dừng" in looked_at.picks("Dừng thông báo")
    village.wait(days=7)
    assert not got(village, an)


def test_after_its_end_nothing_more_is_sent(looked_at: Person, an: Person, village: Village) -> None:
    assert "Hết hạn: hết ngày thứ Tư, 11/03/2026" in looked_at.says("hết hạn 11/3")
    looked_at.picks("Gửi")
    village.advance_broadcasts()
    village.wait(days=2)
    assert not got(village, an)


@pytest.mark.parametrize("welcome", [True, False])
def test_who_joins_before_the_end_gets_it_where_that_was_wished(
    looked_at: Person, an: Person, village: Village, welcome: bool
) -> None:
    member = village.member("Lê Đến Sau", "CB1")
    looked_at.says("hết hạn 31/3")
    if welcome:
        assert "tham gia sau, trong hạn này" in looked_at.says("gửi cả người tham gia sau")
    looked_at.picks("Gửi")
    assert got(village, an)
    village.wait(days=3)
    late = village.stranger(an.channel)
    late.says(village.code_for(member))
    late.picks("Tôi đồng ý")
    assert got(village, late) is welcome
    assert not got(village, an)


def test_who_joins_later_needs_an_end(looked_at: Person) -> None:
    assert "nhận đến ngày nào" in looked_at.says("gửi cả người tham gia sau")


def test_the_end_ends_what_welcomes_who_joins(looked_at: Person, an: Person, village: Village) -> None:
    member = village.member("Lê Đến Sau", "CB1")
    looked_at.says("hết hạn 20/3")
    looked_at.says("gửi cả người tham gia sau")
    looked_at.picks("Gửi")
    assert got(village, an)
    village.wait(days=11)
    village.advance_broadcasts()
    assert "không có thông báo nào" in looked_at.says("/thongbao dung")
    late = village.stranger(an.channel)
    late.says(village.code_for(member))
    late.picks("Tôi đồng ý")
    assert not got(village, late)
