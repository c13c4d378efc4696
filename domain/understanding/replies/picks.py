"""Which of a few choices was meant: by its number or letter, or by a yes or a no, as people type them."""

import re
import unicodedata

from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_COMRADE = re.compile(r"\b(dong chi|tro ly|d c|dc)\b")
_POLITE = listed(
    """da vang thua xin em anh chi co chu bac ong ba a nha nhe nhen nghen hen ne oi di roi luon cho minh toi tui con chau
    vay thoi la do het ma chu nghe ban ha de"""
)
"""Around an answer these say nothing."""
_POINTING = listed("so chon cau muc cai bam nhan phuong an dap lua dong thu tien y")
_NUMBERS = {
    **{"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9},
    **{"nhat": 1, "nhi": 2, "dau": 1},
}
_RANKS = listed("nhat nhi dau")
_YES = listed("co yes u um uh uhm ok oke okie okela oki okay dung phai chuan duoc gui vang da gat chac uk uki yep")
_NO = listed("khong ko k no chua thoi khoi hong hok khg kg sai kh hem")
_YES_PHRASES = frozenset(
    {
        *("dong y", "xac nhan", "nhat tri", "tan thanh", "dung roi", "phai roi", "duoc roi", "chinh xac", "tat nhien"),
        *("duong nhien", "san sang", "co chu", "u dung", "dung vay", "chap nhan", "bang long", "thong nhat", "ok luon"),
        *("dong y het", "hoan toan dong y", "rat dong y", "duoc", "ung", "ung thuan", "dong tinh"),
    }
)
_NO_PHRASES = frozenset(
    {
        *("khong dong y", "khong phai", "chua dung", "khong dung", "khong dau", "khong chiu", "thoi khoi", "chua phai"),
        *("khong gui", "chua dong y", "tu choi", "phan doi", "khong nhat tri", "khong tan thanh", "khong can", "sai roi"),
        *("khong chap nhan", "dung co", "khong he", "khong muon", "dung", "khong ung", "khong duoc"),
    }
)
_YES_SIGNS, _NO_SIGNS = frozenset("👍👌🙆✅✔☑"), frozenset("👎🙅❌✖")


def number_picked(text: str) -> int | None:
    """The number of a choice: "1", "(1)", "số 1", "chọn câu 1 nha em", "một", "1️⃣", "thứ nhất"; None for anything else."""
    said = _words(text)
    digits = [word for word in said if word.isdecimal()]
    rest = [word for word in said if not word.isdecimal() and word not in _POINTING | _POLITE]
    if len(digits) == 1 and not rest and len(digits[0]) <= 2:
        return int(digits[0])
    named = [word for word in rest if word in _NUMBERS]
    if digits or len(named) != 1 or len(rest) != 1:
        return None
    ranked = any(word in ("thu", "tien") for word in said)
    return None if named[0] in _RANKS and not ranked else _NUMBERS[named[0]]


def letter_picked(text: str) -> int | None:
    """The place of a lettered choice: "A", "b.", "(c)", "chọn A nha"; None for anything else."""
    said = _words(text)
    if len(said) == 1:
        return _place(said[0])
    letters = [word for word in said if word not in _POINTING | _POLITE]
    chosen = any(word in ("chon", "cau", "muc", "phuong") for word in said)
    if chosen and said[-1] == "a":  # "chọn a": the letter, no particle
        letters = letters or ["a"]
    return _place(letters[0]) if len(letters) == 1 and chosen else None


def _place(word: str) -> int | None:
    return ord(word) - ord("a") + 1 if len(word) == 1 and "a" <= word <= "i" else None


def agreed(text: str, *, plainly: bool = False) -> bool | None:
    """A yes or a no; None for anything else.

    `plainly`: as consent has to be given, in words: a thumb, an "ừ" or a "dạ" alone is no yes.
    """
    signs = {char for char in text if char in _YES_SIGNS | _NO_SIGNS}
    said = _words(text)
    if not said:
        return None if plainly or len(signs) != 1 else signs <= _YES_SIGNS
    whole = " ".join(said)
    kept = " ".join(word for word in said if word not in _POLITE)
    for phrase in (whole, kept):
        if phrase in _NO_PHRASES:
            return False if phrase != "dung" or "đừng" in unicodedata.normalize("NFC", text).casefold() else None
        if phrase in _YES_PHRASES:
            return True
    if kept in _NO or whole in _NO:
        return False
    if plainly:
        return None
    return True if kept in _YES or (not kept and set(said) & _YES) else None


def _words(text: str) -> list[str]:
    """The folded words, keycaps and wide digits as plain ones."""
    flat = unicodedata.normalize("NFKC", text).replace("\u20e3", "").replace("\ufe0f", "")
    return re.findall(r"[a-z]+|\d+", _COMRADE.sub(" ", fold(flat)))
