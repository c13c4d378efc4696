"""A committee sets criteria of its own for those below; what is being marked goes on by the former ones until asked."""

from decimal import Decimal

from domain.criteria.criteria import entered, shipped
from domain.roles import Role
from storage import organisations
from storage.criteria import sets, sheets
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.reorganising.test_merging import merge

SIX = "Bộ tiêu chí Sáu không:\n1. Không rác (20 điểm)\n2. Không ngập (20 điểm)\n3. Không trộm (50 điểm)"


def test_it_is_read_back_with_what_the_points_add_up_to(chi: Person, binh: Person) -> None:
    assert "Tổng điểm là 90, chưa phải 100" in chi.says(SIX)
    assert "Sáu không đã áp dụng cho Đảng bộ xã An Thạnh" in chi.picks("Đúng, áp dụng")
    assert "vừa ban hành bộ tiêu chí: Sáu không" in binh.receives()
    assert "1. Không rác (20 điểm)" in binh.picks("Xem")
    assert "Sáu không: chưa chấm năm 2026" in binh.says("/tieuchi")


def test_without_accents_and_asked_in_steps(chi: Person) -> None:
    chi.says("/tieuchi lap")
    chi.says("Khu phố văn minh")
    assert "Tôi chỉ thấy một dòng" in chi.says("Không rác")
    asked = chi.says("Không rác\nKhông ngập\nCó cờ")
    assert "3. Có cờ" in asked
    assert "Tổng điểm" not in asked
    assert "Khu phố văn minh đã áp dụng" in chi.picks("Đúng, áp dụng")


def test_some_with_points_and_some_without_are_refused(chi: Person) -> None:
    assert "ghi điểm cho tất cả" in chi.says("bo tieu chi Sau khong:\n1. Không rác 20 điểm\n2. Không ngập")


def test_it_is_taken_back_once_and_what_stood_before_holds(chi: Person, binh: Person) -> None:
    chi.says(SIX)
    chi.picks("Đúng, áp dụng")
    back = chi.choice("lấy lại").value
    binh.receives()
    assert "bộ tiêu chí cũ" in chi.taps(back)
    assert "đã lấy lại bộ tiêu chí vừa ban hành: Sáu không" in binh.receives()
    assert "đã được lấy lại" in chi.taps(back)
    assert "Sáu không" not in binh.says("/tieuchi")


def test_criteria_changed_in_mid_year_change_no_sheet_that_was_begun(
    chi: Person, binh: Person, village: Village
) -> None:
    binh.says("tự chấm chi bộ 4 tốt")
    for _ in range(4):
        binh.picks("Đạt")
    binh.picks("Đúng, ghi như vậy")
    chi.says("bộ tiêu chí Chi bộ 4 tốt:\n1. Hoàn thành tốt nhiệm vụ chính trị\n2. Không có đơn thư vượt cấp")
    chi.picks("Đúng, áp dụng")
    said = binh.says("/tieuchi xem 1")
    assert "4/4 tiêu chí đạt" in said
    assert "phiếu vẫn theo bộ cũ" in said
    assert "Trong 4 tiêu chí đã chấm, giữ lại 1" in binh.picks("Chấm theo bộ mới")
    said = binh.picks("Đúng, theo bộ mới")
    assert "Giữ lại 1 tiêu chí đã chấm" in said
    back = binh.choice("lấy lại").value
    assert "▫️ 2. Không có đơn thư vượt cấp" in binh.says("/tieuchi xem 1")
    assert "như trước" in binh.taps(back)
    assert "4/4 tiêu chí đạt" in binh.says("/tieuchi xem 1")
    assert "đã thay đổi sau đó" in binh.taps(back)
    binh.says("/tieuchi xem 1")
    binh.picks("Chấm theo bộ mới")
    binh.says("đúng")

    def work(session: Session) -> None:
        found = sheets.get(session, 1)
        assert found is not None
        assert [each.value for each in found.marks.values()] == [1]

    village.database.transact(work)


def test_a_member_sets_none(an: Person) -> None:
    assert "do cấp ủy" in an.says("/tieuchi lap")


def test_the_successor_of_a_branch_has_its_sets_and_the_former_sheet_stays(
    village: Village, binh: Person, bao: Person, dung: Person
) -> None:
    binh.says("bộ tiêu chí Nội bộ:\n1. Đóng đảng phí đúng hạn\n2. Sổ sách rõ ràng")
    binh.picks("Đúng, áp dụng")
    binh.says("tự chấm nội bộ")
    binh.picks("Đạt")
    binh.picks("Đạt")
    binh.picks("Đúng, ghi như vậy")
    binh.picks("Nộp lên cấp trên")
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")

    def work(session: Session) -> None:
        into, gone = (organisations.by_code(session, code) for code in ("CB1-2", "CB1"))
        assert into
        assert gone
        assert "noi-bo" in sets.in_force(session, into, village.stamp.day)
        assert sheets.of_year(session, into.id, 2026) == []
        assert len(sheets.of_year(session, gone.id, 2026)) == 1
        assert sheets.waiting(session, ["/"]) == []

    village.database.transact(work)
    assert "chỉ đơn vị đó và cấp trên" in binh.says("/tieuchi rut 1")


def test_what_is_marked_while_another_leader_goes_by_the_new_criteria_is_not_put_at_others(
    chi: Person, binh: Person, village: Village, channel: str
) -> None:
    deputy = village.person(channel, "Lê Phó", "CB1", (Role.DEPUTY, "CB1"))
    binh.says("tự chấm chi bộ 4 tốt")
    binh.picks("Đạt")
    chi.says("bộ tiêu chí Chi bộ 4 tốt:\n1. Không có đơn thư vượt cấp\n2. Đóng đảng phí đúng hạn")
    chi.picks("Đúng, áp dụng")
    deputy.says("/tieuchi xem 1")
    deputy.picks("Chấm theo bộ mới")
    deputy.picks("Đúng, theo bộ mới")
    assert "vừa thay đổi" in binh.says("đạt")
    assert "0/2 tiêu chí đạt; còn 2" in binh.says("/tieuchi xem 1")


def test_a_set_that_is_put_right_keeps_from_how_many_points_it_is_met() -> None:
    known = next(each for each in shipped().values() if each.in_points and each.passes)
    same = entered(known.name, [(each.text, each.points) for each in known.criteria], known)
    assert same.passes == known.passes
    assert entered(known.name, [("Một", Decimal(1)), ("Hai", Decimal(1))], known).passes is None
    assert entered(known.name, [("Một", None), ("Hai", None)], known).passes is None
