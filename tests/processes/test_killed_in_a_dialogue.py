"""SIGKILL between any two messages, and in the middle of any: the dialogue goes on and no answer is lost.

Two people talk at the same time, one on each channel, so that every kill hits both.
"""

from collections import Counter

from tests.processes.deployment import Deploy
from tests.processes.pledging import PLEDGED, TALK, kept


def test_a_kill_between_any_two_messages_leaves_no_trace(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo", people=2)
    phones = [deployment.phones.of("dv1", "telegram"), deployment.phones.of("dv2", "zalo")]
    for step in TALK:
        bot = deployment.start(ready=False)
        for phone in phones:
            step.does(phone)
        for phone in phones:
            phone.hears(step.hears)
        bot.kill()
    assert kept(deployment) == PLEDGED * 2


def test_a_kill_while_an_answer_is_handled_loses_none(deploy: Deploy) -> None:
    """Killed as soon as something was said, whatever the bot was doing: it comes back and goes on.

    Zalo hands an update out once; what makes this safe there is that it repeats the last one, as it was seen to do.
    """
    deployment = deploy("telegram", "zalo", people=2, simulator=("--zalo-replay",))
    phones = [deployment.phones.of("dv1", "telegram"), deployment.phones.of("dv2", "zalo")]
    bot = deployment.start()
    for step in TALK:
        for phone in phones:
            step.does(phone)
        bot.kill()
        bot = deployment.start(ready=False)
        for phone in phones:
            phone.hears(step.hears)
    assert kept(deployment) == PLEDGED * 2
    for phone in phones:
        copies = Counter(message["text"] for message in phone.everything())
        assert copies.total() - len(copies) <= len(TALK), "a kill repeats the one message in flight at most"
