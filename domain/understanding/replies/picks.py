"""Which of a few choices was meant: by its number or letter, or by a yes or a no, as people type them."""

import re
import unicodedata

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed, one_edit
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)

_COMRADE = re.compile(r"\b(dong chi|tro ly|d c|dc)\b")
_POLITE = listed(_LISTS["polite"])
"""Around an answer these say nothing."""
_POINTING = listed(_LISTS["pointing"])
_CHOOSING = listed(_LISTS["choosing"])
_ASIDE = listed(_LISTS["aside"])
"""Said beside a digit: "bấm nhầm, số 2 mới đúng", "1 nhé, cảm ơn cháu"."""
_FIRST, _LAST = listed("tren dau truoc"), listed(_LISTS["last"])
_THERE = listed(_LISTS["there"])
_NUMBERS = {
    **{"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9},
    **{"nhat": 1, "nhi": 2},
}
_RANKS = listed("nhat nhi")
_YES = listed(_LISTS["yes"])
_NO = listed(_LISTS["no"])
_NEGATIONS = {
    **dict.fromkeys(listed(_LISTS["negations"]), "khong"),
    **{"ua": "u", "ukm": "u", "okey": "ok"},
}
_YES_PHRASES = frozenset(
    {
        *("dong y", "xac nhan", "nhat tri", "tan thanh", "dung roi", "phai roi", "duoc roi", "chinh xac", "tat nhien"),
        *("duong nhien", "san sang", "co chu", "u dung", "dung vay", "chap nhan", "bang long", "thong nhat", "ok luon"),
        *(
            "dong y het",
            "hoan toan dong y",
            "rat dong y",
            "duoc",
            "ung",
            "ung thuan",
            "dong tinh",
            "chiu",
            "dong y hai tay",
        ),
        *("dong y 2 tay", "dong y ca hai tay", "nhat tri cao"),
    }
)
_NO_PHRASES = frozenset(
    {
        *("khong dong y", "khong phai", "chua dung", "khong dung", "khong dau", "khong chiu", "thoi khoi", "chua phai"),
        *(
            "khong gui",
            "chua dong y",
            "tu choi",
            "phan doi",
            "khong nhat tri",
            "khong tan thanh",
            "khong can",
            "sai roi",
        ),
        *("khong chap nhan", "dung co", "sai roi", "khong he", "khong muon", "dung", "khong ung", "khong duoc"),
    }
)
_AT_LAST = re.compile(r"^(?:(?:thoi|u|um|uh|ok|oke|thi) )+")
""" "Ừ thì đồng ý": what stands before the word that says it."""
_ASKED = re.compile(r"\?|\bhả\b")
_COUNTED = re.compile(r"\d+ con\b(?! (?:nhé|nha|nghen|à|ạ))")
""" "Thôi 4 con": hens, and no fourth choice."""
_YES_SIGNS, _NO_SIGNS = frozenset("👍👌🙆✅✔☑"), frozenset("👎🙅❌✖")


def number_picked(text: str, count: int = 0) -> int | None:
    """The number of a choice: "1", "(1)", "số 1", "chọn câu 1 nha em", "một", "1️⃣", "cái đầu"; None for anything else.

    `count` choices were offered, so that "cái dưới" has a meaning.
    """
    said, typed = _words(text), unicodedata.normalize("NFC", text).casefold()
    digits = [word for word in said if word.isdecimal()]
    rest = [word for word in said if not word.isdecimal() and word not in _POINTING | _POLITE]
    pointed = {"cai", "cau"} & set(said)
    if pointed and "cầu" not in typed and not digits and set(rest) <= _FIRST | _LAST | _THERE:
        place = 1 if set(rest) & _FIRST else count if set(rest) & _LAST else 0
        if place:
            return place
    if _COUNTED.search(typed) and not any(word in _POINTING for word in said):
        return None
    rest = [word for word in rest if not digits or word not in _ASIDE]
    if len(digits) == 1 and not rest and len(digits[0]) <= 2:
        return int(digits[0])
    named = [word for word in rest if word in _NUMBERS]
    if digits or len(named) != 1 or len(rest) != 1:
        return None
    ranked = "thu" in said
    if ranked != (named[0] in _RANKS) or "mốt" in typed or "cầu" in typed:
        return None  # "thứ hai" is a weekday, "mốt" the day after tomorrow
    return _NUMBERS[named[0]]


def letter_picked(text: str) -> int | None:
    """The place of a lettered choice: "A", "b.", "(c)", "chọn A nha"; None for anything else."""
    said = _words(text)
    if len(said) == 1:
        return _place(said[0])
    pointed = [place for place, word in enumerate(said[:-1]) if word in _CHOOSING]
    return _place(said[pointed[-1] + 1]) if pointed else None


def _place(word: str) -> int | None:
    return ord(word) - ord("a") + 1 if len(word) == 1 and "a" <= word <= "i" else None


def agreed(text: str, *, plainly: bool = False) -> bool | None:
    """A yes or a no; None for anything else.

    `plainly`: as consent has to be given, in words: a thumb, an "ừ" or a "dạ" alone is no yes.
    """
    if plainly and _ASKED.search(text.casefold()):
        return None
    signs = {char for char in text if char in _YES_SIGNS | _NO_SIGNS}
    said = _words(text)
    if not said:
        if fold(text).strip(" .!") == "dc":  # "được"
            return None if plainly else True
        return None if plainly or len(signs) != 1 else signs <= _YES_SIGNS
    answer = _answer(text, said, plainly)
    return _answer(text, [_untyped(word) for word in said], plainly) if answer is None else answer


def _answer(text: str, said: list[str], plainly: bool) -> bool | None:
    said = _denied(said)
    if len(said) > 2 and (said[0] in _NUMBERS or said[0].isdecimal()):  # "1. Tôi đồng ý", "Hai đồng ý nha con"
        said = said[1:]
    whole = " ".join(said)
    kept = " ".join(word for word in said if word not in _POLITE)
    for phrase in (whole, kept):
        if phrase == "dung":  # "đúng" or "đừng": without its accent nobody knows
            typed = unicodedata.normalize("NFC", text).casefold()
            surely = "đúng" in typed or ("đừng" not in typed and whole.startswith(("dung roi", "dung vay")))
            return True if surely else False if "đừng" in typed else None
        if _among(phrase, _NO_PHRASES):
            return False
        if _among(phrase, _YES_PHRASES):
            return True
    if kept in _NO or whole in _NO:
        return False
    if _AT_LAST.sub("", kept) in _YES_PHRASES:
        return True
    if plainly:
        return None
    words = set(kept.split())
    return True if (words and words <= _YES) or (not words and set(said) & _YES) else None


def _denied(said: list[str]) -> list[str]:
    """One word for every "không": "k", "hổng", "đâu có … đâu"."""
    plain = [_NEGATIONS.get(word, word) for word in said]
    if plain[:2] == ["dau", "co"]:
        plain[:2] = ["khong"]
    if "khong" in plain and plain[-1] == "dau" and len(plain) > 2:
        plain.pop()
    elif "khong" in plain:
        plain = [word for place, word in enumerate(plain) if word != "dau" or place < 2]
    return plain


def _among(phrase: str, known: frozenset[str]) -> bool:
    """Whether it is one of the phrases, one letter wrong in a long one."""
    if phrase in known:
        return True
    long_ones = (each for each in known if len(each) > 5 and each.count(" ") == phrase.count(" "))
    return len(phrase) > 4 and any(one_edit(phrase, each) for each in long_ones)


def _untyped(word: str) -> str:
    """A word as a Telex or VIQR keyboard that was off leaves it: "ddoongf" is "dong"."""
    plain = re.sub(r"([aeod])\1", r"\1", word)
    return re.sub(r"(?<=[a-z])[sfrxj]$", "", plain).replace("w", "")


def _words(text: str) -> list[str]:
    """The folded words, keycaps and wide digits as plain ones."""
    flat = unicodedata.normalize("NFKC", text).replace("\u20e3", "").replace("\ufe0f", "")
    plain = fold(re.sub(r"(?<=[A-Za-z])[\^`'~?+(]+(?=[A-Za-z\s`']|$)", "", flat))
    return re.findall(r"[a-z]+|\d+", _COMRADE.sub(" ", plain))
