"""Whoever is waited for is told, and decides by a tap or in their own words, with a reason."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.fixture
def claimed(an: Person) -> Person:
    """An, who has reported that all of it is done."""
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    return an


def test_the_secretary_hears_that_a_report_waits_and_looks_at_it_with_one_tap(an: Person, binh: Person) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert "Đồng chí Nguyễn Văn An báo đã làm xong" in binh.receives()
    assert "Nguyên văn" in binh.says("/duyet") or "Nguyễn Văn An" in binh.reads(binh.heard)


def test_the_secretarys_own_claim_goes_to_the_deputy_alone(
    binh: Person, chi: Person, village: Village, channel: str
) -> None:
    deputy = village.person(channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    register(binh)
    binh.says("/baocao 1 500")
    binh.picks("đã xong toàn bộ")
    assert "Lê Thị Bình báo đã làm xong" in deputy.receives()
    assert chi.receives() == ""


def test_what_is_given_back_comes_with_a_reason(claimed: Person, binh: Person, village: Village) -> None:
    binh.says("/duyet")
    assert "nhắn gì về việc" in binh.picks("Chưa đạt")
    binh.picks("Chưa có hình ảnh")
    assert kept(village)[0].state == "active"
    assert "Lời nhắn: “Chưa có hình ảnh hoặc giấy tờ”" in claimed.receives()


def test_a_reason_may_be_typed_or_left_out(claimed: Person, binh: Person) -> None:
    binh.says("/duyet 1 lai")
    assert "Chú chụp thêm" in binh.says("Chú chụp thêm tấm hình hàng dừa nghen")
    binh.picks("Có")
    assert "Lời nhắn: “Chú chụp thêm tấm hình hàng dừa nghen”" in claimed.receives()
    claimed.says("/baocao 1 500")
    claimed.picks("đã xong toàn bộ")
    binh.says("/duyet 1 lai")
    binh.picks("Không nhắn gì thêm")
    assert "Lời nhắn" not in claimed.receives()


@pytest.mark.parametrize(
    "words", ["xác nhận cho chú An đi", "Duyệt cho đồng chí An", "dong y xac nhan viec cua anh An"]
)
def test_a_secretary_confirms_in_words(claimed: Person, binh: Person, village: Village, words: str) -> None:
    assert "Nguyễn Văn An" in binh.says(words)
    assert kept(village)[0].state == "claimed"
    binh.picks("Có")
    assert kept(village)[0].state == "done"
    assert "xác nhận hoàn thành" in claimed.receives()


@pytest.mark.parametrize("words", ["chú An chưa có hình, trả lại", "chua dat, tra lai cho anh An lam tiep"])
def test_a_secretary_gives_back_in_words_which_are_passed_on(
    claimed: Person, binh: Person, village: Village, words: str
) -> None:
    assert words in binh.says(words)
    binh.picks("Có")
    assert kept(village)[0].state == "active"
    assert f"“{words}”" in claimed.receives()


def test_a_plain_yes_confirms_what_is_shown_and_can_be_taken_back(
    claimed: Person, binh: Person, village: Village
) -> None:
    binh.says("/duyet")
    binh.says("đúng rồi")
    assert kept(village)[0].state == "done"
    binh.says("bấm nhầm rồi")
    binh.picks("Đúng, lấy lại")
    assert kept(village)[0].state == "claimed"


def test_asking_what_waits_decides_nothing(claimed: Person, binh: Person, village: Village) -> None:
    assert "Có 1 việc chờ" in binh.says("có ai chờ xác nhận không")
    assert kept(village)[0].state == "claimed"


def test_what_was_reported_done_is_named_when_it_is_said_again(claimed: Person) -> None:
    assert "đang chờ xác nhận" in claimed.says("xong hết rồi nha con")


@pytest.mark.parametrize("words", ["bấm nhầm", "không", "đạt rồi, xác nhận", "👍"])
def test_what_is_no_reason_gives_nothing_back(claimed: Person, binh: Person, village: Village, words: str) -> None:
    binh.says("/duyet 1 lai")
    binh.says(words)
    assert kept(village)[0].state == "claimed"
    assert claimed.receives() == ""


def test_an_old_button_does_not_confirm_what_was_reported_since(
    claimed: Person, binh: Person, village: Village
) -> None:
    binh.says("/duyet")
    old = binh.choice("Xác nhận hoàn thành").value
    claimed.says("bấm nhầm rồi")
    claimed.picks("Đúng, lấy lại")
    claimed.says("600")
    claimed.picks("Đúng rồi")
    binh.taps(old) if binh.channel == "telegram" else binh.says(old.partition(":")[2])
    assert kept(village)[0].state == "claimed"


def test_the_secretary_reads_what_the_member_wrote_with_it_and_no_bare_number(an: Person, binh: Person) -> None:
    register(an)
    an.says("/baocao 1")
    an.says("đã trồng xong 500 cây rồi nha")
    an.picks("đã xong toàn bộ")
    assert "“đã trồng xong 500 cây rồi nha”" in binh.says("/duyet")
    assert "“500”" not in binh.says("/duyet")
