"""How peers stand beside each other by their results."""

from decimal import Decimal

import pytest

from domain.pledges.goal import Comparator
from domain.pledges.states import PledgeState
from domain.results.peers import Ended, Peer, Result, ranked, reached

D, C, S = Decimal, Comparator, PledgeState


@pytest.mark.parametrize(
    ("ended", "share"),
    [
        (Ended(S.DONE, None, None, "", None, None), D(1)),
        (Ended(S.ACTIVE, C.AT_LEAST, D(50), "cây", D(25), None), D("0.5")),
        (Ended(S.ACTIVE, C.AT_LEAST, D(50), "cây", D(80), None), D(1)),  # never more than 100 %
        (Ended(S.ACTIVE, C.AT_LEAST, D(50), "cây", None, None), None),  # missing is not nought
        (Ended(S.MISSED, C.AT_LEAST, D(50), "cây", None, None), D(0)),
        (Ended(S.MISSED, None, None, "", D(40), None), D("0.4")),
        (Ended(S.ACTIVE, C.AT_LEAST, D(80), "%", D(20), D(50)), D("0.5")),
        (Ended(S.ACTIVE, C.AT_MOST, D(2), "vụ", D(2), None), D(1)),
        (Ended(S.ACTIVE, C.LESS_THAN, D(2), "vụ", D(2), None), D(0)),
        (Ended(S.ACTIVE, C.ZERO, D(0), "vụ", D(1), None), D(0)),
    ],
)
def test_what_was_reached_of_one_target(ended: Ended, share: Decimal | None) -> None:
    assert reached(ended) == share


def test_ties_share_a_place_and_few_results_have_none() -> None:
    of = {"a": (5, D(3)), "b": (10, D(9)), "c": (6, D("5.4")), "d": (4, D(4)), "e": (0, D(0))}
    peers = [Peer(n, name, "", Result(known, total)) for n, (name, (known, total)) in enumerate(of.items())]
    found = [(each.name, each.place, each.ties) for each in ranked(peers)]
    assert found == [("b", 1, True), ("c", 1, True), ("a", 3, False), ("d", None, False), ("e", None, False)]
