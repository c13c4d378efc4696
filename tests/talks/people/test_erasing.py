"""Who asks to be erased is told what that means; after a plain yes nothing leads to them, and the figures stay."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select as core_select
from sqlmodel import SQLModel, col, select

from domain.chat import Address, Incoming, Kind
from domain.roles import Role
from domain.roster.rows import MemberRow, Origin, Roster
from domain.stamps import AsOf, Stamp
from domain.understanding.text.words import fold
from storage import changing, figures, organisations, pledges
from storage.campaigns import campaigns
from storage.chats import accounts, inbox
from storage.erasing import erase
from storage.erasing.traces import ERASED_NAME
from storage.ground.database import Session
from storage.people import leaving
from storage.people.leaving import EndReason
from storage.roster import importing
from storage.tables import (
    Account,
    Consent,
    HistoryEntry,
    Member,
    Membership,
    Pause,
    Post,
    Recipient,
    Reminder,
    Report,
)
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import kept, register

NAME, OLD_NAME = "Nguyễn Văn An", "Nguyễn Văn Ân Tình"
WORDS = (
    NAME,
    OLD_NAME,
    "Đắp bờ bao chống mặn",
    "Trồng dừa ven rạch Cái Cấm",
    "sổ tay nuôi tôm càng",
    "mới đắp được một khúc",
    "coi lại giùm đoạn cống",
    "Nạo vét kênh nội đồng",
    "nhà tôi ngập hết rồi",
    "bờ bao khác hẳn hồi trước",
)
"""What leads to the person, or is theirs; all of it must be gone."""


def dumped(village: Village) -> str:
    """Everything in every table, as one text without case and accents."""
    found = []
    with village.database.engine.connect() as connection:
        for table in SQLModel.metadata.sorted_tables:
            found += [_plain(value) for row in connection.execute(core_select(table)) for value in row]
    return fold("\n".join(found))


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def live(an: Person, binh: Person, village: Village) -> None:
    """Let a member do all a member may, and others write of them."""
    _rename(village, an.member_id)
    register(an, "Đắp bờ bao chống mặn", "300 m")
    register(an, "Trồng dừa ven rạch Cái Cấm", "50 cây")
    register(an, "Hoàn thành sổ tay nuôi tôm càng", "")
    register(an, "Nạo vét kênh nội đồng", "2 km")
    an.says("/baocao 1 mới đắp được một khúc, chừng 120 m")
    an.says("đúng")
    an.says("/baocao 2")
    an.picks("Đã hoàn thành")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet 2 lai")
    binh.says("đồng chí NGUYỄN VĂN AN coi lại giùm đoạn cống")
    binh.says("đúng")
    an.says("/nghi tuan")
    an.says("nhà tôi ngập hết rồi, không làm nổi nữa")
    an.says("/nhanbithu")
    an.says("/dulieu tep")
    village.database.transact(_change, village.stamp)
    an.says("/dangky")
    an.says("Trồng dừa ven rạch Cái Cấm đợt hai")
    an.says("/camket")


def _rename(village: Village, member_id: int) -> None:
    def work(session: Session) -> None:
        member = session.get(Member, member_id)
        assert member is not None
        member.code, member.name = "DV77", OLD_NAME
        session.add(member)
        session.flush()
        row = MemberRow(Origin("", 0), "DV77", NAME, "CB1", (), leader=False)
        importing.apply(session, Roster((), (row,)), village.stamp)

    village.database.transact(work)


def _change(session: Session, stamp: Stamp) -> None:
    pledge = pledges.get(session, 1)
    assert pledge is not None
    changing.change_text(
        session, pledge, "bờ bao khác hẳn hồi trước", None, 1, stamp.because("bờ bao khác hẳn hồi trước")
    )


def others_write(an: Person, binh: Person, dung: Person, village: Village) -> None:
    """What stands in other people's rows and chats when somebody is erased."""
    register(binh, "Giúp đồng chí nguyễn văn an sửa nhà", "1 căn")
    binh.says("/baocao 5 đã lợp mái cho NGUYEN VAN AN, 1 căn")
    binh.says("đúng")
    an.says("/baocao 4")
    an.picks("Đã hoàn thành")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet 4 lai")  # a decision left open, and the list of members behind it
    binh.says("/thanhvien")
    dung.says("/thongbao Biểu dương đồng chí Nguyễn Văn An")
    dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    village.database.transact(inbox.keep, Incoming(an.address, "hook", text="đắp bờ bao chống mặn xong"), village.real)
    village.code_for(an.member_id)


def agree(person: Person) -> str:
    person.says("Xóa thông tin của tôi")
    return person.says("tôi đồng ý xóa")


def test_what_is_lost_and_what_stays_is_said_before(an: Person) -> None:
    register(an)
    said = an.says("xoa het thong tin cua toi di")
    assert f"{NAME}, Chi bộ ấp 1" in said
    assert "những việc đã đăng ký (1)" in said
    assert "không ai lấy lại được" in said
    assert "Giữ lại, không còn tên" in said
    assert len(said.splitlines()) < 13
    assert "Chưa xóa gì cả" in an.picks("Không, giữ lại")
    assert NAME in an.says("/dulieu")


def test_what_backup_copies_still_hold_is_said_where_some_are_kept(an: Person, village: Village) -> None:
    assert "sao lưu" not in an.says("/dulieu xoa")
    village.deployment = replace(village.deployment, backups=14)
    assert "Bản sao lưu trên máy chủ còn giữ thêm 14 đêm, sau đó tự xóa" in an.says("/dulieu xoa")


def test_the_overview_offers_it(an: Person, village: Village) -> None:
    an.says("/dulieu")
    assert "đồng ý xóa" in an.picks("Xóa thông tin của tôi")
    assert "Đã xóa xong" in an.picks("Tôi đồng ý xóa")
    assert village.database.transact(lambda session: session.get(Member, an.member_id).name) == ERASED_NAME


@pytest.mark.parametrize("words", ["👍", "ừ", "ok", "dạ", "rồi", "xóa", "có lẽ"])
def test_less_than_a_plain_yes_erases_nothing(an: Person, words: str) -> None:
    an.says("/dulieu xoa")
    an.says(words)
    an.says("/huy")
    assert f"Họ tên: {NAME}" in an.says("/dulieu")


def test_a_sticker_erases_nothing(an: Person) -> None:
    an.says("/dulieu xoa")
    an.sends(kind=Kind.OTHER)
    an.says("/huy")
    assert f"Họ tên: {NAME}" in an.says("/dulieu")


def test_nothing_in_the_database_leads_to_the_person(an: Person, binh: Person, dung: Person, village: Village) -> None:
    live(an, binh, village)
    others_write(an, binh, dung, village)
    before = dumped(village)
    assert [words for words in WORDS if fold(words) not in before] == []
    assert fold(an.chat) in before
    agree(an)
    after = dumped(village)
    assert [words for words in (*WORDS, "DV77", an.chat) if fold(words) in after] == []
    assert fold(ERASED_NAME) in after


def test_numbers_days_and_states_stay(an: Person, binh: Person, village: Village) -> None:
    live(an, binh, village)
    before = [(each.id, each.value, each.deadline, each.state, each.done) for each in kept(village)]
    reported = village.database.transact(lambda session: [row.done for row in session.exec(select(Report))])
    agree(an)
    assert [(each.id, each.value, each.deadline, each.state, each.done) for each in kept(village)] == before
    assert village.database.transact(lambda session: [row.done for row in session.exec(select(Report))]) == reported


def test_the_history_says_so_without_a_name(an: Person, village: Village) -> None:
    agree(an)

    def read(session: Session) -> HistoryEntry:
        return session.exec(select(HistoryEntry).where(HistoryEntry.verb == "erased")).one()

    entry = village.database.transact(read)
    assert (entry.subject, entry.subject_id, entry.details, entry.why) == ("member", an.member_id, {}, None)
    assert (entry.channel, entry.holds_from) == (an.channel, village.stamp.day)


def test_past_figures_stay_and_from_today_the_person_is_not_counted(an: Person, binh: Person, village: Village) -> None:
    register(an)
    village.wait(days=3)

    def counted(session: Session, day: AsOf) -> figures.Summary:
        place, campaign = organisations.by_code(session, "XA"), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        return figures.summary(session, place, campaign, day, names=False)

    days = [village.stamp.day - timedelta(days=back) for back in range(1, 5)]
    asked = [each for day in days for each in (AsOf(day), AsOf.end_of(day, ZONE))]
    before = [village.database.transact(counted, each) for each in asked]
    agree(an)
    assert [village.database.transact(counted, each) for each in asked] == before
    today = village.database.transact(counted, AsOf.now(village.stamp.day))
    assert today.figures.people.total == before[0].figures.people.total - 1
    assert today == village.database.transact(counted, AsOf(village.stamp.day))


def test_the_phone_is_a_strangers_again_and_hears_nothing(an: Person, binh: Person, village: Village) -> None:
    register(an)
    agree(an)
    assert "dangky" not in {command.name for command in an.heard[-1].commands}
    village.now = village.now.replace(month=6, day=23)
    assert village.remind() == 0
    assert "xin bí thư chi bộ mã mời" in an.says("việc của tôi")
    assert NAME not in binh.says("/thanhvien")
    assert ERASED_NAME not in binh.says("/thanhvien")


def test_a_code_handed_out_before_lets_nobody_in(an: Person, village: Village, channel: str) -> None:
    code = village.code_for(an.member_id)
    agree(an)
    assert "không còn dùng được" in village.stranger(channel).says(code)


def test_who_shares_the_name_is_not_touched(an: Person, binh: Person, village: Village, channel: str) -> None:
    village.person(channel, NAME, "CB1")
    register(binh, f"Giúp đồng chí {NAME} sửa nhà", "1 căn")
    register(an, "Đắp bờ bao chống mặn", "300 m")
    agree(an)
    assert NAME in binh.says("/thanhvien")
    assert [each.content for each in kept(village)] == [f"Giúp đồng chí {NAME} sửa nhà", ""]


def test_what_was_passed_on_goes_even_where_the_name_is_shared(
    an: Person, binh: Person, village: Village, channel: str
) -> None:
    village.person(channel, NAME, "CB1")
    register(an)
    an.says("nhà tôi ngập hết rồi, không làm nổi nữa")
    an.says("/nhanbithu")
    assert fold("nhà tôi ngập hết rồi") in dumped(village)
    agree(an)
    assert [words for words in ("nhà tôi ngập hết rồi", an.chat) if fold(words) in dumped(village)] == []
    assert binh.receives() == ""


def test_the_phone_before_keeps_nothing_either(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Đắp bờ bao chống mặn")
    newer = Person(village, an.channel, f"{an.chat}-newer", an.member_id)
    newer.says(village.code_for(an.member_id))
    newer.picks("đồng ý")
    newer.picks("thay máy cũ")
    agree(newer)
    assert fold("Đắp bờ bao chống mặn") not in dumped(village)


def test_every_phone_is_forgotten(an: Person, village: Village) -> None:
    def second(session: Session) -> None:
        chat = accounts.open_chat(session, Address("telegram", "2", "a-second-phone"), "vi")
        accounts.attach(session, chat.account_id, an.member_id, village.now)

    village.database.transact(second)
    agree(an)
    assert village.database.transact(lambda session: session.exec(select(Account)).all()) == []


def test_an_announcement_still_counts_whom_it_reached(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao Chào các đồng chí")
    dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    dung.receives()
    agree(an)
    rows = village.database.transact(
        lambda session: session.exec(select(Recipient).where(Recipient.member_id == an.member_id)).all()
    )
    assert [(row.account_id, row.channel, row.platform_id, row.state) for row in rows] == [(None, "", "", "sent")]


def test_who_alone_has_a_post_is_told_what_is_lost(binh: Person, dung: Person, village: Village, channel: str) -> None:
    assert "Chỉ mình đồng chí phụ trách Chi bộ ấp 1" in binh.says("/dulieu xoa")
    assert "quản trị viên duy nhất" in dung.says("/dulieu xoa")
    binh.says("/huy")
    village.person(channel, "Người Phó", "CB1", (Role.DEPUTY, "CB1"))
    assert "Chỉ mình đồng chí phụ trách" not in binh.says("/dulieu xoa")


def test_an_author_who_is_erased_leaves_an_announcement_that_ends(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao Chào các đồng chí")
    dung.says("CB1")
    dung.picks("Gửi")
    agree(dung)
    for _ in range(3):
        village.advance_broadcasts()
        an.receives()
    assert "finished" in dumped(village)
    assert fold(dung.chat) not in dumped(village)


def test_what_goes_on_ends(an: Person, village: Village) -> None:
    register(an)
    an.says("/nghi tuan")
    agree(an)

    def going_on(session: Session) -> list[object]:
        consents = session.exec(select(Consent).where(col(Consent.withdrawn_at).is_(None))).all()
        pauses = session.exec(select(Pause).where(col(Pause.ended_at).is_(None))).all()
        reminders = session.exec(select(Reminder).where(col(Reminder.settled_at).is_(None))).all()
        return [*consents, *pauses, *reminders]

    assert village.database.transact(going_on) == []


def test_the_reasons_a_secretary_gave_go_with_the_secretary(an: Person, binh: Person, village: Village) -> None:
    register(an, "Nạo vét kênh nội đồng", "2 km")
    an.says("/baocao 1")
    an.picks("Đã hoàn thành")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet 1 lai")
    binh.says("coi lại giùm đoạn cống")
    binh.says("đúng")
    assert fold("coi lại giùm đoạn cống") in dumped(village)
    agree(binh)
    assert fold("coi lại giùm đoạn cống") not in dumped(village)
    heard = an.receives()
    assert "Nạo vét kênh nội đồng" in heard
    assert "…" in heard


def test_posts_end_and_who_left_before_does_not_come_back(binh: Person, village: Village) -> None:
    entry = village.database.transact(
        leaving.leave, binh.member_id, EndReason.LEFT_PARTY, village.stamp.day, village.stamp
    )
    village.database.transact(erase.erase, binh.member_id, village.stamp)
    village.database.transact(leaving.take_back, binh.member_id, entry, village.stamp)

    def running(session: Session) -> list[object]:
        return [
            row
            for model in (Membership, Post)
            for row in session.exec(select(model).where(model.member_id == binh.member_id, col(model.until).is_(None)))
        ]

    assert village.database.transact(running) == []


def test_the_file_of_sqlite_holds_nothing_either(an: Person, binh: Person, dung: Person, village: Village) -> None:
    live(an, binh, village)
    others_write(an, binh, dung, village)
    village.database.write_through()
    if not village.database.is_sqlite:
        return
    file = Path(village.database.url.database or "")
    spelt = [each for words in WORDS for each in (words, json.dumps(words)[1:-1])]
    assert NAME.encode() in file.read_bytes()
    agree(an)
    village.database.write_through()
    left = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert [each for each in spelt if each.encode() in left] == []
