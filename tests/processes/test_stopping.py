"""SIGTERM: no new updates, then what is in flight, then nothing left behind."""

from collections import Counter

from storage.ground import leases
from tests.processes.announcing import announce, announced
from tests.processes.deployment import Deploy
from tests.processes.in_flight import addressed, leased, unhandled, unsent
from tests.processes.program import until


def test_an_idle_bot_stops_at_once_and_leaves_no_lease(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo")
    bot = deployment.start()
    for channel in ("telegram", "zalo"):
        phone = deployment.phones.of("dv1", channel)
        phone.says("/trogiup")
        phone.hears("cứ viết như nói chuyện")
    assert bot.stop() == 0
    assert deployment.read(leases.held) == []
    assert "stopping" in bot.said()


def test_what_was_accepted_is_answered_before_it_stops(deploy: Deploy) -> None:
    deployment = deploy(people=60)
    bot = deployment.start()
    deployment.phones.queue(*((f"dv{number}", "/camket") for number in range(1, 61)))
    until(deployment.phones.sent, "the first is answered", bot.said)
    assert bot.stop() == 0
    assert (deployment.read(unsent), deployment.read(leases.held)) == (0, [])
    answered = Counter(chat for chat, _ in addressed(deployment.phones.sent()))
    assert set(answered.values()) == {1}

    bot = deployment.start()
    until(lambda: len({chat for chat, _ in addressed(deployment.phones.sent())}) == 60, "the others too", bot.said)
    assert bot.stop() == 0
    assert set(Counter(chat for chat, _ in addressed(deployment.phones.sent())).values()) == {1}


def test_webhook_updates_are_answered_before_it_stops(deploy: Deploy) -> None:
    deployment = deploy(people=60)
    bot = deployment.start(settings=deployment.public())
    deployment.phones.queue(*((f"dv{number}", "/camket") for number in range(1, 61)))
    until(deployment.phones.sent, "the first is answered", bot.said)
    assert bot.stop() == 0
    assert (deployment.read(unsent), deployment.read(unhandled), deployment.read(leases.held)) == (0, 0, [])


def test_a_long_broadcast_is_laid_down_and_taken_up_again(deploy: Deploy) -> None:
    """At five messages a second the rest would take a minute; it goes back into the outbox."""
    deployment = deploy(people=300)
    bot = deployment.start(settings={"TELEGRAM_RATE": "5"})
    admin = announce(deployment, 300)
    until(lambda: announced(deployment), "the first has got it", bot.said)
    assert bot.stop() == 0
    assert deployment.read(leased) == set()
    assert len(announced(deployment)) < 300

    bot = deployment.start()
    admin.hears("Đã gửi: 300")
    assert bot.stop() == 0
    assert len(announced(deployment)) == len(set(announced(deployment))) == 300


def test_a_quota_that_is_used_up_does_not_keep_it_from_stopping(deploy: Deploy) -> None:
    """Zalo says 429 and names no time, so nothing is sent for an hour; stopping does not take that hour."""
    deployment = deploy("zalo", people=3, simulator=("--zalo-quota", "1"))
    bot = deployment.start()
    for person in ("dv1", "dv2", "dv3"):
        deployment.phone(person).says("/trogiup")
    until(lambda: not deployment.phones.waiting() and "quota" in bot.said(), "the quota is used up", bot.said)
    assert bot.stop() == 0
    assert deployment.read(unsent) == 2
