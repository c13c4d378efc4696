"""Webhooks: acknowledged means kept, whatever happens next; and nobody without the secret is listened to."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import httpx
import psycopg

from storage.chats import inbox
from tests.processes.deployment import WEBHOOK_SECRET, Deploy, Deployment
from tests.processes.in_flight import addressed, leased
from tests.processes.people import crowd
from tests.processes.program import until

SECRET = {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET}
MANY = 60


def posted(deployment: Deployment, number: int, chat: str, text: str, headers: dict[str, str]) -> int:
    """Post an update as Telegram does; the status it is answered with, 0 where nobody answered."""
    person = {"id": int(chat), "is_bot": False, "first_name": "An"}
    talk = {"id": int(chat), "type": "private", "first_name": "An"}
    message = {"message_id": number, "date": 1767225600, "chat": talk, "from": person, "text": text}
    update = {"update_id": number, "message": message}
    try:
        return deployment.client.post("/telegram", json=update, headers=headers).status_code
    except httpx.TransportError:
        return 0


def test_only_who_knows_the_secret_is_listened_to(deploy: Deploy) -> None:
    deployment = deploy()
    deployment.start(settings=deployment.public())
    deployment.serves()
    chat = crowd(1)[0].chats["telegram"]
    assert posted(deployment, 1, chat, "/trogiup", {}) == 403
    assert posted(deployment, 2, chat, "/trogiup", {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET[:-1]}) == 403
    assert posted(deployment, 3, chat, "/trogiup", SECRET) == 200
    deployment.phone().hears("cứ viết như nói chuyện")
    assert len(deployment.phones.sent()) == 1
    answer = deployment.client.post("/telegram", content=b"\xff{", headers=SECRET)
    assert answer.status_code == 200, "what cannot be read would come again and again"


def test_the_platforms_are_told_where_to_post(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo")
    bot = deployment.start(settings=deployment.public())
    for channel in ("telegram", "zalo"):
        phone = deployment.phones.of("dv1", channel)
        phone.says("/trogiup")
        phone.hears("cứ viết như nói chuyện")
    assert bot.stop() == 0


def test_what_was_acknowledged_before_a_kill_is_handled_after_it(deploy: Deploy) -> None:
    """On PostgreSQL a lock keeps the turn from running, so that the kill surely comes before it."""
    deployment = deploy(postgresql=True)
    bot = deployment.start(settings=deployment.public())
    deployment.serves()
    chat = crowd(1)[0].chats["telegram"]
    with psycopg.connect(deployment.url) as connection:
        connection.execute("LOCK TABLE conversation IN ACCESS EXCLUSIVE MODE")
        assert posted(deployment, 1, chat, "/trogiup", SECRET) == 200
        bot.kill()
    assert len(deployment.read(inbox.waiting)) == 1
    deployment.start(settings=deployment.public())
    deployment.phone().hears("cứ viết như nói chuyện")
    assert deployment.read(inbox.waiting) == []


def test_a_kill_amid_many_posts_loses_none_that_was_acknowledged(deploy: Deploy) -> None:
    deployment = deploy(people=MANY)
    bot = deployment.start(settings=deployment.public())
    deployment.serves()
    chats = [each.chats["telegram"] for each in crowd(MANY)[:MANY]]
    with ThreadPoolExecutor(10) as pool:
        posts = [
            pool.submit(posted, deployment, number, chat, "/camket", SECRET) for number, chat in enumerate(chats, 1)
        ]
        until(deployment.phones.sent, "the first is answered", bot.said)
        bot.kill()
        statuses = [post.result() for post in posts]
    assert set(statuses) <= {0, 200}
    acknowledged = {chat for chat, status in zip(chats, statuses, strict=True) if status == 200}
    in_flight = deployment.read(leased)

    bot = deployment.start(settings=deployment.public())
    until(
        lambda: acknowledged <= {chat for chat, _ in addressed(deployment.phones.sent())}, "all are answered", bot.said
    )
    assert bot.stop() == 0
    repeated = {each for each, times in Counter(addressed(deployment.phones.sent())).items() if times > 1}
    assert repeated <= in_flight
