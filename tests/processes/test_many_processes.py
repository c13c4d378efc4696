"""Several processes: refused on one SQLite file, working together on PostgreSQL, taking over from one another."""

from collections import Counter

import psycopg

from storage.chats import inbox
from storage.ground import leases
from tests.processes.announcing import announce, announced
from tests.processes.deployment import Deploy, Deployment
from tests.processes.in_flight import addressed, unsent
from tests.processes.program import Program, until


def test_a_second_process_on_one_sqlite_file_is_refused(deploy: Deploy) -> None:
    deployment = deploy()
    first = deployment.start()
    second = deployment.start(ready=False)
    assert second.ends() == 1
    assert second.said().count("\n") == 1
    assert "đã có một tiến trình khác đang chạy" in second.said()
    deployment.phone().says("/trogiup")
    deployment.phone().hears("cứ viết như nói chuyện")
    assert first.running


def test_web_receives_and_worker_goes_on_when_web_is_killed(deploy: Deploy) -> None:
    deployment = deploy(postgresql=True)
    worker = deployment.start("worker", settings=deployment.public())
    web = deployment.start("web", settings=deployment.public())
    deployment.serves()
    phone = deployment.phone()
    phone.says("/trogiup")
    phone.hears("cứ viết như nói chuyện")
    until(lambda: deployment.read(unsent) == 0, "what arrived is settled", web.said)

    with psycopg.connect(deployment.url) as connection:
        connection.execute("LOCK TABLE conversation IN ACCESS EXCLUSIVE MODE")
        phone.says("/camket")
        until(lambda: deployment.read(inbox.waiting), "it is kept", web.said)
        web.kill()
    phone.hears("chưa đăng ký việc nào")
    assert worker.stop() == 0
    assert max(Counter(addressed(deployment.phones.sent())).values()) == 1


def test_of_two_workers_one_polls_and_the_other_takes_over(deploy: Deploy) -> None:
    deployment = deploy(people=20, postgresql=True)
    workers = [deployment.start("worker"), deployment.start("worker")]
    everybody = [f"dv{number}" for number in range(1, 21)]
    deployment.phones.queue(*((person, "/camket") for person in everybody))
    until(lambda: len(deployment.phones.sent()) >= 20, "everybody is answered", workers[0].said)
    assert max(Counter(addressed(deployment.phones.sent())).values()) == 1
    leader = leading(deployment, workers)
    assert len([worker for worker in workers if "terminated by other getUpdates" in worker.said()]) == 0

    leader.kill()
    admin = announce(deployment, 20)
    admin.hears("Đã gửi: 20")
    (other,) = [worker for worker in workers if worker is not leader]
    assert leading(deployment, workers) is other
    assert other.stop() == 0
    left = [lease.name for lease in deployment.read(leases.held) if f":{other.number}:" in lease.owner]
    assert left == []  # what the killed one had in hand runs out by itself
    assert len(announced(deployment)) == len(set(announced(deployment))) == 20


def leading(deployment: Deployment, workers: list[Program]) -> Program:
    """The worker that polls."""
    (owner,) = [lease.owner for lease in deployment.read(leases.held) if lease.name.startswith("poll:")]
    (found,) = [worker for worker in workers if f":{worker.number}:" in owner]
    return found
