"""Looser answers to a meeting that was only announced, "vang" without accents, and what is not decided yet."""

import pytest

from tests.talking import Person, Village

WHEN = "19:00 thứ Tư, 11/03/2026"


@pytest.fixture
def told(an: Person, binh: Person, village: Village) -> Person:
    """A member who was told of a meeting by the secretary."""
    binh.says("gửi chi bộ: Tối mai 19 giờ họp chi bộ tại nhà văn hóa ấp 1")
    binh.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    village.advance_broadcasts()
    return an


@pytest.mark.parametrize(
    "said",
    [
        "tối mai tui mắc chở hàng, trễ chút, chắc 8 giờ mới tới",
        "dạ em có đi đâu mà vắng, chị yên tâm",
        "tui có vắng đâu",
        "toi mai tui di nha. Con trai tui muon vo nghe, duoc hong",
        "em ghi giùm tui là có đi nghen, chữ nhỏ quá",
    ],
)
def test_who_comes_is_passed_on_with_all_that_is_said(told: Person, said: str) -> None:
    answer = told.says(said)
    assert f"Tôi đi được buổi họp lúc {WHEN}" in answer
    assert said in answer


@pytest.mark.parametrize("said", ["vang", "da vang", "toi vang"])
def test_away_or_yes_is_asked_and_nothing_noted(told: Person, said: str) -> None:
    answer = told.says(said)
    assert "xin vắng buổi họp, hay là vâng" in answer
    assert "Tôi đã ghi" not in answer
    assert "Tôi xin vắng buổi họp" in told.picks("“Vắng”: tôi không dự được")


def test_vang_with_its_accent_says_yes(told: Person) -> None:
    assert "hay là vâng" not in told.says("vâng")


@pytest.mark.parametrize("said", ["đọc rồi nha, còn đi hay không mai mới tính", "doc roi, chua biet co di duoc khong"])
def test_what_is_not_decided_stays_open(told: Person, said: str) -> None:
    answer = told.says(said)
    assert "để ngỏ" in answer
    assert "đã đọc thông báo số 1" in answer


def test_what_was_heard_elsewhere_is_asked_of_the_secretary(told: Person) -> None:
    answer = told.says("Ủa rốt cuộc mấy giờ họp? Nghe nói dời qua 8 giờ tối")
    assert WHEN in answer
    assert "chưa có thông báo nào đổi giờ" in answer


def test_a_death_told_with_the_calling_off_stays_in_the_text(told: Person, binh: Person) -> None:
    answer = binh.says("Hủy họp tối mai. Chú Út Lành mới mất hồi khuya, 15h chi bộ mình tới viếng, báo anh em hay")
    assert "chia buồn" in answer
    assert "Chú Út Lành mới mất hồi khuya, 15h chi bộ mình tới viếng" in answer
    assert "Lý do" not in answer


def test_another_place_is_put_into_the_correction(told: Person, binh: Person) -> None:
    answer = binh.says("thông báo hồi nãy ghi nhà văn hóa mà bữa đó kẹt rồi, đổi qua nhà anh Lành 18g30 nghen")
    assert "dời sang 18:30" in answer
    assert "nhà anh Lành" in answer


def test_a_member_is_offered_to_pass_it_on_and_no_rumour_is_spread(told: Person) -> None:
    assert "Tôi chuyển lời đồng chí nhé" in told.says("chiều nay đá bóng giao lưu, gửi cho mọi người giùm tui")
    assert "không chuyển cho ai" in told.says("KHẨN: mai khóa hết tài khoản. Chia sẻ ngay cho mọi người")


def test_who_sits_with_the_dying_is_left_in_peace(told: Person) -> None:
    answer = told.says("thôi đừng nhắn nữa, ba tôi đang hấp hối")
    assert "Xin chia sẻ" in answer
    assert "không nhắc" in answer
    assert "không gửi thông báo" in answer
