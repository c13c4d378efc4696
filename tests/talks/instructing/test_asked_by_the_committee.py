"""What a committee asks of the reports below: who handed in, what stands in one, whether it came again."""

from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in, hear


def test_who_has_handed_in_is_named_and_their_report_read(april: Village, binh: Person, chi: Person) -> None:
    code = hands_in(binh)
    assert f"– Chi bộ ấp 1: 01/04/2026, mã {code}" in chi.says("chi bộ nào nộp rồi")
    for words in ("xem báo cáo của chi bộ ấp 1", "doc bao cao ap 1", "coi báo cáo ấp 1 nộp"):
        said = chi.says(words)
        assert f"Chi bộ ấp 1, 01/04/2026 · mã {code}" in said
        assert "Trả lại để bổ sung" in said
    assert "Chi bộ ấp 2 chưa nộp báo cáo nào." in chi.says("xem báo cáo của chi bộ ấp 2")


def test_a_question_sends_nothing_back_and_orders_nothing(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    chi.says("trả lại báo cáo chi bộ ấp 1: số liệu chưa khớp")
    chi.picks("Gửi")
    hear(april, binh)
    assert "Chi bộ ấp 1, Báo cáo tháng 3/2026: đã nộp" in chi.says("ấp 1 nộp lại chưa")
    chi.says("chỉ đạo chi bộ ấp 1 rà soát lại các cây cầu")
    chi.picks("Gửi")
    for words in ("chi bộ ấp 1 trả lời chỉ đạo chưa", "ấp 1 có trả lời chỉ đạo gì chưa em"):
        assert "Rà soát lại các cây cầu – chờ trả lời" in chi.says(words)
        assert not any(choice.label == "Gửi" for message in chi.heard for choice in message.choices)


def test_those_who_owe_are_reminded_and_no_others(april: Village, binh: Person, chi: Person) -> None:
    hands_in(binh)
    said = chi.says("nhắc các chi bộ chưa nộp báo cáo")
    assert "Chi bộ ấp 1" not in said
    assert "Nhắc riêng các nơi này" in said
