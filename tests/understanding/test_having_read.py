"""What somebody says of an announcement they were to read."""

import pytest

from domain.understanding.moves.having_read import Said, denies_reading, names_another, names_reading, said_of_reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tôi đã đọc rồi", Said.UNDERSTOOD),
        ("đã hiểu", Said.UNDERSTOOD),
        ("nắm rõ rồi", Said.UNDERSTOOD),
        ("Đã đọc, đã hiểu ạ", Said.UNDERSTOOD),
        ("da doc ky thong bao, da nam ro noi dung", Said.UNDERSTOOD),
        ("đã quán triệt", Said.UNDERSTOOD),
        ("đã đọc nhưng chưa hiểu chỗ hạn", Said.UNSURE),
        ("doc roi ma chua ro nop o dau", Said.UNSURE),
        ("tôi đọc rồi còn chỗ thắc mắc là hạn nộp", Said.UNSURE),
        ("tôi bấm nhầm", Said.SLIP),
        ("lỡ tay bấm", Said.SLIP),
        ("tôi chưa đọc đâu", Said.SLIP),
        ("đã đọc chưa?", None),
        ("đã đọc rồi, hạn mấy giờ?", None),
        ("ba tôi đọc rồi", None),
        ("anh An đã đọc rồi", None),
        ("đã nhận được thông báo", None),
        ("anh Năm rồi", None),
        ("tôi trồng xong 20 cây rồi", None),
        ("tôi hiểu thông báo rồi nhưng không đồng ý", None),
    ],
)
def test_only_what_says_so_plainly_confirms(text: str, said: Said | None) -> None:
    assert said_of_reading(text) is said


def test_reading_is_told_from_understanding() -> None:
    assert denies_reading("chưa đọc kỹ nên chưa hiểu")
    assert not denies_reading("đã đọc nhưng chưa hiểu chỗ hạn")
    assert names_reading("đã đọc rồi")
    assert not names_reading("hiểu rồi")


@pytest.mark.parametrize(
    ("text", "is_another"),
    [
        ("Chị Bình còn chưa hiểu chỗ hạn", True),
        ("đồng chí Trần Văn Tám chưa rõ thông báo số 1", True),
        ("bác Bảy chưa hiểu", False),
        ("đã đọc nhưng chưa hiểu chỗ ông Ba nói", False),
        ("tôi chưa hiểu", False),
    ],
)
def test_another_who_is_named_is_not_oneself(text: str, is_another: bool) -> None:
    assert names_another(text, "Trần Văn Bảy") is is_another
