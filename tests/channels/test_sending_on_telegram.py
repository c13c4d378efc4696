"""What the bot says reaches Telegram in Telegram's own shape."""

import asyncio
import json
from dataclasses import replace

import aiohttp
import pytest

from bot.channels.platform import EVERYBODY
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.looking import keyboard, keyboard_json
from domain.channel import Rejected, TryLater
from domain.chat import Choice, Command, Outgoing, OutgoingFile
from domain.reach.paid import FREE
from tests.channels.wire import TELEGRAM_TOKEN, FakeTelegram

PICTURE = OutgoingFile("tiến độ.png", "image/png", b"\x89PNG picture")
CHOICES = (Choice("Có", "12:yes"), Choice("Không", "12:no"), Choice("Báo cáo", "/baocao 17"))
MENUS = {EVERYBODY: (Command("trogiup", "Đồng chí dùng được gì"),), "en": (Command("help", "What I can do"),)}


def rows(markup: str) -> list[list[tuple[str, str]]]:
    return [[(each["text"], each["callback_data"]) for each in row] for row in json.loads(markup)["inline_keyboard"]]


async def test_choices_become_buttons_in_rows(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing("Đúng không?", CHOICES, columns=2))
    (call,) = telegram.called("sendMessage")
    assert rows(call.fields["reply_markup"]) == [[("Có", "12:yes"), ("Không", "12:no")], [("Báo cáo", "/baocao 17")]]


@pytest.mark.parametrize("columns", [0, 1, 2, 5])
def test_the_short_way_writes_the_same_keyboard_as_the_library(columns: int) -> None:
    markup = keyboard(CHOICES, columns)
    assert markup is not None
    assert json.loads(keyboard_json(CHOICES, columns)) == markup.to_dict()


async def test_a_link_is_not_opened_for_a_preview(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing("https://example.org/files/abc"))
    assert json.loads(telegram.calls[0].fields["link_preview_options"]) == {"is_disabled": True}


async def test_a_picture_is_shown_as_one_and_anything_else_is_a_document(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.send("7", Outgoing("Tiến độ quý I", CHOICES, file=PICTURE))
    await on_telegram.send("7", Outgoing("", file=OutgoingFile("a.xlsx", "application/vnd.ms-excel", b"PK")))
    picture, document = telegram.calls
    assert (picture.method, document.method) == ("sendPhoto", "sendDocument")
    assert rows(picture.fields["reply_markup"])[2] == [("Báo cáo", "/baocao 17")]
    assert "caption" not in document.fields


async def test_a_picture_telegram_cannot_show_goes_as_a_document(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    await on_telegram.send("7", Outgoing("Biểu đồ", file=PICTURE))
    assert [call.method for call in telegram.calls] == ["sendPhoto", "sendDocument"]
    assert telegram.calls[1].files["document"][2] == PICTURE.content


async def test_a_command_menu_is_set_for_this_chat_alone(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing("Xin chào", commands=(Command("dangky", "Đăng ký thi đua"),)))
    menu, _ = telegram.calls
    assert json.loads(menu.fields["commands"]) == [{"command": "dangky", "description": "Đăng ký thi đua"}]
    assert json.loads(menu.fields["scope"]) == {"type": "chat", "chat_id": 7}


async def test_whoever_has_not_joined_finds_a_menu_in_their_language(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.introduce(None, MENUS)
    menus = {call.fields.get("language_code", ""): call.fields["commands"] for call in telegram.called("setMyCommands")}
    assert {tag: json.loads(menu)[0]["command"] for tag, menu in menus.items()} == {"": "trogiup", "en": "help"}
    assert "setWebhook" not in {call.method for call in telegram.calls}


async def test_a_menu_that_stands_already_is_not_set_again(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    for commands in MENUS.values():
        present = [{"command": each.name, "description": each.description} for each in commands]
        telegram.will_answer("getMyCommands", {"ok": True, "result": present})
    await on_telegram.introduce(None, MENUS)
    assert not telegram.called("setMyCommands")


async def test_a_menu_telegram_refuses_is_let_be_and_one_it_could_not_take_comes_again(
    telegram: FakeTelegram, on_telegram: TelegramChannel, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.will_refuse("setMyCommands", 400, "Bad Request: BOT_COMMAND_INVALID")
    await on_telegram.introduce(None, MENUS)
    assert "the command menu was not set" in caplog.text
    telegram.will_refuse("setMyCommands", 502, "Bad Gateway")
    with pytest.raises(TryLater):
        await on_telegram.introduce(None, MENUS)


async def test_an_earlier_message_is_edited(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    assert await on_telegram.send("7", Outgoing("Đã gửi 20/60", CHOICES[:1], edits="55")) == "55"
    (call,) = telegram.calls
    assert call.method == "editMessageText"
    assert (call.fields["chat_id"], call.fields["message_id"], call.fields["text"]) == ("7", "55", "Đã gửi 20/60")
    assert rows(call.fields["reply_markup"]) == [[("Có", "12:yes")]]


async def test_replacing_a_message_by_itself_is_no_failure(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("editMessageText", 400, "Bad Request: message is not modified: specified new message …")
    assert await on_telegram.send("7", Outgoing("Đã gửi 20/60", edits="55")) == "55"
    assert len(telegram.calls) == 1


@pytest.mark.parametrize("reason", ["message to edit not found", "message can't be edited"])
async def test_what_cannot_be_replaced_is_said_anew(
    telegram: FakeTelegram, on_telegram: TelegramChannel, reason: str
) -> None:
    telegram.will_refuse("editMessageText", 400, f"Bad Request: {reason}")
    assert await on_telegram.send("7", Outgoing("Đã gửi 20/60", edits="55")) == "1000"


async def test_an_edit_that_is_refused_for_another_reason_is_refused(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("editMessageText", 400, "Bad Request: BUTTON_DATA_INVALID")
    with pytest.raises(Rejected):
        await on_telegram.send("7", Outgoing("Đã gửi 20/60", edits="55"))


async def test_a_file_the_server_keeps_on_its_own_disk_is_refused(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    kept = {"file_id": "f", "file_unique_id": "u", "file_path": __file__}
    telegram.will_answer("getFile", {"ok": True, "result": kept})
    with pytest.raises(Rejected):
        await on_telegram.fetch("f")


def kept(file_id: str) -> dict[str, object]:
    """Return what Telegram answers to a photo, with the name by which it sends it again."""
    size = {"file_id": file_id, "file_unique_id": "u", "width": 9, "height": 9}
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "photo": [size]}
    return {"ok": True, "result": message}


async def test_what_many_get_is_handed_over_once(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    picture = replace(PICTURE, sha256="5e1f")
    telegram.will_answer("sendPhoto", kept("AgAC"))
    await asyncio.gather(*(on_telegram.send(chat, Outgoing("Mời dự họp", file=picture)) for chat in "789"))
    first, *others = telegram.called("sendPhoto")
    assert first.files["photo"][2] == PICTURE.content
    assert [(call.fields["photo"], call.files) for call in others] == [("AgAC", {})] * 2


async def test_what_telegram_has_forgotten_is_handed_over_anew(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    picture = replace(PICTURE, sha256="5e1f")
    telegram.will_answer("sendPhoto", kept("AgAC"))
    await on_telegram.send("7", Outgoing("Mời dự họp", file=picture))
    telegram.will_refuse("sendPhoto", 400, "Bad Request: wrong file identifier/HTTP URL specified")
    await on_telegram.send("8", Outgoing("Mời dự họp", file=picture))
    assert telegram.called("sendPhoto")[-1].files["photo"][2] == PICTURE.content


async def test_what_is_no_picture_there_is_tried_as_one_once(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    picture = replace(PICTURE, sha256="5e1f")
    telegram.will_refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    for chat in "78":
        await on_telegram.send(chat, Outgoing("Biểu đồ", file=picture))
    assert [call.method for call in telegram.calls] == ["sendPhoto", "sendDocument", "sendDocument"]


async def test_more_than_is_free_is_paid_for_where_the_rate_is(
    telegram: FakeTelegram, session: aiohttp.ClientSession, on_telegram: TelegramChannel
) -> None:
    paid = TelegramChannel(TELEGRAM_TOKEN, session, telegram.url + "/bot", telegram.url + "/file/bot", rate=1_000)
    for channel, beyond in ((on_telegram, None), (paid, "true")):
        telegram.calls.clear()
        for _ in range(FREE):
            await channel.send("7", Outgoing("Kính mời"))
        await channel.send("7", Outgoing("Kính mời"))
        await channel.send("7", Outgoing("Kính mời", file=PICTURE))
        asked = [call.fields.get("allow_paid_broadcast") for call in telegram.calls]
        assert asked == [*[None] * FREE, beyond, beyond]
