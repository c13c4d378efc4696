"""Those who are named are urged to do what each of them owes, and nobody else is."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def tam(village: Village, channel: str) -> Person:
    tam = village.person(channel, "Võ Thị Tám", "CB1")
    tam.says("/dangky Trồng 20 cây dừa trước 30/6")
    tam.picks("Đúng, đăng ký")
    return tam


def test_each_is_urged_to_do_what_is_owed(an: Person, bay: Person, tam: Person, binh: Person, village: Village) -> None:
    asked = binh.says("hối anh Bảy với chị Tám một tiếng đi, bữa giờ im ru")
    assert "Trần Văn Bảy (đăng ký)" in asked
    assert "Võ Thị Tám (báo cáo)" in asked
    assert "Nguyễn Văn An" not in asked
    assert "2 đồng chí" in binh.picks("Gửi")
    got = {each.address: each.message.text for each in village.deliver(an.channel)}
    assert "mong chờ" in got[bay.address] or "đăng ký" in got[bay.address]
    assert "tới đâu rồi" in got[tam.address]
    assert an.address not in got


def test_who_owes_nothing_may_still_be_written_to(tam: Person, binh: Person) -> None:
    tam.says("trồng được 5 cây")
    assert "Nhắn riêng đồng chí Võ Thị Tám" in binh.says("nhắc chị Tám giùm")


def test_two_of_one_name_are_asked(village: Village, bay: Person, channel: str, binh: Person) -> None:
    village.person(channel, "Lý Bảy", "CB1")
    answer = binh.says("nhắc anh Bảy đăng ký giùm")
    assert "Trần Văn Bảy" in answer
    assert "Lý Bảy" in answer


@pytest.mark.parametrize("said", ["nhắc mấy người đó giùm chị", "nhắc họ giùm tôi", "nhac may dong chi nay di"])
def test_those_of_the_list_above_are_meant(binh: Person, an: Person, said: str) -> None:
    register(an)
    assert "Nguyễn Văn An" in binh.says("tháng này ai chưa báo cáo")
    assert "chưa báo cáo sẽ nhận một lời nhắc" in binh.says(said)


@pytest.mark.usefixtures("tam", "bay")
@pytest.mark.parametrize(
    "said",
    [
        "nhac anh Bay giup toi, con chi Tam thi thoi de toi ghe nha",
        "nhắc anh Bảy thôi, chị Tám khỏi nhắc",
        "nhắc giùm anh Bảy, riêng chị Tám thì đừng, bả đang bịnh",
    ],
)
def test_who_is_spared_is_not_urged(binh: Person, said: str) -> None:
    asked = binh.says(said)
    assert "Trần Văn Bảy" in asked
    assert "Võ Thị Tám" not in asked
