"""What menus and the help say is understood when it is typed, also where no menu stands."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

OPENED = [
    ("Đăng ký thi đua", "làm việc gì"),
    ("dang ky thi dua", "làm việc gì"),
    ("Nội dung của tôi", "đăng ký 1 việc"),
    ("Báo cáo tiến độ", "làm được bao nhiêu"),
    ("Báo cáo tiến độ.", "làm được bao nhiêu"),
    ("BAO CAO TIEN DO", "làm được bao nhiêu"),
    ("/dang ky", "làm việc gì"),
    ("/Đăng ký", "làm việc gì"),
    ("Việc tôi đã đăng ký", "đăng ký 1 việc"),
    ("/bao cao", "làm được bao nhiêu"),
    ("/baocao.", "làm được bao nhiêu"),
    ("/cam ket", "đăng ký 1 việc"),
    ("Dữ liệu của tôi", "Nguyễn Văn An"),
]


@pytest.mark.parametrize(("words", "heard"), OPENED)
def test_it_opens_what_it_names_without_a_menu(an: Person, village: Village, words: str, heard: str) -> None:
    register(an)
    an.says("cảm ơn đồng chí")
    an.says("/nghi")
    assert heard in an.says(words)


def test_every_label_of_the_menu_is_understood(an: Person, binh: Person, dung: Person) -> None:
    for person in (an, binh, dung):
        person.says("xin chào")
        for label in [choice.label for choice in person.heard[-1].choices]:
            person.says("/ngonngu")
            by_label = person.says(label)
            person.says("/huy")
            assert by_label
            assert "Tôi chưa rõ" not in by_label
            assert "không biết" not in by_label


def test_every_line_of_the_help_is_understood(an: Person, binh: Person) -> None:
    register(an)
    for person in (an, binh):
        person.says("/dangky")  # the hint how to go back comes once
        person.says("/huy")
        person.says("/trogiup")
        text = person.picks("Xem tất cả")
        listed = person.heard[-1].commands
        assert {f"• {each.description}" for each in listed} <= set(text.splitlines())
        for command in listed:
            by_command = person.says(f"/{command.name}")
            person.says("/huy")
            person.says("/huy")
            by_wording = person.says(command.description)
            person.says("/huy")
            person.says("/huy")
            assert by_wording == by_command


def test_a_wording_in_the_middle_of_a_dialogue_is_a_command_too(an: Person) -> None:
    register(an)
    an.says("/dangky")
    assert "làm được bao nhiêu" in an.says("Báo cáo tiến độ")
