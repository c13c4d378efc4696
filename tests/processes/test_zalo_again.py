"""Zalo reports handled updates again, now and after a restart: each is answered once all the same."""

from collections import Counter

from tests.processes.deployment import Deploy
from tests.processes.in_flight import addressed
from tests.processes.pledging import PLEDGED, TALK, kept


def test_a_repeated_update_is_answered_once(deploy: Deploy) -> None:
    deployment = deploy("zalo", people=2, simulator=("--zalo-replay",))
    bot = deployment.start()
    phone = deployment.phone("dv1")
    for step in TALK:
        step.does(phone)
        phone.hears(step.hears)
    assert bot.stop() == 0
    bot = deployment.start()
    other = deployment.phone("dv2")
    other.says("/camket")
    other.hears("chưa đăng ký việc nào")
    assert bot.stop() == 0
    assert kept(deployment) == PLEDGED
    assert len(deployment.phones.sent()) == len(TALK) + 1
    assert max(Counter(addressed(deployment.phones.sent())).values()) == 1
