"""The secret key is put anew: what the old one signed holds until it runs out, or ends at once where others saw it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot import key_file
from bot.__main__ import main
from bot.settings import Settings
from domain.links import sign, verify
from storage.ground.database import Database
from storage.people import invitations
from tests.talking import KEY, Village

ON_SQLITE_ALONE = True
DAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, tzinfo=UTC)
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return the command line, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setenv("LOCALE", "en")
    assert main(["migrate"]) == 0
    return lambda *arguments: main(["key", "rotate", *arguments])


def test_the_old_key_is_honoured_for_as_long_as_a_code_lasts(tmp_path: Path) -> None:
    file = tmp_path / "the.key"
    before = key_file.kept(file)
    until = key_file.rotate(file, DAY)
    assert until == DAY + timedelta(days=30)
    assert key_file.kept(file) != before
    assert key_file.honoured(file, until) == (before,)
    assert key_file.honoured(file, until + timedelta(days=1)) == ()
    assert file.stat().st_mode & 0o077 == 0
    assert key_file.former_file(file).stat().st_mode & 0o077 == 0


def test_the_way_back_and_forth_keeps_both(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    file = Settings().key_file
    first = key_file.kept(file)
    assert run() == 0
    second = key_file.kept(file)
    assert run("--back") == 0
    assert key_file.kept(file) == first
    assert Settings().former_keys == (second,)
    said = capsys.readouterr().out
    assert "restart every process" in said
    assert first not in said
    assert second not in said


def test_without_a_key_before_there_is_no_way_back(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--back") == 1
    assert "no key to go back to" in capsys.readouterr().err


def test_a_key_that_was_seen_ends_at_once_and_its_codes_too(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    file = Settings().key_file
    assert run() == 0
    assert run("--at-once") == 0
    assert Settings().former_keys == ()
    assert not key_file.former_file(file).exists()
    assert "0 codes that nobody used are void" in capsys.readouterr().out


def test_a_key_of_the_settings_is_proposed_and_not_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SECRET_KEY", "the key of the settings")
    assert run() == 0
    said = capsys.readouterr().out
    assert "SECRET_KEY_BEFORE=the key of the settings\n" in said
    assert not Settings().key_file.exists()
    monkeypatch.setenv("SECRET_KEY_BEFORE", "one before")
    assert Settings().former_keys == ("one before",)
    assert run("--back") == 0
    assert "SECRET_KEY=one before\n" in capsys.readouterr().out


def test_a_link_goes_on_while_its_key_is_honoured() -> None:
    link = sign(7, NOW + timedelta(days=3), "old")
    assert verify(link, NOW, "new", "old") == 7
    assert verify(link, NOW, "new") is None
    assert verify(link, NOW + timedelta(days=4), "new", "old") is None


@pytest.mark.parametrize("channel", ["telegram", "zalo"])
def test_who_is_talking_goes_on_and_a_code_of_the_old_key_joins(database: Database, channel: str) -> None:
    village = Village(database)
    village.organisation("CB1", "Chi bộ ấp 1")
    an = village.person(channel, "Nguyễn Văn An", "CB1")
    newcomer, late = village.stranger(channel), village.stranger(channel)
    code = village.code_for(village.member("Trần Văn Bảy", "CB1"))
    void = village.code_for(village.member("Võ Thị Tám", "CB1"))
    an.says("/dangky trồng 300 cây dừa trước 30/6")
    village.deployment = replace(village.deployment, secret_key="another", former_keys=(KEY,))
    assert "Đã ghi" in an.picks("Đúng, đăng ký")
    assert "Trần Văn Bảy" in newcomer.says(code)
    village.deployment = replace(village.deployment, former_keys=())
    assert "Võ Thị Tám" not in late.says(void)
    assert database.transact(invitations.end_all_unused, village.now) == 2
    assert database.transact(invitations.end_all_unused, village.now) == 0
