"""The Zalo Bot API: one update at a time, no buttons, short texts, photos by address."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from simulator.zalo.bot import ZaloOptions
from tests.simulator.pictures import png
from tests.simulator.running import Caller, Running, Talker, running

AN = "6ede9afa66b88fe6d6a9"


def test_updates_come_one_at_a_time_and_then_the_poll_is_idle(zalo: Caller, an_on_zalo: Talker) -> None:
    an_on_zalo.says("một")
    an_on_zalo.says("hai")
    one = zalo.result("getUpdates", timeout=0)
    assert one["event_name"] == "message.text.received"
    assert one["message"]["text"] == "một"
    assert one["message"]["chat"] == {"id": AN, "chat_type": "PRIVATE"}
    assert zalo.result("getUpdates", timeout=0)["message"]["text"] == "hai"
    assert zalo.refusal("getUpdates", timeout=0) == "408 Request timeout"


def test_a_long_poll_ends_when_somebody_writes(zalo: Caller, an_on_zalo: Talker) -> None:
    with ThreadPoolExecutor(1) as pool:
        poll = pool.submit(zalo.result, "getUpdates", timeout=40)
        an_on_zalo.says("có đây")
        assert poll.result(30)["message"]["text"] == "có đây"


def test_a_bot_that_hung_up_takes_no_message_with_it(simulator: Running, zalo: Caller, an_on_zalo: Talker) -> None:
    with pytest.raises(httpx.ReadTimeout):
        simulator.client.post("/zalo/bot2001:secret/getUpdates", json={"timeout": 40}, timeout=0.3)
    an_on_zalo.says("còn đây")
    assert zalo.result("getUpdates", timeout=20)["message"]["text"] == "còn đây"


def test_a_consumed_update_can_be_made_to_come_back() -> None:
    with running(zalo=ZaloOptions(replay=True)) as simulator:
        zalo, an = simulator.zalo(), simulator.person("an", "zalo")
        an.says("một")
        first = zalo.result("getUpdates", timeout=20)
        assert zalo.result("getUpdates", timeout=20) == first
        an.says("hai")
        assert zalo.result("getUpdates", timeout=20)["message"]["text"] == "hai"


@pytest.mark.parametrize(
    ("text", "chat", "refusal"),
    [("", AN, "400"), ("a" * 2001, AN, "400"), ("🙂" * 1001, AN, "400"), ("a", "0" * 20, "404")],
)
def test_what_the_service_would_not_take_is_refused(zalo: Caller, text: str, chat: str, refusal: str) -> None:
    assert zalo.refusal("sendMessage", chat_id=chat, text=text).startswith(refusal)


def test_a_message_arrives_and_a_blocked_one_does_not(zalo: Caller, an_on_zalo: Talker) -> None:
    sent = zalo.result("sendMessage", chat_id=AN, text="1. Đăng ký\n2. Báo cáo")
    assert an_on_zalo.sees()[0]["message_id"] == sent["message_id"]
    an_on_zalo.does("block")
    assert zalo.refusal("sendMessage", chat_id=AN, text="a").startswith("404")


def test_the_quota_ends() -> None:
    with running(zalo=ZaloOptions(quota=1)) as simulator:
        zalo = simulator.zalo()
        zalo.result("sendMessage", chat_id=AN, text="một")
        assert zalo.refusal("sendMessage", chat_id=AN, text="hai") == "429 Quota exceeded"


def test_a_photo_travels_as_an_address(simulator: Running, zalo: Caller, an_on_zalo: Talker) -> None:
    an_on_zalo.sends("photo", ("vuon.png", png()), caption="Vườn")
    update = zalo.result("getUpdates", timeout=20)
    address = update["message"]["photo_url"]
    assert (update["event_name"], update["message"]["caption"]) == ("message.image.received", "Vườn")
    assert httpx.get(address).content == png()
    zalo.result("sendPhoto", chat_id=AN, photo=address, caption="Đã nhận")
    assert an_on_zalo.sees()[-1]["file"]["photo"]
    assert zalo.refusal("sendPhoto", chat_id=AN, photo=f"{simulator.address}/nothing").startswith("400")


def test_a_document_arrives_as_something_unsupported(zalo: Caller, an_on_zalo: Talker) -> None:
    an_on_zalo.sends("document", ("a.docx", b"PK"))
    assert zalo.result("getUpdates", timeout=20)["event_name"] == "message.unsupported.received"


def test_there_are_no_buttons_and_no_edits(an_on_zalo: Talker) -> None:
    said = an_on_zalo.says("chào")
    assert an_on_zalo.does("press", message_id=said["message_id"], data="x").status_code == 409
    assert an_on_zalo.does("edit", message_id=said["message_id"], text="x").status_code == 409


def test_tokens_methods_and_webhook_information(simulator: Running, zalo: Caller) -> None:
    assert simulator.zalo("khong").refusal("getMe").startswith("401")
    assert zalo.refusal("sendButtons").startswith("400")
    assert zalo.refusal("getme").startswith("400")
    assert zalo.refusal("getWebhookInfo").startswith("404")
    assert zalo.result("getMe")["id"] == "2001"
    assert zalo("sendChatAction", chat_id=AN, action="typing") == {"ok": True}
