"""What is particular about Telegram's updates."""

from typing import Any

import pytest

from bot.channels.telegram.updates import incoming, pressed_buttons, readable
from domain.chat import Incoming, Kind
from tests.channels.wire import Json

PERSON = {"id": 7, "is_bot": False, "first_name": "Nguyễn Thị", "last_name": "Tư", "language_code": "vi"}
BOT = {"id": 110201, "is_bot": True, "first_name": "Đồng Khởi"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Nguyễn Thị"}
GROUP = {"id": -100, "type": "supergroup", "title": "Chi bộ ấp 3"}
TEXT = {"message_id": 1, "date": 1, "chat": PRIVATE, "from": PERSON, "text": "Xin chào"}


def read(kind: str = "message", **content: Any) -> Incoming | None:
    body = {"message_id": 1, "date": 1, "chat": PRIVATE, "from": PERSON, **content}
    return incoming({"update_id": 41, kind: body}, "110201")


def heard(kind: str = "message", **content: Any) -> Incoming:
    found = read(kind, **content)
    assert found is not None
    return found


def file(name: str, **more: Any) -> Json:
    return {"file_id": name, "file_unique_id": f"u-{name}", **more}


def membership(before: str, after: str) -> Json:
    """How the bot's standing in the chat changed; who is banned is so until some date, 0 being for ever."""
    return {
        f"{when}_chat_member": {"status": status, "user": BOT, **({"until_date": 0} if status == "kicked" else {})}
        for when, status in (("old", before), ("new", after))
    }


@pytest.mark.parametrize("content", [{"text": "Xin chào"}, {"voice": file("v", duration=3)}], ids=["text", "voice"])
def test_the_short_way_and_the_library_name_person_and_chat_alike(content: Json) -> None:
    found = heard(**content)
    assert (found.address.chat, found.update_id, found.sender, found.language) == ("7", "41", "Nguyễn Thị Tư", "vi")
    assert found.private
    nameless = heard(**content, **{"from": {"id": 7, "is_bot": False, "first_name": "Tư"}})
    assert (nameless.sender, nameless.language) == ("Tư", "")
    assert heard(**content, **{"from": None}).sender == ""
    assert not found.forwarded


@pytest.mark.parametrize("content", [{"text": "Xin chào"}, {"voice": file("v", duration=3)}], ids=["text", "voice"])
def test_what_somebody_else_wrote_is_passed_on_and_ones_own_words_are_ones_own(content: Json) -> None:
    other = {"id": 8, "is_bot": False, "first_name": "Ba"}
    hidden = {"type": "hidden_user", "date": 1, "sender_user_name": "Ba"}
    channel = {"type": "channel", "date": 1, "chat": {"id": -5, "type": "channel", "title": "Xã"}, "message_id": 3}
    for origin in ({"type": "user", "date": 1, "sender_user": other}, hidden, channel):
        assert heard(**content, forward_origin=origin).forwarded
    assert not heard(**content, forward_origin={"type": "user", "date": 1, "sender_user": PERSON}).forwarded


@pytest.mark.parametrize("content", [{"text": "120"}, {"voice": file("v", duration=3)}], ids=["text", "voice"])
def test_a_quoted_message_comes_with_its_words_and_the_buttons_of_ours(content: Json) -> None:
    keys = [[{"text": "Có", "callback_data": "yes:/x"}, {"text": "Trang", "url": "https://dongkhoi"}]]
    ours = {"message_id": 3, "date": 1, "chat": PRIVATE, "from": BOT, "text": "Đến hạn: A, B"}
    found = heard(**content, reply_to_message={**ours, "reply_markup": {"inline_keyboard": keys}})
    assert (found.quotes, found.quoted_text, found.quoted_choices) == ("3", "Đến hạn: A, B", (("Có", "yes:/x"),))
    marked = heard(**content, reply_to_message=ours, quote={"text": "B", "position": 12})
    assert (marked.quoted_text, marked.quoted_choices) == ("B", ())
    theirs = {**ours, "from": {**BOT, "id": 9}, "reply_markup": {"inline_keyboard": keys}}
    assert heard(**content, reply_to_message=theirs).quoted_choices == ()
    elsewhere = {"origin": {"type": "user", "date": 1, "sender_user": PERSON}}
    assert heard(**content, external_reply=elsewhere, quote={"text": "B", "position": 0}).quotes == ""


@pytest.mark.parametrize(("date", "moment"), [(1767225600, 1767225600.0), (10**30, 0.0), ("yesterday", 0.0), (-5, 0.0)])
def test_when_it_was_sent_is_what_a_clock_can_show(date: object, moment: float) -> None:
    assert heard(text="Xin chào", date=date).sent_at == moment


def test_a_sign_of_feeling_names_its_message_and_one_taken_away_is_nothing() -> None:
    told = {"chat": PRIVATE, "message_id": 3, "user": PERSON, "date": 1, "old_reaction": []}
    hand = [{"type": "emoji", "emoji": "👍"}]
    found = incoming({"update_id": 41, "message_reaction": {**told, "new_reaction": hand}}, "110201")
    assert found is not None
    assert (found.kind, found.quotes, found.text, found.private) == (Kind.REACTION, "3", "", True)
    for nothing in ({"new_reaction": []}, {"new_reaction": hand, "user": None}):
        assert incoming({"update_id": 41, "message_reaction": {**told, **nothing}}, "110201") is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"video": file("v", width=9, height=9, duration=5)}, Kind.VIDEO),
        ({"video_note": file("v", length=9, duration=5)}, Kind.VIDEO),
        ({"audio": file("a", duration=60)}, Kind.VOICE),
        ({"contact": {"phone_number": "0900000000", "first_name": "Tám"}}, Kind.CONTACT),
        ({"location": {"latitude": 10.2, "longitude": 106.4}}, Kind.PLACE),
    ],
)
def test_what_cannot_be_kept_is_told_apart(content: Json, kind: Kind) -> None:
    assert heard(**content, caption="ở ấp 3").kind is kind


def test_a_photo_is_the_largest_of_its_sizes_with_its_album() -> None:
    sizes = [file(name, width=width, height=9) for name, width in (("small", 90), ("large", 1280), ("mid", 320))]
    photo = heard(photo=sizes, media_group_id="9\ud83d\x009")
    assert (photo.kind, photo.attachment, photo.album) == (Kind.PHOTO, "large", "9?9")


def test_a_document_can_be_fetched() -> None:
    document = heard(document=file("d", file_name="kế hoạch.docx"), caption="Gửi đồng chí")
    assert (document.kind, document.attachment, document.text) == (Kind.DOCUMENT, "d", "Gửi đồng chí")
    assert document.name == "kế hoạch.docx"
    assert heard(text="chào").name == ""


@pytest.mark.parametrize(
    "content",
    [
        {"animation": file("a", width=9, height=9, duration=1), "document": file("a")},
        {"something_of_2030": {}},
    ],
)
def test_what_a_dialogue_cannot_use_is_other(content: Json) -> None:
    assert heard(**content).kind is Kind.OTHER


def test_an_edit_says_so() -> None:
    edited = heard("edited_message", text="60 cây")
    assert (edited.kind, edited.text, edited.address.chat) == (Kind.EDITED, "60 cây", "7")


def test_a_pressed_button_is_a_choice_without_text() -> None:
    button = {"id": "q", "from": PERSON, "data": "12:yes", "message": {"message_id": 3, "chat": PRIVATE, "date": 0}}
    found = incoming({"update_id": 41, "callback_query": button}, "110201")
    assert found is not None
    assert (found.kind, found.choice, found.text, found.address.chat) == (Kind.BUTTON, "12:yes", "", "7")


@pytest.mark.parametrize(
    ("before", "after", "kind"), [("member", "kicked", Kind.BLOCKED), ("kicked", "member", Kind.UNBLOCKED)]
)
def test_stopping_and_restarting_the_bot(before: str, after: str, kind: Kind) -> None:
    found = heard("my_chat_member", **membership(before, after))
    assert (found.kind, found.address.chat, found.sender) == (kind, "7", "Nguyễn Thị Tư")


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}, "text": "x"}},
        {"inline_query": {"id": "1", "from": PERSON, "query": "x", "offset": ""}},
        {"message": {**TEXT, "text": None, "pinned_message": {"message_id": 3, "chat": PRIVATE, "date": 0}}},
        {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "from": PERSON, "write_access_allowed": {}}},
        {"message": {"message_id": 1, "date": 1, "chat": GROUP, "from": PERSON, "new_chat_title": "Ấp 3"}},
        {"callback_query": {"id": "q", "from": PERSON, "inline_message_id": "i", "data": "x"}},
        {"callback_query": {"id": "q", "from": PERSON, "game_short_name": "g", "message": {"chat": PRIVATE}}},
        {"my_chat_member": {"chat": GROUP, "from": PERSON, "date": 1, **membership("member", "kicked")}},
        {"my_chat_member": {"chat": PRIVATE, "from": PERSON, "date": 1, **membership("member", "member")}},
    ],
)
def test_nobody_spoke_to_the_bot(update: Json) -> None:
    assert incoming({"update_id": 41, **update}, "110201") is None


@pytest.mark.parametrize("strange", ["", "\ud800", None, {}, float("inf"), float("nan")])
def test_what_has_no_true_number_is_passed_over(strange: object) -> None:
    nowhere = {"update_id": 42, "message": TEXT | {"chat": {"id": strange, "type": "private"}}}
    found = readable([{"update_id": strange, "message": TEXT}, nowhere, {"update_id": 43, "message": TEXT}], "1")
    assert [each.update_id for each in found] == ["43"]


@pytest.mark.parametrize("kind", ["message", "edited_message", "my_chat_member", "callback_query"])
@pytest.mark.parametrize("strange", ["?", [1], {"chat": "?"}, {"chat": {}}, {**TEXT, "text": 5, "photo": "?"}])
def test_what_is_not_as_telegram_documents_it_is_passed_over(kind: str, strange: object) -> None:
    assert readable([{"update_id": 41, kind: strange}], "1") == []


@pytest.mark.parametrize("date", [10**11, 10**15, 10**30, -(10**15), "yesterday"])
def test_a_date_no_clock_can_show_holds_up_nobody_else(date: object) -> None:
    undated = {"update_id": 41, "message": {**TEXT, "text": None, "date": date}}
    assert readable([undated, {"update_id": 43, "message": TEXT}], "1")[-1].update_id == "43"


def test_a_pressed_button_without_a_true_id_is_passed_over() -> None:
    strange = [{"callback_query": each} for each in ("?", None, {}, {"id": "q\ud8001"})]
    assert pressed_buttons([{}, *strange, {"callback_query": {"id": 42}}]) == ["q?1", "42"]
