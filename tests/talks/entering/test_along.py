"""A member is named behind what only leads on: "còn Bảy thì đăng ký …", after another's work was spoken of."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "còn Bảy thì đăng ký đào mương 300 m trước 15/4",
        "rồi Bảy đăng ký đào mương 300 m trước 15/4",
        "với lại Bảy đăng ký đào mương 300 m trước 15/4",
        "còn đồng chí Bảy thì đăng ký đào mương 300 m trước 15/4",
        "riêng anh Bảy đăng ký đào mương 300 m trước 15/4",
    ],
)
def test_it_is_entered_for_whoever_is_named(binh: Person, bay: int, words: str) -> None:
    assert "Ghi giúp đồng chí Trần Văn Bảy" in binh.says(words)


@pytest.mark.parametrize("words", ["còn tôi thì đăng ký trồng 20 cây dừa trước 15/4", "rồi đăng ký giúp tui đi"])
def test_ones_own_stays_ones_own(binh: Person, bay: int, words: str) -> None:
    assert "Ghi giúp đồng chí Trần Văn Bảy" not in binh.says(words)
