"""How a Telegram bot gets its updates: kept until confirmed, one poller at a time, or by webhook."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.simulator.running import Caller, Running, Talker, until


def test_updates_are_kept_until_they_are_confirmed(telegram: Caller, an: Talker) -> None:
    an.says("một")
    an.says("hai")
    first = telegram.result("getUpdates")
    assert [update["message"]["text"] for update in first] == ["một", "hai"]
    assert telegram.result("getUpdates") == first
    assert telegram.result("getUpdates", offset=first[0]["update_id"] + 1) == first[1:]
    assert telegram.result("getUpdates", offset=first[1]["update_id"] + 1) == []


def test_a_message_is_ticked_once_its_update_is_confirmed(telegram: Caller, an: Talker) -> None:
    an.says("chào")
    (update,) = telegram.result("getUpdates")
    assert not an.sees()[0]["read"]
    telegram.result("getUpdates", offset=update["update_id"] + 1)
    assert an.sees()[0]["read"]


def test_limit_and_negative_offset(telegram: Caller, an: Talker) -> None:
    for number in range(5):
        an.says(str(number))
    assert [one["message"]["text"] for one in telegram.result("getUpdates", limit=2)] == ["0", "1"]
    assert [one["message"]["text"] for one in telegram.result("getUpdates", offset=-2)] == ["3", "4"]
    assert len(telegram.result("getUpdates")) == 2


def test_a_long_poll_ends_when_somebody_writes(simulator: Running, telegram: Caller, an: Talker) -> None:
    with ThreadPoolExecutor(1) as pool:
        poll = pool.submit(telegram.result, "getUpdates", timeout=40)
        an.says("có đây")
        assert poll.result(30)[0]["message"]["text"] == "có đây"


def test_a_second_poller_ends_the_first(simulator: Running, telegram: Caller, an: Talker) -> None:
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(telegram, "getUpdates", timeout=40)
        until(lambda: simulator.client.get("/bots").json())
        second = pool.submit(telegram, "getUpdates", timeout=40)
        until(lambda: first.done() or second.done())
        an.says("chào")
        polls: list[dict[str, Any]] = [first.result(30), second.result(30)]
    assert sorted(poll["ok"] for poll in polls) == [False, True]
    (refused,) = [poll for poll in polls if not poll["ok"]]
    assert refused["error_code"] == 409
    assert "terminated by other getUpdates request" in refused["description"]


def test_polling_is_refused_while_a_webhook_is_set(telegram: Caller) -> None:
    telegram.result("setWebhook", url="https://bot.example/telegram")
    assert telegram.result("getWebhookInfo")["url"] == "https://bot.example/telegram"
    assert telegram.refusal("getUpdates").startswith("409 Conflict: can't use getUpdates")
    telegram.result("deleteWebhook")
    assert telegram.result("getUpdates") == []


def test_allowed_updates_stay_in_force(telegram: Caller, an: Talker) -> None:
    telegram.result("getUpdates", allowed_updates=["callback_query"])
    an.says("không ai nghe")
    assert telegram.result("getUpdates") == []
    telegram.result("getUpdates", allowed_updates=[])
    an.says("giờ thì nghe")
    assert len(telegram.result("getUpdates")) == 1


@pytest.mark.parametrize(
    ("token", "code"), [("khong-phai-token", 404), ("abc:def", 401), ("1001:", 401), ("77:other", 200)]
)
def test_tokens_of_the_wrong_form_are_refused(simulator: Running, token: str, code: int) -> None:
    assert simulator.client.post(f"/telegram/bot{token}/getMe").status_code == code


def test_what_people_do_reaches_the_bot_as_the_service_tells_it(telegram: Caller, an: Talker) -> None:
    said = an.says("/dangky trồng dừa https://xaphuoc.vn")
    an.does("edit", message_id=said["message_id"], text="sửa lại")
    an.does("forward", message_id=said["message_id"])
    an.does("forward", text="lời của người khác", name="Bà Tư")
    an.does("block")
    an.does("unblock")
    written, edited, own, foreign, kicked, back = telegram.result("getUpdates")
    assert [entity["type"] for entity in written["message"]["entities"]] == ["bot_command", "url"]
    assert written["message"]["from"]["first_name"] == "Nguyễn Văn An"
    assert (edited["edited_message"]["text"], "edit_date" in edited["edited_message"]) == ("sửa lại", True)
    assert own["message"]["forward_origin"]["sender_user"]["id"] == 10001
    assert foreign["message"]["forward_origin"]["sender_user_name"] == "Bà Tư"
    assert kicked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert back["my_chat_member"]["new_chat_member"]["status"] == "member"


def test_a_text_too_long_for_one_message_goes_as_several(telegram: Caller, an: Talker) -> None:
    an.says("ă" * 5000)
    lengths = [len(update["message"]["text"]) for update in telegram.result("getUpdates")]
    assert lengths == [4096, 904]
