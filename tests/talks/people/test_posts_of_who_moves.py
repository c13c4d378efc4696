"""Who moves within the book keeps the posts above the new branch; what ends is said; an open card is refused."""

from domain.roles import Role
from storage.comrades import serving
from storage.people import members
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def roles(village: Village, member_id: int) -> set[tuple[Role, str]]:
    held = village.database.transact(serving.posts_of, member_id, village.now.date())
    return {(each.role, each.place.code if each.place else "") for each in held}


def move(dung: Person, village: Village, who: Person, to: str) -> str:
    code = village.database.transact(members.by_ids, [who.member_id])[0].code
    dung.says(f"/thanhvien chuyen {code} {to}")
    return dung.picks("Hôm nay")


def test_a_post_of_the_committee_goes_along(chi: Person, dung: Person, village: Village) -> None:
    assert "Cùng lúc thôi giữ" not in move(dung, village, chi, "CB1")
    dung.picks("Đúng, ghi như vậy")
    assert roles(village, chi.member_id) == {(Role.SECRETARY, "XA")}
    dung.picks("Ghi nhầm, lấy lại")
    assert roles(village, chi.member_id) == {(Role.SECRETARY, "XA")}


def test_a_post_of_the_branch_ends_and_is_said(binh: Person, dung: Person, village: Village) -> None:
    assert "Cùng lúc thôi giữ chức vụ: bí thư Chi bộ ấp 1" in move(dung, village, binh, "CB2")
    dung.picks("Đúng, ghi như vậy")
    assert roles(village, binh.member_id) == set()
    assert "thôi giữ chức vụ bí thư Chi bộ ấp 1" in binh.receives()
    dung.picks("Ghi nhầm, lấy lại")
    assert roles(village, binh.member_id) == {(Role.SECRETARY, "CB1")}


def test_a_secretary_who_moves_away_with_a_card_open_changes_nothing(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    register(an)
    binh.says("đồng chí An chuyển sang chi bộ ấp 2 từ hôm nay")
    move(dung, village, binh, "CB2")
    dung.picks("Đúng, ghi như vậy")
    assert "chỉ quản lý được đảng viên" in binh.picks("Đúng, ghi như vậy")
    assert village.database.transact(members.homes, [an.member_id], village.now.date())
    assert "Chi bộ ấp 1" in dung.says("/thanhvien Nguyễn Văn An")
    assert "Chi bộ ấp 1" in an.says("/dulieu")


def test_a_secretary_who_moves_away_decides_on_nothing_that_waits(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    register(an)
    an.says("tôi đã trồng xong 500 cây dừa")
    an.picks("Đúng")
    binh.says("/duyet")
    card = [choice.value for message in binh.heard for choice in message.choices]
    move(dung, village, binh, "CB2")
    dung.picks("Đúng, ghi như vậy")
    for each in card[:2]:
        binh.taps(each)
    assert "chờ" in an.says("/camket")
