"""Whoever is named without a title is urged alone, and nobody else where nobody is called so."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("hối Phúc, Lợi với cả Hạnh nữa, chiều mai khóa sổ", "Phúc"),
        ("Đôn đốc trung sĩ Hồ Minh Trí, còn 5 đèn chưa lắp", "Hồ Minh Trí"),
        ("hú con Bé Sáu phát coi, hứa 50 cuốn tập tới giờ", "Bé Sáu"),
        ("kêu con Mận cái mương nó nín khe hai bữa rày", "Mận"),
        ("hối con lài, nó hứa mà êm ru", "Lài"),
        ("Trần Thị Mơ hay quên, con nhắn nhắc em ấy một tiếng", "Trần Thị Mơ"),
    ],
)
def test_of_whom_is_not_there_that_is_said(an: Person, binh: Person, chi: Person, words: str, name: str) -> None:
    said = binh.says(words)
    assert f"không có ai tên “{name}”" in said
    assert "Tôi gửi nhé" not in said
    assert "Tôi nhắc bí thư" not in chi.says(words)


@pytest.mark.parametrize("words", ["hối An cái, chiều mai khóa sổ", "réo thằng An coi", "nhắc em An giùm"])
def test_who_is_there_is_urged_alone(an: Person, bay: Person, binh: Person, words: str) -> None:
    assert "Nguyễn Văn An" in binh.says(words)
    assert "2 đồng chí" not in binh.reads(binh.heard)


@pytest.mark.parametrize(
    "words", ["hối mấy người chưa đăng ký", "nhắc nhở các tổ", "réo mấy đứa bên tổ hoàn thành giùm tui"]
)
def test_where_nobody_is_named_all_are_urged(an: Person, bay: Person, binh: Person, words: str) -> None:
    register(bay)
    assert "1 đồng chí chưa đăng ký sẽ nhận" in binh.says(words)
