"""Several pledges in one message: one after the other, none lost."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import ASKED_GROUP, kept

LINES = "Tôi đăng ký trồng 50 cây xoài\nTôi đăng ký giúp 2 hộ nghèo\nTôi đăng ký hiến 100 m2 đất"
LIST = "Tôi đăng ký trồng 50 cây xoài, giúp 2 hộ nghèo, hiến 100 m2 đất trước 30/9"


def finish(person: Person, day: str = "") -> str:
    """Answer what is still asked about one of them."""
    if day:
        person.says(day)
    if ASKED_GROUP in person.reads(person.heard):
        person.picks("Huy động nguồn lực")
    return person.picks("Đúng, đăng ký")


def contents(village: Village) -> list[str]:
    """What is kept, without who says so."""
    return [pledge.content for pledge in kept(village)]


def test_three_lines_are_three_pledges(an: Person, village: Village) -> None:
    assert "3 việc" in an.says(LINES)
    assert "giúp 2 hộ nghèo" in finish(an, "30/6")
    an.picks("Có, đăng ký")
    assert "hiến 100 m2 đất" in finish(an, "30/9")
    an.picks("Có, đăng ký")
    finish(an, "cuối năm")
    assert contents(village) == ["Trồng 50 cây xoài", "Giúp 2 hộ nghèo", "Hiến 100 m2 đất"]


def test_none_of_a_long_list_is_dropped(an: Person) -> None:
    said = an.says("\n".join(f"Trồng {count} cây xoài trước 30/9" for count in range(101, 124)))
    assert "23 việc" in said
    for count in range(102, 124):
        assert f"Trồng {count} cây xoài" in finish(an)
        an.picks("Có, đăng ký")


def test_a_list_with_commas_shares_its_deadline(an: Person, village: Village) -> None:
    assert "3 việc" in an.says(LIST)
    finish(an)
    an.picks("Có, đăng ký")
    finish(an)
    an.picks("Có, đăng ký")
    finish(an)
    assert contents(village) == ["Trồng 50 cây xoài", "Giúp 2 hộ nghèo", "Hiến 100 m2 đất"]
    assert {pledge.deadline.isoformat() for pledge in kept(village)} == {"2026-09-30"}


def test_the_others_outlive_a_stop_of_the_first(an: Person, village: Village) -> None:
    an.says(LINES)
    assert "giúp 2 hộ nghèo" in an.says("hủy")
    an.picks("Có, đăng ký")
    assert "hiến 100 m2 đất" in finish(an, "30/6")
    assert contents(village) == ["Giúp 2 hộ nghèo"]


def test_the_third_outlives_a_no_to_the_second(an: Person, village: Village) -> None:
    an.says(LINES)
    finish(an, "30/6")
    assert "hiến 100 m2 đất" in an.picks("Không, việc khác")
    an.picks("Có, đăng ký")
    finish(an, "30/9")
    assert contents(village) == ["Trồng 50 cây xoài", "Hiến 100 m2 đất"]


def test_the_second_line_is_not_taken_for_an_answer(an: Person, village: Village) -> None:
    an.says(LINES)
    finish(an, "30/6")
    (pledge,) = kept(village)
    assert "hộ" not in pledge.content
    assert pledge.unit == "cây xoài"
