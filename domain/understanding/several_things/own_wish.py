"""Tell a sentence that wishes something of its own from the reason that is asked for: "rồi báo lại cho hai bí thư"."""

import re

from domain.understanding.text.words import fold

_LED = (
    r"(?:roi|xong|sau do|nho|a|u|ok|da|vay|thi|tien the|nhan tien|luon tien|san|em|e|oi|va|voi lai|dong thoi|ma|chi"
    r"|toi|tui|nho em|lam on)"
)
_TELLS = r"(?:bao lai|bao cho|bao tin|bao(?= \w+ (?:bi thu|chi bo))|thong bao|nhan|nhan tin|nhac|gui)"
_MAKES = r"(?:in|xuat|soan|chuyen|coi|xem)"
_TO = r"(?:cho|ra|giup|gium|dum|ho|luon|lai|them|toi|den|tin|rieng|het|ca|hai|2|may|cac)"
_WISHES = re.compile(rf"(?:{_LED} )*(?:{_TELLS}|{_MAKES})(?: {_TO})+\b")
_TELLING = re.compile(rf"(?:{_LED} )*{_TELLS}\b")
_SAYS_WHY = re.compile(
    r"\b(?:vi|do|tai|boi|nen|nham|chua|khong|ko|hong|bi(?! thu)|tre|cham|kip|ban|thieu|mat|qua|phai"
    r"|de (?:cho|kip|co|ba con))\b"
)


def wishes_of_its_own(text: str) -> bool:
    """Whether something is to be done for somebody, and no word says why."""
    folded = fold(text).strip(" .!?,")
    return _WISHES.match(folded) is not None and _SAYS_WHY.search(folded) is None


def wants_others_told(text: str) -> bool:
    """Whether that wish is that others be told."""
    return wishes_of_its_own(text) and _TELLING.match(fold(text).strip(" .!?,")) is not None
