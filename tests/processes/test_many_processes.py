"""Several processes: refused on one SQLite file, working together on PostgreSQL, taking over from one another."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import psycopg
from sqlmodel import col, update

from storage.chats import inbox
from storage.ground import leases
from storage.ground.database import Session
from storage.tables import Lease
from tests.processes.announcing import announce, announced
from tests.processes.deployment import Deploy, Deployment
from tests.processes.in_flight import addressed
from tests.processes.program import Program, until


def test_a_second_process_on_one_sqlite_file_is_refused(deploy: Deploy) -> None:
    house = deploy()
    first = house.start()
    second = house.start(ready=False)
    assert second.ends() == 1
    assert second.said().count("\n") == 1
    assert "another process is already running" in second.said()
    house.phone().says("/trogiup")
    house.phone().hears("/dangky")
    assert first.running


def test_web_receives_and_worker_goes_on_when_web_is_killed(deploy: Deploy) -> None:
    house = deploy(postgresql=True)
    worker = house.start("worker", settings=house.public())
    web = house.start("web", settings=house.public())
    house.serves()
    phone = house.phone()
    phone.says("/trogiup")
    phone.hears("/dangky")

    with psycopg.connect(house.url) as connection:
        connection.execute("LOCK TABLE conversation IN ACCESS EXCLUSIVE MODE")
        phone.says("/camket")
        until(lambda: house.read(inbox.waiting), "it is kept", web.said)
        web.kill()
    phone.hears("chưa đăng ký nội dung nào")
    assert worker.stop() == 0
    assert max(Counter(addressed(house.phones.sent())).values()) == 1


def test_of_two_workers_one_polls_and_the_other_takes_over(deploy: Deploy) -> None:
    house = deploy(people=20, postgresql=True)
    workers = [house.start("worker"), house.start("worker")]
    everybody = [f"dv{number}" for number in range(1, 21)]
    house.phones.queue(*((person, "/camket") for person in everybody))
    until(lambda: len(house.phones.sent()) >= 20, "everybody is answered", workers[0].said)
    assert max(Counter(addressed(house.phones.sent())).values()) == 1
    leader = leading(house, workers)
    assert len([worker for worker in workers if "terminated by other getUpdates" in worker.said()]) == 0

    leader.kill()
    house.write(outlast, leader.number)
    admin = announce(house, 20)
    admin.hears("Đã gửi: 20")
    (other,) = [worker for worker in workers if worker is not leader]
    assert leading(house, workers) is other
    assert other.stop() == 0
    assert house.read(leases.held) == []
    assert len(announced(house)) == len(set(announced(house))) == 20


def leading(house: Deployment, workers: list[Program]) -> Program:
    """The worker that polls."""
    (owner,) = [lease.owner for lease in house.read(leases.held) if lease.name.startswith("poll:")]
    (found,) = [worker for worker in workers if f":{worker.number}:" in owner]
    return found


def outlast(session: Session, number: int) -> None:
    """The half or whole minute after which nobody waits any longer for a process that does not stir."""
    past = datetime.now(UTC) - timedelta(seconds=1)  # noqa: TID251 - the processes go by the real clock too
    session.exec(update(Lease).where(col(Lease.owner).contains(f":{number}:")).values(until=past))
