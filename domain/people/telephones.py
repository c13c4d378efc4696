"""Telephone numbers that somebody asks for: of a comrade, or as a column of a list."""

import re

_NUMBER = r"(?:sdt|s d t|so dt|so dien thoai|so phone|dtdd|so lien lac|so zalo)"
_ASKED = re.compile(rf"\b(?:{_NUMBER}|dien thoai)\b")
_LEFT_OUT = re.compile(r"\b(?:bo|xoa|khoi|khong (?:can|lay|co|de)|dung|an)\b(?: (?:cot|luon|cai|them|co|ghi|de))* ?$")
_OF_SOMEBODY = re.compile(
    r"\b(?:xin|cho|cung cap|gui|lay|can|biet|danh sach|ds|liet ke|tim|coi|xem|co)\b"
    rf"(?!.*\b(?:ghi|(?<!theo )doi|cap nhat|luu|nhap|sai|mat|them)\b).*\b{_NUMBER}\b"
)
_OWN = re.compile(rf"\b{_NUMBER} (?:cua )?(?:toi|tui|em|minh|con|chau)\b(?! (?:ay|no|do)\b)|\bsao (?:biet|co)\b")


def wanted(folded: str) -> bool:
    """Whether they shall stand in a list, and not be left out."""
    found = _ASKED.search(folded)
    return found is not None and _LEFT_OUT.search(folded[: found.start()]) is None


def asked_of_others(folded: str) -> bool:
    """Whether the number of somebody else is asked for."""
    return _OF_SOMEBODY.search(folded) is not None and _OWN.search(folded) is None
