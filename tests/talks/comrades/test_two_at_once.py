"""What two note of one comrade at once, or one by tapping twice, is noted once."""

from domain.roles import Role
from storage.comrades import serving
from tests.talking import Person, Village


def posts(village: Village, member_id: int) -> int:
    return len(village.database.transact(serving.posts_of, member_id, village.stamp.day))


def test_a_post_that_another_gave_meanwhile_is_given_once(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    for each in (binh, dung):
        each.says("đồng chí An làm phó bí thư")
        each.picks("Không thời hạn")
    binh.picks("Đúng, ghi như vậy")
    assert "giữ chức vụ này rồi" in dung.picks("Đúng, ghi như vậy")
    assert posts(village, an.member_id) == 1


def test_a_post_that_is_held_is_not_asked_for_again(an: Person, binh: Person, village: Village) -> None:
    binh.says("đồng chí An làm phó bí thư")
    binh.picks("Không thời hạn")
    binh.picks("Đúng, ghi như vậy")
    assert "giữ chức vụ này rồi" in binh.says("đồng chí An làm phó bí thư")
    assert posts(village, an.member_id) == 1


def test_a_second_tap_leaves_the_leaders_mark(an: Person, binh: Person) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    mark = binh.choice("Là cán bộ lãnh đạo").value
    binh.taps(mark)
    assert "đã được tính" in binh.taps(mark)
    assert "Nguyễn Văn An (lãnh đạo)" in binh.says("/thanhvien")
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    mark = binh.choice("Không phải cán bộ lãnh đạo").value
    binh.taps(mark)
    assert "không được tính" in binh.taps(mark)
    assert "Nguyễn Văn An (lãnh đạo)" not in binh.says("/thanhvien")


def test_a_mark_without_a_wish_shows_what_can_be_put_right(an: Person, binh: Person) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    old = binh.choice("Là cán bộ lãnh đạo").value.rpartition(" ")[0]
    binh.taps(old)
    assert binh.choice("Là cán bộ lãnh đạo")
    assert "Nguyễn Văn An (lãnh đạo)" not in binh.says("/thanhvien")


def test_whose_post_ends_is_read_back_also_where_it_was_given_meanwhile(
    an: Person, binh: Person, dung: Person, village: Village, channel: str
) -> None:
    """Two give the post of secretary of a branch nobody leads; the second hears whose it is by now."""
    village.organisation("CB9", "Chi bộ ấp 9", "XA")
    first, second = village.person(channel, "Đỗ Thị Hòa", "CB9"), village.person(channel, "Đỗ Văn Lợi", "CB9")
    linh = village.person(channel, "Vũ Thị Linh", "", (Role.ADMIN, ""))
    for each, name in ((dung, "Hòa"), (linh, "Lợi")):
        each.says(f"đồng chí {name} làm bí thư")
        each.picks("Không thời hạn")
    dung.picks("Đúng, ghi như vậy")
    said = linh.picks("Đúng, ghi như vậy")
    assert "Trong lúc ấy" in said
    assert "Đỗ Thị Hòa thôi giữ chức vụ này" in said
    assert posts(village, second.member_id) == 0
    linh.picks("Đúng, ghi như vậy")
    assert (posts(village, first.member_id), posts(village, second.member_id)) == (0, 1)
