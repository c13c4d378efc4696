"""“Con ghi chưa, đọc lại bác nghe” shows the book, or where the open question stands; no silence meets a yes."""

import pytest

from tests.talking import Person
from tests.talks.reporting.test_told_at_once import pledged

ASKED = [
    "con ghi rồi phải hông, đọc lại bác nghe",
    "da ghi chua, doc lai chu nghe thu",
    "bác coi lại coi con ghi đúng hông",
    "ghi xong chưa vậy con",
    "đọc lại nghe coi",
    "cháu ghi đúng hông đó",
]


@pytest.mark.parametrize("said", ASKED)
def test_what_stands_in_the_book_is_shown(an: Person, said: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    an.says("vịt được 12 con")
    heard = an.says(said)
    assert "Nuôi 30 con vịt" in heard
    assert "12/30 con vịt" in heard


@pytest.mark.parametrize("said", ASKED[:3])
def test_at_an_open_question_it_is_said_so_far(an: Person, said: str) -> None:
    an.says("/dangky Nuôi vịt xiêm")
    heard = an.says(said)
    assert "Nuôi vịt xiêm" in heard
    assert "chưa đo đếm được" not in heard


@pytest.mark.parametrize(
    "said", ["ghi được 12 con rồi", "đọc lại 3 cuốn sách cho tụi nhỏ", "ghi tên con Thảo hông vậy"]
)
def test_other_words_are_heard_for_themselves(an: Person, said: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    assert "Đồng chí đã đăng ký 1 việc" not in an.says(said)


def test_a_second_yes_is_told_that_nothing_waits(an: Person) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    an.says("vịt được 12 con")
    an.says("u")
    assert "không còn câu nào chờ" in an.says("u")
