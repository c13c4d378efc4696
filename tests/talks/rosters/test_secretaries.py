"""A secretary's list reaches as far as the branch: other branches, posts above and other people are refused."""

import pytest
from sqlmodel import select

from domain.roles import Role
from storage.ground.database import Session
from storage.tables import Member, Post
from tests.talking import Person, Village
from tests.talks.rosters.conftest import HEAD, Lists, workbook

WITH_CODES = ("STT", "Mã", "Họ và tên", "Chi bộ", "Chức vụ")


def code_of(village: Village, name: str) -> str:
    return village.database.transact(lambda session: session.exec(select(Member.code).where(Member.name == name)).one())


def test_a_secretary_imports_into_the_branch_which_need_not_be_named(binh: Person, lists: Lists) -> None:
    said = lists.sends(binh, ("STT", "Họ và tên"), (1, "Đỗ Văn Tám"), (2, "Lê Thị Bình"))
    assert "thêm 1, sửa 0" in said
    binh.picks("Đồng ý nhập")
    lists.work()
    assert "Đã nhập" in binh.receives()
    assert lists.people("CB1") == ["Lê Thị Bình", "Đỗ Văn Tám"]


def test_what_was_taken_back_gets_in_again(binh: Person, lists: Lists, village: Village) -> None:
    for _ in range(2):
        village.wait(minutes=1)
        assert "Đỗ Văn Tám" in lists.sends(binh, HEAD, (1, "Đỗ Văn Tám", "CB1"))
        binh.picks("Đồng ý nhập")
        lists.work()
        binh.receives()
        assert lists.people("CB1") == ["Lê Thị Bình", "Đỗ Văn Tám"]
        village.wait(minutes=1)
        assert "trở về như trước" in binh.picks("lấy lại")
        assert lists.people("CB1") == ["Lê Thị Bình"]


def test_rows_of_another_branch_are_refused_with_words(binh: Person, lists: Lists) -> None:
    said = lists.sends(binh, HEAD, (1, "Đỗ Văn Tám", "Chi bộ ấp 1"), (2, "Hồ Thị Chín", "Chi bộ ấp 2"))
    assert "1 dòng cần sửa" in said
    assert "CB2 không thuộc phần đồng chí được nhập" in said
    assert (lists.people("CB1"), lists.people("CB2")) == (["Lê Thị Bình"], [])


def test_nobody_is_fetched_from_another_branch_and_their_name_is_not_told(
    binh: Person, lists: Lists, village: Village
) -> None:
    village.member("Võ Văn Hai", "CB2")
    code = code_of(village, "Võ Văn Hai")
    said = lists.sends(binh, WITH_CODES, (1, code, "Nguyễn Ai Đó", "CB1", None))
    assert "mã này là của người ở tổ chức khác" in said
    assert "Võ Văn Hai" not in said
    assert "CB2" not in said
    assert lists.people("CB2") == ["Võ Văn Hai"]


@pytest.mark.parametrize("post", ["bi_thu", "can_bo_tong_hop@XA", "quan_tri"])
def test_posts_that_are_not_theirs_to_give_are_refused(
    binh: Person, an: Person, lists: Lists, village: Village, post: str
) -> None:
    code = code_of(village, "Nguyễn Văn An")
    said = lists.sends(binh, WITH_CODES, (1, code, "Nguyễn Văn An", "CB1", post))
    assert "do cấp trên giao" in said


def test_a_deputy_of_the_branch_is_theirs_to_name(binh: Person, an: Person, lists: Lists, village: Village) -> None:
    code = code_of(village, "Nguyễn Văn An")
    said = lists.sends(binh, WITH_CODES, (1, code, "Nguyễn Văn An", "CB1", "pho_bi_thu"))
    assert "thêm 0, sửa 1" in said


def test_organisations_are_not_theirs_to_open(binh: Person, lists: Lists) -> None:
    said = lists.sends(binh, HEAD, (1, "Đỗ Văn Tám", "Chi bộ ấp Mới Toanh"))
    assert "chưa có tổ chức nào tên" in said


def test_whoever_is_not_theirs_to_let_leave_is_not_offered(binh: Person, an: Person, lists: Lists) -> None:
    said = lists.sends(binh, HEAD, (1, "Đỗ Văn Tám", "CB1"))
    assert "1 người có trong sổ mà không có trong danh sách" in said
    assert "Nguyễn Văn An" in said
    assert "Lê Thị Bình" not in said


def test_of_two_branches_called_alike_one_s_own_is_meant(binh: Person, lists: Lists, village: Village) -> None:
    village.organisation("XA2", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB9", "Chi bộ ấp 1", "XA2")
    assert "thêm 1" in lists.sends(binh, HEAD, (1, "Đỗ Văn Tám", "Chi bộ ấp 1"))


def test_who_loses_the_post_before_it_is_written_imports_nothing(binh: Person, lists: Lists, village: Village) -> None:
    lists.sends(binh, HEAD, (1, "Đỗ Văn Tám", "CB1"))
    binh.picks("Đồng ý nhập")

    def end(session: Session) -> None:
        post = session.exec(select(Post).where(Post.member_id == binh.member_id)).one()
        post.until, post.until_recorded_at = village.now.date(), village.now
        session.add(post)

    village.database.transact(end)
    lists.work()
    assert "không còn nhiệm vụ đó" in binh.receives()
    assert lists.people("CB1") == ["Lê Thị Bình"]


def test_a_secretary_of_the_committee_does_not_reach_into_a_branch(chi: Person, lists: Lists) -> None:
    assert "không thuộc phần đồng chí được nhập" in lists.sends(chi, HEAD, (1, "Đỗ Văn Tám", "CB1"))


def test_an_administrator_of_a_commune_opens_branches_in_it_only(village: Village, channel: str, lists: Lists) -> None:
    village.organisation("XA2", "Đảng bộ xã Bình Hòa", "TINH")
    person = village.person(channel, "Trương Quản", "", (Role.ADMIN, "XA"))
    head = ("ma", "ten", "loai", "ma_cap_tren")
    for parent, said in (("XA", "Tổ chức: thêm 1"), ("XA2", "tổ chức do quản trị viên lập")):
        lists.send(person, _organisations(head, ("CB7", "Chi bộ ấp 7", "chi_bo", parent)))
        lists.work()
        assert said in person.receives()


def _organisations(*rows: tuple[str, ...]) -> bytes:
    return workbook(*rows, title="to_chuc")


@pytest.mark.parametrize("head", [("Ghi chú",), ("Ngày rời",)])
def test_a_list_does_not_tell_who_belongs_to_another_branch(
    binh: Person, lists: Lists, village: Village, head: tuple[str]
) -> None:
    village.member("Võ Văn Hai", "CB2")
    left = "1/2/2026" if head == ("Ngày rời",) else "đã chuyển đi"
    asked = [
        lists.sends(binh, (*HEAD, *head), (1, name, "Chi bộ ấp 2", left)) for name in ("Võ Văn Hai", "Võ Văn Chín")
    ]
    assert "CB2 không thuộc phần đồng chí được nhập" in asked[0]
    assert asked[0].replace("Hai", "Chín") == asked[1]
