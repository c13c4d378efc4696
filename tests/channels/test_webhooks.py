"""What each platform has of its own where it posts."""

import json

import pytest

from bot.channels.platform import Webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.webhook import knows_secret
from bot.channels.zalo.channel import ZaloChannel
from domain.channel import Rejected
from tests.channels.wire import FakeTelegram, FakeZalo

WEBHOOK = Webhook("https://example.org/here", "a-secret-word")
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": {"id": 7}, "text": "Xin chào"}
PRESS = {"update_id": 42, "callback_query": {"id": "q1", "from": {"id": 7}, "message": MESSAGE, "data": "x"}}
ZALO = {
    "event_name": "message.text.received",
    "message": {"from": {"id": "6e"}, "chat": {"id": "6e"}, "text": "Xin chào", "message_id": "2d"},
}


@pytest.mark.parametrize("presented", [None, "", "secre", "secret ", "đ"])
def test_only_the_secret_opens(presented: str | None) -> None:
    assert knows_secret("secret", "secret")
    assert not knows_secret(presented, "secret")
    assert not knows_secret(presented, "")


def test_a_pressed_button_is_answered_in_the_response(on_telegram: TelegramChannel) -> None:
    post = on_telegram.parse(json.dumps(PRESS).encode())
    assert post.answer == {"method": "answerCallbackQuery", "callback_query_id": "q1"}
    assert [message.choice for message in post.messages] == ["x"]


async def test_telegram_posts_what_is_read_and_drops_nothing_that_waits(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.introduce(WEBHOOK, {})
    (call,) = telegram.called("setWebhook")
    assert "my_chat_member" in json.loads(call.fields["allowed_updates"])
    assert call.fields["drop_pending_updates"] == "false"


def test_zalos_post_is_read_flat_and_wrapped(on_zalo: ZaloChannel) -> None:
    for body in (ZALO, {"ok": True, "result": ZALO}):
        (message,) = on_zalo.parse(json.dumps(body).encode()).messages
        assert (message.update_id, message.text) == ("6e:2d", "Xin chào")


async def test_zalos_verdict_on_the_address_is_read(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    verdict = {"ok": False, "outcome": "webhook.http.403", "hint": "firewall"}
    zalo.will_answer("setWebhook", {"ok": True, "result": {"url": "https://…", "verification": verdict}})
    with pytest.raises(Rejected, match=r"webhook\.http\.403 firewall"):
        await on_zalo.introduce(WEBHOOK, {})
    zalo.will_answer("setWebhook", {"ok": True, "result": {"verification": verdict | {"ok": True}}})
    await on_zalo.introduce(WEBHOOK, {})
