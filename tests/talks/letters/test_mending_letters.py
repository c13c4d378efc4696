"""A letter that is read back is mended in words; a name nobody bears is said, and a loose yes picks nobody."""

import pytest

from domain.understanding.changes.wording import mended
from tests.talking import Person, Village

WORDS = "chiều nay 2 giờ ghé nhà văn hóa"


@pytest.fixture
def lanh(village: Village, channel: str) -> Person:
    return village.person(channel, "Phan Thị Lành", "CB1")


@pytest.mark.parametrize(
    ("words", "said", "right"),
    [
        (WORDS, "nhầm, 3 giờ", "chiều nay 3 giờ ghé nhà văn hóa"),
        (WORDS, "à lộn, 3 giờ chớ không phải 2 giờ", "chiều nay 3 giờ ghé nhà văn hóa"),
        (WORDS, "3 giờ mới đúng", "chiều nay 3 giờ ghé nhà văn hóa"),
        (WORDS, "sửa lại sáng mai 7 giờ", ""),
        ("thứ năm 7 giờ họp", "nhầm, thứ sáu", "thứ sáu 7 giờ họp"),
        ("góp 50 ngàn mua nước", "lộn, 100 ngàn", "góp 100 ngàn mua nước"),
        ("họp ngày 12", "ủa quên, ngày 13 nha", "họp ngày 13"),
        (WORDS, "ghi thêm: nhớ đem theo sổ", f"{WORDS}. Nhớ đem theo sổ"),
        (WORDS, "nhầm, 3 con gà", ""),
        (WORDS, "ừ gửi đi", ""),
        (WORDS, "nhầm", ""),
    ],
)
def test_one_thing_of_it_is_otherwise(words: str, said: str, right: str) -> None:
    found = mended(words, said) or ""
    if right or "sáng mai" not in said:
        assert found == right
    else:
        assert "2 giờ" not in found


def test_it_is_read_back_anew_and_sent_once(lanh: Person, binh: Person) -> None:
    binh.says(f"nhắn riêng chị Lành: {WORDS}")
    assert "“chiều nay 3 giờ ghé nhà văn hóa”" in binh.says("nhầm, 3 giờ")
    assert not lanh.receives()
    assert "Đã gửi" in binh.says("ừ gửi đi")
    assert "chiều nay 3 giờ" in lanh.receives()


def test_another_receiver_is_named(an: Person, lanh: Person, binh: Person) -> None:
    binh.says(f"nhắn riêng chị Lành: {WORDS}")
    assert "Nguyễn Văn An" in binh.says("nhầm, chú An")
    binh.says("gửi đi")
    assert WORDS in an.receives()
    assert WORDS not in lanh.receives()


@pytest.mark.parametrize("yes", ["ừ", "ừ gửi đi", "ok"])
def test_a_name_nobody_bears_is_said_and_a_yes_picks_nobody(an: Person, binh: Person, yes: str) -> None:
    asked = binh.says(f"nhắn riêng chị Lài: {WORDS}")
    assert "không có ai tên “Lài”" in asked
    assert "Nguyễn Văn An" in binh.says(yes)
    assert "“chiều nay 3 giờ ghé nhà văn hóa”" in binh.says("nhầm, 3 giờ")
    assert not an.receives()
    assert "cho đồng chí Nguyễn Văn An" in binh.says("An")


def test_an_entry_for_a_name_nobody_bears_is_for_nobody(an: Person, binh: Person) -> None:
    assert "không có ai tên" in binh.says("đăng ký giùm chị Lài nuôi 50 con vịt trước 30/6")
    assert "Ghi giúp đồng chí Nguyễn Văn An" not in binh.says("ừ")
