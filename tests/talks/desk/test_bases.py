"""What a report rests on, as papers write it."""

import pytest

from exports.papers.reports.beside import _paper


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ({"number": "01-CT/TU", "title": "Chỉ thị của Tỉnh ủy"}, "Chỉ thị số 01-CT/TU của Tỉnh ủy"),
        ({"number": "Kế hoạch 88-KH/TU", "date": "2026-11-03"}, "Kế hoạch 88-KH/TU, ngày 03/11/2026"),
        ({"number": "5-KH/ĐU", "title": "Kế hoạch về thi đua", "date": "x"}, "Kế hoạch số 5-KH/ĐU về thi đua"),
    ],
)
def test_the_kind_stands_before_the_number(basis: dict[str, str], said: str) -> None:
    assert _paper(basis) == said
