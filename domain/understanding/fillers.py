"""Words around an answer that say nothing about it: dạ, ạ, nhé, khoảng, chắc."""

from domain.understanding.words import MARK, Text, words

_FILLERS = words(
    """dạ vâng ừ ạ nhé nha nghen nghe hen thưa chắc khoảng là thì em tôi tui mình con cháu xin sẽ hoàn thành xong làm
    có lẽ được thôi đồng chí cỡ tầm độ chừng hạn thời nộp phải dự kiến nào này luôn rồi à ơi anh chị chú bác cô ok oke
    hen đó cho đi vậy mới vào hoặc thể đảm bảo cố gắng phấn đấu sớm nhất"""
)


def says_something(text: Text, index: int) -> bool:
    """Whether a token is more than politeness or punctuation."""
    return text.token(index).kind != MARK and text.word(index) not in _FILLERS
