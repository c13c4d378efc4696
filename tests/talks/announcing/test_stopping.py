"""An announcement under way is stopped after a yes: whoever has it keeps it, nobody else gets it."""

from domain.roles import Role
from tests.talking import Person, Village

WORDS = "Mời các đồng chí dự hội nghị"


def announced(dung: Person, where: str = "XA") -> str:
    dung.says(f"/thongbao {WORDS}")
    dung.says(where)
    return dung.picks("Gửi")


def got(person: Person) -> bool:
    return WORDS in person.receives()


def test_stopped_after_a_yes_nobody_else_gets_it(an: Person, binh: Person, dung: Person, village: Village) -> None:
    announced(dung)
    village.advance_broadcasts()
    asked = dung.picks("Dừng thông báo")
    assert "Thông báo số 1 gửi Đảng bộ xã An Thạnh: đến nay 0 người đã nhận" in asked
    assert "Đã dừng thông báo số 1" in dung.picks("Dừng thông báo")
    village.advance_broadcasts()
    assert not got(an)
    assert not got(binh)
    assert "không có thông báo nào" in dung.says("/thongbao dung")


def test_whoever_has_it_is_counted(an: Person, binh: Person, dung: Person, village: Village) -> None:
    announced(dung)
    village.advance_broadcasts()
    village.deliver(an.channel)
    assert "đến nay 2 người đã nhận" in dung.says("/thongbao dừng 1")
    assert "lúc dừng đã có 2 người nhận" in dung.picks("Dừng thông báo")


def test_after_a_no_it_goes_on(an: Person, dung: Person, village: Village) -> None:
    announced(dung)
    dung.says("/thongbao dung")
    assert "được gửi tiếp" in dung.picks("Cứ để gửi tiếp")
    village.advance_broadcasts()
    assert got(an)


def test_stopped_while_it_is_planned_nothing_of_it_leaves(an: Person, dung: Person, village: Village) -> None:
    announced(dung)
    dung.says("/thongbao dung 1")
    dung.picks("Dừng thông báo")
    village.advance_broadcasts()
    assert not got(an)


def test_it_is_stopped_in_words_too(an: Person, dung: Person, village: Village) -> None:
    announced(dung)
    assert "Dừng lại, phải không" in dung.says("dừng thông báo vừa gửi")
    assert "Đã dừng" in dung.picks("Dừng thông báo")


def test_which_of_several_is_asked(an: Person, dung: Person, village: Village) -> None:
    announced(dung, "XA")
    announced(dung, "CB1")
    assert "dừng thông báo nào" in dung.says("/thongbao dung")
    assert "Thông báo số 2 gửi Chi bộ ấp 1" in dung.picks("Số 2")


def test_nobody_stops_what_they_could_not_announce(an: Person, dung: Person, village: Village) -> None:
    announced(dung, "CB1")
    other = village.person(dung.channel, "Quản Trị Ấp 2", "CB2", (Role.ADMIN, "CB2"))
    assert "không có thông báo nào" in other.says("/thongbao dung 1")
    assert "không thuộc nhiệm vụ" in an.says("/thongbao dung 1")
    village.advance_broadcasts()
    assert got(an)


def test_a_text_that_begins_with_stop_is_still_announced(an: Person, dung: Person) -> None:
    dung.says("/thongbao Dừng họp chi bộ tuần này")
    assert "Dừng họp chi bộ tuần này" in dung.says("CB1")


def test_who_leads_there_stops_it_and_its_author_is_told(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    announced(dung, "CB1")
    binh.says("/thongbao dung 1")
    assert "Đã dừng thông báo số 1" in binh.picks("Dừng thông báo")
    assert "Lê Thị Bình đã dừng thông báo số 1" in dung.receives()
    village.advance_broadcasts()
    assert not got(an)
