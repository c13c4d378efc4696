"""In the middle of a dialogue: a question is answered and the dialogue goes on, bad news sets it aside, a no stops."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def at_content(person: Person) -> None:
    """A registration that asks what is to be done."""
    assert "làm việc gì" in person.says("/dangky")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("hạn của tôi là khi nào?", "còn 112 ngày"),
        ("bí thư của tôi là ai vậy?", "Lê Thị Bình"),
        ("tôi đã đăng ký những gì rồi?", "Trồng dừa"),
    ],
)
def test_a_question_is_answered_and_the_dialogue_asks_on(
    an: Person, binh: Person, village: Village, question: str, answer: str
) -> None:
    register(an)
    at_content(an)
    heard = an.says(question)
    assert answer in heard
    assert "làm việc gì" in heard
    an.says("Giúp hộ nghèo")
    an.says("2 hộ")
    an.says("cuối năm")
    an.picks("Đúng, đăng ký")
    assert [pledge.content for pledge in kept(village)] == ["Trồng dừa", "Giúp hộ nghèo"]


def test_numbers_after_it_are_for_the_open_question(an: Person, village: Village) -> None:
    register(an)
    an.says("Tôi đăng ký đan 12 tấm lưới trước 30/9")
    an.says("hạn của tôi là khi nào?")
    answers = [len(message.choices) for message in an.heard]
    assert answers[0] == 0
    assert answers[-1] >= 2
    assert "Đan 12 tấm lưới" in an.picks("Phát triển kinh tế")


def test_words_typed_before_are_kept(an: Person, village: Village) -> None:
    register(an)
    at_content(an)
    an.says("Giúp hộ nghèo")
    an.says("hạn của tôi là khi nào?")
    an.says("2 hộ")
    assert "Giúp hộ nghèo" in an.says("cuối năm")


@pytest.mark.parametrize("words", ["thôi không phải, tôi hỏi thôi", "thôi tôi không đăng ký nữa"])
def test_a_no_stops_and_keeps_nothing(an: Person, village: Village, words: str) -> None:
    at_content(an)
    assert "Đã dừng" in an.says(words)
    assert kept(village) == []
    assert "Không có việc nào" in an.says("/tieptuc")


@pytest.mark.parametrize(
    ("news", "heard"),
    [("má tôi mới mất", "chia buồn"), ("tôi bị ốm không làm được", "chia sẻ"), ("đừng nhắn tin nữa", "ngừng nhắc")],
)
def test_bad_news_sets_the_dialogue_aside(an: Person, village: Village, news: str, heard: str) -> None:
    at_content(an)
    an.says("Giúp hộ nghèo")
    answer = an.says(news)
    assert heard in answer
    assert "bao nhiêu" not in answer
    assert "Giúp hộ nghèo" not in answer
    assert kept(village) == []
    assert "bao nhiêu" in an.says("/tieptuc")


def test_bad_news_is_no_content_of_a_pledge(an: Person, village: Village) -> None:
    at_content(an)
    an.says("má tôi mới mất")
    an.says("/tieptuc")
    an.says("Giúp hộ nghèo")
    an.says("2 hộ")
    assert "Giúp hộ nghèo" in an.says("cuối năm")


def test_bad_news_instead_of_a_report_is_heard_too(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("má tôi mới mất")
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", None)


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        ("Giúp hộ nghèo", "được bao nhiêu"),
        ("Tuyên truyền hỏi đáp về Luật Đất đai", "con số"),
        ("Chăm sóc người bệnh", "được bao nhiêu"),
        ("Hỗ trợ hộ nghèo bị bệnh", "được bao nhiêu"),
        ("Giúp người bị tai nạn", "được bao nhiêu"),
        ("Giúp bà Tư mới mất chồng", "được bao nhiêu"),
    ],
)
def test_what_is_a_content_is_taken_as_one(an: Person, content: str, heard: str) -> None:
    at_content(an)
    assert heard in an.says(content)


INSTEAD_OF_A_FIGURE = [
    ("đừng nhắn nữa", "ngừng nhắc"),
    ("mai nhắc lại tôi nha", "11/03/2026"),
    ("Má tôi mới mất hôm qua", "chia buồn"),
    ("chưa làm được, má tôi mới mất", "chia buồn"),
    ("bà nhà tôi đang nằm viện", "chia sẻ"),
    ("hạn của tôi bữa nào", "Thời hạn những việc"),
    ("xin rút việc này", "rút việc này, phải không"),
]


@pytest.mark.parametrize(("words", "heard"), INSTEAD_OF_A_FIGURE)
def test_where_a_figure_is_asked_other_things_are_heard(an: Person, village: Village, words: str, heard: str) -> None:
    register(an)
    an.says("/baocao 1")
    assert heard in an.says(words)
    assert kept(village)[0].done is None


@pytest.mark.parametrize("words", ["chưa xong, tại tôi bệnh", "được khoảng 200, ai cấp giống tiếp vậy"])
def test_what_is_a_report_stays_one(an: Person, words: str) -> None:
    register(an)
    an.says("/baocao 1")
    assert "Đã ghi" in an.says(words)
