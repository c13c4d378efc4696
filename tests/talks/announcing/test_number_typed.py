"""Where choices have letters a number is the place of a choice, and after a withdrawal reports nothing."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced


@pytest.fixture
def at_a_question(village: Village, hai: Person) -> Person:
    """Somebody on Zalo who has promised a road, and is asked the question of an announcement."""
    an = village.person("zalo", "Nguyễn Văn An", "CB1")
    an.says("Tôi đăng ký đổ 200 m đường bê tông trước 30/10")
    an.picks("Đúng")
    an.says("đổ được 120 m rồi")
    announced(hai, village, "thêm câu hỏi: Hạn nộp? a) 30/6 b) 15/7", "yêu cầu xác nhận đã đọc", to="CB1")
    heard_by(village, an)
    assert "A. 30/6" in an.picks("Tôi đã đọc")
    return an


def test_a_number_is_the_place_of_the_choice(at_a_question: Person) -> None:
    assert "“15/7”" in at_a_question.says("2")


def test_after_it_was_taken_back_a_number_reports_nothing(at_a_question: Person, hai: Person, village: Village) -> None:
    hai.says("thu hồi thông báo số 1 vì sai hạn")
    hai.picks("Thu hồi thông báo")
    village.advance_broadcasts()
    heard_by(village, at_a_question)
    answer = at_a_question.says("2")
    assert "đã được người gửi thu hồi" in answer
    assert "120" not in answer
