"""Write a roster of 500 people as a workbook: new ones, some who move, some who leave, some who now lead."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

from benchmarks.growth.province import CELL, cell_of, code_of, member_code

COLUMNS = ("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao", "den_ngay", "ly_do")
NEW, MOVED, LEFT, LEADING = 300, 100, 50, 50
FIRST = 7 * CELL + 2  # the first of those who are known; only people without a post are among them


def write(file: Path, today: str) -> None:
    """Write it for the province as it is filled."""
    book = Workbook()
    book.active.title = "to_chuc"
    book.active.append(("ma", "ten", "loai", "ma_cap_tren"))
    sheet = book.create_sheet("thanh_vien")
    sheet.append(COLUMNS)
    for row in _rows(today):
        sheet.append(row)
    book.save(file)


def _rows(today: str) -> Iterator[tuple[str, ...]]:
    for number in range(NEW):
        yield f"MOI{number:04}", "Đỗ Thị Mới", code_of(cell_of(1 + number)), "", "", "", ""
    known = (member for member in range(FIRST, 4 * FIRST) if (member - 1) % CELL >= 5)
    for number, member in zip(range(MOVED + LEFT + LEADING), known, strict=False):
        who, place = (member_code(member), "Trần Thị Bình"), code_of(cell_of(member))
        if number < MOVED:
            yield *who, code_of(cell_of(member) + 1), "", "", "", ""
        elif number < MOVED + LEFT:
            yield *who, place, "", "", today, "chuyển đi"
        else:
            yield *who, place, "", "x", "", ""
