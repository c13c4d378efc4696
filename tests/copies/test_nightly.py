"""The backup of a night: when it is due, who makes it, what is kept, and what is said where none was made."""

import asyncio
import os
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.running.nightly import Nightly, is_due
from bot.verbs.copies import nightly
from domain.roles import Role
from storage.copies import record
from storage.copies.record import Record
from storage.evidence.folder import Folder
from storage.ground import process
from storage.ground.database import Database
from tests.copies.home import PICTURE, Home, pictures
from tests.talking import Village

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("tried", "now", "due"),
    [
        (at(10, 9), at(10, 23), False),
        (at(10, 9), at(11, 2, 59), False),
        (at(10, 9), at(11, 3), True),
        (at(11, 3), at(11, 3, 1), False),
        (at(11, 3), at(13, 8), True),  # it was off in between: caught up once
        (at(20, 3), at(11, 8), True),  # the clock was set back
    ],
)
def test_it_is_due_once_a_night(tried: datetime, now: datetime, due: bool) -> None:
    assert is_due(Record(tried_at=tried), now, ZONE) is due


def test_after_a_failure_it_is_tried_each_hour() -> None:
    failed = Record(tried_at=at(11, 3), trouble="no room")
    assert (is_due(failed, at(11, 3, 59), ZONE), is_due(failed, at(11, 4), ZONE)) == (False, True)


class Moving:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.moment = at(10, 9)

    def real(self) -> datetime:
        return self.moment

    now = real


def _nights(database: Database, time: Moving, owner: str, script: str) -> Nightly:
    return Nightly(database, time, ZONE, owner, asyncio.Event(), (sys.executable, "-c", script))


async def test_of_two_processes_one_makes_it(database: Database, tmp_path: Path) -> None:
    made, time = tmp_path / "made", Moving()
    script = f"open({str(made)!r}, 'a').write('x')"
    both = [_nights(database, time, owner, script) for owner in ("one", "two")]
    for moment, times in ((at(10, 9), 0), (at(11, 3), 1), (at(11, 12), 1), (at(12, 3), 2)):
        time.moment = moment
        await asyncio.gather(*(each.work_off() for each in both))
        assert (len(made.read_text()) if made.exists() else 0) == times
    assert database.transact(record.trouble, time.moment) == ""


async def test_a_process_that_dies_is_told_of_and_tried_again(database: Database, tmp_path: Path) -> None:
    time = Moving()
    night = _nights(database, time, "one", "import os; os._exit(9)")
    await night.work_off()
    time.moment = at(11, 3)
    await night.work_off()
    assert "status 9" in database.transact(record.trouble, time.moment)
    time.moment = at(11, 4)
    night.make = (sys.executable, "-c", "pass")
    await night.work_off()
    assert database.transact(record.trouble, time.moment) == ""
    assert "no backup was made since" in database.transact(record.trouble, at(13, 12))


async def test_the_bot_does_not_wait_for_it_when_it_stops(database: Database) -> None:
    time = Moving()
    night = _nights(database, time, "one", "import time; time.sleep(60)")
    await night.work_off()
    time.moment = at(11, 3)
    working = asyncio.ensure_future(night.work_off())
    await asyncio.sleep(0.5)
    night.stop.set()
    await asyncio.wait_for(working, 20)


def test_only_the_last_ones_are_kept_with_the_pictures_they_need(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "nice", lambda _: 0)
    home.sets(BACKUP_KEEP="2")
    home.comes("DV1")
    folder = home.hands_in_a_picture()
    names = iter(f"dongkhoi-2026-03-{day}-030000.zip" for day in (10, 11, 12, 13))
    monkeypatch.setattr(nightly, "name_at", lambda *_: next(names))
    home.done("backup", "--nightly")
    for path in folder.root.glob("??/*"):
        path.unlink()
    place = home.folder / "data" / "backups"
    (place / "notes.txt").write_text("not ours", encoding="utf-8")
    beside = Folder(place / "evidence")
    assert pictures(beside) == [PICTURE]
    home.done("restore", str(place / "dongkhoi-2026-03-10-030000.zip"))
    assert pictures(folder) == [PICTURE]
    home.work(lambda session: session.connection().exec_driver_sql("DELETE FROM evidence"))
    for _ in range(2):
        home.done("backup", "--nightly")
    assert sorted(path.name for path in place.glob("*.zip")) == [
        "dongkhoi-2026-03-11-030000.zip",
        "dongkhoi-2026-03-12-030000.zip",
    ]
    assert pictures(beside) == []
    assert (place / "notes.txt").exists()
    last = home.work(record.last)
    assert last is not None
    assert (last.file, last.trouble) == ("dongkhoi-2026-03-12-030000.zip", "")
    assert place.stat().st_mode & 0o077 == 0


async def test_one_that_hangs_is_ended_told_of_and_tried_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that does not hear that it should end."""
    monkeypatch.setattr("bot.running.nightly.LONGEST", 1.0)
    monkeypatch.setattr("bot.running.nightly.PATIENCE", 1.0)
    time = Moving()
    script = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    night = _nights(database, time, "one", script)
    await night.work_off()
    time.moment = at(11, 3)
    await asyncio.wait_for(night.work_off(), 20)
    assert "status -9" in database.transact(record.trouble, time.moment)


def _lain(home: Home) -> dict[str, int]:
    """The files beside the backups, each with its inode: one that is written again has another."""
    return {path.name: path.stat().st_ino for path in (home.folder / "data" / "backups" / "evidence").glob("??/*")}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_pictures_beside_sealed_backups_are_sealed_each_once(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "nice", lambda _: 0)
    home.comes("DV1")
    folder = home.hands_in_a_picture()
    names = iter(f"dongkhoi-2026-03-{day}-030000.zip" for day in range(10, 20))
    monkeypatch.setattr(nightly, "name_at", lambda *_: next(names))
    home.done("backup", "--nightly")
    place = home.folder / "data" / "backups"
    beside = Folder(place / "evidence")
    assert pictures(beside) == [PICTURE]
    home.sets(BACKUP_PASSPHRASE="chín con sông")
    home.done("backup", "--nightly")
    (name,) = first = _lain(home)
    assert name.endswith(".age")
    assert all(
        PICTURE not in path.read_bytes() and path.stat().st_mode & 0o077 == 0 for path in beside.root.glob("??/*")
    )
    home.done("backup", "--nightly")
    assert _lain(home) == first, "what is sealed is not sealed again"
    home.sets(BACKUP_PASSPHRASE="Cửu Long")
    home.done("backup", "--nightly")
    assert len(_lain(home)) == 2, "older backups open with the passphrase before, their pictures too"
    newest = place / "dongkhoi-2026-03-13-030000.zip"
    for passphrase, night in (("chín con sông", "11"), ("Cửu Long", "13"), ("Cửu Long", "10")):
        home.sets(BACKUP_PASSPHRASE=passphrase)
        for path in folder.root.glob("??/*"):
            path.unlink()
        home.done("restore", str(place / f"dongkhoi-2026-03-{night}-030000.zip"))
        assert pictures(folder) == [PICTURE]
    for path in folder.root.glob("??/*"):
        path.unlink()
    home.sets(BACKUP_PASSPHRASE="")
    said = home.done("restore", str(place / "dongkhoi-2026-03-10-030000.zip"))
    assert "missing 1" in said
    assert "set BACKUP_PASSPHRASE" in said
    home.sets(BACKUP_KEEP="1", BACKUP_PASSPHRASE="Cửu Long")
    home.done("backup", "--nightly")
    assert len(_lain(home)) == 1
    assert len(list(beside.root.glob("*.key.age"))) == 1, "a key goes with the last file of it"
    assert newest.exists() is False


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_disk_without_room_is_said_beforehand(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "nice", lambda _: 0)
    monkeypatch.setattr("bot.verbs.copies.making.SPARE", 2**60)
    assert "make room" in home.refused("backup", "--nightly")
    assert list((home.folder / "data" / "backups").iterdir()) == []
    with closing(Database(home.url)) as database:
        assert "make room" in database.transact(record.trouble, at(11, 3))


def test_an_administrator_reads_when_the_last_one_was_made(database: Database) -> None:
    village = Village(database)
    village.deployment = replace(village.deployment, backups=14)
    dung = village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))
    assert "bản đầu tiên" in dung.says("/tinhtrang")
    real = village.now
    database.transact(record.succeeded, "x.zip", 5 * 2**20, real - timedelta(hours=3))
    assert "5 MB" in dung.says("/tinhtrang")
    database.transact(record.failed, "no room", real)
    assert "dongkhoi doctor" in dung.says("/tinhtrang")


def test_where_no_backups_are_made_any_more_none_is_late(database: Database) -> None:
    database.transact(record.failed, "no room", at(10, 3))
    database.transact(process.note_tick, "backup", at(10, 3), "")
    database.transact(record.forget)
    assert database.transact(record.trouble, at(20, 3)) == ""
    assert [tick.name for tick in database.transact(process.ticks)] == []
