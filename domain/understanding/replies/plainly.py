"""Put a reply into plainer words before it is read: "60 này là tính luôn 20 tháng trước" says 60."""

import re

from domain.understanding.text.words import fold

_WITHIN = r"(?:(?:tính|tinh|kể|ke|gồm|gom) (?:luôn|luon|cả|ca)|bao gồm|bao gom)"
_NUMBER = r"\d|\b(?:chục|chuc|mươi|muoi|trăm|tram|ngàn|ngan|nghìn|nghin)\b"
_BEFORE_IT = re.compile(
    rf"(?i)^(?P<whole>.*(?:{_NUMBER})[^,.;]*?)(?:\s+|[,\s]+(?=(?:là|này|đó|đã|nay|la|do|da)\s))"
    rf"(?:(?:cái|này|đó|là|thì|tức|đã|nay|do|la|thi|tuc|da)\s+)*{_WITHIN}\b(?P<part>.*(?:{_NUMBER}).*)$"
)
"""Behind a mark "tính luôn 20" may as well be added."""
_BEHIND_IT = re.compile(rf"(?i)\b(?:là|la|thành|thanh|vị chi|vi chi)\s+(?P<whole>(?:{_NUMBER}).*)$")
_MY_OWN = re.compile(
    r"(?i)[,;.]\s*(?P<whole>[^,;.]*\b(?:của (?:tui|tôi|em|con|cô|chú|bác|riêng)|cua (?:tui|toi|em|con|co|chu|bac|rieng)"
    r"|phần|phan|riêng|rieng|(?:thật|thiệt|đúng|thực|that|thiet|dung|thuc) ra|thực tế|thuc te|mới|moi)\b"
    rf"[^,;.]*(?:{_NUMBER})[^,;.]*)$"
)
""" "48 là tính luôn cây của thằng Hai, của tui có 31": what is right stands behind."""
_LED = re.compile(rf"(?i)^\W*(?:(?:à|a|dạ|da|thì|thi)\W+)*{_WITHIN}\b(?P<part>.*(?:{_NUMBER}).*)$")
_FURTHER = re.compile(
    r"(?i)^(?P<lead>\W*(?:(?:à|a|ủa|ua|ờ|o|dạ|da|ý|y|quên|quen|mà|ma)\W+)*)(?:còn|con)\s+"
    r"(?=\d|(?:một|mot|hai|ba|bốn|bon|năm|nam|sáu|sau|bảy|bay|tám|tam|chín|chin|mười|muoi|mấy|may|vài|vai)\b)"
    r"(?=.*\b(?:hồi|hoi|hôm|hom|bữa|bua|sáng nay|sang nay|chiều qua|chieu qua|tuần trước|tuan truoc)\b)"
    r"(?=.*\b(?:nữa|nua|ghi luôn|ghi luon|ghi thêm|ghi them|chưa (?:ghi|báo|tính)|chua (?:ghi|bao|tinh))\b)"
    r"(?!.*\b(?:đủ|du|thiếu|thieu|sẽ|se|phải|phai|chưa (?!ghi|báo|tính)|chua (?!ghi|bao|tinh))\b)"
)
""" "Còn 10 cây trồng hồi sáng nữa": done as well, and not still to do."""

_RISEN = re.compile(
    r"(?i)(?<!tăng )(?<!tang )(?<!nâng )(?<!nang )\b(?:từ|tu) \d[\d.,]* (?:lên|len)(?: (?:tới|toi|đến|den))? (?=\d)"
)
""" "Từ 79 lên 83": so many are there now."""


def in_plain_words(text: str, unit: str) -> str:
    """Return the words of a reply to a pledge counted in `unit`, with what only circles around its number left out."""
    head = re.escape([*unit.split(), "cây"][0])
    five = rf"\b(hết|het) (?:năm|nam) (?={head}\b|{fold(head)}\b)"  # "chết hết năm cây": no end of a year
    text = _RISEN.sub("", re.sub(five, r"\1 5 ", text, flags=re.IGNORECASE))
    return _FURTHER.sub(r"\g<lead>thêm ", whole_alone(text))


def whole_alone(text: str) -> str:
    """Return the whole where it is said of what part it is made: "60 tính luôn 20", "tính luôn 20 là 60"."""
    found = _BEFORE_IT.match(text) or _LED.match(text)
    behind = (_MY_OWN.search(found["part"]) or _BEHIND_IT.search(found["part"])) if found else None
    told = behind or found
    return (told.groupdict().get("whole") if told else "") or text
