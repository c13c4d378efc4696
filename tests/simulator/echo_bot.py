"""Run a tiny bot on both channels, independent of ours, for talking with in the page."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.simulator.pictures import png
from tests.simulator.running import TELEGRAM_TOKEN, ZALO_TOKEN, Caller, Running, client

KEYBOARD = {"keyboard": [["Đăng ký", "Báo cáo"]], "resize_keyboard": True}
QUESTION = {
    "inline_keyboard": [
        [{"text": "Kinh tế", "callback_data": "kt"}, {"text": "Xã hội", "callback_data": "xh"}],
        [{"text": "Mời đồng chí khác", "url": "https://t.me/dongkhoi_bot?start=QRST6789"}],
    ]
}
MENU = "Đồng chí muốn làm gì?\n\n1. Đăng ký\n2. Báo cáo"


class EchoBot:
    def __init__(self, simulator: Running) -> None:
        self.stopped = threading.Event()
        self.client = client(simulator.address)
        self.telegram = Caller(self.client, f"/telegram/bot{TELEGRAM_TOKEN}")
        self.zalo = Caller(self.client, f"/zalo/bot{ZALO_TOKEN}")

    def poll_telegram(self) -> None:
        commands = [{"command": "hoi", "description": "Hỏi một câu"}, {"command": "tep", "description": "Gửi tệp"}]
        self.telegram.result("setMyCommands", commands=commands)
        offset = 0
        while not self.stopped.is_set():
            for update in self.telegram("getUpdates", offset=offset, timeout=40).get("result", []):
                offset = update["update_id"] + 1
                self.on_telegram(update)

    def on_telegram(self, update: dict[str, Any]) -> None:
        if press := update.get("callback_query"):
            message = press["message"]
            self.telegram("answerCallbackQuery", callback_query_id=press["id"], text="Đã ghi nhận")
            place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
            self.telegram("editMessageText", **place, text=f"Đã chọn {press['data']}")
        for kind in ("message", "edited_message"):
            if message := update.get(kind):
                self.answer(message["chat"]["id"], kind, message)

    def answer(self, chat: int, kind: str, message: dict[str, Any]) -> None:
        text = message.get("text") or message.get("caption") or "không lời"
        if text == "/hoi":
            self.telegram("sendMessage", chat_id=chat, text="Chọn nhóm nội dung", reply_markup=QUESTION)
        elif text == "/tep":
            place = f"{self.telegram.base}/sendPhoto"
            self.client.post(place, data={"chat_id": chat, "caption": "Biểu đồ"}, files={"photo": ("a.png", png())})
            place = f"{self.telegram.base}/sendDocument"
            self.client.post(place, data={"chat_id": chat}, files={"document": ("Tổng hợp.xlsx", b"xlsx" * 300)})
        elif text.startswith("/start"):
            self.telegram("sendMessage", chat_id=chat, text=f"Chào đồng chí ({text})", reply_markup=KEYBOARD)
        else:
            how = "sửa" if kind == "edited_message" else "ảnh" if "photo" in message else "tin"
            forwarded = " chuyển tiếp" if "forward_origin" in message else ""
            self.telegram("sendMessage", chat_id=chat, text=f"Bot nhận {how}{forwarded}: {text}")

    def poll_zalo(self) -> None:
        while not self.stopped.is_set():
            answer = self.zalo("getUpdates", timeout=40)
            if answer["ok"]:
                message = answer["result"]["message"]
                chosen = message.get("text", "") == "1"
                self.zalo("sendMessage", chat_id=message["chat"]["id"], text="Đăng ký gì ạ?" if chosen else MENU)


@contextmanager
def echoing(simulator: Running) -> Iterator[EchoBot]:
    bot = EchoBot(simulator)
    threads = [threading.Thread(target=bot.poll_telegram), threading.Thread(target=bot.poll_zalo)]
    for thread in threads:
        thread.start()
    try:
        yield bot
    finally:
        bot.stopped.set()
        simulator.hang_up()
        for thread in threads:
            thread.join()
        bot.client.close()
