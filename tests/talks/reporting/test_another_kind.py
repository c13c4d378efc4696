"""Mangoes are no coconut palms, a question is no report, and whoever is only annoyed is asked first."""

from tests.talking import Person

PALMS = "tôi đăng ký trồng 50 cây dừa trước 30/6/2027"


def register(an: Person) -> None:
    an.says(PALMS)
    an.picks("Đúng")
    an.says("đã trồng 20 cây")


def test_mangoes_are_entered_as_a_work_of_their_own(an: Person, binh: Person) -> None:
    register(an)
    assert "Trồng 5 cây xoài" in binh.says("ghi giúp đồng chí An trồng 5 cây xoài")


def test_mangoes_are_no_palms(an: Person) -> None:
    register(an)
    assert "lần này là 5" not in an.says("tôi trồng được 5 cây xoài")


def test_a_question_notes_nothing(an: Person) -> None:
    register(an)
    said = an.says("việc trồng dừa xong chưa vậy")
    assert "20/50" in said
    assert "Đã ghi" not in said
    assert "20/50" in an.says("việc hộ nghèo xong chưa")


def test_whoever_is_annoyed_is_asked_for_how_long(an: Person) -> None:
    register(an)
    assert "bao lâu" in an.says("phiền quá") or "Có phải đồng chí muốn" in an.reads(an.heard)
    assert "đã ngừng nhắc" in an.says("phiền quá đừng nhắn nữa")
