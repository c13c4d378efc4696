"""What was noted of somebody is taken back only by whoever may change them, or give the post, today."""

from sqlalchemy import update

from domain.roles import Role
from storage import tables
from storage.comrades import serving
from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.people import members
from tests.talking import Person, Village
from tests.talks.comrades.test_posts import roles

_member = table_of(tables.Member)


def to_branch_2(village: Village, member: Person, there: Person) -> None:
    place = village.database.transact(members.person, there.member_id, village.stamp.day)
    assert place is not None
    assert place.home is not None
    village.database.transact(members.move, member.member_id, place.home.id, village.stamp.day, village.stamp)


def _listed_as(session: Session, member_id: int, name: str) -> None:
    """Write a name as a list that is read in does, which notes no deed of the comrade's card."""
    session.connection().execute(update(_member).where(_member.c.id == member_id).values(name=name))


def test_a_secretary_undoes_nothing_of_somebody_who_moved_on(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")
    binh.picks("Đúng, sửa như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    to_branch_2(village, an, bao)
    assert "như trước" not in binh.taps(back)
    assert village.database.transact(members.names, [an.member_id]) == {an.member_id: "Lê Văn Ân"}


def test_a_name_put_right_since_in_another_way_stays(an: Person, binh: Person, village: Village) -> None:
    binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")
    binh.picks("Đúng, sửa như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    village.database.transact(_listed_as, an.member_id, "Lê Văn Ẩn")
    assert "đã thay đổi sau đó" in binh.taps(back)
    assert village.database.transact(members.names, [an.member_id]) == {an.member_id: "Lê Văn Ẩn"}


def test_who_administers_no_more_gives_no_administrator_the_post_back(
    dung: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Hồ Văn Chín", "", (Role.ADMIN, ""))
    dung.says("rút quyền quản trị của anh Chín")
    dung.picks("Đúng, ghi như vậy")
    back = dung.choice("Ghi nhầm, lấy lại").value
    for held in village.database.transact(serving.posts_of, dung.member_id, village.stamp.day):
        village.database.transact(serving.end_post, held, village.stamp)
    dung.taps(back)
    assert roles(village, other.member_id) == set()


def test_who_is_secretary_no_more_gives_no_post_back(an: Person, binh: Person, village: Village) -> None:
    binh.says("đồng chí An làm phó bí thư")
    binh.picks("Không thời hạn")
    binh.picks("Đúng, ghi như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    for held in village.database.transact(serving.posts_of, binh.member_id, village.stamp.day):
        village.database.transact(serving.end_post, held, village.stamp)
    binh.taps(back)
    assert roles(village, an.member_id) == {Role.DEPUTY}
