"""Files that are not what they should be, the example workbook, and a large one."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from storage.tables import Member, Post
from tests.roster.conftest import MEMBERS, ORGANISATIONS, TREE, Administrator

ON_SQLITE_ALONE = True  # what is wrong with a file is wrong whatever the database

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(admin: Administrator, content: bytes | None) -> str:
    if content is not None:
        admin.file.write_bytes(content)
    heard = admin.runs("import", str(admin.file))
    assert (heard.status, heard.out, heard.err.count("\n")) == (1, "", 1), heard
    assert admin.counts() == [0, 0, 0, 0, 0]
    return heard.err.replace(str(admin.file), "FILE").strip()


def test_a_file_that_is_not_there(admin: Administrator) -> None:
    assert refusal(admin, None) == "there is no file FILE"


def test_a_folder(admin: Administrator) -> None:
    admin.file.mkdir()
    assert refusal(admin, None) == "FILE is a folder, not a workbook"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "FILE is empty; save the table as .xlsx"),
        (
            b"ma;loai\nCB1;chi_bo\n",
            "FILE: no sheet has a column of names (“Họ và tên”); put that heading above the names",
        ),
        (b"\x00\x01\x02\x03", "FILE is not an .xlsx workbook; save the table as .xlsx"),
        (OLE + bytes(600), "FILE cannot be read; it is torn or something else; save the table as .xlsx"),
        (
            OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "FILE is protected by a password; save it without one",
        ),
        (
            b"PK\x03\x04 and then nothing",
            "FILE cannot be read as an .xlsx workbook; it is torn or was not sent whole; send it again",
        ),
    ],
)
def test_a_foreign_file(admin: Administrator, content: bytes, said: str) -> None:
    assert refusal(admin, content) == said


def test_a_zip_that_is_no_workbook(admin: Administrator) -> None:
    with zipfile.ZipFile(admin.file, "w") as archive:
        archive.writestr("anh.jpg", b"...")
    assert "cannot be read; it is torn or something else" in refusal(admin, None)


def test_a_torn_workbook(admin: Administrator, tmp_path: Path) -> None:
    admin.runs("import", "--template", str(tmp_path / "mau.xlsx"))
    whole = (tmp_path / "mau.xlsx").read_bytes()
    for length in range(5, len(whole), len(whole) // 12):
        assert "cannot be read as an .xlsx workbook" in refusal(admin, whole[:length])


def test_organisations_alone_are_enough(admin: Administrator) -> None:
    assert admin.imports_sheets(to_chuc=[ORGANISATIONS, *TREE]).status == 0
    assert set(admin.tree()) == {"XA", "CB1", "CB2"}


def test_two_sheets_for_one_thing(admin: Administrator) -> None:
    heard = admin.imports_sheets(to_chuc=[ORGANISATIONS], organisations=[ORGANISATIONS], thanh_vien=[MEMBERS])
    assert "two sheets are both read as to_chuc: to_chuc, organisations" in heard.err


def test_an_empty_sheet(admin: Administrator) -> None:
    heard = admin.imports_sheets(to_chuc=[], thanh_vien=[MEMBERS])
    assert "sheet to_chuc is empty; its first row must hold ma, ten, loai, ma_cap_tren" in heard.err


def test_missing_columns_are_named(admin: Administrator) -> None:
    heard = admin.imports_sheets(to_chuc=[("ma", "ten"), ("XA", "Đảng bộ")], thanh_vien=[MEMBERS])
    assert "sheet to_chuc: missing column loai, ma_cap_tren (heading row 1)" in heard.err


def test_a_column_given_twice(admin: Administrator) -> None:
    heard = admin.imports_sheets(to_chuc=[(*ORGANISATIONS, "Mã số")], thanh_vien=[MEMBERS])
    assert "sheet to_chuc: two columns are both read as ma; keep one" in heard.err


def test_headings_alone_are_nothing_to_do(admin: Administrator) -> None:
    heard = admin.imports([], [])
    assert (heard.status, heard.out) == (0, "nothing to do: everything in danh-sach.xlsx is already so (0 rows)\n")


def test_the_example_workbook_can_be_imported_as_it_is(admin: Administrator, tmp_path: Path) -> None:
    file = tmp_path / "mau.xlsx"
    assert admin.runs("import", "--template", str(file)).status == 0
    assert [len(list(sheet.rows)) for sheet in load_workbook(file).worksheets][:2] == [4, 4]
    heard = admin.runs("import", str(file))
    assert heard.status == 0, heard.err
    assert admin.counts()[:2] == [3, 3]


def test_the_example_workbook_is_never_written_over_a_file(admin: Administrator, tmp_path: Path) -> None:
    file = tmp_path / "mau.xlsx"
    file.write_bytes(b"mine")
    heard = admin.runs("import", "--template", str(file))
    assert heard.status == 1
    assert "is already there" in heard.err
    assert file.read_bytes() == b"mine"
    assert admin.runs("import", "--template", str(tmp_path / "mau.txt")).status == 1
    assert admin.runs("import", "--template", str(tmp_path / "khong_co" / "mau.xlsx")).status == 1


def test_a_whole_province_in_one_file(admin: Administrator) -> None:
    organisations: list[tuple[object, ...]] = [("TINH", "Đảng bộ tỉnh", "dang_bo_tinh", None)]
    organisations += [(f"CB{n}", f"Chi bộ {n}", "chi_bo", f"X{n // 20}") for n in range(1_000)]
    organisations += [(f"X{n}", f"Đảng bộ xã {n}", "dang_bo_xa", "TINH") for n in range(50)]
    people = [
        (f"TV{n}", f"Nguyễn Văn {n}", f"CB{n % 1_000}", "bi_thu" if n < 1_000 else None, "x" if n < 1_000 else None)
        for n in range(24_000)
    ]
    heard = admin.imports(organisations, people)
    assert heard.status == 0, heard.err
    assert "added  … and 24,851 more" in heard.lines
    assert heard.lines[-3:-1] == ["organisations: 1,051 added, 0 changed", "members: 24,000 added, 0 changed"]
    assert (admin.count(Member), admin.count(Post)) == (24_000, 1_000)
    assert "nothing to do" in admin.runs("import", str(admin.file)).out
