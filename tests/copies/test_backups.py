"""`backup` and `restore`, on both databases: whole, private, proven, with a way back."""

import json
import stat
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy.engine import make_url

from bot import key_file
from bot.running.alone import alone
from bot.running.clocks import Clocks
from storage.copies import of_postgresql
from storage.ground import schema
from storage.ground.connecting import address
from storage.ground.database import Database
from storage.people import invitations
from tests.copies.home import PICTURE, Home, pictures
from tests.processes.deployment import SECRET_KEY

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
NOWHERE = "postgresql://nguoi:mat-khau-cua-ta@127.0.0.1:1/khong-co"
WAS_THERE = "what was there before: "


def manifest(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as archive:
        found: dict[str, Any] = json.loads(archive.read("manifest.json"))
        return found


def test_a_backup_is_private_and_says_what_it_holds(home: Home) -> None:
    home.comes("DV1")
    home.hands_in_a_picture()
    home.sets(TELEGRAM_BOT_TOKEN="7001:muoi-hai", TIMEZONE="Asia/Bangkok")
    file = home.backed_up()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(home.folder.glob(".backup-*")) == []
    said = manifest(file)
    assert (said["rows"]["member"], said["rows"]["evidence"], said["evidence"]) == (1, 1, 1)
    assert (said["settings"]["SECRET_KEY"], said["settings"]["TIMEZONE"]) == ("set", "Asia/Bangkok")
    assert [secret for secret in (SECRET_KEY, "muoi-hai") if secret in json.dumps(said)] == []
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert archive.read("secret.key").decode() == SECRET_KEY
        assert [archive.read(name) for name in archive.namelist() if name.startswith("evidence/")] == [PICTURE]


def test_a_restore_brings_everything_back_and_keeps_what_was_there(home: Home) -> None:
    home.comes("DV1")
    folder = home.hands_in_a_picture()
    file = home.backed_up()
    home.comes("DV2")
    for path in folder.root.glob("??/*"):
        path.unlink()
    said = home.done("restore", str(file))
    assert home.people() == ["DV1"]
    assert pictures(folder) == [PICTURE]
    assert "brought back 1, missing 0" in said
    (there,) = [line for line in said.splitlines() if line.startswith(WAS_THERE)]
    kept = there.removeprefix(WAS_THERE).partition(";")[0]
    assert home.people(make_url(home.url).set(database=kept).render_as_string(hide_password=False)) == ["DV1", "DV2"]


def test_it_goes_on_another_machine_with_the_key(home: Home) -> None:
    """Nothing is there yet; without SECRET_KEY the key of the backup is taken."""
    home.comes("DV1")
    home.hands_in_a_picture()
    file = home.backed_up()
    there = home.folder / "new" / "dongkhoi.sqlite"
    url = make_url(home.url)
    is_sqlite = url.get_backend_name() == "sqlite"
    fresh = f"sqlite:///{there}" if is_sqlite else url.set(database="another_machine").render_as_string(False)
    home.sets(DATABASE_URL=fresh, EVIDENCE_DIR="new/evidence", SECRET_KEY="")
    said = home.done("restore", str(file))
    assert WAS_THERE not in said
    assert home.people(fresh) == ["DV1"]
    key = there.with_suffix(".key") if is_sqlite else home.folder / "data" / "secret.key"
    assert key.read_text(encoding="utf-8") == SECRET_KEY
    assert [path.read_bytes() for path in home.folder.glob("new/evidence/??/*")] == [PICTURE]


def test_another_key_stays_beside(home: Home) -> None:
    file = home.backed_up()
    home.sets(SECRET_KEY="một khoá khác")
    assert "SECRET_KEY is not the key of the backup" in home.done("restore", str(file))
    home.sets(SECRET_KEY="")
    home.done("restore", str(file))
    url = make_url(home.url)
    key = (
        Path(url.database or "").with_suffix(".key") if url.get_backend_name() == "sqlite" else Path("data/secret.key")
    )
    key.write_text("khoá cũ", encoding="utf-8")
    home.done("restore", str(file))
    assert key.read_text(encoding="utf-8") == SECRET_KEY
    assert [path.read_text(encoding="utf-8") for path in key.parent.glob("*.key.before-*")] == ["khoá cũ"]


@SQLITE
def test_the_key_before_comes_back_while_it_is_honoured(home: Home) -> None:
    """What was signed in the days before a rotation holds after a restore on another machine."""
    key = Path(make_url(home.url).database or "").with_suffix(".key")
    former = key.with_name(f"{key.name}.former")
    home.sets(SECRET_KEY="")
    key.write_text("khoá thứ nhất", encoding="utf-8")
    home.done("key", "rotate")
    second, before = key.read_text(encoding="utf-8"), former.read_text(encoding="utf-8")
    file = home.backed_up()
    home.done("restore", str(file))
    assert list(key.parent.glob("*.before-*.former")) == []
    key.unlink()
    former.unlink()
    home.done("restore", str(file))
    assert (key.read_text(encoding="utf-8"), former.read_text(encoding="utf-8")) == (second, before)
    former.write_text("khoá khác 2999-01-01", encoding="utf-8")
    said = home.done("restore", str(file))
    (line,) = [each for each in said.splitlines() if each.startswith("the key before that was there: ")]
    assert Path(line.rpartition(": ")[2]).read_text(encoding="utf-8") == "khoá khác 2999-01-01"
    former.unlink()
    home.environment.setattr(Clocks, "real", lambda _: datetime(2998, 1, 1, tzinfo=UTC))
    home.done("restore", str(file))
    assert not former.exists(), "its days are over"


@SQLITE
def test_the_key_before_of_the_settings_is_in_a_backup(home: Home) -> None:
    home.sets(SECRET_KEY_BEFORE="khoá trước")
    file = home.backed_up()
    former = Path(make_url(home.url).database or "").with_suffix(".key.former")
    home.sets(SECRET_KEY_BEFORE="khoá khác nữa")
    assert "SECRET_KEY_BEFORE is not the key before" in home.done("restore", str(file))
    assert former.read_text(encoding="utf-8").startswith("khoá trước ")


def test_nothing_is_restored_while_the_bot_runs(home: Home) -> None:
    file = home.backed_up()
    home.comes("DV2")
    with closing(Database(home.url)) as database, alone(database), database.engine.connect():
        assert "already running" in (said := home.refused("restore", str(file))) or "1 connections" in said
    assert home.people() == ["DV2"]


def test_a_sealed_backup_opens_with_its_passphrase_alone(home: Home) -> None:
    home.comes("DV1")
    home.sets(BACKUP_PASSPHRASE="chín con sông")
    file = home.backed_up()
    assert b"manifest" not in file.read_bytes()
    home.comes("DV2")
    home.sets(BACKUP_PASSPHRASE="")
    assert "BACKUP_PASSPHRASE" in home.refused("restore", str(file))
    home.sets(BACKUP_PASSPHRASE="một dòng")
    assert "not the passphrase" in home.refused("restore", str(file))
    assert home.people() == ["DV1", "DV2"]
    home.sets(BACKUP_PASSPHRASE="chín con sông")
    home.done("restore", str(file))
    assert home.people() == ["DV1"]


@SQLITE
def test_a_backup_asked_to_be_sealed_is_not_written_open(home: Home) -> None:
    assert "BACKUP_PASSPHRASE" in home.refused("backup", "x.zip", "--seal")
    assert not (home.folder / "x.zip").exists()


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _scratched(content: bytes) -> bytes:
    middle = len(content) // 3
    return content[:middle] + bytes(each ^ 0xFF for each in content[middle : middle + 64]) + content[middle + 64 :]


@pytest.mark.parametrize("passphrase", ["", "chín con sông"], ids=["open", "sealed"])
@pytest.mark.parametrize("harm", [_cut, _scratched, lambda _: b"no zip at all"], ids=["cut", "scratched", "other"])
@SQLITE
def test_a_file_that_is_torn_replaces_nothing(home: Home, harm: Callable[[bytes], bytes], passphrase: str) -> None:
    home.sets(BACKUP_PASSPHRASE=passphrase)
    file = home.backed_up()
    file.write_bytes(harm(file.read_bytes()))
    home.comes("DV2")
    assert "torn" in home.refused("restore", str(file))
    assert home.people() == ["DV2"]
    assert [each.name for each in home.folder.parent.iterdir() if "restoring" in each.name] == []


def test_rows_that_went_missing_are_found(home: Home) -> None:
    file = home.backed_up()
    other = file.with_name("other.zip")
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(other, "w") as changed:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "manifest.json":
                said = json.loads(content)
                said["rows"]["member"] += 1
                content = json.dumps(said).encode()
            changed.writestr(name, content)
    home.comes("DV2")
    assert "rows of member" in home.refused("restore", str(other))
    assert home.people() == ["DV2"]


def test_a_backup_of_the_other_kind_is_refused_with_what_to_do(home: Home) -> None:
    file = home.backed_up()
    if home.url.startswith("sqlite"):
        home.sets(DATABASE_URL=NOWHERE)
        assert "dongkhoi move" in home.refused("restore", str(file))
    else:
        home.sets(DATABASE_URL="sqlite:///fresh.sqlite")
        assert "of PostgreSQL" in home.refused("restore", str(file))


@POSTGRESQL
def test_without_the_programs_of_postgresql_the_package_is_named(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.copies.of_postgresql.DEBIAN", tmp_path)
    home.sets(PATH=str(tmp_path))
    assert "apt install postgresql-client-" in home.refused("backup", "x.zip")


@SQLITE
def test_an_older_schema_is_migrated_and_a_newer_one_is_refused(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    old, fresh = home.folder / "old.sqlite", f"sqlite:///{home.folder}/fresh.sqlite"
    with closing(Database(f"sqlite:///{old}")) as database:
        schema.migrate(database.engine, "0040")
    home.sets(DATABASE_URL=f"sqlite:///{old}")
    file = home.backed_up()
    home.sets(DATABASE_URL=fresh)
    assert f"schema 0040 -> {schema.newest()}" in home.done("restore", str(file))
    with closing(Database(fresh)) as database:
        assert schema.current(database.engine) == schema.newest()
    newer = home.backed_up()
    monkeypatch.setattr(schema, "knows", lambda revision: revision <= "0040")
    home.sets(DATABASE_URL=f"sqlite:///{home.folder}/another.sqlite")
    assert "update the program" in home.refused("restore", str(newer))


@SQLITE
def test_a_database_that_is_damaged_is_replaced_and_kept(home: Home) -> None:
    home.comes("DV1")
    file, damaged = home.backed_up(), Path(make_url(home.url).database or "")
    damaged.write_bytes(b"\xff" * 10_000)
    home.done("restore", str(file))
    assert home.people() == ["DV1"]
    assert [path.stat().st_size for path in damaged.parent.glob("*.before-*")] == [10_000]


@SQLITE
def test_no_other_file_is_written_over(home: Home) -> None:
    database = Path(make_url(home.url).database or "")
    before = database.read_bytes()
    assert "no backup" in home.refused("backup", str(database))
    assert database.read_bytes() == before
    assert home.backed_up() == home.backed_up()
    home.sets(DATABASE_URL="sqlite:///nowhere/x.sqlite")
    assert "no database" in home.refused("backup", "x.zip")


def test_the_programs_of_postgresql_are_told_every_host() -> None:
    told = conninfo_to_dict(of_postgresql.conninfo(address("postgresql://u:p@db1:5432,db2:5433/n")))
    assert (told["host"], told["port"], told["dbname"]) == ("db1,db2", "5432,5433", "n")
    assert told["target_session_attrs"] == "read-write"


def test_a_disk_without_room_refuses_the_restore_before_anything_is_touched(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.comes("DV1")
    copy = home.backed_up()
    home.comes("DV2")
    before = sorted(path for path in home.folder.rglob("*") if path.is_file())
    monkeypatch.setattr("bot.verbs.copies.restore.SPARE", 2**60)
    assert "nothing was touched" in home.refused("restore", str(copy))
    assert sorted(path for path in home.folder.rglob("*") if path.is_file()) == before
    assert home.people() == ["DV1", "DV2"]


def test_two_restores_in_one_second_keep_what_each_of_them_found(home: Home) -> None:
    moment = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
    home.environment.setattr(Clocks, "real", lambda _: moment)
    home.sets(SECRET_KEY="")
    home.comes("DV1")
    file = home.backed_up()
    url, found = make_url(home.url), []
    key = Path(url.database or "").with_suffix(".key") if home.url.startswith("sqlite") else Path("data/secret.key")
    for number in (2, 3):
        home.comes(f"DV{number}")
        key.write_text(f"khoá {number}", encoding="utf-8")
        (there,) = [line for line in home.done("restore", str(file)).splitlines() if line.startswith(WAS_THERE)]
        kept = there.removeprefix(WAS_THERE).partition(";")[0]
        found.append(home.people(url.set(database=kept).render_as_string(hide_password=False)))
    assert found == [["DV1", "DV2"], ["DV1", "DV3"]]
    assert sorted(path.read_text(encoding="utf-8") for path in key.parent.glob("*.key.before-*")) == [
        "khoá 2",
        "khoá 3",
    ]


@SQLITE
def test_a_key_that_was_seen_does_not_come_back_with_an_older_backup(home: Home) -> None:
    key = Path(make_url(home.url).database or "").with_suffix(".key")
    home.sets(SECRET_KEY="")
    key.write_text("khoá thứ nhất", encoding="utf-8")
    home.done("key", "rotate")
    seen = key.read_text(encoding="utf-8")
    home.comes("DV1")
    home.work(lambda session: invitations.invite(session, 1, None, Clocks().real(), "only for the test"))
    file = home.backed_up()
    home.done("key", "rotate", "--at-once")
    now = key.read_text(encoding="utf-8")
    home.comes("DV2")
    said = home.done("restore", str(file))
    assert "it stays out, and 1 codes that nobody used are void" in said
    assert home.people() == ["DV1"]
    assert key.read_text(encoding="utf-8") == now
    assert not key_file.former_file(key).exists()
    assert key_file.ended_file(key).stat().st_mode & 0o077 == 0
    assert seen not in key_file.ended_file(key).read_text(encoding="utf-8")
    home.done("restore", str(file), "--ended-key")
    assert key.read_text(encoding="utf-8") == seen
    assert not key_file.former_file(key).exists(), "the one before it was ended too, and nobody asked for it"
    assert "stays out" not in home.done("restore", str(file)), "it is taken as one that nobody else has seen"


@SQLITE
def test_a_key_of_the_settings_that_was_seen_does_not_come_back(home: Home) -> None:
    file = home.backed_up()
    home.done("key", "rotate", "--at-once")
    home.sets(SECRET_KEY="một khoá khác")
    assert "it stays out" in home.done("restore", str(file))
    assert not Path(make_url(home.url).database or "").with_suffix(".key").exists()
