"""Put a workbook (.xlsx) together by hand: its sheets are written once, row by row, as large as a province.

The libraries take four times as long: they look at each of four million cells for what it may be.
"""

import zipfile
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LEVEL = 2
"""Of compression: a fifth larger than usual in a third of the time."""

_SIDES = ("left", "right", "top", "bottom")
_LINES = "".join(f'<{side} style="thin"><color rgb="FFBFBFBF"/></{side}>' for side in _SIDES)
"""Around every cell of a table, the empty ones too; by one rule, not cell by cell."""
_FONTS = ('<sz val="11"/>', '<b/><sz val="11"/>', '<b/><sz val="13"/>', '<i/><sz val="11"/>')
_PLAIN, _BOLD, _LARGE, _SLANTED = range(len(_FONTS))
_FILLS = ("none", "gray125")
_COLOURS = ("FFE7E6E6", "FFF2F2F2")
_HEAD, _SUM = 2, 3
_WHOLE, _PART, _DAY, _BROKEN = 3, 9, 164, 165
"""Formats of numbers: two that every program knows, and two of ours."""
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Look:
    font: int = _PLAIN
    fill: int = 0
    number: int = 0
    align: str = ""
    typed: bool = False

    def xml(self) -> str:
        inner = f"<alignment {self.align}/>" if self.align else ""
        typed = ' quotePrefix="1"' if self.typed else ""
        return (
            f'<xf numFmtId="{self.number}" fontId="{self.font}" fillId="{self.fill}" borderId="0" xfId="0"{typed} '
            f'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">{inner}</xf>'
        )


_TOP, _WRAPPED = 'vertical="top"', 'vertical="top" wrapText="1"'
_LOOKS: Mapping[str, _Look] = {
    "": _Look(),
    "title": _Look(_LARGE),
    "note": _Look(_SLANTED),
    "head": _Look(_BOLD, _HEAD, align='vertical="center" horizontal="center" wrapText="1"'),
    "words": _Look(align=_WRAPPED),
    "typed": _Look(align=_WRAPPED, typed=True),  # what begins like a formula stays words when it is edited
    "day": _Look(number=_DAY, align=_TOP),
    "whole": _Look(number=_WHOLE, align=_TOP),
    "broken": _Look(number=_BROKEN, align=_TOP),
    "part": _Look(number=_PART, align=_TOP),
    "total": _Look(_BOLD, _SUM, _WHOLE, _TOP),
    "totalpart": _Look(_BOLD, _SUM, _PART, _TOP),
    **{f"words{level}": _Look(align=f'{_WRAPPED} indent="{level}"') for level in range(1, DEEPEST + 1)},
}
STYLE = {name: number for number, name in enumerate(_LOOKS)}


class Page:
    """One sheet's own part, packed beside whoever writes its rows."""

    def __init__(self, part: IO[bytes]) -> None:
        self._part, self._packer, self._last = part, ThreadPoolExecutor(1), Future[object]()
        self._last.set_result(None)

    def write(self, words: str) -> None:
        self._last.result()  # one piece waits at most, and whatever went wrong with the one before is raised
        self._last = self._packer.submit(lambda: self._part.write(words.encode()))

    def close(self) -> None:
        self._last.result()
        self._packer.shutdown()
        self._part.close()


class Book:
    """The parts of a workbook, each written once; a sheet is written to its end before the next begins."""

    def __init__(self) -> None:
        self._stream = BytesIO()
        self._zip = zipfile.ZipFile(self._stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)
        self._sheets: list[tuple[str, str, str, str]] = []

    def begin(self) -> Page:
        return Page(self._zip.open(f"xl/worksheets/sheet{len(self._sheets) + 1}.xml", "w", force_zip64=True))

    def end(self, title: str, printed: str, repeated: str, filtered: str) -> None:
        """Note what is printed, which rows are on each page, and what has filters ("" for none)."""
        self._sheets.append((title, printed, repeated, filtered))

    def content(self) -> bytes:
        for name, words in self._parts().items():
            self._zip.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{words}')
        self._zip.close()
        return self._stream.getvalue()

    def _parts(self) -> dict[str, str]:
        numbers = range(1, len(self._sheets) + 1)
        sheets = "".join(
            f'<Override PartName="/xl/worksheets/sheet{each}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
            for each in numbers
        )
        links = "".join(
            f'<Relationship Id="r{each}" Type="{_R}/worksheet" Target="worksheets/sheet{each}.xml"/>'
            for each in numbers
        )
        return {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{sheets}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
            f'<Relationship Id="s" Type="{_R}/styles" Target="styles.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_R}"><sheets>{self._named()}</sheets>'
            f'<definedNames>{self._defined()}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
            "xl/styles.xml": _styles(),
        }

    def _named(self) -> str:
        return "".join(
            f'<sheet name={quoteattr(title)} sheetId="{number}" r:id="r{number}"/>'
            for number, (title, *_) in enumerate(self._sheets, start=1)
        )

    def _defined(self) -> str:
        found = []
        for number, (title, printed, repeated, filtered) in enumerate(self._sheets):
            where = "'" + escape(title.replace("'", "''")) + "'!"
            names = [("_xlnm._FilterDatabase", filtered, ' hidden="1"')] if filtered else []
            names += [("_xlnm.Print_Area", printed, "")]
            names += [("_xlnm.Print_Titles", repeated, "")]
            found += [
                f'<definedName name="{name}" localSheetId="{number}"{more}>{where}{what}</definedName>'
                for name, what, more in names
            ]
        return "".join(found)


def _styles() -> str:
    fonts = "".join(f'<font>{each}<name val="Times New Roman"/><family val="1"/></font>' for each in _FONTS)
    fills = "".join(f'<fill><patternFill patternType="{each}"/></fill>' for each in _FILLS)
    fills += "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="{each}"/></patternFill></fill>' for each in _COLOURS
    )
    looks = "".join(each.xml() for each in _LOOKS.values())
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="{_DAY}" formatCode="dd/mm/yyyy"/>'
        f'<numFmt numFmtId="{_BROKEN}" formatCode="#,##0.##"/></numFmts>'
        f'<fonts count="{len(_FONTS)}">{fonts}</fonts><fills count="{len(_FILLS) + len(_COLOURS)}">{fills}</fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(_LOOKS)}">{looks}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        f'<dxfs count="1"><dxf><border>{_LINES}</border></dxf></dxfs></styleSheet>'
    )
