"""Make one deployment: a folder, a database with people, settings, and the processes started there."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Concatenate, ParamSpec, Protocol, TypeVar
from zoneinfo import ZoneInfo

import httpx

from bot.running.clocks import Clocks
from bot.settings import Settings
from domain.quiet_days.allowed import next_allowed
from storage.ground.database import Database, Session
from tests.processes.people import TELEGRAM_TOKEN, ZALO_TOKEN, crowd, people_file, settle
from tests.processes.phones import Phone, Phones
from tests.processes.program import Program, free_port, until

P = ParamSpec("P")
T = TypeVar("T")

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NONE: Mapping[str, str] = MappingProxyType({})
WEBHOOK_SECRET = "chin-cua-song-tien"
SECRET_KEY = "ba-muoi-sau-pho-phuong"
SECRETS = [TELEGRAM_TOKEN.partition(":")[2], ZALO_TOKEN.partition(":")[2], WEBHOOK_SECRET, SECRET_KEY]


def until_daylight(now: datetime) -> timedelta:
    """Return how far to move the bots' clock, so that by night and on a day of rest too people may be written to."""
    local = now.astimezone(ZONE)
    days = next_allowed(local.date()) - local.date()
    if local.hour < 8:
        return days + timedelta(hours=8 - local.hour)
    return days + timedelta(hours=min(0, 19 - local.hour))


class Deploy(Protocol):
    """How a test asks for a deployment: the channels that are on, how many people, options of the simulator."""

    def __call__(
        self,
        *channels: str,
        people: int = 1,
        simulator: tuple[str, ...] = (),
        postgresql: bool = False,
        phones: bool = True,
    ) -> "Deployment":
        """Deploy; Telegram and SQLite by default; without `phones` no simulator can be reached."""
        ...


class Deployment:
    """`settings` is the whole environment of every process started here."""

    def __init__(self, folder: Path, database_url: str, channels: tuple[str, ...], bytecode: Path) -> None:
        self.folder, self.url, self.channels = folder, database_url, channels
        self.port = free_port()
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=60)
        self.programs: list[Program] = []
        self._opened: Phones | None = None
        self._env = outside(bytecode)
        self.settings = {
            "DATABASE_URL": database_url,
            "SECRET_KEY": SECRET_KEY,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "CLOCK_OFFSET": str(until_daylight(Clocks().now()).total_seconds()),
        }

    def open(self, people: int, simulator: tuple[str, ...], phones: bool) -> None:
        """Add the people and switch their phones on."""
        everybody, port = crowd(people), free_port()
        self.write(settle, everybody, self.channels)
        self._connect(f"http://127.0.0.1:{port}")
        if phones:
            file = self.folder / "people.json"
            file.write_text(json.dumps(people_file(everybody)), encoding="utf-8")
            arguments = ["simulator", "--port", str(port), "--people", str(file), *simulator]
            self._opened = Phones(Program(arguments, self.folder, self._env, self.folder / "simulator.log"), port)

    def _connect(self, address: str) -> None:
        if "telegram" in self.channels:
            self.settings |= {
                "TELEGRAM_BOT_TOKEN": TELEGRAM_TOKEN,
                "TELEGRAM_BASE_URL": f"{address}/telegram/bot",
                "TELEGRAM_FILE_URL": f"{address}/telegram/file/bot",
                "TELEGRAM_RATE": "100",
            }
        if "zalo" in self.channels:
            self.settings |= {
                "ZALO_BOT_TOKENS": ZALO_TOKEN,
                "ZALO_BASE_URL": f"{address}/zalo/bot",
                "ZALO_RATE": "100",
            }

    @property
    def environment(self) -> dict[str, str]:
        return self._env | self.settings

    @property
    def phones(self) -> Phones:
        assert self._opened is not None
        return self._opened

    def public(self) -> dict[str, str]:
        """Return the settings that turn webhooks on."""
        return {"PUBLIC_URL": f"http://127.0.0.1:{self.port}", "WEBHOOK_SECRET": WEBHOOK_SECRET}

    def phone(self, person: str = "dv1") -> Phone:
        """Return one person's phone, on the channel of this deployment."""
        return self.phones.of(person, self.channels[0])

    def start(self, verb: str = "run", *, ready: bool = True, settings: Mapping[str, str] = NONE) -> Program:
        """Start a process that stays; wait until its output contains `ready`."""
        words = self.folder / f"{len(self.programs)}-{verb}.log"
        program = Program(["bot", verb], self.folder, {**self._env, **self.settings, **settings}, words)
        self.programs.append(program)
        if ready:
            program.says("ready:")
        return program

    def call(self, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Run a verb to its end."""
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=self.folder,
            env=self._env | self.settings | settings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        secrets = [secret for secret in SECRETS if secret in done.stdout + done.stderr]
        assert not secrets
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def serves(self) -> None:
        until(self._served, "the web server answers")

    def write(self, work: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one transaction of a second process."""
        database = Database(self.url)
        try:
            return database.transact(work, *args, **kwargs)
        finally:
            database.close()

    read = write

    def close(self) -> None:
        """End what still runs; check that no log holds a secret or an unexpected error."""
        self.client.close()
        for program in self.programs:
            if program.running:
                program.kill()
        if self._opened:
            self._opened.close()
        for program in self.programs:
            assert [secret for secret in SECRETS if secret in program.said()] == [], program.words
            assert "Traceback" not in program.said(), program.said()

    def _served(self) -> bool:
        try:
            return self.client.get("/health").is_success
        except httpx.TransportError:
            return False


def outside(bytecode: Path) -> dict[str, str]:
    """Return the environment without any setting of ours; with bytecode kept even where Python was told not to."""
    ours = {name.upper() for name in Settings.model_fields}
    env = {name: value for name, value in os.environ.items() if name.upper() not in ours}
    if env.pop("PYTHONDONTWRITEBYTECODE", ""):
        env["PYTHONPYCACHEPREFIX"] = str(bytecode)
    return env | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
