"""Several pledges in one message, or said while another is half done."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

THREE = (
    "trồng 30 cây dừa trước 30/6 với lại vận động 5 triệu cho quỹ khuyến học trước 2/9, "
    "còn tặng 10 phần quà trước 22/12"
)
CONTENTS = ["Trồng 30 cây dừa", "Vận động 5 triệu cho quỹ khuyến học", "Tặng 10 phần quà"]


def finish(person: Person) -> None:
    """Answer whatever is asked until everything that waits is registered."""
    for _ in range(12):
        labels = [choice.label for message in person.heard for choice in message.choices]
        if any("Có, đăng ký việc này" in label for label in labels):
            person.picks("Có, đăng ký việc này")
        elif any("Đúng, đăng ký" in label for label in labels):
            person.picks("Đúng, đăng ký")
        elif any("Phát triển kinh tế" in label for label in labels):
            person.picks("Phát triển kinh tế")


@pytest.mark.parametrize(
    ("message", "contents"),
    [
        (THREE, CONTENTS),
        (
            "tui hua trong 30 cay dua truoc 30/6, con tang 10 phan qua truoc 22/12 va nuoi 5 con ga truoc 22/12",
            ["Trồng 30 cây dừa", "Tặng 10 phần quà", "Nuôi 5 con gà"],
        ),
        ("trồng 50 cây bưởi và nuôi 20 con gà, đến 30/6 xong", ["Trồng 50 cây bưởi", "Nuôi 20 con gà"]),
        ("trong 50 cay bưởi va nuoi 20 con ga, den 30/6 xong", ["Trồng 50 cây bưởi", "Nuôi 20 con gà"]),
        ("- trồng 30 cây dừa trước 30/6\n- tặng 10 phần quà trước 22/12", ["Trồng 30 cây dừa", "Tặng 10 phần quà"]),
    ],
)
def test_each_is_named_and_each_is_registered(an: Person, village: Village, message: str, contents: list[str]) -> None:
    heard = an.says(message)
    assert f"Tôi thấy có {len(contents)} việc" in heard
    assert heard.split("\n\n")[0].count("• ") == len(contents)
    finish(an)
    assert [each.content for each in kept(village)] == contents
    assert all(each.deadline for each in kept(village))


@pytest.mark.parametrize("half", [("tôi đăng ký nuôi heo",), ("tôi đăng ký nuôi heo", "10 con")])
def test_pledges_said_while_another_is_half_done_come_after_it(
    an: Person, village: Village, half: tuple[str, ...]
) -> None:
    for each in half:
        an.says(each)
    heard = an.says(THREE)
    assert heard.split("\n\n")[0].count("• ") == 3
    if len(half) == 1:
        an.says("10 con")
    an.says("31/12")
    finish(an)
    assert [each.content for each in kept(village)] == ["Nuôi heo", *CONTENTS]


def test_another_pledge_at_the_review_is_kept_for_afterwards(an: Person, village: Village) -> None:
    an.says("tôi đăng ký nuôi 10 con heo trước 30/6")
    heard = an.says("đăng ký thêm tặng 10 phần quà trước 22/12")
    assert "• đăng ký thêm tặng 10 phần quà" in heard
    assert "Nuôi 10 con heo" in heard
    finish(an)
    assert [each.content for each in kept(village)] == ["Nuôi 10 con heo", "Tặng 10 phần quà"]


def test_several_works_where_the_content_is_asked(an: Person, village: Village) -> None:
    an.says("/dangky")
    assert "• vận động 5 triệu" in an.says(THREE)
    finish(an)
    assert [each.content for each in kept(village)] == CONTENTS


def test_what_was_set_aside_keeps_all_three(an: Person, village: Village) -> None:
    an.says("tôi đăng ký nuôi heo")
    an.says("/camket")
    heard = an.says(THREE)
    assert heard.count("• ") >= 3
    an.picks("Làm tiếp")
    an.says("10 con")
    an.says("31/12")
    finish(an)
    assert [each.content for each in kept(village)] == ["Nuôi heo", *CONTENTS]


def test_the_same_work_told_again_is_an_answer_and_no_other_pledge(an: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng dừa")
    assert "giữ lại" not in an.says("trồng 30 cây dừa")
    assert "giữ lại" not in an.says("trồng 30 cây dừa trước 30/6")
    finish(an)
    assert len(kept(village)) == 1


def test_a_number_and_a_question_at_once(an: Person, village: Village) -> None:
    an.says("tôi đăng ký nuôi heo")
    heard = an.says("10 con, mà cho hỏi đăng ký xong có được sửa không")
    assert "Đồng chí viết điều muốn sửa" in heard
    assert "Bao giờ hoàn thành" in heard


def test_a_yes_with_words_for_the_secretary(an: Person, binh: Person, village: Village) -> None:
    an.says("tôi đăng ký nuôi 10 con heo trước 30/6")
    heard = an.says("đúng rồi, với lại nhờ báo chị Bình giùm mai tôi họp trễ")
    assert len(kept(village)) == 1
    assert "“mai tôi họp trễ”" in heard
    an.picks("Gửi")
    assert "mai tôi họp trễ" in binh.receives()


def test_a_report_and_a_question_at_the_review_change_nothing_there(an: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("tôi đăng ký nuôi 10 con heo trước 30/6")
    heard = an.says("dừa được 60 cây rồi, với lại cho hỏi ai là bí thư")
    assert "Chỉ tiêu: 10 con heo" in heard
    an.picks("Đúng, đăng ký")
    assert [each.done for each in kept(village)] == [60, None]
