"""A message that waits knows whom it is for: it follows its person, and the chat's next owner never reads it."""

from domain.chat import Outgoing
from storage.outgoing.writing import write_to_person
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def told(village: Village, person: Person) -> None:
    words = Outgoing("Bí thư đã xác nhận phần của đồng chí An")
    village.database.transact(write_to_person, person.member_id, lambda speak: words, village.real, dedupe_key="told")


def test_it_follows_its_person_to_a_new_phone(an: Person, village: Village, channel: str) -> None:
    told(village, an)
    new = village.stranger(channel)
    new.says(village.code_for(an.member_id))
    new.picks("Tôi đồng ý")
    new.picks("thay máy cũ")
    arrived = {each.address: each.message.text for each in village.deliver(channel)}
    assert "đồng chí An" in arrived[new.address]
    assert "Bí thư đã xác nhận" not in arrived[an.address]
    assert "thay máy này" in arrived[an.address]


def test_the_next_owner_of_the_chat_does_not_read_it(an: Person, village: Village) -> None:
    told(village, an)
    an.says(village.code_for(village.member("Người Hai", "CB1")))
    an.picks("Tôi đồng ý")
    assert "đồng chí An" not in an.receives()


def test_the_next_owner_of_the_chat_reads_no_reminder_of_another(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=7, day=3)
    village.remind()
    an.says(village.code_for(village.member("Người Hai", "CB1")))
    an.picks("Tôi đồng ý")
    assert "Trồng dừa" not in an.receives()
