"""Which place of a menu is named: "1", "số 2 nha", "cái thứ ba", "dòng cuối", "chọn B", in anybody's spelling."""

import re
import unicodedata
from dataclasses import dataclass

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
POLITE = listed(_LISTS["polite"])
"""Around an answer these say nothing."""
_SMALL = POLITE | listed(_LISTS["small"])
_NOUNS = listed(_LISTS["nouns"])
_VERBS = listed(_LISTS["verbs"])
_BEFORE_A_LETTER = listed(_LISTS["before_a_letter"])
_ASIDE = listed(_LISTS["aside"])
"""Said beside a digit: "bấm nhầm, số 2 mới đúng", "1 nhé, cảm ơn cháu"."""
_FIRST, _LAST, _MIDDLE = listed(_LISTS["first"]), listed(_LISTS["last"]), listed("giua")
_THERE = listed(_LISTS["there"])
NUMBERS = {
    **{"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9},
    **{"nhat": 1, "nhi": 2},
}
_RANKS = listed("nhat nhi")
_ALONE = {"dau tien": 1, "cuoi cung": -1}
_COMRADE = re.compile(r"\b(?:dong chi|tro ly|d c|dc)\b")
_KIN = re.compile(r"\b(?:anh|chi|co|chu|bac|di|ong|em) (?:hai|ba|tu|nam|sau|bay|tam|chin|muoi|ut)\b(?= |$)")
_COUNTED = re.compile(r"\d+ con\b(?! (?:nhé|nha|nghen|à|ạ))")
""" "Thôi 4 con": hens, and no fourth choice."""
_GLUED = re.compile(r"\b(?:so|cau|[sc])(?=\d{1,2}\b)")
_LEADING = re.compile(
    r"\s*(?:(?:số|so|câu|cau|mục|muc|việc|viec)\s+)?\(?(?P<place>\d{1,2}|[A-I])\s*[.):,/\-]+\s+(?P<label>\D.*)",
    re.DOTALL | re.IGNORECASE,
)
_LONGEST = 60  # characters
_LETTERS = "abcdefghi"
_OF_KIN = frozenset("abce")
""" "E" is "em" and "c" is "chị" in short: small, behind a "dạ", these choose nothing."""


@dataclass(frozen=True, slots=True)
class _Said:
    words: list[str]
    typed: str  # composed, in small letters

    @property
    def digits(self) -> list[str]:
        return [word for word in self.words if word.isdecimal()]

    @property
    def rest(self) -> list[str]:
        """What is neither a digit, nor points, nor is polite."""
        return [word for word in self.words if not word.isdecimal() and word not in _SMALL | _NOUNS | _VERBS | {"thu"}]


def number_picked(text: str, count: int = 0, *, spoken: bool = True) -> int | None:
    """The number of a choice: "1", "(1)", "số 1", "chọn câu 1 nha em", "một", "1️⃣", "cái đầu"; None for anything else.

    `count` choices were offered, so that "cái dưới" has a meaning. `spoken`: whether "hai" alone is a number of one;
    elsewhere it is as well a day or a person, and only "số hai", "cái thứ hai" choose.
    """
    if len(text) > _LONGEST:
        return None
    said = _Said(words_of(text), unicodedata.normalize("NFC", text).casefold())
    if "dong y" in " ".join(said.words):  # "hai đồng ý" is a yes and names neither a line nor a thing
        return _digit(said) if said.digits else None
    place = _end(said, count)
    if place:
        return place
    if _COUNTED.search(said.typed) and not {*_NOUNS, *_VERBS} & set(said.words):
        return None
    if said.digits:
        return _digit(said)
    if _KIN.search(fold(said.typed)) and not {*_NOUNS, *_VERBS} & set(said.words):
        return None  # "anh Bảy đi rồi" is no seventh choice
    return _spoken(said) if spoken or {*_NOUNS, *_VERBS} & set(said.words) else None


def letter_picked(text: str) -> int | None:
    """The place of a lettered choice: "A", "b.", "(c)", "chọn A nha", "b nha em", "dạ A ạ"; None for anything else."""
    if len(text) > _LONGEST:
        return None
    flat = unicodedata.normalize("NFKC", text)
    said = re.findall(r"[^\W\d_]+|\d+", flat)
    letters = [place for place, word in enumerate(said) if word.casefold() in _LETTERS]  # "ạ" is no A
    if len(said) == 1:
        return _place(said[0]) if letters else None
    pointed = [place for place in letters if place and fold(said[place - 1]) in _BEFORE_A_LETTER]
    if pointed:
        return _place(said[pointed[-1]])
    chosen = [place for place in letters if said[place].isupper() or place == 0 or said[place] not in _OF_KIN]
    others = [fold(word) for place, word in enumerate(said) if place not in chosen]
    called = "oi" in others or any(word not in POLITE or (len(word) == 1 and word != "a") for word in others)
    return _place(said[chosen[0]]) if len(chosen) == 1 and not called else None


def number_and_label(text: str) -> tuple[int, str] | None:
    """A choice copied with its number, "2. Vận động 50 triệu": its place and its words; None where it is none."""
    match = _LEADING.fullmatch(unicodedata.normalize("NFKC", text).replace("\u20e3", "."))
    if match is None or not content_words(match["label"]):
        return None
    place = int(match["place"]) if match["place"].isdecimal() else _place(match["place"])
    return place, match["label"].rstrip(" .…")


def points(text: str) -> bool:
    """Whether somebody points at something: "cái này", "chọn bản gửi nhóm"."""
    return any(word in _NOUNS - {"so", "y", "an", "viec"} | _VERBS for word in words_of(text)[:3])


def content_words(text: str) -> list[str]:
    """The words of an answer that may stand in a label: without the politeness, "chọn" and "cái"."""
    said = words_of(text)
    start = next((place for place, word in enumerate(said) if word not in _SMALL | _NOUNS | _VERBS), len(said))
    kept = said[start:]
    while kept and kept[-1] in _SMALL | _THERE:
        kept.pop()
    return kept


def words_of(text: str) -> list[str]:
    """The folded words, keycaps and wide digits as plain ones, without the comrade and the kin spoken to."""
    flat = unicodedata.normalize("NFKC", text).replace("\u20e3", "").replace("\ufe0f", "")
    plain = _GLUED.sub("so ", _COMRADE.sub(" ", fold(re.sub(r"(?<=[A-Za-z])[\^`'~?+(]+(?=[A-Za-z\s`']|$)", "", flat))))
    called = _KIN.sub(" ", plain)
    words = re.findall(r"[a-z]+|\d+", called)
    return words if set(words) - POLITE else re.findall(r"[a-z]+|\d+", plain)


def _place(word: str) -> int:
    return _LETTERS.index(word.casefold()) + 1


def _end(said: _Said, count: int) -> int | None:
    """The place of "cái đầu", "dòng cuối", "cái ở giữa", "đầu tiên"; "cái sau" is the second of two."""
    kept = " ".join(word for word in said.words if word not in POLITE)
    if kept in _ALONE and count:
        return _ALONE[kept] if _ALONE[kept] > 0 else count
    rest = {*said.rest}
    if said.digits or not (_NOUNS - {"so"}) & set(said.words) or "cầu" in said.typed or "đâu" in said.typed:
        return None
    if not rest or not rest <= _FIRST | _LAST | _MIDDLE | _THERE | ({"sau"} if count == 2 else set()):
        return None
    if rest & _FIRST:
        return 1
    if rest & (_LAST | {"sau"}):
        return count or None
    return (count + 1) // 2 if rest & _MIDDLE and count % 2 else None


def _digit(said: _Said) -> int | None:
    ranked = "thu" in said.words and not _NOUNS & set(said.words)  # "thứ 2" is a Monday
    alone = len(said.digits) == 1 and len(said.digits[0]) <= 2 and not ranked
    return int(said.digits[0]) if alone and set(said.rest) <= _ASIDE else None


def _spoken(said: _Said) -> int | None:
    named = [word for word in said.rest if word in NUMBERS] or _behind_a_noun(said)
    others = [word for word in said.rest if word not in NUMBERS]
    if len(named) != 1 or others or "mốt" in said.typed or "cầu" in said.typed:
        return None
    ranked, pointed = "thu" in said.words, bool(_NOUNS & set(said.words))
    if ranked and not pointed and named[0] not in _RANKS:
        return None  # "thứ hai" is a weekday, "mốt" the day after tomorrow
    if not ranked and named[0] in _RANKS:
        return None
    return NUMBERS[named[0]]


def _behind_a_noun(said: _Said) -> list[str]:
    """The "ba" of "số ba": elsewhere it is a father."""
    pairs = zip(said.words, said.words[1:], strict=False)
    return [word for before, word in pairs if word in NUMBERS and before in _NOUNS | _VERBS | {"thu"}]
