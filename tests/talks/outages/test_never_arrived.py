"""The last question before a work ends as missed was written and never arrived: it is asked again, and nothing ends."""

from datetime import date, timedelta

import pytest

from domain.channel import Unreachable
from domain.chat import Outgoing
from domain.pledges.states import PledgeState
from storage import pauses
from tests.talking import Person, Platform
from tests.talks.outages.machine import Machine
from tests.talks.overdue.ledger import rule
from tests.talks.registering.test_registering import kept, register

LAST, IN_VAIN, ENDED = "Không trả lời thì đến", "Nguyễn Văn An", "nên như đã thưa"
ASKED = date(2026, 4, 3)


@pytest.fixture
def unsent(machine: Machine, an: Person, dung: Person) -> Machine:
    """An is asked for the last time on 3 April; the message is written, and nobody sends it."""
    rule(dung)
    register(an, deadline="12/3")
    for day in ("11/3", "13/3", "20/3", "27/3"):
        machine.on(day)
    assert machine.on("3/4", sends=False) == []
    return machine


def read(machine: Machine, who: str, words: str) -> list[date]:
    return [day for day, name, text in machine.heard if name == who and words in text]


def until(machine: Machine, last: date) -> None:
    while (day := machine.village.now.date() + timedelta(days=1)) <= last:
        machine.on(f"{day.day}/{day.month}")


def state(machine: Machine) -> PledgeState:
    return kept(machine.village)[0].state


@pytest.mark.parametrize("days", [4, 10, 40])
def test_an_outage(unsent: Machine, days: int) -> None:
    back = ASKED + timedelta(days=days)
    unsent.on(f"{back.day}/{back.month}")
    until(unsent, back + timedelta(days=5))
    (asked,) = read(unsent, "an", LAST)
    assert asked - back <= timedelta(days=2)  # a Sunday, or one of the holidays
    assert state(unsent) is PledgeState.ACTIVE
    assert all(day > asked for day in read(unsent, "binh", IN_VAIN))
    until(unsent, asked + timedelta(days=12))
    assert len(read(unsent, "an", LAST)) == 1
    (ended,) = read(unsent, "an", ENDED)
    assert ended - asked >= timedelta(days=8)
    assert state(unsent) is PledgeState.MISSED
    assert len(read(unsent, "binh", "đã nhắc tới lần cuối")) <= 1


def test_who_answered_meanwhile_is_not_asked_again(unsent: Machine, an: Person) -> None:
    unsent.village.wait(hours=5)
    an.says("/baocao 1 120")
    unsent.on("13/4")
    until(unsent, date(2026, 5, 5))
    assert not read(unsent, "an", ENDED)
    assert state(unsent) is PledgeState.ACTIVE


def test_a_blocked_chat_that_comes_back(unsent: Machine, an: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(_platform: Platform, _chat: str, _message: Outgoing) -> str:
        raise Unreachable("blocked")

    with monkeypatch.context() as context:
        context.setattr(Platform, "send", refuse)
        assert unsent.sends() == []
    unsent.village.wait(hours=3)
    an.says("chào")
    until(unsent, date(2026, 4, 6))
    assert read(unsent, "an", LAST) == [date(2026, 4, 4)]
    assert state(unsent) is PledgeState.ACTIVE


def test_a_chat_that_stays_blocked_is_asked_of_through_its_cell(
    unsent: Machine, an: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    sends = Platform.send

    async def refuse(platform: Platform, chat: str, message: Outgoing) -> str:
        if chat == an.chat:
            raise Unreachable("blocked")
        return await sends(platform, chat, message)

    monkeypatch.setattr(Platform, "send", refuse)
    unsent.sends()
    until(unsent, date(2026, 4, 10))
    assert read(unsent, "binh", "Trồng dừa")
    assert state(unsent) is PledgeState.ACTIVE


def test_a_person_who_rests_is_asked_after_the_rest(unsent: Machine, an: Person) -> None:
    village, rest = unsent.village, date(2026, 4, 20)
    village.database.transact(pauses.begin, an.member_id, ASKED, rest, village.stamp)
    unsent.on("13/4")
    until(unsent, date(2026, 4, 30))
    (asked,) = read(unsent, "an", LAST)
    assert asked > rest
    until(unsent, asked + timedelta(days=7))
    assert state(unsent) is PledgeState.ACTIVE
    until(unsent, asked + timedelta(days=9))
    assert state(unsent) is PledgeState.MISSED


def test_what_was_ended_is_told_though_the_message_was_lost(unsent: Machine) -> None:
    unsent.sends()
    until(unsent, date(2026, 4, 10))
    unsent.on("11/4", sends=False)
    assert state(unsent) is PledgeState.MISSED
    unsent.on("25/5")
    assert len(read(unsent, "an", ENDED)) == 1
    assert len(read(unsent, "binh", "ghi là chưa hoàn thành")) == 1
