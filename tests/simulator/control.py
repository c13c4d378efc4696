"""A bot's control address with a clock that can be moved."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VIETNAM = timezone(timedelta(hours=7))
REMINDER = datetime(2027, 3, 1, 7, 30, tzinfo=VIETNAM)


class Control:
    def __init__(self, address: str) -> None:
        self.address = address
        self.now = datetime(2027, 2, 20, 9, 5, tzinfo=VIETNAM)
        self.broken = False

    def answer(self, wish: dict[str, object]) -> dict[str, str | None]:
        if "days" in wish:
            self.now += timedelta(days=int(str(wish["days"])))
        elif wish.get("to") == "next_reminder":
            self.now = REMINDER
        following = REMINDER.isoformat() if self.now < REMINDER else None
        return {"now": self.now.isoformat(), "next_reminder": following}


@contextmanager
def controlling() -> Iterator[Control]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply({})

        def do_POST(self) -> None:
            self.reply(json.loads(self.rfile.read(int(self.headers["content-length"]))))

        def reply(self, wish: dict[str, object]) -> None:
            body = json.dumps({"error": "đang bận"} if control.broken else control.answer(wish)).encode()
            self.send_response(503 if control.broken else 200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None:
            """Quiet."""

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
