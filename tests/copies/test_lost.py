"""A database that was lost is not begun anew in silence, and a damaged one ends a verb with one line."""

import os
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.verbs.copies import nightly
from tests.copies.home import Home

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""PostgreSQL has no file beside us that could go."""


@pytest.fixture
def at_home(home: Home) -> Home:
    home.sets(SECRET_KEY="", TELEGRAM_BOT_TOKEN="7:abc")
    file = home.folder / "data" / "dongkhoi.sqlite"
    home.url = f"sqlite:///{file}"
    home.sets(DATABASE_URL=home.url)
    home.done("migrate")
    return home


def lose(home: Home) -> Path:
    file = Path(home.url.removeprefix("sqlite:///"))
    for each in file.parent.glob(f"{file.name}*"):
        each.unlink()
    return file


VERBS = (("run",), ("migrate",), ("invite", "--admin"), ("backup", "x.zip"), ("backup", "--nightly"), ("recount",))


def test_where_backups_are_no_verb_begins_anew(at_home: Home) -> None:
    at_home.comes("DV1")
    at_home.done("backup", "--nightly")
    (backup,) = (at_home.folder / "data" / "backups").glob("*.zip")
    file = lose(at_home)
    for verb in VERBS:
        said = at_home.refused(*verb)
        assert f"dongkhoi restore data/backups/{backup.name}" in said
        assert "migrate --new" in said
        assert not file.exists()
    file.touch()
    assert "gone or empty" in at_home.refused("migrate"), "an empty file is none"
    at_home.done("restore", str(backup))
    assert at_home.people() == ["DV1"]


def test_a_new_beginning_that_is_meant_is_made(at_home: Home) -> None:
    at_home.done("backup", "--nightly")
    lose(at_home)
    at_home.done("migrate", "--new")
    at_home.done("migrate")


def test_pictures_are_traces_too_and_a_key_alone_is_none(at_home: Home) -> None:
    at_home.done("invite", "--admin")
    assert (at_home.folder / "data" / "dongkhoi.key").exists()
    lose(at_home)
    at_home.done("migrate")
    at_home.comes("DV1")
    folder = at_home.hands_in_a_picture()
    lose(at_home)
    assert str(folder.root.relative_to(at_home.folder)) in at_home.refused("migrate")


def test_a_first_start_that_is_refused_leaves_no_trace(at_home: Home) -> None:
    lose(at_home)
    at_home.sets(TELEGRAM_BOT_TOKEN="")
    assert "no channel is on" in at_home.refused("run")
    assert "no database" in at_home.refused("backup", "x.zip")
    at_home.done("migrate")


def test_doctor_names_the_newest_backup_that_holds_somebody(
    at_home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = iter(f"dongkhoi-2026-03-{day}-030000.zip" for day in (10, 11))
    monkeypatch.setattr(nightly, "name_at", lambda *_: next(names))
    monkeypatch.setattr("bot.verbs.doctor.of_platforms", _nobody)
    at_home.comes("DV1")
    at_home.done("backup", "--nightly")
    lose(at_home)
    assert "dongkhoi restore data/backups/dongkhoi-2026-03-10-030000.zip" in _doctor(capsys)
    at_home.done("migrate", "--new")
    at_home.done("backup", "--nightly")
    assert "members: none → stop the bot, then put the backup back" in (said := _doctor(capsys))
    assert "dongkhoi restore data/backups/dongkhoi-2026-03-10-030000.zip" in said
    assert "UTC" not in said


async def _nobody(*_asked: object) -> list[object]:
    return []


def _doctor(capsys: pytest.CaptureFixture[str]) -> str:
    main(["doctor"])
    return capsys.readouterr().out


def test_empty_backups_push_out_none_that_holds_people(at_home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    at_home.sets(BACKUP_KEEP="2")
    names = iter(f"dongkhoi-2026-03-{day}-030000.zip" for day in range(10, 20))
    monkeypatch.setattr(nightly, "name_at", lambda *_: next(names))
    for code in ("DV1", "DV2", "DV3"):
        at_home.comes(code)
    at_home.done("backup", "--nightly")
    at_home.done("backup", "--nightly")
    lose(at_home)
    at_home.done("migrate", "--new")
    at_home.comes("DV1")
    for _ in range(3):
        at_home.done("backup", "--nightly")
    place = at_home.folder / "data" / "backups"
    kept = [f"dongkhoi-2026-03-{day}-030000" for day in (11, 13, 14)]
    assert sorted(each.stem for each in place.glob("*.zip")) == kept
    assert sorted(each.stem for each in place.glob("*.evidence")) == kept
    at_home.comes("DV2")
    at_home.done("backup", "--nightly")
    at_home.done("backup", "--nightly")
    assert sorted(each.stem for each in place.glob("*.zip")) == [
        f"dongkhoi-2026-03-{day}-030000" for day in (15, 16)
    ], "what holds as many people needs none beside it"


@pytest.mark.parametrize("whole", [True, False])
def test_a_damaged_file_ends_every_verb_with_one_line(at_home: Home, whole: bool) -> None:
    file = Path(at_home.url.removeprefix("sqlite:///"))
    with file.open("r+b") as content:
        content.seek(0 if whole else 8192)
        content.write(os.urandom(32_768))
    for verb in VERBS:
        assert "damaged" in at_home.refused(*verb)


def test_of_a_key_that_was_never_set_nothing_is_said(at_home: Home) -> None:
    copy = at_home.backed_up()
    assert "SECRET_KEY" not in at_home.done("restore", str(copy))
