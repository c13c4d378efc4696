"""A minute of talk with a kill, a lock and a platform that refuses: nothing is lost, and nothing grows."""

import pytest

from benchmarks.soak.soaking import Wanted, soak
from tests.processes.deployment import Deploy

PEOPLE = 20


@pytest.mark.parametrize("kinds", [("kill", "lock", "500")])
def test_nothing_is_lost_and_nothing_grows(deploy: Deploy, kinds: tuple[str, ...]) -> None:
    deployment = deploy(people=PEOPLE + 1)
    said: list[str] = []
    soaked = soak(deployment, Wanted(60.0, PEOPLE, pause=2.0, every=10.0, kinds=kinds), said.append)
    assert soaked.troubles() == [], "\n".join((*said, *soaked.lines(), *soaked.troubles()))
    assert soaked.faults["kill"] >= 1
    assert len(soaked.faults) == len(kinds)
    assert soaked.told > PEOPLE
    assert soaked.announced >= 1
