"""Read by which words an exemplar is looked for: "tìm điển hình trồng dừa ở ấp 2"."""

import re

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LEAD = re.compile(
    r"^(?:(?:cho|toi|tui|em|minh|chau|xem|coi|muon|tim|kiem|co|xin|hoi|giup|gium|dum|nho|can|thu|a|oi|,) ?)*"
    r"(?:(?:mot|cac|nhung|may|guong|nguoi|ca nhan|tap the|don vi|noi) )*"
    r"(?:dien hinh|guong(?: sang)?|mo hinh(?: (?:hay|tot))?)(?: (?:tien tien|nao|ai|gi))*"
    r"(?: (?:ve|o|cua|lam|la|linh vuc|mang))*\b"
)
_END = re.compile(r"[ ,]*\b(?:khong|hong|ko|vay|nao|di|nha|nhe|a|ha|de hoc(?: tap| hoi)?|de lam theo)\b[ ?.!]*$")
_LISTS = lists_of(__name__)
_EMPTY = frozenset(_LISTS["says_nothing"].split())
SHORTEST = 2  # letters


def words_of(typed: str) -> list[str]:
    """Return what is sought: "tìm điển hình trồng dừa ở ấp 2" is trồng, dừa, ấp, 2."""
    said = fold(" ".join(typed.split()))
    said = _LEAD.sub("", said, count=1)
    while (shorter := _END.sub("", said)) != said:
        said = shorter
    plain = "".join(sign if sign.isalnum() else " " for sign in said)
    return [word for word in plain.split() if word not in _EMPTY and (len(word) >= SHORTEST or word.isdecimal())]


def is_there(sought: list[str], *texts: str) -> bool:
    """Whether each of the words stands in one of the texts."""
    there = {word for text in texts for word in "".join(s if s.isalnum() else " " for s in fold(text)).split()}
    return all(word in there for word in sought)
