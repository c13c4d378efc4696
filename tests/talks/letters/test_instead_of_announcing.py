"""What a committee wants announced is offered, in its own words, to those who lead the branches below."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "tháng này phát động vệ sinh môi trường, báo các chi bộ giùm, thứ bảy này 7 giờ ra quân",
            "tháng này phát động vệ sinh môi trường, thứ bảy này 7 giờ ra quân",
        ),
        ("Báo toàn đảng bộ: 8 giờ chủ nhật dâng hương ở đài liệt sĩ", "8 giờ chủ nhật dâng hương ở đài liệt sĩ"),
        ("Bão số 9 sắp vô, nhắn bà con neo ghe chằng nhà cho chắc", "Bão số 9 sắp vô, nhắn bà con neo ghe chằng nhà"),
        ("nhắn cả chi bộ sáng mai 6 giờ treo cờ", "sáng mai 6 giờ treo cờ"),
        ("thong bao toan the: chieu mai 14h tap huan tai xa", "chieu mai 14h tap huan tai xa"),
        ("dời họp giao ban qua thứ năm 8 giờ, báo hết các bí thư hay", "dời họp giao ban qua thứ năm 8 giờ"),
    ],
)
def test_its_words_go_to_the_secretaries(binh: Person, chi: Person, words: str, told: str) -> None:
    said = chi.says(words)
    assert "quản trị viên" in chi.heard[0].text
    assert "Tôi gửi lời này cho bí thư Chi bộ ấp 1" in said
    assert f"“{told}" in said
    assert "Đã gửi" in chi.picks("Gửi")
    assert told in binh.receives()


def test_without_words_it_is_said_how(binh: Person, chi: Person) -> None:
    said = chi.says("tôi muốn gửi tin cho toàn đảng bộ")
    assert "bí thư các chi bộ" in said
    assert "Tôi gửi lời này" not in said


@pytest.mark.parametrize("words", ["ấp 1 làm tới đâu rồi", "chi bộ nào chưa đăng ký", "cảm ơn em nha"])
def test_other_words_write_to_nobody(binh: Person, chi: Person, words: str) -> None:
    assert "Tôi gửi lời này" not in chi.says(words)


def test_a_member_hears_whose_it_is(an: Person, binh: Person) -> None:
    an.says("Gửi toàn thể đảng viên: mai 7 giờ họp chi bộ")
    assert "Tôi gửi lời này" not in an.reads(an.heard)
