"""A report is handed in with its code, sent back and handed in again; an instruction comes down and is answered."""

import pytest

from tests.talking import Person, Village
from tests.talks.instructing.conftest import code_in, hands_in


@pytest.mark.parametrize("asked", ["ai nộp báo cáo rồi", "don vi nao da nop bao cao"])
def test_the_code_is_the_same_for_both_sides(
    april: Village, binh: Person, bao: Person, chi: Person, asked: str
) -> None:
    code = hands_in(binh)
    said = chi.says(asked)
    assert "đã nộp: 1/2" in said
    assert f"Chi bộ ấp 1: 01/04/2026, mã {code}" in said
    assert f"mã {code}" in chi.picks("Chi bộ ấp 1")
    assert "Chi bộ ấp 2" in chi.says("ai chưa nộp báo cáo tháng 3")


@pytest.mark.parametrize(
    "words",
    ["trả lại báo cáo của ấp 1 vì thiếu số liệu, nộp lại trước thứ sáu", "tra lai bao cao cua ap 1 vi thieu so lieu"],
)
def test_it_is_sent_back_and_handed_in_again(
    april: Village, an: Person, binh: Person, bao: Person, chi: Person, words: str
) -> None:
    hands_in(binh)
    read_back = chi.says(words)
    assert "trả lại Báo cáo tháng 3/2026 của Chi bộ ấp 1" in read_back
    assert ("Hạn: thứ Sáu, 03/04/2026" in read_back) == ("thứ sáu" in words)
    assert "Đã gửi Chi bộ ấp 1" in chi.picks("Gửi")
    assert "trả lại báo cáo của Chi bộ ấp 1" in binh.receives()
    assert "đã trả lại, chờ nộp lại" in chi.says("ai chưa nộp báo cáo tháng 3")
    april.wait(days=33)  # the round has closed by then
    assert "thay cho bản đã nộp" in binh.picks("Sửa và nộp lại")
    again = code_in(binh.picks("nộp báo cáo"))
    told = chi.receives()
    assert "Chi bộ ấp 1 đã nộp lại báo cáo bị trả" in told
    assert code_in(told) == again
    assert again in chi.picks("Xem báo cáo")
    assert "đã nộp lại" in chi.says("có chỉ đạo nào chưa trả lời")


def test_sent_back_by_mistake_it_stands_as_it_was(april: Village, binh: Person, bao: Person, chi: Person) -> None:
    code = hands_in(binh)
    chi.says("trả lại báo cáo của ấp 1")
    chi.says("thiếu số liệu đường")
    chi.picks("Gửi")
    binh.receives()
    chi.says("thôi không trả lại báo cáo ấp 1 nữa")
    assert "Đã thu lại" in chi.picks("thu lại")
    assert "trả nhầm báo cáo của Chi bộ ấp 1" in binh.receives()
    assert f"mã {code}" in chi.says("ai nộp báo cáo rồi")
    assert "Việc này đã thu lại rồi" in chi.says("/chidao thu 1")


@pytest.mark.parametrize("words", ["chỉ đạo chi bộ ấp 2 nộp lại trước thứ sáu", "chi dao ap 2 nop lai truoc thu sau"])
def test_an_instruction_waits_for_its_own_answer(april: Village, bao: Person, chi: Person, words: str) -> None:
    assert "Hạn: thứ Sáu, 03/04/2026" in chi.says(words)
    chi.picks("Gửi")
    assert "chỉ đạo Chi bộ ấp 2" in bao.receives()
    assert "chờ trả lời" in chi.says("có chỉ đạo nào chưa trả lời")
    assert "trả lời thế nào" in bao.picks("Trả lời")
    assert "Em nộp chiều nay" in bao.says("Em nộp chiều nay")
    assert "được báo" in bao.picks("Gửi")
    assert "Em nộp chiều nay" in chi.receives()
    assert "Đã lấy lại" in bao.picks("lấy lại")
    assert "sẽ trả lời lại" in chi.receives()
    bao.says("trả lời chỉ đạo: nộp sáng mai")
    bao.picks("Gửi")
    assert "nộp sáng mai" in chi.receives()
    assert "Hiện nay: đã trả lời" in chi.picks("Xem")
    assert "Không có chỉ đạo nào chờ" in bao.says("trả lời chỉ đạo")


def test_it_is_past_its_day_until_it_is_answered(april: Village, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ trước ngày 3/4")
    chi.picks("Gửi")
    april.wait(days=4)
    assert "đã quá thời hạn" in chi.says("/chidao")


def test_to_instruct_it_down_again_sends_back_what_stands(april: Village, bao: Person, chi: Person) -> None:
    hands_in(bao)
    assert "trả lại Báo cáo tháng 3/2026 của Chi bộ ấp 2" in chi.says("chỉ đạo ấp 2 nộp lại trước thứ sáu")
    chi.picks("Gửi")
    bao.receives()
    assert "thay cho bản đã nộp" in bao.says("nộp lại báo cáo")


def test_only_those_above_send_back_and_instruct(april: Village, binh: Person, bao: Person, chi: Person) -> None:
    hands_in(bao)
    for words in ("trả lại báo cáo của ấp 2", "chỉ đạo ấp 2 họp", "/chidao tra 1"):
        assert "trả lại Báo cáo" not in binh.says(words)
    chi.says("chỉ đạo ấp 2 họp chi bộ")
    chi.picks("Gửi")
    assert "Chỉ nơi gửi và nơi nhận" in binh.says("/chidao xem 1")
    assert "Chỉ người được chỉ đạo" in bao.says("/chidao thu 1")


def test_without_a_name_it_is_asked_for_whom(april: Village, chi: Person) -> None:
    assert "Chỉ đạo đơn vị nào" in chi.says("tôi chỉ đạo")
