"""What is particular about Zalo's updates."""

from typing import Any

import pytest

from bot.channels.zalo.updates import incoming
from domain.chat import Incoming, Kind

PERSON = {"id": "6ede9afa66b88fe6d6a9", "display_name": "Trần Văn Hoà", "is_bot": False}
CHAT = {"id": "6ede9afa66b88fe6d6a9", "chat_type": "PRIVATE"}


def read(event: str = "text", **content: Any) -> Incoming | None:
    message = {"from": PERSON, "chat": CHAT, "message_id": "2d758c", "date": 1750316131602, **content}
    return incoming({"event_name": f"message.{event}.received", "message": message}, "1459")


def heard(event: str = "text", **content: Any) -> Incoming:
    found = read(event, **content)
    assert found is not None
    return found


def test_an_update_is_told_apart_by_its_chat_and_its_message() -> None:
    assert heard(text="Xin chào").update_id == "6ede9afa66b88fe6d6a9:2d758c"
    assert heard(text="Xin chào", message_id=None).update_id == "6ede9afa66b88fe6d6a9:1750316131602"


@pytest.mark.parametrize(
    ("date", "moment"), [(1750316131602, 1750316131.602), (None, 0.0), ("nay", 0.0), (10**30, 0.0)]
)
def test_when_it_was_sent_is_told_in_milliseconds(date: object, moment: float) -> None:
    assert heard(text="Xin chào", date=date).sent_at == moment


@pytest.mark.parametrize("name", ["photo", "photo_url"])
def test_a_photo_under_its_documented_and_its_real_name(name: str) -> None:
    photo = heard("image", **{name: "https://zalo/a.jpg"})
    assert (photo.kind, photo.attachment) == (Kind.PHOTO, "https://zalo/a.jpg")


@pytest.mark.parametrize("event", ["sticker", "hologram"])
def test_what_a_dialogue_cannot_use_is_other(event: str) -> None:
    assert heard(event).kind is Kind.OTHER


def test_a_file_zalo_does_not_hand_over_is_told_from_a_sticker() -> None:
    assert heard("unsupported").kind is Kind.WITHHELD


@pytest.mark.parametrize(
    "content",
    [
        {"from": {**PERSON, "is_bot": True}},
        {"from": {**PERSON, "id": "1459"}},
        {"from": None, "chat": None},
        {"message_id": None, "date": None},
    ],
)
def test_bots_and_what_cannot_be_told_apart_are_dropped(content: dict[str, Any]) -> None:
    assert read(text="Xin chào", **content) is None


@pytest.mark.parametrize("update", [{}, {"ok": True, "result": []}, {"result": {"message": None}}])
def test_a_probe_is_nothing(update: dict[str, Any]) -> None:
    assert incoming(update, "1459") is None


def test_half_a_letter_in_a_number_is_no_trouble() -> None:
    found = read(text="Xin chào", message_id="m\udc80")
    assert found is not None
    found.update_id.encode()
