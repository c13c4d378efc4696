"""What was noted of somebody is taken back only by whoever may change them, or give the post, today."""

from sqlalchemy import update

from domain.roles import EndReason, Role
from storage import tables
from storage.comrades import serving
from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.people import leaving, members
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.comrades.test_posts import roles

_member = table_of(tables.Member)


def _listed_as(session: Session, member_id: int, name: str) -> None:
    """Write a name as a list that is read in does, which notes no deed of the comrade's card."""
    session.connection().execute(update(_member).where(_member.c.id == member_id).values(name=name))


def test_a_secretary_undoes_nothing_of_somebody_who_moved_on(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    binh.says("đổi tên Nguyễn Văn An thành Lê Văn Ân")
    binh.picks("Đúng, sửa như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    move(village, an.member_id, "CB2")
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


def deputy_until_the_15th(an: Person, binh: Person) -> str:
    """Make a deputy for a time, end it, and return the way back of that end."""
    binh.says("cử anh An làm phó bí thư đến 15/3")
    binh.picks("Đúng, ghi như vậy")
    binh.says("cho đồng chí An thôi làm phó bí thư")
    binh.picks("Đúng, ghi như vậy")
    return binh.choice("Ghi nhầm, lấy lại").value


def test_a_post_for_a_time_that_runs_on_ends_on_its_day(an: Person, binh: Person, village: Village) -> None:
    binh.taps(deputy_until_the_15th(an, binh))
    assert roles(village, an.member_id) == {Role.DEPUTY}
    village.wait(days=5)
    assert roles(village, an.member_id) == {Role.DEPUTY}
    village.wait(days=1)
    assert roles(village, an.member_id) == set()


def test_an_acting_secretary_replaced_by_mistake_is_acting_again(
    an: Person, binh: Person, dung: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Hồ Văn Chín", "CB1")
    dung.says("cử anh Chín làm quyền bí thư đến 15/3")
    dung.picks("Đúng, ghi như vậy")
    dung.says("đồng chí An làm bí thư")
    dung.picks("Không thời hạn")
    dung.picks("Đúng, ghi như vậy")
    assert roles(village, other.member_id) == set()
    dung.picks("Ghi nhầm, lấy lại")
    assert roles(village, other.member_id) == {Role.SECRETARY}
    village.wait(days=6)
    assert roles(village, other.member_id) == set()
    assert roles(village, binh.member_id) == {Role.SECRETARY}


def test_who_died_since_serves_no_more(an: Person, binh: Person, village: Village) -> None:
    back = deputy_until_the_15th(an, binh)
    binh.says("cho ông An ra khỏi danh sách, ông mất hôm nay")
    binh.picks("Đúng, ghi như vậy")
    assert "như trước" not in binh.taps(back)
    assert roles(village, an.member_id) == set()


def test_an_administrator_whose_death_is_noted_gets_no_post_back(
    binh: Person, dung: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Hồ Văn Chín", "CB1", (Role.ADMIN, ""))
    dung.says("rút quyền quản trị của anh Chín")
    dung.picks("Đúng, ghi như vậy")
    back = dung.choice("Ghi nhầm, lấy lại").value
    village.database.transact(leaving.leave, other.member_id, EndReason.DIED, village.stamp.day, village.stamp)
    assert "lấy lại điều đó trước" in dung.taps(back)
    assert roles(village, other.member_id) == set()


def test_a_secretary_who_died_is_secretary_of_nothing_when_the_next_is_taken_back(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    dung.says("đồng chí An làm bí thư")
    dung.picks("Không thời hạn")
    dung.picks("Đúng, ghi như vậy")
    back = dung.choice("Ghi nhầm, lấy lại").value
    village.database.transact(leaving.leave, binh.member_id, EndReason.DIED, village.stamp.day, village.stamp)
    assert "như trước" in dung.taps(back)
    assert roles(village, an.member_id) == set()
    assert roles(village, binh.member_id) == set()
