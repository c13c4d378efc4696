"""A disk without room: what cannot be kept is not answered, nothing is half done, and it goes on."""

import sqlite3
from itertools import count

import pytest
from sqlalchemy.exc import OperationalError

from storage.ground.database import Database, Session
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

MOST = 2**31 - 2  # pages, as SQLite itself allows
LONG = "ruộng đất phèn, đất mặn, phải rửa nhiều lần mới trồng được. " * 12


def leave_room(session: Session, pages: int | None) -> None:
    """Let this connection write no more than so many pages beyond those there are; None: as many as it likes."""
    there = session.connection().exec_driver_sql("PRAGMA page_count").scalar() or 0
    limit = MOST if pages is None else int(there) + pages
    session.connection().exec_driver_sql(f"PRAGMA max_page_count = {limit}")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_finds_no_room_is_not_half_kept_and_goes_on_when_there_is_some(database: Database) -> None:
    village = Village(database)
    village.organisation("TINH", "Đảng bộ tỉnh")
    village.organisation("CB1", "Chi bộ ấp 1", "TINH")
    an: Person = village.person("telegram", "Nguyễn Văn An", "CB1")
    register(an)
    database.transact(leave_room, 0)
    numbers, kept_so_far = count(1), 0
    with pytest.raises((sqlite3.OperationalError, OperationalError), match="full"):
        for number in numbers:
            said = f"báo cáo thêm {number % 7 + 2} cây dừa. {LONG}"
            assert "Đã ghi" in an.sends(f"full{number}", text=said)
            kept_so_far += number % 7 + 2
    assert _done(village) == kept_so_far
    database.transact(leave_room, None)
    assert "Đã ghi" in an.sends(f"full{number}", text=said)  # the platform sends it once more
    assert _done(village) == kept_so_far + number % 7 + 2


def _done(village: Village) -> int:
    return int(kept(village)[0].done or 0)
