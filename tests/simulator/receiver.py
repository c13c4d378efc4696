"""Receive webhooks as a bot with faults: refuse the first deliveries, then write down what comes."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Receiver:
    def __init__(self, address: str, refusals: int) -> None:
        self.address = address
        self.refusals = refusals
        self.deliveries: list[dict[str, Any]] = []
        self.secrets: set[tuple[str, str]] = set()

    def take(self, headers: dict[str, str], body: bytes) -> int:
        if not body:
            return 200
        if self.refusals:
            self.refusals -= 1
            return 503
        self.secrets |= {(name, value) for name, value in headers.items() if "secret" in name.lower()}
        self.deliveries.append(json.loads(body))
        return 200


@contextmanager
def receiving(refusals: int = 0) -> Iterator[Receiver]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            self.send_response(receiver.take(dict(self.headers), self.rfile.read(length)))
            self.end_headers()

        def log_message(self, *words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver = Receiver(f"http://127.0.0.1:{server.server_port}/updates", refusals)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
