"""List words around an answer that say nothing about the answer: dạ, ạ, nhé, khoảng, chắc."""

from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text

_FILLERS = listed(
    """dạ vâng ừ ạ nhé nha nghen nghe hen thưa chắc khoảng là thì em tôi tui mình con cháu xin sẽ hoàn thành
    xong làm có lẽ được thôi đồng chí cỡ tầm độ chừng hạn thời nộp phải dự kiến nào này luôn rồi à ơi anh chị
    chú bác cô ok oke hen đó cho đi vậy mới vào hoặc thể đảm bảo cố gắng phấn đấu sớm nhất đêm gì lúc thưa"""
)
_PLAIN_FILLERS = listed(
    """da a nhe thua chac khoang la thi em toi tui minh xin se hoan thanh xong lam le duoc thoi dong chi co do chung han
    nop phai du kien nay luon roi anh chu bac ok oke cho di vay vao hoac the dam bao co gang phan dau som nhat"""
)


def says_something(text: Text, index: int) -> bool:
    """Tell whether a token is more than politeness or punctuation."""
    fillers = _FILLERS if text.accented else _PLAIN_FILLERS | _FILLERS
    return text.token(index).kind != MARK and text.typed(index) not in fillers
