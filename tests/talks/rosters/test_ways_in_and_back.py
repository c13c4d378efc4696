"""How to send a list is told; an import is taken back as a whole on its day; a list waits beside an open question."""

import unicodedata

import pytest
from sqlmodel import select

from domain.chat import Kind
from domain.roster.sent import MOST_A_DAY, SentState, clean_name
from domain.stamps import Stamp
from storage.erasing.erase import erase
from storage.ground.database import Session
from storage.tables import Organisation, Post
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register
from tests.talks.rosters.conftest import HEAD, Lists, workbook

NEW = (HEAD, (1, "Đỗ Văn Tám", "CB1"))


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("../../etc/passwd.xlsx", "passwd.xlsx"),
        ("C:\\Danh sách <b>.xls", "Danh sách _b_.xls"),
        (unicodedata.normalize("NFD", "Chi bộ ấp 1.csv"), "Chi bộ ấp 1.csv"),
        ("a" * 99 + ".xlsx", "a" * 54 + ".xlsx"),
        ("“x”\n.xlsx", "_x__.xlsx"),
    ],
)
def test_a_name_is_safe_to_say(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned


def imported(lists: Lists, person: Person) -> str:
    lists.sends(person, *NEW)
    person.picks("Đồng ý nhập")
    lists.work()
    return person.receives()


@pytest.mark.parametrize("said", ["/laylai", "lấy lại", "nhập nhầm rồi, lấy lại"])
def test_an_import_is_taken_back_as_a_whole(dung: Person, lists: Lists, said: str) -> None:
    imported(lists, dung)
    assert "Lấy lại toàn bộ" in dung.says(said)
    assert "trở về như trước" in dung.picks("lấy lại")
    assert lists.people("CB1") == []
    assert "Đỗ Văn Tám" in lists.sends(dung, *NEW)


def test_its_button_takes_it_back_and_the_second_time_says_so(dung: Person, lists: Lists) -> None:
    imported(lists, dung)
    assert "trở về như trước" in dung.picks("lấy lại")
    assert lists.people("CB1") == []
    assert "Hôm nay không có lần nhập nào" in dung.says("/nhap lai 1")
    assert lists.people("CB1") == []


def test_the_next_day_it_stands(dung: Person, lists: Lists, village: Village) -> None:
    imported(lists, dung)
    village.wait(hours=20)
    assert "trở về như trước" not in dung.says("/nhap lai 1")
    assert lists.people("CB1") == ["Đỗ Văn Tám"]


def test_nobody_takes_back_or_answers_for_another(dung: Person, binh: Person, lists: Lists) -> None:
    lists.sends(dung, *NEW)
    assert "không còn ở đây" in binh.says("/nhap dongy 1")
    assert "không còn ở đây" in binh.says("/nhap xem 1")
    dung.picks("Đồng ý nhập")
    lists.work()
    assert "không có lần nhập nào" in binh.says("/nhap lai 1")
    assert "Đỗ Văn Tám" in lists.people("CB1")


@pytest.mark.parametrize(
    "said",
    [
        "nhập danh sách đảng viên bằng file excel thế nào",
        "gửi danh sách",
        "toi muon gui danh sach dang vien",
        "Tải file excel lên ở đâu?",
        "nhap file excel",
    ],
)
def test_whoever_may_import_is_told_how(dung: Person, binh: Person, lists: Lists, said: str) -> None:
    for person, reach in ((dung, "mọi tổ chức"), (binh, "chi bộ mình")):
        answer = person.says(said)
        assert f"Danh sách đảng viên của {reach} nhập bằng tệp Excel" in answer
        assert ("trang riêng" in answer) == (person.channel == "zalo")
    if dung.channel == "zalo":
        assert "/tai-danh-sach/" in binh.picks("Gửi danh sách")


@pytest.mark.parametrize(
    "said",
    [
        "gửi cho tôi danh sách bằng excel",
        "xuất excel danh sách",
        "tải danh sách đảng viên",
        "file excel ấp mình đâu, gửi qua zalo dc ko",
        "danh sách",
        "Tôi đăng ký nhập danh sách hộ nghèo vào excel trước 30/6",
        "đã gửi danh sách đảng viên bằng excel rồi",
        "nhập sổ sách của hợp tác xã vào bảng tính",
    ],
)
def test_who_wants_a_list_is_not_told_how_to_send_one(binh: Person, lists: Lists, said: str) -> None:
    assert "nhập bằng tệp Excel" not in binh.says(said)


def test_a_member_who_asks_is_not_told_to_send_one(an: Person, lists: Lists) -> None:
    assert "nhập bằng tệp Excel" not in an.says("gửi danh sách đảng viên bằng excel thế nào")


def test_what_zalo_does_not_hand_over_may_have_been_a_list(binh: Person, an: Person, lists: Lists) -> None:
    assert "danh sách đảng viên" in binh.sends(kind=Kind.WITHHELD)
    assert "danh sách đảng viên" not in an.sends(kind=Kind.WITHHELD)


def test_without_a_page_it_is_said_where_else_a_list_gets_in(dung: Person) -> None:
    heard = dung.sends(kind=Kind.WITHHELD)
    assert ("gửi qua Telegram" in heard) == (dung.channel == "zalo")
    assert ("gửi qua Telegram" in dung.says("/nhap trang")) == (dung.channel == "zalo")


def test_while_a_question_is_open_its_numbers_stay_its_own(dung: Person, lists: Lists) -> None:
    lists.send(dung, workbook(*NEW))
    dung.says("/thongbao")
    lists.work()
    preview = dung.receives()
    assert "Đã đọc" in preview
    if dung.channel == "zalo":
        assert "nhắn “nhập danh sách”" in preview
        dung.says("/huy")
        assert "dòng 1 đến" in dung.says("nhập danh sách")
    dung.picks("Đồng ý nhập")
    lists.work()
    assert lists.people("CB1") == ["Đỗ Văn Tám"]


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("", True),
        ("Danh sách đảng viên đã cập nhật", True),
        ("danh sách chi bộ ấp 1", True),
        ("tôi trồng được 120 cây dừa rồi", False),
        ("đã giúp 3 hộ nghèo, danh sách kèm đây", False),
    ],
)
def test_a_table_sent_with_a_report_stays_evidence(binh: Person, lists: Lists, text: str, is_list: bool) -> None:
    if binh.channel == "telegram":
        register(binh)
        binh.sends(kind=Kind.DOCUMENT, attachment="x", name="bang-ke.xlsx", text=text)
        assert bool(lists.rows()) == is_list


def test_while_a_report_is_asked_for_a_table_goes_with_it(binh: Person, lists: Lists) -> None:
    if binh.channel == "telegram":
        register(binh)
        binh.says("/baocao")
        binh.sends(kind=Kind.DOCUMENT, attachment="x", name="bang-ke.xlsx")
        assert lists.rows() == []


def test_who_is_erased_leaves_no_list_behind(dung: Person, an: Person, lists: Lists, village: Village) -> None:
    lists.sends(dung, *NEW)
    village.database.transact(erase, dung.member_id, Stamp.of(village.now, ZONE))
    assert lists.rows() == []


def test_a_page_that_was_not_used_is_offered_again_and_is_no_list(dung: Person, lists: Lists) -> None:
    if dung.channel == "zalo":
        for _ in range(MOST_A_DAY + 1):
            assert "/tai-danh-sach/" in dung.says("/nhap trang")
        assert [each.state for each in lists.rows()] == [SentState.OFFERED]
    assert "thêm 1" in lists.sends(dung, *NEW)


def moved(session: Session, member_id: int, branch: str) -> None:
    """Let a secretary lead another branch."""
    there = session.exec(select(Organisation.id).where(Organisation.code == branch)).one()
    post = session.exec(select(Post).where(Post.member_id == member_id)).one()
    post.organisation_id = there
    session.add(post)


def test_who_leads_another_branch_now_takes_nothing_back_in_the_old_one(
    binh: Person, lists: Lists, village: Village
) -> None:
    imported(lists, binh)
    village.database.transact(moved, binh.member_id, "CB2")
    assert "quản trị" in binh.says("/nhap lai 1")
    assert "Lấy lại toàn bộ" not in binh.says("lấy lại")
    assert "Đỗ Văn Tám" in lists.people("CB1")
    village.database.transact(moved, binh.member_id, "CB1")
    assert "trở về như trước" in binh.says("/nhap lai 1")
