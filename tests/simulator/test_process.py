"""The simulator as a process of its own."""

import json
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from tests.processes.program import free_port
from tests.simulator.running import PEOPLE, until


def answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/page").is_success
    except httpx.ConnectError:
        return False


def test_it_starts_serves_its_page_and_stops_in_order_with_polls_open(tmp_path: Path) -> None:
    people, port = tmp_path / "people.json", free_port()
    people.write_text(json.dumps(PEOPLE), encoding="utf-8")
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "simulator", "--port", str(port), "--people", str(people)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process, ThreadPoolExecutor(1) as pool:
        until(lambda: answers(address))
        for name in ("", "static/page/main.js", "static/style/base.css", "static/icon.svg"):
            assert httpx.get(f"{address}/{name}").is_success
        poll = pool.submit(httpx.get, f"{address}/telegram/bot1:a/getUpdates", params={"timeout": 50}, timeout=60)
        until(lambda: httpx.get(f"{address}/bots").json())
        process.send_signal(signal.SIGTERM)
        assert poll.result(60).json() == {"ok": True, "result": []}
        _, words = process.communicate(timeout=60)
    assert words == ""


def test_a_people_file_it_cannot_read_is_one_clear_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "simulator", "--port", "1", "--people", str(tmp_path / "nobody.json")]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert ended.stderr.startswith("simulator: cannot read")
