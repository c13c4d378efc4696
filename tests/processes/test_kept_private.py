"""What people write stays with the owner of the deployment: out of the logs, out of reach of other users."""

import shutil
import stat
import sys
from pathlib import Path

import pytest

from bot.running.logs import Discreet
from bot.settings import Settings
from bot.verbs.doctor import doctor
from storage.ground.database import Session
from tests.processes.deployment import SECRETS, Deploy, Deployment
from tests.processes.pledging import PLEDGED, TALK
from tests.project.tree import ROOT

SECRET = PLEDGED[0][0]
REFUSING = {
    False: (
        "CREATE TRIGGER refusing BEFORE INSERT ON pledge BEGIN SELECT RAISE(ABORT, 'no pledge today'); END",
        "DROP TRIGGER refusing",
    ),
    True: (
        f"ALTER TABLE pledge ADD CONSTRAINT no_pledge_today CHECK (content <> '{SECRET}')",
        "ALTER TABLE pledge DROP CONSTRAINT no_pledge_today",
    ),
}


def run(session: Session, statement: str) -> None:
    session.connection().exec_driver_sql(statement)


@pytest.mark.parametrize("postgresql", [False, True], ids=["sqlite", "postgresql"])
def test_a_turn_that_fails_is_logged_without_what_was_written(deploy: Deploy, postgresql: bool) -> None:
    deployment = deploy(postgresql=postgresql)
    refuse, accept = REFUSING[postgresql]
    deployment.write(run, refuse)
    bot = deployment.start()
    phone = deployment.phone()
    for step in TALK[:-1]:
        step.does(phone)
        phone.hears(step.hears)
    TALK[-1].does(phone)
    phone.hears("Xin lỗi")
    bot.kill()
    deployment.write(run, accept)
    said = bot.said()
    bot.words.write_text("", encoding="utf-8")  # this time the traceback was meant
    assert "IntegrityError" in said
    assert "no_pledge_today" in said or "no pledge today" in said
    assert "storage/pledges.py" in said
    assert "dừa" not in said
    assert "VALUES" not in said


def test_the_message_of_an_exception_is_left_out_when_it_may_quote_a_person() -> None:
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise RuntimeError(f"about {SECRET}") from error
    except RuntimeError:
        written = Discreet().formatException(sys.exc_info())
    assert written.index("builtins.ValueError: ") < written.index("builtins.RuntimeError: ")
    assert written.count("tests/processes/test_kept_private.py") == 2
    assert SECRET not in written


def test_no_token_is_written_while_the_platforms_do_not_answer(deploy: Deploy) -> None:
    bot = deploy("telegram", "zalo", phones=False).start()
    for channel in ("telegram 7001", "zalo 8001"):
        bot.says(f"{channel}: nothing can be received")
    assert [secret for secret in SECRETS if secret in bot.said()] == []


def open_places(folder: Path) -> list[str]:
    return [str(each) for each in folder.rglob("*") if stat.S_IMODE(each.stat().st_mode) & 0o077]


@pytest.fixture
def at_home(deploy: Deploy, monkeypatch: pytest.MonkeyPatch) -> Deployment:
    """A deployment whose database is where the settings put it when nobody says otherwise."""
    deployment = deploy(phones=False)
    deployment.folder /= "home"
    deployment.folder.mkdir()
    del deployment.settings["DATABASE_URL"], deployment.settings["SECRET_KEY"]
    return deployment


def test_who_follows_the_readme_opens_nothing_to_others(at_home: Deployment) -> None:
    shutil.copy(ROOT / ".env.example", at_home.folder / ".env")
    (at_home.folder / ".env").chmod(0o644)
    for arguments in (("migrate",), ("import", "--template", "don-vi.xlsx"), ("import", "don-vi.xlsx")):
        assert at_home.call(*arguments).returncode == 0
    assert at_home.call("invite", "--admin").returncode == 0
    bot = at_home.start()
    assert open_places(at_home.folder) == [str(bot.words)], "only what the test itself writes"
    made = {each.name for each in (at_home.folder / "data").iterdir()}
    assert made >= {"dongkhoi.sqlite", "dongkhoi.sqlite-wal", "dongkhoi.sqlite-shm", "dongkhoi.key"}


def test_what_was_open_before_is_closed_by_the_next_verb(at_home: Deployment) -> None:
    assert at_home.call("invite", "--admin").returncode == 0
    data = at_home.folder / "data"
    (data / "dongkhoi.sqlite.copy").touch()
    for each in (data, *data.iterdir()):
        each.chmod(0o777)
    assert "!! data" not in at_home.call("doctor").stdout
    assert open_places(at_home.folder) == []


def test_doctor_names_what_is_still_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".env").touch(mode=0o640)
    assert doctor(Settings(database_url=f"sqlite:///{tmp_path}/empty.sqlite"), "en") == 1
    assert "!!  .env: other users" in capsys.readouterr().out
