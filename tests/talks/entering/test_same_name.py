"""Two comrades of one name: whoever enters something sees for which of them."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def two(village: Village, channel: str) -> list[Person]:
    """Return two comrades called Trần Văn Bảy."""
    return [village.person(channel, "Trần Văn Bảy", "CB1") for _ in range(2)]


def test_the_list_to_choose_from_and_every_question_tell_them_apart(
    two: list[Person], binh: Person, village: Village
) -> None:
    heard = binh.says("/ghiho")
    codes = ["TV00001", "TV00002"]
    assert all(f"Trần Văn Bảy · {code}" in heard for code in codes)
    assert "Đồng chí Trần Văn Bảy (TV00002)" in binh.picks("TV00002")
    assert "Ghi giúp đồng chí Trần Văn Bảy (TV00002)" in binh.picks("Đăng ký")
    assert "Người đăng ký: Trần Văn Bảy (TV00002)" in binh.says("Trồng 50 cây dừa trước 30/6")
    assert "Trần Văn Bảy (TV00002)" in binh.picks("Đúng, đăng ký")
    assert kept(village)[0].member_id == two[1].member_id
    assert "Trần Văn Bảy (TV00002)" in binh.says("bấm nhầm")


def test_a_letter_names_them_apart(two: list[Person], binh: Person) -> None:
    binh.says("nhắn đồng chí Bảy mai họp")
    assert "TV00002" in binh.reads(binh.heard)


def test_the_members_read_no_code(two: list[Person], binh: Person) -> None:
    binh.says("/ghiho")
    binh.picks("TV00002")
    binh.picks("Đăng ký")
    binh.says("Trồng 50 cây dừa trước 30/6")
    binh.picks("Đúng, đăng ký")
    heard = two[1].receives() + two[1].says("/camket") + two[1].says("/camket 1")
    assert "TV0" not in heard
