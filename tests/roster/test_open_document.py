"""Lists saved as .ods, whose numbers are all kept with a point, and what .ods and .xls hide."""

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.roster.conftest import TREE, Administrator

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database

FILES = Path(__file__).parent / "files"
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/></manifest:manifest>'
)
_CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Sheet1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)


def saved(file: Path, *rows: tuple[object, ...], hidden: int = 0) -> str:
    """Save rows as .ods; `hidden`: the number of one that is not shown."""
    shown = {hidden: ' table:visibility="collapse"'}
    lines = (
        f"<table:table-row{shown.get(number, '')}>{''.join(map(_cell, row))}</table:table-row>"
        for number, row in enumerate(rows, start=1)
    )
    content = _CONTENT.format(rows="".join(lines))
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", _KIND)
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", _MANIFEST)
    return file.as_posix()


def _cell(value: object) -> str:
    if isinstance(value, int):
        number = f'office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {number}><text:p>{value}</text:p></table:table-cell>"
    if value is None:
        return "<table:table-cell/>"
    if str(value).startswith("="):
        return f'<table:table-cell table:formula="of:{value}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def test_a_code_that_is_a_number_stays_as_it_was_typed(admin: Administrator) -> None:
    admin.imports(TREE)
    rows = (("STT", "Mã", "Họ và tên", "Chi bộ"), (1, 101, "Lê Văn An", "Một"), (None, None, "Cộng: 1 đ/c", None))
    file = saved(admin.file.with_suffix(".ods"), *rows, (2, 102, "Võ Thị Ba", "Một"))
    heard = admin.runs("import", file)
    assert heard.status == 0, heard.out + heard.err
    assert "101 Lê Văn An" in heard.out
    assert "102 Võ Thị Ba" in heard.out
    assert "nothing to do" in admin.imports(TREE, [("101", "Lê Văn An", "CB1", None, None)]).out


HEADS = ("Họ và tên", "Chi bộ", "Chức vụ")
AN, BA = ("Lê Văn An", "Một", None), ("Võ Thị Ba", "Một", None)


def test_hidden_rows_are_named(admin: Administrator) -> None:
    admin.imports(TREE)
    heard = admin.runs("import", saved(admin.file.with_suffix(".ods"), HEADS, AN, BA, hidden=3))
    assert "hidden rows were read too: 3; delete them if they no longer belong" in heard.out


def test_a_formula_without_a_value_is_refused(admin: Administrator) -> None:
    admin.imports(TREE)
    heard = admin.runs("import", saved(admin.file.with_suffix(".ods"), HEADS, AN, (*BA[:2], "=[.B2]")))
    assert "row 3 (CB1-VTBA): vai_tro holds a formula without a value" in heard.out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hidden-row.xls", "hidden rows were read too: 3"),
        ("formula-without-value.xls", "row 3 (CB1-VTBA): vai_tro holds a formula without a value"),
    ],
)
def test_an_old_workbook_names_them_too(admin: Administrator, name: str, words: str) -> None:
    admin.imports(TREE)
    shutil.copy(FILES / name, admin.file.parent)
    assert words in admin.runs("import", str(admin.file.with_name(name))).out
