"""A long list is prepared unseen beside the running bot: it is there at one moment, or leaves nothing at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import Session, SQLModel, col, func, select

from bot.verbs.lists import writing_lists as verb
from domain.roles import Role
from domain.roster.rows import Assignment, MemberRow, OrganisationRow, Origin, Outcome, Roster
from storage.ground import leases
from storage.ground.database import Database
from storage.people import members
from storage.people.notices import When
from storage.roster import importing, preparing
from storage.roster.taking_back import undoing
from storage.tables import DatedKind, HistoryEntry, Member, Membership, Organisation, Post
from tests.talking import ZONE, Village

PLACES = (
    OrganisationRow(Origin("to_chuc", 2), "XA", "Đảng bộ xã", "dang_bo_xa", ""),
    OrganisationRow(Origin("to_chuc", 3), "CB1", "Chi bộ Một", "chi_bo", "XA"),
)
PEOPLE = tuple(
    MemberRow(
        Origin("thanh_vien", number + 2),
        f"TV{number}",
        f"Nguyễn Văn {number}",
        "CB1",
        (Assignment(Role.SECRETARY, "CB1"),) if number == 0 else (),
        kind="dang_vien",
    )
    for number in range(25)
)
LIST = Roster(PLACES, PEOPLE, file="xa.xlsx")


@pytest.fixture
def village(database: Database, monkeypatch: pytest.MonkeyPatch) -> Village:
    monkeypatch.setattr(preparing, "FROM", 5)
    monkeypatch.setattr(preparing, "AT_ONCE", 10)
    return Village(database)


def rows(village: Village, table: type[SQLModel]) -> int:
    return village.database.transact(lambda session: session.exec(select(func.count()).select_from(table)).one())


def believed(village: Village) -> list[int]:
    """How many stays, posts and kinds count, and how many organisations are open."""

    def found(session: Session) -> list[int]:
        stays = [
            session.exec(select(func.count()).select_from(table).where(col(table.withdrawn_at).is_(None))).one()
            for table in (Membership, Post, DatedKind)
        ]
        is_open = col(Organisation.closed_on).is_(None)
        return [*stays, session.exec(select(func.count()).select_from(Organisation).where(is_open)).one()]

    return village.database.transact(found)


def writing(
    village: Village, roster: Roster = LIST, progress: Callable[[int, int], object] | None = None
) -> verb.Writing:
    said = progress or (lambda _done, _of: None)
    when = When(village.now, village.real, ZONE)
    return verb.Writing(village.database, roster, when, lambda: village.real, progress=said)


def test_nobody_sees_it_before_all_of_it_is_there(village: Village) -> None:
    seen: list[list[int]] = []
    outcome: Outcome = verb.compared_and_written(writing(village, progress=lambda *_: seen.append(believed(village))))
    assert seen == [[0, 0, 0, 0]] * 3
    assert believed(village) == [25, 1, 25, 2]
    assert len(outcome.changes) == 27
    again = verb.compared_and_written(writing(village))
    assert (again.changes, again.unchanged) == ((), 27)


class Broken(Exception):
    """Something went wrong in the middle."""


def breaks(done: int, _of: int) -> None:
    if done == 20:
        raise Broken


def test_one_that_breaks_off_leaves_nothing(village: Village) -> None:
    with pytest.raises(Broken):
        verb.compared_and_written(writing(village, progress=breaks))
    assert [rows(village, table) for table in (Member, Membership, Post, DatedKind, Organisation)] == [0] * 5
    told = village.database.transact(lambda session: list(session.exec(select(HistoryEntry.verb))))
    assert told == [preparing.BEGUN, preparing.BROKEN_OFF]
    verb.compared_and_written(writing(village))
    assert believed(village) == [25, 1, 25, 2]


def killed(village: Village) -> None:
    """Leave what a process leaves that is ended while it prepares."""
    mine = writing(village)
    found = village.database.look(importing.compare, LIST, village.now.date())
    fresh, rest = preparing.parted(found.people)
    prepared = village.database.transact(verb._begin, mine, found, rest)
    village.database.transact(verb._put, mine, found, prepared, fresh[:15])
    assert rows(village, Member) == 15


def test_what_a_killed_one_left_is_cleared_by_whoever_comes_next(village: Village) -> None:
    killed(village)
    later = village.real + preparing.LASTS + timedelta(seconds=1)
    while village.database.transact(preparing.clear_abandoned, "bot", village.stamp, later):
        pass
    assert rows(village, Member) == rows(village, Organisation) == 0
    assert village.database.transact(leases.held) == []


def test_a_second_clerk_is_told_while_the_first_is_writing(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    other = replace(LIST, file="khac.xlsx")
    told: list[str] = []

    def second(done: int, _of: int) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(verb, "owner", lambda: "import:another")
            with pytest.raises(importing.Another) as busy:
                verb.make_way(village.database, village.stamp, lambda: village.real)
            told.append(busy.value.args[0])
            with pytest.raises(importing.Another):
                verb.compared_and_written(writing(village, other))

    verb.compared_and_written(writing(village, progress=second))
    assert told == ["xa.xlsx"] * 3
    assert believed(village) == [25, 1, 25, 2]


def test_a_short_list_does_not_pass_a_long_one(village: Village) -> None:
    short = Roster(PLACES, PEOPLE[:2], file="ngan.xlsx")

    def second(_done: int, _of: int) -> None:
        with pytest.raises(importing.Another):
            village.database.transact(importing.apply, short, village.stamp)

    verb.compared_and_written(writing(village, progress=second))
    assert believed(village) == [25, 1, 25, 2]


def test_who_agreed_to_a_list_hears_that_another_came_between(village: Village) -> None:
    shown = village.database.look(importing.compare, LIST, village.now.date())
    village.database.transact(importing.apply, Roster(PLACES, PEOPLE[:2], file="ngan.xlsx"), village.stamp)
    with pytest.raises(importing.Another, match=r"ngan\.xlsx"):
        verb.compared_and_written(replace(writing(village), agreed=shown.seen))
    assert rows(village, Member) == 2


def test_a_code_taken_meanwhile_is_compared_again(village: Village) -> None:
    def takes(done: int, _of: int) -> None:
        if done == 10 and not taken:
            taken.append(village.database.transact(members.add, "Nguyễn Văn 24", village.now, "TV24"))

    taken: list[object] = []
    verb.compared_and_written(writing(village, progress=takes))
    assert rows(village, Member) == 25
    assert believed(village) == [25, 1, 25, 2]


def test_it_is_taken_back_as_a_whole(village: Village) -> None:
    verb.compared_and_written(writing(village))

    def back(session: Session) -> None:
        undoing.take_back(session, undoing.last(session, village.now.date()), village.stamp)

    village.database.transact(back)
    assert believed(village) == [0, 0, 0, 0]
    verb.compared_and_written(writing(village))
    assert believed(village) == [25, 1, 25, 2]


def test_one_person_moved_in_a_chat_does_not_hold_up_a_list(village: Village) -> None:
    other = replace(PEOPLE[1], code="CHI", name="Trần Thị Chi", organisation="KHAC", kind="")
    place = OrganisationRow(Origin("to_chuc", 2), "KHAC", "Chi bộ Khác", "chi_bo", "")
    village.database.transact(importing.apply, Roster((place,), (), file="truoc.xlsx"), village.stamp)
    done: list[int] = []

    def moves(so_far: int, _of: int) -> None:
        done.append(so_far)
        if so_far == 10:
            village.database.transact(importing.apply, Roster((), (other,)), village.stamp)

    shown = village.database.look(importing.newest)
    verb.compared_and_written(replace(writing(village, progress=moves), agreed=shown))
    assert done == [10, 20, 25]
    assert believed(village)[0] == 26


def cleared(village: Village) -> None:
    """Let somebody take the import for one that broke off, and clear all of it."""
    later = village.real + preparing.LASTS + timedelta(seconds=1)
    while village.database.transact(preparing.clear_abandoned, "bot", village.stamp, later):
        pass


def test_one_that_stalled_leaves_another_alone(village: Village) -> None:
    other = replace(LIST, file="khac.xlsx")
    began: list[int] = []

    def stalls(done: int, _of: int) -> None:
        cleared(village)
        found = village.database.look(importing.compare, other, village.now.date())
        fresh, rest = preparing.parted(found.people)
        prepared = village.database.transact(verb._begin, writing(village, other), found, rest)
        village.database.transact(importing.prepare, found, prepared, fresh, village.stamp)
        later = village.real + timedelta(seconds=5)
        village.database.transact(leases.release, verb.owner())
        village.database.transact(leases.hold, preparing.LEASE, "import:another", village.real, later)
        began.append(prepared.entry)

    with pytest.raises(importing.Another, match=r"khac\.xlsx"):
        verb.compared_and_written(writing(village, progress=stalls))
    busy = village.database.look(preparing.under_way)
    assert busy
    assert [busy[0]] == began
    assert rows(village, Member) == 25


def test_one_that_was_cleared_writes_nothing_more_and_begins_anew(village: Village) -> None:
    village.database.transact(importing.apply, Roster(PLACES, (), file="truoc.xlsx"), village.stamp)
    done: list[int] = []

    def stalls(so_far: int, _of: int) -> None:
        done.append(so_far)
        if len(done) == 1:
            cleared(village)

    verb.compared_and_written(writing(village, progress=stalls))
    assert done == [10, 10, 20, 25]
    assert believed(village) == [25, 1, 25, 2]
    assert rows(village, Member) == 25


def test_the_last_step_asks_for_the_lease_again(village: Village) -> None:
    def stalls(done: int, of: int) -> None:
        if done == of:
            village.database.transact(leases.release, verb.owner())
            later = village.real + preparing.LASTS
            village.database.transact(leases.hold, preparing.LEASE, "import:another", village.real, later)

    with pytest.raises(importing.Another):
        verb.compared_and_written(writing(village, progress=stalls))
    assert believed(village) == [0, 0, 0, 0]
