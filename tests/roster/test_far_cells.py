"""A cell far away from the list fills no memory: the file is refused before it is read; and a hostile one in time."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from domain.roster.rows import NotAWorkbook
from exports import scanning, tables
from exports.tables import read_tables
from tests.roster.test_open_document import saved

FAR = "has a cell far away from the list"
HEADS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>'


@pytest.fixture(autouse=True)
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is opened that is to be refused: it would take gigabytes."""
    opened = tables._opened

    def small(file: Path) -> object:
        assert file.stem != "far"
        return opened(file)

    monkeypatch.setattr(tables, "_opened", small)


def sheet(folder: Path, rows: str, name: str = "far") -> Path:
    """Save an .xlsx file whose only sheet holds exactly these rows."""
    stream = io.BytesIO()
    Workbook().save(stream)
    file = folder / f"{name}.xlsx"
    with zipfile.ZipFile(stream) as before, zipfile.ZipFile(file, "w") as after:
        for each in before.namelist():
            content = before.read(each)
            if each.endswith("sheet1.xml"):
                content = re.sub(
                    rb"<sheetData ?/>|<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>".encode(), content
                )
            after.writestr(each, content)
    return file


@pytest.mark.parametrize(
    "rows",
    [
        HEADS + '<row r="2"><c r="XFD2"><v>1</v></c></row>',
        HEADS + '<row r="2000"><c r="ZZZ2000"><v>1</v></c></row>',
        HEADS + "<row r='2'><c s='>' r = 'XFD2'><v>1</v></c></row>",
        HEADS + '<row r="1048576"><c r="AZ1048576"><v>1</v></c></row>',
        HEADS + '<row r="2"><c r="AZ1048576"><v>1</v></c></row>',
        HEADS + '<row r="2"><c r="ALL2"/><c><v>1</v></c></row>',
        HEADS + '<row r="1048575"/><row><c r="AZ2"/><c><v>1</v></c></row>',
    ],
)
def test_a_workbook_that_reaches_far_is_refused_unread(tmp_path: Path, rows: str) -> None:
    with pytest.raises(NotAWorkbook, match=FAR):
        read_tables(sheet(tmp_path, rows))


def test_empty_cells_far_away_are_no_matter(tmp_path: Path) -> None:
    rows = HEADS + '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="0"/></row><row r="1048576"><c r="ZZ1048576"/></row>'
    assert [len(each.rows) for each in read_tables(sheet(tmp_path, rows, "near"))] == [2]


def test_a_sheet_that_was_not_looked_through_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "scan", lambda *_: {})
    with pytest.raises(NotAWorkbook, match="something else"):
        read_tables(sheet(tmp_path, HEADS))


@pytest.mark.parametrize("repeated", ["columns", "rows"])
def test_repeated_cells_count(tmp_path: Path, repeated: str) -> None:
    file = Path(saved(tmp_path / "far.ods", ("Họ và tên", "Chi bộ")))
    what, times = ("table:table-cell", "20000000") if repeated == "columns" else ("table:table-row", "20000000")
    with zipfile.ZipFile(file) as before:
        parts = {each: before.read(each) for each in before.namelist()}
    with zipfile.ZipFile(file, "w") as after:
        for name, content in parts.items():
            again = f'<{what} table:number-{repeated}-repeated="{times}"'
            after.writestr(name, content.replace(f"<{what}".encode(), again.encode(), 1))
    with pytest.raises(NotAWorkbook, match=FAR):
        read_tables(file)


def test_an_old_workbook_that_reaches_far_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "far.xls"
    content = bytearray((Path(__file__).parent / "files" / "hidden-row.xls").read_bytes())
    place = content.index(b"\xfd\x00\x0a\x00")  # the first cell of text
    content[place + 6 : place + 8] = b"\xff\xff"
    file.write_bytes(content)
    with pytest.raises(NotAWorkbook, match=FAR):
        read_tables(file)


def test_no_pattern_looks_beyond_the_next_tag() -> None:
    """A file that begins tag after tag would be read to its end from each of them."""
    patterns = [each.pattern for each in vars(scanning).values() if isinstance(each, re.Pattern)]
    assert len(patterns) > 5
    assert [each for each in patterns if b"[^>]" in each or b".*" in each] == []


def test_what_is_struck_is_found_without_an_end_of_each_font(tmp_path: Path) -> None:
    fonts = b"<fonts><font><b/></font><font><strike/></font><font/></fonts>"
    styles = fonts + b'<cellXfs><xf fontId="1"/><xf fontId="2"/></cellXfs>'
    with zipfile.ZipFile(tmp_path / "styles.zip", "w") as packed:
        packed.writestr("xl/styles.xml", styles)
        assert scanning._striking(packed) == {b"0"}
