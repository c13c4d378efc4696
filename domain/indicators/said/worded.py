"""Write the worded figures of a sentence in digits: "ấp 1 lo năm, mỗi bên hai căn", "một cây rưỡi"."""

import re

from domain.understanding.moments.wished_hour import NUMBER_WORDS
from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.words import MARK, WORD, Text, composed, fold, tokenised

_NO_FIGURE = frozenset(["chi tieu", "chi bo", "ap", "xa", "ben", "noi", "don vi", "muc", "cai", "viec", "dang bo"])
"""Behind a number these are no figure of a target: "cả hai chỉ tiêu", "hai ấp"."""
_ENDS = frozenset(["thoi", "nha", "nghen", "nghe", "luon", "di", "nhe", "a", "duoc", "va", "con"])
_OF_TIME = frozenset(["trong", "moi", "hang", "ca", "cuoi", "dau", "sang", "qua", "het", "toi", "den", "nhieu", "cac"])
_LEADS = frozenset(["thu", "anh", "chi", "ong", "ba", "co", "chu", "bac", "ap", "so", "khom"])
_HALF = re.compile(r"(?<![\d,.])(\d+) c[âa]y(?: s[ốo])? r[ưu][ỡo]i", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?<!\w)(?:(?<!ấp )(?<!ap )(?<!khóm )(?<!khom )(?<!bộ )(?<!bo )"
    r"(?P<whole>\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mot|bon|sau|bay|tam|chin) )?(?:cây|cay)(?: số| so)? "
    r"(?P<part>rưỡi|ruoi|mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín|mot|bon|tu|lam|sau|bay|tam|chin|[1-9])"
    r"(?:(?<=rưỡi)|(?<=ruoi)|(?=\s*(?:[,.;:!?]|$)|\s+(?:và|va|rồi|roi|nha|nghe|nghen|nhé|luôn|thôi|còn|con"
    r"|đường|duong|ấp|ap|chi bộ|chi bo|làm|lam|xong|trước|truoc|trong|hạn|han|thì|thi|cho|đi|mỗi|moi)\b))",
    re.IGNORECASE,
)
_PARTS = {word: place for place, word in enumerate(NUMBER_WORDS[:9], 1)} | {"ruoi": 5, "tu": 4, "lam": 5}
_WHOLE = re.compile(r"(?<=\d) c[âa]y s[ốo]\b", re.IGNORECASE)
GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])")
"""Where a measure is written onto its figure: "2,4km"."""


def in_digits(text: str) -> str:
    """Return the text with digits where a worded number counts something or ends what is said."""
    read = tokenised(_SPOKEN.sub(_spoken, composed(text)))
    out, last, index = "", 0, 0
    while index < len(read):
        found = amount(read, index) if _may_begin(read, index) else None
        if found and found.worded and found.value and _is_figure(read, index, found.end):
            out += read.original[last : read.token(index).start] + f"{found.value.normalize():f}".replace(".", ",")
            last = read.token(found.end - 1).end
        index = found.end if found else index + 1
    return _WHOLE.sub(" km", _HALF.sub(r"\1,5 km", out + read.original[last:]))


def _spoken(found: re.Match[str]) -> str:
    """ "Một cây hai" is 1.2 km, "cây tám" 1.8, "hai cây rưỡi" 2.5."""
    whole, part = (fold(each or "mot") for each in (found["whole"], found["part"]))
    return f"{_PARTS.get(whole, whole)},{_PARTS.get(part, part)} km"


def _may_begin(read: Text, index: int) -> bool:
    is_name = read.is_name(index) and index > 0 and read.token(index - 1).kind == WORD
    return read.token(index).kind == WORD and not is_name and fold(read.word(index - 1)) not in _LEADS


def _is_figure(read: Text, start: int, end: int) -> bool:
    words = [fold(read.word(place)) for place in (end, end + 1)]
    if words[0] in _NO_FIGURE or " ".join(words) in _NO_FIGURE:
        return False
    if fold(read.word(start)) == "nam" and end == start + 1 and fold(read.word(start - 1)) in _OF_TIME:
        return False
    if COUNTED.at(read, end) or measure_at(read, end) or (words[0] == "cay" and words[1] == "ruoi"):
        return True
    return end == len(read) or read.token(end).kind == MARK or words[0] in _ENDS
