"""What follows a command is read the same everywhere: accents or not, small or large letters, codes with spaces."""

import pytest

from handlers.talk.arguments import Arguments, number_first, verb_first, verb_last
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize(
    ("argument", "read"),
    [
        ("", Arguments()),
        ("them CB1", Arguments("them", "CB1")),
        ("Thêm  CB 01 ", Arguments("them", "CB 01")),
        ("mã TV00001", Arguments("ma", "TV00001")),
        ("ma", Arguments("ma")),
        ("CB1 them", Arguments("", "CB1 them")),
        ("  CB 01 ", Arguments("", "CB 01")),
        ("themCB1", Arguments("", "themCB1")),
    ],
)
def test_a_verb_in_front(argument: str, read: Arguments) -> None:
    assert verb_first(argument, ("them", "ma")) == read


@pytest.mark.parametrize(
    ("argument", "read"),
    [
        ("", Arguments()),
        ("17 đạt", Arguments("dat", "17")),
        ("dat", Arguments("dat")),
        ("17", Arguments("", "17")),
        ("dat 17", Arguments("", "dat 17")),
    ],
)
def test_a_verb_at_the_end(argument: str, read: Arguments) -> None:
    assert verb_last(argument, ("dat", "lai")) == read


@pytest.mark.parametrize(
    ("rest", "number"),
    [("17", 17), ("#17", 17), ("17.", 17), ("", None), ("một", None), ("²", None), ("9" * 30, None), ("-1", None)],
)
def test_a_number_is_a_number_and_nothing_else(rest: str, number: int | None) -> None:
    assert Arguments(rest=rest).number == number


@pytest.mark.parametrize(
    ("argument", "split"),
    [("", ("", "")), ("17", ("17", "")), ("#17  120 cây ", ("17", "120 cây")), ("abc", ("abc", ""))],
)
def test_a_number_with_what_is_said_about_it(argument: str, split: tuple[str, str]) -> None:
    assert number_first(argument) == split


def test_a_report_may_stand_behind_the_number(an: Person, village: Village) -> None:
    register(an)
    assert "120/500 cây" in an.says("/baocao #1 120 cây")
    assert len(an.heard) == 1


def test_a_report_behind_the_number_that_says_nothing_is_asked(an: Person, village: Village) -> None:
    register(an)
    assert "chưa rõ con số" in an.says("/baocao 1 chào")
    assert "120/500 cây" in an.says("120")


def test_a_pledge_that_is_not_there_is_named(an: Person) -> None:
    register(an)
    assert "việc số 9" in an.says("/baocao 9")
    assert "việc số abc" in an.says("/baocao abc")


def test_deciding_is_typed_with_accents_too(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert "Đã xác nhận" in binh.says("/duyet 1 đạt")
    assert kept(village)[0].state == "done"


def test_deciding_without_a_number_decides_nothing(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert "không còn chờ" in binh.says("/duyet dat")
    assert kept(village)[0].state == "claimed"


def test_a_list_goes_on_from_a_place(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    assert "📌 “Trồng dừa”" in an.says("/camket 1")
    assert "Trồng dừa" not in an.says("/camket từ 1")
    assert "Trồng dừa" in an.says("/camket tu")


def test_adding_a_person_with_accents(binh: Person) -> None:
    assert "họ và tên" in binh.says("/thanhvien Thêm cb1")


def test_urging_an_organisation_by_its_code_in_small_letters(an: Person, binh: Person) -> None:
    assert "1 đồng chí" in binh.says("/dondoc cb1")
