"""What is only said before a wish, and is no thing of its own: that one meets, and so needs something."""

import re

from domain.understanding.text.words import fold

_MEETS = re.compile(r"\b(?:hop|sinh hoat|hoi nghi|giao ban)\b")
_ASKS_FOR = re.compile(
    r"\b(?:cho|xin|gui|lam|coi|xem|nhac|nho|hoi|dang ky|dk|bao cao|in|lap|soan|tong hop"
    r"|nao|gi|may|bao nhieu|sao|chua|khong)\b|\d"
)


def tells_why(piece: str, text: str) -> bool:
    """Whether a piece tells that one meets, asks for nothing and is not the last: why the next thing is asked for.

    "Tháng này họp chi bộ, làm cho tôi tờ giấy để đọc".
    """
    folded = fold(piece)
    alone = _MEETS.search(folded) is not None and _ASKS_FOR.search(folded) is None
    return alone and not text.rstrip(" .!").endswith(piece)
