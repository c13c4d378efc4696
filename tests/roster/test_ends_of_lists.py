"""Where a list ends: nobody is left out in silence, and what stands below a list is nobody."""

from tests.roster.conftest import Administrator
from tests.roster.test_odd_lists import sends

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database


def test_names_and_posts_that_begin_like_a_footer_end_nothing(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("Chức vụ", "Họ và tên", "Chi bộ"),
        ("Bí thư", "Lê Văn An", "Một"),
        ("Phó bí thư", "Công Tằng Tôn Nữ Hoa", "Một"),
        (None, "Tống Thị Lan", "Một"),
        (None, "Tống Công Minh", "Một"),
        (None, "Chu Tích Hải", "Một"),
        ("TM. CHI BỘ", None, None),
        ("BÍ THƯ", None, None),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Lê Văn An", "Công Tằng Tôn Nữ Hoa", "Tống Thị Lan", "Tống Công Minh", "Chu Tích Hải"]


def test_numbers_with_a_point_and_a_total_in_the_middle(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("STT", "Họ và tên", "Chi bộ"),
        ("1.0", "Lê Văn An", "Một"),
        (None, "Cộng: 1 đ/c", None),
        ("2.0", "Võ Thị Ba", "Một"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Lê Văn An", "Võ Thị Ba"]


def test_who_stands_below_the_end_is_taken_up_or_named(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("Họ và tên", "Năm sinh", "Chi bộ"),
        ("Lê Văn An", 1960, "Một"),
        ("Cộng: 1 đ/c", None, None),
        ("Võ Thị Ba", 1970, "Một"),
        ("Người lập bảng", None, None),
        ("Đỗ Văn Ký", None, None),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Lê Văn An", "Võ Thị Ba"]
    assert "Sheet1 row 6 (Đỗ Văn Ký): stands below the end of the list and was left out" in heard.out
    assert heard.out.count("stands below") == 1


def test_who_is_named_below_the_end_does_not_leave_by_not_being_in_the_list(clerk: Administrator) -> None:
    people = (("Lê Văn An", "Một"), ("Võ Thị Ba", "Một"), ("Đỗ Văn Cũ", "Một"))
    sends(clerk, ("Họ và tên", "Chi bộ"), *people)
    clerk.backdates("2026-01-01")
    shorter = (people[0], ("Cộng: 1 đ/c", None), ("Võ Thị Ba", None))
    assert sends(clerk, ("Họ và tên", "Chi bộ"), *shorter, options=("--leavers",)).status == 0
    assert clerk.homes("CB1-VTBA") == [("CB1", False)]
    assert clerk.homes("CB1-DVCU") == []
