"""A database that goes away for a while: said in one line, nothing lost, and it does not keep the bot from stopping."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.engine import make_url

from tests.processes.deployment import WEBHOOK_SECRET, Deploy


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
