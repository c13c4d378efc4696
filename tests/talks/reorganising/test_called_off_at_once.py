"""What is called off while the scheduler waits for its turn is not carried out."""

import pytest

from storage.ground.database import Session
from storage.reorganising import acting
from storage.roster import organisations as roster
from tests.talking import Person, Village
from tests.talks.reorganising.test_changing import shape
from tests.talks.reorganising.test_what_cannot_be import plan_renaming, tick


def test_what_was_called_off_before_the_lock_was_had_is_not_carried_out(
    dung: Person, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    plan_renaming(dung, "CB2", "Chi bộ ấp Tân Lập")
    lock = roster.lock

    def lock_after_another(session: Session) -> None:
        lock(session)
        first = acting.by_number(session, 1)
        assert first
        acting.take_off(session, first, village.stamp)

    village.wait(days=2)
    monkeypatch.setattr(roster, "lock", lock_after_another)
    assert tick(village) == 1
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")
    assert shape(village)["CB2"] == ("Chi bộ ấp Tân Lập", "XA")


def test_whoever_calls_it_off_waits_in_the_same_order_as_the_scheduler(
    dung: Person, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    order: list[str] = []
    lock, by_number = roster.lock, acting.by_number

    def locks(session: Session) -> None:
        order.append("the tree")
        lock(session)

    def reads(session: Session, number: int) -> acting.Ordered | None:
        order.append("the change")
        return by_number(session, number)

    monkeypatch.setattr(roster, "lock", locks)
    monkeypatch.setattr(acting, "by_number", reads)
    assert "Đã bỏ việc này" in dung.says("/tochuc lai 1")
    assert order[:2] == ["the tree", "the change"]
