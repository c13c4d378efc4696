"""Whoever tells of an illness at home where a number is asked hears a kind word, and no lesson about numbers."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "said", ["Má tui nhập viện hồi khuya, để tui lo cho bả đã", "vo toi moi bi tai bien, lu bu qua"]
)
def test_a_kind_word_comes_first(an: Person, said: str) -> None:
    an.says("tôi đăng ký chăm sóc cây xanh ở nghĩa trang")
    answer = an.says(said)
    assert "chưa đo đếm được" not in answer
    assert "đồng chí" in answer
    assert "Đồng chí sẽ làm được bao nhiêu" not in answer
