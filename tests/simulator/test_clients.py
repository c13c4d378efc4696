"""A published client library finds here what it finds at the real service."""

import asyncio

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Conflict, Forbidden

from tests.simulator.pictures import png
from tests.simulator.running import TELEGRAM_TOKEN, Running, Talker

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Có", callback_data="y")]])


@pytest.fixture
def bot(simulator: Running) -> Bot:
    place = f"{simulator.address}/telegram"
    return Bot(TELEGRAM_TOKEN, base_url=f"{place}/bot", base_file_url=f"{place}/file/bot")


async def test_texts_buttons_and_edits(bot: Bot, an: Talker) -> None:
    async with bot:
        assert (bot.username, bot.first_name) == ("dongkhoi_bot", "Đồng Khởi")
        sent = await bot.send_message(10001, "Đồng ý?", reply_markup=KEYS)
        an.does("press", message_id=str(sent.message_id), data="y")
        (update,) = await bot.get_updates(timeout=5)
        assert update.callback_query and update.callback_query.data == "y"
        await update.callback_query.answer("Cảm ơn")
        edited = await update.callback_query.edit_message_text("Đã ghi")
        assert getattr(edited, "text", None) == "Đã ghi"
        with pytest.raises(BadRequest, match="not modified"):
            await update.callback_query.edit_message_text("Đã ghi")
        await bot.set_my_commands([BotCommand("dangky", "Đăng ký")], language_code="vi")
        assert (await bot.get_my_commands(language_code="vi"))[0].command == "dangky"


async def test_files_in_both_directions(bot: Bot, an: Talker) -> None:
    async with bot:
        await bot.send_photo(10001, png(), caption="Biểu đồ")
        await bot.send_document(10001, b"xlsx", filename="Tổng hợp.xlsx")
        await bot.send_media_group(10001, [InputMediaPhoto(png()), InputMediaPhoto(png())])
        assert [one["file"]["photo"] for one in an.sees()] == [True, False, True, True]
        assert an.sees()[1]["file"]["name"] == "Tổng hợp.xlsx"
        an.sends("document", ("a.txt", b"noi dung"))
        (update,) = await bot.get_updates(timeout=5)
        assert update.message and update.message.document
        file = await update.message.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"noi dung"


async def test_refusals_have_the_types_the_library_knows(bot: Bot, an: Talker) -> None:
    async with bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(4040, "a")
        an.does("block")
        with pytest.raises(Forbidden):
            await bot.send_message(10001, "a")
        await bot.set_webhook("https://bot.example/telegram")
        with pytest.raises(Conflict):
            await bot.get_updates()
        await bot.delete_webhook()
        poll = asyncio.create_task(bot.get_updates(timeout=20))
        await asyncio.to_thread(an.does, "unblock")
        assert [update.my_chat_member is not None for update in await poll][-1]
