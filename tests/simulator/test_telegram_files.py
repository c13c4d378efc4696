"""Photos, documents and albums in both directions."""

import json

from tests.simulator.pictures import png
from tests.simulator.running import Caller, Running, Talker

PLACE = "/telegram/bot1001:secret"


def test_a_photo_from_a_person_can_be_fetched(simulator: Running, telegram: Caller, an: Talker) -> None:
    an.sends("photo", ("vườn dừa.png", png(40, 30)), caption="Vườn dừa")
    (update,) = telegram.result("getUpdates")
    _, whole = update["message"]["photo"]
    assert (update["message"]["caption"], whole["width"], whole["height"]) == ("Vườn dừa", 40, 30)
    path = telegram.result("getFile", file_id=whole["file_id"])["file_path"]
    fetched = simulator.client.get(f"/telegram/file/bot1001:secret/{path}")
    assert fetched.content == png(40, 30)
    assert simulator.client.get(f"/telegram/file/bot1001:secret/{path}x".replace("photos/", "photos/z")).is_error


def test_several_photos_at_once_are_one_album(telegram: Caller, an: Talker) -> None:
    an.sends("photo", ("a.png", png()), ("b.png", png()), caption="Hai ảnh")
    one, two = (update["message"] for update in telegram.result("getUpdates"))
    assert one["media_group_id"] == two["media_group_id"]
    assert (one["caption"], "caption" in two) == ("Hai ảnh", False)


def test_a_document_keeps_its_name(telegram: Caller, an: Talker) -> None:
    an.sends("document", ("Báo cáo.docx", b"PK..."))
    assert telegram.result("getUpdates")[0]["message"]["document"]["file_name"] == "Báo cáo.docx"
    assert an.sends("photo", ("not.png", b"text")).status_code == 409


def test_a_bot_sends_files_in_each_permitted_way(simulator: Running, telegram: Caller, an: Talker) -> None:
    photo = {"photo": ("bieu-do.png", png(), "image/png")}
    first = simulator.client.post(f"{PLACE}/sendPhoto", data={"chat_id": "10001"}, files=photo).json()["result"]
    telegram.result("sendPhoto", chat_id=10001, photo=first["photo"][-1]["file_id"])
    attached = {"chat_id": "10001", "document": "attach://part", "caption": "<b>Tệp</b>", "parse_mode": "HTML"}
    simulator.client.post(f"{PLACE}/sendDocument", data=attached, files={"part": ("a.xlsx", b"xlsx")})
    address = f"{simulator.address}{an.sees()[0]['file']['url']}"
    telegram.result("sendPhoto", chat_id=10001, photo=address)
    seen = [(one["file"]["name"], one["text"]) for one in an.sees()]
    assert seen[:3] == [("bieu-do.png", ""), ("bieu-do.png", ""), ("a.xlsx", "Tệp")]
    assert seen[3][1] == ""


def test_a_bot_sends_an_album(simulator: Running, an: Talker) -> None:
    media = json.dumps([{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}])
    files = {"a": ("a.png", png()), "b": ("b.png", png())}
    answer = simulator.client.post(f"{PLACE}/sendMediaGroup", data={"chat_id": "10001", "media": media}, files=files)
    one, two = answer.json()["result"]
    assert one["media_group_id"] == two["media_group_id"]
    assert len(an.sees()) == 2


def test_what_is_no_picture_is_not_sent_as_one(simulator: Running, telegram: Caller) -> None:
    text = {"photo": ("a.png", b"no picture")}
    answer = simulator.client.post(f"{PLACE}/sendPhoto", data={"chat_id": "10001"}, files=text).json()
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert "wrong file identifier" in telegram.refusal("sendDocument", chat_id=10001, document="nothing")
    assert "there is no document" in telegram.refusal("sendDocument", chat_id=10001)


def test_files_are_served_to_the_page_without_becoming_pages(simulator: Running, an: Talker) -> None:
    an.sends("document", ("trang.html", b"<script>alert(1)</script>"))
    answer = simulator.client.get(an.sees()[0]["file"]["url"])
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
