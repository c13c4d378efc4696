"""SIGKILL with 200 updates waiting, and in the middle of a broadcast: everybody is answered, hardly anyone twice."""

from collections import Counter

from tests.processes.announcing import announce, announced
from tests.processes.deployment import Deploy, Deployment
from tests.processes.in_flight import addressed, leased, unsent
from tests.processes.program import until

WAITING = 200
AUDIENCE = 150


def repeated(deployment: Deployment) -> set[tuple[str, str]]:
    """What reached a chat more than once."""
    return {each for each, times in Counter(addressed(deployment.phones.sent())).items() if times > 1}


def test_two_hundred_waiting_updates_survive_a_kill(deploy: Deploy) -> None:
    deployment = deploy(people=WAITING)
    everybody = [f"dv{number}" for number in range(1, WAITING + 1)]
    deployment.phones.queue(*((person, "/camket") for person in everybody))
    bot = deployment.start()
    until(lambda: len(deployment.phones.sent()) >= WAITING // 4, "a quarter is answered", bot.said)
    bot.kill()
    in_flight = deployment.read(leased)
    arrived = len(deployment.phones.sent())
    assert arrived < WAITING, "the kill came too late to be one"
    assert len(in_flight & set(addressed(deployment.phones.sent()))) < arrived, "what arrived long ago is settled"

    bot = deployment.start()
    until(
        lambda: len({each["chat"] for each in deployment.phones.sent()}) == WAITING, "everybody is answered", bot.said
    )
    assert bot.stop() == 0
    assert repeated(deployment) <= in_flight
    assert max(Counter(addressed(deployment.phones.sent())).values()) <= 2
    assert deployment.read(unsent) == 0
    assert deployment.phones.waiting() == 0


def test_a_broadcast_goes_on_after_a_kill_and_counts_truly(deploy: Deploy) -> None:
    deployment = deploy(people=AUDIENCE)
    bot = deployment.start()
    admin = announce(deployment, AUDIENCE)
    until(lambda: len(announced(deployment)) >= AUDIENCE // 4, "a quarter has got it", bot.said)
    bot.kill()
    in_flight = deployment.read(leased)
    assert len(set(announced(deployment))) < AUDIENCE, "the kill came too late to be one"

    bot = deployment.start()
    final = admin.hears(f"Đã gửi: {AUDIENCE}")
    assert bot.stop() == 0
    assert "Chưa tham gia: 1" in final
    assert len(set(announced(deployment))) == AUDIENCE
    assert repeated(deployment) <= in_flight
    assert deployment.read(unsent) == 0
