"""Work that is named without a word of promising: offered to be registered, never noted as a report of other work."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

BARE = (
    "gắn 40 bóng đèn đường",
    "gan 40 bong den duong",
    "2 cây số đường ấp 3, rồi trồng bông hai bên",
    "vận động 30 triệu",
)


@pytest.mark.parametrize("words", BARE)
@pytest.mark.parametrize("with_a_pledge", [False, True])
def test_bare_work_is_offered_to_be_registered_or_begun(
    an: Person, village: Village, words: str, with_a_pledge: bool
) -> None:
    if with_a_pledge:
        register(an, "Trồng dừa", "200 cây dừa")
    said = an.says(words)
    said = an.picks("Có, đăng ký") if "muốn đăng ký việc này" in said else said
    said = an.picks("Đăng ký thành việc mới") if "còn đây là" in said else said
    assert "Bao giờ hoàn thành" in said  # how much is not asked again
    assert all(pledge.done is None for pledge in kept(village))


def test_a_registration_spelled_short_is_no_report(an: Person, village: Village) -> None:
    register(an, "Trồng dừa", "200 cây dừa")
    assert "muốn đăng ký việc này" in an.says("dky trong 150 cay")
    assert kept(village)[0].done is None


def test_its_amount_and_its_day_are_kept(an: Person) -> None:
    card = an.says("15 triệu vô quỹ vì người nghèo, cuối năm nay tui đóng đủ")
    assert "Việc sẽ làm: 15 triệu vô quỹ vì người nghèo\n" in card
    assert "15 triệu đồng" in card
    assert "31/12/2026" in card


@pytest.mark.parametrize("words", ["trồng 20 cây", "trồng 20 cây dừa nước"])
def test_work_that_a_pledge_counts_is_a_report_of_it(an: Person, village: Village, words: str) -> None:
    register(an, "Trồng dừa", "200 cây dừa")
    assert "20/200" in an.says(words)
    assert kept(village)[0].done == 20


def test_what_is_done_every_month_is_done_once_a_month(an: Person) -> None:
    an.says("/dangky")
    assert "mỗi tháng 1 lần" in an.says("mỗi tháng dọn rác con hẻm")
    assert "Bao giờ hoàn thành" in an.picks("mỗi tháng 1 lần")
    an.says("cuối năm nay")
    assert "Chỉ tiêu: mỗi tháng 1 lần" in an.reads(an.heard) or "1 lần / tháng" in an.picks("Phát triển kinh tế")


def test_a_day_said_where_the_unit_is_asked_is_kept_with_the_number(an: Person) -> None:
    an.says("/dangky")
    an.says("mỗi tháng dọn rác con hẻm")
    an.says("2")
    asked = an.says("tới cuối năm nghen")
    assert "31/12/2026" in asked
    assert "2 gì" in asked
    card = an.says("lần")
    card = card if "Đúng, đăng ký" in card else an.picks("Phát triển kinh tế")
    assert "2 lần" in card
    assert "31/12/2026" in card


def test_two_works_joined_by_with_are_two_pledges(an: Person, village: Village) -> None:
    asked = an.says("tôi đăng ký vận động 15 hộ treo cờ với góp 20 triệu làm đèn đường trước 30/6")
    assert "2 con số" in asked
    an.picks("Tách thành 2 việc")
    an.picks("Đúng, đăng ký")
    an.picks("Có, đăng ký")
    an.picks("Đúng, đăng ký")
    assert [pledge.value for pledge in kept(village)] == [15, 20_000_000]


@pytest.mark.parametrize("words", ["thôi tui đăng ký lại", "tui muốn đăng ký lại"])
def test_to_register_after_all_is_a_wish_and_no_content(an: Person, village: Village, words: str) -> None:
    an.says("tui không đăng ký")
    assert "Đồng chí sẽ làm việc gì?" in an.says(words)
    assert kept(village) == []
