"""`understand`: one JSON object a line."""

import io
import json
from datetime import date

from bot.verbs.understanding import print_readings

TODAY = date(2026, 3, 10)


def printed(
    args_as: str, text: str | None = None, stdin: str = "", unit: str = ""
) -> tuple[int, list[dict[str, object]]]:
    out = io.StringIO()
    status = print_readings(args_as, TODAY, unit, text is None, text, io.StringIO(stdin), out)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_pledge_is_printed_as_one_object() -> None:
    status, (read,) = printed("pledge", "Tôi đăng ký trồng 500 cây dừa trước 30/6")
    assert status == 0
    assert read == {
        "text": "Tôi đăng ký trồng 500 cây dừa trước 30/6",
        "goal": {"comparator": ">=", "value": "500", "upper": None, "unit": "cây dừa", "per": "", "parts": []},
        "milestone": None,
        "deadline": "2026-06-30",
        "progress": None,
        "asks": [],
    }


def test_numbers_are_plain_decimals() -> None:
    _, (read,) = printed("goal", "Thu ngân sách 2.800,50 tỷ đồng; trong đó 28,2 tỷ từ đất")
    assert read["goal"]["value"] == "2800500000000"  # type: ignore[index]  # JSON of known shape
    assert read["goal"]["parts"] == [{"value": "28200000000", "unit": "đồng"}]  # type: ignore[index]  # same


def test_lines_carry_their_own_day_or_take_the_one_given() -> None:
    status, read = printed("deadline", stdin="2026-07-01\t30/6\n30/6\n# a remark\n\n\t30/6\n")
    assert status == 0
    assert [line["deadline"] for line in read] == ["2027-06-30", "2026-06-30", "2026-06-30"]
    assert [line["asks"] for line in read] == [["year"], [], []]


def test_the_unit_decides_what_a_percentage_means() -> None:
    assert printed("progress", "50%", unit="%")[1][0]["progress"] == {"done": "50", "of": None, "how": "total"}
    assert printed("progress", "50%")[1][0]["progress"] == {"done": "50", "of": None, "how": "percent"}


def test_a_line_without_a_real_day_is_refused_and_an_unknown_kind_is_wrong_usage() -> None:
    assert printed("deadline", stdin="hôm nay\t30/6\n") == (1, [])
    assert printed("poem", "trồng cây") == (2, [])


def test_unpaired_surrogates_are_printed_as_escapes() -> None:
    out = io.StringIO()
    assert print_readings("goal", TODAY, "", False, "\ud800 500 cây", io.StringIO(), out) == 0
    assert out.getvalue().encode("utf-8")
