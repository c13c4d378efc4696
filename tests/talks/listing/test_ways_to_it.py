"""The list is one tap away where somebody looks for it: the summary, who is late, who has not reported, a comrade."""

from tests.talking import Person


def test_from_the_summary(branch: Person) -> None:
    branch.says("/tonghop")
    assert "Trao xe đạp" in branch.picks("Danh sách việc đã đăng ký")


def test_from_who_is_late(branch: Person) -> None:
    branch.says("danh sách trễ hạn")
    answer = branch.picks("Xem từng việc")
    assert "Gắn đèn đường" in answer
    assert "Trồng dừa" not in answer


def test_where_nobody_is_late_there_is_no_such_way(binh: Person) -> None:
    assert "Xem từng việc" not in binh.says("danh sách trễ hạn")


def test_from_who_has_not_reported(branch: Person) -> None:
    branch.says("ai chưa báo cáo")
    answer = branch.picks("Xem từng việc")
    assert "Gắn đèn đường" in answer
    assert "Trồng dừa" not in answer


def test_from_a_comrade_on_the_members_list(branch: Person) -> None:
    branch.says("/thanhvien chon CB1")
    branch.says("Võ Thị Tám")
    assert "Trao xe đạp" in branch.picks("Việc của đồng chí Võ Thị Tám")


def test_above_the_cell_there_is_no_way_to_the_names(branch: Person, chi: Person, dung: Person) -> None:
    for above in (chi, dung):
        assert "Danh sách việc" not in above.says("/tonghop CB1")
        assert "Xem từng việc" not in above.says("danh sách trễ hạn")
    dung.says("/thanhvien chon CB1")
    assert "Việc của đồng chí" not in dung.says("Võ Thị Tám")
