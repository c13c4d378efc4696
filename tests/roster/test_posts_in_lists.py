"""A branch's list gives and ends the posts in the branch, and none that is held elsewhere."""

import pytest

from tests.roster.conftest import TREE, Administrator
from tests.roster.test_odd_lists import sends

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database


HEADS = ("Mã", "Họ và tên", "Chi bộ", "Chức vụ")


@pytest.mark.parametrize(
    "words",
    ["Bí thư Đảng ủy", "Phó bí thư Đảng ủy xã", "Phó bí thư Đảng bộ", "PBT Đảng ủy", "Đảng ủy viên", "UV.BCH Đảng bộ"],
)
def test_a_post_of_the_committee_above_gives_none_in_the_branch(admin: Administrator, words: str) -> None:
    admin.imports(TREE)
    heard = sends(admin, HEADS, ("A", "Lê Văn An", "Một", words), ("B", "Võ Ba", "Một", f"Bí thư chi bộ, {words}"))
    assert heard.status == 0, heard.out
    assert f"“{words}” is no post of the Party here and was left out" in heard.out
    assert admin.posts("A") == set()
    assert admin.posts("B") == {("secretary", "CB1")}


def test_in_the_committees_own_list_it_is_a_post(admin: Administrator) -> None:
    admin.imports(TREE)
    assert sends(admin, HEADS, ("A", "Lê Văn An", "XA", "Bí thư Đảng ủy")).status == 0
    assert admin.posts("A") == {("secretary", "XA")}


def test_an_office_list_ends_posts_in_the_branch_only(admin: Administrator) -> None:
    admin.imports(TREE, [("A", "Lê An", "CB1", "bi_thu; cap_uy_vien@XA; quan_tri", None)])
    assert sends(admin, HEADS, ("A", "Lê An", "Một", "Phó bí thư")).status == 0
    elsewhere = {("committee_member", "XA"), ("admin", None)}
    assert admin.posts("A") == {("deputy", "CB1"), *elsewhere}
    assert sends(admin, HEADS, ("A", "Lê An", "Hai", None)).status == 0
    assert admin.posts("A") == elsewhere
    assert "nothing to do" in sends(admin, HEADS, ("A", "Lê An", "Hai", None)).out
    admin.imports(TREE, [("A", "Lê An", "CB2", "quan_tri", None)])
    assert admin.posts("A") == {("admin", None)}
