"""What a unit writes when it has read an instruction is its answer; a figure alone is a choice, and no day."""

import pytest

from tests.talking import Person


@pytest.fixture
def told(chi: Person, binh: Person) -> Person:
    """Return the secretary of a branch that was told to plant trees."""
    chi.says("chỉ đạo ấp 1 đẩy nhanh trồng cây trước 20/3")
    chi.picks("Gửi")
    binh.receives()
    return binh


@pytest.mark.parametrize(
    "said",
    [
        "ấp 1 đã nhận chỉ đạo, sẽ xong 18/3",
        "da nhan duoc y kien chi dao, chi bo se lam xong 18/3",
        "Chi bộ đã rõ, sẽ trồng xong trước 18/3",
        "dạ chi bộ đã tiếp thu, hiện chưa có giống nhưng sẽ lo",
    ],
)
def test_it_is_read_back_as_the_answer(told: Person, chi: Person, said: str) -> None:
    assert f"“{said}”" in told.says(said)
    assert "Đã trả lời" in told.picks("Gửi")
    assert said in chi.says("ấp 1 trả lời chưa")


@pytest.mark.parametrize("said", ["đã nhận chỉ đạo chưa ta", "tôi đã nắm được 3 hộ cần giúp"])
def test_a_question_and_other_words_are_no_answer(told: Person, said: str) -> None:
    assert "câu trả lời này lên" not in told.says(said)


@pytest.mark.usefixtures("told")
def test_nothing_is_answered_where_nothing_waits(bao: Person) -> None:
    assert "câu trả lời này lên" not in bao.says("chi bộ đã rõ")


@pytest.mark.usefixtures("binh")
def test_a_figure_at_the_read_back_picks_a_choice(chi: Person) -> None:
    chi.says("chỉ đạo ấp 1 đẩy nhanh trồng cây trước 20/3")
    assert "Đã gửi Chi bộ ấp 1" in chi.says("1")
