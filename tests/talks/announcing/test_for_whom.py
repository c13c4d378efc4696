"""An announcement goes to those of an organisation whom it concerns, by words and by tapping, several at once."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.registering.test_registering import register

WORDS = "Mời các đồng chí đăng ký trong tuần này"


@pytest.fixture
def looked_at(an: Person, binh: Person, bay: Person, dung: Person) -> Person:
    """An administrator at the last look; in branch 1 only An has registered."""
    register(an)
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    return dung


def got(village: Village, *people: Person) -> list[bool]:
    village.advance_broadcasts()
    return [WORDS in text for text in heard_by(village, *people)]


@pytest.mark.parametrize("said", ["gửi những đồng chí chưa đăng ký", "chi gui may dong chi chua dang ky thoi"])
def test_who_has_not_registered(
    looked_at: Person, an: Person, binh: Person, bay: Person, village: Village, said: str
) -> None:
    answer = looked_at.says(said)
    assert "Chỉ gửi: đồng chí chưa đăng ký" in answer
    assert "2" in answer
    looked_at.picks("Gửi")
    assert got(village, an, binh, bay) == [False, True, True]


def test_who_has_registered_by_tapping(
    looked_at: Person, an: Person, binh: Person, bay: Person, village: Village
) -> None:
    looked_at.picks("Thêm")
    looked_at.picks("Chỉ gửi một số")
    answer = looked_at.picks("đồng chí đã đăng ký")
    assert "Số người: 1" in answer
    looked_at.picks("Gửi")
    assert got(village, an, binh, bay) == [True, False, False]


def test_several_together(looked_at: Person, an: Person, binh: Person, bay: Person, village: Village) -> None:
    looked_at.says("chỉ gửi bí thư")
    assert "các đồng chí bí thư, đồng chí chưa đăng ký" in looked_at.says("gửi ai chưa đăng ký")
    looked_at.picks("Gửi")
    assert got(village, an, binh, bay) == [False, True, False]


def test_and_back_to_everybody(looked_at: Person, an: Person, binh: Person, bay: Person, village: Village) -> None:
    looked_at.says("chỉ gửi bí thư")
    assert "Chỉ gửi" not in looked_at.says("thôi gửi tất cả luôn")
    looked_at.picks("Gửi")
    assert got(village, an, binh, bay) == [True, True, True]


def test_who_has_not_reported_and_who_is_late(looked_at: Person, an: Person, bay: Person, village: Village) -> None:
    assert "Chỉ gửi: đồng chí chưa báo cáo" in looked_at.says("gửi ai chưa báo cáo")
    looked_at.says("thôi gửi tất cả luôn")
    assert "không có đồng chí nào như vậy" in looked_at.says("gửi ai trễ hạn")
    village.wait(days=400)
    looked_at.says("/huy")
    looked_at.says(f"/thongbao {WORDS}")
    looked_at.says("CB1")
    assert "Số người: 1" in looked_at.says("xem lại") or "đồng chí có việc trễ hạn" in looked_at.says("gửi ai trễ hạn")


def test_in_one_sentence_from_the_start(an: Person, binh: Person, dung: Person, village: Village) -> None:
    register(an)
    answer = dung.says(f"gửi những đồng chí chưa đăng ký ở chi bộ ấp 1: {WORDS}")
    assert "Nơi nhận: Chi bộ ấp 1" in answer
    assert "Chỉ gửi: đồng chí chưa đăng ký" in answer
    dung.picks("Gửi")
    assert got(village, an, binh) == [False, True]


def test_who_is_reached_and_who_is_not_is_counted_before(
    an: Person, dung: Person, village: Village, channel: str
) -> None:
    village.member("Lê Chưa Vào", "CB1")
    dung.says(f"/thongbao {WORDS}")
    answer = dung.says("CB1")
    assert f"Nhận qua: {channel.title()} 1" in answer
    assert "Chưa tham gia: 1" in answer


def test_who_registers_before_it_is_planned_gets_nothing(looked_at: Person, bay: Person, village: Village) -> None:
    looked_at.says("gửi ai chưa đăng ký")
    looked_at.picks("Gửi")
    register(bay)
    assert got(village, bay) == [False]
