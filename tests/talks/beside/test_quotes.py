"""A quoted message tells which pledge, whatever is said of it; Zalo does not hand quotations over."""

import pytest

from tests.talking import Person, Village
from tests.talks.beside.phones import PRIVATE, SELF, reply, says, sends
from tests.talks.registering.test_registering import kept, register

TWO = "Việc đã đăng ký:\n• “Trồng dừa”\n hạn 30/06\n• “Trồng cây bần ven sông”\n hạn 15/07"


@pytest.fixture
def channel() -> str:
    return "telegram"


@pytest.fixture
def two(an: Person) -> Person:
    register(an, "Trồng dừa", "500 cây", "30/6")
    register(an, "Trồng cây bần ven sông", "300 cây", "15/7")
    return an


def test_the_marked_part_of_a_list_tells_which(two: Person, village: Village) -> None:
    assert "90/300" in says(two, "90", **reply("x", TWO, part="cây bần ven"))
    assert "120/500" in says(two, "được 120 rồi", **reply("x", TWO, part="“Trồng dừa”"))
    assert [pledge.done for pledge in kept(village)] == [120, 90]


def test_a_whole_list_tells_no_single_one(two: Person, village: Village) -> None:
    assert "việc nào" in says(two, "được 120 rồi", **reply("x", TWO))
    assert [pledge.done for pledge in kept(village)] == [None, None]


def test_a_card_with_long_words_cut_tells_which(an: Person, village: Village) -> None:
    long = "Vận động bà con trong tổ nhân dân tự quản số 4 trồng hoa hai bên đường"
    register(an, "Trồng dừa", "500 cây", "30/6")
    register(an, long, "300 mét", "15/7")
    assert "90/300" in says(an, "90", **reply("x", f"Báo cáo: “{long[:40]}…”"))


def test_words_that_begin_another_pledge_do_not_tell_it(an: Person, village: Village) -> None:
    register(an, "Trồng dừa", "500 cây", "30/6")
    register(an, "Trồng dừa nước", "300 cây", "15/7")
    assert "90/300" in says(an, "90", **reply("x", "Đã ghi: “Trồng dừa nước”"))


def test_ones_own_message_tells_which(two: Person) -> None:
    own = {"message_id": "5", "date": 1, "chat": PRIVATE, "from": SELF, "text": "Tôi đăng ký trồng dừa 500 cây"}
    assert "12/500" in says(two, "được 12 rồi", reply_to_message=own)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("xin rút việc này", "rút việc này, phải không"),
        ("xin gia hạn thêm 1 tháng", "15/08/2026"),
        ("tuần sau nhắc lại nhé", "sẽ nhắc đồng chí"),
        ("hạn khi nào vậy?", "15/07/2026"),
    ],
)
def test_every_wish_is_about_the_quoted_pledge(two: Person, words: str, answer: str) -> None:
    heard = says(two, words, **reply("x", "Sắp đến hạn: “Trồng cây bần ven sông”"))
    assert answer in heard
    assert "Trồng cây bần" in heard
    assert "Trồng dừa" not in heard


def test_no_reminders_may_be_of_the_quoted_one_alone(two: Person) -> None:
    heard = says(two, "đừng nhắc nữa", **reply("x", "Sắp đến hạn: “Trồng cây bần ven sông”"))
    assert "Trồng cây bần" in heard


def test_a_picture_goes_with_the_quoted_pledge(two: Person) -> None:
    quoting = reply("x", "Sắp đến hạn: “Trồng cây bần ven sông”")
    assert "Trồng cây bần" in sends(two, "photo", **quoting)
    heard = sends(two, "photo", "được 90 cây rồi", **quoting)
    assert "90/300" in heard
    assert "lưu kèm" in heard


def test_yes_to_a_quoted_card_of_before_decides_on_that_one(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet")
    card = binh.heard[-1]
    keys = {"inline_keyboard": [[{"text": each.label, "callback_data": each.value}] for each in card.choices]}
    binh.says("/trogiup")
    assert "xác nhận" not in says(binh, "đồng ý")
    assert "Đã xác nhận hoàn thành" in says(binh, "đồng ý", **reply("x", card.text, reply_markup=keys))
    assert "không còn chờ" in says(binh, "đồng ý", **reply("x", card.text, reply_markup=keys))
    assert kept(village)[0].state == "done"


def test_buttons_of_another_bot_decide_nothing(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet")
    keys = {"inline_keyboard": [[{"text": each.label, "callback_data": each.value} for each in binh.heard[-1].choices]]}
    binh.says("/trogiup")
    other = {"id": 99, "is_bot": True, "first_name": "Bot"}
    says(binh, "đồng ý", **reply("x", "…", reply_markup=keys, **{"from": other}))
    assert kept(village)[0].state == "claimed"
