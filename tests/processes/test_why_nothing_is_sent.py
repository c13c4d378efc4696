"""Deployments that send nothing although all runs: doctor says why, and what waits for what."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot import noted_settings
from bot.settings import Settings
from domain.announcing import NewAnnouncement, Waits
from domain.channel import SHARED
from domain.chat import Address, Outgoing
from domain.operating.ticks import heard_name
from domain.operating.vitals import Fault, Trouble
from domain.stamps import Stamp
from storage import organisations, quiet_days
from storage.announcing import rows
from storage.ground import process
from storage.ground.database import Session
from storage.operating import troubles
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from tests.processes.deployment import ZONE, Deployment
from tests.processes.patients import Patient, now, ticking
from tests.processes.people import BRANCH, TELEGRAM_TOKEN

MINUTE = timedelta(minutes=1)
AN = Address("telegram", "7001", "10001")


def begins(deployment: Deployment, **others: str) -> None:
    """Note what a process notes that began with these settings."""
    given = {name.lower(): value for name, value in (deployment.settings | others).items()}
    deployment.write(noted_settings.note, Settings(**given), now())  # type: ignore[arg-type]  # as the environment gives them
    deployment.write(ticking)


def test_another_clock_than_that_of_vietnam(patient: Patient):
    patient.finds("not that of Vietnam (Etc/GMT+7)", "in Vietnam it is", TIMEZONE="Etc/GMT+7", LOCALE="vi")
    patient.misses("of Vietnam", TIMEZONE="Etc/GMT+7", LOCALE="en")
    patient.misses("of Vietnam", TIMEZONE="Asia/Bangkok", LOCALE="vi")


def test_another_program_receives_with_the_token(patient: Patient):
    deployment, heard = patient.deployment, heard_name("telegram", "7001")
    deployment.write(ticking)
    deployment.write(process.note_tick, heard, now(), "")
    patient.misses("another program")
    deployment.write(process.note_failure, heard, "TimeoutError", now())
    assert any(line.startswith("..") for line in patient.finds("does not arrive (TimeoutError)"))
    deployment.write(process.note_failure, heard, SHARED, now())
    patient.finds("!!  Telegram, bot 7001: what people write there does not arrive (another program", "BotFather")
    deployment.write(process.note_tick, heard, now(), "")
    deployment.write(process.note_shared, heard, now())
    patient.finds("!!  Telegram, bot 7001: what people write there does not arrive (another program")


def test_an_announcement_waits_for_a_second_yes(patient: Patient):
    deployment = patient.deployment
    asked = {"asked": [2], "until": (now() + timedelta(days=3)).isoformat()}
    deployment.write(rows.begin, NewAnnouncement(3, 2, 1, "Ra quân", waits_for=Waits.YES, agreement=asked), now())
    deployment.write(rows.begin, NewAnnouncement(3, 2, 1, "Ra quân", waits_for=Waits.TIME, begins_at=now()), now())
    patient.finds("2 announcements wait: no. 1 for the yes of dv1, until", "no. 2 booked for")


def test_it_still_runs_with_the_token_of_before(patient: Patient):
    deployment, old = patient.deployment, "7001:mat-khau-cua-nam-ngoai"
    begins(deployment)
    patient.misses("other settings")
    begins(deployment, TELEGRAM_BOT_TOKEN=old, PORT="1")
    deployment.write(troubles.begin, Trouble(Fault.TOKEN, "telegram:7001"), now())
    deployment.write(process.note_failure, heard_name("telegram", "7001"), "Telegram refuses the token", now())
    patient.finds(
        "other settings than those of now: TELEGRAM_BOT_TOKEN", "→ the bot still uses the token it began with"
    )
    patient.misses("does not arrive")
    kept = deployment.read(process.fact, "settings") or ""
    assert "telegram_bot_token" in kept
    assert not [secret for secret in (old, TELEGRAM_TOKEN) if secret.partition(":")[2] in kept]
    begins(deployment, SECRET_KEY="mot-khoa-khac-han-truoc-kia")
    patient.finds("other settings than those of now: SECRET_KEY →")


def test_a_platform_that_takes_nothing_for_hours(patient: Patient):
    deployment = patient.deployment
    deployment.write(ticking)
    for reason in ("the account waits", "too fast, again in 28800 s"):
        put = deployment.write(outbox.put, AN, Outgoing("Chào"), Lane.REMINDER, now())
        assert put
        deployment.write(outbox.again, put.id, now() + MINUTE, reason)
    assert any("đang chờ gửi lại (gửi quá nhanh, 28800 giây sau gửi lại)" in line for line in patient.finds(lang="vi"))
    until = (now() + timedelta(hours=8)).isoformat()
    deployment.write(troubles.begin, Trouble(Fault.QUOTA, "telegram:7001", detail=until), now())
    patient.finds("so the platform takes none until", "2 messages wait: 2 because the platform takes no messages")
    patient.misses("tried again")


def test_an_organisation_that_rests(patient: Patient):
    deployment = patient.deployment
    domain = now() + timedelta(seconds=float(deployment.settings["CLOCK_OFFSET"]))
    day = domain.astimezone(ZONE).date()
    deployment.write(outbox.put, AN, Outgoing("Mời họp"), Lane.REMINDER, now() - timedelta(hours=5), member_id=2)
    deployment.write(ticking)
    patient.finds("Reminders and messages wait", "1 message waits: 1 are due", CLOCK_OFFSET=at_noon(deployment))

    def rest(session: Session) -> None:
        place = organisations.by_code(session, BRANCH)
        assert place
        quiet_days.add(session, place, [day, day + timedelta(days=1)], "sắp xếp bộ máy", Stamp.of(domain, ZONE, 3))

    deployment.write(rest)
    patient.finds("Chi bộ ấp 1 rests today", "1 because their organisation rests, until 07:00")
    patient.misses("Reminders and messages wait", CLOCK_OFFSET=at_noon(deployment))


def at_noon(deployment: Deployment) -> str:
    """Move the clock to the afternoon of the day the deployment lives in."""
    domain = now() + timedelta(seconds=float(deployment.settings["CLOCK_OFFSET"]))
    noon = domain.astimezone(ZONE).replace(hour=15)
    return str((noon - now()).total_seconds())


def test_what_has_just_begun_is_not_blamed_for_what_it_has_not_done_yet(patient: Patient):
    deployment = patient.deployment
    begins(deployment)
    for name in ("rounds", "digests"):
        deployment.write(process.note_tick, name, now() - timedelta(hours=1), "")
    patient.finds("..  the bot has just begun")
    patient.misses("runs no more", "does not arrive")
    deployment.write(process.set_fact, "began", (now() - timedelta(hours=1)).isoformat())
    patient.finds("“the message of the week” runs no more", "“rounds of reports” runs no more")


def test_the_environment_goes_before_the_file(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    Path(".env").write_text("LOCALE=vi\nHOST=127.0.0.1\nSECRET_KEY=ba-muoi-sau\n", encoding="utf-8")
    Path(".env").chmod(0o600)
    for name, value in (("LOCALE", "en"), ("host", "127.0.0.1"), ("SECRET_KEY", "chin-cua-song-tien-rong")):
        monkeypatch.setenv(name, value)
    lines = patient.finds(
        "LOCALE: the environment says otherwise than .env, and counts (“en”, “vi”)", "SECRET_KEY: the env"
    )
    assert not [line for line in lines if "HOST" in line or "ba-muoi-sau" in line or "chin-cua" in line]


def test_the_bot_at_the_port_has_another_database(reached: Patient):
    deployment = reached.deployment
    deployment.start()
    deployment.serves()
    reached.misses("another database", "other settings")
    other = deployment.folder / "other.sqlite"
    with sqlite3.connect(deployment.url.removeprefix("sqlite:///")) as source, sqlite3.connect(other) as copy:
        source.backup(copy)
        copy.execute("DELETE FROM lease")
    copy.close()
    other.chmod(0o600)
    where = {"DATABASE_URL": f"sqlite:///{other}"}
    mine = deployment.url.removeprefix("sqlite:///")
    reached.finds(f"but with another database ({mine}), not {other}", "→ the service sets DATABASE_URL", **where)
    reached.misses("nobody runs the bot", "Nothing runs by itself", **where)
