"""Administrators hear once of what is wrong, once that it is over; a restart tells nothing twice."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.channel import SHARED, Exhausted, MessageState, TokenRefused
from domain.operating.ticks import heard_name
from domain.operating.vitals import LOW_DISK, Fault, Trouble
from domain.roles import Role
from scheduler.operating.watching import GRACE, Watch
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.chats import accounts
from storage.ground import leases, process
from storage.ground.database import Session
from storage.operating import troubles, vitals
from storage.outgoing.envelopes import Envelope, LeaseTerms
from tests.channels.test_alarms import refused
from tests.talking import ZONE, Person, Platform, SendersTime, StandingTime, Village
from tests.virtual_time import run

ZALO, TELEGRAM = ("zalo", "1"), ("telegram", "1")


class Phone:
    """Stands for the sender of an account: keeps what it is given to send."""

    def __init__(self, village: Village) -> None:
        self.village, self.said, self.counted = village, [], Counter[MessageState]()

    def terms(self) -> LeaseTerms:
        return self.village.terms()

    def reply(self, envelopes: Sequence[Envelope]) -> None:
        self.said += [each.message.text for each in envelopes]

    def ended(self) -> Counter[MessageState]:
        counted, self.counted = self.counted, Counter()
        return counted


class Process:
    """One process that watches. `free`: bytes on its disk."""

    def __init__(self, village: Village, owner: str = "us") -> None:
        self.village, self.free = village, 10 * LOW_DISK
        self.phones = {ZALO: Phone(village), TELEGRAM: Phone(village)}
        self.watch = Watch(village.database, StandingTime(village), ZONE, owner, self.phones, lambda: self.free, {})

    def looks(self, **later: float) -> list[str]:
        """Look after some time, in which everything runs; return what administrators hear on Telegram."""
        self.village.wait(**later)
        for bot in (ZALO, TELEGRAM):
            self.watch.heard(bot, "")
        self.village.database.transact(leases.hold, "clock", "us", self.village.real, self.village.real + LEASED)
        return self.sees()

    def sees(self) -> list[str]:
        asyncio.run(self.watch.look())
        said, self.phones[TELEGRAM].said = self.phones[TELEGRAM].said, []
        assert self.phones[ZALO].said == []
        return said


LEASED = timedelta(seconds=60)


@pytest.fixture
def village(database) -> Village:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã An Thạnh")
    return village


@pytest.fixture
def dung(village: Village) -> Person:
    return village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))


@pytest.fixture
def watching(village: Village, dung: Person) -> Process:
    watching = Process(village)
    assert watching.looks(seconds=GRACE.total_seconds() + 60) == []
    return watching


def test_a_full_disk_is_told_once_and_that_it_is_over_once(village: Village, watching: Process):
    watching.free = LOW_DISK // 2
    (said,) = watching.looks(seconds=30)
    assert "Ổ đĩa gần đầy: chỉ còn 250 MB" in said
    assert watching.looks(seconds=30) == []
    again = Process(village, "after a restart")
    again.free = LOW_DISK // 2
    assert again.looks(minutes=5) == []
    again.free = 10 * LOW_DISK
    assert again.looks(minutes=1) == [], "it may be full again the next moment"
    (over,) = again.looks(minutes=6)
    assert "Đã khắc phục: Ổ đĩa gần đầy" in over
    assert again.looks(minutes=6) == []


def test_what_comes_back_within_minutes_is_the_same_trouble(watching: Process):
    said = []
    for free in (1, 10 * LOW_DISK, 1, 10 * LOW_DISK, 1):
        watching.free = free
        said += watching.looks(minutes=2)
    assert len(said) == 1


def test_dead_ticks_are_seen_by_another_process(village: Village, watching: Process):
    village.wait(minutes=5)
    for bot in (ZALO, TELEGRAM):
        watching.watch.heard(bot, "")
    (said,) = watching.sees()
    assert "không còn tự chạy việc định kỳ" in said
    assert "systemctl restart dongkhoi" in said
    assert watching.sees() == []
    assert watching.looks(minutes=1) == []
    (over,) = watching.looks(minutes=6)
    assert over.startswith("✅")


def test_a_single_dead_tick_is_named_with_its_reason(village: Village, watching: Process):
    village.database.transact(process.note_tick, "figures", village.real, "")
    village.database.transact(process.note_failure, "figures", "ZeroDivisionError", village.real)
    (said,) = watching.looks(minutes=11)
    assert "“đếm lại số liệu” không còn chạy (ZeroDivisionError)" in said


def test_a_channel_that_is_not_heard_is_named_with_the_reason(village: Village, watching: Process):
    for _ in range(17):
        village.wait(minutes=1)
        village.database.transact(leases.hold, "clock", "us", village.real, village.real + LEASED)
        watching.watch.heard(TELEGRAM, "")
        watching.watch.heard(ZALO, "no connection to Zalo")
        said = watching.sees()
        if said:
            break
    assert "Zalo, tài khoản 1: không nhận được tin mọi người nhắn vào (no connection to Zalo)" in said[0]


def test_a_token_that_is_refused_is_told_within_a_minute_and_that_it_is_right_again(watching: Process):
    def refused() -> list[str]:
        watching.watch.heard(ZALO, "Zalo refuses the token of this bot", token_refused=True)
        return watching.sees()

    assert refused() + refused() == [], "once or twice is a mistake of the platform"
    (said,) = refused()
    assert "Zalo, tài khoản 1: nền tảng không chấp nhận mã khóa" in said
    watching.village.database.transact(
        leases.hold, "clock", "us", watching.village.real, watching.village.real + 20 * LEASED
    )
    watching.village.wait(minutes=16)
    watching.watch.heard(TELEGRAM, "")
    assert refused() == [], "that nothing is heard there has its reason already"
    assert watching.looks(minutes=1) == []
    (over,) = watching.looks(minutes=6)
    assert "Đã khắc phục: Zalo" in over


def test_that_another_program_receives_with_the_token_is_told_though_some_polls_are_answered(watching: Process):
    def disturbed(**later: float) -> list[str]:
        watching.village.wait(**later)
        watching.watch.heard(ZALO, SHARED, token_shared=True)
        return watching.looks(seconds=0)

    assert disturbed(seconds=30) + disturbed(seconds=30) == [], "once or twice is another process of ours that ends"
    (said,) = disturbed(seconds=30)
    assert "Zalo, tài khoản 1: không nhận được tin mọi người nhắn vào (nơi khác đang nhận tin" in said
    assert "/revoke" in said
    assert disturbed(seconds=50) == watching.looks(minutes=2) == watching.looks(minutes=2) == []
    (over,) = watching.looks(minutes=6)
    assert over.startswith("✅")


def test_another_clock_is_told_once_and_nothing_of_it_is_kept(village: Village, dung: Person):
    watch = Watch(
        *(village.database, StandingTime(village), ZoneInfo("Asia/Tokyo"), "us", {TELEGRAM: Phone(village)}),
        *(lambda: 10 * LOW_DISK, {}, dict, "vi"),
    )
    asyncio.run(watch.look())
    (said,) = watch.senders[TELEGRAM].said  # type: ignore[attr-defined]  # the phone of this test
    assert "Múi giờ không phải của Việt Nam (Asia/Tokyo)" in said
    asyncio.run(watch.look())
    assert len(watch.senders[TELEGRAM].said) == 1  # type: ignore[attr-defined]  # likewise
    assert village.database.transact(troubles.open_ones) == []


def test_that_most_have_blocked_the_bot_is_told_once_and_stands_in_the_state(
    village: Village, dung: Person, watching: Process
):
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    for name in ("Nguyễn Văn An", "Trần Thị Bé"):
        person: Person = village.person("telegram", name, "CB1")
        village.database.transact(accounts.set_blocked, person.address, village.now)
    (said,) = watching.looks(minutes=1)
    assert "Trong 3 khung chat của người đã tham gia, 2 đã chặn trợ lý" in said
    assert watching.looks(minutes=1) == []
    assert "2 đã chặn trợ lý" in dung.says("/tinhtrang")


def test_the_token_of_a_bot_that_is_on_no_more_troubles_nobody(village: Village, watching: Process):
    village.database.transact(troubles.begin, Trouble(Fault.TOKEN, "zalo:2"), village.real)
    watching.looks(seconds=30)
    assert village.database.transact(troubles.open_ones) == []


def test_who_asked_the_platform_before_does_not_speak_for_who_asks_now(village: Village, watching: Process):
    other = Process(village, "who asks now")
    for _ in range(20):
        village.wait(minutes=1)
        village.database.transact(leases.hold, "clock", "us", village.real, village.real + LEASED)
        for bot in (ZALO, TELEGRAM):
            other.watch.heard(bot, "")
        assert other.sees() == []
        assert watching.sees() == []


def note_backup(session: Session, tried_at: datetime, done_at: datetime | None, trouble: str = "") -> None:
    """Note what the nightly backup notes."""
    noted = {"tried_at": tried_at, "done_at": done_at, "trouble": trouble, "file": "", "size": 0}
    process.set_fact(session, "backup", json.dumps(noted, default=str))


def test_a_backup_that_failed_is_told_and_the_next_one_ends_it(village: Village, dung: Person, watching: Process):
    village.database.transact(note_backup, village.real, village.real - timedelta(days=1), "No space left on device")
    (said,) = watching.looks(minutes=1)
    assert "(ổ đĩa đã đầy)" in said
    assert "(ổ đĩa đã đầy)" in dung.says("/tinhtrang")
    village.database.transact(note_backup, village.real, village.real - timedelta(days=1))
    assert watching.looks(minutes=6) == [], "it is tried again, and may fail again"
    village.database.transact(note_backup, village.real, village.real)
    assert watching.looks(minutes=1) == []
    (over,) = watching.looks(minutes=6)
    assert over.startswith("✅")


def test_by_night_only_what_gets_worse_until_the_morning_is_told(village: Village, watching: Process):
    village.wait(hours=14)
    village.database.transact(note_backup, village.real, None, "No space left on device")
    assert watching.looks(minutes=1) == []
    watching.free = 1
    (said,) = watching.looks(minutes=1)
    assert "Ổ đĩa" in said
    (said,) = watching.looks(hours=8)
    assert "(ổ đĩa đã đầy)" in said


def test_while_nobody_can_be_told_it_stays_to_be_told(village: Village, dung: Person, watching: Process):
    watching.free = 1
    village.database.transact(accounts.set_blocked, dung.address, village.now)
    assert watching.looks(minutes=1) == []
    assert [each.name for each in village.database.transact(troubles.to_tell)] == ["disk"]


def test_only_one_process_looks(village: Village, watching: Process):
    other = Process(village, "another")
    watching.free = other.free = 1
    assert len(watching.looks(seconds=30)) + len(other.looks(seconds=1)) == 1


def test_messages_are_counted_for_good(village: Village, watching: Process):
    for _ in range(2):
        watching.phones[ZALO].counted.update({MessageState.SENT: 3, MessageState.UNREACHABLE: 1})
        watching.looks(seconds=30)
    counts = village.database.transact(vitals.counts)
    assert sorted(counts) == [("zalo", "1", "sent", 6), ("zalo", "1", "unreachable", 2)]


def test_a_sender_that_sends_again_ends_the_trouble(village: Village, watching: Process):
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    an = village.person("zalo", "Nguyễn Văn An", "CB1")
    refused(village, an, Exhausted(3600.0), 70)
    assert [each.name for each in village.database.transact(troubles.open_ones)] == ["quota:zalo:1"]
    village.wait(hours=1)

    async def send() -> None:
        stop = asyncio.Event()
        sender = Sender(village.database, Platform("zalo", "1"), Pace(10), SendersTime(village), ZONE, "us")
        sending = asyncio.ensure_future(sender.send_until(stop))
        await asyncio.sleep(5)
        stop.set()
        await sending

    run(send())
    assert village.database.transact(troubles.open_ones) == []


def test_a_token_that_is_taken_again_is_over_without_anything_to_send(village: Village, watching: Process):
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    an: Person = village.person("zalo", "Nguyễn Văn An", "CB1")
    refused(village, an, TokenRefused("Zalo refuses the token"), 30)
    assert village.database.transact(troubles.open_ones)
    watching.looks(minutes=1)
    assert village.database.transact(troubles.open_ones) == []
    assert heard_name(*ZALO) in village.database.transact(vitals.vitals, village.real, village.now.date()).heard


def test_ticks_that_run_during_a_look_disturb_none(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    """On PostgreSQL a look is in a thread, and the loop goes on."""
    process_here = Process(village)
    ran = {"inbox": village.real}
    process_here.watch.ran = ran
    note_tick = process.note_tick

    def beside(session: Session, name: str, moment: datetime, text: str) -> None:
        ran[f"{name} once more"] = moment
        note_tick(session, name, moment, text)

    monkeypatch.setattr(process, "note_tick", beside)
    village.database.transact(process_here.watch._note, {}, {})
    assert "inbox once more" in ran
