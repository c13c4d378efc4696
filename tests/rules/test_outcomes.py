"""What a report makes of a pledge."""

from decimal import Decimal

import pytest

from domain.errors import UserError
from domain.pledges.goal import Comparator
from domain.pledges.outcome import Outcome, outcome
from domain.pledges.progress import means_a_share, new_total
from domain.pledges.states import PledgeState
from domain.understanding.readings import How
from tests.rules.pledges import TODAY, goal, pledge

CLAIMED, MISSED = PledgeState.CLAIMED, PledgeState.MISSED


def total(number: str) -> Decimal:
    return Decimal(number)


def test_a_total_below_the_target_leaves_the_pledge_open():
    assert outcome(pledge(goal()), How.TOTAL, total("120"), TODAY) == Outcome(total("120"), None)


@pytest.mark.parametrize("done", ["500", "501"])
def test_a_total_that_comes_up_to_the_target_waits_for_confirmation(done):
    assert outcome(pledge(goal()), How.TOTAL, total(done), TODAY) == Outcome(total(done), CLAIMED)


def test_more_than_a_number_is_not_that_number():
    more = pledge(goal(comparator=Comparator.MORE_THAN))
    assert outcome(more, How.TOTAL, total("500"), TODAY).state is None
    assert outcome(more, How.TOTAL, total("501"), TODAY).state is CLAIMED


def test_done_without_a_number_means_the_whole_target():
    assert outcome(pledge(goal()), How.FINISHED, None, TODAY) == Outcome(total("500"), CLAIMED)


def test_done_does_not_take_back_what_was_reported_beyond_the_target():
    assert outcome(pledge(goal(), done="520"), How.FINISHED, None, TODAY).done == total("520")


@pytest.mark.parametrize("comparator", [Comparator.AT_MOST, Comparator.ZERO, Comparator.DOWN])
def test_where_lower_is_better_only_the_owner_says_that_it_is_done(comparator):
    lower = pledge(goal(comparator=comparator))
    assert outcome(lower, How.TOTAL, total("0"), TODAY).state is None
    assert outcome(lower, How.FINISHED, None, TODAY) == Outcome(None, CLAIMED)


def test_a_product_is_done_without_a_number():
    assert outcome(pledge(), How.FINISHED, None, TODAY) == Outcome(None, CLAIMED)


def test_who_says_that_it_cannot_be_done_is_believed():
    assert outcome(pledge(goal()), How.UNFINISHED, None, TODAY, missed=True) == Outcome(None, MISSED)
    assert outcome(pledge(goal()), How.UNFINISHED, None, TODAY) == Outcome(None, None)


def test_what_is_added_counts_from_the_last_total():
    assert new_total(goal(), total("120"), How.ADDED, total("20")) == 140
    assert new_total(goal(), None, How.ADDED, total("20")) == 20


def test_a_percentage_is_a_share_of_the_target_unless_the_target_is_one():
    assert new_total(goal(), None, How.PERCENT, total("50")) == 250
    assert new_total(goal("100", "% hồ sơ"), None, How.PERCENT, total("50")) == 50


def test_half_of_five_households_is_asked_in_households():
    with pytest.raises(UserError, match="no whole number"):
        new_total(goal("5", "hộ"), None, How.PERCENT, total("50"))


def test_a_share_of_at_most_five_means_nothing():
    assert not means_a_share(goal("5", "vụ", Comparator.AT_MOST))
    assert means_a_share(goal("5", "% hộ nghèo", Comparator.AT_MOST))


def test_a_percentage_of_a_target_in_percent_is_that_percentage():
    assert new_total(goal("90", unit="% hộ"), None, How.PERCENT, total("80")) == total("80")
    assert new_total(goal("90"), None, How.PERCENT, total("80")) == total("72")
