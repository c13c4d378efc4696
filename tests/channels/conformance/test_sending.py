"""What the bot says reaches the person whole, with its choices and files, as far as the channel goes."""

import pytest

from bot.channels.plain_text import units
from bot.channels.platform import Platform
from domain.chat import Choice, Command, Outgoing, OutgoingFile
from tests.channels.conformance.sides import Side

YES_NO = (Choice("Đồng ý", "12:yes"), Choice("Chưa", "12:no"))
LINK = "https://bot.example.org/files/abc"
PICTURE = OutgoingFile("tiến độ.png", "image/png", b"\x89PNG picture", LINK)
SHEET = OutgoingFile("tổng hợp Quý I.xlsx", "application/vnd.ms-excel", b"PK sheet", LINK)


async def test_a_text_arrives_as_it_is_under_the_id_the_platform_gave(side: Side, channel: Platform) -> None:
    first = await channel.send(side.chat, Outgoing("Kính chào đồng chí *Hoà* & <b>Tư</b>"))
    assert side.seen() == ["Kính chào đồng chí *Hoà* & <b>Tư</b>"]
    second = await channel.send(side.chat, Outgoing("Xin chào"))
    assert first
    assert second
    assert first != second


async def test_choices_stand_below_the_text_in_their_order(side: Side, channel: Platform) -> None:
    await channel.send(side.chat, Outgoing("Đồng chí xác nhận?", YES_NO))
    (screen,) = side.seen()
    assert [word for line in screen.splitlines() for word in ("xác nhận", "Đồng ý", "Chưa") if word in line] == [
        "xác nhận",
        "Đồng ý",
        "Chưa",
    ]


async def test_a_long_text_comes_whole_in_parts_with_the_choices_below_the_last(side: Side, channel: Platform) -> None:
    lines = [f"{number}. Chi bộ ấp {number} 🌴: 12/20 đảng viên" for number in range(200)]
    sent = await channel.send(side.chat, Outgoing("\n".join(lines), YES_NO))
    screens = side.seen()
    assert len(screens) > 1
    assert all(units(screen) <= channel.capabilities.text_limit for screen in screens)
    assert [line for screen in screens for line in screen.splitlines() if line in lines] == lines
    assert ["Đồng ý" in screen for screen in screens] == [False] * (len(screens) - 1) + [True]
    assert sent


@pytest.mark.parametrize("file", [PICTURE, SHEET], ids=["a picture", "a document"])
async def test_a_file_is_handed_over_with_its_text_and_choices(
    side: Side, channel: Platform, file: OutgoingFile
) -> None:
    assert await channel.send(side.chat, Outgoing("Tiến độ quý I", YES_NO, file=file))
    (screen,) = side.seen()
    assert "Tiến độ quý I" in screen
    assert "Chưa" in screen
    (call,) = [call for call in side.platform.calls if "chat_id" in call.fields]
    if channel.capabilities.files:
        assert list(call.files.values()) == [(file.name, file.media_type, file.content)]
    else:
        assert LINK in screen


async def test_a_text_too_long_for_a_caption_follows_the_picture(side: Side, channel: Platform) -> None:
    words = ["đảng viên"] * 300
    await channel.send(side.chat, Outgoing(" ".join(words), YES_NO, file=PICTURE))
    screens = side.seen()
    assert "đảng viên" not in screens[0]
    assert " ".join(screens).count("đảng viên") == 300
    assert ["Đồng ý" in screen for screen in screens] == [False] * (len(screens) - 1) + [True]


async def test_a_file_without_a_link_is_handed_over_or_the_person_reads_why_not(side: Side, channel: Platform) -> None:
    await channel.send(side.chat, Outgoing("", file=OutgoingFile("t.xlsx", "x/y", b"PK")))
    (screen,) = side.seen()
    assert "t.xlsx" in screen
    assert channel.capabilities.files or len(screen) > len("t.xlsx")


async def test_an_earlier_message_is_replaced_or_said_anew(side: Side, channel: Platform) -> None:
    earlier = await channel.send(side.chat, Outgoing("Đã gửi 20/60"))
    later = await channel.send(side.chat, Outgoing("Đã gửi 40/60", edits=earlier))
    assert side.seen()[-1] == "Đã gửi 40/60"
    assert (later == earlier) is channel.capabilities.edits


async def test_an_id_of_another_channel_is_never_replaced(side: Side, channel: Platform) -> None:
    assert await channel.send(side.chat, Outgoing("Đã gửi 40/60", edits="82599fa0")) != "82599fa0"
    assert side.seen() == ["Đã gửi 40/60"]


async def test_a_command_menu_never_costs_the_message(side: Side, channel: Platform) -> None:
    side.platform.will_refuse("setMyCommands", 400, "Bad Request: BOT_COMMAND_INVALID")
    assert await channel.send(side.chat, Outgoing("Xin chào", commands=(Command("Dang-ky", "x"),)))
    assert side.seen()[-1] == "Xin chào"
