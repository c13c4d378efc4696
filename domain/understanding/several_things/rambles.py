"""The wish at the end of a long story: "hôm qua bác đi đám giỗ …, bác chỉ muốn coi mấy người trồng dừa tới đâu"."""

import re

from domain.understanding.text.words import fold

LONG, STORY, WISH = 20, 8, 4  # words
_I = r"(?:toi|tui|bac|chi|anh|em|chu|co|minh|ong|ba|con|chau)"
_BEGINS = re.compile(
    rf"\b(?:{_I} )?(?:chi |nay |gio )?(?:muon|mun|can|dinh) (?:coi|xem|hoi|biet|xin|nho)\b"
    rf"|\bcho {_I} (?:coi|xem|hoi|xin|biet|1 cau|mot cau)\b"
)
_ASKS = re.compile(r"\?|\b(?:nao|gi|may|bao nhieu|ai|dau|chua|khong|hong|sao|cau|danh sach|bang|so)\b")
_AND = re.compile(r"\b(?:voi lai|voi|va|roi|con|dong thoi|luon|nua|them)\W*$")
"""What stands in front is a wish of its own."""
_LOST = re.compile(
    r"\b(?:mat|bien) (?:tieu|het|dau|tieu dau)?(?: \w+){0,2} ?(?:bang|trang|so|danh sach|man hinh|tin)\b"
)


def wish_behind(text: str) -> str:
    """The wish behind a story, as typed; "" where the text is short, or begins with it."""
    folded = fold(text)
    found = _BEGINS.search(folded)
    if len(folded) != len(text) or len(folded.split()) < LONG or found is None:
        return ""
    before, behind = folded[: found.start()], folded[found.start() :]
    if _AND.search(before) or len(before.split()) < STORY or len(behind.split()) < WISH or not _ASKS.search(behind):
        return ""
    return text[found.start() :]


def misses_something(text: str) -> bool:
    """Whether a table is told to be gone: "bấm cái gì mà mất tiêu cái bảng"."""
    return _LOST.search(fold(text)) is not None
