"""Who writes says first who it is, and then asks: "thưa đồng chí tôi là Bảo ấp 2, mắt kém, xin cho số"."""

import re

from domain.understanding.text.words import fold

_ADDRESS = (
    r"(?:kinh|thua|da|vang|chao|xin|alo|dong chi|anh|chi|em|chau|co|chu|bac|ong|ba|oi|bot|tro ly|ban|he thong|gui|cac"
    r"|ad|admin)"
)
_WHO = (
    r"(?:toi|tui|em|con|chau|minh|day|chung toi|chu|co|bac|ong|ba)(?: (?:ten )?la| ten(?: la)?)|ten (?:toi|tui|em) la"
)
_ASKS = (
    r"(?:(?:toi|tui|em|con|chau|minh) )?(?:(?:kinh|rat) )?(?:"
    r"xin (?:phep )?(?:cho|hoi|duoc (?:hoi|biet|xem)|biet|xem|coi|so|con so|danh sach|bao|noi|huong dan)"
    r"|cho (?:xin|hoi|biet|xem|coi|so|con so|(?:toi|tui|em|con|chau|minh) (?:xin|hoi|biet|xem|coi|so))"
    r"|(?:xin )?nho|muon (?:hoi|biet|xem|coi)|can (?:hoi|biet|xem|coi|so)|de nghi (?:cho|gui|bao))\b"
)
_INTRODUCED = re.compile(rf"(?:{_ADDRESS} ?[,.:!]* ?)*(?:{_WHO}) (?P<who>(?:[^ ]+ ){{1,14}}?)(?={_ASKS})")
_ASKS_ALONE = re.compile(rf"(?:{_ADDRESS} ?[,.:!]* ?)*{_ASKS}")
_TOLD = re.compile(
    r"\b(?:duoc|xong|bao cao|dang ky|dk|hua|nhan|da|moi lam|hoan thanh|rut|(?<!chi )(?<!dang )bo|doi|sua|gia han|lui"
    r"|nghi|them|thay|ghi|dinh chinh|trong|nuoi|lam xong|giup duoc|gop|van dong duoc|hien)\b"
)
_A_PLACE = re.compile(r"\b(?:ap|chi bo|to|khom|thon|khu pho|xa|kp|so|tuoi) \d+\b|\b\d+ tuoi\b")
_LONGEST = 30  # words


def asked_behind(text: str) -> str:
    """Return what is asked behind who one is; "" where nobody says who they are, or tells of work in between."""
    said = " ".join(text.split())
    folded = fold(said)
    found = _INTRODUCED.match(folded) if len(folded) == len(said) and len(said.split()) <= _LONGEST else None
    if found is None or not _tells_nothing(found["who"]):
        return ""
    return said[found.end() :].strip(" ,.;:")


def only_asks(text: str) -> bool:
    """Whether a sentence begins with asking and tells of nothing done, so that it can be no report."""
    folded = " ".join(fold(text).split())
    return _ASKS_ALONE.match(folded) is not None and _tells_nothing(folded)


def _tells_nothing(folded: str) -> bool:
    rest = _A_PLACE.sub(" ", folded)
    return not _TOLD.search(rest) and not any(sign.isdigit() for sign in rest)
