"""Lists saved as .ods, whose numbers are all kept with a point."""

import zipfile
from pathlib import Path

import pytest

from tests.databases import SqliteFiles
from tests.roster.conftest import TREE, Administrator

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


@pytest.fixture
def database_url(sqlite_files: SqliteFiles, tmp_path: Path) -> str:
    """How a list is read is the same whatever the database."""
    return sqlite_files.create(tmp_path)


def saved(file: Path, *rows: tuple[object, ...]) -> str:
    cells = ("".join(map(_cell, row)) for row in rows)
    content = _CONTENT.format(rows="".join(f"<table:table-row>{row}</table:table-row>" for row in cells))
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
