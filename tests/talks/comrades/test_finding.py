"""People are found by the end of a name without accents, told apart by branch, year or code, a page at a time."""

from storage.people import members
from tests.talking import Person, Village


def test_the_administrator_finds_everybody(an: Person, dung: Person, village: Village) -> None:
    village.member("Trần Thị An", "CB2")
    found = dung.says("tìm đồng chí an")
    assert "Nguyễn Văn An · Chi bộ ấp 1" in found
    assert "Trần Thị An · Chi bộ ấp 2" in found
    assert "Trần Thị An, Chi bộ ấp 2" in dung.picks("Trần Thị An · Chi bộ ấp 2")
    assert "Nguyễn Văn An, Chi bộ ấp 1" in dung.says("tìm Nguyen Van An")


def test_a_secretary_finds_only_their_own(an: Person, bao: Person) -> None:
    assert "không thấy ai" in bao.says("tìm đồng chí An")


def test_by_a_button_and_by_code(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thanhvien")
    dung.picks("Tìm theo tên")
    code = village.database.transact(members.by_ids, [an.member_id])[0].code
    assert "Nguyễn Văn An, Chi bộ ấp 1" in dung.says(code)


def test_many_of_one_name_come_in_pages_and_with_their_codes(dung: Person, village: Village) -> None:
    for _ in range(11):
        village.member("Lê Thị Hoa", "CB1")
    dung.says("tìm đồng chí Hoa")
    labels = [choice.label for choice in dung.heard[-1].choices]
    assert len(set(labels)) == 9
    dung.picks("Xem thêm")
    assert len(dung.heard[-1].choices) == 3


def test_what_is_no_name_is_something_else(binh: Person) -> None:
    assert "không thấy ai" not in binh.says("tìm hiểu nghị quyết")


def test_somebody_unknown_who_moves_is_said_to_be_unknown(binh: Person) -> None:
    assert "không thấy ai tên “bà Hai”" in binh.says("bà Hai chuyển về ấp 5")
