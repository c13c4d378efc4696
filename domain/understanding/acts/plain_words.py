"""A sentence as the plain words that acts are learnt from: no case, accents, short forms, names or numbers."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

from domain.understanding.text.words import fold

LONGEST = 500
"""Characters that are read; nobody says in more what they do by saying it."""

NUMBER, DAY, SHARE, RATIO, SOMEBODY = "<n>", "<dd>", "<pc>", "<of>", "<who>"
_NAMED = "somebody0"
"""Stands for a name until the sentence is cut into pieces; nobody types it."""
_PIECE = re.compile(r"đ/c|[^\W_]+(?:[.,/-]\d+)*|[?%]")
_DIGITS = re.compile(r"\d[\d.,/-]*")
_MONTH = re.compile(r"(t|th|q)(\d{1,2})$")
_TITLE = (
    "đồng chí|đ/c|ông|bà|anh|chị|cô|chú|bác|dì|cậu|mợ|thím|thầy|em|con|thằng|cháu|dượng|cụ"
    "|dong chi|dc|đc|ong|ba|chi|co|chu|bac|thay"
)
_CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Lâm|Thạch|Đinh|Đoàn|Mai|Tô|Cao|Châu|Tạ|Lưu"
    "|Nguyen|Tran|Le|Pham|Huynh|Hoang|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Truong|Lam|Thach|Dinh|Doan|To|Chau|Ta|Luu"
)
A_NAME = re.compile(rf"\b(?:(?i:{_TITLE})|{_FAMILY})(?:\s+[{_CAPITAL}][^\W\d_]*)+")
"""A title or a family name, and what is written with a capital behind it."""


@cache
def _short_forms() -> dict[str, list[str]]:
    listed = tomllib.loads(Path(__file__).with_name("short_forms.toml").read_text(encoding="utf-8"))
    return {short: fold(meant).split() for shorts, meant in listed.items() for short in shorts.split()}


def plain_words(text: str) -> list[str]:
    """The words of a sentence, its numbers, days, shares and people each as one mark."""
    composed = unicodedata.normalize("NFC", text[:LONGEST])
    if _tells_names(composed):
        composed = A_NAME.sub(f" {_NAMED} ", composed)
    words: list[str] = []
    for piece in _PIECE.findall(composed.lower()):
        words += _plain(piece, words)
    return words


def _tells_names(text: str) -> bool:
    """Whether a capital marks a name: not where every word has one, or every letter."""
    words = text.split()
    return 2 * sum(word[0].isupper() for word in words) <= len(words) + 2 and not text.isupper()


def _plain(piece: str, before: list[str]) -> list[str]:
    if piece == _NAMED:
        return [SOMEBODY]
    if piece == "%":
        if before and before[-1] == NUMBER:
            before[-1] = SHARE
        return []
    month = _MONTH.match(piece)
    if month:
        return ["quy" if month[1] == "q" else "thang", NUMBER]
    if piece[0].isdecimal():
        return _counted(piece)
    short = _short_forms().get(piece)
    return short or fold(piece).split()


def _counted(piece: str) -> list[str]:
    """A number with what is glued to its end: a day, a ratio or any other."""
    digits = _DIGITS.match(piece)
    figure = digits[0].rstrip(".,/-") if digits else ""
    rest = fold(piece[len(figure) :].strip(".,/-")).split()
    numbers = re.split(r"[/-]", figure)
    if len(numbers) == 1 or not all(number.isdecimal() for number in numbers):
        return [NUMBER, *rest]
    date = 1 <= int(numbers[0][:4]) <= 31 and (1 <= int(numbers[1][:4]) <= 12 or len(numbers) == 3)
    return [DAY if date else RATIO, *rest]
