"""Of a message in several parts those that arrived are not sent again."""

from dataclasses import replace

import pytest

from bot.channels.platform import Platform
from domain.channel import SendError, Throttled, TryLater
from domain.chat import Choice, Outgoing, OutgoingFile
from tests.channels.conformance.sides import Side

YES = (Choice("Đồng ý", "12:yes"),)
LINES = [f"{number}. Chi bộ ấp {number}: 12/20 đảng viên" for number in range(300)]
LONG = Outgoing("\n".join(LINES), YES)
PICTURE = OutgoingFile("tiến độ.png", "image/png", b"\x89PNG picture", "https://bot.example.org/files/abc")
ARRIVES = {"ok": True, "result": {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}}}


async def again(channel: Platform, side: Side, message: Outgoing, error: type[SendError]) -> int:
    """Send, which fails half-way, and send the rest; return how many parts had arrived."""
    with pytest.raises(error) as caught:
        await channel.send(side.chat, message)
    refused = side.platform.calls.pop()
    assert "chat_id" in refused.fields
    assert await channel.send(side.chat, replace(message, arrived=caught.value.arrived))
    return caught.value.arrived


@pytest.mark.parametrize(("code", "error"), [(429, Throttled), (500, TryLater)])
async def test_a_long_text_goes_on_where_it_stopped(
    side: Side, channel: Platform, code: int, error: type[SendError]
) -> None:
    side.platform.will_answer("sendMessage", ARRIVES)
    side.platform.will_refuse("sendMessage", code, "not now")
    assert await again(channel, side, LONG, error) == 1
    screens = side.seen()
    assert [line for line in LINES if sum(screen.count(line) for screen in screens) != 1] == []
    assert ["Đồng ý" in screen for screen in screens] == [False] * (len(screens) - 1) + [True]


async def test_a_picture_that_arrived_is_not_sent_again_with_its_text(side: Side, channel: Platform) -> None:
    side.platform.will_refuse("sendMessage", 429, "not now")
    assert await again(channel, side, replace(LONG, file=PICTURE), Throttled) == 1
    assert len(side.platform.called("sendPhoto")) == 1
    assert sum(screen.count("Chi bộ ấp 299:") for screen in side.seen()) == 1


async def test_what_fails_at_its_first_part_begins_anew(side: Side, channel: Platform) -> None:
    side.platform.will_refuse("sendMessage", 429, "not now")
    assert await again(channel, side, LONG, Throttled) == 0
    assert sum(screen.count("0. Chi bộ ấp 0:") for screen in side.seen()) == 1
