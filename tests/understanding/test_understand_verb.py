"""`understand`: one JSON object a line."""

import io
import json
from datetime import date
from decimal import Decimal

import pytest

from bot.verbs.understanding import print_readings
from domain.understanding.acts.act import Speaker
from domain.understanding.json_lines import Situation

TODAY = date(2026, 3, 10)


def printed(
    args_as: str,
    text: str | None = None,
    stdin: str = "",
    unit: str = "",
    role: Speaker = Speaker.ADMIN,
    trace: bool = False,
    **pledged: Decimal,
) -> tuple[int, list[dict[str, object]]]:
    out = io.StringIO()
    situation = Situation(unit=unit, role=role, **pledged)
    status = print_readings(args_as, TODAY, situation, text is None, text, io.StringIO(stdin), out, trace)
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


def test_an_act_is_printed_with_whose_matter_it_is_and_whether_it_is_acted_upon() -> None:
    status, (read,) = printed("act", "Đồng chí Lê Văn Ba mới mất sáng nay")
    assert (status, read.pop("others")) == (0, [])
    assert read == {"text": "Đồng chí Lê Văn Ba mới mất sáng nay", "act": "death", "whom": "named", "sure": True}


def test_the_role_decides_who_may_give_orders() -> None:
    said = "Ai chưa đăng ký?"
    acts = [printed("act", said, role=role)[1][0]["act"] for role in (Speaker.SECRETARY, Speaker.MEMBER)]
    assert acts == ["missing", "other"]


def test_a_line_without_a_real_day_is_refused_and_an_unknown_kind_is_wrong_usage() -> None:
    assert printed("deadline", stdin="hôm nay\t30/6\n") == (1, [])
    assert printed("poem", "trồng cây") == (2, [])


def test_unpaired_surrogates_are_printed_as_escapes() -> None:
    out = io.StringIO()
    assert print_readings("goal", TODAY, "", False, "\ud800 500 cây", io.StringIO(), out) == 0
    assert out.getvalue().encode("utf-8")


@pytest.mark.parametrize(
    ("said", "progress", "asks"),
    [
        ("thêm 20", {"done": "20", "of": None, "how": "added"}, []),
        ("40", {"done": "40", "of": None, "how": "total"}, ["lower"]),
        ("210 cây", {"done": "210", "of": None, "how": "total"}, ["above"]),
        ("còn 30 cây nữa", {"done": "170", "of": None, "how": "total"}, []),
        ("60/200", {"done": "60", "of": "200", "how": "total"}, []),
        ("60/150", {"done": "60", "of": "150", "how": "total"}, ["ambiguous"]),
        ("2", {"done": "2", "of": None, "how": "total"}, ["lower"]),
        ("mua 100 cây, mai mới xuống lỗ", {"done": None, "of": None, "how": "unfinished"}, ["goal"]),
    ],
)
def test_progress_is_judged_by_the_target_and_the_last_total_as_in_the_chat(
    said: str, progress: dict[str, object], asks: list[str]
) -> None:
    _, (read,) = printed("progress", said, unit="cây", target=Decimal(200), done=Decimal(50))
    assert (read["progress"], read["asks"]) == (progress, asks)


def test_a_bare_number_of_a_menu_is_asked_where_many_are_pledged() -> None:
    _, (read,) = printed("progress", "2", unit="cây", target=Decimal(200))
    assert read["asks"] == ["ambiguous"]


def test_the_trace_names_the_rules_and_lists_that_fired_with_the_words() -> None:
    _, (pledge,) = printed("pledge", "trồng 500 cây dừa trước rằm tháng bảy", trace=True)
    assert {'moments.moments.LEADS "trước"', 'quantities.quantities.quantity_at "500 cây dừa"'} <= _trace(pledge)
    assert 'calendar.lunar_days.lunar_day "rằm tháng bảy"' in _trace(pledge)
    _, (act,) = printed("act", "Má tôi mới mất", trace=True)
    assert {'acts.cues.relative "Má"', "acts.deaths.tells_of_a_death"} <= _trace(act)
    _, (untraced,) = printed("act", "Má tôi mới mất")
    assert "trace" not in untraced


def _trace(read: dict[str, object]) -> set[str]:
    fired = read["trace"]
    assert isinstance(fired, list)
    return set(fired)
