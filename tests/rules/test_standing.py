"""How far a goal has come on a day, for every way to compare."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pledges.goal import Comparator, Goal, Part
from domain.pledges.outcome import closes, outcome
from domain.pledges.periods import Period, period_of
from domain.pledges.standing import Reported, Verdict, in_account, parts_exceed, standing, standing_of
from domain.pledges.states import COUNTS_UP
from domain.understanding.readings import How
from tests.rules.pledges import TODAY, goal, pledge

DEADLINE = date(2026, 12, 31)
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
TARGETS = st.decimals(min_value=1, max_value=10**9, places=2)
RISING = (Verdict.SHORT, Verdict.REACHED, Verdict.EXCEEDED)
PERS = ("", "ngày", "tuần", "tháng", "quý", "năm", "đảng viên")


def judged(aim: Goal, done: str, of: str = "", day: date = TODAY) -> Verdict:
    reported = Reported(Decimal(done), day, Decimal(of) if of else None)
    return standing(aim, reported, day, DEADLINE).verdict


@pytest.mark.parametrize(
    ("comparator", "verdicts"),
    [
        (Comparator.AT_LEAST, "short reached exceeded"),
        (Comparator.MORE_THAN, "short short reached"),
        (Comparator.EXACTLY, "short reached exceeded"),
        (Comparator.DOWN, "short reached exceeded"),
        (Comparator.AT_MOST, "within within broken"),
        (Comparator.LESS_THAN, "within broken broken"),
    ],
)
def test_below_at_and_above_the_target(comparator: Comparator, verdicts: str) -> None:
    aim = goal("10", "% hộ", comparator)
    assert [judged(aim, done).value for done in ("9", "10", "11")] == verdicts.split()


def test_a_range_is_done_at_its_lower_bound_and_exceeded_above_the_upper() -> None:
    aim = goal("40", "hộ", Comparator.RANGE, "50")
    verdicts = [judged(aim, done).value for done in ("39", "40", "50", "51")]
    assert verdicts == ["short", "reached", "reached", "exceeded"]


def test_none_of_it_is_kept_until_there_is_one() -> None:
    none = goal("0", "vụ", Comparator.ZERO)
    assert (judged(none, "0"), judged(none, "1")) == (Verdict.WITHIN, Verdict.BROKEN)


def test_a_counted_whole_is_compared_by_its_percentage_and_keeps_its_numbers() -> None:
    aim = goal("80", "% tiêu chuẩn")
    now = standing(aim, Reported(Decimal(40), TODAY, Decimal(59)), TODAY, DEADLINE)
    assert (now.verdict, now.done, now.of, now.percent) == (Verdict.SHORT, 40, 59, 68)
    assert judged(aim, "48", "60") is Verdict.REACHED


def test_of_a_product_the_percentage_its_owner_says_closes_nothing() -> None:
    now = standing_of(pledge(done="60"), TODAY)
    assert (now.verdict, now.percent, now.closes) == (Verdict.UNKNOWN, 60, False)
    assert outcome(pledge(), How.PERCENT, Decimal(100), TODAY).state is None


@pytest.mark.parametrize(
    ("per", "first", "last"),
    [
        ("ngày", date(2026, 3, 10), date(2026, 3, 10)),
        ("tuần", date(2026, 3, 9), date(2026, 3, 15)),
        ("tháng", date(2026, 3, 1), date(2026, 3, 31)),
        ("quý", date(2026, 1, 1), date(2026, 3, 31)),
        ("năm", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_account_a_day_lies_in(per: str, first: date, last: date) -> None:
    assert period_of(per, TODAY) == Period(first, last)


def test_so_much_for_each_member_has_one_account() -> None:
    assert period_of("đảng viên", TODAY) is None


def monthly(value: str = "2") -> Goal:
    return goal(value, "nhà").model_copy(update={"per": "tháng"})


def test_each_month_has_its_own_account_and_closes_nothing() -> None:
    this = standing(monthly(), Reported(Decimal(2), TODAY), TODAY, DEADLINE)
    assert (this.verdict, this.closes, this.missing) == (Verdict.REACHED, False, 0)
    following = standing(monthly(), Reported(Decimal(2), TODAY), date(2026, 4, 1), DEADLINE)
    assert (following.verdict, following.done, following.missing) == (Verdict.UNKNOWN, None, 2)


def test_after_the_deadline_the_last_account_counts() -> None:
    late = standing(monthly(), Reported(Decimal(1), DEADLINE), date(2027, 2, 1), DEADLINE)
    assert (late.done, late.period) == (1, Period(date(2026, 12, 1), DEADLINE))


def test_a_year_that_ends_with_the_pledge_is_all_of_it() -> None:
    yearly = goal("12", "cuốn").model_copy(update={"per": "năm"})
    assert closes(yearly, Decimal(12), TODAY, DEADLINE)
    assert not closes(yearly, Decimal(12), TODAY, date(2027, 12, 31))


def test_what_is_of_another_account_is_no_total_of_this_one() -> None:
    of_february = pledge(monthly(), "2", deadline=DEADLINE, done_on=date(2026, 2, 20))
    assert in_account(of_february, TODAY).done is None
    assert in_account(of_february, date(2026, 2, 28)).done == 2


def test_parts_are_held_against_the_whole_and_never_added_to_it() -> None:
    parts = (Part(value=Decimal(200), unit="cây xoài"), Part(value=Decimal(3), unit="hộ"))
    aim = goal().model_copy(update={"parts": parts})
    assert not parts_exceed(aim, Decimal(50), {0: Decimal(50), 1: Decimal(3)})
    assert parts_exceed(aim, Decimal(50), {0: Decimal(51)})
    assert not parts_exceed(aim, None, {0: Decimal(51)})


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    comparator = draw(st.sampled_from(Comparator))
    value = Decimal(0) if comparator is Comparator.ZERO else draw(TARGETS)
    upper = value + draw(AMOUNTS) if comparator is Comparator.RANGE else None
    unit = draw(st.sampled_from(("cây", "% hộ", "triệu đồng")))
    return Goal(comparator=comparator, value=value, upper=upper, unit=unit, per=draw(st.sampled_from(PERS)))


@given(goals(), AMOUNTS, AMOUNTS)
def test_more_is_never_less(aim: Goal, some: Decimal, more: Decimal) -> None:
    first, second = (judged(aim, str(each)) for each in (some, some + more))
    if aim.comparator in (*COUNTS_UP, Comparator.DOWN):
        assert RISING.index(second) >= RISING.index(first)
    else:
        assert (first, second) != (Verdict.BROKEN, Verdict.WITHIN)


@given(goals(), AMOUNTS, st.dates(date(2026, 1, 1), date(2027, 6, 30)))
def test_the_figures_agree_with_the_verdict(aim: Goal, done: Decimal, day: date) -> None:
    now = standing(aim, Reported(done, min(day, DEADLINE)), day, DEADLINE)
    if now.missing is not None and aim.comparator is not Comparator.MORE_THAN:
        assert (now.missing == 0) is (now.verdict is not Verdict.SHORT)
        assert now.missing + done >= aim.value
    if now.percent is not None and now.verdict is not Verdict.SHORT:
        assert now.percent >= 100
    if now.closes:
        assert now.verdict in (Verdict.REACHED, Verdict.EXCEEDED)
        assert now.period is None or now.period.last >= DEADLINE
    if aim.comparator not in (*COUNTS_UP, Comparator.DOWN):
        assert not now.closes


@given(goals(), st.dates(date(2026, 1, 1), date(2027, 6, 30)), AMOUNTS)
def test_nothing_reported_is_no_verdict_whatever_the_goal(aim: Goal, day: date, done: Decimal) -> None:
    assert standing(aim, None, day, DEADLINE).verdict is Verdict.UNKNOWN
    period = period_of(aim.per, min(day, DEADLINE))
    if period:
        before = Reported(done, period.first - timedelta(days=1))
        assert standing(aim, before, day, DEADLINE).verdict is Verdict.UNKNOWN


@given(st.sampled_from([each for each in PERS if period_of(each, TODAY)]), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_every_day_lies_in_one_account(per: str, day: date) -> None:
    period = period_of(per, day)
    assert period and day in period
    following = period_of(per, period.last + timedelta(days=1))
    assert following and following.first == period.last + timedelta(days=1)


@pytest.mark.parametrize(
    ("comparator", "missing"),
    [
        (Comparator.AT_LEAST, ("1", "0", "0")),
        (Comparator.MORE_THAN, ("1", None, "0")),
        (Comparator.AT_MOST, (None, None, None)),
        (Comparator.LESS_THAN, (None, None, None)),
    ],
)
def test_what_is_missing_below_at_and_above_the_target(comparator: Comparator, missing: tuple[str | None, ...]) -> None:
    aim = goal("10", "hộ", comparator)
    told = [standing(aim, Reported(Decimal(done), TODAY, None), TODAY, DEADLINE).missing for done in (9, 10, 11)]
    assert told == [None if each is None else Decimal(each) for each in missing]


def test_nothing_is_missing_of_a_percentage() -> None:
    assert standing(goal("90", "% hộ"), Reported(Decimal(40), TODAY, None), TODAY, DEADLINE).missing is None
