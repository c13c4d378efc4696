"""What the bot says reaches Telegram in Telegram's own shape."""

import json

import pytest
from wire import FakeTelegram

from bot.channels.telegram.channel import TelegramChannel
from domain.channel import Rejected
from domain.chat import Choice, Command, Outgoing, OutgoingFile

PICTURE = OutgoingFile("tiến độ.png", "image/png", b"\x89PNG picture")
SHEET = OutgoingFile("tổng hợp Quý I.xlsx", "application/vnd.ms-excel", b"PK sheet")


async def test_a_text_goes_as_it_is(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    sent = await on_telegram.send("7", Outgoing("Kính chào đồng chí *Hoà* & <b>Tư</b>"))
    (call,) = telegram.called("sendMessage")
    assert call.fields == {"chat_id": "7", "text": "Kính chào đồng chí *Hoà* & <b>Tư</b>"}
    assert sent == "1000"


async def test_choices_become_buttons_in_rows(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    choices = (Choice("Có", "12:yes"), Choice("Không", "12:no"), Choice("Báo cáo", "/baocao 17"))
    await on_telegram.send("7", Outgoing("Đúng không?", choices, columns=2))
    (call,) = telegram.called("sendMessage")
    rows = json.loads(call.fields["reply_markup"])["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [["Có", "Không"], ["Báo cáo"]]
    assert rows[1][0]["callback_data"] == "/baocao 17"


async def test_a_long_text_comes_in_parts_with_the_buttons_on_the_last(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    text = "\n".join(f"{number}. Chi bộ ấp {number}: 12/20 đảng viên đã đăng ký" for number in range(200))
    sent = await on_telegram.send("7", Outgoing(text, (Choice("Xong", "x"),)))
    calls = telegram.called("sendMessage")
    assert len(calls) > 1
    assert "\n".join(call.fields["text"] for call in calls) == text
    assert ["reply_markup" in call.fields for call in calls] == [False] * (len(calls) - 1) + [True]
    assert sent == str(999 + len(calls))


async def test_a_link_is_not_opened_for_a_preview(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing("https://example.org/files/abc"))
    assert json.loads(telegram.calls[0].fields["link_preview_options"]) == {"is_disabled": True}


async def test_a_picture_is_shown_with_its_text_and_buttons(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.send("7", Outgoing("Tiến độ quý I", (Choice("Xem tiếp", "more"),), file=PICTURE))
    (call,) = telegram.calls
    assert call.method == "sendPhoto"
    assert call.files["photo"] == ("tiến độ.png", "image/png", PICTURE.content)
    assert call.fields["caption"] == "Tiến độ quý I"
    assert "more" in call.fields["reply_markup"]


async def test_any_other_file_is_a_document_under_its_own_name(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.send("7", Outgoing("", file=SHEET))
    (call,) = telegram.calls
    assert call.method == "sendDocument"
    assert call.files["document"] == ("tổng hợp Quý I.xlsx", "application/vnd.ms-excel", SHEET.content)
    assert "caption" not in call.fields


async def test_a_text_too_long_for_a_caption_follows_the_file(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.send("7", Outgoing("dài " * 300, (Choice("Xong", "x"),), file=SHEET))
    document, text = telegram.calls
    assert "caption" not in document.fields
    assert "reply_markup" not in document.fields
    assert "reply_markup" in text.fields


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


async def test_a_menu_that_cannot_be_set_does_not_lose_the_message(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    telegram.will_refuse("setMyCommands", 400, "Bad Request: BOT_COMMAND_INVALID")
    assert await on_telegram.send("7", Outgoing("Xin chào", commands=(Command("Dang-ky", "x"),))) == "1000"


async def test_an_earlier_message_is_replaced(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    assert await on_telegram.send("7", Outgoing("Đã gửi 20/60", edits="55")) == "55"
    (call,) = telegram.calls
    assert call.method == "editMessageText"
    assert call.fields == {"chat_id": "7", "message_id": "55", "text": "Đã gửi 20/60"}


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


async def test_an_id_of_another_channel_is_not_edited(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing("Đã gửi 20/60", edits="82599fa0"))
    assert [call.method for call in telegram.calls] == ["sendMessage"]


async def test_the_bot_learns_its_own_name(on_telegram: TelegramChannel) -> None:
    await on_telegram.start()
    assert (on_telegram.bot, on_telegram.username) == ("110201", "dongkhoi_bot")


async def test_the_description_is_set_only_when_it_changed(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.introduce("old", "vi")
    assert not telegram.called("setMyDescription")
    await on_telegram.introduce("Đăng ký thi đua Đồng Khởi mới", "vi")
    (call,) = telegram.called("setMyDescription")
    assert call.fields == {"description": "Đăng ký thi đua Đồng Khởi mới", "language_code": "vi"}


async def test_an_attachment_is_fetched(on_telegram: TelegramChannel) -> None:
    assert await on_telegram.fetch("f") == b"xxxxx"


async def test_an_attachment_that_is_gone_or_kept_elsewhere_is_refused(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    for path in ("missing.jpg", __file__):
        telegram.will_answer(
            "getFile", {"ok": True, "result": {"file_id": "f", "file_unique_id": "u", "file_path": path}}
        )
        with pytest.raises(Rejected):
            await on_telegram.fetch("f")
