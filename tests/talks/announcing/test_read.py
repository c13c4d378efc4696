"""Who gets an announcement confirms that they have read and understood it, and may take that back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.chat import Kind
from storage.chats import accounts, conversations
from storage.ground.database import Session
from storage.operating import recipients
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import ASKED, WORDS, announced

NOTED = "đã đọc, đã hiểu thông báo số 1"


@pytest.fixture
def told(an: Person, hai: Person, village: Village) -> Person:
    """A member who got an announcement of the staff of the commune that is to be read."""
    announced(hai, village, to="CB1")
    an.receives()
    return an


def read(village: Village) -> tuple[int, int]:
    """Return how many have read the first announcement, and how many understood it."""
    counts = village.database.look(recipients.by_place, 1).values()
    return sum(each["read"] for each in counts), sum(each["understood"] for each in counts)


def test_below_it_stands_what_is_asked(told: Person) -> None:
    shown = told.reads(told.heard)
    assert "mời đồng chí xác nhận bên dưới" in shown
    assert [choice.label for choice in told.heard[0].choices] == ["Tôi đã đọc, đã hiểu"]


def test_it_is_confirmed_as_the_channel_allows(told: Person, village: Village) -> None:
    assert NOTED in told.picks("Tôi đã đọc")
    assert read(village) == (1, 1)
    assert NOTED in told.says("/dadoc 1")
    assert read(village) == (1, 1)  # once


@pytest.mark.parametrize(
    "said",
    ["tôi đã đọc rồi", "đã hiểu", "nắm rõ rồi", "da doc da hieu", "em đã đọc và hiểu rõ thông báo số 1", "/dadoc"],
)
def test_it_is_confirmed_in_words(told: Person, village: Village, said: str) -> None:
    assert NOTED in told.says(said)
    assert read(village) == (1, 1)


def test_it_is_confirmed_in_answer_to_it_however_long_ago(told: Person, village: Village) -> None:
    quoted = told.arrived[-1].platform_id
    village.wait(days=90)
    assert NOTED in told.sends(text="đã hiểu rồi", quotes=quoted)


@pytest.mark.parametrize("said", ["hiểu rồi", "rõ rồi"])
def test_after_another_answer_bare_words_may_mean_that(told: Person, village: Village, said: str) -> None:
    village.wait(minutes=5)
    told.says("/camket")
    assert NOTED not in told.says(said)
    assert read(village) == (0, 0)


@pytest.mark.parametrize(
    "said", ["ai đã đọc rồi", "đã đọc chưa?", "ba tôi đọc rồi", "tôi chưa đọc được", "xem rồi tính"]
)
def test_what_says_something_else_is_no_confirmation(told: Person, village: Village, said: str) -> None:
    assert NOTED not in told.says(said)
    assert read(village) == (0, 0)


def test_what_is_not_clear_goes_to_its_author_and_counts_as_read_alone(
    told: Person, hai: Person, village: Village
) -> None:
    answer = told.says("đã đọc nhưng chưa hiểu chỗ hạn")
    assert "chưa tính là đồng chí đã hiểu" in answer
    assert "đồng chí Lê Hải" in answer
    told.picks("Gửi")
    assert "chưa hiểu chỗ hạn" in hai.receives()
    assert read(village) == (1, 0)
    assert NOTED in told.picks("Tôi đã đọc, đã hiểu")
    assert read(village) == (1, 1)


def test_a_tap_asks_what_is_not_clear_and_takes_back_the_yes(told: Person, hai: Person, village: Village) -> None:
    told.picks("Tôi đã đọc")
    told.picks("còn chỗ chưa hiểu")
    assert read(village) == (1, 0)
    told.says("Nộp báo cáo ở đâu vậy")
    told.picks("Gửi")
    assert "Nộp báo cáo ở đâu" in hai.receives()


@pytest.mark.parametrize(
    "said", ["Tôi bấm nhầm", "tôi bấm nhầm", "lỡ tay bấm", "bấm nhầm, tôi chưa đọc", "/dadoc nham 1"]
)
def test_a_slip_is_taken_back(told: Person, village: Village, said: str) -> None:
    told.picks("Tôi đã đọc")
    assert "tính là đồng chí chưa đọc" in told.says(said)
    assert read(village) == (0, 0)
    assert NOTED in told.picks("Tôi đã đọc")


def test_a_slip_of_something_else_takes_back_nothing(told: Person, village: Village) -> None:
    told.picks("Tôi đã đọc")
    village.wait(hours=1)
    told.says("bấm nhầm")
    assert read(village) == (1, 1)


def test_nothing_is_taken_back_that_was_not_said(told: Person) -> None:
    assert "chưa xác nhận thông báo số 1" in told.says("/dadoc nham 1")


def test_after_its_end_nothing_is_noted_any_more(an: Person, hai: Person, village: Village) -> None:
    announced(hai, village, ASKED, "hết hạn ngày 15/3", to="CB1")
    an.receives()
    wire = an.choice("Tôi đã đọc").value
    village.wait(days=6)
    assert "đã hết hạn ngày" in an.taps(wire)
    assert "15/03/2026" in an.says("/dadoc 1")
    assert NOTED not in an.says("tôi đã đọc rồi")
    assert read(village) == (0, 0)


def test_a_year_later_it_is_not_kept_who(told: Person, village: Village) -> None:
    wire = told.choice("Tôi đã đọc").value
    told.taps(wire)
    village.advance_broadcasts()
    village.wait(days=400)
    village.database.transact(recipients.sum_up, village.now - timedelta(days=365), village.now)
    assert "đã quá lâu" in told.taps(wire)
    assert read(village) == (1, 1)


def test_what_was_stopped_need_not_be_confirmed(told: Person, hai: Person, village: Village, binh: Person) -> None:
    wire = told.choice("Tôi đã đọc").value
    hai.says("/thongbao dung 1")
    hai.picks("Dừng thông báo")
    assert "đã được người gửi dừng lại" in told.taps(wire)
    assert read(village) == (0, 0)


def test_who_did_not_get_it_confirms_nothing(told: Person, bao: Person, village: Village) -> None:
    assert "không gửi đến đồng chí" in bao.says("/dadoc 1")
    assert "không gửi đến đồng chí" in bao.says("/dadoc 99")
    assert read(village) == (0, 0)


def test_one_that_asks_nothing_is_confirmed_of_ones_own_accord(an: Person, dung: Person, village: Village) -> None:
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    assert NOTED in an.says("tôi đã đọc rồi")
    assert read(village) == (1, 1)
    assert WORDS in an.says("ủa bấm lộn, tui chưa đọc kỹ")
    assert read(village) == (0, 0)
    assert NOTED in an.says("/dadoc")


def test_of_several_it_is_asked_which(told: Person, hai: Person, village: Village) -> None:
    announced(hai, village, to="CB1")
    told.receives()
    assert "thông báo nào" in told.says("tôi đã đọc rồi")
    assert "thông báo số 2" in told.picks("Số 2")


def test_who_moved_is_counted_where_they_were(told: Person, village: Village) -> None:
    told.picks("Tôi đã đọc")
    move(village, told.member_id, "CB2")
    village.wait(days=1)
    assert "CB1" not in told.says("/dadoc 1")
    counts = village.database.look(recipients.by_place, 1)
    assert sum(each["read"] for each in counts.values()) == 1
    assert len(counts) == 1


def test_it_may_be_confirmed_on_the_other_channel(told: Person, village: Village) -> None:
    other = replace(told, channel={"telegram": "zalo", "zalo": "telegram"}[told.channel], heard=[], arrived=[])
    village.database.transact(_adds, village, other)
    assert NOTED in other.says("tôi đã đọc rồi")
    assert read(village) == (1, 1)
    told.sends(kind=Kind.BLOCKED)
    assert "tính là đồng chí chưa đọc" in other.says("/dadoc nham 1")


def _adds(session: Session, village: Village, other: Person) -> None:
    chat = accounts.open_chat(session, other.address, "vi")
    accounts.attach(session, chat.account_id, other.member_id, village.now)
    conversations.save(session, chat, village.now)


def test_a_question_that_was_open_can_be_gone_on_with(told: Person, village: Village) -> None:
    wire = told.choice("Tôi đã đọc").value
    told.says("/dangky Trồng cây")
    answer = told.taps(wire)
    assert NOTED in answer
    assert "Làm tiếp" in answer


def test_others_hear_the_same_words(an: Person, bay: Person, hai: Person, village: Village) -> None:
    announced(hai, village, to="CB1")
    first, second = heard_by(village, an, bay)
    assert first == second
