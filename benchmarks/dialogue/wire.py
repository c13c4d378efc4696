"""A lean HTTP/1.1 server in one protocol class, so that the fake Bot API is never the slow part of a measurement."""

import asyncio
import json
from collections.abc import Callable
from typing import Protocol
from urllib.parse import parse_qsl

HEAD_END = b"\r\n\r\n"
OK = b"200 OK"
Params = dict[str, object]


class Reply(Protocol):
    """Answers a call with a JSON body."""

    def __call__(self, body: bytes, status: bytes = OK, /) -> None: ...


Handler = Callable[[str, Params, Reply], None]
"""Takes the last part of the path, the parameters, and what to call once with the JSON body of the answer."""


class Wire(asyncio.Protocol):
    """One connection. Half of the delay passes before a request is seen, half before its answer is."""

    def __init__(self, handle: Handler, delay: Callable[[], float]) -> None:
        self.handle = handle
        self.delay = delay
        self.buffer = bytearray()
        self.loop = asyncio.get_running_loop()
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (head_size := self.buffer.find(HEAD_END)) >= 0:
            path, headers = read_head(bytes(self.buffer[:head_size]))
            start = head_size + len(HEAD_END)
            if "chunked" in headers.get("transfer-encoding", ""):
                body, end = read_chunks(self.buffer, start)
            else:
                end = start + int(headers.get("content-length", "0"))
                body = bytes(self.buffer[start:end])
            if end < 0 or len(self.buffer) < end:
                return
            del self.buffer[:end]
            self.arrive(path, headers.get("content-type", ""), body)

    def arrive(self, path: str, content_type: str, body: bytes) -> None:
        method, _, query = path.rpartition("/")[2].partition("?")
        params: Params = dict(parse_qsl(query)) | read_body(content_type, body)
        if half := self.delay() / 2:
            self.loop.call_later(half, self.handle, method, params, self.answer)
        else:
            self.handle(method, params, self.answer)

    def answer(self, body: bytes, status: bytes = OK, /) -> None:
        head = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
        if half := self.delay() / 2:
            self.loop.call_later(half, self.write, head + body)
        else:
            self.write(head + body)

    def write(self, data: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(data)


def read_head(head: bytes) -> tuple[str, dict[str, str]]:
    request, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return request.split(" ")[1], {name.lower(): value.strip() for name, _, value in pairs}


def read_chunks(buffer: bytearray, start: int) -> tuple[bytes, int]:
    """The joined chunks and where they end; -1 while the last one has not arrived."""
    body = bytearray()
    while (line_end := buffer.find(b"\r\n", start)) >= 0:
        size = int(bytes(buffer[start:line_end]).split(b";")[0], 16)
        start = line_end + 2 + size + 2
        if len(buffer) < start:
            break
        if size == 0:
            return bytes(body), start
        body += buffer[line_end + 2 : start - 2]
    return b"", -1


def read_body(content_type: str, body: bytes) -> Params:
    """The parameters of a call in any of the three ways the Bot API takes them; files are passed over."""
    if not body:
        return {}
    if content_type.startswith("application/json"):
        params: Params = json.loads(body)
        return params
    if content_type.startswith("multipart/form-data"):
        return read_multipart(content_type.partition("boundary=")[2].split(";")[0].strip('"'), body)
    return dict(parse_qsl(body.decode()))


def read_multipart(boundary: str, body: bytes) -> Params:
    params: Params = {}
    for part in body.split(b"--" + boundary.encode()):
        head, _, content = part.partition(HEAD_END)
        disposition = head.decode().replace("'", '"')
        if 'name="' in disposition and "filename" not in disposition:
            name = disposition.partition('name="')[2].partition('"')[0]
            params[name] = content.removesuffix(b"\r\n").decode()
    return params
