"""Editing, deleting, buttons that are pressed, and command menus."""

from typing import Any

import pytest

from tests.simulator.running import Caller, Running, Talker

YES = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}


@pytest.fixture
def question(telegram: Caller) -> int:
    message: dict[str, Any] = telegram.result("sendMessage", chat_id=10001, text="Đồng ý?", reply_markup=YES)
    return int(message["message_id"])


def test_an_edit_changes_text_and_buttons_and_shows_as_news(telegram: Caller, an: Talker, question: int) -> None:
    seen = an.sees()[-1]["seq"]
    telegram.result("editMessageText", chat_id=10001, message_id=question, text="Đã ghi")
    (changed,) = an.sees(after=seen)
    assert (changed["text"], changed["buttons"], changed["edited"]) == ("Đã ghi", [], True)


def test_buttons_alone_can_be_taken_away(telegram: Caller, an: Talker, question: int) -> None:
    telegram.result("editMessageReplyMarkup", chat_id=10001, message_id=question)
    assert (an.sees()[0]["text"], an.sees()[0]["buttons"]) == ("Đồng ý?", [])


def test_edits_the_service_would_refuse(telegram: Caller, an: Talker, question: int) -> None:
    own = an.says("của tôi")["message_id"]
    same = {"chat_id": 10001, "message_id": question, "text": "Đồng ý?", "reply_markup": YES}
    assert "message is not modified" in telegram.refusal("editMessageText", **same)
    assert "message to edit not found" in telegram.refusal("editMessageText", **same | {"message_id": 1})
    assert "message can't be edited" in telegram.refusal("editMessageText", **same | {"message_id": own})


def test_a_deleted_message_is_gone(telegram: Caller, an: Talker, question: int) -> None:
    telegram.result("deleteMessage", chat_id=10001, message_id=question)
    assert an.sees()[-1]["deleted"]
    refusal = telegram.refusal("deleteMessage", chat_id=10001, message_id=question)
    assert refusal == "400 Bad Request: message to delete not found"


def test_a_pressed_button_asks_and_is_answered_once(telegram: Caller, an: Talker, question: int) -> None:
    an.does("press", message_id=str(question), data="y")
    (update,) = telegram.result("getUpdates")
    press = update["callback_query"]
    assert (press["data"], press["message"]["message_id"], press["from"]["id"]) == ("y", question, 10001)
    telegram.result("answerCallbackQuery", callback_query_id=press["id"], text="Cảm ơn")
    assert "query is too old" in telegram.refusal("answerCallbackQuery", callback_query_id=press["id"])


def test_a_button_that_was_taken_away_can_still_be_pressed_by_a_slow_hand(
    telegram: Caller, an: Talker, question: int
) -> None:
    telegram.result("editMessageText", chat_id=10001, message_id=question, text="Thôi")
    assert an.does("press", message_id=str(question), data="y").status_code == 200
    assert an.does("press", message_id="1", data="y").status_code == 409


def test_the_narrowest_menu_in_the_persons_language_is_shown(simulator: Running, telegram: Caller) -> None:
    def menu(person: str) -> list[str]:
        return [one["command"] for one in simulator.client.get(f"/people/{person}/telegram").json()["commands"]]

    def offer(command: str, **where: Any) -> None:
        commands = [{"command": command, "description": "Một việc"}]
        telegram.result("setMyCommands", commands=commands, **where)

    assert menu("an") == []
    offer("help")
    offer("trogiup", language_code="vi")
    assert menu("an") == ["trogiup"]
    offer("tonghop", scope={"type": "chat", "chat_id": 10002})
    assert (menu("an"), menu("binh")) == (["trogiup"], ["tonghop"])
    telegram.result("deleteMyCommands", scope={"type": "chat", "chat_id": 10002})
    assert menu("binh") == ["trogiup"]
    assert telegram.result("getMyCommands", language_code="vi")[0]["command"] == "trogiup"


def test_commands_are_checked(telegram: Caller) -> None:
    upper = [{"command": "Dangky", "description": "Đăng ký"}]
    assert telegram.refusal("setMyCommands", commands=upper).endswith("BOT_COMMAND_INVALID")
    silent = [{"command": "dangky", "description": ""}]
    assert telegram.refusal("setMyCommands", commands=silent).endswith("BOT_COMMAND_DESCRIPTION_INVALID")
