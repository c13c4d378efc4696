"""Who asks for a file in which words, who may, and what is said while it is made."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from sqlmodel import Session, select

from domain.chat import OutgoingFile
from domain.roles import Role
from exports.desk import making
from exports.desk.making import Made
from scheduler.desk import working
from storage.erasing.erase import erase
from storage.tables import Organisation, Post, WantedFile
from tests.talking import Person, Village

ASKING = [
    "in danh sách",
    "in giùm danh sách",
    "in ra giấy được không",
    "xuất file",
    "xuat file",
    "gửi file đăng ký",
    "tải danh sách về",
    "có bản word không em",
    "in ra pdf luôn",
]
EXCEL = [
    "xuất excel",
    "cho tôi file excel của chi bộ",
    "số liệu xã dạng excel",
    "xuất cho chị cái file excel để chị nộp huyện",
    "có file excel không",
]
NOT_ASKING = [
    "tôi có file excel danh sách đảng viên thì gửi sao",
    "tôi đăng ký in 500 tờ rơi trước 30/6",
    "in 200 tờ rơi tuyên truyền",
    "không mở được file",
]


def waiting(village: Village) -> list[WantedFile]:
    return village.database.transact(lambda session: list(session.exec(select(WantedFile)).all()))


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


@pytest.mark.parametrize("said", ASKING)
def test_a_file_is_offered_to_everybody_with_a_summary(
    village: Village, binh: Person, hai: Person, chi: Person, dung: Person, said: str
) -> None:
    for person, place in ((binh, "Chi bộ ấp 1"), (hai, "xã An Thạnh"), (chi, "xã An Thạnh"), (dung, "Đảng bộ tỉnh")):
        answer = person.says(said)
        assert f"{place}?" in answer
        assert "Đồng chí cần tệp nào của" in answer
        assert "không thuộc nhiệm vụ" not in answer
        assert person.picks("Bảng Excel") == ""
    assert len(waiting(village)) == 4


@pytest.mark.parametrize("said", EXCEL)
def test_the_excel_that_is_named_is_made_at_once(village: Village, hai: Person, said: str) -> None:
    assert hai.says(said) == ""
    village.make_files()
    assert "Bảng Excel" in hai.receives()
    assert waiting(village) == []


@pytest.mark.parametrize("said", NOT_ASKING)
def test_other_words_ask_for_no_file(village: Village, binh: Person, said: str) -> None:
    assert "cần tệp" not in binh.says(said)
    assert waiting(village) == []


def test_a_member_gets_no_file(village: Village, an: Person, binh: Person) -> None:
    assert "bí thư xem" in an.says("in danh sách")
    assert "không thuộc" in an.says("/xuat excel CB1")
    assert waiting(village) == []


def test_another_branch_and_a_code_that_is_none(village: Village, binh: Person) -> None:
    assert "không thuộc phần việc" in binh.says("/xuat excel CB2")
    assert "CB9" in binh.says("/xuat excel CB9")
    assert waiting(village) == []


def test_an_organisation_that_closed(village: Village, dung: Person) -> None:
    def close(session: Session) -> None:
        place = session.exec(select(Organisation).where(Organisation.code == "CB2")).one()
        place.closed_on = village.now.date()
        session.add(place)

    dung.says("/xuat excel CB2")
    village.database.transact(close)
    village.make_files()
    assert "không còn hoạt động" in dung.receives()
    assert "không còn hoạt động" in dung.says("/xuat excel CB2")
    assert waiting(village) == []


def test_who_lost_the_post_meanwhile_gets_none(village: Village, hai: Person) -> None:
    hai.says("xuất excel")

    def end(session: Session) -> None:
        post = session.exec(select(Post).where(Post.member_id == hai.member_id, Post.role == Role.STAFF)).one()
        post.until = village.now.date()
        session.add(post)

    village.database.transact(end)
    village.make_files()
    assert "không thuộc phần việc" in hai.receives()


@pytest.mark.parametrize("paper", ["excel", "hop"])
def test_who_loses_the_post_while_it_is_made_gets_none(village: Village, binh: Person, paper: str) -> None:
    binh.says(f"/xuat {paper} CB1")

    def end(session: Session) -> None:
        post = session.exec(select(Post).where(Post.member_id == binh.member_id)).one()
        post.until = village.now.date()
        session.add(post)

    def made(*job: Any) -> Made:
        done = make(*job)
        village.database.transact(end)
        return done

    make = making.made
    with patch.object(making, "made", made):
        village.make_files()
    assert "không thuộc phần việc" in binh.receives()
    assert not any(message.file for message in binh.heard)
    assert waiting(village) == []


def test_who_reads_no_names_any_more_gets_no_file_with_names(village: Village, chi: Person) -> None:
    chi.says("/xuat excel XA")

    def moves_up(session: Session) -> None:
        post = session.exec(select(Post).where(Post.member_id == chi.member_id)).one()
        top = session.exec(select(Organisation).where(Organisation.code == "TINH")).one()
        post.organisation_id = top.id
        session.add(post)

    def made(*job: Any) -> Made:
        done = make(*job)
        village.database.transact(moves_up)
        return done

    make = making.made
    with patch.object(making, "made", made):
        village.make_files()
    assert "đã thay đổi trong lúc làm tệp" in chi.receives()
    assert waiting(village) == []


def test_asked_twice_it_is_made_once(village: Village, binh: Person) -> None:
    binh.says("xuất excel")
    assert "đang làm" in binh.says("xuất excel")
    village.make_files()
    binh.receives()
    assert [message.file is not None for message in binh.heard] == [True]
    assert binh.says("xuất excel") == ""


def test_the_name_says_of_what_and_when_and_the_file_may_be_passed_on(village: Village, binh: Person) -> None:
    binh.says("xuất excel")
    village.make_files()
    assert "Chi bộ ấp 1, số liệu đến 09:00 ngày 10/03/2026" in binh.receives()
    (message,) = binh.heard
    assert message.file is not None
    assert message.file.name == "tong-hop-CB1-2026-03-10.xlsx"
    assert not message.private


def test_what_takes_longer_is_said(village: Village, binh: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "SOON", 0)
    binh.says("xuất excel")
    village.make_files()
    assert "đang làm tệp" in binh.receives()
    assert [message.file is not None for message in binh.heard] == [False, True]


def test_what_cannot_be_made_is_said_and_nothing_else_waits(
    village: Village, binh: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any) -> OutgoingFile:
        raise ValueError("broken")

    monkeypatch.setattr(making, "make", breaks)
    binh.says("xuất excel")
    village.make_files()
    assert "chưa làm được tệp này" in binh.receives()
    assert waiting(village) == []


def test_a_file_that_ends_the_process_is_given_up(village: Village, binh: Person) -> None:
    binh.says("xuất excel")

    def tried(session: Session) -> None:
        row = session.exec(select(WantedFile)).one()
        row.tries = working.TRIES
        session.add(row)

    village.database.transact(tried)
    village.make_files()
    assert "chưa làm được tệp này" in binh.receives()


def test_a_large_one_is_made_in_a_process_of_its_own(
    village: Village, binh: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "FEW", -1)
    binh.says("xuất excel")
    village.make_files()
    binh.receives()
    (file,) = [message.file for message in binh.heard if message.file]
    assert file.content.startswith(b"PK")


def test_where_no_file_arrives_it_is_said_with_the_figures(village: Village, binh: Person) -> None:
    village.deployment = replace(village.deployment, public=False)
    answer = binh.says("xuất excel")
    if binh.channel == "zalo":
        assert "chưa gửi được tệp" in answer
        assert "Danh sách việc đã đăng ký" in answer
        assert "Chi bộ ấp 1" in binh.picks("Tổng hợp")
    else:
        assert answer == ""


def test_which_organisation_is_asked_of_who_serves_several(village: Village, channel: str) -> None:
    both = village.person(channel, "Lê Kiêm", "CB1", (Role.SECRETARY, "CB1"), (Role.STAFF, "XA"))
    assert "tệp của tổ chức nào" in both.says("xuất excel")
    assert both.picks("Chi bộ ấp 1") == ""
    assert [row.organisation_id for row in waiting(village)] == [3]


def test_erased_people_get_nothing(village: Village, binh: Person) -> None:
    binh.says("xuất excel")
    village.database.transact(erase, binh.member_id, village.stamp)
    assert waiting(village) == []


def test_what_finds_no_room_on_the_first_screen_stands_on_the_next(binh: Person) -> None:
    binh.says("/xuat")
    first = [choice.label for message in binh.heard for choice in message.choices]
    assert first[-1] == "Các tệp khác"
    binh.picks("Các tệp khác")
    second = [choice.label for message in binh.heard for choice in message.choices]
    assert "Báo cáo năm (Word)" in second
    assert not set(first) & set(second)


def test_neither_a_file_nor_an_organisation_leads_to_the_files(binh: Person) -> None:
    assert "“danhsachgido”" in binh.says("/xuat danhsachgido")
    assert "Phiếu họp chi bộ" in binh.picks("Xem các tệp")
