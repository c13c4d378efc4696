"""What the platforms post, and how the bot tells them where to."""

import json

import pytest
from wire import FakeTelegram, FakeZalo

from bot.channels.telegram import webhook as telegram_webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.webhook import knows_secret
from bot.channels.zalo import webhook as zalo_webhook
from bot.channels.zalo.channel import ZaloChannel
from domain.channel import Rejected

MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": {"id": 7}, "text": "Xin chào"}
UPDATE = {"update_id": 41, "message": MESSAGE}
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


def test_telegrams_post_is_read_as_bytes_or_parsed(on_telegram: TelegramChannel) -> None:
    for body in (UPDATE, json.dumps(UPDATE).encode()):
        (message,) = telegram_webhook.parse(body, on_telegram)
        assert (message.update_id, message.text) == ("41", "Xin chào")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"update_id": 1}', b'{"message": {}}'])
def test_anything_else_that_is_posted_is_nothing(
    on_telegram: TelegramChannel, on_zalo: ZaloChannel, body: bytes
) -> None:
    assert telegram_webhook.parse(body, on_telegram) == []
    assert telegram_webhook.acknowledgement(body) is None
    assert zalo_webhook.parse(body, on_zalo) == []


def test_a_pressed_button_is_answered_in_the_response() -> None:
    answer = {"method": "answerCallbackQuery", "callback_query_id": "q1"}
    assert telegram_webhook.acknowledgement(PRESS) == answer
    assert telegram_webhook.acknowledgement(UPDATE) is None


async def test_telegram_is_told_where_to_post(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await telegram_webhook.set_webhook(on_telegram, "https://example.org/telegram", "secret")
    (call,) = telegram.called("setWebhook")
    assert (call.fields["url"], call.fields["secret_token"]) == ("https://example.org/telegram", "secret")
    assert "my_chat_member" in json.loads(call.fields["allowed_updates"])


def test_zalos_post_is_read_flat_and_wrapped(on_zalo: ZaloChannel) -> None:
    for body in (ZALO, json.dumps({"ok": True, "result": ZALO}).encode()):
        (message,) = zalo_webhook.parse(body, on_zalo)
        assert (message.update_id, message.text) == ("6e:2d", "Xin chào")


async def test_zalo_is_told_where_to_post_and_its_verdict_is_read(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    await zalo_webhook.set_webhook(on_zalo, "https://example.org/zalo/1459", "secret-8")
    assert zalo.calls[0].fields == {"url": "https://example.org/zalo/1459", "secret_token": "secret-8"}
    verdict = {"ok": False, "outcome": "webhook.http.403", "hint": "firewall"}
    zalo.will_answer("setWebhook", {"ok": True, "result": {"url": "https://…", "verification": verdict}})
    with pytest.raises(Rejected, match=r"webhook\.http\.403 firewall"):
        await zalo_webhook.set_webhook(on_zalo, "https://example.org/zalo/1459", "secret-8")
