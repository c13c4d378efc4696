"""A committee writes to whoever leads a branch below by the name people use, and looks at a branch that is silent."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("hỏi cô Bình giùm tôi coi vướng chỗ nào", "coi vướng chỗ nào"),
        ("nhắn cô Bình ấp 1 chiều nay gọi lại cho tôi", "chiều nay gọi lại cho tôi"),
        ("báo đồng chí Bình 2 giờ chiều mai họp giao ban, đem theo sổ", "2 giờ chiều mai họp giao ban, đem theo sổ"),
        ("nhan chi Binh mai nop bieu thong ke cho xa", "mai nop bieu thong ke cho xa"),
        ("nói giùm chị Bình: cảm ơn chi bộ đợt rồi làm tốt", "cảm ơn chi bộ đợt rồi làm tốt"),
        ("nhờ em nhắn cô Bình là sáng thứ hai xã xuống thăm", "sáng thứ hai xã xuống thăm"),
    ],
)
def test_words_go_to_the_leader_who_is_named(chi: Person, binh: Person, an: Person, order: str, words: str) -> None:
    asked = chi.says(order)
    assert "bí thư Chi bộ ấp 1" in asked
    assert f"“{words}”" in asked
    chi.picks("Gửi")
    assert words in binh.receives()
    assert an.receives() == ""


def test_urging_by_name_brings_the_figures(chi: Person, binh: Person) -> None:
    assert "chưa đăng ký" in chi.says("nhắc cô Bình đăng ký lẹ lên")


@pytest.mark.parametrize("order", ["nhắn cô An mai họp", "hỏi ông Tám tới đâu rồi", "nhắc bà con đăng ký"])
def test_who_leads_nothing_below_is_not_written_to(chi: Person, binh: Person, an: Person, order: str) -> None:
    assert "Tôi gửi lời này cho bí thư" not in chi.says(order)


def test_a_silent_branch_is_shown_and_its_leader_asked(chi: Person, binh: Person) -> None:
    answer = chi.says("sao ấp 1 im re vậy, hỏi cô Bình giùm tôi coi vướng chỗ nào")
    assert "Chi bộ ấp 1, đến ngày" in answer
    assert "“coi vướng chỗ nào”" in answer


@pytest.mark.parametrize("said", ["sao ấp 1 chưa thấy gì hết vậy", "ủa ấp 1 im lìm quá ha", "sao ap 1 cham qua vay em"])
def test_a_silent_branch_is_no_silent_assistant(chi: Person, binh: Person, said: str) -> None:
    assert "📊 Chi bộ ấp 1" in chi.says(said)


@pytest.mark.parametrize("said", ["sao im re vậy", "sao em chậm quá vậy", "sao máy chậm quá vậy"])
def test_a_silent_assistant_is_no_silent_branch(chi: Person, binh: Person, said: str) -> None:
    assert "📊" not in chi.says(said)
