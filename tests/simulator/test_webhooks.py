"""Webhooks of both platforms: each update until it is accepted, in order, with the secret."""

from tests.simulator.receiver import receiving
from tests.simulator.running import Caller, Talker, until


def test_telegram_delivers_again_until_it_is_accepted_and_in_order(telegram: Caller, an: Talker) -> None:
    an.says("trước khi có webhook")
    with receiving(refusals=2) as bot:
        telegram.result("setWebhook", url=bot.address, secret_token="bi-mat_1")
        an.says("một")
        an.says("hai")
        until(lambda: len(bot.deliveries) == 3)
        telegram.result("deleteWebhook")
    assert [one["message"]["text"] for one in bot.deliveries] == ["trước khi có webhook", "một", "hai"]
    assert bot.secrets == {("X-Telegram-Bot-Api-Secret-Token", "bi-mat_1")}
    assert telegram.result("getUpdates") == []


def test_a_webhook_that_is_away_is_reported_and_nothing_is_lost(telegram: Caller, an: Talker) -> None:
    with receiving() as gone:
        pass
    telegram.result("setWebhook", url=gone.address)
    an.says("còn đây")
    until(lambda: "last_error_message" in telegram.result("getWebhookInfo"))
    assert telegram.result("getWebhookInfo")["pending_update_count"] == 1
    telegram.result("deleteWebhook")
    assert telegram.result("getUpdates")[0]["message"]["text"] == "còn đây"


def test_telegram_checks_address_and_secret(telegram: Caller) -> None:
    assert "HTTPS" in telegram.refusal("setWebhook", url="http://bot.example/x")
    assert "secret token" in telegram.refusal("setWebhook", url="https://bot.example/x", secret_token="bí mật")


def test_zalo_verifies_and_delivers_with_its_own_header(zalo: Caller, an_on_zalo: Talker) -> None:
    with receiving(refusals=1) as bot:
        answer = zalo.result("setWebhook", url=bot.address, secret_token="bi-mat-123")
        assert answer["verification"] == {"ok": True, "status_code": 200, "outcome": "webhook.ok", "hint": ""}
        assert "webhook" in zalo.refusal("getUpdates", timeout=0)
        an_on_zalo.says("một")
        until(lambda: bot.deliveries)
        assert zalo.result("getWebhookInfo")["url"] == bot.address
        assert zalo.result("deleteWebhook")["url"] == ""
    assert bot.deliveries[0]["event_name"] == "message.text.received"
    assert bot.secrets == {("X-Bot-Api-Secret-Token", "bi-mat-123")}


def test_zalo_keeps_an_address_that_does_not_answer(zalo: Caller) -> None:
    with receiving() as gone:
        pass
    answer = zalo.result("setWebhook", url=gone.address, secret_token="bi-mat-123")
    assert (answer["verification"]["ok"], answer["url"]) == (False, gone.address)
    assert zalo.refusal("setWebhook", url=gone.address, secret_token="ngan").startswith("400")
