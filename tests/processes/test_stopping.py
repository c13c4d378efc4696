"""SIGTERM: no new updates, then what is in flight, then nothing left behind."""

from collections import Counter

import pytest

from storage import process
from tests.processes.deployment import Deploy
from tests.processes.in_flight import addressed, unhandled, unsent
from tests.processes.program import until


@pytest.mark.parametrize("channel", ["telegram", "zalo"])
def test_an_idle_bot_stops_at_once_and_leaves_no_lease(deploy: Deploy, channel: str) -> None:
    house = deploy(channel)
    bot = house.start()
    house.phone().says("/trogiup")
    house.phone().hears("/dangky")
    assert bot.stop() == 0
    assert house.read(process.leases) == []
    assert "stopping" in bot.said()


def test_what_was_accepted_is_answered_before_it_stops(deploy: Deploy) -> None:
    house = deploy(people=60)
    bot = house.start()
    house.phones.queue(*((f"dv{number}", "/camket") for number in range(1, 61)))
    until(house.phones.sent, "the first is answered", bot.said)
    assert bot.stop() == 0
    assert (house.read(unsent), house.read(process.leases)) == (0, [])
    answered = Counter(chat for chat, _ in addressed(house.phones.sent()))
    assert set(answered.values()) == {1}

    bot = house.start()
    until(lambda: len({chat for chat, _ in addressed(house.phones.sent())}) == 60, "the others too", bot.said)
    assert bot.stop() == 0
    assert set(Counter(chat for chat, _ in addressed(house.phones.sent())).values()) == {1}


def test_webhook_updates_are_answered_before_it_stops(deploy: Deploy) -> None:
    house = deploy(people=60)
    bot = house.start(**house.public())
    house.phones.queue(*((f"dv{number}", "/camket") for number in range(1, 61)))
    until(house.phones.sent, "the first is answered", bot.said)
    assert bot.stop() == 0
    assert (house.read(unsent), house.read(unhandled), house.read(process.leases)) == (0, 0, [])


def test_a_quota_that_is_used_up_does_not_keep_it_from_stopping(deploy: Deploy) -> None:
    """Zalo says 429 and names no time, so nothing is sent for an hour; stopping does not take that hour."""
    house = deploy("zalo", people=3, simulator=("--zalo-quota", "1"))
    bot = house.start()
    for person in ("dv1", "dv2", "dv3"):
        house.phone(person).says("/trogiup")
    until(lambda: not house.phones.waiting() and "quota" in bot.said(), "the quota is used up", bot.said)
    assert bot.stop() == 0
    assert house.read(unsent) == 2
