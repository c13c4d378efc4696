"""Bold figures, folded lists, codes, coloured buttons and private lists reach Telegram in Telegram's own shape."""

import json
from typing import Any

import pytest

from bot.channels.plain_text import clean, with_menu
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.looking import keyboard, keyboard_json
from domain.chat import Choice, Numbering, Outgoing, OutgoingFile, Tone, bold, code, folded_away, plain, taken_apart
from tests.channels.wire import Call, FakeTelegram

HOSTILE = "<b>An</b> & *Bình* _x_ [y](tg://user?id=1) `z` 😀"
CHOICES = (
    Choice("Có", "1:yes", Tone.GREEN),
    Choice("Không", "1:no", Tone.RED),
    Choice("Chép mã", copy="ABCD2345"),
    Choice("Để sau", "/desau"),
)


def marked(call: Call, where: str = "text") -> list[tuple[str, str]]:
    """Return what each entity covers, cut as Telegram cuts: in units of UTF-16."""
    entities: list[dict[str, Any]] = json.loads(call.fields["entities" if where == "text" else "caption_entities"])
    text = call.fields[where].encode("utf-16-le")
    ends = [(each["type"], each["offset"] * 2, (each["offset"] + each["length"]) * 2) for each in entities]
    return [(kind, text[start:end].decode("utf-16-le")) for kind, start, end in ends]


async def test_a_figure_is_bold_and_a_list_is_folded(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    names = folded_away("• An\n• " + bold("Bình"))
    await on_telegram.send("7", Outgoing(f"😀 Đã đăng ký: {bold('1/3')}\n{names}"))
    (call,) = telegram.called("sendMessage")
    assert call.fields["text"] == "😀 Đã đăng ký: 1/3\n• An\n• Bình"
    assert marked(call) == [("bold", "1/3"), ("expandable_blockquote", "• An\n• Bình"), ("bold", "Bình")]


async def test_what_people_typed_is_never_read_as_markup(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing(f"Việc sẽ làm: {HOSTILE}\nChỉ tiêu: {bold(HOSTILE)}"))
    (call,) = telegram.called("sendMessage")
    assert "parse_mode" not in call.fields
    assert call.fields["text"].count(HOSTILE) == 2
    assert marked(call) == [("bold", HOSTILE)]


async def test_a_text_in_two_parts_keeps_what_is_marked_in_each(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    await on_telegram.send("7", Outgoing(f"{bold('đầu')} {'chữ ' * 1100}{bold('cuối')}"))
    first, second = telegram.called("sendMessage")
    assert (marked(first), marked(second)) == ([("bold", "đầu")], [("bold", "cuối")])


async def test_a_list_of_names_cannot_be_sent_on(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing("• Lê Thị Bình", private=True))
    await on_telegram.send("7", Outgoing("Xin chào"))
    named, greeting = telegram.called("sendMessage")
    assert named.fields["protect_content"] == "true"
    assert "protect_content" not in greeting.fields


async def test_a_picture_carries_the_looks_of_its_text(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    file = OutgoingFile("ma.png", "image/png", b"\x89PNG picture")
    await on_telegram.send("7", Outgoing(f"Mã: {code('ABCD 2345')}", CHOICES[2:3], file=file, private=True))
    (call,) = telegram.called("sendPhoto")
    assert marked(call, "caption") == [("code", "ABCD 2345")]
    assert call.fields["protect_content"] == "true"
    assert json.loads(call.fields["reply_markup"])["inline_keyboard"][0][0]["copy_text"] == {"text": "ABCD2345"}


async def test_an_edited_message_keeps_its_looks(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    await on_telegram.send("7", Outgoing(f"Đã gửi {bold('3/5')}", edits="12"))
    (call,) = telegram.called("editMessageText")
    assert marked(call) == [("bold", "3/5")]


def test_yes_is_green_no_is_red_and_a_copy_sends_nothing() -> None:
    rows = json.loads(keyboard_json(CHOICES, 4))["inline_keyboard"]
    assert [each.get("style") for each in rows[0]] == ["success", "danger", None, None]
    assert "callback_data" not in rows[0][2]
    markup = keyboard(CHOICES, 4)
    assert markup is not None
    assert markup.to_dict()["inline_keyboard"] == rows


def test_without_buttons_there_is_nothing_to_copy_by() -> None:
    assert with_menu(Outgoing("Mã", CHOICES, Numbering.DIGITS)) == "Mã\n\n1. Có\n2. Không\n3. Để sau"


@pytest.mark.parametrize("text", [bold("x"), folded_away("x"), code("x")])
def test_nobody_can_type_our_marks(text: str) -> None:
    assert clean(text) == plain(text) == "x"


def test_a_mark_without_its_other_half_marks_nothing() -> None:
    opening, closing = bold("x").split("x")
    assert taken_apart(f"a{closing}b{opening}c") == ("abc", ())
