"""What is said unasked is said to the chat used last, in its language, and once."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def test_whoever_is_written_to_reads_their_own_language(an: Person, binh: Person) -> None:
    an.says("/ngonngu en")
    assert "sẽ nhận" in binh.says("/dondoc")
    binh.picks("Gửi")
    assert "looks forward to your pledge" in an.receives()
    assert [choice.label for choice in an.heard[-1].choices] == ["Register a pledge"]


def test_a_reminder_comes_in_ones_own_language(an: Person, village: Village) -> None:
    register(an)
    an.says("/ngonngu en")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Report progress" in an.receives()


def test_nothing_is_written_to_somebody_without_a_chat(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    an.says("/dulieu rut")
    an.says("tôi rút")
    village.deliver(an.channel)
    assert "Đã xác nhận" in binh.says("/duyet 1 dat")
    assert village.deliver(an.channel) == []
