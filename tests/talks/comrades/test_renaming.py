"""A name is put right by its branch or an administrator, is told to its bearer, and can be taken back."""

from domain.roles import Role
from storage.comrades import serving
from storage.ground.database import Session
from storage.people import members
from tests.moving import move
from tests.talking import Person, Village


def test_a_name_is_put_right_in_ones_own_words(an: Person, binh: Person) -> None:
    read_back = binh.says("đổi tên Nguyễn Văn An thành NGUYỄN VĂN ÂN")
    assert "Nguyễn Văn An → Nguyễn Văn Ân" in read_back
    assert "nay là Nguyễn Văn Ân" in binh.picks("Đúng, sửa như vậy")
    assert "Nguyễn Văn Ân" in an.receives()
    assert "Nguyễn Văn Ân" in binh.says("/thanhvien")


def test_by_buttons_and_by_the_year_alone(an: Person, binh: Person) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    binh.picks("Họ tên")
    assert "Nguyễn Văn An (1965)" in binh.says("1965")


def test_what_was_a_slip_is_taken_back_once(an: Person, binh: Person) -> None:
    binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")
    binh.picks("Đúng, sửa như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    assert "Nguyễn Văn An trở lại như trước" in binh.taps(back)
    assert "đã được lấy lại" in binh.taps(back)
    assert "Nguyễn Văn An ·" in binh.says("/thanhvien")


def test_who_bears_the_name_already_is_said(an: Person, binh: Person, village: Village) -> None:
    village.member("Lê Văn Ân", "CB1")
    assert "đã có đồng chí Lê Văn Ân" in binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")


def test_nobody_of_another_branch_is_renamed(an: Person, bao: Person) -> None:
    assert "không thấy ai" in bao.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")


def test_a_leader_of_above_is_for_the_administrators(binh: Person, dung: Person, village: Village) -> None:
    number = village.member("Võ Thị Tám", "CB1", (Role.STAFF, "TINH"))
    assert "quản trị viên mới sửa được" in binh.says("đổi tên Võ Thị Tám thành Võ Thị Tam")
    assert "→ Võ Thị Tam" in dung.says("đổi tên Võ Thị Tám thành Võ Thị Tam")
    dung.picks("Đúng, sửa như vậy")
    assert village.database.transact(members.names, [number]) == {number: "Võ Thị Tam"}


def test_of_two_who_are_called_so_it_is_asked_which(an: Person, binh: Person, village: Village) -> None:
    village.member("Trần Thị An", "CB1")
    assert "Đồng chí nào" in binh.says("đổi tên đồng chí An thành Trần Thị Ân")
    assert "Trần Thị An → Trần Thị Ân" in binh.picks("Trần Thị An · Chi bộ ấp 1")


def test_a_secretary_who_moved_away_changes_nothing_with_an_open_card(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")
    move(village, binh.member_id, "CB2")
    village.database.transact(_without_posts, binh.member_id, village)
    said = binh.picks("Đúng, sửa như vậy")
    assert "Lê Văn Ân" not in said
    assert village.database.transact(members.names, [an.member_id]) == {an.member_id: "Nguyễn Văn An"}


def _without_posts(session: Session, member_id: int, village: Village) -> None:
    for held in serving.posts_of(session, member_id, village.stamp.day):
        serving.end_post(session, held, village.stamp)
