"""Posts are given for good or for a time and ended, by whoever answers for them; everybody concerned is told."""

from domain.roles import Role
from storage.comrades import serving
from tests.talking import Person, Village


def roles(village: Village, member_id: int) -> set[Role]:
    held = village.database.transact(serving.posts_of, member_id, village.stamp.day)
    return {each.role for each in held}


def test_a_secretary_gives_a_post_of_their_branch(an: Person, binh: Person, village: Village) -> None:
    binh.says("đồng chí An làm phó bí thư")
    binh.picks("Không thời hạn")
    assert "là phó bí thư Chi bộ ấp 1" in binh.picks("Đúng, ghi như vậy")
    assert "đồng chí là phó bí thư" in an.receives()
    assert roles(village, an.member_id) == {Role.DEPUTY}


def test_a_post_for_a_time_ends_by_itself(an: Person, binh: Person, village: Village) -> None:
    assert "quyền bí thư Chi bộ ấp 1 (đến hết ngày 15/03/2026)" in binh.says("cử anh An làm quyền bí thư đến 15/3")
    binh.picks("Đúng, ghi như vậy")
    assert roles(village, an.member_id) == {Role.SECRETARY}
    village.wait(days=5)
    assert roles(village, an.member_id) == {Role.SECRETARY}
    village.wait(days=1)
    assert roles(village, an.member_id) == set()
    assert roles(village, binh.member_id) == {Role.SECRETARY}


def test_their_own_post_a_secretary_hands_over_for_a_time_only(an: Person, binh: Person) -> None:
    binh.says("đồng chí An làm bí thư")
    assert "Không thời hạn" not in [choice.label for choice in binh.heard[-1].choices]
    assert "Ví dụ: 31/12" in binh.says("lâu dài")


def test_another_secretary_takes_the_place_of_the_one_before(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    dung.says("đồng chí An làm bí thư")
    assert "Lê Thị Bình thôi giữ" in dung.picks("Không thời hạn")
    dung.picks("Đúng, ghi như vậy")
    assert "thôi giữ chức vụ bí thư" in binh.receives()
    assert roles(village, an.member_id) == {Role.SECRETARY}
    assert roles(village, binh.member_id) == set()
    dung.picks("Ghi nhầm, lấy lại")
    assert roles(village, an.member_id) == set()
    assert roles(village, binh.member_id) == {Role.SECRETARY}


def test_a_post_is_ended_and_that_taken_back(an: Person, binh: Person, village: Village) -> None:
    binh.says("đồng chí An làm phó bí thư")
    binh.picks("Không thời hạn")
    binh.picks("Đúng, ghi như vậy")
    village.wait(days=3)
    assert "thôi giữ chức vụ phó bí thư" in binh.says("cho đồng chí An thôi làm phó bí thư")
    binh.picks("Đúng, ghi như vậy")
    assert roles(village, an.member_id) == set()
    binh.picks("Ghi nhầm, lấy lại")
    assert roles(village, an.member_id) == {Role.DEPUTY}


def test_nobody_gives_themselves_a_post(an: Person, binh: Person) -> None:
    assert "Không ai tự ghi chức vụ" in binh.says("đồng chí Bình làm phó bí thư")


def test_the_leaders_mark_is_set_and_taken_back(an: Person, binh: Person) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    binh.picks("Là cán bộ lãnh đạo")
    assert "Nguyễn Văn An (lãnh đạo)" in binh.says("/thanhvien")
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    binh.picks("Không phải cán bộ lãnh đạo")
    binh.picks("Ghi nhầm, lấy lại")
    assert "Nguyễn Văn An (lãnh đạo)" in binh.says("/thanhvien")


def test_a_mark_of_today_does_not_keep_a_death_of_yesterday_from_being_noted(an: Person, binh: Person) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    binh.picks("Là cán bộ lãnh đạo")
    assert "từ trần" in binh.says("cho ông An ra khỏi danh sách, ông mất hôm qua")
    binh.picks("Đúng, ghi như vậy")
    assert "Nguyễn Văn An (lãnh đạo)" not in binh.says("/thanhvien")
    binh.picks("Ghi nhầm, lấy lại: Nguyễn Văn An")
    assert "Nguyễn Văn An (lãnh đạo)" in binh.says("/thanhvien")


def test_the_history_says_what_was_done(an: Person, binh: Person) -> None:
    binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")
    binh.picks("Đúng, sửa như vậy")
    binh.picks("Ghi nhầm, lấy lại")
    told = binh.says("/nhatky")
    assert "sửa họ tên đồng chí Nguyễn Văn An" in told
    assert "lấy lại điều đã ghi về đồng chí Nguyễn Văn An" in told


def test_administrators_are_listed_and_withdrawn_but_for_the_last(dung: Person, village: Village, channel: str) -> None:
    assert "1 quản trị viên" in dung.says("danh sách quản trị viên")
    other = village.person(channel, "Hồ Văn Chín", "", (Role.ADMIN, ""))
    assert "2 quản trị viên" in dung.says("/thanhvien quantri")
    dung.picks("Thôi quản trị: Hồ Văn Chín")
    dung.picks("Đúng, ghi như vậy")
    assert "thôi giữ chức vụ quản trị viên" in other.receives()
    assert roles(village, other.member_id) == set()
    dung.picks("Ghi nhầm, lấy lại")
    assert roles(village, other.member_id) == {Role.ADMIN}
    other.says("rút quyền quản trị của anh Dũng")
    other.picks("Đúng, ghi như vậy")
    assert "duy nhất" in other.says("rút quyền quản trị của anh Chín")


def test_a_secretary_sees_no_administrators(binh: Person, dung: Person) -> None:
    assert "Phạm Dũng" not in binh.says("/thanhvien quantri")
