"""What is typed below a message of the day with several matters: nothing is written of one that was not named."""

import pytest

from domain.work.item import WorkState
from storage.ground.database import Session
from storage.work import items
from tests.talking import Person, Village
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register
from tests.talks.work.conftest import give


@pytest.fixture
def laden(machine: Machine, bay: Person, binh: Person) -> Person:
    """A comrade who reads of work and of two pledges on one morning."""
    give(binh, "Anh Bảy lo đất trước 24/6")
    register(bay)
    register(bay, "Nuôi bò", "2 con")
    machine.people["bay"] = bay
    machine.on("23/6")
    return bay


def is_done(village: Village) -> bool:
    def work(session: Session) -> bool:
        return [each.state for each in items.of_pledge(session, 1)] == [WorkState.DONE]

    return village.database.transact(work)


@pytest.mark.parametrize("words", ["xong", "xong rồi", "xong hết rồi", "dạ xong"])
def test_done_is_asked_back_since_it_may_be_of_any(laden: Person, village: Village, words: str) -> None:
    assert "“Lo đất” đã xong, phải không" in laden.says(words)
    assert not is_done(village)
    laden.picks("Đúng, đã xong")
    assert is_done(village)


def test_work_that_is_named_is_done(laden: Person, village: Village) -> None:
    laden.says("đã xong lo đất")
    assert is_done(village)


@pytest.mark.parametrize("words", ["thôi", "0", "1", "rồi", "40", "40 và 2", "đừng nhắc nữa", "mai nhắc lại", "ok"])
def test_what_names_none_writes_nothing(laden: Person, village: Village, words: str) -> None:
    assert "Đã ghi" not in laden.says(words)
    assert not is_done(village)
