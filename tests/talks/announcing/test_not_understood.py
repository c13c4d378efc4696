"""A secretary asks who has not understood: by name in the cell, in counts above; exactly they are urged, once."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced

ASKED = "đã đọc nhưng chưa hiểu chỗ hạn"


@pytest.fixture
def told(an: Person, bay: Person, tam: Person, binh: Person, bao: Person, hai: Person, village: Village) -> Person:
    """The secretary of branch 1: An understood it, Bảy asks back, Tám said "ok", she has not read it."""
    announced(hai, village, to="Đảng bộ xã An Thạnh")
    heard_by(village, an, bay, tam, binh, bao, hai)
    an.picks("Tôi đã đọc")
    bay.says(ASKED)
    bay.picks("Gửi")
    hai.receives()
    tam.says("ok")
    village.wait(minutes=10)
    return binh


@pytest.mark.parametrize(
    "said",
    [
        "ai chưa hiểu thông báo số 1",
        "toi trua nay con ai chua hieu",
        "trong chi bộ mình đồng chí nào đọc rồi mà chưa hiểu",
        "ai nói chưa hiểu, họ hỏi gì",
        "/dadoc aichuahieu 1",
    ],
)
def test_the_secretary_hears_who_and_what_they_asked(told: Person, said: str) -> None:
    shown = told.says(said)
    assert "Chi bộ ấp 1: đã đọc 3/4, đã hiểu 1; nói còn chỗ chưa hiểu: 1" in shown
    assert "1 đồng chí nói còn chỗ chưa hiểu: Trần Văn Bảy" in shown
    assert "1 đồng chí đã đọc, chưa xác nhận đã hiểu: Võ Thị Tám" in shown
    assert f"Trần Văn Bảy: “{ASKED}”" in shown
    assert "An," not in shown
    assert "Bảo" not in shown


@pytest.mark.parametrize(
    "said", ["tới trưa nay còn ai chưa xác nhận", "ai chua doc, ai chua hieu", "ai chưa xác nhận thông báo số 1"]
)
def test_who_has_not_confirmed_are_all_of_them(told: Person, said: str) -> None:
    shown = told.says(said)
    assert "nói còn chỗ chưa hiểu: Trần Văn Bảy" in shown
    assert "chưa xác nhận đã hiểu: Võ Thị Tám" in shown
    assert "1 đồng chí chưa đọc: Lê Thị Bình" in shown


def test_above_there_are_counts_and_what_was_asked_of_oneself(told: Person, hai: Person, chi: Person) -> None:
    shown = hai.says("ai chưa hiểu thông báo số 1")
    assert "Chi bộ ấp 1: đã đọc 3/4, đã hiểu 1; nói còn chỗ chưa hiểu: 1" in shown
    assert "Tám" not in shown
    assert f"Trần Văn Bảy: “{ASKED}”" in shown  # who wrote to them
    other = chi.says("ai chưa hiểu thông báo số 1")
    assert "đã đọc 3/4, đã hiểu 1" in other
    assert "Bảy" not in other


def test_the_same_figures_stand_everywhere(told: Person, hai: Person) -> None:
    assert "đã đọc 3, đã hiểu 1, đã đọc mà chưa hiểu 2" in told.says("/tonghop")
    assert "đã đọc 3/4, đã hiểu 1" in told.says("ai chưa hiểu")
    assert "2 đồng chí đã đọc mà chưa hiểu thông báo số 1" in told.says("nhắc mấy người chưa hiểu")
    assert "đã đọc: 3, đã hiểu: 1" in hai.says("/thongbao chibo 1")


def test_exactly_they_are_urged_and_once(told: Person, an: Person, bay: Person, tam: Person, village: Village) -> None:
    asked = told.says("nhac may nguoi chua hieu")
    assert "2 đồng chí đã đọc mà chưa hiểu thông báo số 1 sẽ được nhắc một lần: Trần Văn Bảy, Võ Thị Tám" in asked
    assert "Đã gửi đến 2 đồng chí" in told.picks("Nhắc các đồng chí này")
    heard = heard_by(village, an, bay, tam)
    assert heard[0] == ""
    assert all("còn chỗ nào chưa rõ thì đồng chí cứ hỏi" in each for each in heard[1:])
    again = told.says("nhắc những đồng chí chưa hiểu")
    assert "Không có ai cần nhắc" in again
    assert "Trần Văn Bảy, Võ Thị Tám" in again.partition("Đã nhắc trước đây")[2]
    assert "đã đọc, đã hiểu" in tam.picks("Tôi đã đọc, đã hiểu")
    assert "Tám" not in told.says("ai chưa hiểu")


def test_who_was_urged_to_read_may_be_asked_once_more_whether_it_is_clear(
    told: Person, bao: Person, hai: Person, village: Village
) -> None:
    hai.says("nhắc những người chưa đọc")
    hai.picks("Nhắc các đồng chí này")
    assert "mong đồng chí đọc" in bao.receives()
    village.wait(minutes=5)
    assert "đã đọc thông báo số 1" in bao.says("ok")
    assert "3 đồng chí đã đọc mà chưa hiểu" in hai.says("nhắc mấy người chưa hiểu")
    hai.picks("Nhắc các đồng chí này")
    assert "đã đọc thông báo số 1. Nếu đã rõ" in bao.receives()


def test_those_who_were_just_named_are_urged(told: Person) -> None:
    told.says("ai chưa hiểu thông báo")
    assert "2 đồng chí đã đọc mà chưa hiểu" in told.says("nhắc mấy người đó giùm tôi")


def test_one_tap_from_the_card_shows_them(told: Person, hai: Person) -> None:
    hai.says("/thongbao tiendo 1")
    assert "đã đọc 3/4, đã hiểu 1" in hai.picks("Ai chưa đọc, chưa hiểu")


@pytest.mark.parametrize("said", ["tới trưa nay ai chưa hiểu thông báo", "trua nay con ai chua hieu"])
def test_a_question_about_others_takes_nothing_back(told: Person, an: Person, hai: Person, said: str) -> None:
    told.says("/dadoc 1")
    assert "chưa tính là đồng chí đã hiểu" not in told.says(said)
    assert "đã hiểu 2" in told.says("/tonghop")
    shown = an.says(f"{said}, thông báo số 1")  # a member, too
    assert "bí thư" in shown
    assert "chưa tính" not in shown
    assert "đã hiểu 2" in told.says("/tonghop")


def test_of_another_nothing_is_noted_as_ones_own(told: Person) -> None:
    told.says("/dadoc 1")
    assert "chưa tính" not in told.says("Anh Bảy chưa hiểu thông báo số 1")


def test_what_was_unclear_and_a_slip_counts_as_neither(told: Person, bay: Person) -> None:
    bay.says("/dadoc nham 1")
    assert "chưa hiểu: Trần Văn Bảy" not in told.says("ai chưa hiểu")


def test_when_all_is_clear_that_is_said(told: Person, bay: Person, tam: Person) -> None:
    bay.says("/dadoc 1")
    tam.says("/dadoc 1")
    assert "Ai đã đọc đều xác nhận đã hiểu" in told.says("ai chưa hiểu")
    assert f"Trần Văn Bảy: “{ASKED}”" in told.says("ai hỏi lại gì về thông báo số 1")
    told.says("/dadoc 1")
    assert "Mọi người đều đã đọc, đã hiểu" in told.says("còn ai chưa xác nhận thông báo")


def test_whose_words_are_passed_on_is_told_who_reads_them(told: Person, tam: Person) -> None:
    assert "Cấp ủy chi bộ của đồng chí cũng đọc được" in tam.says("tôi đọc rồi mà chưa hiểu nộp ở đâu")


def test_of_one_that_asks_nothing_it_is_told_too(an: Person, bay: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: mai đóng đảng phí trước 17 giờ")
    binh.picks("Gửi")
    village.advance_broadcasts()
    heard_by(village, an, bay, binh)
    bay.says("đọc rồi mà chưa hiểu đóng ở đâu")
    bay.picks("Gửi")
    shown = binh.says("ai chưa hiểu thông báo")
    assert "không yêu cầu xác nhận" in shown
    assert "nói còn chỗ chưa hiểu: Trần Văn Bảy" in shown
    assert "đóng ở đâu" in shown


@pytest.mark.parametrize(
    "said",
    ["cái thông báo đó ai đọc rồi ai chưa vậy", "ai doc roi", "mấy người xem thông báo rồi", "đồng chí nào đọc chưa"],
)
def test_who_has_read_it_is_told_by_how_many_and_who_has_not(told: Person, said: str) -> None:
    shown = told.says(said)
    assert "Chi bộ ấp 1: đã đọc 3/4" in shown
    assert "chưa đọc: Lê Thị Bình" in shown


@pytest.mark.parametrize("said", ["nhan lai may nguoi chua xac nhan gium", "nhắn lại cho mấy đồng chí chưa hiểu"])
def test_writing_to_them_once_more_is_urging_exactly_them(told: Person, said: str) -> None:
    shown = told.says(said)
    assert "thông báo số 1" in shown
    assert "đăng ký" not in shown
