"""A database that goes away for a while: said in one line, nothing lost, and it does not keep the bot from stopping."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.engine import make_url

from tests.processes.deployment import WEBHOOK_SECRET, Deploy
from tests.processes.program import until


@contextmanager
def away(url: str) -> Iterator[None]:
    """Nobody gets in, and who was in is thrown out."""
    name = make_url(url).database
    server = make_url(url).set(database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        try:
            yield
        finally:
            connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


def test_polling_goes_on_when_the_database_is_back(deploy: Deploy) -> None:
    deployment = deploy(postgresql=True)
    bot = deployment.start()
    deployment.serves()
    phone = deployment.phone()
    phone.says("/trogiup")
    phone.hears("cứ viết như nói chuyện")
    with away(deployment.url):
        health = deployment.client.get("/health")
        assert (health.status_code, health.json()["status"]) == (503, "unavailable")
        phone.says("/camket")
        bot.says("does not answer")
        assert deployment.client.get("/metrics").status_code == 503
    phone.hears("chưa đăng ký việc nào")
    assert deployment.client.get("/health").status_code == 200
    assert len(deployment.phones.sent()) == 2
    with away(deployment.url):
        assert bot.stop() == 0


def test_a_webhook_is_told_to_come_again(deploy: Deploy) -> None:
    deployment = deploy(postgresql=True)
    bot = deployment.start(settings=deployment.public())
    deployment.serves()
    phone = deployment.phone()
    with away(deployment.url):
        answer = deployment.client.post(
            "/telegram",
            json={"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 10001, "type": "private"}}},
            headers={"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET},
        )
        assert answer.status_code == 503
        phone.says("/camket")
    phone.hears("chưa đăng ký việc nào")
    assert bot.stop() == 0


def test_a_locked_file_is_told_in_time_by_whoever_asks(deploy: Deploy) -> None:
    deployment = deploy()
    bot = deployment.start()
    deployment.serves()
    with sqlite3.connect(deployment.url.removeprefix("sqlite:///")) as other:
        other.execute("BEGIN IMMEDIATE")
        statuses = []
        for _ in range(60):
            began = time.monotonic()
            health = deployment.client.get("/health")
            assert time.monotonic() - began < 3.5, "whoever watches does not wait for the lock"
            statuses.append(health.status_code)
            if health.status_code == 503:
                break
            time.sleep(0.2)
        assert statuses[-1] == 503
        assert health.json()["database"] == "locked by another process"
        assert deployment.client.get("/metrics").is_success, "what is stored can be read all the same"
        other.rollback()
    other.close()
    until(lambda: deployment.client.get("/health").is_success, "it is well again")
    bot.words.write_text("", encoding="utf-8")
