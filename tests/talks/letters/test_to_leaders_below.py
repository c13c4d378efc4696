"""A committee writes to those who lead the organisations directly below: one by one or all, read back, counts only."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village


@pytest.fixture
def man(village: Village, channel: str) -> Person:
    """The secretary of branch 2."""
    return village.person(channel, "Ngô Thị Mận", "CB2", (Role.SECRETARY, "CB2"), leader=True)


def got(village: Village, person: Person) -> str:
    return "\n".join(each.message.text for each in village.deliver(person.channel) if each.address == person.address)


@pytest.mark.parametrize(
    "words",
    [
        "/dondoc",
        "vậy nhắc bí thư hai chi bộ giùm",
        "đôn đốc mấy chi bộ chưa đăng ký",
        "hối mấy ông bí thư đi",
        "nhac bi thu cac chi bo giup toi",
    ],
)
def test_all_of_them_are_read_back_with_their_counts(
    an: Person, binh: Person, man: Person, chi: Person, words: str
) -> None:
    asked = chi.says(words)
    assert "Chi bộ ấp 1: còn 2/2" in asked
    assert "Chi bộ ấp 2: còn 2/2" in asked
    assert "Nguyễn Văn An" not in asked


def test_it_is_sent_after_a_yes_and_once_a_day(
    an: Person, binh: Person, man: Person, chi: Person, village: Village
) -> None:
    chi.says("nhắc bí thư hai chi bộ giùm")
    assert got(village, binh) == ""
    assert "Đã gửi cho bí thư Chi bộ ấp 1, Chi bộ ấp 2" in chi.says("ừ")
    letters = village.deliver(an.channel)
    by_address = {each.address: each.message.text for each in letters}
    assert "Chi bộ ấp 1: còn 2/2" in by_address[binh.address]
    assert "Chi bộ ấp 2: còn 2/2" in by_address[man.address]
    assert an.address not in by_address
    assert "Hôm nay đã nhắc" in chi.says("nhắc bí thư ấp 1")


@pytest.mark.parametrize("words", ["thôi nhắc ấp 1 thôi", "bỏ ấp 2 ra", "chỉ Chi bộ ấp 1"])
def test_one_of_them_is_picked_at_the_question(binh: Person, man: Person, chi: Person, words: str) -> None:
    chi.says("/dondoc")
    asked = chi.says(words)
    assert "Chi bộ ấp 2" not in asked
    if "còn" in asked:
        asked = chi.says("ừ")
    assert "Đã gửi cho bí thư Chi bộ ấp 1." in asked


def test_another_one_is_named_instead(binh: Person, man: Person, chi: Person) -> None:
    chi.says("nhắc bí thư ấp 1")
    asked = chi.says("khoan, ấp 2 thôi")
    assert "Chi bộ ấp 2: còn" in asked
    assert "Chi bộ ấp 1" not in asked


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("nhắn bí thư ấp 1: mai 8 giờ qua xã họp", "mai 8 giờ qua xã họp"),
        ("nhắc bí thư chi bộ ấp 1 mai 8 giờ qua xã họp", "mai 8 giờ qua xã họp"),
        ("nhắn bí thư ấp 1 là mai 8 giờ qua xã họp", "mai 8 giờ qua xã họp"),
    ],
)
def test_words_of_ones_own_are_sent_as_they_stand(
    binh: Person, man: Person, chi: Person, village: Village, words: str, said: str
) -> None:
    asked = chi.says(words)
    assert f"“{said}”" in asked
    assert "Chi bộ ấp 1" in asked
    chi.says("gửi đi")
    assert f"“{said}”" in got(village, binh)


def test_a_branch_whose_secretary_has_no_phone_is_named(binh: Person, chi: Person) -> None:
    assert "Chưa nhắn được cho bí thư Chi bộ ấp 2" in chi.says("nhắc bí thư hai chi bộ giùm")


def test_a_place_that_is_not_below_is_said(binh: Person, chi: Person) -> None:
    assert "“ấp 3”" in chi.says("nhắn bí thư ấp 3 mai họp")
    assert "Đã gửi" not in chi.says("ừ")


@pytest.mark.parametrize("words", ["nhắc bí thư ấp 2 giùm", "nhắc bí thư hai chi bộ giùm"])
def test_who_leads_no_committee_writes_to_no_other_secretary(
    binh: Person, man: Person, village: Village, words: str
) -> None:
    binh.says(words)
    binh.says("ừ")
    assert got(village, man) == ""


def test_nobody_is_missing(chi: Person, binh: Person, village: Village) -> None:
    binh.says("/dangky Trồng 20 cây dừa trước 30/6")
    binh.picks("Cá nhân")
    binh.picks("Đúng, đăng ký")
    assert "không có gì để nhắc" in chi.says("nhắc bí thư ấp 1")


def test_looking_first_keeps_the_question(binh: Person, man: Person, chi: Person) -> None:
    chi.says("nhắc bí thư hai chi bộ giùm")
    assert "📊 Chi bộ ấp 1" in chi.says("khoan, cho coi ấp 1 tới đâu cái đã")
    assert "Đã gửi cho bí thư Chi bộ ấp 1, Chi bộ ấp 2" in chi.says("ừ gửi đi")
