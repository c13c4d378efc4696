"""Everything that is not sent yet is counted by why it waits."""

from datetime import timedelta

import pytest

from domain.chat import Outgoing
from domain.operating.vitals import Fault, Trouble
from domain.roles import Role
from domain.stamps import Stamp
from locales.language import language
from locales.wording.operating.waiting import waiting_text
from storage import organisations, quiet_days
from storage.ground.database import Session
from storage.operating import troubles
from storage.operating.waiting import waiting
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from tests.talking import ZONE, Person, Village


@pytest.fixture
def village(database) -> Village:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã An Thạnh")
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    return village


@pytest.fixture
def an(village: Village) -> Person:
    return village.person("telegram", "Nguyễn Văn An", "CB1")


def put(village: Village, person: Person, lane: Lane, error: str = "") -> None:
    def kept(session: Session) -> None:
        written = outbox.put(session, person.address, Outgoing("Chào"), lane, village.real, member_id=person.member_id)
        assert written
        if error:
            outbox.again(session, written.id, village.real + timedelta(minutes=1), error)

    village.database.transact(kept)


def said(village: Village) -> str:
    found = village.database.transact(waiting, village.now, ZONE)
    return waiting_text(language("vi"), found, ZONE)


def test_by_day_what_is_due_and_what_is_tried_again(village: Village, an: Person):
    assert said(village) == "Không có tin nào đang chờ gửi"
    put(village, an, Lane.REMINDER)
    put(village, an, Lane.REPLY, "in line")
    put(village, an, Lane.REMINDER, "a dialogue is open")
    put(village, an, Lane.REMINDER, "the chat waits")
    assert said(village) == (
        "4 tin đang chờ: 2 tin đến lượt gửi, 1 tin chờ gửi lại (khung chat này phải chờ), "
        "1 tin vì người nhận đang trả lời dở một câu hỏi"
    )
    village.database.transact(troubles.begin, Trouble(Fault.QUOTA, f"telegram:{an.address.bot}"), village.real)
    assert said(village) == "4 tin đang chờ: 4 tin vì nền tảng hiện không nhận tin của tài khoản"


def test_by_night_and_while_an_organisation_rests(village: Village, an: Person):
    other = village.person("telegram", "Trần Bình", "", (Role.ADMIN, ""))
    for person in (an, other):
        put(village, person, Lane.REMINDER)
    put(village, an, Lane.REPLY)

    def rest(session: Session) -> None:
        place = organisations.by_code(session, "CB1")
        assert place
        stamp = Stamp.of(village.now, ZONE, an.member_id)
        quiet_days.add(session, place, [village.now.astimezone(ZONE).date()], "họp", stamp)

    village.database.transact(rest)
    morning = (village.now.astimezone(ZONE) + timedelta(days=1)).strftime("07:00 %d/%m/%Y")
    assert said(village) == (
        f"3 tin đang chờ: 2 tin đến lượt gửi, 1 tin vì tổ chức của người nhận nghỉ nhận tin, đến {morning}"
    )
    village.wait(hours=14)
    assert f"2 tin vì đang là ban đêm, đến {morning}" in said(village)
