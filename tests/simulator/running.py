"""Run a simulator beside the test, with people who talk in it and bots that call it."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import uvicorn

from simulator.app import Options, build
from simulator.world.people import read_cast
from simulator.zalo.bot import ZaloOptions

TELEGRAM_TOKEN = "1001:secret"
ZALO_TOKEN = "2001:secret"
PEOPLE: dict[str, Any] = {
    "title": "Diễn tập",
    "telegram": {"token": TELEGRAM_TOKEN, "username": "dongkhoi_bot", "name": "Đồng Khởi"},
    "zalo": [{"token": ZALO_TOKEN, "name": "Bot Đồng Khởi"}],
    "people": [
        {
            "id": "an",
            "name": "Nguyễn Văn An",
            "role": "Đảng viên, Chi bộ ấp 1",
            "note": "Gõ mã mời để tham gia",
            "code": "ABCD2345",
            "chats": {"telegram": "10001", "zalo": "6ede9afa66b88fe6d6a9"},
        },
        {"id": "binh", "name": "Trần Thị Bình", "role": "Bí thư", "chats": {"telegram": "10002"}},
        {"id": "chi", "name": "Lê Thị Kim Chi", "role": "Quản trị", "chats": {"telegram": "10003"}},
    ],
    "phones": ["an:zalo", "binh:telegram", "chi:telegram"],
}


_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # nothing here is encrypted: no time is spent on certificates


def client(address: str) -> httpx.Client:
    return httpx.Client(base_url=address, timeout=60, verify=_NO_TLS)


class Caller:
    """One bot's calls: `telegram("sendMessage", chat_id=1, text="Chào")` is the decoded answer."""

    def __init__(self, client: httpx.Client, base: str) -> None:
        self.client = client
        self.base = base

    def __call__(self, method: str, **arguments: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.client.post(f"{self.base}/{method}", json=arguments).json()
        return answer

    def result(self, method: str, **arguments: Any) -> Any:
        answer = self(method, **arguments)
        assert answer["ok"], answer
        return answer["result"]

    def refusal(self, method: str, **arguments: Any) -> str:
        answer = self(method, **arguments)
        assert not answer["ok"], answer
        return f"{answer['error_code']} {answer['description']}"


class Talker:
    """One person on one channel."""

    def __init__(self, client: httpx.Client, person: str, channel: str) -> None:
        self.client = client
        self.place = f"/people/{person}/{channel}"

    def does(self, action: str, **arguments: Any) -> httpx.Response:
        return self.client.post(f"{self.place}/{action}", json=arguments)

    def says(self, text: str) -> dict[str, Any]:
        answer = self.does("say", text=text)
        assert answer.status_code == 200, answer.text
        said: dict[str, Any] = answer.json()["messages"][-1]
        return said

    def sends(self, kind: str, *files: tuple[str, bytes], caption: str = "") -> httpx.Response:
        parts = [("file", (name, content)) for name, content in files]
        return self.client.post(f"{self.place}/{kind}", files=parts, data={"caption": caption})

    def sees(self, after: int = 0, wait: float = 0) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.client.get(
            f"{self.place}/messages", params={"after": after, "wait": wait}
        ).json()
        return found


class Running:
    """`hang_up` ends every long poll and stream, as at the simulator's end."""

    def __init__(self, port: int, hang_up: Callable[[], object]) -> None:
        self.hang_up = hang_up
        self.address = f"http://127.0.0.1:{port}"
        self.client = client(self.address)

    def telegram(self, token: str = TELEGRAM_TOKEN) -> Caller:
        return Caller(self.client, f"/telegram/bot{token}")

    def zalo(self, token: str = ZALO_TOKEN) -> Caller:
        return Caller(self.client, f"/zalo/bot{token}")

    def person(self, person: str, channel: str = "telegram") -> Talker:
        return Talker(self.client, person, channel)

    def sent(self) -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = self.client.get("/sent").json()
        return sent


def until(true: Callable[[], object]) -> None:
    """Wait until something is true, or fail after a while."""
    limit = time.monotonic() + 60
    while not true():
        assert time.monotonic() < limit, "it never happened"
        time.sleep(0.02)


@contextmanager
def running(control: str = "", flood: int = 0, zalo: ZaloOptions | None = None) -> Iterator[Running]:
    """Run the simulator on a port of its own, in a thread."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    options = Options(f"http://127.0.0.1:{port}", control, flood, zalo or ZaloOptions())
    app, world = build(read_cast(PEOPLE), options)
    config = uvicorn.Config(app, log_level="warning", access_log=False, ws="none", timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    until(lambda: server.started)
    loop = server.servers[0].get_loop()
    simulator = Running(port, lambda: loop.call_soon_threadsafe(world.live.close))
    try:
        yield simulator
    finally:
        simulator.client.close()
        server.should_exit = True
        simulator.hang_up()
        thread.join(timeout=20)
        listener.close()
