"""What is past its deadline is marked so wherever the pledge is seen or counted, until somebody says it is done."""

import pytest

from tests.talking import Person, Village
from tests.talks.deciding.test_attacks_confirming import register_for_the_branch
from tests.talks.pledges.test_taking_back import claim
from tests.talks.registering.test_registering import register


def late_by_a_day(village: Village) -> None:
    village.now = village.now.replace(month=7, day=1)


def test_the_owner_sees_it_from_the_day_after_the_deadline(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=30)
    assert "quá hạn" not in an.says("/camket") + an.says("/camket 1")
    late_by_a_day(village)
    assert "đã quá hạn" in an.says("/camket")
    assert "đã quá hạn" in an.says("/camket 1")


def test_the_reminder_of_the_day_after_asks_how_it_went(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=29)
    village.remind()
    assert "xin nhắc 1 việc" in an.receives()
    late_by_a_day(village)
    village.remind()
    assert "việc sau đã đến hạn" in an.receives()


def test_a_summary_counts_it_and_names_it_with_its_days(an: Person, binh: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=30)
    assert "Quá hạn" not in binh.says("/tonghop")
    late_by_a_day(village)
    summary = binh.says("/tonghop")
    assert "Quá hạn: 1" in summary
    assert "Nguyễn Văn An (quá 1 ngày)" in summary


def test_what_is_reported_as_done_is_not_late(an: Person, binh: Person, village: Village) -> None:
    register(an)
    claim(an)
    late_by_a_day(village)
    assert "uá hạn" not in binh.says("/tonghop") + an.says("/camket 1")


def test_a_committee_sees_each_branchs_and_the_sum(
    an: Person, binh: Person, chi: Person, village: Village, channel: str
) -> None:
    register(an)
    register_for_the_branch(binh)
    register(village.person(channel, "Võ Văn Sáu", "CB2"))
    late_by_a_day(village)
    summary = chi.says("/tonghop")
    assert "Quá hạn: 3" in summary
    lines = {line.partition(":")[0]: line for line in summary.splitlines() if line.startswith("•")}
    assert lines["• Chi bộ ấp 1"].endswith("quá hạn 2")
    assert lines["• Chi bộ ấp 2"].endswith("quá hạn 1")


@pytest.mark.parametrize(("asked", "late"), [("/tonghop 30/6", False), ("/tonghop 1/7", True)])
def test_of_a_past_day_it_counts_what_was_late_on_that_day(
    an: Person, binh: Person, village: Village, asked: str, late: bool
) -> None:
    register(an)
    village.now = village.now.replace(month=7, day=20)
    claim(an)
    assert ("Quá hạn: 1" in binh.says(asked)) is late
