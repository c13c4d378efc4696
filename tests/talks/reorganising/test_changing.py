"""An administrator opens, renames, moves, splits and closes organisations in the chat."""

from storage.ground.database import Session
from storage.roster import organisations as roster
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register
from tests.talks.reorganising.test_merging import counted


def shape(village: Village) -> dict[str, tuple[str, str]]:
    """Return the name and the code above of every open organisation, by code."""

    def work(session: Session) -> dict[str, tuple[str, str]]:
        tree = roster.load(session)
        return {node.code: (node.name, tree.code(node.parent_id)) for node in tree.by_id.values() if not node.closed_on}

    return village.database.transact(work)


def test_one_walks_through_the_tree(dung: Person) -> None:
    assert "Đảng bộ tỉnh" in dung.says("/tochuc")
    dung.picks("Xem các tổ chức trực thuộc")
    shown = dung.picks("Đảng bộ xã An Thạnh")
    assert "Trực thuộc Đảng bộ tỉnh" in shown
    assert "2 tổ chức trực thuộc" in shown
    assert "Đảng bộ tỉnh" in dung.picks("Lên")


def test_a_name_is_changed_and_changed_back(dung: Person, binh: Person, village: Village) -> None:
    dung.says("/tochuc CB1")
    dung.picks("Đổi tên")
    dung.says("Chi bộ ấp Tân Phú")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert shape(village)["CB1"] == ("Chi bộ ấp Tân Phú", "XA")
    assert "đổi tên thành Chi bộ ấp Tân Phú" in binh.receives()
    dung.picks("lấy lại")
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")


def test_a_name_that_is_there_already_is_refused(dung: Person) -> None:
    dung.says("/tochuc CB1")
    dung.picks("Đổi tên")
    dung.says("chi bộ ấp 2")
    assert "đã có Chi bộ ấp 2" in dung.picks("Hôm nay")


def test_an_organisation_goes_under_another_with_all_below_it(dung: Person, an: Person, village: Village) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB8", "Chi bộ ấp 8", "XB")
    register(an)
    dung.says("/tochuc XA")
    dung.picks("Chuyển về trực thuộc")
    dung.picks("Bình Hòa")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert shape(village)["XA"][1] == "XB"
    assert counted(village, "XB") == (1, 1)
    dung.picks("lấy lại")
    assert counted(village, "XB") == (0, 0)
    assert counted(village, "XA") == (1, 1)


def test_nothing_comes_under_what_stands_below_it(dung: Person, village: Village) -> None:
    dung.says("/tochuc XA")
    dung.picks("Chuyển về trực thuộc")
    dung.says("ấp 1")
    assert "không thể về dưới" in dung.picks("Hôm nay")
    assert shape(village)["XA"][1] == "TINH"


def test_a_branch_is_opened_below_another(dung: Person, village: Village) -> None:
    dung.says("/tochuc XA")
    dung.picks("Lập tổ chức trực thuộc")
    dung.says("Chi bộ ấp 3")
    dung.picks("Hôm nay")
    assert "Đã thực hiện" in dung.picks("Đúng, thực hiện")
    assert ("Chi bộ ấp 3", "XA") in shape(village).values()
    dung.picks("lấy lại")
    assert ("Chi bộ ấp 3", "XA") not in shape(village).values()


def test_only_an_empty_branch_is_closed(dung: Person, an: Person, village: Village) -> None:
    refused = dung.says("/tochuc dong CB1")
    refused = dung.picks("Hôm nay") if "ngày nào" in refused else refused
    assert "Chi bộ ấp 1 còn 1 đồng chí" in refused
    dung.says("/tochuc CB2")
    dung.picks("Kết thúc hoạt động")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert "CB2" not in shape(village)
    dung.picks("lấy lại")
    assert "CB2" in shape(village)


def test_a_part_of_a_branch_becomes_a_branch_of_its_own(
    dung: Person, an: Person, binh: Person, village: Village
) -> None:
    register(an)
    dung.says("/tochuc CB1")
    dung.picks("Tách")
    dung.says("Chi bộ ấp 1B")
    dung.says("Nguyễn Văn An")
    dung.picks("đủ rồi")
    assert "1 đồng chí chuyển theo" in dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert "sinh hoạt ở Chi bộ ấp 1B" in an.receives()
    assert counted(village, "CB1-2") == (1, 1)
    assert counted(village, "CB1") == (0, 1)
    dung.picks("lấy lại")
    assert counted(village, "CB1") == (1, 2)
