"""A meeting that was only announced: who comes is passed on, it is moved, called off, or made one that asks."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

WORDS = "Tối mai 19 giờ họp chi bộ tại nhà văn hóa ấp 1"
WHEN = "19:00 thứ Tư, 11/03/2026"


@pytest.fixture
def told(an: Person, binh: Person, village: Village) -> Person:
    """A member who was told of it by the secretary."""
    binh.says(f"gửi chi bộ: {WORDS}")
    binh.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    village.advance_broadcasts()
    return an


@pytest.mark.parametrize(
    "said",
    [
        "dạ tôi đi được nha chị Bình, mà chắc trễ nửa tiếng",
        "tối mai tui đi họp được",
        "toi se den",
        "thu xếp được rồi, tôi đi",
    ],
)
def test_who_comes_is_passed_on_after_a_yes(told: Person, binh: Person, village: Village, said: str) -> None:
    assert f"đi được buổi họp lúc {WHEN}" in told.says(said)
    told.picks("Gửi")
    (came,) = heard_by(village, binh)
    assert f"đi được buổi họp lúc {WHEN}" in came


@pytest.mark.parametrize(
    "said",
    [
        "k di dc",
        "tối mai tôi kẹt đám giỗ, không họp được, xin phép bí thư",
        "toi di Can Tho tham con, hop thi vang",
        "ngày mai tui đi khám bệnh nên không đi họp được",
    ],
)
def test_who_does_not_is_passed_on_too_and_may_think_again(
    told: Person, binh: Person, village: Village, said: str
) -> None:
    assert f"xin vắng buổi họp lúc {WHEN}" in told.says(said)
    assert f"đi được buổi họp lúc {WHEN}" in told.says("mà thôi, sắp xếp được rồi, tôi đi")
    told.picks("Gửi")
    assert f"xin vắng buổi họp lúc {WHEN}" in told.picks("Tôi xin vắng")
    told.picks("Gửi")
    (came,) = heard_by(village, binh)
    assert "đi được" in came
    assert "xin vắng" in came


@pytest.mark.parametrize("said", ["họp ở đâu mấy giờ vậy, quên rồi", "hop may gio, o dau"])
def test_when_and_where_is_told_in_its_own_words(told: Person, said: str) -> None:
    shown = told.says(said)
    assert WHEN in shown
    assert WORDS in shown


def test_who_goes_the_same_way_is_asked_of_the_secretary(told: Person) -> None:
    assert "không được biết" in told.says("có ai đi chung xe không")
    assert "Nhắn bí thư" in told.heard[-1].choices[0].label


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("dời họp tối mai qua tối thứ năm, cũng giờ đó", "19:00 thứ Năm, 12/03/2026, tại nhà văn hóa ấp 1"),
        ("doi hop sang 18h30 thu sau", "18:30 thứ Sáu, 13/03/2026, tại nhà văn hóa ấp 1"),
        ("dời họp qua sáng chủ nhật lúc 8h", "08:00 Chủ nhật, 15/03/2026, tại nhà văn hóa ấp 1"),
    ],
)
def test_it_is_moved_by_a_correction(
    told: Person, an: Person, binh: Person, village: Village, said: str, then: str
) -> None:
    assert f"Buổi họp dời sang {then}" in binh.says(said)
    binh.picks("Gửi")
    village.advance_broadcasts()
    assert then in an.receives()
    assert then.partition(", tại")[0] in an.says("họp mấy giờ vậy")


@pytest.mark.parametrize(
    ("said", "why"), [("hủy họp tối mai, nước ngập đường", "nước ngập đường"), ("huy hop vi mua bao", "mua bao")]
)
def test_it_is_called_off_with_the_reason(
    told: Person, an: Person, binh: Person, village: Village, said: str, why: str
) -> None:
    shown = binh.says(said)
    assert f"Buổi họp lúc {WHEN} không tổ chức. Lý do: {why}" in shown
    binh.picks("Gửi")
    village.advance_broadcasts()
    assert "không tổ chức" in an.receives()
    assert "vắng buổi họp" not in an.says("k di dc")


@pytest.mark.parametrize(
    "said",
    ["ai đi họp tối mai vậy em", "may nguoi tra loi di roi", "điểm danh họp: an có mặt", "biên bản ghi vầy: nhất trí"],
)
def test_it_is_made_a_meeting_that_asks(told: Person, an: Person, binh: Person, village: Village, said: str) -> None:
    asked = binh.says(said)
    assert "mới chỉ là thông báo (số 1)" in asked
    binh.picks("Gửi giấy mời")
    shown = binh.picks("Tôi chủ trì")
    assert WHEN in shown
    assert "“nhà văn hóa ấp 1”" in shown
    binh.picks("Gửi giấy mời")
    village.tell_of_events()
    assert "Kính mời đồng chí dự" in an.receives()
    assert "Đã ghi" in an.says("tôi sẽ đến")
    assert "Sẽ đến: Nguyễn Văn An" in binh.says("ai đi họp tối mai")


def test_what_is_no_meeting_takes_no_answer(an: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: mai đóng đảng phí tháng 3")
    binh.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    assert "buổi họp lúc" not in an.says("k di dc")
    assert "mới chỉ là thông báo" not in binh.says("ai đi họp vậy")


def test_once_it_has_begun_nothing_is_passed_on(told: Person, village: Village) -> None:
    village.wait(days=2)
    assert "buổi họp lúc" not in told.says("k di dc")


def test_minutes_of_a_meeting_nobody_noted(an: Person, binh: Person) -> None:
    assert "chưa được ghi ở đây" in binh.says("họp hôm thứ bảy rồi có 5 đồng chí, làm biên bản giùm")
