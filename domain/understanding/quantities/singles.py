"""What is promised without a number: one thing that is made, how often, and what one does no more."""

import re

from domain.pledges.goal import Goal
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import WORD, composed, fold, tokenised

_LISTS = lists_of(__name__)
_MAKING = r"(?:bắc|bac|xây|xay|cất|cat|dựng|dung|làm|lam|sửa|sua|lắp|lap|mở|mo|khoan|đào|dao|trao|tặng|tang)"
_BETWEEN = r"(?:\s+(?:lại|lai|mới|moi|tặng|tang|giúp|giup|được|duoc|cho|cất|xây)){0,2}"
_ONE = (
    r"(?P<unit>(?:cây|cay|cái|cai|chiếc|chiec)\s+(?:cầu|cau|giếng|gieng|nhà|nha|cổng|cong|bảng|bang|sân|san)"
    r"|(?:căn|can|ngôi|ngoi|mái|mai)\s+(?:nhà|nha|ấm|am)|(?:con|tuyến|tuyen|đoạn|doan)\s+(?:đường|duong|lộ|lo)"
    r"|cầu|giếng|sân chơi|sân bóng|cổng chào|tủ sách|nhà văn hóa|nhà tình thương|nhà tình nghĩa)"
)
_NAMED = re.compile(rf"(?i)\b{_MAKING}{_BETWEEN}\s+{_ONE}\b(?!\s+(?:nào|gì|nao|gi)\b)")

_EVERY = re.compile(
    r"(?i)(?:\b(?:mỗi|moi|hằng|hang|hàng|một|mot) |(?:^|, ?)(?=tuần|tuan))"
    r"(?P<per>ngày|ngay|tuần|tuan|tháng|thang|quý|quy|năm|nam)\b.*"
    r"\b(?P<count>một|mot|hai|ba|bốn|bon|\d{1,2}) "
    r"(?P<unit>lần|lan|lượt|luot|buổi|buoi|bữa|bua|bận|chuyến|chuyen|đêm|dem|vòng|vong)\b"
)
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4}

_LEADS = listed(_LISTS["before_giving_up"])
_NOT, _STOPS = listed(_LISTS["not"]), {"bỏ", "khỏi", "dứt", "cai", "thôi"}
_NO_HABIT, _PLAINLY = listed(_LISTS["no_habit"]), listed(_LISTS["plainly_given_up"])


def given_up(content: str) -> bool:
    """Whether a content says what one does no more: "từ nay không đốt rơm nữa", "tui bỏ thuốc lá từ 1/6"."""
    text = tokenised(content)
    for place in range(len(text)):
        word, behind = text.typed(place), fold(text.typed(place + 1))
        kept = behind not in _NO_HABIT and text.token(place + 1).kind == WORD
        if word in _NOT:
            return kept
        if word in _STOPS or (word in {"bo", "cai"} and behind in _PLAINLY):
            return kept and (text.accented or behind in _PLAINLY)
        if fold(word) not in _LEADS and not text.is_digits(place) and word not in {"/", ","}:
            return False
    return False


def every(text: str) -> Goal | None:
    """Return how often, where that is all that is counted: "mỗi tuần tôi dọn bờ kênh một lần"."""
    found = _EVERY.search(composed(text))
    if found is None or len(re.findall(r"\d+", text)) > found["count"].isdigit():
        return None
    value = _COUNTS.get(fold(found["count"])) or int(found["count"])
    return Goal(value=value, unit=found["unit"].casefold(), per=found["per"].casefold())


def single(text: str) -> Goal | None:
    """Return the goal of one, where a sentence without a number makes one thing; None elsewhere."""
    found = _NAMED.search(composed(text))
    if found is None or any(sign.isdigit() for sign in text):
        return None
    return Goal(value=1, unit=" ".join(found["unit"].casefold().split()))
