"""Amounts of every kind read back sensibly, whatever is typed."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def report(person: Person, answer: str) -> str:
    """`/baocao` and one answer."""
    person.says("/baocao")
    return person.says(answer)


def test_a_number_of_eight_digits_is_read_back_and_reported_on(an: Person, village: Village) -> None:
    register(an, goal="9" * 8 + " cây")
    report(an, "1")
    assert "(0%)" in an.picks("Đúng rồi")
    assert "cây" in an.says("/camket")


@pytest.mark.parametrize(
    ("goal", "answer", "heard"),
    [
        ("không quá 5 vụ", "3", "3 vụ (chỉ tiêu: không quá 5 vụ)"),
        ("không có hộ nghèo", "2", "2 hộ nghèo vượt chỉ tiêu"),
        ("giảm 5 hộ nghèo", "3", "3 hộ nghèo (chỉ tiêu: giảm 5 hộ nghèo)"),
        ("trên 90% hộ dân", "45", "45% hộ dân (chỉ tiêu: trên 90% hộ dân)"),
        ("từ 40% - 50% chi bộ", "3", "3% chi bộ (chỉ tiêu: từ 40% đến 50% chi bộ)"),
        ("2.800 tỷ đồng", "700 tỷ", "700 tỷ đồng/2.800 tỷ đồng (25%)"),
        ("45 triệu đồng", "1tr5", "1,5 triệu đồng/45 triệu đồng (3%)"),
        ("28,2 ha", "14,1", "14,1/28,2 ha (50%)"),
    ],
)
def test_progress_is_shown_as_its_kind_of_target_means_it(an: Person, goal: str, answer: str, heard: str) -> None:
    register(an, content="Làm việc tốt", goal=goal)
    assert heard in report(an, answer)


@pytest.mark.parametrize(("goal", "answer"), [("trên 90% hộ dân", "95"), ("từ 40% - 50% chi bộ", "45")])
def test_what_was_pledged_is_not_called_too_much(an: Person, village: Village, goal: str, answer: str) -> None:
    register(an, content="Làm việc tốt", goal=goal)
    assert "xong toàn bộ" in report(an, answer)
    assert "bí thư sẽ xác nhận" in an.picks("đã xong toàn bộ")


def test_half_of_at_most_five_means_nothing(an: Person, village: Village) -> None:
    register(an, content="Làm việc tốt", goal="không quá 5 vụ")
    assert "chưa rõ con số" in report(an, "50%")
    assert kept(village)[0].done is None


def test_a_sum_of_money_without_its_unit_is_asked_with_one(an: Person, village: Village) -> None:
    register(an, content="Vận động kinh phí", goal="45 triệu đồng")
    assert "kèm đơn vị" in report(an, "20")
    assert "20 triệu đồng/45 triệu đồng" in an.says("20 triệu")


@pytest.mark.parametrize("value", ["²", "9" * 20, "7", "", "x\x00"])
def test_a_button_nobody_was_offered_is_an_old_button(an: Person, village: Village, value: str) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    an.says("/baocao")
    revision = an.heard[-1].choices[0].value.partition(":")[0]
    assert "Nút đó" in an.taps(f"{revision}:{value}")


def test_anothers_pledge_is_not_shown_to_a_forged_button(an: Person, binh: Person, village: Village) -> None:
    register(binh, "Việc riêng của Bình")
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    an.says("/baocao")
    revision = an.heard[-1].choices[0].value.partition(":")[0]
    assert "Việc riêng" not in an.taps(f"{revision}:{kept(village)[0].id}")


@pytest.mark.parametrize(
    ("goal", "answer", "heard"),
    [
        ("4 hộ", "50%", "2/4 hộ (50%)"),
        ("500 cây", "33%", "165/500 cây"),
        ("250 cây", "33%", "82/250 cây"),
        ("5 km đường", "50%", "2,5/5 km đường (50%)"),
        ("5 tấn lúa", "50%", "2,5/5 tấn lúa (50%)"),
        ("45 triệu đồng", "50%", "22,5 triệu đồng/45 triệu đồng (50%)"),
    ],
)
def test_a_share_comes_to_whole_pieces_or_any_part_of_a_measure(an: Person, goal: str, answer: str, heard: str) -> None:
    register(an, content="Làm việc tốt", goal=goal)
    assert heard in report(an, answer)


def test_half_of_five_households_is_asked_in_households(an: Person, village: Village) -> None:
    register(an, content="Giúp hộ thoát nghèo", goal="5 hộ")
    assert "50% của 5 hộ" in report(an, "50%")
    assert kept(village)[0].done is None
    assert "2/5 hộ (40%)" in an.says("2")


def test_half_of_five_works_is_asked_too(an: Person) -> None:
    register(an, content="Làm việc tốt", goal="5 công trình")
    assert "50% của 5 công trình" in report(an, "được 50% rồi")
