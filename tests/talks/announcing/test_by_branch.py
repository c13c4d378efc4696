"""How many of each branch an announcement reached is told to whoever sent it or administers it, also years after."""

from datetime import timedelta

from domain.roles import Role
from storage.operating import recipients
from tests.talking import Person, Village


def test_it_is_told_by_branch_before_and_after_the_names_are_gone(
    village: Village, an: Person, binh: Person, chi: Person, dung: Person, channel: str
) -> None:
    village.member("Trần Thị Ba", "CB1")
    village.organisation("CB9", "Chi bộ ấp 9", "XA")
    village.person(channel, "Võ Thị Tám", "CB9")
    dung.says("/thongbao Mời các đồng chí dự hội nghị sơ kết")
    dung.says("Đảng bộ xã")
    dung.picks("Gửi")
    village.advance_broadcasts()
    village.deliver(channel)
    village.advance_broadcasts()
    dung.says("thông báo có bao nhiêu người nhận được")
    shown = dung.picks("Theo chi bộ")
    assert "Chi bộ ấp 9: 1/1" in shown
    assert "chưa tham gia: 1" in shown
    village.wait(days=400)
    year = village.now - timedelta(days=365)
    assert village.database.transact(recipients.sum_up, year, village.now) > 3
    assert dung.says("/thongbao chibo 1") == shown
    assert "Chi bộ ấp 9" in chi.says("/thongbao chibo 1")  # whose committee may announce there too
    for other in (an, binh):
        assert "Chi bộ ấp 9" not in other.says("/thongbao chibo 1")


def test_who_administers_another_commune_is_told_nothing(village: Village, dung: Person, channel: str) -> None:
    village.organisation("XB", "Đảng ủy Bình Hòa")
    other = village.person(channel, "Lê Tư", "", (Role.ADMIN, "XB"))
    dung.says("/thongbao Mời các đồng chí dự hội nghị sơ kết")
    dung.says("Đảng bộ xã")
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert "không có thông báo số 1" in other.says("/thongbao chibo 1")
    assert "không có thông báo số 7" in other.says("/thongbao chibo 7")
