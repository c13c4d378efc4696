"""What a Telegram bot may send, and how it is refused."""

from typing import Any

import pytest

from tests.simulator.running import Caller, Running, Talker, running


def buttons(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


def test_a_message_is_the_same_as_json_form_or_multipart(simulator: Running, an: Talker) -> None:
    place = "/telegram/bot1001:secret/sendMessage"
    markup = '{"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}'
    fields = {"chat_id": "10001", "text": "Chào đồng chí", "reply_markup": markup}
    simulator.client.post(place, json=fields)
    simulator.client.post(place, data=fields)
    simulator.client.post(place, data=fields, files={"unused": b"x"})
    simulator.client.get(place, params=fields)
    seen = [(one["text"], one["buttons"]) for one in an.sees()]
    assert seen == [("Chào đồng chí", [[{"text": "Có", "callback_data": "y"}]])] * 4


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        ({"text": ""}, "400 Bad Request: message text is empty"),
        ({"text": " \n "}, "400 Bad Request: message text is empty"),
        ({"text": "a" * 4097}, "400 Bad Request: message is too long"),
        ({"text": "🙂" * 2049}, "400 Bad Request: message is too long"),
        ({"text": "a", "chat_id": 999}, "400 Bad Request: chat not found"),
        ({"text": "a", "chat_id": ""}, "400 Bad Request: chat_id is empty"),
        (
            {"text": "a", "reply_markup": buttons(text="A", callback_data="ă" * 33)},
            "400 Bad Request: BUTTON_DATA_INVALID",
        ),
        ({"text": "a", "reply_markup": buttons(text="A", callback_data="")}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "<b>a", "parse_mode": "HTML"}, "400 Bad Request: can't parse entities"),
        ({"text": "<h1>a</h1>", "parse_mode": "HTML"}, "400 Bad Request: can't parse entities"),
        ({"text": "1.", "parse_mode": "MarkdownV2"}, "400 Bad Request: can't parse entities"),
        ({"text": "a", "reply_markup": "{"}, "400 Bad Request: can't parse reply_markup JSON object"),
    ],
)
def test_what_the_service_would_not_take_is_refused(telegram: Caller, arguments: dict[str, Any], refusal: str) -> None:
    assert telegram.refusal("sendMessage", **{"chat_id": 10001, **arguments}).startswith(refusal)


def test_the_longest_text_and_the_longest_button_pass(telegram: Caller) -> None:
    markup = buttons(text="A", callback_data="x" * 64)
    telegram.result("sendMessage", chat_id=10001, text="🙂" * 2048, reply_markup=markup)


@pytest.mark.parametrize(
    "button", [{"text": "A"}, {"text": "", "callback_data": "x"}, {"text": "A", "url": "javascript:alert(1)"}]
)
def test_impossible_buttons_are_refused(telegram: Caller, button: dict[str, str]) -> None:
    refusal = telegram.refusal("sendMessage", chat_id=10001, text="a", reply_markup=buttons(**button))
    assert refusal.startswith("400 Bad Request")


def test_a_bot_that_was_blocked_is_told_so(telegram: Caller, an: Talker) -> None:
    an.does("block")
    assert telegram.refusal("sendMessage", chat_id=10001, text="a") == "403 Forbidden: bot was blocked by the user"
    assert an.does("say", text="a").status_code == 409
    an.does("unblock")
    telegram.result("sendMessage", chat_id=10001, text="a")


def test_an_unknown_method_is_not_found(telegram: Caller) -> None:
    assert telegram.refusal("sendTelepathy", chat_id=10001) == "404 Not Found"


def test_method_names_are_not_case_sensitive(telegram: Caller) -> None:
    telegram.result("SENDMESSAGE", chat_id=10001, text="a")


def test_a_reply_keyboard_is_shown_until_it_is_removed(simulator: Running, telegram: Caller) -> None:
    keyboard = {"keyboard": [["Đăng ký", {"text": "Báo cáo"}]], "resize_keyboard": True}
    telegram.result("sendMessage", chat_id=10001, text="Chọn", reply_markup=keyboard)
    shown = simulator.client.get("/people/an/telegram").json()["keyboard"]
    assert shown["keyboard"] == [[{"text": "Đăng ký"}, {"text": "Báo cáo"}]]
    telegram.result("sendMessage", chat_id=10001, text="Thôi", reply_markup={"remove_keyboard": True})
    assert simulator.client.get("/people/an/telegram").json()["keyboard"] is None


def test_more_than_the_permitted_rate_is_told_to_wait() -> None:
    with running(flood=1) as simulator:
        bot = simulator.telegram()
        assert bot("sendMessage", chat_id=10001, text="một")["ok"]
        answers = (bot("sendMessage", chat_id=10001, text=str(number)) for number in range(100))
        refused = next(answer for answer in answers if not answer["ok"])
        assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 1})
        assert simulator.telegram("77:other")("sendMessage", chat_id=10002, text="a")["ok"]


def test_every_message_sent_is_written_down(simulator: Running, telegram: Caller, zalo: Caller) -> None:
    sent = telegram.result("sendMessage", chat_id=10001, text="một")
    telegram.result("editMessageText", chat_id=10001, message_id=sent["message_id"], text="hai")
    telegram.refusal("sendMessage", chat_id=10001, text="")
    zalo.result("sendMessage", chat_id="6ede9afa66b88fe6d6a9", text="ba")
    noted = [(one["channel"], one["method"], one["chat"], one["text"]) for one in simulator.sent()]
    assert noted == [
        ("telegram", "sendMessage", "10001", "một"),
        ("telegram", "editMessageText", "10001", "hai"),
        ("zalo", "sendMessage", "6ede9afa66b88fe6d6a9", "ba"),
    ]
