"""Sent back, taken back, put right, answered and withdrawn in any order, by old buttons too: it is said why."""

import pytest

from tests.talking import Person, Village
from tests.talks.instructing.conftest import code_in, hands_in, hear


def sends_back(chi: Person, unit: str = "ấp 1") -> None:
    chi.says(f"trả lại báo cáo của {unit} vì thiếu số liệu")
    chi.picks("Gửi")


def test_what_was_sent_back_is_put_right_and_not_taken_back(april: Village, binh: Person, chi: Person) -> None:
    code = hands_in(binh)
    sends_back(chi)
    hear(april, binh, chi)
    said = binh.says("/kybaocao laylai 1")
    assert "Đảng bộ xã An Thạnh đã trả lại báo cáo này" in said
    assert "không cần lấy lại" in said
    assert "đã bị trả lại" in chi.says(code)
    assert "chờ trả lời" in chi.says("/chidao")
    binh.says("/kybaocao laylai 1")
    assert "thay cho bản đã nộp" in binh.picks("Sửa và nộp lại")


def test_what_was_taken_back_is_not_sent_back(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    chi.says("trả lại báo cáo của ấp 1 vì thiếu số liệu")
    binh.says("/kybaocao laylai 1")
    said = chi.picks("Gửi")
    assert "Chi bộ ấp 1 đã tự lấy lại báo cáo này" in said
    assert hear(april, binh, chi)[0] == ""
    assert "Chi bộ ấp 1 đã tự lấy lại báo cáo này" in chi.says("/chidao tra 1")
    assert "đã tự lấy lại báo cáo này" in binh.says("/kybaocao laylai 1")
    assert "đã tự lấy lại báo cáo này" in binh.says("/kybaocao sua 1")


def test_the_older_one_leads_to_the_one_in_its_place(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    sends_back(chi)
    binh.says("/kybaocao sua 1")
    again = code_in(binh.picks("nộp báo cáo"))
    for who, typed in ((binh, "laylai 1"), (binh, "sua 1"), (chi, "bao 1")):
        assert f"đã được thay bằng bản mang mã {again}" in who.says(f"/kybaocao {typed}")
    assert f"đã được thay bằng bản mang mã {again}" in chi.says("/chidao tra 1")
    assert again in chi.picks("Xem báo cáo")


def test_nothing_is_withdrawn_after_it_was_handed_in_again(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    sends_back(chi)
    binh.says("/kybaocao sua 1")
    binh.picks("nộp báo cáo")
    hear(april, binh, chi)
    assert "Chi bộ ấp 1 đã nộp lại rồi" in chi.says("/chidao thu 1")
    assert hear(april, binh, chi) == ["", ""]


def test_the_one_before_waits_again_and_those_above_hear_so(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    sends_back(chi)
    binh.says("/kybaocao sua 1")
    binh.picks("nộp báo cáo")
    hear(april, binh, chi)
    said = binh.says("/kybaocao laylai 2")
    assert "Bản trước, đã bị trả lại, lại chờ đồng chí sửa và nộp lại" in said
    assert "đã lấy lại báo cáo" in hear(april, binh, chi)[1]
    assert "chờ trả lời" in chi.says("/chidao")
    assert "thay cho bản đã nộp" in binh.says("/kybaocao sua 1")


def test_no_answer_is_taken_back_of_what_was_withdrawn(april: Village, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ")
    chi.picks("Gửi")
    bao.says("trả lời chỉ đạo: đã họp")
    bao.picks("Gửi")
    chi.says("/chidao thu 1")
    hear(april, bao, chi)
    assert "Đảng bộ xã An Thạnh không chờ trả lời nữa" in bao.says("/chidao thoidap 1")
    assert "đã thu lại" in bao.says("/chidao dap 1")
    assert hear(april, bao, chi) == ["", ""]
    assert "đã họp" in bao.says("/chidao xem 1")


def test_no_answer_is_taken_back_of_what_was_handed_in_again(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    sends_back(chi)
    binh.says("/chidao dap 1")
    binh.says("em sửa ngay")
    binh.picks("Gửi")
    binh.says("/kybaocao sua 1")
    binh.picks("nộp báo cáo")
    hear(april, binh, chi)
    assert "Chi bộ ấp 1 đã nộp lại rồi" in binh.says("/chidao thoidap 1")
    assert hear(april, binh, chi) == ["", ""]


@pytest.mark.parametrize("typed", ["laylai 1", "sua 1"])
def test_after_the_round_is_closed_it_says_what_to_do(april: Village, binh: Person, chi: Person, typed: str) -> None:
    code = hands_in(binh)
    april.wait(days=60)
    said = binh.says(f"/kybaocao {typed}")
    assert "đã khép lại" in said
    assert "xin thêm thời gian" in said
    assert code in chi.says("/kybaocao bao 1")
