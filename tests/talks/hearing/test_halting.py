"""Whoever says "khoan" is waited for, and an unclear word before a loose yes takes nothing away."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2026"


@pytest.fixture
def palms(an: Person, binh: Person) -> Person:
    """A member of Bình's branch who pledged 200 palms."""
    register(an, PALMS, "")
    return an


@pytest.mark.parametrize("halt", ["khoan", "khoan đã", "tu tu", "chờ chút", "khoan khoan, coi lại cái đã", "đừng vội"])
def test_a_halt_leaves_a_withdrawal_and_a_later_yes_withdraws_nothing(palms: Person, halt: str) -> None:
    palms.says("cho tôi rút cái trồng dừa")
    assert "vẫn còn nguyên" in palms.says(halt)
    assert "Đã rút" not in palms.says("ừ vậy đi")


@pytest.mark.parametrize("halt", ["khoan", "từ từ", "thôi khoan", "doi chut"])
def test_a_halt_elsewhere_is_waited_for_and_the_question_stays(an: Person, halt: str) -> None:
    an.says("Tôi muốn đăng ký trồng 50 cây bưởi")
    answer = an.says(halt)
    assert "Dạ, tôi chờ" in answer
    assert "Bao giờ hoàn thành" in answer


def test_a_halt_after_a_report_offers_the_way_back(palms: Person) -> None:
    palms.says("trồng được 80 cây rồi")
    assert "Dạ, tôi chờ" in palms.says("khoan")
    assert "Tôi lấy lại báo cáo này nhé?" in palms.picks("Ghi nhầm")


@pytest.mark.parametrize("work", ["khoan giếng", "khoan 2 cây nước"])
def test_drilling_is_no_halt(palms: Person, work: str) -> None:
    assert "Dạ, tôi chờ" not in palms.says(work)


@pytest.mark.parametrize(
    ("wish", "changed"),
    [
        ("giảm còn 100 cây thôi được không", "200 cây dừa → 100 cây dừa"),
        ("hay là làm một nửa thôi", "200 cây dừa → 100 cây dừa"),
        ("khoan, dời qua cuối năm 2027 được hông", "30/06/2026 → 31/12/2027"),
    ],
)
def test_a_wish_to_change_where_a_withdrawal_is_asked_about_is_heard(palms: Person, wish: str, changed: str) -> None:
    palms.says("tôi không trồng dừa nữa, cho rút lại")
    assert changed in palms.says(wish)
    assert "Đã sửa" in palms.says("ừ vậy đi")
    assert "đã rút" not in palms.says("/camket")


def test_a_loose_yes_after_what_was_not_understood_withdraws_nothing(palms: Person) -> None:
    palms.says("cho tôi rút cái trồng dừa")
    palms.says("hay là bán cho cha Tư")
    assert "trả lời rõ" in palms.says("ừ vậy đi")
    assert "trả lời rõ" not in palms.says("đúng rồi")


def test_a_loose_yes_at_once_withdraws(palms: Person) -> None:
    palms.says("cho tôi rút cái trồng dừa")
    assert "trả lời rõ" not in palms.says("ừ")


def test_whoever_says_not_to_erase_is_not_asked_about_it_again(palms: Person) -> None:
    palms.says("xóa hết tên tôi luôn")
    assert "ngừng nhắc" in palms.says("vậy thôi khỏi xóa, chỉ đừng nhắc tôi nữa")
    assert "đang làm dở" not in palms.says("ừ")


@pytest.mark.parametrize(
    "told",
    ["hom truoc co trong duoc 30 cay, ghi gium", "trong dc 30 cay roi ghi dum nghen", "được 30 cây, ghi giúp tôi"],
)
def test_a_report_that_asks_to_be_noted_is_ones_own(palms: Person, told: str) -> None:
    assert "30/200 cây dừa" in palms.says(told)


@pytest.mark.parametrize("told", ["ông Sáu Đực trồng 30 cây, ghi giùm", "chồng em trồng dc 30 cây, ghi giúp"])
def test_what_somebody_else_did_is_none_of_ones_own(palms: Person, told: str) -> None:
    assert "30/200" not in palms.says(told)
