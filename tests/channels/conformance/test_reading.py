"""What people send is the same everywhere, whatever the platform calls it; what is posted may be anything."""

import pytest

from bot.channels.platform import Platform
from domain.chat import Address, Incoming, Kind
from tests.channels.conformance.sides import Side
from tests.channels.wire import Json


def read(side: Side, channel: Platform, update: Json) -> Incoming:
    (message,) = channel.parse(side.posted(update)).messages
    return message


def test_a_text_with_its_sender(side: Side, channel: Platform) -> None:
    message = read(side, channel, side.text(41, "Xin chào"))
    assert message.address == Address(channel.name, channel.bot, side.chat)
    assert (message.kind, message.text, message.sender) == (Kind.TEXT, "Xin chào", "Nguyễn Thị Tư")
    assert "41" in message.update_id
    assert message.private


def test_text_is_composed_and_free_of_what_no_database_keeps(side: Side, channel: Platform) -> None:
    assert read(side, channel, side.text(1, "Đo\u0302\u0300ng Kho\u031b\u0309i")).text == "Đồng Khởi"
    assert read(side, channel, side.text(1, "á\ud83d\x00b")).text == "á?b"


def test_a_photo_comes_with_its_caption_and_can_be_fetched(side: Side, channel: Platform) -> None:
    photo = read(side, channel, side.message(1, "photo", caption="50 cây dừa"))
    assert (photo.kind, photo.attachment, photo.text) == (Kind.PHOTO, side.attached("anh"), "50 cây dừa")


def test_a_voice_can_be_fetched(side: Side, channel: Platform) -> None:
    voice = read(side, channel, side.message(1, "voice"))
    assert (voice.kind, voice.attachment) == (Kind.VOICE, side.attached("anh"))


def test_what_a_dialogue_cannot_use_is_other(side: Side, channel: Platform) -> None:
    assert read(side, channel, side.message(1, "sticker")).kind is Kind.OTHER


def test_a_group_is_not_private(side: Side, channel: Platform) -> None:
    assert not read(side, channel, side.in_a_group(side.text(1))).private


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"update_id": 1}', b'{"message": {}}', b'{"message": "x"}']
)
def test_anything_else_that_is_posted_is_nothing(channel: Platform, body: bytes) -> None:
    post = channel.parse(body)
    assert (list(post.messages), post.answer) == ([], None)
