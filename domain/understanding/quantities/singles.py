"""One thing that is named without a number: "bắc lại cây cầu ván", "cất căn nhà tình thương"."""

import re

from domain.pledges.goal import Goal
from domain.understanding.text.words import composed, fold

_MAKING = r"(?:bắc|bac|xây|xay|cất|cat|dựng|dung|làm|lam|sửa|sua|lắp|lap|mở|mo|khoan|đào|dao|trao|tặng|tang)"
_BETWEEN = r"(?:\s+(?:lại|lai|mới|moi|tặng|tang|giúp|giup|được|duoc|cho|cất|xây)){0,2}"
_ONE = (
    r"(?P<unit>(?:cây|cay|cái|cai|chiếc|chiec)\s+(?:cầu|cau|giếng|gieng|nhà|nha|cổng|cong|bảng|bang|sân|san)"
    r"|(?:căn|can|ngôi|ngoi|mái|mai)\s+(?:nhà|nha|ấm|am)|(?:con|tuyến|tuyen|đoạn|doan)\s+(?:đường|duong|lộ|lo)"
    r"|cầu|giếng|sân chơi|sân bóng|cổng chào|tủ sách|nhà văn hóa|nhà tình thương|nhà tình nghĩa)"
)
_NAMED = re.compile(rf"\b{_MAKING}{_BETWEEN}\s+{_ONE}\b(?!\s+(?:nào|gì|nao|gi)\b)", re.IGNORECASE)

_EVERY = re.compile(
    r"\b(?:mỗi|moi|hằng|hang|hàng|một|mot) (?P<per>ngày|ngay|tuần|tuan|tháng|thang|quý|quy|năm|nam)\b.*"
    r"\b(?P<count>một|mot|hai|ba|bốn|bon|\d{1,2}) (?P<unit>lần|lan|lượt|luot|buổi|buoi)\b",
    re.IGNORECASE,
)
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4}


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
