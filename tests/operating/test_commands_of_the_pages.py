"""Every command of the pages for whoever sets the bot up is run as it stands, in a folder that was just downloaded."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.processes.deployment import outside
from tests.processes.people import TELEGRAM_TOKEN, crowd, people_file
from tests.processes.program import Program, free_port, until
from tests.project.tree import BESIDE, ROOT, page

LONGEST = 300.0  # seconds for one command: the first of them downloads packages
ELSEWHERE = {
    r"sudo (?!-u dongkhoi \.venv/bin/dongkhoi)": "changes the machine",
    r"(cd|systemctl|journalctl)\b": "changes the machine, or asks systemd",
    r"(cd deploy|docker)\b": "needs containers",
    r"git (pull|clone)\b": "the folder is the download",
    r"uv run pytest$": "the gate runs it",
    r".*\bbenchmarks\b": "takes minutes",
    r".*\bpostgres(ql)?\b": "needs a server; tests/copies and tests/processes start one",
}
"""What is not run here, each with the reason."""
ANSWERED = {"CODE-OF-A-MEMBER": "TV001", "/var/backups/": "copies/"}
"""What the reader puts in."""
STAYS = re.compile(r"dongkhoi (demo|run)\b")
FENCED = re.compile(r"^```(?:sh)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`((?:uv run (?:--no-dev )?dongkhoi|python3 -c|cp) [^`]+)`")
SETTING = re.compile(r"[A-Z_]+=")


def commands(name: str) -> list[str]:
    """Return the commands of a page in their order."""
    found: list[tuple[int, str]] = []
    words = page(name)
    for block in FENCED.finditer(words):
        for line in block[1].splitlines():
            command = re.sub(r"\s+#.*$", "", line).strip()
            if command and not SETTING.match(command):
                found.append((block.start(), command))
    outside_blocks = FENCED.sub(lambda block: "\n" * len(block[0]), words)
    found += [(each.start(), " ".join(each[1].split())) for each in INLINE.finditer(outside_blocks)]
    return [command for _, command in sorted(found, key=lambda each: each[0])]


def why_not(command: str) -> str:
    return next((reason for pattern, reason in ELSEWHERE.items() if re.match(pattern, command)), "")


class Reader:
    """Somebody with an empty folder, Python and pip, who types what the page says."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "downloaded"
        shutil.copytree(
            ROOT, self.home, ignore=shutil.ignore_patterns(*BESIDE, "*_cache", "__pycache__", ".hypothesis")
        )
        (self.home / "copies").mkdir()
        subprocess.run([sys.executable, "-m", "venv", folder / "python"], check=True, timeout=LONGEST)
        self.port, self.took = free_port(), 0.0
        env = outside(folder / "bytecode")
        for name in ("VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT", "PYTHONPATH"):
            env.pop(name, None)
        paths = (self.home / ".venv" / "bin", folder / "python" / "bin")
        self.env = env | {"PATH": os.pathsep.join(map(str, (*paths, "/usr/bin", "/bin"))), "PORT": str(self.port)}
        self.phones = free_port()
        self.simulator: Program | None = None
        self.folder = folder

    def types(self, command: str) -> str:
        """Run one command to its end, or, where it stays, until it serves; return what it said."""
        for asked, answer in ANSWERED.items():
            command = command.replace(asked, answer)
        command = command.removeprefix("sudo -u dongkhoi ")
        began = time.monotonic()
        try:
            return self._stays(command) if STAYS.search(command) else self._ends(command)
        finally:
            self.took += time.monotonic() - began
            if command == "cp .env.example .env":
                self._fill_in()

    def _ends(self, command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=self.home,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        said = done.stdout + done.stderr
        looks = "dongkhoi doctor" in command and done.returncode == 1  # nothing runs at this moment
        assert (done.returncode == 0 or looks) and "Traceback" not in said, f"{command}\n{said}"
        return said

    def _stays(self, command: str) -> str:
        """Start it, wait until its page answers, look with `doctor`, and end it with Ctrl+C."""
        demo, port = "demo" in command, free_port()
        address = f"http://127.0.0.1:{port}/" if demo else f"http://127.0.0.1:{self.port}/health"
        words = self.folder / "stays.log"
        with words.open("w", encoding="utf-8") as log:
            typed = f"{command} --port {port}" if demo else command
            shell = ["/bin/sh", "-c", typed]
            env = {name: value for name, value in self.env.items() if not demo or name != "PORT"}
            started = subprocess.Popen(
                shell, cwd=self.home, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        try:
            limit = time.monotonic() + LONGEST
            while not serves(address):
                assert started.poll() is None and time.monotonic() < limit, words.read_text(encoding="utf-8")
                time.sleep(0.2)
        finally:
            os.killpg(started.pid, signal.SIGINT)
            started.wait(60)
        said = words.read_text(encoding="utf-8")
        assert "Traceback" not in said, said
        return said

    def _fill_in(self) -> None:
        """Put a token into `.env`; the platform is this machine's."""
        people = self.folder / "people.json"
        people.write_text(json.dumps(people_file(crowd(1))), encoding="utf-8")
        arguments = ["simulator", "--port", str(self.phones), "--people", str(people)]
        self.simulator = Program(arguments, self.folder, outside(self.folder / "bytecode"), self.folder / "phones.log")
        until(lambda: serves(f"http://127.0.0.1:{self.phones}/"), "the phones are on", self.simulator.said)
        own = {
            "TELEGRAM_BOT_TOKEN": TELEGRAM_TOKEN,
            "TELEGRAM_BASE_URL": f"http://127.0.0.1:{self.phones}/telegram/bot",
            "TELEGRAM_FILE_URL": f"http://127.0.0.1:{self.phones}/telegram/file/bot",
        }
        file = self.home / ".env"
        words = file.read_text(encoding="utf-8")
        for name, value in own.items():
            words = re.sub(rf"^{name}=.*$", f"{name}={value}", words, flags=re.MULTILINE)
        file.write_text(words, encoding="utf-8")

    def leaves(self) -> None:
        if self.simulator and self.simulator.running:
            self.simulator.kill()


def serves(address: str) -> bool:
    try:
        return httpx.get(address, timeout=5).is_success
    except httpx.TransportError:
        return False


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(tmp_path)
    yield reader
    reader.leaves()


@pytest.mark.parametrize(
    "pages",
    [["README.md"], ["docs/trien-khai.md", "docs/deployment.md", "docs/upgrading.md"]],
    ids=["readme", "deploying"],
)
def test_every_command_does_what_the_page_says(reader: Reader, pages: list[str]) -> None:
    for name in pages:
        typed = [command for command in commands(name) if not why_not(command)]
        for command in typed:
            reader.types(command)
        sys.stdout.write(f"\n{name}: {len(typed)} commands, {reader.took:.0f} s so far\n")


@pytest.mark.parametrize("name", ["README.md", "docs/trien-khai.md", "docs/deployment.md", "docs/upgrading.md"])
def test_most_commands_of_each_page_are_known(name: str) -> None:
    found = commands(name)
    assert [
        each for each in found if not why_not(each) and not re.search(r"dongkhoi|^pip|^uv|^cp|^python3", each)
    ] == []
    assert [each for each in found if not why_not(each)]
