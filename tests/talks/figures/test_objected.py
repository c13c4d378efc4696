"""Objections to a comparison, figures somebody was told, and who is late or silent, asked in one's own words."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village


@pytest.mark.parametrize(
    "words",
    [
        "tính vậy đâu có đúng, bên đó 5 người mà bên tui có 2 người, so gì kỳ vậy",
        "so vay sao duoc, ben tui it nguoi hon ma",
        "không công bằng, bên kia đông đảng viên hơn",
        "bên tui có 2 đảng viên thì sao so được",
    ],
)
def test_the_point_is_granted_and_passed_on_after_a_yes(
    an: Person, binh: Person, bao: Person, chi: Person, words: str
) -> None:
    bao.says("ấp tui với ấp 1 ai hơn ai")
    shown = bao.says(words)
    assert "Đồng chí nói phải" in shown
    assert words in shown
    assert chi.receives() == ""
    bao.picks("Gửi")
    assert words in chi.receives()


@pytest.mark.parametrize(
    "words",
    [
        "sao trong đây ghi ông An có 8 cây? hôm bữa ổng nói với tui 12 cây rồi mà",
        "sao ghi anh An 8 cây, ảnh nói 12 mà",
        "sao anh An moi co 8 cay, anh noi voi toi 12 roi ma",
        "sao trong sổ ghi đồng chí An 8 cây, hôm họp ảnh nói 12",
    ],
)
def test_what_was_only_told_changes_nothing(an: Person, binh: Person, words: str) -> None:
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/9/2026")
    an.picks("Đúng")
    an.says("trồng được 8 cây dừa")
    binh.says("danh sách đăng ký chi bộ mình")
    shown = binh.says(words)
    assert "8/20 cây dừa" in shown
    assert "tôi chưa sửa gì" in shown
    assert "8/20" in an.says("việc của tôi")


@pytest.mark.parametrize(
    "words",
    [
        "cho chú coi chi bộ mình tới nay ai đăng ký rồi, ai chưa",
        "chi bộ mình đến nay ai đăng ký rồi ai chưa",
        "tới nay chi bộ ấp 1 ai chưa đăng ký",
        "toi nay chi bo minh ai dang ky roi, ai chua",
    ],
)
def test_until_now_is_not_tonight(an: Person, bay: Person, binh: Person, words: str) -> None:
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/9/2026")
    an.picks("Đúng")
    shown = binh.says(words)
    assert "Trần Văn Bảy" in shown
    assert "hôm nay (10/03/2026) chưa có ai" not in shown


@pytest.mark.parametrize("words", ["còn đứa nào trễ hẹn hay im re thì kể tên luôn", "ai trễ hạn hay im lặng lâu nhất"])
def test_who_is_late_is_told_beside_who_is_silent(village: Village, an: Person, binh: Person, words: str) -> None:
    an.says("tôi đăng ký sửa 3 cây cầu trước 30/4/2026")
    an.picks("Đúng")
    village.now = datetime(2026, 7, 10, 9, 0, tzinfo=ZONE)
    shown = binh.says(words)
    assert "đã quá hạn" in shown
    assert "lần cuối có tin" in shown
