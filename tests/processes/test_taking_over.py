"""The leading worker killed, stopped or cut off from the database: the other polls, sends and ticks within seconds."""

import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pytest
from sqlmodel import col, select

from storage.ground import leases
from storage.ground.database import Session
from storage.tables import TickRecord
from tests.processes.announcing import announce, announced
from tests.processes.deployment import Deploy, Deployment
from tests.processes.in_flight import addressed, leased, unsent
from tests.processes.program import Program, until
from tests.processes.wire import wire_to

WITHIN = 10.0  # seconds until others have taken over
BUSY = 4.0  # seconds more that a busy machine of tests may need
PEOPLE = 12
LED = ("poll", "sender", "clock")


class Pair(NamedTuple):
    """Two workers, of which the first leads everything."""

    deployment: Deployment
    leader: Program
    other: Program


def owners(deployment: Deployment) -> set[str]:
    return {lease.owner.split(":")[1] for lease in deployment.read(leases.held) if lease.name.split(":")[0] in LED}


def started(deployment: Deployment, database_url: str) -> Pair:
    leader = deployment.start("worker", settings={"DATABASE_URL": database_url})
    until(lambda: len(deployment.read(leases.held)) >= 3, "it leads", leader.said)
    other = deployment.start("worker")
    other.says("stands by until")
    return Pair(deployment, leader, other)


def last_tick(session: Session) -> float:
    ticked = session.exec(select(TickRecord.ran_at).order_by(col(TickRecord.ran_at).desc())).first()
    return ticked.timestamp() if ticked else 0.0


def takes_over(pair: Pair, fail: Callable[[], None]) -> None:
    """Fail while messages are on their way; measure until the other polls, sends and ticks."""
    deployment, leader, other = pair
    everybody = [f"dv{number}" for number in range(1, PEOPLE + 1)]
    deployment.phones.queue(*((person, "/camket") for person in everybody))
    until(lambda: len(deployment.phones.sent()) >= 2, "it is at work", leader.said)
    fail()
    began, wall = time.monotonic(), time.time()
    in_flight = deployment.read(leased)
    deployment.phones.queue(*((person, "/trogiup") for person in everybody))
    until(lambda: owners(deployment) == {str(other.number)}, "the other leads", other.said)
    led = time.monotonic() - began
    until(lambda: deployment.read(last_tick) > wall + 3 and other.running, "it ticks", other.said)
    ticked = time.monotonic() - began
    until(lambda: answered(deployment) >= 2 * PEOPLE, "everybody is answered", other.said)
    sent = time.monotonic() - began
    again = {each for each, times in Counter(addressed(deployment.phones.sent())).items() if times > 1}
    sys.stdout.write(f"\nleads after {led:.1f} s, ticks after {ticked:.1f} s, all answered after {sent:.1f} s; ")
    sys.stdout.write(f"twice: {len(again)} of {len(in_flight)} in flight\n")
    assert led < WITHIN + BUSY
    assert again <= in_flight


def answered(deployment: Deployment) -> int:
    return len(set(addressed(deployment.phones.sent())))


def goes_on(pair: Pair, polls: int = 0) -> None:
    """Announce: the other sends all of it, and nobody polls beside it more than this often."""
    deployment, other = pair.deployment, pair.other
    admin = announce(deployment, PEOPLE)
    admin.hears(f"Đã gửi: {PEOPLE}")
    assert len(announced(deployment)) == len(set(announced(deployment))) == PEOPLE
    disturbed = other.said().count("terminated by other getUpdates")
    assert disturbed <= polls, "the other was disturbed by a poll of the old leader"
    until(lambda: deployment.read(unsent) == 0, "everything is settled", other.said)
    assert other.stop() == 0


def test_killed(deploy: Deploy) -> None:
    deployment = deploy(people=PEOPLE, postgresql=True)
    pair = started(deployment, deployment.url)
    takes_over(pair, pair.leader.kill)
    goes_on(pair)


def test_stopped_for_a_while(deploy: Deploy) -> None:
    deployment = deploy(people=PEOPLE, postgresql=True)
    pair = started(deployment, deployment.url)
    takes_over(pair, lambda: os.kill(pair.leader.number, signal.SIGSTOP))
    until(lambda: deployment.read(unsent) == 0, "what was in flight is settled", pair.other.said)
    before = Counter(addressed(deployment.phones.sent()))
    os.kill(pair.leader.number, signal.SIGCONT)
    pair.leader.says("another process leads now")
    assert Counter(addressed(deployment.phones.sent())) == before, "it sent what was not its own any more"
    goes_on(pair, polls=1)  # it may have been stopped between asking whether it leads and polling
    assert pair.leader.stop() == 0


@pytest.mark.parametrize("mended", [True, False], ids=["for a while", "for good"])
def test_cut_off_from_the_database(deploy: Deploy, mended: bool) -> None:
    deployment = deploy(people=PEOPLE, postgresql=True)
    with wire_to(deployment.url) as wire:
        pair = started(deployment, wire.url)
        takes_over(pair, wire.cut)
        if mended:
            wire.mend()
            pair.leader.says("another process leads now")
        goes_on(pair)
        pair.leader.kill()
