"""What a screen shows beside its words: bold figures, folded names, codes to copy, names that stay in the chat."""

import pytest

from domain.chat import Look, Outgoing
from tests.screens import is_bold
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

HOSTILE = "<b>An</b> & *Hai* _x_ [y](tg://user?id=1)"


def parts(message: Outgoing, look: Look) -> list[str]:
    return [message.text[part.start : part.end] for part in message.looks if part.look is look]


@pytest.fixture
def many(village: Village, binh: Person) -> list[str]:
    """Seven more comrades of the branch, none of whom has registered."""
    names = ["Võ Một", "Võ Hai", "Võ Ba", "Võ Bốn", "Võ Năm", "Võ Sáu", "Võ Bảy"]
    for name in names:
        village.member(name, "CB1")
    return names


def test_the_figures_of_a_summary_are_bold(an: Person, binh: Person) -> None:
    register(an)
    binh.says("tổng hợp")
    assert parts(binh.heard[-1], Look.BOLD)[:3] == ["1/2 (50%)", "0/1 (0%)", "1"]


def test_many_names_are_folded_or_shown_five_at_a_time(binh: Person, many: list[str], channel: str) -> None:
    text = binh.says("tổng hợp")
    shown = [name for name in many if name in text]
    if channel == "telegram":
        assert shown == many
        assert all(name in parts(binh.heard[-1], Look.FOLDED)[0] for name in many)
    else:
        assert len(shown) < 5
        rest = binh.picks("Xem thêm người chưa đăng ký")
        assert {*shown, *(name for name in many if name in rest)} == set(many)


@pytest.mark.parametrize("asked", ["tổng hợp", "danh sách", "thành viên", "ai chưa báo cáo", "nhật ký"])
def test_a_list_of_names_stays_in_the_chat(an: Person, binh: Person, many: list[str], asked: str) -> None:
    register(an)
    binh.says(asked)
    assert binh.heard[-1].private


def test_figures_without_a_name_may_be_sent_on(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    chi.says("tổng hợp")
    assert not chi.heard[-1].private
    binh.says("tổng hợp")
    binh.picks("Bản gửi nhóm")
    assert not binh.heard[-1].private
    an.says("việc của tôi")
    assert not an.heard[-1].private


def test_the_figures_for_the_group_are_copied_by_a_tap(an: Person, binh: Person, channel: str) -> None:
    register(an)
    binh.says("tổng hợp")
    binh.picks("Bản gửi nhóm")
    group = binh.heard[-1]
    copied = [choice.copy for choice in group.choices]
    assert copied == ([group.text] if channel == "telegram" else [])
    assert "Nội dung đăng ký: 1, đã hoàn thành: 0" in group.text
    assert "Tập thể" not in group.text, "members read it"


def test_a_code_is_copied_by_a_tap_and_stands_in_words_to_send_on(binh: Person, channel: str) -> None:
    binh.says("/thanhvien them CB1")
    binh.says("Võ Thị Sáu")
    binh.picks("Không")
    handed, to_send_on = binh.heard[-2:]
    if channel == "telegram":
        (code,) = parts(handed, Look.CODE)
        assert [choice.copy for choice in handed.choices] == [code.replace(" ", "")]
    assert to_send_on.text.startswith("Mời đồng chí Võ Thị Sáu")
    assert "nhắn mã" in to_send_on.text


def test_a_copy_is_no_answer_that_a_number_picks(binh: Person) -> None:
    binh.says("/thanhvien them CB1")
    binh.says("Võ Thị Sáu")
    binh.picks("Không")
    assert "Võ Thị Sáu" in binh.says("thành viên"), "what was offered before is not answered by a copy"


def test_what_people_typed_is_shown_as_they_typed_it(village: Village, binh: Person) -> None:
    other = village.person(binh.channel, HOSTILE, "CB1")
    other.says(f"Tôi đăng ký trồng 50 cây {HOSTILE} trước 30/6")
    card = other.reads(other.heard)
    assert "<b>An</b> & *Hai* _x_" in card
    binh.says("tổng hợp")
    summary = binh.heard[-1]
    assert HOSTILE in summary.text
    start = summary.text.index("0/2 (0%)")
    assert is_bold(summary, start, start + len("0/2 (0%)"))


def test_who_does_what_is_not_ones_own_is_named(an: Person, binh: Person, dung: Person) -> None:
    assert "người làm là đồng chí Lê Thị Bình" in an.says("/tonghop")
    assert "người làm là quản trị viên" in binh.says("/tochuc")
    assert "người làm là quản trị viên" in an.says("/tinhtrang")
    assert "người làm là đảng viên sinh hoạt ở chi bộ" in dung.says("/dangky")


def test_adding_to_what_was_said_keeps_how_it_looks(an: Person, binh: Person) -> None:
    binh.says("/dangky")
    binh.says("Trồng dừa")
    binh.says("/tonghop")
    assert "Làm tiếp" in binh.reads(binh.heard)
    assert binh.heard[-1].private
    assert parts(binh.heard[-1], Look.BOLD)


def test_two_pledges_of_the_same_words_are_told_apart(an: Person) -> None:
    register(an)
    register(an)
    an.says("/baocao")
    labels = [choice.label for choice in an.heard[-1].choices]
    assert all("(hạn " in label for label in labels)
    an.picks(labels[0])
    an.says("20")
    an.says("/sua")
    labels = [choice.label for choice in an.heard[-1].choices]
    assert sum("20/500" in label for label in labels) == 1
