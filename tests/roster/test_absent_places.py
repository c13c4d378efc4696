"""Organisations that are open and not in the file: named, and closed only when asked for and empty."""

from datetime import date

from domain.roster.rows import OrganisationRow, Origin, Roster
from storage.roster.reading.absent import absent_places
from tests.roster.conftest import MEMBERS, ORGANISATIONS, TREE, Administrator, Heard, Rows

AN = ("TV1", "Nguyễn Văn An", "CB1", None, None)
BINH = ("TV2", "Lê Thị Bình", "CB2", None, None)


def imports(admin: Administrator, tree: Rows, people: Rows, *wishes: str) -> Heard:
    admin.imports_sheets(to_chuc=[ORGANISATIONS, *TREE], thanh_vien=[MEMBERS, AN])
    admin.imports_sheets(thanh_vien=[MEMBERS, *people])
    admin.imports_sheets(to_chuc=[ORGANISATIONS, *tree])
    return admin.runs("import", str(admin.file), *wishes)


def test_they_are_named_and_stay(admin: Administrator) -> None:
    heard = imports(admin, TREE[:2], [AN])
    assert "1 organisation below those of the file is not in it, and stays open:\n  CB2 Chi bộ Hai" in heard.out
    assert admin.open_codes() == ["XA", "CB1", "CB2"]


def test_one_that_is_only_named_beside_another_is_no_absent_one(admin: Administrator) -> None:
    heard = imports(admin, TREE[1:2], [AN])
    assert "not in it" not in heard.out


def test_an_empty_one_closes_when_asked_for(admin: Administrator) -> None:
    heard = imports(admin, TREE[:2], [AN], "--leavers")
    assert "CB2 Chi bộ Hai: closed none ->" in heard.out
    assert admin.open_codes() == ["XA", "CB1"]
    assert "nothing to do" in admin.runs("import", str(admin.file), "--leavers").out


def test_one_with_people_stays_and_says_why(admin: Administrator) -> None:
    heard = imports(admin, TREE[:2], [AN, BINH], "--leavers")
    assert heard.status == 0
    assert "CB2 cannot close on" in heard.out
    assert "1 members belong to it then or later" in heard.out
    assert admin.open_codes() == ["XA", "CB1", "CB2"]


def test_what_is_above_one_that_stays_stays_too(admin: Administrator) -> None:
    admin.imports_sheets(to_chuc=[ORGANISATIONS, TREE[0], ("DB", "Đảng bộ bộ phận", "dang_bo_bo_phan", "XA")])
    below = (*TREE[:2], ("CB2", "Chi bộ Hai", "chi_bo", "DB"), ("CB3", "Chi bộ Ba", "chi_bo", "DB"))
    admin.imports_sheets(to_chuc=[ORGANISATIONS, *below], thanh_vien=[MEMBERS, BINH])
    admin.imports_sheets(to_chuc=[ORGANISATIONS, *TREE[:2]])
    heard = admin.runs("import", str(admin.file), "--leavers")
    assert "DB cannot close: 1 open organisations are below it" in heard.out
    assert sorted(admin.open_codes()) == ["CB1", "CB2", "DB", "XA"]


def test_a_list_of_some_members_closes_nothing(admin: Administrator) -> None:
    admin.imports(TREE)
    root = OrganisationRow(Origin("to_chuc", 2), "XA", "Đảng bộ xã", "dang_bo_xa", "")
    found = {
        of_some: admin.database.look(absent_places, Roster((root,), of_some=of_some), "xa.xlsx", date(2026, 3, 10))
        for of_some in (False, True)
    }
    assert ([row.code for row in found[False]], found[True]) == (["CB1", "CB2"], ())
