"""Every sort of Telegram update, in the words dialogues understand."""

from typing import Any

import pytest

from bot.channels.telegram.updates import incoming, pressed_buttons, readable
from domain.chat import Address, Incoming, Kind

PERSON = {"id": 7, "is_bot": False, "first_name": "Nguyễn Thị", "last_name": "Tư", "language_code": "vi"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Nguyễn Thị"}
GROUP = {"id": -100, "type": "supergroup", "title": "Chi bộ ấp 3"}


def read(kind: str = "message", **content: Any) -> Incoming | None:
    body = {"message_id": 1, "date": 1, "chat": PRIVATE, "from": PERSON, **content}
    return incoming({"update_id": 41, kind: body}, "110201")


def heard(kind: str = "message", **content: Any) -> Incoming:
    found = read(kind, **content)
    assert found is not None
    return found


def test_a_text_with_its_sender() -> None:
    assert heard(text="Xin chào") == Incoming(
        address=Address("telegram", "110201", "7"),
        update_id="41",
        text="Xin chào",
        sender="Nguyễn Thị Tư",
        language="vi",
    )


def test_text_is_composed_and_free_of_what_no_database_keeps() -> None:
    assert heard(text="Đo\u0302\u0300ng Kho\u031b\u0309i").text == "Đồng Khởi"
    assert heard(text="a\x00b").text == "ab"
    assert heard(text="á\ud83d\x00").text == "á?"
    assert heard(photo=[{"file_id": "f"}], media_group_id="9\ud83d\x009").album == "9?9"


def test_a_photo_is_the_largest_of_its_sizes_with_its_caption_and_album() -> None:
    sizes = [{"file_id": "small", "width": 90}, {"file_id": "large", "width": 1280}, {"file_id": "mid", "width": 320}]
    photo = heard(photo=sizes, caption="50 cây dừa", media_group_id="99")
    assert (photo.kind, photo.attachment, photo.text, photo.album) == (Kind.PHOTO, "large", "50 cây dừa", "99")


def test_documents_and_voices_can_be_fetched() -> None:
    document = heard(document={"file_id": "d", "file_name": "kế hoạch.docx"})
    assert (document.kind, document.attachment) == (Kind.DOCUMENT, "d")
    voice = heard(voice={"file_id": "v", "duration": 3})
    assert (voice.kind, voice.attachment) == (Kind.VOICE, "v")


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": {"file_id": "s"}},
        {"location": {"latitude": 10.2, "longitude": 106.4}},
        {"animation": {"file_id": "a"}, "document": {"file_id": "a"}},
        {"something_of_2030": {}},
    ],
)
def test_what_a_dialogue_cannot_use_is_other(content: dict[str, Any]) -> None:
    assert heard(**content).kind is Kind.OTHER


def test_an_edit_and_a_forward_say_so() -> None:
    edited = heard("edited_message", text="60 cây")
    assert (edited.kind, edited.text) == (Kind.EDITED, "60 cây")
    assert heard(text="Xem này", forward_origin={"type": "user"}).forwarded


def test_a_pressed_button_is_a_choice_without_text() -> None:
    button = {"id": "q", "from": PERSON, "data": "12:yes", "message": {"message_id": 3, "chat": PRIVATE, "date": 0}}
    found = incoming({"update_id": 41, "callback_query": button}, "110201")
    assert found is not None
    assert (found.kind, found.choice, found.text, found.address.chat) == (Kind.BUTTON, "12:yes", "", "7")


def test_a_group_is_not_private() -> None:
    assert not heard(chat=GROUP, text="Xin chào").private


@pytest.mark.parametrize(
    ("before", "after", "kind"), [("member", "kicked", Kind.BLOCKED), ("kicked", "member", Kind.UNBLOCKED)]
)
def test_stopping_and_restarting_the_bot(before: str, after: str, kind: Kind) -> None:
    found = heard("my_chat_member", old_chat_member={"status": before}, new_chat_member={"status": after})
    assert (found.kind, found.address.chat) == (kind, "7")


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": {"message_id": 1, "chat": {"id": -5, "type": "channel"}, "text": "x"}},
        {"inline_query": {"id": "1", "query": "x"}},
        {"message": {"message_id": 1, "chat": PRIVATE, "from": PERSON, "pinned_message": {}}},
        {"callback_query": {"id": "q", "from": PERSON, "inline_message_id": "i", "data": "x"}},
        {"callback_query": {"id": "q", "from": PERSON, "game_short_name": "g", "message": {"chat": PRIVATE}}},
        {"my_chat_member": {"chat": GROUP, "from": PERSON}},
    ],
)
def test_nobody_spoke_to_the_bot(update: dict[str, Any]) -> None:
    assert incoming({"update_id": 41, **update}, "110201") is None


@pytest.mark.parametrize("strange", ["", "\ud800", None, {}, float("inf"), float("nan")])
def test_what_has_no_true_number_is_passed_over(strange: object) -> None:
    message = {"message_id": 1, "date": 1, "chat": PRIVATE, "text": "Xin chào"}
    nowhere = {"update_id": 42, "message": message | {"chat": {"id": strange, "type": "private"}}}
    found = readable([{"update_id": strange, "message": message}, nowhere, {"update_id": 43, "message": message}], "1")
    assert [each.update_id for each in found] == ["43"]


def test_a_pressed_button_without_a_true_id_is_passed_over() -> None:
    strange = [{"callback_query": each} for each in ("?", None, {}, {"id": "q\ud8001"})]
    assert pressed_buttons([{}, *strange, {"callback_query": {"id": 42}}]) == ["q?1", "42"]
