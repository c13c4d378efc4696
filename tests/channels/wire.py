"""Imitate the two platforms on localhost as far as a bot can see them, and record the requests."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

Json = dict[str, Any]

TELEGRAM_TOKEN = "110201:AAF-secret_of_telegram"
ZALO_TOKEN = "1459:zalo-secret"


@dataclass
class Call:
    """One request as the platform understood it; `files` holds name → (file name, media type, content)."""

    method: str
    fields: Json
    files: dict[str, tuple[str, str, bytes]] = field(default_factory=dict)


class FakePlatform:
    """Gives the answers a test prepared, once each, and otherwise a usual one."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.calls: list[Call] = []
        self.heard = asyncio.Event()
        self._told: defaultdict[str, deque[tuple[int, bytes]]] = defaultdict(deque)
        self._server: TestServer | None = None

    async def open(self, port: int = 0) -> None:
        app = web.Application(client_max_size=30_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        self._server = TestServer(app, host="127.0.0.1", port=port or None)
        await self._server.start_server(access_log=None)  # the log would hold the token

    async def close(self) -> None:
        if self._server is not None:
            await self._server.close()

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.port}"

    def will_answer(self, method: str, body: Json | bytes, status: int = 200, times: int = 1) -> None:
        payload = body if isinstance(body, bytes) else json.dumps(body).encode()
        self._told[method].extend([(status, payload)] * times)

    def will_refuse(self, method: str, code: int, reason: str, **more: Any) -> None:
        self.will_answer(method, {"ok": False, "error_code": code, "description": reason, **more}, code)

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something is true after one of the next requests."""
        async with asyncio.timeout(20):
            while not happened():
                self.heard.clear()
                await self.heard.wait()

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        call = Call(method, *await _read(request))
        self.calls.append(call)
        asyncio.get_running_loop().call_soon(self.heard.set)
        if request.match_info["token"] != self.token:
            return _response({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
        if self._told[method]:
            status, payload = self._told[method].popleft()
            return web.Response(status=status, body=payload, content_type="application/json")
        return _response(*await self.usual(call))

    async def usual(self, call: Call) -> tuple[Json, int]:
        raise AssertionError("each platform has its own ways")

    def write(self, *updates: Json) -> None:
        raise AssertionError("each platform has its own queue")

    async def _file(self, request: web.Request) -> web.Response:
        """Serve a file: `missing` is gone, `broken` fails, `large` is larger than a bot may fetch."""
        name = request.match_info["path"].rpartition("/")[2].removesuffix(".jpg")
        status = {"missing": 404, "broken": 500}.get(name, 200)
        return web.Response(status=status, body=b"x" * (20_000_001 if name == "large" else 5))


class FakeTelegram(FakePlatform):
    """Keeps updates until a higher offset is asked for, as Telegram does."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.updates: list[Json] = []
        self._written = asyncio.Event()
        self._numbers = iter(range(1000, 9999))

    def write(self, *updates: Json) -> None:
        self.updates.extend(updates)
        self._written.set()

    @property
    def offsets(self) -> list[str]:
        return [call.fields.get("offset", "") for call in self.called("getUpdates")]

    async def usual(self, call: Call) -> tuple[Json, int]:
        if call.method == "getUpdates":
            return {"ok": True, "result": await self._waiting(call.fields)}, 200
        if call.method == "getMe":
            me = {"id": 110201, "is_bot": True, "first_name": "Đồng Khởi", "username": "dongkhoi_bot"}
            return {"ok": True, "result": me}, 200
        if call.method in ("sendMessage", "sendPhoto", "sendDocument", "editMessageText"):
            chat = {"id": int(call.fields["chat_id"]), "type": "private"}
            return {"ok": True, "result": {"message_id": next(self._numbers), "date": 1, "chat": chat}}, 200
        if call.method == "sendMediaGroup":
            chat = {"id": int(call.fields["chat_id"]), "type": "private"}
            album = json.loads(call.fields["media"])
            sent = [{"message_id": next(self._numbers), "date": 1, "chat": chat} for _ in album]
            return {"ok": True, "result": sent}, 200
        if call.method == "getFile":
            file = call.fields["file_id"]
            path = f"photos/{file}.jpg"
            return {"ok": True, "result": {"file_id": file, "file_unique_id": "u", "file_path": path}}, 200
        if call.method == "getMyCommands":
            return {"ok": True, "result": []}, 200
        return {"ok": True, "result": True}, 200

    async def _waiting(self, fields: Json) -> list[Json]:
        if "offset" in fields:
            self.updates = [update for update in self.updates if update["update_id"] >= int(fields["offset"])]
        if not self.updates:
            self._written.clear()
            await self._written.wait()
        return self.updates[: int(fields["limit"])]


class FakeZalo(FakePlatform):
    """Returns one update a call; `replays` is what a live bot was seen to do with a handled update."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.updates: deque[Json] = deque()
        self.replays = False

    def write(self, *updates: Json) -> None:
        self.updates.extend(updates)

    async def usual(self, call: Call) -> tuple[Json, int]:
        if call.method == "getUpdates":
            if not self.updates:
                return {"ok": False, "error_code": 408, "description": "Request timeout"}, 408
            update = self.updates[0] if self.replays else self.updates.popleft()
            return {"ok": True, "result": update, "error_code": 0}, 200
        if call.method == "getMe":
            return {"ok": True, "result": {"id": "1459", "account_name": "bot.VDK", "account_type": "BASIC"}}, 200
        return {"ok": True, "result": {"message_id": f"z{len(self.calls)}", "date": 1750316131602}}, 200


async def _read(request: web.Request) -> tuple[Json, dict[str, tuple[str, str, bytes]]]:
    if request.content_type == "application/json":
        return await request.json(), {}
    fields: Json = {}
    files = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.content_type, value.file.read())
        else:
            fields[name] = value
    return fields, files


def _response(body: Json, status: int) -> web.Response:
    return web.json_response(body, status=status)
