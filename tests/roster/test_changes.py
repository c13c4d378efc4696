"""A second file that says something else: what moves, what ends, what begins."""

from storage.tables import Post
from tests.roster.conftest import TREE, Administrator

LONG_AGO = "2020-01-01"


def test_a_subtree_moves_with_everything_below_it(admin: Administrator) -> None:
    admin.imports([*TREE, ("TO1", "Tổ Một", "to_dang", "CB1"), ("TO2", "Tổ Hai", "to_dang", "TO1")])
    heard = admin.imports([("CB1", "Chi bộ Một", "chi_bo", "CB2")])
    assert "changed  to_chuc row 2: CB1 Chi bộ Một: parent XA -> CB2" in heard.lines
    assert admin.tree()["TO2"][1] == "XA/CB2/CB1/TO1/TO2"


def test_a_branch_may_become_a_root_and_its_old_root_go_below_it(admin: Administrator) -> None:
    admin.imports()
    heard = admin.imports([("XA", "Đảng bộ xã", "dang_bo_xa", "CB1"), ("CB1", "Chi bộ Một", "chi_bo", None)])
    assert heard.status == 0, heard.out
    assert {code: path for code, (_, path) in admin.tree().items()} == {
        "CB1": "CB1",
        "XA": "CB1/XA",
        "CB2": "CB1/XA/CB2",
    }


def test_a_new_name_and_kind_are_taken_over(admin: Administrator) -> None:
    admin.imports()
    heard = admin.imports([("XA", "Đảng bộ phường Mới", "dang_bo_phuong", None)])
    assert heard.lines[0] == (
        "changed  to_chuc row 2: XA Đảng bộ phường Mới: "
        "name Đảng bộ xã -> Đảng bộ phường Mới, kind dang_bo_xa -> dang_bo_phuong"
    )
    assert admin.tree()["XA"][0] == "Đảng bộ phường Mới"


def test_a_member_who_moves_ends_one_membership_and_begins_another(admin: Administrator) -> None:
    admin.imports(TREE, [("TV1", "Nguyễn Văn An", "CB1", None, "x")])
    admin.backdates(LONG_AGO)
    heard = admin.imports([], [("TV1", "Nguyễn Văn An", "CB2", None, "x")])
    assert "changed  thanh_vien row 2: TV1 Nguyễn Văn An: organisation CB1 -> CB2" in heard.lines
    assert admin.homes("TV1", ended=True) == [("CB1", True)]
    assert admin.homes("TV1") == [("CB2", True)]


def test_a_leader_who_steps_down_was_a_leader_until_today(admin: Administrator) -> None:
    admin.imports(TREE, [("TV1", "Nguyễn Văn An", "CB1", None, "x")])
    admin.backdates(LONG_AGO)
    heard = admin.imports([], [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    assert "leader yes -> no" in heard.out
    assert admin.homes("TV1", ended=True) == [("CB1", True)]
    assert admin.homes("TV1") == [("CB1", False)]


def test_a_leader_flag_mended_on_the_same_day_leaves_no_trace_in_the_figures(admin: Administrator) -> None:
    admin.imports(TREE, [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    admin.imports([], [("TV1", "Nguyễn Văn An", "CB1", None, "x")])
    assert admin.homes("TV1") == [("CB1", True)]
    assert admin.homes("TV1", ended=True) == []


def test_posts_the_file_no_longer_names_end_and_new_ones_begin(admin: Administrator) -> None:
    admin.imports(TREE, [("TV1", "Nguyễn Văn An", "CB1", "bi_thu; cap_uy_vien@XA", None)])
    heard = admin.imports([], [("TV1", "Nguyễn Văn An", "CB1", "cap_uy_vien@XA; pho_bi_thu@CB2", None)])
    assert "posts bi_thu@CB1; cap_uy_vien@XA -> cap_uy_vien@XA; pho_bi_thu@CB2" in heard.out
    assert admin.posts("TV1") == {("committee_member", "XA"), ("deputy", "CB2")}
    assert admin.posts("TV1", ended=True) == {("secretary", "CB1")}
    assert admin.count(Post) == 3, "the post that stays is not begun again"


def test_a_secretary_who_moves_leads_where_they_went(admin: Administrator) -> None:
    admin.imports(TREE, [("TV1", "Nguyễn Văn An", "CB1", "bi_thu", None)])
    admin.imports([], [("TV1", "Nguyễn Văn An", "CB2", "bi_thu", None)])
    assert admin.posts("TV1") == {("secretary", "CB2")}


def test_a_corrected_name_keeps_the_person(admin: Administrator) -> None:
    admin.imports(TREE, [("TV1", "Nguyễn Van An", "CB1", None, None)])
    heard = admin.imports([], [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    assert "name Nguyễn Van An -> Nguyễn Văn An" in heard.out
    assert admin.counts()[1:3] == [1, 1]


def test_changes_are_made_once(admin: Administrator) -> None:
    admin.imports([*TREE, ("TO1", "Tổ Một", "to_dang", "CB1")], [("TV1", "Nguyễn Văn An", "CB1", "bi_thu", "x")])
    second = ([("CB1", "Chi bộ Một", "chi_bo", "CB2")], [("TV1", "Nguyễn Văn An", "TO1", "quan_tri", None)])
    admin.imports(*second)
    before = admin.counts()
    assert "nothing to do" in admin.imports(*second).out
    assert admin.counts() == before
