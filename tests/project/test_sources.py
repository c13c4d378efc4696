"""Every demand of the five documents has an answer: a test that exists, or “not yet”."""

import ast
import re
from functools import cache

import pytest

from tests.project.tree import ROOT, page

DOCUMENTS = [
    "Bến Tre phát động phong trào thi đua “Đồng Khởi mới” giai đoạn 2020-2025",
    "Tạo sự đồng thuận, sôi nổi trong thực hiện phong trào thi đua “Đồng khởi mới”",
    "Triển khai phong trào thi đua “Đồng Khởi mới” năm 2023 và những năm tiếp theo",
    "Giồng Trôm phát động cao điểm thi đua “Đồng Khởi mới” hai năm 2024 - 2025",
    "TP. Bến Tre quyết tâm hoàn thành chỉ tiêu Nghị quyết năm 2021",
]
HEADING = ["Demand", "Where it stands", "What the product does", "Shown by"]
NOT_YET = "not yet"
A_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def tables() -> dict[str, list[list[str]]]:
    """Return the lines of the table below each heading, without the one that only rules it off."""
    parts = re.split(r"^## (.+)$", page("docs/sources.md"), flags=re.MULTILINE)
    found = {}
    for title, text in zip(parts[1::2], parts[2::2], strict=True):
        lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|---")]
        found[title] = [cells(line) for line in lines]
    return found


def rows() -> list[list[str]]:
    return [row for table in tables().values() for row in table[1:]]


@cache
def defined(path: str) -> frozenset[str]:
    """Return the functions of a file, none where it does not exist."""
    if not (ROOT / path).is_file():
        return frozenset()
    tree = ast.parse(page(path))
    return frozenset(each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))


def test_each_of_the_five_documents_has_its_table():
    found = tables()
    assert list(found) == DOCUMENTS
    assert [title for title, table in found.items() if len(table) < 2 or table[0] != HEADING] == []


def test_no_row_has_an_empty_cell():
    assert [row for row in rows() if len(row) != len(HEADING) or not all(row)] == []


def test_no_demand_stands_twice_under_one_document():
    twice = [title for title, table in tables().items() if len({tuple(row[:2]) for row in table[1:]}) != len(table) - 1]
    assert twice == []


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_demand_is_shown_by_tests_that_exist_or_not_yet(row):
    shown = row[-1]
    if shown == NOT_YET:
        return
    assert [each for each in shown.split(", ") if not A_TEST.fullmatch(each)] == []
    assert [each for each in A_TEST.findall(shown) if each[1] not in defined(each[0])] == []
