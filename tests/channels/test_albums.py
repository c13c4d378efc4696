"""Pictures of an announcement go out as one album on Telegram; what is none to Telegram goes alone."""

import json

import pytest

from bot.channels.telegram.channel import TelegramChannel
from domain.channel import noting_parts
from domain.chat import Look, Outgoing, OutgoingFile, Part
from scheduler.sender.albums import next_part, with_pictures_ahead
from tests.channels.test_looks_on_telegram import marked
from tests.channels.wire import FakeTelegram
from tests.pictures import jpeg

ONE, TWO = (OutgoingFile(f"{name}.jpg", "image/jpeg", jpeg(name.encode()), sha256=name) for name in ("a", "b"))
PAPER = OutgoingFile("ke-hoach.pdf", "application/pdf", b"%PDF-1.4")


async def test_two_pictures_are_one_album(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    ids: list[str] = []
    with noting_parts(ids):
        ids.append(await on_telegram.send("7", Outgoing("", before=(ONE, TWO))))
    (call,) = telegram.called("sendMediaGroup")
    assert [each["type"] for each in json.loads(call.fields["media"])] == ["photo", "photo"]
    assert len(set(ids)) == 2  # each can be taken back


@pytest.mark.parametrize(
    ("files", "parts"),
    [
        ((ONE, TWO), [2]),
        ((ONE, TWO, PAPER), [2, 1]),
        ((PAPER, ONE), [1, 1]),
        ((ONE, PAPER, TWO), [1, 1, 1]),
        ((ONE, PAPER, TWO, ONE), [1, 1, 2]),
    ],
)
def test_what_stands_together_goes_together(files: tuple[OutgoingFile, ...], parts: list[int]) -> None:
    message = with_pictures_ahead(Outgoing("Họp", file=files[-1], before=files[:-1]))
    left, found = message.before, []
    while left:
        found.append(len(next_part(left, albums=True).before) or 1)
        left = left[found[-1] :]
    assert [*found, *([1] if message.file else [])] == parts


def test_without_albums_each_goes_alone() -> None:
    assert next_part((ONE, TWO), albums=False).file == ONE


async def test_every_look_and_link_reaches_telegram(telegram: FakeTelegram, on_telegram: TelegramChannel) -> None:
    looks = tuple(Part(look, 3, 6) for look in (Look.BOLD, Look.ITALIC, Look.UNDERLINE, Look.STRIKE))
    await on_telegram.send("7", Outgoing("😀 Họp ở đây", looks=(*looks, Part(Look.LINK, 6, 11, "https://x.vn"))))
    (call,) = telegram.called("sendMessage")
    assert {kind for kind, _ in marked(call)} == {"bold", "italic", "underline", "strikethrough", "text_link"}
    assert json.loads(call.fields["entities"])[-1]["url"] == "https://x.vn"
