"""An announcement looks as it was typed; a long one is joined again; a test comes to its author alone."""

from pathlib import Path

import pytest

from domain.chat import Kind, Look, Outgoing, Part
from tests.talking import CAPABILITIES, Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.evidence.test_evidence import Work, photo

WORDS = "Họp lúc 7 giờ thứ sáu tại hội trường"
BOLD = Part(Look.BOLD, 4, 13)


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    work = Work(village, tmp_path / "evidence")
    village.read = work.folder.read
    return work


def looks(messages: list[Outgoing], look: Look = Look.BOLD) -> list[str]:
    return [each.text[part.start : part.end] for each in messages for part in each.looks if part.look is look]


def sent(dung: Person, village: Village, an: Person) -> list[Outgoing]:
    dung.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    return an.heard


def test_bold_words_arrive_bold(an: Person, dung: Person, village: Village) -> None:
    dung.sends(text=f"/thongbao {WORDS}", looks=(Part(Look.BOLD, 14, 23),))
    dung.says("CB1")
    assert "lúc 7 giờ" in looks(dung.heard)
    assert "lúc 7 giờ" in looks(sent(dung, village, an))


def test_an_order_before_the_words_moves_nothing(an: Person, dung: Person, village: Village) -> None:
    order = "gửi chi bộ ấp 1: "
    dung.sends(text=order + WORDS, looks=(BOLD._replace(start=len(order) + 4, end=len(order) + 13),))
    assert "lúc 7 giờ" in looks(sent(dung, village, an))


def test_a_change_keeps_what_is_bold(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao")
    dung.sends(text=WORDS, looks=(BOLD,))
    dung.says("CB1")
    dung.says("sửa lại thứ bảy")
    dung.says("sửa lại 6 giờ 30")
    arrived = sent(dung, village, an)
    assert "6 giờ 30 thứ bảy" in arrived[-1].text
    assert "lúc 6 giờ 30" in looks(arrived)


def test_a_correction_and_using_again_keep_it(an: Person, dung: Person, village: Village) -> None:
    dung.sends(text=f"gửi chi bộ ấp 1: {WORDS}", looks=(Part(Look.BOLD, 21, 30),))
    sent(dung, village, an)
    dung.says("thứ bảy mới đúng")
    assert "lúc 7 giờ" in looks(dung.heard)
    assert "lúc 7 giờ" in looks(sent(dung, village, an))
    dung.says("gửi lại thông báo số 1")
    assert "lúc 7 giờ" in looks(dung.heard)


def test_lines_and_paragraphs_stay(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao Chương trình:\n- 7 giờ: đón khách\n- 8 giờ: khai mạc")
    dung.says("CB1")
    assert "“Chương trình:\n- 7 giờ: đón khách\n- 8 giờ: khai mạc”" in sent(dung, village, an)[-1].text


def test_marks_typed_by_hand_are_words(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao <b>Họp</b> lúc *7 giờ* [tại đây](https://x.vn)")
    dung.says("CB1")
    arrived = sent(dung, village, an)
    assert "<b>Họp</b> lúc *7 giờ* [tại đây](https://x.vn)" in arrived[-1].text
    assert looks(arrived) == []


def long(person: Person) -> tuple[str, str]:
    """A text a little longer than a message, as the messenger cuts it."""
    limit = CAPABILITIES[person.channel].text_limit
    words = ("Kế hoạch ra quân dọn vệ sinh tuyến đường, trồng hoa hai bên. " * (limit // 60 + 6)).strip()
    cut = words.rindex(" ", 0, limit - 10)
    return words[:cut], words[cut + 1 :]


def test_a_text_that_was_cut_is_joined(an: Person, dung: Person, village: Village) -> None:
    first, rest = long(dung)
    dung.says("/thongbao")
    dung.says(first)
    assert "nối lại" in dung.sends(text=rest, looks=(Part(Look.BOLD, 0, 5),))
    dung.says("CB1")
    (arrived,) = sent(dung, village, an)
    assert "cắt" not in arrived.text
    assert " ".join(f"{first} {rest}".split()) in " ".join(arrived.text.split())
    assert looks([arrived]) == [rest[:5].strip()]


def test_the_rest_of_an_order_is_joined_too(an: Person, dung: Person, village: Village) -> None:
    first, rest = long(dung)
    order = "gửi chi bộ ấp 1: "
    dung.says((order + first)[: CAPABILITIES[dung.channel].text_limit])
    assert "nối lại" in dung.says(rest)
    village.wait(minutes=1)
    assert "nối lại" not in dung.says("sửa lại tuyến đường số 2")


def test_a_test_comes_to_its_author_alone(an: Person, dung: Person, village: Village) -> None:
    dung.sends(text=f"gửi chi bộ ấp 1: {WORDS}", looks=(Part(Look.BOLD, 21, 30),))
    dung.says("thêm nút đăng ký, yêu cầu xác nhận đã đọc")
    said = dung.says("gửi thử cho tôi trước")
    trial = dung.heard[0]
    assert "không tính vào số liệu nào" in said
    village.advance_broadcasts()
    an.receives()
    assert an.heard == []
    dung.picks("Gửi thử cho tôi trước")
    assert dung.heard[0].text == trial.text
    (arrived,) = sent(dung, village, an)
    assert trial.text.startswith(arrived.text)
    assert trial.looks == arrived.looks
    if CAPABILITIES[an.channel].buttons:
        assert [each.label for each in trial.choices] == [each.label for each in arrived.choices]


def test_the_button_of_a_test_confirms_nothing(an: Person, dung: Person) -> None:
    dung.says(f"gửi chi bộ ấp 1: {WORDS}")
    dung.says("yêu cầu xác nhận đã đọc")
    dung.says("gửi thử cho tôi")
    assert "Đó là tin gửi thử" in dung.taps("/thongbao dathu")


def test_a_correction_keeps_pictures_and_drops_questions(
    an: Person, dung: Person, village: Village, work: Work
) -> None:
    photo(dung, f"/thongbao {WORDS}")
    work()
    dung.says("CB1")
    dung.says("thêm câu hỏi: Hạn nộp là ngày nào? a) 30/6 b) 15/7")
    sent(dung, village, an)
    work()
    village.advance_broadcasts()
    village.deliver(an.channel)
    said = dung.says("đính chính thông báo số 1: Họp lúc 8 giờ thứ sáu tại hội trường")
    assert "Kèm theo: 1 ảnh" in said
    assert "Ảnh và tệp của thông báo số 1 gửi kèm" in said
    assert "Không kèm các câu hỏi của thông báo số 1" in said
    assert "Hạn nộp là ngày nào" in dung.says("giữ câu hỏi cũ")
    assert "Thông báo sẽ gửi không kèm" in dung.says("bỏ ảnh đi")


def test_words_say_which_kind_of_file_came(dung: Person, an: Person, village: Village, work: Work) -> None:
    dung.says(f"gửi chi bộ ấp 1: {WORDS}")
    assert "Tôi đã nhận tệp" in dung.sends(kind=Kind.DOCUMENT, attachment="plan", name="Kế hoạch.pdf")
    assert "Tôi đã nhận ảnh" in photo(dung)


def test_heard_together(an: Person, binh: Person, dung: Person, village: Village) -> None:
    dung.sends(text=f"gửi chi bộ ấp 1: {WORDS}", looks=(Part(Look.LINK, 31, 40, "https://x.vn"),))
    dung.picks("Gửi")
    village.advance_broadcasts()
    for text in heard_by(village, an, binh):
        assert "https://x.vn" in text or CAPABILITIES[an.channel].buttons
