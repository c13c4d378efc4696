"""Trouble is charged to whoever has it: to one chat, to the account, to no message."""

import asyncio
from datetime import timedelta

import pytest

from domain.channel import Away, Exhausted, SendError, Throttled, TryLater
from domain.chat import Outgoing
from storage.outgoing.envelopes import Lane
from tests.channels.sending import START, Office, Phones
from tests.virtual_time import run


class HostilePhones(Phones):
    """A platform that refuses chats, or everybody, for so long; it counts what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: dict[str, tuple[float, SendError]] = {}
        self.everybody: tuple[float, float, SendError] | None = None
        self.asked: list[tuple[float, str]] = []

    async def send(self, chat: str, message: Outgoing) -> str:
        now = asyncio.get_running_loop().time()
        self.asked.append((now, chat))
        await asyncio.sleep(0.02)
        until, error = self.refused.get(chat, (0.0, None))
        if error and now < until:
            raise error
        if self.everybody and self.everybody[0] <= now < self.everybody[1]:
            raise self.everybody[2]
        return await super().send(chat, message)

    def asked_between(self, first: float, last: float) -> list[str]:
        return [chat for at, chat in self.asked if first <= at < last]


@pytest.fixture
def phones() -> HostilePhones:
    return HostilePhones()


CHATS = [f"chat {number}" for number in range(40)]


def played(office: Office, seconds: float, rate: int = 30) -> None:
    async def talk() -> None:
        async with office.sending(office.process("us", rate)):
            await asyncio.sleep(seconds)

    run(talk())


def test_a_chat_that_is_refused_delays_nobody_else(office, phones):
    phones.refused["chat 0"] = (24.6, Throttled(24.6))
    for chat in CHATS:
        office.put(f"to {chat}", chat)
    played(office, 60)
    others = [phones.times[f"to {chat}"] for chat in CHATS[1:]]
    assert max(others) < 4
    assert 24.6 <= phones.times["to chat 0"] < 27
    assert len([chat for _, chat in phones.asked if chat == "chat 0"]) == 2, "asked once, and once when it may"


def test_replies_to_others_do_not_wait_for_a_chat_that_is_refused(office, phones):
    async def talk():
        sender = office.process("us")
        phones.refused["an"] = (30.0, Throttled(30.0))
        async with office.sending(sender):
            office.reply(sender, "one", "two")
            await asyncio.sleep(1)
            office.reply(sender, "another's", chat="binh")
            office.reply(sender, "three")
            office.put("a reminder", lane=Lane.REMINDER)
            await asyncio.sleep(60)

    run(talk())
    assert phones.times["another's"] < 1.1
    assert phones.asked_between(0.1, 29) == ["binh"], "the refused chat is left alone, in every lane"
    assert [text for text in phones.texts if text in ("one", "two", "three")] == ["one", "two", "three"]
    assert "a reminder" in phones.texts


def test_two_chats_that_are_refused_do_not_stop_the_others(office, phones):
    for chat in ("chat 0", "chat 1"):
        phones.refused[chat] = (30.0, Throttled(30.0))
    for chat in CHATS:
        office.put(f"to {chat}", chat)
    played(office, 60)
    assert max(phones.times[f"to {chat}"] for chat in CHATS[2:]) < 4
    assert len(phones.arrived) == len(CHATS)


def test_a_flood_in_one_chat_delays_nobody_else(office, phones):
    for number in range(300):
        office.put(f"flood {number}", "flooded", Lane.REPLY)
    for chat in CHATS:
        office.put(f"to {chat}", chat)
    played(office, 8)
    assert max(phones.times[f"to {chat}"] for chat in CHATS) < 4
    flood = [text for text in phones.texts if text.startswith("flood")]
    assert flood == [f"flood {number}" for number in range(len(flood))], "in order"


def test_a_chat_that_never_answers_delays_nobody_else(office, phones):
    async def hang(chat: str, message: Outgoing) -> str:
        if chat == "hangs":
            await asyncio.sleep(50)
            raise TryLater("no answer in time")
        return await HostilePhones.send(phones, chat, message)

    phones.send = hang
    for chat in ("hangs", *CHATS):
        office.put(f"to {chat}", chat)
    played(office, 8)
    assert sorted(phones.texts) == sorted(f"to {chat}" for chat in CHATS)
    assert max(phones.times.values()) < 4


def test_a_halt_of_the_whole_token_pauses_the_account(office, phones):
    phones.everybody = (1.0, 31.0, Throttled(30.0))
    for chat in (f"{chat} {round}" for chat in CHATS for round in range(3)):
        office.put(f"to {chat}", chat)
    played(office, 90)
    assert len(phones.asked_between(3, 31)) <= 1, "nobody is asked while the token has to wait"
    assert len(phones.arrived) == 120
    assert max(phones.times.values()) < 40


def test_an_account_away_for_three_hours_loses_nothing_that_still_has_its_time(office, phones):
    phones.everybody = (0.0, 3 * 3600.0, Away("no connection"))
    for chat in CHATS:
        office.put(f"to {chat}", chat)
    office.put("only within the hour", "chat 1", Lane.REMINDER, not_after=START + timedelta(hours=1))

    async def talk():
        sender = office.process("us")
        async with office.sending(sender):
            await asyncio.sleep(3600)
            office.reply(sender, "a reply", chat="an")
            await asyncio.sleep(2 * 3600 + 90)
            office.expire()

    run(talk())
    assert sorted(phones.texts) == sorted(["a reply", *(f"to {chat}" for chat in CHATS)])
    assert max(phones.times.values()) < 3 * 3600 + 70
    assert len(phones.asked_between(600, 3 * 3600)) <= (3 * 3600 - 600) / 60 + 1, "one probe a minute asks"
    assert [(row.state, row.body) for row in office.rows() if row.lane == Lane.REMINDER] == [("expired", None)]
    assert all(row.attempts == 0 for row in office.rows()), "no message is blamed"


@pytest.mark.parametrize("error", [TryLater("502"), TryLater("time-out")])
def test_a_platform_that_fails_for_everybody_is_probed_and_blames_few(office, phones, error):
    phones.everybody = (0.0, 600.0, error)
    for chat in CHATS:
        office.put(f"to {chat}", chat)
    played(office, 700)
    assert len(phones.arrived) == len(CHATS)
    assert len(phones.asked_between(60, 600)) <= 10
    assert max(phones.times.values()) < 600 + 70


def test_one_message_the_platform_chokes_on_does_not_keep_the_account_in_doubt(office, phones):
    for chat in ("chat 0", "chat 1"):
        phones.refused[chat] = (999.0, TryLater("500"))
    for chat in CHATS:
        office.put(f"to {chat}", chat)
    played(office, 10)
    assert max(phones.times[f"to {chat}"] for chat in CHATS[2:]) < 5


def test_a_quota_is_asked_about_after_a_minute_and_then_once_an_hour(office, phones):
    phones.everybody = (0.0, 7000.0, Exhausted(3600.0))
    for chat in CHATS[:5]:
        office.put(f"to {chat}", chat)
    played(office, 7400)
    assert len(phones.asked_between(0, 55)) == 2, "two chats, then no more"
    assert len(phones.asked_between(55, 75)) == 1
    assert len(phones.asked_between(75, 3600)) == 0
    assert len(phones.arrived) == 5
    assert max(phones.times.values()) < 7300


def test_one_refusal_for_the_quota_that_was_a_mistake_costs_a_minute(office, phones):
    phones.everybody = (0.0, 30.0, Exhausted(3600.0))
    for chat in CHATS[:5]:
        office.put(f"to {chat}", chat)
    played(office, 80)
    assert max(phones.times.values()) < 70
