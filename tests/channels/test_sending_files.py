"""What is heavy arrives too, once: a file by its address or its bytes, a long text part by part."""

import asyncio
from collections.abc import Callable

import pytest

from domain.channel import TryLater
from domain.chat import Outgoing, OutgoingFile
from exports.pictures.drawing import SVG
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.ground.database import Database
from storage.outgoing import outbox
from storage.outgoing.outbox import Lane
from tests.channels.sending import START, ZONE, Office, Phones
from tests.virtual_time import run

PHOTO = OutgoingFile("anh.jpg", "image/jpeg", b"", sha256="5e1f")


class Seen(Phones):
    """A platform that keeps whole messages, those it refuses too."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Outgoing] = []

    async def send(self, chat: str, message: Outgoing) -> str:
        self.messages.append(message)
        return await super().send(chat, message)


@pytest.fixture
def phones() -> Seen:
    return Seen()


@pytest.fixture
def office(sqlite_files, tmp_path, phones):
    database = Database(sqlite_files.create(tmp_path))
    yield Office(database, phones)
    database.close()


def played(office: Office, **more: Callable[[int], str] | Callable[[str], bytes | None]) -> None:
    """Send for ten seconds what waits in the outbox."""

    async def talk() -> None:
        sender = Sender(office.database, office.phones, Pace(30), office.time, ZONE, "us", **more)  # type: ignore[arg-type]  # what it takes
        async with office.sending(sender):
            await asyncio.sleep(10)

    run(talk())


def put(office: Office, file: OutgoingFile) -> None:
    asked = Outgoing("Ảnh của đồng chí:", file=file)
    office.database.transact(outbox.put, office.address("an"), asked, Lane.REPLY, START)


def test_a_file_comes_with_the_address_at_which_it_is_fetched(office, phones):
    put(office, OutgoingFile("ma.png", "image/png", b"png"))
    played(office, link="https://dongkhoi.example/tep/{}".format)
    (message,) = phones.messages
    assert message.file == OutgoingFile("ma.png", "image/png", b"png", link="https://dongkhoi.example/tep/1")


def test_evidence_comes_with_the_bytes_that_lie_in_its_folder(office, phones):
    put(office, PHOTO)
    played(office, read={"5e1f": b"jpeg"}.get)
    (message,) = phones.messages
    assert (message.text, message.file.content) == ("Ảnh của đồng chí:", b"jpeg")


def test_of_evidence_taken_away_meanwhile_it_is_said_that_it_is_gone(office, phones):
    put(office, PHOTO)
    played(office, read=lambda sha256: None)
    (message,) = phones.messages
    assert (message.text, message.file) == ("Ảnh của đồng chí:\nẢnh (giấy tờ) này đã được bỏ.", None)


def test_parts_of_a_long_message_that_arrived_are_not_sent_again(office, phones):
    trouble = TryLater("busy")
    trouble.arrived = 2
    phones.will_answer("long", trouble)
    office.put("long")
    played(office)
    assert [message.arrived for message in phones.messages] == [0, 2]


def test_a_drawing_is_drawn_when_it_is_sent_and_keeps_its_address(office, phones):
    put(office, OutgoingFile("hinh.png", SVG, b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8"/>'))
    played(office, link="https://dongkhoi.example/tep/{}".format)
    (message,) = phones.messages
    assert (message.file.media_type, message.file.link) == ("image/png", "https://dongkhoi.example/tep/1")
    assert message.file.content.startswith(b"\x89PNG")


def test_a_drawing_that_fails_leaves_the_text(office, phones):
    put(office, OutgoingFile("hinh.png", SVG, b"<svg"))
    played(office, link="https://dongkhoi.example/tep/{}".format)
    (message,) = phones.messages
    assert (message.text, message.file) == ("Ảnh của đồng chí:", None)
