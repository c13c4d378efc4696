"""To many people an announcement goes out only with a second person's yes, who sees all of it; it waits with an end."""

from dataclasses import replace

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

WORDS = "Phát động đợt thi đua cao điểm"


@pytest.fixture(autouse=True)
def few_are_many(village: Village) -> None:
    village.deployment = replace(village.deployment, second_yes_from=3)


@pytest.fixture
def asked(an: Person, binh: Person, chi: Person, dung: Person, village: Village) -> Person:
    """An administrator who has sent it to the commune, in which three people have joined."""
    dung.says(f"/thongbao {WORDS}")
    assert "cần thêm một đồng chí đồng ý" in dung.says("XA")
    said = dung.picks("Gửi")
    assert "chờ thêm một đồng chí đồng ý" in said
    assert "Trần Kim Chi" in said
    village.advance_broadcasts()
    return dung


def test_nothing_leaves_before_and_everything_after(asked: Person, an: Person, chi: Person, village: Village) -> None:
    nothing, question = heard_by(village, an, chi)
    assert nothing == ""
    assert "Đồng chí Phạm Dũng muốn gửi thông báo số 1 đến Đảng bộ xã An Thạnh, 3 người" in question
    assert WORDS in question
    assert "Đồng chí có đồng ý gửi không" in question
    assert "sẽ được gửi" in chi.picks("Đồng ý")
    assert "Trần Kim Chi đồng ý" in asked.receives()
    village.advance_broadcasts()
    assert WORDS in an.receives()


def test_a_no_ends_it_and_is_told(asked: Person, an: Person, chi: Person, village: Village) -> None:
    chi.receives()
    assert "sẽ không gửi" in chi.picks("Tôi không đồng ý")
    assert "không đồng ý gửi thông báo số 1" in asked.receives()
    village.advance_broadcasts()
    assert an.receives() == ""
    assert "không gửi nữa" in chi.says("/thongbao dongy 1")


def test_nobody_agrees_to_their_own_and_nobody_else_to_it(asked: Person, an: Person, binh: Person) -> None:
    assert "cần đồng chí khác đồng ý" in asked.says("/thongbao dongy 1")
    assert "cần đồng chí khác đồng ý" in binh.says("/thongbao dongy 1")
    assert "không thuộc nhiệm vụ" in an.says("/thongbao dongy 1")


def test_after_three_days_it_ends_with_a_word(asked: Person, an: Person, chi: Person, village: Village) -> None:
    village.wait(days=2)
    village.advance_broadcasts()
    assert asked.receives() == ""
    village.wait(days=1, hours=1)
    village.advance_broadcasts()
    assert "Đã ba ngày" in asked.receives()
    assert "không gửi nữa" in chi.says("/thongbao dongy 1")
    village.advance_broadcasts()
    assert an.receives() == ""


def test_its_author_stops_it_before(asked: Person, an: Person, chi: Person, village: Village) -> None:
    asked.says("/thongbao dung 1")
    asked.picks("Dừng thông báo")
    assert "không gửi nữa" in chi.says("/thongbao dongy 1")
    village.advance_broadcasts()
    assert an.receives() == ""


def test_who_agreed_second_hears_who_was_first(asked: Person, chi: Person, village: Village, channel: str) -> None:
    other = village.person(channel, "Lê Quản", "", (Role.ADMIN, ""))
    chi.says("/thongbao dongy 1")
    assert "Trần Kim Chi đã đồng ý" in other.says("/thongbao dongy 1")


def test_to_few_nobody_is_asked(an: Person, binh: Person, dung: Person, village: Village) -> None:
    dung.says(f"/thongbao {WORDS}")
    assert "cần thêm" not in dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert WORDS in an.receives()


def test_where_nobody_can_be_asked_it_is_said_and_the_draft_stays(
    an: Person, bay: Person, tam: Person, dung: Person
) -> None:
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    assert "chưa có ai để hỏi" in dung.picks("Gửi")
    assert WORDS in dung.says("xem lại")
