"""A lease has one owner, whoever comes first, also when two come for the first time at once."""

from datetime import UTC, datetime, timedelta
from threading import Thread

from storage.ground import leases
from storage.ground.database import Database, Session
from tests.databases import PostgresqlServer

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=30)


def take(session: Session, owner: str, now: datetime = NOW) -> bool:
    return leases.hold(session, "poll:telegram:7", owner, now, now + timedelta(seconds=30))


def test_a_lease_is_kept_by_its_owner_and_taken_when_it_has_ended(database: Database) -> None:
    assert database.transact(take, "first")
    assert not database.transact(take, "second")
    assert database.transact(take, "first", LATER)
    assert not database.transact(take, "second", LATER + timedelta(seconds=30))
    assert database.transact(take, "second", LATER + timedelta(seconds=31))
    assert not database.transact(take, "first", LATER + timedelta(seconds=31))


def test_a_lease_that_ends_too_far_ahead_is_taken(database: Database) -> None:
    assert database.transact(take, "dead", NOW + timedelta(days=1))
    assert database.transact(take, "us", NOW), "the machine's clock was set back by a day"


def test_of_two_that_take_a_new_lease_at_once_one_gets_it(postgresql_server: PostgresqlServer) -> None:
    url = postgresql_server.take()
    first, second = Database(url), Database(url)
    got: list[bool] = []

    def both(session: Session) -> bool:
        mine = take(session, "first")
        other.start()
        other.join(0.5)  # it waits for our commit
        return mine

    other = Thread(target=lambda: got.append(second.transact(take, "second")))
    assert first.transact(both)
    other.join()
    assert got == [False]
    first.close()
    second.close()
    postgresql_server.give_back(url)
