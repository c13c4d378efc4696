"""How many organisations launched, planned and studied: of those that owe it on the day, and which have not."""

from domain.people.kinds import LeftOut
from domain.reorganising.change import What
from storage import organisations
from storage.facts import left_out, units
from storage.ground.database import Session
from storage.reorganising import acting
from storage.reorganising.acting import Wanted
from tests.talking import Person, Village


def note(who: Person, text: str) -> None:
    who.says(text)
    assert "Đã ghi" in who.picks("Đúng, ghi như vậy")


def test_nothing_noted_leaves_the_summary_as_it_was(chi: Person) -> None:
    said = chi.says("/tonghop")
    assert "Đã phát động" not in said
    assert "Đã phát động: 0/2 (0%)" in chi.picks("Phát động, kế hoạch, quán triệt")


def test_it_stands_beside_registration_apart(chi: Person, binh: Person, bao: Person) -> None:
    note(binh, "chi bộ đã phát động hôm qua")
    note(binh, "đã quán triệt 28/30 đảng viên hôm qua")
    note(bao, "đã quán triệt 10/20 đảng viên hôm nay")
    said = chi.says("/tonghop")
    assert "Tổ chức trực thuộc đã đăng ký: 0/2 (0%)" in said
    assert "Đã phát động: 1/2 (50%)" in said
    assert "Đã quán triệt: 2/2 (100%) · đảng viên 38/50 (76%)" in said
    assert "Có kế hoạch: 0/2 (0%)" in said


def test_who_is_missing_is_named_by_organisation(chi: Person, binh: Person) -> None:
    note(binh, "chi bộ đã phát động hôm qua")
    said = chi.says("đơn vị nào chưa phát động")
    assert "Đã phát động: 1/2 (50%)\nChưa ghi nhận ở:\n• Chi bộ ấp 2" in said
    assert "Đã phát động: 1/2 (50%)" in chi.says("phát động được bao nhiêu rồi")
    assert "ngày 09/03/2026" in chi.says("chi bộ ấp 1 phát động chưa")


def test_a_past_day_is_counted_as_it_was_known_and_the_tree_as_it_was(
    chi: Person, binh: Person, dung: Person, village: Village
) -> None:
    note(binh, "chi bộ đã phát động hôm nay")
    village.wait(days=2)
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    assert "Đã phát động: 1/3 (33%)" in chi.says("phát động được bao nhiêu rồi")
    assert "Đã phát động: 1/2 (50%)" in chi.says("đến ngày 10/3 phát động được bao nhiêu rồi")
    note(binh, "chi bộ đã phát động ngày 9/3")
    assert "Đã phát động: 1/2 (50%)" in chi.says("/phatdong XA 10/03/2026")
    assert "Đã phát động: 1/2 (50%)" in chi.says("/tonghop XA 10/03/2026")


def test_kinds_left_out_owe_nothing(chi: Person, binh: Person, village: Village) -> None:
    def work(session: Session) -> None:
        place = organisations.by_code(session, "CB2")
        assert place is not None
        units.give_kind(session, place.id, units.UnitKind.SCHOOL, village.stamp)
        left_out.leave_out(session, 1, LeftOut.of((), ["truong_hoc"]), village.stamp)

    note(binh, "chi bộ đã phát động hôm qua")
    village.database.transact(work)
    assert "Đã phát động: 1/1 (100%)" in chi.says("/phatdong XA")
    assert "chưa" not in chi.says("đơn vị nào chưa phát động")


def test_a_long_list_goes_on_page_by_page(chi: Person, village: Village) -> None:
    for number in range(3, 27):
        village.organisation(f"CB{number}", f"Chi bộ ấp {number}", "XA")
    said = chi.says("đơn vị nào chưa phát động")
    assert "Đã phát động: 0/26 (0%)" in said
    assert "Chi bộ ấp 26" not in said
    assert "Chi bộ ấp 26" in chi.picks("Xem thêm")


def test_what_a_merged_branch_did_is_its_own(chi: Person, binh: Person, village: Village) -> None:
    note(binh, "chi bộ đã phát động hôm qua")
    village.wait(days=1)

    def merge(session: Session) -> None:
        found = [organisations.by_code(session, code) for code in ("CB1", "CB2")]
        numbers = tuple(each.id for each in found if each)
        wanted = Wanted(what=What.MERGE, day=village.stamp.day, of=numbers, name="Chi bộ ấp 12", above=2)
        acting.order(session, wanted, village.stamp)

    village.database.transact(merge)
    assert "Đã phát động: 0/1 (0%)" in chi.says("/phatdong XA")
    assert "Đã phát động: 1/2 (50%)" in chi.says("/phatdong XA 10/03/2026")
