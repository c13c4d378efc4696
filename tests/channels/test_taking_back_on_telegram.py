"""What is taken back on Telegram is deleted, or replaced by a line where that is too late."""

import pytest

from bot.channels.telegram.channel import TelegramChannel
from domain.channel import Throttled, note_part, noting_parts
from domain.chat import Earlier, Outgoing, OutgoingFile
from tests.channels.wire import FakeTelegram

LINE = "Thông báo đã được thu hồi."
TOO_LATE = "Bad Request: message can't be deleted for everyone"
WITHDRAWN = Outgoing(LINE, takes_back=Earlier(("54", "55"), LINE, alone=True))
CORRECTED = Outgoing("Tin đúng", takes_back=Earlier(("55",), "Tin này đã được đính chính."))


def methods(telegram: FakeTelegram) -> list[str]:
    return [call.method for call in telegram.calls]


async def test_each_part_is_deleted_and_nothing_is_said(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    assert await on_telegram.send("7", WITHDRAWN) == ""
    assert [(call.method, call.fields["message_id"]) for call in telegram.calls] == [
        ("deleteMessage", "54"),
        ("deleteMessage", "55"),
    ]


async def test_after_two_days_a_line_stands_in_its_place(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("deleteMessage", 400, TOO_LATE)
    telegram.will_refuse("deleteMessage", 400, TOO_LATE)
    telegram.will_refuse("editMessageText", 400, "Bad Request: there is no text in the message to edit")
    assert await on_telegram.send("7", WITHDRAWN) == ""
    (caption,) = telegram.called("editMessageCaption")
    assert (caption.fields["message_id"], caption.fields["caption"]) == ("54", LINE)
    assert telegram.called("editMessageText")[1].fields["text"] == LINE


async def test_what_the_person_has_deleted_is_gone(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("deleteMessage", 400, "Bad Request: message to delete not found")
    assert await on_telegram.send("7", WITHDRAWN) == ""
    assert methods(telegram) == ["deleteMessage", "deleteMessage"]


async def test_what_stays_as_it_was_is_told_of(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("deleteMessage", 400, TOO_LATE)
    telegram.will_refuse("editMessageText", 400, "Bad Request: message can't be edited")
    assert await on_telegram.send("7", WITHDRAWN) != ""
    assert telegram.called("sendMessage")[0].fields["text"] == LINE


async def test_the_right_one_follows_where_the_wrong_one_went(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    assert await on_telegram.send("7", CORRECTED) == "1000"
    assert methods(telegram) == ["deleteMessage", "sendMessage"]


async def test_too_fast_is_said_and_all_is_tried_again(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    telegram.will_refuse("deleteMessage", 429, "Too Many Requests: retry after 3")
    with pytest.raises(Throttled):
        await on_telegram.send("7", WITHDRAWN)


async def test_the_ids_of_all_parts_are_known(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    ids: list[str] = []
    paper = OutgoingFile("Kế hoạch.pdf", "application/pdf", b"%PDF")
    with noting_parts(ids):
        last = await on_telegram.send("7", Outgoing("Mời họp. " * 200, file=paper))
    assert (ids, last) == (["1000"], "1001")
    note_part("nobody collects it")
