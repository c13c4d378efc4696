"""Reminders stop only by words that plainly ask for it, of one work where one is named; an answer stops nothing."""

import pytest

from storage import pauses
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

STOPPED = "ngừng nhắc"


def silent(village: Village) -> list[int | None]:
    """The pledges of the first member that are not reminded of; None stands for all."""
    running = village.database.look(pauses.running, range(9), village.now.date())
    return [each.pledge_id for each in running]


@pytest.mark.parametrize(
    "said",
    [
        "nguồn nhân lực",
        "cái nguồn nhân lực á",
        "nhóm nguồn nhân lực nha",
        "phát triển hạ tầng đó",
        "xây dựng đảng nhen",
    ],
)
def test_a_group_named_in_words_is_picked(an: Person, said: str) -> None:
    an.says("dky họp tổ dân phố 8 lần trc 30/6")
    assert "xem lại giúp" in an.says(said)


@pytest.mark.parametrize("said", ["ừ nhắn đi", "nhắn giùm tui nha", "ừ gửi đi con", "báo giúp luôn", "cứ nhắn bí thư"])
def test_what_is_wished_to_be_sent_stops_nothing(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("20 cây dừa, 4 bà nghỉ, xin chi bộ cho mượn cái máy bơm")
    assert STOPPED not in an.says(said)
    assert silent(village) == []


@pytest.mark.parametrize(
    "said",
    [
        "ủa? ai kêu ngừng nhắc? tui trả lời nhóm mà",
        "tui đâu có kêu dừng nhắc",
        "sao tự nhiên tắt nhắc vậy",
        "tôi không bảo ngưng nhắc mà",
        "ai biểu khỏi nhắc hồi nào",
    ],
)
def test_who_never_asked_for_quiet_is_reminded_again(an: Person, village: Village, said: str) -> None:
    register(an)
    assert STOPPED in an.says("đừng nhắc nữa")
    assert "hiểu nhầm" in an.says(said)
    assert silent(village) == []


@pytest.mark.parametrize(
    "said",
    [
        "tui bận, khỏi nhắc cái hộ nghèo, mấy cái kia nhắc bt",
        "đừng nhắc vụ giúp hộ nghèo nữa",
        "thôi khỏi nhắc hộ nghèo nha, dừa thì cứ nhắc",
        "ngưng nhắc giùm tui cái hộ nghèo",
        "tat nhac cai ho ngheo, con dua van nhac",
        "việc hộ nghèo đừng nhắc nữa",
        "cái vụ hộ nghèo khỏi nhắc tui nha",
    ],
)
def test_only_the_work_that_is_named_is_silent(an: Person, village: Village, said: str) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/7")
    assert "Giúp hộ nghèo" in an.says(said)
    assert silent(village) == [2]


def test_of_several_it_is_asked_which_this_one_is(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/7")
    assert "việc nào" in an.says("đừng nhắc việc này")
    assert silent(village) == []
    an.picks("Giúp hộ nghèo")
    assert silent(village) == [2]


def test_one_work_rests_up_to_a_day(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/7")
    assert "30/04/2026" in an.says("khỏi nhắc cái hộ nghèo tới 30/4 nha")
    assert silent(village) == [2]


@pytest.mark.parametrize("said", ["đừng nhắc nữa", "khỏi nhắc tui nha, phiền lắm", "tắt thông báo giúp em"])
def test_quiet_that_is_asked_for_is_for_all(an: Person, village: Village, said: str) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/7")
    assert STOPPED in an.says(said)
    assert silent(village) == [None]


def test_a_rest_asked_for_before_is_kept(an: Person, village: Village) -> None:
    register(an)
    an.says("cho tui tạm nghỉ nhắc tới 5/4 đi")
    assert "05/04/2026" in an.says("bận quá, mai mốt báo")
    assert silent(village) == [None]
    an.says("mai nhắc tui")
    assert silent(village) == []
    assert "05/04/2026" in an.says("ơ tui đang xin nghỉ tới 5/4 mà, sao nhắc lại")
    assert silent(village) == [None]
