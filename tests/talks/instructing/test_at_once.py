"""Two at one moment: a report is sent back once, and what was taken back is not sent back."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar
from unittest.mock import patch

import pytest
from sqlmodel import select

from domain.pledges.states import PledgeState
from storage.facts import rounds as reported
from storage.ground.database import Session
from storage.rounds import instructions, reports
from storage.tables import Pledge
from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in

P = ParamSpec("P")
T = TypeVar("T")


def slowly(work: Callable[P, T]) -> Callable[P, T]:
    """Let whoever else acts at this moment act before this is committed."""

    def slow(*args: P.args, **kwargs: P.kwargs) -> T:
        done = work(*args, **kwargs)
        time.sleep(0.4)
        return done

    return slow


def at_once(*acts: Callable[[], str]) -> list[str]:
    with (
        patch.object(instructions, "give", slowly(instructions.give)),
        patch.object(reports, "take_back", slowly(reports.take_back)),
        ThreadPoolExecutor() as pool,
    ):
        return [each.result() for each in [pool.submit(act) for act in acts]]


@pytest.fixture
def handed_in(april: Village, binh: Person) -> Village:
    hands_in(binh)
    return april


def test_two_send_it_back_and_it_is_sent_back_once(handed_in: Village, binh: Person, chi: Person, hai: Person) -> None:
    for who in (chi, hai):
        who.says("trả lại báo cáo của ấp 1 vì thiếu số liệu")
    said = at_once(lambda: chi.picks("Gửi"), lambda: hai.picks("Gửi"))
    assert sorted("Đã gửi Chi bộ ấp 1" in each for each in said) == [False, True]
    assert any("đã được trả lại rồi" in each for each in said)
    assert binh.receives().count("trả lại báo cáo của Chi bộ ấp 1") == 1


def test_sent_back_and_taken_back_it_is_one_of_both(handed_in: Village, binh: Person, chi: Person) -> None:
    chi.says("trả lại báo cáo của ấp 1 vì thiếu số liệu")
    said = at_once(lambda: chi.picks("Gửi"), lambda: binh.says("/kybaocao laylai 1"))
    outcome = ["Đã gửi Chi bộ ấp 1" in said[0], "Đã lấy lại báo cáo" in said[1]]
    assert sorted(outcome) == [False, True], said


def test_the_figures_of_a_report_are_those_of_one_moment(april: Village, an: Person, binh: Person) -> None:
    """Somebody withdraws between two statements; on SQLite nobody can."""
    an.says("tôi đăng ký trồng 10 cây dừa, 31/12")
    an.picks("Đúng, đăng ký")
    binh.says("nộp báo cáo tháng 3")
    count = reported.count

    def withdraw(session: Session) -> None:
        for pledge in session.exec(select(Pledge)):
            pledge.state = PledgeState.WITHDRAWN
            session.add(pledge)

    def later(*args: Any) -> tuple[int, int]:
        if not april.database.is_sqlite:
            april.database.transact(withdraw)
        return count(*args)

    with patch.object(reported, "count", later):
        binh.picks("nộp báo cáo")
    report = april.database.transact(reports.of_number, 1)
    assert report is not None
    assert (report.figures["pledges"], report.figures["going_on"]) == (1, 1)
