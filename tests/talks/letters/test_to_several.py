"""A secretary writes the same words to several members named one after the other; none of them is dropped unseen."""

import pytest

from tests.talking import Person, Village


@pytest.fixture
def tam(village: Village, an: Person) -> Person:
    return village.person(an.channel, "Võ Thị Tám", "CB1")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("báo chú An và cô Tám là chiều mai ra ấp", "“chiều mai ra ấp”"),
        ("nhắn cô Tám, chú An: mai nộp giấy", "“mai nộp giấy”"),
        ("nhan anh An voi chi Tam sang thu 7 di trong cay", "“sang thu 7 di trong cay”"),
        ("nhắn đồng chí An cùng đồng chí Tám rằng 8 giờ có mặt", "“8 giờ có mặt”"),
    ],
)
def test_both_get_it(village: Village, an: Person, tam: Person, binh: Person, said: str, words: str) -> None:
    asked = binh.says(said)
    assert "Nguyễn Văn An" in asked
    assert "Võ Thị Tám" in asked
    assert words in asked
    sent = binh.says("ừ")
    assert "Nguyễn Văn An" in sent
    assert "Võ Thị Tám" in sent
    delivered = village.deliver(an.channel)
    assert {each.address for each in delivered} == {an.address, tam.address}
    assert all(words in each.message.text for each in delivered)


def test_whoever_is_spoken_of_behind_a_comma_gets_nothing(an: Person, tam: Person, binh: Person) -> None:
    asked = binh.says("nhắn chú An, cô Tám bệnh rồi, ghé thăm giùm")
    assert "Võ Thị Tám" not in asked
    assert "cô Tám bệnh rồi" in asked


def test_a_name_that_is_nobodys_is_said(an: Person, binh: Person) -> None:
    asked = binh.says("nhắn chú An với cô Bông là mai họp")
    assert "chưa rõ “Bông”" in asked
    assert "Nguyễn Văn An" in asked


def test_a_correction_names_one_alone(an: Person, tam: Person, binh: Person) -> None:
    binh.says("nhắn chú An với cô Tám là mai họp")
    asked = binh.says("nhắn cô Tám: mốt họp")
    assert "Nguyễn Văn An" not in asked
    assert "“mốt họp”" in asked
