"""Digests: the secretary's Monday, the committee's first of the month, troubles; nothing where nothing happened."""

from datetime import timedelta
from subprocess import TimeoutExpired

import pytest
from sqlalchemy import insert, select

from domain.chat import OutgoingFile
from domain.mornings.digest_words import wish
from domain.mornings.digests import Digest
from exports.pictures import drawing
from storage.ground import process
from storage.ground.core_table import table_of, tables_of
from storage.ground.database import Session
from storage.tables import OutboxMessage, StoredFile
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def mornings(village: Village, who: Person, days: int) -> list[tuple[str, str]]:
    """What somebody receives on the mornings of so many days, with the day."""
    heard, last = [], who.heard
    for _ in range(days):
        village.wait(days=1)
        village.now = village.now.replace(hour=8)
        village.send_digests()
        village.send_digests()
        if said := who.receives():
            heard.append((f"{village.now.day}/{village.now.month}", said))
            last = who.heard
    who.heard = last
    return heard


def test_the_secretary_reads_the_week_on_monday_and_nothing_where_nothing_happened(
    village: Village, an: Person, binh: Person
) -> None:
    register(an, deadline="12/3")
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    register(an, "Nuôi gà", "30 con gà", "14/3")
    binh.receives()
    heard = mornings(village, binh, 26)
    assert [day for day, _ in heard] == ["16/3"]
    said = heard[0][1]
    assert "📋 Chi bộ ấp 1, tuần qua:" in said
    assert "đăng ký thêm 2, báo cáo 1" in said
    assert "Quá hạn 1 việc (mới quá hạn: 1): Nguyễn Văn An" in said
    assert "1 việc" in said.splitlines()[3]
    assert "🟨🟨🟨🟨🟨🟥🟥🟥🟥🟥 báo hoàn thành, chờ xác nhận 1, quá hạn 1" in said
    assert len(said.split("\n[")[0].splitlines()) <= 8 + 5


def test_what_fell_due_on_a_sunday_is_new_once(village: Village, an: Person, binh: Person) -> None:
    register(an, deadline="15/3")
    binh.receives()
    ((day, said),) = mornings(village, binh, 26)
    assert day == "16/3"
    assert "Quá hạn 1 việc (mới quá hạn: 1): Nguyễn Văn An" in said


def test_monday_of_rest_is_told_on_the_next_morning(village: Village, an: Person, binh: Person) -> None:
    village.now = village.now.replace(month=4, day=22)
    register(an)
    assert [day for day, _ in mornings(village, binh, 12)] == ["28/4"]  # the 27th makes up for the Kings' day


@pytest.mark.parametrize("off", ["đừng gửi bản tin thứ hai nữa", "dung gui ban tin nua", "tắt bản tin tuần giùm"])
def test_it_is_switched_off_and_on(village: Village, an: Person, binh: Person, off: str) -> None:
    register(an)
    assert "không gửi nữa" in binh.says(off)
    assert mornings(village, binh, 7) == []
    assert "đang tắt" in binh.says("/bantin")
    register(an, "Nuôi gà", "30 con gà", "30/12/2026")
    assert "tôi gửi lại" in binh.says("gửi lại bản tin thứ hai cho tôi")
    assert [day for day, _ in mornings(village, binh, 7)] == ["23/3"]
    assert "không gửi nữa" in binh.picks("Không gửi bản tin này nữa")
    assert "tôi gửi lại" in binh.picks("Gửi lại")


def test_a_member_has_none(an: Person, village: Village, binh: Person) -> None:
    register(an)
    assert mornings(village, an, 8) == []
    assert "Bản tin chỉ gửi" in an.says("/bantin thoi tuan") or an.says("/bantin")


def test_the_committee_reads_the_month_without_names(village: Village, an: Person, chi: Person) -> None:
    register(an, deadline="20/3")
    heard = mornings(village, chi, 60)
    assert [day for day, _ in heard] == ["1/4"]
    said = heard[0][1]
    assert "📋 Đảng bộ xã An Thạnh, tháng qua:" in said
    assert "Quá hạn: Chi bộ ấp 1 1" in said
    assert "Nguyễn Văn An" not in said


def test_administrators_hear_only_of_troubles(village: Village, dung: Person) -> None:
    assert mornings(village, dung, 3) == []
    old = village.real - timedelta(days=3)

    def work(session: Session) -> None:
        process.note_tick(session, "broadcasts", old, "")
        row = {"channel": "nowhere", "bot": "1", "chat": "x", "lane": 1, "state": "queued", "created_at": old}
        row |= {"attempts": 0, "parts_arrived": 0, "lease_owner": "", "any_day": False, "platform_id": "", "error": ""}
        session.connection().execute(insert(table_of(OutboxMessage)).values(row))

    village.database.transact(work)
    heard = mornings(village, dung, 3)  # one of them is a Sunday
    assert len(heard) == 2
    assert "1 tin chờ gửi quá lâu" in heard[0][1]
    assert "đang đứng" in heard[0][1]
    assert "không gửi nữa" in dung.picks("Không gửi bản tin này nữa")
    assert mornings(village, dung, 2) == []


def test_administrators_hear_each_morning_who_waits_for_an_answer_about_their_data_and_once_who_withdrew(
    village: Village, an: Person, binh: Person, dung: Person
) -> None:
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ẩn")
    binh.says("/dulieu rut")
    binh.says("tôi rút")
    heard = mornings(village, dung, 3)
    first, *later = [text for _, text in heard]
    assert "1 đề nghị đang chờ trả lời, theo luật chậm nhất" in first
    assert "1 đồng chí đã rút lại sự đồng ý" in first
    assert "Trợ lý có trục trặc" not in first
    assert "Ẩn" not in first
    assert later
    assert all("chờ trả lời" in each and "rút lại" not in each for each in later)
    assert "quá hạn" in later[-1]
    assert "Nguyễn Văn Ẩn" in dung.picks("Đề nghị về thông tin cá nhân")
    dung.picks("Sửa thành “Nguyễn Văn Ẩn”")
    assert mornings(village, dung, 3) == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("đừng gửi bản tin thứ hai nữa", ([Digest.WEEKLY], False)),
        ("gửi lại bản tin", ([Digest.WEEKLY, Digest.MONTHLY], True)),
        ("khỏi gửi bản tin hàng tháng nha", ([Digest.MONTHLY], False)),
        ("gửi tin cho anh An", None),
        ("tôi không thấy bản tin", None),
        ("sao không gửi bản tin cho tôi", None),
        ("sáng nay chưa nhận được bản tin", None),
        ("tôi không muốn nhận bản tin tuần", ([Digest.WEEKLY], False)),
        ("dừng gửi tin tháng giùm tôi", ([Digest.MONTHLY], False)),
        ("cho tôi tin tháng này", None),
        ("khỏi gửi báo cáo tuần của trợ lý", ([Digest.WEEKLY], False)),
        ("gửi tổng hợp cho tôi", None),
        ("đừng gửi tin nữa", None),
    ],
)
def test_what_is_wished(said: str, meant: object) -> None:
    assert wish(said, [Digest.WEEKLY, Digest.MONTHLY]) == meant


@pytest.mark.parametrize("said", ["tôi không thấy bản tin", "bản tin thứ hai là gì", "xem bản tin tuần này"])
def test_who_asks_after_it_switches_nothing(binh: Person, said: str) -> None:
    assert "đang gửi" in binh.says(said)


def pictures(who: Person) -> list[OutgoingFile]:
    return [each.file for each in who.heard if each.file]


def test_the_week_comes_with_its_picture_where_pictures_arrive(village: Village, an: Person, binh: Person) -> None:
    register(an, deadline="12/3")
    (said,) = mornings(village, binh, 6)
    assert "Tổng hợp" in said[1]
    assert "📋 Chi bộ ấp 1, tuần qua:" in said[1]
    if binh.channel == "zalo":  # nothing here has an address Zalo could fetch it from
        assert pictures(binh) == []
        assert "không gửi được" not in said[1]
    else:
        (file,) = pictures(binh)
        assert (file.media_type, file.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
        assert file.name == "tinh-hinh-CB1-2026-03-16.png"


def test_the_month_of_a_committee_comes_with_its_picture(village: Village, an: Person, chi: Person) -> None:
    register(an, deadline="20/3")
    village.now = village.now.replace(day=31)
    mornings(village, chi, 1)
    names = [file.name for file in pictures(chi)]
    assert names == (["tinh-hinh-XA-2026-03-31.png"] if chi.channel == "telegram" else [])


def test_a_picture_that_cannot_be_drawn_leaves_the_text(
    village: Village, an: Person, binh: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(svg: bytes) -> bytes:
        raise TimeoutExpired("drawing", 10, svg)

    monkeypatch.setattr(drawing, "png", refuse)
    register(an, deadline="12/3")
    (said,) = mornings(village, binh, 6)
    assert "📋 Chi bộ ấp 1, tuần qua:" in said[1]
    assert pictures(binh) == []


def test_the_picture_waits_with_the_message_through_a_restart(village: Village, an: Person, binh: Person) -> None:
    register(an, deadline="30/6")
    village.now = village.now.replace(day=16, hour=8)
    village.send_digests()

    def kept(session: Session) -> list[tuple[str, bytes]]:
        letters = tables_of(OutboxMessage, StoredFile)
        query = select(letters[1].c.media_type, letters[1].c.content)
        query = query.join(letters[0], letters[0].c.file_id == letters[1].c.id)
        waiting = query.where(letters[0].c.member_id == binh.member_id, letters[0].c.settled_at.is_(None))
        return [tuple(row) for row in session.connection().execute(waiting)]

    ((media_type, content),) = village.database.transact(kept)
    assert media_type == "image/svg+xml"
    assert "Chi bộ ấp 1" in content.decode()
    assert "Nguyễn Văn An" not in content.decode()
    binh.receives()
    assert len(pictures(binh)) == (1 if binh.channel == "telegram" else 0)
