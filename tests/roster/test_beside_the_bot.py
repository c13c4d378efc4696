"""A roster is compared beside the running bot; what was changed meanwhile is compared again."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.verbs.lists import writing_lists as verb
from domain.roster.rows import MemberRow, Origin, Outcome, Roster
from domain.stamps import Stamp
from storage.ground import history, process
from storage.ground.database import Database, Session
from storage.people import members
from storage.people.notices import When
from storage.roster import importing
from storage.work import reminding
from tests.moving import move
from tests.talking import ZONE, Village

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
ROW = MemberRow(Origin("thanh_vien", 2), "DV1", "Nguyễn Văn An", "CB2")
ROSTER = Roster((), (ROW,))


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    village.organisation("CB1", "Chi bộ 1")
    village.organisation("CB2", "Chi bộ 2")

    def work(session: Session) -> None:
        member = members.add(session, "Nguyễn Văn An", village.now, "DV1")
        members.enrol(session, member.id, 1, village.now.date(), village.stamp)

    database.transact(work)
    return village


def home(village: Village) -> str:
    person = village.database.transact(members.person, 1, village.now.date())
    assert person and person.home
    return person.home.code


def when(village: Village) -> When:
    return When(village.now, village.real, ZONE)


def test_whoever_writes_meanwhile_does_not_wait(village: Village, database_url: str) -> None:
    bot = Database(database_url)

    def compare(session: Session) -> importing.Comparison:
        found = importing.compare(session, ROSTER, village.now.date())
        bot.transact(process.set_fact, "said", "meanwhile")
        return found

    found = village.database.look(compare)
    bot.close()
    assert village.database.transact(process.fact, "said") == "meanwhile"
    assert len(found.people.changes) == 1
    village.database.transact(importing.write, ROSTER, found, village.stamp)
    assert home(village) == "CB2"


def test_looking_writes_nothing(village: Village) -> None:
    village.database.look(process.set_fact, "said", "nothing")
    assert village.database.transact(process.fact, "said") is None


def test_what_was_changed_meanwhile_is_not_written_over(village: Village) -> None:
    found = village.database.look(importing.compare, ROSTER, village.now.date())
    move(village, 1, "CB2")
    with pytest.raises(importing.Overtaken):
        village.database.transact(importing.write, ROSTER, found, village.stamp)


class Busy(Database):
    """A database in which somebody is invited after each of the first looks."""

    looks = 0

    def look(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        found = super().look(function, *args, **kwargs)
        if self.looks:
            self.looks -= 1
            self.transact(history.record, Stamp.of(NOW, ZONE), "member", 1, "invited")
        return found


@pytest.mark.parametrize("looks", [0, 1, verb.ATTEMPTS])
def test_the_file_is_compared_again(village: Village, database_url: str, looks: int) -> None:
    busy = Busy(database_url)
    busy.looks = looks
    outcome: Outcome = verb.compared_and_written(verb.Writing(busy, ROSTER, when(village), lambda: village.real))
    busy.close()
    assert len(outcome.changes) == 1
    assert home(village) == "CB2"


def test_more_people_than_one_statement_may_name_are_looked_at(village: Village) -> None:
    village.database.transact(reminding.look_at, range(1, 130_000), village.now.date())
