"""The rehearsal as a visitor starts it: one command, its clock, its newcomer, its end."""

import os
import re
import signal
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from domain.quiet_days.allowed import is_allowed
from tests.processes.deployment import outside
from tests.processes.phones import Phone
from tests.processes.program import Program, free_port, until

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class Rehearsal:
    """The demo in a folder of its own, and what the page can do there."""

    def __init__(self, folder: Path, bytecode: Path) -> None:
        self.folder, self.environment, self.port = folder, outside(bytecode), free_port()
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=60)
        self.begin()

    def begin(self) -> None:
        arguments = ["bot", "demo", "--port", str(self.port)]
        environment = self.environment | {"PORT": str(free_port())}
        self.program = Program(arguments, self.folder, environment, self.folder / "demo.log")
        self.program.says("ready:")

    def interrupt(self) -> int:
        """Ctrl+C."""
        os.kill(self.program.number, signal.SIGINT)
        return self.program.ends()

    def end(self) -> None:
        self.client.close()
        if self.program.running:
            self.program.stop()

    def moves(self, **wish: object) -> datetime:
        answer = self.client.post("/clock", json=wish)
        assert answer.is_success, answer.text
        return datetime.fromisoformat(answer.json()["now"])

    def clock(self) -> dict[str, Any]:
        shown: dict[str, Any] = self.client.get("/clock").json()
        return shown

    def phone(self, person: str, channel: str) -> Phone:
        return Phone(self.client, person, channel)

    def newcomer(self) -> dict[str, Any]:
        found: dict[str, Any] = next(one for one in self.client.get("/people").json() if one["id"] == "nguoimoi")
        return found


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory, bytecode: Path) -> Iterator[Rehearsal]:
    rehearsal = Rehearsal(tmp_path_factory.mktemp("demo"), bytecode)
    yield rehearsal
    rehearsal.end()


def shown_at(message: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(message["shown_at"], ZONE)


def test_it_says_where_it_is_and_how_it_is_stopped(rehearsal: Rehearsal) -> None:
    words = rehearsal.program.said()
    assert f"http://127.0.0.1:{rehearsal.port}" in words
    assert re.search(r"dừng.*Ctrl\+C.*stop.*Ctrl\+C", words)


def test_a_code_is_offered_until_it_is_used_also_after_a_new_start(rehearsal: Rehearsal) -> None:
    code = rehearsal.newcomer()["code"]
    assert code in rehearsal.newcomer()["note"]
    phone = rehearsal.phone("nguoimoi", "zalo")
    phone.says(code)
    phone.hears("đồng ý")
    assert rehearsal.newcomer()["code"] == code
    phone.says("tôi đồng ý")
    phone.hears("Chào mừng")
    until(lambda: not rehearsal.newcomer()["code"], "the code is not offered any more")
    assert rehearsal.newcomer()["note"] == ""
    assert rehearsal.interrupt() == 0
    assert "Traceback" not in rehearsal.program.said()
    rehearsal.begin()
    assert (rehearsal.newcomer()["code"], rehearsal.newcomer()["note"]) == ("", "")


def test_the_evening_does_not_end_the_rehearsal(rehearsal: Rehearsal) -> None:
    evening = rehearsal.moves(to="22:00")
    assert rehearsal.moves(days=1) - evening < timedelta(days=1, minutes=1)
    phone = rehearsal.phone("dangvien", "zalo")
    for _ in range(9):  # no longer is Tết
        if phone.everything():
            break
        rehearsal.moves(days=1)
    first = phone.everything()[-1]
    assert "⏰" in first["text"]
    assert shown_at(first).strftime("%H:%M") == "07:30"
    assert is_allowed(shown_at(first).date())
    following = datetime.fromisoformat(rehearsal.clock()["next_reminder"])
    assert rehearsal.moves(to="next_reminder") - following < timedelta(minutes=1)
    assert shown_at(rehearsal.phone("dangvien", "zalo").everything()[-1]).date() == following.date()


def test_reminders_are_announced_with_the_phone_that_shows_them(rehearsal: Rehearsal) -> None:
    whose = [(one["person"], one["channel"]) for one in rehearsal.clock()["reminders"]]
    assert whose[0] == ("dangvien", "zalo")
    assert ("bithu", "telegram") in whose
    rehearsal.moves(to=next(one["at"] for one in rehearsal.clock()["reminders"] if one["person"] == "bithu"))
    assert "⏰" in rehearsal.phone("bithu", "telegram").everything()[-1]["text"]


def test_a_clock_moved_by_nonsense_says_so(rehearsal: Rehearsal) -> None:
    nonsense: list[object] = [{"days": -1}, {"hours": 0}, {"to": "hôm qua"}, {"to": "25:00"}, {}, []]
    assert {rehearsal.client.post("/clock", json=wish).status_code for wish in nonsense} == {400}
