"""Break a deployment in every way we know: doctor names each fault, says what to do, and shows no secret."""

import os
import shutil
import signal
import socket
import sqlite3
import threading
import time
from collections import namedtuple
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.doctor import database as of_database
from domain.channel import MessageState, TokenRefused
from domain.chat import Address, Incoming, Outgoing
from domain.operating.vitals import Fault, Trouble
from storage.chats import accounts, inbox
from storage.ground import process, schema
from storage.ground.database import Session
from storage.operating import troubles, vitals
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from tests.operating.test_watching import note_backup
from tests.processes.patients import Patient, now, ticking
from tests.processes.program import free_port, until

CAN = os.geteuid() == 0
MINUTE = timedelta(minutes=1)


def test_settings_that_platforms_refuse_or_nobody_reads(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    Path(".env").write_text("TELEGRAM_BOT_TOKNE=7:abc\nPORTT=1\nDU_LIEU=x\n", encoding="utf-8")
    Path(".env").chmod(0o600)
    monkeypatch.setenv("ZALO_BOT_TOKEN", "8:abc")
    patient.finds("TELEGRAM_BOT_TOKNE is no setting", "→ write TELEGRAM_BOT_TOKEN", "→ write PORT", "DU_LIEU")
    patient.finds("ZALO_BOT_TOKEN is no setting", "→ write ZALO_BOT_TOKENS")
    patient.finds("WEBHOOK_SECRET: holds characters", WEBHOOK_SECRET="mật khẩu của chúng ta")
    patient.finds("WEBHOOK_SECRET: longer", WEBHOOK_SECRET="a" * 257)
    patient.finds("WEBHOOK_SECRET: shorter", "SECRET_KEY: shorter", WEBHOOK_SECRET="ngan", SECRET_KEY="ngan")
    patient.finds("TELEGRAM_BOT_TOKEN: this is no token", TELEGRAM_BOT_TOKEN="khong phai ma khoa")
    patient.finds("PUBLIC_URL turns webhooks on", PUBLIC_URL="http://bot.example.vn")
    patient.finds("https alone", PUBLIC_URL="http://bot.example.vn")
    patient.finds("nobody answers there", PUBLIC_URL=f"https://127.0.0.1:{free_port()}")


def test_it_speaks_vietnamese_where_the_deployment_does(patient: Patient):
    assert any("trợ lý chưa chạy: systemctl start dongkhoi" in line for line in patient.finds(lang=""))
    assert any("nobody runs the bot" in line for line in patient.finds(lang="", LOCALE="en"))


def test_a_port_another_program_has(patient: Patient):
    patient.finds("nobody listens; the bot does not run here")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answering = threading.Thread(target=_answer_nonsense, args=(taken,), daemon=True)
        answering.start()
        patient.finds("another program has it", "→ set PORT to a free one", PORT=str(taken.getsockname()[1]))


def _answer_nonsense(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")


def test_files_of_others(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    file = Path(patient.deployment.url.removeprefix("sqlite:///"))
    file.chmod(0o644)
    patient.finds(f"{file}: other users")
    file.chmod(0o600)
    if CAN:
        os.chown(file, 12345, 12345)
        patient.finds(f"{file}: belongs to another user", "→ chown --reference")


def test_a_full_disk_is_that_of_the_database(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    usage = namedtuple("usage", "total used free")
    folder = Path(patient.deployment.url.removeprefix("sqlite:///")).parent
    asked: list[Path] = []

    def of(path: Path) -> object:
        asked.append(Path(path))
        return usage(1, 1, 5 * 2**20)

    monkeypatch.setattr(shutil, "disk_usage", of)
    patient.finds("disk of DATABASE_URL: 5 MB free")
    assert folder in asked


def test_a_database_that_is_missing_torn_locked_or_too_new(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    folder, url = patient.deployment.folder, patient.deployment.url
    file = Path(url.removeprefix("sqlite:///"))
    patient.finds("there is none yet", DATABASE_URL=f"sqlite:///{folder}/nowhere/it.sqlite")
    assert not (folder / "nowhere").exists(), "looking makes nothing"
    torn = folder / "torn.sqlite"
    content = bytearray(file.read_bytes())
    content[4096:8192] = os.urandom(4096)
    torn.write_bytes(content)
    patient.finds("the file is damaged", DATABASE_URL=f"sqlite:///{torn}")
    monkeypatch.setattr(of_database, "LOCKED", 0.2)
    with sqlite3.connect(file) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        patient.finds("another program has locked it", "lsof")
        assert time.monotonic() - began < 20, "the rest is read without the lock"
    other.execute("PRAGMA journal_mode=DELETE")
    other.execute("BEGIN EXCLUSIVE")
    lines = patient.finds("another program has locked it")
    assert not [line for line in lines if "does not answer" in line], "it is said already why"
    other.close()
    patient.deployment.write(run, "UPDATE alembic_version SET version_num = '9999'")
    patient.finds("schema 9999 is newer than this program", "→ update the program")
    patient.deployment.write(run, "UPDATE alembic_version SET version_num = '0046'")
    patient.finds(f"schema 0046, not {schema.newest()}", "→ run “dongkhoi migrate”")


def run(session: Session, statement: str) -> None:
    session.connection().exec_driver_sql(statement)


def test_dead_slow_and_failing_ticks(patient: Patient):
    deployment = patient.deployment
    deployment.write(process.note_tick, "reminders", now() - timedelta(days=24), "")
    patient.finds("Nothing runs by itself any more", "→ nobody runs the bot")
    deployment.write(ticking)
    deployment.write(process.note_tick, "figures", now() - timedelta(days=24), "")
    deployment.write(process.note_tick, "digests", now(), "", 95.0)
    deployment.write(process.note_tick, "mornings", now(), "")
    deployment.write(process.note_failure, "mornings", "ZeroDivisionError", now())
    patient.finds("“counting figures anew” runs no more", "tick the message of the week: took 95 s")
    patient.finds("tick messages of the morning: fails (ZeroDivisionError)", "grep “tick mornings”")
    patient.misses("Nothing runs")


def test_what_waits_and_what_failed(patient: Patient):
    deployment, here = patient.deployment, Address("telegram", "7001", "10001")
    deployment.write(ticking)
    deployment.write(outbox.put, here, Outgoing("Chào đồng chí"), Lane.REPLY, now() - 6 * MINUTE)
    deployment.write(inbox.keep, Incoming(here, "1", text="?"), now() - 6 * MINUTE)
    deployment.write(inbox.fail, Incoming(here, "2", text="?"), now())
    patient.finds("People wait for answers", "is not being handled", "1 update could not be handled", "telegram:7001:2")
    for state, reason in ((MessageState.QUEUED, "no answer from the server"), (MessageState.REJECTED, "chat is odd")):
        put = deployment.write(outbox.put, here, Outgoing("Chào"), Lane.REMINDER, now())
        assert put
        if state is MessageState.QUEUED:
            deployment.write(outbox.again, put.id, now() + MINUTE, reason)
        else:
            deployment.write(outbox.give_up, put.id, state, now(), reason)
    patient.finds(
        "1 message is tried again (no answer from the server)", "1 message was refused since yesterday (chat is"
    )


def test_troubles_of_accounts_and_of_backups(patient: Patient):
    deployment = patient.deployment
    deployment.write(ticking)
    for fault in (Fault.TOKEN, Fault.QUOTA, Fault.AWAY):
        deployment.write(troubles.begin, Trouble(fault, "telegram:7001"), now())
    deployment.write(note_backup, now(), None, "No space left on device")
    patient.finds(
        "refuses the token", "quota is used up", "has not answered", "no new backup (No space left on device)"
    )


def test_a_clock_that_was_set_back(patient: Patient):
    patient.deployment.write(process.note_tick, "reminders", now() + 60 * MINUTE, "")
    patient.finds("clock: was set back", "timedatectl set-ntp true")


@pytest.mark.parametrize(
    ("local", "words"),
    [("2026-11-27 22:00", "it is night"), ("2026-11-29 10:00", "day of rest"), ("2026-11-27 10:00", "")],
)
def test_why_nothing_is_sent_by_night_and_on_a_day_of_rest(patient: Patient, local: str, words: str):
    then = datetime.fromisoformat(f"{local}+07:00")
    ahead = str((then - now()).total_seconds())
    lines = patient.finds(*filter(None, [words]), CLOCK_OFFSET=ahead)
    known = [line for line in lines if line.startswith("..")]
    assert bool([line for line in known if "it is night" in line or "day of rest" in line]) == bool(words)


def test_who_blocked_the_bot_and_whom_nobody_can_reach(patient: Patient):
    deployment = patient.deployment
    deployment.write(accounts.set_blocked, Address("telegram", "7001", "19999"), now())
    patient.finds("1 chat has blocked the bot", "administrators: none can be written to", "they have blocked the bot")
    deployment.write(accounts.set_blocked, Address("telegram", "7001", "10001"), now())
    patient.finds("Of 2 chats of people who have joined 2 have blocked the bot", "→ Tell them by telephone")
    deployment.write(run, "UPDATE account SET member_id = NULL")
    patient.finds("none of them has joined", "→ run “dongkhoi invite --admin”")


def test_a_token_of_another_bot_and_what_becomes_of_its_people(reached: Patient):
    reached.finds(
        "zalo 8001: 2 members joined by this bot, which has no token here", "→ put its token back", ZALO_BOT_TOKENS=""
    )


def test_a_token_the_platform_refuses(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    async def refuse(_channel: object) -> None:
        raise TokenRefused("Telegram refuses the token of this bot")

    monkeypatch.setattr(TelegramChannel, "start", refuse)
    patient.finds("telegram 7001: Telegram refuses the token", "→ put the right token into .env and restart the bot")


def test_a_webhook_that_leads_elsewhere(reached: Patient):
    call = reached.deployment.phones
    elsewhere = f"http://127.0.0.1:{free_port()}/telegram"
    call.client.post(
        f"/telegram/bot{reached.deployment.settings['TELEGRAM_BOT_TOKEN']}/setWebhook", json={"url": elsewhere}
    )
    reached.finds("telegram 7001: a webhook at 127.0.0.1 is set, so polling hears nothing")
    ours = reached.deployment.public()
    reached.finds("telegram 7001: posts to 127.0.0.1, not to our PUBLIC_URL", "zalo 8001: no webhook is set", **ours)


def test_a_platform_that_cannot_be_reached_is_named_with_the_reason(patient: Patient):
    patient.finds("telegram 7001: getMe failed (ClientConnectorError", "curl -sS")


def test_a_process_that_was_stopped_is_named_with_its_number(reached: Patient):
    deployment = reached.deployment
    bot = deployment.start()
    deployment.serves()
    until(lambda: f":{bot.number}:" in deployment.read(clock_owner), "it ticks", bot.said)
    named = f"process {bot.number} was stopped: kill -CONT {bot.number}"
    reached.misses(named)
    os.kill(bot.number, signal.SIGSTOP)
    try:
        lines = reached.finds(named)
        assert any("does not answer within 10 s" in line for line in lines)
    finally:
        os.kill(bot.number, signal.SIGCONT)


def clock_owner(session: Session) -> str:
    holder = vitals.ticker(session)
    return holder.owner if holder else ""
