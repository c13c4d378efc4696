"""Sets, sheets, grades and recognitions as rows: which set is in force where, two who press at once, as of a day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.criteria.criteria import CriteriaSet, Criterion, Mark, State, shipped
from domain.criteria.grades import Grade
from domain.roles import Place
from storage import organisations
from storage.criteria import grades, recognitions, sets, sheets
from storage.criteria.recognitions import Decided
from storage.ground.database import Database, Session
from tests.talking import Village

FOUR = shipped()["bon-tot"]


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    village.organisation("TINH", "Đảng bộ tỉnh")
    village.organisation("XA", "Đảng bộ xã", "TINH")
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    return village


def place(session: Session, code: str) -> Place:
    found = organisations.by_code(session, code)
    assert found
    return found


def issued(name: str) -> CriteriaSet:
    return CriteriaSet(code="bon-tot", name=name, criteria=(Criterion(code="1", text="Một"),))


def test_the_nearest_set_is_in_force_from_its_day_on(village: Village) -> None:
    def work(session: Session) -> None:
        cell, stamp = place(session, "CB1"), village.stamp
        assert sets.in_force(session, cell, stamp.day)["bon-tot"] == FOUR
        sets.issue(session, place(session, "XA"), issued("của xã"), stamp)
        later = replace(stamp, day=date(2026, 4, 1))
        sets.issue(session, place(session, "TINH"), issued("của tỉnh"), later)
        assert sets.in_force(session, cell, date(2026, 4, 2))["bon-tot"].name == "của xã"
        assert sets.in_force(session, place(session, "TINH"), stamp.day)["bon-tot"] == FOUR
        assert sets.in_force(session, place(session, "TINH"), date(2026, 4, 1))["bon-tot"].name == "của tỉnh"

    village.database.transact(work)


def test_a_sheet_is_begun_once_and_takes_one_step_after_the_other(village: Village) -> None:
    def work(session: Session) -> None:
        cell, stamp = place(session, "CB1"), village.stamp
        first = sheets.begin(session, cell.id, FOUR, "2026", stamp)
        assert sheets.begin(session, cell.id, FOUR, "2026", stamp).id == first.id
        entry = sheets.mark(session, first, {"1": Mark(Decimal(1), "biên bản")}, stamp)
        assert sheets.mark(session, first, {}, stamp) == 0
        marked = sheets.get(session, first.id)
        assert marked
        assert sheets.settle(session, marked, State.HANDED_IN, stamp)
        assert not sheets.settle(session, marked, State.HANDED_IN, stamp)
        handed = sheets.get(session, first.id)
        assert handed
        assert sheets.mark(session, handed, {"2": Mark(Decimal(1))}, stamp) == 0
        assert not sheets.unmark(session, handed, entry, stamp)
        assert sheets.put_back(session, handed, stamp)
        assert not sheets.put_back(session, handed, stamp)
        again = sheets.get(session, first.id)
        assert again
        assert sheets.unmark(session, again, entry, stamp)
        bare = sheets.get(session, first.id)
        assert bare
        assert not sheets.unmark(session, bare, entry, stamp)

    village.database.transact(work)


def test_a_grade_is_replaced_and_holds_again_when_the_new_one_is_taken_back(village: Village) -> None:
    def work(session: Session) -> None:
        cell, stamp = place(session, "CB1"), village.stamp
        grades.note(session, [((cell.id, None), Grade.GOOD)], 2025, "", stamp)
        assert grades.note(session, [((cell.id, None), Grade.GOOD)], 2025, "", stamp) == 0
        entry = grades.note(session, [((cell.id, None), Grade.EXCELLENT)], 2025, "3-QĐ/ĐU", stamp)
        assert grades.of_units(session, [cell.id]) == {cell.id: {2025: Grade.EXCELLENT}}
        assert len(grades.take_back(session, entry, stamp)) == 1
        assert grades.take_back(session, entry, stamp) == []
        assert grades.counted(session, "/", 2025, people=False) == {Grade.GOOD: 1}

    village.database.transact(work)


def test_a_recognition_counts_on_the_days_on_which_it_stood(village: Village) -> None:
    person = village.member("Lê Thị Bình", "CB1")

    def work(session: Session) -> None:
        cell, commune, stamp = place(session, "CB1"), place(session, "XA"), replace(village.stamp, by=person)
        paper = Decided("trong-sach", "Chi bộ trong sạch", 2026, commune.id, "1-QĐ/ĐU", date(2026, 2, 1), None)
        (number,) = recognitions.enter(session, [cell.id], paper, stamp)
        found = recognitions.get(session, number)
        assert found
        assert recognitions.used(session, commune.id, "1-qd/du", date(2026, 3, 1)) == found
        assert recognitions.used(session, commune.id, "1-QĐ/ĐU", date(2026, 2, 1)) is None
        assert recognitions.used(session, commune.id, "1-QĐ/ĐU", date(2024, 3, 1)) is None
        assert recognitions.withdraw(session, found, stamp)
        assert not recognitions.withdraw(session, found, stamp)
        for day, count in ((date(2026, 1, 31), 0), (date(2026, 3, 9), 1), (date(2026, 3, 10), 0)):
            assert recognitions.count(session, commune.path, {cell.id}, {cell.id}, day).term == count
        assert recognitions.count(session, commune.path, set(), (), date(2026, 3, 9)).term == 0
        gone = recognitions.get(session, number)
        assert gone
        assert recognitions.put_back(session, gone, stamp)
        assert not recognitions.put_back(session, gone, stamp)

    village.database.transact(work)
