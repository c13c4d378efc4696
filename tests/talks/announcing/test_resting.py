"""Who asks for a time without announcements gets none, is counted apart, and has them again in words or by a button."""

from datetime import date

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.test_stopping import announced, got
from tests.talks.events.calling import call

ALL = [
    ("nhà tui có tang, xin đừng gửi gì nữa nghen", ""),
    ("tui nằm viện, khỏi gửi tin tới 31/3", "31/03/2026"),
    ("di mo mat, dung nhan tui toi het thang", "31/03/2026"),
    ("thôi đừng nhắn nữa, ba tôi đang hấp hối", ""),
    ("khỏi nhắn tin gì cho tui hết", ""),
]
ALONE = [
    ("đừng gửi thông báo cho tui tới hết tháng nha", "31/03/2026"),
    ("tam nghi nhan thong bao hai tuan nghen", "24/03/2026"),
    ("thông báo chi bộ khỏi gửi cho tui", ""),
]
ELSE = [
    "đừng nhắc nữa",
    "đừng nhắn hoài, phiền quá",
    "sao không gửi thông báo cho tui",
    "tôi không nhận được thông báo",
]


@pytest.mark.parametrize(("said", "day"), ALL)
def test_in_trouble_nothing_at_all_is_sent(an: Person, dung: Person, village: Village, said: str, day: str) -> None:
    answer = an.says(said)
    assert "không nhắc và cũng không gửi thông báo" in answer
    assert day in answer
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert not got(an)


@pytest.mark.parametrize(("said", "day"), ALONE)
def test_announcements_alone_are_not_sent(an: Person, dung: Person, village: Village, said: str, day: str) -> None:
    answer = an.says(said)
    assert "không gửi thông báo" in answer
    assert "không nhắc" not in answer
    assert day in answer
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert not got(an)


@pytest.mark.parametrize("said", ELSE)
def test_of_reminders_and_questions_announcements_go_on(an: Person, dung: Person, village: Village, said: str) -> None:
    an.says(said)
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert got(an)


def test_a_sender_sees_how_many_rest_and_nobody_as_failed(
    an: Person, bay: Person, dung: Person, village: Village
) -> None:
    an.says("tạm ngưng nhận thông báo tới 20/3")
    dung.says("/thongbao Chiều mai dọn cỏ")
    asked = dung.says("CB1")
    assert "Tạm nghỉ nhận tin: 1 người" in asked
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert "dọn cỏ" in bay.receives()
    village.advance_broadcasts()
    done = dung.receives()
    assert "Tạm nghỉ nhận tin: 1 người" in done
    assert "Không gửi được" not in done
    assert "Tạm nghỉ nhận tin: 1 người" in dung.says("thông báo số 1 tới đâu rồi")
    assert "Nguyễn Văn An" not in dung.says("/thongbao chibo 1")


def test_what_waits_to_be_sent_is_let_go_and_counted_apart(an: Person, dung: Person, village: Village) -> None:
    announced(dung, "CB1")
    village.advance_broadcasts()
    an.says("nhà có tang, đừng gửi gì nữa")
    assert not got(an)
    village.advance_broadcasts()
    assert "Tạm nghỉ nhận tin: 1 người" in dung.receives()


@pytest.mark.parametrize("said", ["gửi lại thông báo cho tui", "cho tui nhan lai thong bao nha", "nhắc lại như trước"])
def test_they_come_again_in_words(an: Person, dung: Person, village: Village, said: str) -> None:
    an.says("nhà có tang, đừng gửi gì nữa")
    assert "tạm nghỉ nhận thông báo" in an.says("/nhacnho")
    assert "thông báo" in an.says(said)
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert got(an)


def test_they_come_again_by_a_button(an: Person, dung: Person, village: Village) -> None:
    an.says("đừng gửi thông báo cho tui nữa")
    assert "lại gửi đến đồng chí" in an.picks("Gửi lại thông báo")
    an.says("/nghi")
    assert "không gửi thông báo cho đồng chí nữa" in an.picks("Không gửi thông báo")
    an.says("/nghi")
    assert "lại gửi đến đồng chí" in an.picks("Gửi lại thông báo")
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert got(an)


def test_after_its_last_day_they_come_by_themselves(an: Person, dung: Person, village: Village) -> None:
    an.says("đừng gửi thông báo cho tui tới 12/3")
    village.wait(days=2)
    assert village.now.date() == date(2026, 3, 12)
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert not got(an)
    village.wait(days=1)
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert got(an)


def test_nobody_who_rests_is_invited(an: Person, bay: Person, binh: Person, village: Village) -> None:
    bay.says("khỏi gửi tin gì cho tui hết, nhà có đám")
    call(binh, village)
    assert "Kính mời" in an.receives()
    assert "Kính mời" not in bay.receives()
