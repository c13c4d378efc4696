"""A yes or a no, as people type them."""

import re
import unicodedata

from domain.understanding.replies.places import NUMBERS, POLITE, words_of
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import parted
from domain.understanding.text.spelling import listed, one_edit
from domain.understanding.text.words import fold
from domain.understanding.tracing import remembered

_LISTS = lists_of(__name__)
_YES = listed(_LISTS["yes"])
_NO = listed(_LISTS["no"])
_NEGATIONS = {**dict.fromkeys(listed(_LISTS["negations"]), "khong"), **{"ua": "u", "ukm": "u", "okey": "ok"}}
_YES_PHRASES, _NO_PHRASES = frozenset(parted(_LISTS["yes_phrases"])), frozenset(parted(_LISTS["no_phrases"]))
_CLAUSES = re.compile(r"[,.;!]\s+")
_AT_LAST = re.compile(r"^(?:(?:thoi|u|um|uh|ok|oke|thi) )+")
""" "Ừ thì đồng ý": what stands before the word that says it."""
_SURPRISED = re.compile(r"(?i)\bủa\b")
""" "Ủa" is no "ừa"."""
_FORBIDS = re.compile(r"\bdung (?:co )?gui(?: (?:nua|di|nha|nhe|nghen|luon|het|cho ai|a|em|con))*\W*$")
""" "Thôi đừng gửi" is no "đúng, gửi"; without accents nobody knows."""
_ALL_OF_IT = re.compile(r"(?:(?:u|uh|uhm|uk|da|vang|ok|a) )*dung (?:het|ca|tron)(?: (?:tron|trui|roi|luon|do|ca|het))*")
""" "Đúng hết trơn", "đúng cả", and no "đừng có"."""
_GO_AHEAD = re.compile(
    r"(?:(?:u|uh|uhm|uk|ok|oke|da|vang|vay|thi|cu|thoi (?:cung )?duoc(?: roi)?) )*"
    r"(?:(?:ghi|luu|nhap|lam)(?: (?:vo|vao|lai|gium|giup|dum|ho|so|luon|cho|toi|tui|vay|the))* (?:di|luon)"
    r"|(?:vay|the) di)"
)
""" "Ừ ghi đi", "vậy đi"."""
_RIGHT_DO_SO = re.compile(
    r"(?i)(?:(?:ừ|dạ|vâng|ok|u|da|vang) )?(?:(?:đúng|phải)(?: rồi)?|(?:dung|phai) roi)[ ,.]*"
    r"(?:làm|gửi|ghi|lưu|chuyển|lam|gui|luu|chuyen)(?: (?:giúp|giùm|dùm|giup|gium|dum|tôi|tui|toi))*"
    r" (?:đi|luôn|di|luon)(?: (?:em|con|cháu|nha|nhé|nghen|ạ|chau|nhe|a))*\W*"
)
""" "Đúng rồi, làm đi", "đúng, ghi đi"; "dung ghi di" may be "đừng"."""
_ASKED = re.compile(r"\?|\bhả\b")
_ADDED = POLITE - listed(_LISTS["going_ahead"])
"""What may stand around such words and says nothing."""
_YES_SIGNS, _NO_SIGNS = frozenset("👍👌🙆✅✔☑"), frozenset("👎🙅❌✖")


@remembered
def agreed(text: str, *, plainly: bool = False) -> bool | None:
    """A yes or a no; None for anything else.

    `plainly`: as consent has to be given, in words: a thumb, an "ừ" or a "dạ" alone is no yes.
    """
    if plainly and _ASKED.search(text.casefold()):
        return None
    text = _SURPRISED.sub(" ", unicodedata.normalize("NFC", text))
    if not plainly and _RIGHT_DO_SO.fullmatch(text.strip()):
        return True
    signs = {char for char in text if char in _YES_SIGNS | _NO_SIGNS}
    said = words_of(text)
    if not said or set(said) <= {"a", "nha", "nhe"}:
        if re.fullmatch(r"dc(?: (?:a|nha|nhe))?", fold(text).strip(" .!")):  # "được"
            return None if plainly else True
        return None if plainly or len(signs) != 1 else signs <= _YES_SIGNS
    answer = _answer(text, said, plainly)
    if answer is None:
        answer = _answer(text, [_untyped(word) for word in said], plainly)
    clauses = [each for each in _CLAUSES.split(text) if each.strip()]
    if answer is None and len(clauses) > 1 and not plainly:  # "ừa đúng rồi đó con, ghi đi"
        said_so = {agreed(each) for each in clauses}
        return said_so.pop() if len(said_so) == 1 else None
    return answer


def _answer(text: str, said: list[str], plainly: bool) -> bool | None:
    said = _denied(said)
    if len(said) > 2 and (said[0] in NUMBERS or said[0].isdecimal()):  # "1. Tôi đồng ý", "Hai đồng ý nha con"
        said = said[1:]
    whole = " ".join(said)
    kept = " ".join(word for word in said if word not in POLITE)
    typed = unicodedata.normalize("NFC", text).casefold()
    if "dung voi" in whole or (_ALL_OF_IT.fullmatch(whole) and "đừng" not in typed):
        return None if "dung voi" in whole else True  # "đừng vội" is a letter away from "đúng rồi"
    for phrase in (whole, kept):
        if phrase == "dung" or _FORBIDS.search(phrase):  # "đúng" or "đừng": without its accent nobody knows
            surely = "đúng" in typed or ("đừng" not in typed and whole.startswith(("dung roi", "dung vay")))
            return True if surely else False if "đừng" in typed else None
        if _among(phrase, _NO_PHRASES):
            return False
        if _among(phrase, _YES_PHRASES) and "đừng" not in typed:
            return True
    if kept in _NO or whole in _NO:
        return False
    if _AT_LAST.sub("", kept) in _YES_PHRASES:
        return True
    if plainly:
        return None
    words = set(kept.split())
    ahead = _GO_AHEAD.fullmatch(" ".join(word for word in said if word not in _ADDED))
    return True if ahead or (words and words <= _YES) or (not words and set(said) & _YES) else None


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
