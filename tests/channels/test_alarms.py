"""Administrators hear what they must put right: once a day, on another account where they have one."""

import asyncio
from dataclasses import dataclass

import pytest

from domain.channel import Away, Exhausted, Rejected, SendError, TokenRefused
from domain.chat import Address, Outgoing
from domain.roles import Role
from scheduler.sender import alarms
from scheduler.sender.judging import Alarm
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.outgoing.envelopes import Entry, Envelope, Lane
from storage.outgoing.writing import write_to_person
from tests.talking import ZONE, Person, Platform, SendersTime, Village
from tests.virtual_time import run


@dataclass
class Refusing(Platform):
    """A platform that refuses everything."""

    error: SendError | None = None
    asked: int = 0

    async def send(self, chat: str, message: Outgoing) -> str:
        self.asked += 1
        assert self.error
        raise self.error


@pytest.fixture
def village(database) -> Village:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã An Thạnh")
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    return village


@pytest.fixture
def an(village: Village) -> Person:
    return village.person("zalo", "Nguyễn Văn An", "CB1")


def refused(village: Village, an: Person, error: SendError, seconds: float) -> Refusing:
    """Write to An, and let Zalo refuse for so long."""
    words = Outgoing("Xin chào đồng chí")
    village.database.transact(write_to_person, an.member_id, lambda speak: words, village.real, dedupe_key="hello")
    zalo = Refusing("zalo", "1", error=error)

    async def send() -> None:
        stop = asyncio.Event()
        sender = Sender(village.database, zalo, Pace(10), SendersTime(village), ZONE, "us")
        sending = asyncio.ensure_future(sender.send_until(stop))
        await asyncio.sleep(seconds)
        stop.set()
        await sending

    run(send())
    village.wait(seconds=seconds)
    return zalo


@pytest.mark.parametrize(
    ("error", "seconds", "words"),
    [
        (Exhausted(3600.0), 70, "hết hạn mức"),
        (TokenRefused("Zalo refuses the token"), 30, "mã khóa"),
        (Away("no connection"), 700, "không trả lời"),
        (Rejected("too long"), 5, "để riêng ra"),
    ],
    ids=["quota", "token", "away", "one message"],
)
def test_they_hear_on_another_account(village: Village, an: Person, error: SendError, seconds: float, words: str):
    dung = village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))
    binh = village.person("telegram", "Lê Thị Bình", "CB1", (Role.ADMIN, "CB1"))
    refused(village, an, error, seconds)
    arrived = {each.address: each.message.text for each in village.deliver("telegram")}
    assert words in arrived[dung.address]
    assert "Zalo, tài khoản 1" in arrived[dung.address]
    assert binh.address not in arrived, "only those of the whole deployment"


def test_a_minute_of_a_quota_that_was_a_mistake_alarms_nobody(village: Village, an: Person):
    village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))
    zalo = refused(village, an, Exhausted(3600.0), 50)
    assert zalo.asked == 1
    assert village.deliver("telegram") == []


def test_hour_after_hour_they_hear_once_a_day(village: Village, an: Person):
    village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))
    zalo = refused(village, an, Exhausted(3600.0), 4 * 3600)
    assert zalo.asked in (5, 6)
    assert len(village.deliver("telegram")) == 1


def test_who_has_no_other_account_hears_when_the_platform_is_back(village: Village, an: Person):
    dung = village.person("zalo", "Phạm Dũng", "", (Role.ADMIN, ""))
    refused(village, an, Exhausted(3600.0), 70)
    village.wait(hours=1)
    assert "hết hạn mức" in dung.receives()


def test_of_an_announcement_they_hear_the_number_that_stands_in_the_log(village: Village):
    dung = village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))
    moment = alarms.Moment(village.now, village.real, ZONE)
    refused_one = Envelope(0, Address("zalo", "1", "an"), Lane.BROADCAST, Outgoing("Họp"), entry=Entry(3, 7))
    village.database.transact(alarms.tell, Alarm.REFUSED, refused_one, moment)
    assert "3-7" in dung.receives()
