"""What is asked of an announcement is answered by quoting it, and what it does not say goes to its sender."""

import pytest

from tests.talking import Person, Village
from tests.talks.events.test_plain_answers import told

__all__ = ["told"]
QUOTED = "“Tối mai 19 giờ họp chi bộ tại nhà văn hóa ấp 1”"


@pytest.mark.parametrize(
    "said", ["tối mai họp ở đâu vậy em", "toi mai hop o cho nao", "thông báo số 1 họp ở nhà nào vậy", "hop may gio vay"]
)
def test_what_it_says_is_quoted_with_its_number(told: Person, said: str) -> None:
    answer = told.says(said)
    assert "hông báo số 1" in answer
    assert QUOTED in answer
    assert "Tôi chuyển lời này" not in answer


@pytest.mark.parametrize(
    "said",
    ["họp có phải mang gì theo không em", "toi mai hop co can mac dong phuc hong", "họp tối mai nội dung gì vậy em"],
)
def test_what_it_does_not_say_is_asked_of_its_sender(told: Person, binh: Person, said: str) -> None:
    answer = told.says(said)
    assert QUOTED in answer
    assert "không ghi rõ" in answer
    told.picks("Gửi")
    assert said in binh.receives()


def test_the_words_of_another_one_are_taken_up(an: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: Đề nghị các đồng chí nộp phiếu khảo sát nước sạch trước 15/4")
    binh.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    answer = an.says("phiếu khảo sát nước sạch nộp trước 15 là tính luôn ngày 15 hay sao em")
    assert "phiếu khảo sát nước sạch trước 15/4" in answer
    assert "không ghi rõ" in answer


@pytest.mark.parametrize("said", ["chi bộ mình có mấy người", "hạn của tôi ngày nào", "cây dừa trồng ở đâu tốt vậy em"])
def test_what_is_not_of_it_is_asked_elsewhere(told: Person, said: str) -> None:
    assert QUOTED not in told.says(said)


def test_questions_beside_an_answer_go_with_it(told: Person, binh: Person) -> None:
    told.says("tối mai tui bận nuôi con ở bệnh viện, xin vắng họp")
    assert "đồng chí Lê Thị Bình đọc được lời này" in told.says("đừng kể với ai nghen, mình chị Bình biết thôi")
    assert "không ghi điều đó" in told.says("mà có cần nộp đơn không, họp nội dung gì vậy")
    told.picks("Gửi")
    passed = binh.receives()
    assert "đừng kể với ai" in passed
    assert "nội dung gì vậy" in passed


@pytest.mark.parametrize(
    "said",
    [
        "cám ơn chị Bình nhắc, tui nhớ rồi, mai mốt tui ghé",
        "cam on dong chi Binh bao, em ro roi nghen",
        "sao họp hành chi bộ tối hoài vậy chị Bình, nhà văn hóa xa lắm, kỳ quá",
    ],
)
def test_thanks_and_reproaches_go_to_its_sender(told: Person, binh: Person, said: str) -> None:
    answer = told.says(said)
    assert "Tôi chuyển lời này đến đồng chí Lê Thị Bình" in answer
    assert ("làm phiền" in answer) is ("hoài" in said)
    told.picks("Gửi")
    assert said in binh.receives()


def test_an_absence_for_the_family_is_met_with_a_warm_word(told: Person) -> None:
    assert "yên tâm" in told.says("vợ tôi mới sanh nên tối mai tôi xin phép vắng họp")


def test_nothing_beside_the_coming_is_lost(told: Person) -> None:
    assert "hồi nãy nóng quá nói vậy thôi" in told.says("hồi nãy nóng quá nói vậy thôi. Tối mai tui có đi họp")
