"""Serve a bot's control address with a clock that can be moved, and reminders sent when they are due."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VIETNAM = timezone(timedelta(hours=7))
AN, BINH, DUNG = ("zalo", "6ede9afa66b88fe6d6a9"), ("telegram", "10002"), ("telegram", "10009")


@dataclass(frozen=True)
class Planned:
    """One reminder, and the chat it is for."""

    at: datetime
    chat: tuple[str, str]


def morning(month: int, day: int) -> datetime:
    """Return when reminders of a day are due."""
    return datetime(2027, month, day, 7, 30, tzinfo=VIETNAM)


class Control:
    """A bot at 09:05 on 20 February 2027; `send` is called with each reminder when it is due."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.now = datetime(2027, 2, 20, 9, 5, tzinfo=VIETNAM)
        self.broken = False
        self.planned = [Planned(morning(3, 1), BINH)]
        self.send: Callable[[Planned], object] = print

    def answer(self, wish: dict[str, str]) -> dict[str, object]:
        if wish:
            self.now = max(self.now, datetime.fromisoformat(wish["to"]))
        due = [one for one in self.planned if one.at <= self.now]
        self.planned = sorted((one for one in self.planned if one not in due), key=lambda one: one.at)
        for one in due:
            self.send(one)
        reminders = [{"at": one.at.isoformat(), "channel": one.chat[0], "chat": one.chat[1]} for one in self.planned]
        following = reminders[0]["at"] if reminders else None
        return {"now": self.now.isoformat(), "next_reminder": following, "reminders": reminders}


@contextmanager
def controlling() -> Iterator[Control]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply({})

        def do_POST(self) -> None:
            self.reply(json.loads(self.rfile.read(int(self.headers["content-length"]))))

        def reply(self, wish: dict[str, str]) -> None:
            body = json.dumps({"error": "đang bận"} if control.broken else control.answer(wish)).encode()
            self.send_response(503 if control.broken else 200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    control = Control(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield control
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
