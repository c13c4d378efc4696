"""Lists as offices keep them: title rows, footers, split names, merged cells, old fonts, posts in words."""

import shutil

import pytest
from openpyxl import Workbook

from tests.roster.conftest import TREE, Administrator
from tests.understanding.phrases import CASES

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database

LISTS = CASES / "rosters"
EIGHT = (
    "Nguyễn Văn Bảy",
    "Trần Thị Ngọc Ánh",
    "Thạch Sa Rây",
    "Kim Thị Sô Phi",
    "Lê Văn Út",
    "Nguyễn Văn Bảy",
    "Huỳnh Đào",
    "Lâm Chí Dũng",
)


@pytest.mark.parametrize(
    "name",
    [
        "01-sheet1-title-footer.xlsx",
        "02-two-row-header-merged-split-name.xlsx",
        "05-semicolon.csv",
        "07-tcvn3-font.xlsx",
        "08-adapted-title-footer-sign.xlsx",
        "10-org-by-name.xlsx",
    ],
)
def test_a_list_gets_in_as_it_is_and_twice_changes_nothing(admin: Administrator, name: str) -> None:
    heard = admin.runs("import", str(LISTS / name))
    assert heard.status == 0, heard.out + heard.err
    assert tuple(sorted(admin.names())) == tuple(sorted(EIGHT))
    assert "nothing to do" in admin.runs("import", str(LISTS / name)).out


def test_the_same_people_in_another_list_are_the_same(admin: Administrator) -> None:
    admin.runs("import", str(LISTS / "01-sheet1-title-footer.xlsx"))
    for name in ("02-two-row-header-merged-split-name.xlsx", "05-semicolon.csv"):
        heard = admin.runs("import", str(LISTS / name))
        assert "nothing to do" in heard.out, heard.out


def test_posts_in_words_give_duties_and_others_are_named(admin: Administrator) -> None:
    heard = admin.runs("import", str(LISTS / "24-posts-real-words.xlsx"))
    assert heard.status == 0, heard.out
    assert admin.posts("TV1") == admin.posts("TV7") == admin.posts("TV18") == {("secretary", "CB01")}
    assert admin.posts("TV6") == {("deputy", "CB01")}
    assert admin.posts("TV9") == admin.posts("TV13") == {("committee_member", "CB01")}
    assert admin.posts("TV14") == admin.posts("TV17") == set()
    assert "“Trưởng ấp” is no post of the Party here and was left out" in heard.out


def test_a_branch_merged_downwards_is_the_branch_of_each(admin: Administrator) -> None:
    assert admin.runs("import", str(LISTS / "22-merged-branch.xlsx")).status == 0
    assert admin.homes("TV3") == [("CB01", False)]


def test_titles_go_and_shouting_ends_and_other_names_stay(admin: Administrator) -> None:
    admin.runs("import", str(LISTS / "18-names.xlsx"))
    names = admin.names()
    assert {"Thạch Sa Rây", "Trần Văn Khoa", "Út", "H'Len Niê", "Nguyễn Văn Bảy A", "Lê Thị Anh"} <= set(names)


def copied(admin: Administrator, name: str) -> str:
    """A list of its own, beside which what is refused may be written."""
    return shutil.copy(LISTS / name, admin.file.with_name(name)).as_posix()


def test_where_no_branch_is_named_the_option_names_it(admin: Administrator) -> None:
    admin.imports(TREE)
    file = copied(admin, "12-mau-7-hsdv.xlsx")
    refused = admin.runs("import", file)
    assert refused.status == 1
    assert "no branch is named" in refused.out
    heard = admin.runs("import", "--branch", "CB1", file)
    assert heard.status == 0, heard.out
    assert "Lê Văn Út): has left, and was never on the list: not taken up" in heard.out
    assert len(admin.names()) == 7


def test_a_remark_that_somebody_died_takes_nobody_up(admin: Administrator) -> None:
    """Whoever is known stays, and it is said that a remark ends nothing."""
    admin.imports(TREE)
    file = admin.file.with_suffix(".csv")
    head, known = "Họ và tên;Chi bộ;Ghi chú\n", "Lê Thị Bưởi;CB1;"
    file.write_text(f"{head}{known}\nPhạm Mười;CB1;đã mất 2/2026\nVõ Tám;CB1;cha mới mất\n", encoding="utf-8")
    heard = admin.runs("import", str(file))
    assert "Phạm Mười): “đã mất 2/2026”: has left, and was never on the list: not taken up" in heard.out
    assert admin.names() == ["Lê Thị Bưởi", "Võ Tám"]
    file.write_text(f"{head}{known}đã mất 2/2026\n", encoding="utf-8")
    assert "the note “đã mất 2/2026” ends nothing" in admin.runs("import", str(file)).out
    assert admin.names() == ["Lê Thị Bưởi", "Võ Tám"]


def test_members_alone_need_their_branch_to_be_known(admin: Administrator) -> None:
    heard = admin.runs("import", copied(admin, "15-members-only.xlsx"))
    assert heard.status == 1
    assert "there is no organisation with the code CB01" in heard.out


def test_two_of_one_name_without_a_year_are_refused(admin: Administrator) -> None:
    admin.imports(TREE)
    admin.file.with_suffix(".csv").write_text("Họ và tên,Chi bộ\nLê Văn An,CB1\nLê Văn An,CB1\n", encoding="utf-8")
    heard = admin.runs("import", str(admin.file.with_suffix(".csv")))
    assert heard.status == 1
    assert "several are called so in this branch; add a column “Năm sinh” or “Mã”" in heard.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_text_file_in_any_separator_and_encoding(admin: Administrator, sign: str, encoding: str) -> None:
    admin.imports(TREE)
    rows = (("STT", "Họ và tên", "Chi bộ"), ("1", "Lê Thị Bưởi", "Chi bộ Một"), ("2", "Phạm Hữu Nghĩa", "Một"))
    file = admin.file.with_suffix(".csv")
    file.write_text("\n".join(sign.join(row) for row in rows), encoding=encoding)
    heard = admin.runs("import", str(file))
    assert heard.status == 0, heard.out + heard.err
    assert admin.names() == ["Lê Thị Bưởi", "Phạm Hữu Nghĩa"]


def test_letters_lost_for_question_marks_are_refused(admin: Administrator) -> None:
    admin.imports(TREE)
    admin.file.with_suffix(".csv").write_text("Họ và tên;Chi bộ\nNguy?n V?n A;CB1\n", encoding="utf-8")
    heard = admin.runs("import", str(admin.file.with_suffix(".csv")))
    assert heard.status == 1
    assert "letters of the name were lost" in heard.out


def test_a_sheet_a_branch_and_sections_within_a_sheet(admin: Administrator) -> None:
    admin.imports(TREE)
    book = Workbook()
    book.active.title = "Chi bộ Một"
    for row in (("Họ tên", "Năm sinh"), ("Lê Văn An", 1960)):
        book.active.append(row)
    second = book.create_sheet("Ấp khác")
    for row in (("TT", "Họ và tên"), ("Chi bộ Hai", None), (1, "Võ Thị Ba"), ("Chi bộ Một", None), (2, "Đỗ Bốn")):
        second.append(row)
    book.save(admin.file)
    heard = admin.runs("import", str(admin.file))
    assert heard.status == 0, heard.out
    assert "CB2-VTBA Võ Thị Ba" in heard.out
    assert "CB1-DBON Đỗ Bốn" in heard.out


def test_a_dry_run_shows_and_writes_nothing(admin: Administrator) -> None:
    heard = admin.runs("import", "--dry-run", str(LISTS / "01-sheet1-title-footer.xlsx"))
    assert heard.status == 0
    assert "members: 8 added" in heard.out
    assert admin.counts() == [0, 0, 0, 0, 0]
