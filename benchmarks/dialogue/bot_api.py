"""A fake Telegram Bot API for one bot: a queue of updates on one side, messages heard on the other."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.dialogue.wire import Params, Reply, Wire

BOT = {
    "id": 42,
    "is_bot": True,
    "first_name": "Đồng Khởi",
    "username": "dongkhoi_bench_bot",
    "can_join_groups": False,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
TOKEN = "42:benchmark"  # noqa: S105 - it opens nothing but the fake server
DATE = 1_760_000_000  # any moment will do: nobody reads the date of a message here

Listener = Callable[[int, str, list[str]], None]
"""Told the chat, the text and the data of the inline buttons of every message sent."""


@dataclass(slots=True)
class Poll:
    """A getUpdates call that waits for something to hand over."""

    reply: Reply
    limit: int
    timeout: asyncio.TimerHandle


class BotApi:
    """What the bots under measurement talk to. An update stays queued until an offset confirms it."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.delay = 0.0  # seconds added to each round trip
        self.polled = asyncio.Event()
        self.queue: deque[tuple[int, bytes]] = deque()
        self.poll: Poll | None = None
        self.flushing = False
        self.last_update = 0
        self.last_message = 0
        self.loop = asyncio.get_running_loop()

    async def serve(self) -> tuple[asyncio.Server, str]:
        """Listen on a free port of this machine; also returns what goes before a token in the bot's addresses."""
        server = await self.loop.create_server(lambda: Wire(self.handle, lambda: self.delay), "127.0.0.1", 0)
        return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"

    def handle(self, method: str, params: Params, reply: Reply) -> None:
        name = method.lower()
        if name == "getupdates":
            self.get_updates(params, reply)
        elif name == "sendmessage":
            chat = int(str(params["chat_id"]))
            reply(answered(self.message(chat, str(params["text"]))))
            self.listener(chat, str(params["text"]), button_data(params.get("reply_markup")))
        elif name == "getme":
            reply(answered(BOT))
        elif name == "getmycommands":
            reply(answered([]))
        elif name == "getwebhookinfo":
            reply(answered({"url": "", "has_custom_certificate": False, "pending_update_count": 0}))
        elif "chat_id" in params and name.startswith(("send", "editmessage")) and name != "sendchataction":
            reply(answered(self.message(int(str(params["chat_id"])), str(params.get("text", "")))))
        else:
            reply(answered(True))

    def get_updates(self, params: Params, reply: Reply) -> None:
        offset = int(str(params.get("offset") or 0))
        while self.queue and self.queue[0][0] < offset:
            self.queue.popleft()
        self.release()  # as on the real server, a new poll ends the one before it
        wait = float(str(params.get("timeout") or 0))
        limit = int(str(params.get("limit") or 100))
        self.poll = Poll(reply, limit, self.loop.call_later(wait, self.release))
        if self.queue or not wait:
            self.release(with_updates=True)
        self.polled.set()

    def release(self, with_updates: bool = False) -> None:
        """Answer the waiting poll, if there is one."""
        poll, self.poll = self.poll, None
        if poll:
            poll.timeout.cancel()
            updates = [body for _, body in list(self.queue)[: poll.limit]] if with_updates else []
            poll.reply(b'{"ok":true,"result":[' + b",".join(updates) + b"]}")

    def flush(self) -> None:
        self.flushing = False
        self.release(with_updates=True)

    def push(self, kind: str, content: dict[str, object]) -> None:
        """Queue one update. Those of one turn of the loop go out together."""
        self.last_update += 1
        body = json.dumps({"update_id": self.last_update, kind: content}, ensure_ascii=False).encode()
        self.queue.append((self.last_update, body))
        if not self.flushing:
            self.flushing = True
            self.loop.call_soon(self.flush)

    def say(self, chat: int, text: str) -> None:
        message = self.message(chat, text) | {"from": person(chat)}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}]
        self.push("message", message)

    def press(self, chat: int, data: str) -> None:
        query: dict[str, object] = {
            "from": person(chat),
            "chat_instance": str(chat),
            "data": data,
            "message": self.message(chat, "…"),
        }
        self.push("callback_query", {"id": str(self.last_update + 1)} | query)

    def message(self, chat: int, text: str) -> dict[str, object]:
        """A message in the private chat; from the bot unless a sender is put in."""
        self.last_message += 1
        place = {"id": chat, "type": "private", "first_name": f"Đảng viên {chat}"}
        return {"message_id": self.last_message, "date": DATE, "chat": place, "text": text, "from": BOT}


def person(chat: int) -> dict[str, object]:
    return {"id": chat, "is_bot": False, "first_name": f"Đảng viên {chat}", "language_code": "vi"}


def answered(result: object) -> bytes:
    return json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()


def button_data(markup: object) -> list[str]:
    """The callback data of an inline keyboard in reading order; markup comes as JSON text in a form, as is in JSON."""
    keyboard = json.loads(markup) if isinstance(markup, str) and markup else markup
    if not isinstance(keyboard, dict):
        return []
    rows = keyboard.get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]
