"""After a list of late ones they are urged by one tap, once a day; who was written to this morning is named."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def late(village: Village, an: Person, tam: Person) -> Village:
    register(an, deadline="20/3")
    register(tam, deadline="20/3")
    village.now = datetime(2026, 3, 24, 9, 0, tzinfo=ZONE)
    return village


@pytest.mark.parametrize(
    "words",
    [
        "don doc 2 nguoi qua han dum",
        "Đôn đốc những đồng chí quá hạn, nói nhẹ nhàng thôi, người ta lớn tuổi hết rồi",
        "nhắc mấy người trễ hạn giùm tôi",
        "nhắc khéo các đồng chí quá hạn nghen",
        "Đề nghị đôn đốc các đồng chí trễ hạn",
        "nhac may nguoi qua han di",
        "giục mấy anh em trễ hẹn giùm",
        "hối thúc những người quá hạn",
    ],
)
def test_they_are_named_and_urged_after_a_yes(late: Village, binh: Person, an: Person, tam: Person, words: str) -> None:
    heard = binh.says(words)
    assert "Nguyễn Văn An" in heard
    assert "Võ Thị Tám" in heard
    assert an.receives() == ""
    assert "2 đồng chí" in binh.picks("Gửi")
    assert "đã qua hạn" in "".join(each.message.text for each in late.deliver(an.channel))


def test_below_the_list_one_tap_and_once_a_day(late: Village, binh: Person, an: Person) -> None:
    binh.says("ai trễ hạn")
    binh.picks("Nhắc các đồng chí này")
    binh.picks("Gửi")
    late.deliver(an.channel)
    assert "Hôm nay đã nhắc tất cả rồi" in binh.says("nhắc mấy người trễ hạn giùm tôi")


def test_who_was_written_to_today_is_said(late: Village, binh: Person, an: Person) -> None:
    late.now = datetime(2026, 3, 21, 9, 0, tzinfo=ZONE)
    late.remind()
    assert "Hôm nay tôi đã nhắn đồng chí" in binh.says("nhắc mấy người trễ hạn giùm tôi")


@pytest.mark.parametrize("words", ["ai trễ hạn", "nhắc tôi mấy việc quá hạn", "mấy đồng chí quá hạn đã nhắc chưa"])
def test_what_sounds_near_urges_nobody(late: Village, binh: Person, words: str) -> None:
    assert "Tôi gửi nhé" not in binh.says(words)


def test_a_member_urges_nobody(late: Village, an: Person) -> None:
    assert "Tôi gửi nhé" not in an.says("don doc 2 nguoi qua han dum")
