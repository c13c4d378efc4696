"""Whether words about those who are missing mean a report: "ai chưa nộp bc", "mấy ông hứa mà im re"."""

import re

from domain.understanding.text.words import fold

_REPORT = r"(?:bao cao|bc|b/c|so lieu|ket qua|tien do|phan hoi)"
_OWED = re.compile(
    rf"\b(?:chua|no|thieu|tre|cham|treo|quen|khong|ko|hong)(?: (?!(?:dang|dk|ghi|tham|vo|vao)\b)\w+){{0,2}}"
    rf" {_REPORT}\b"
    rf"|\bbao cao\b(?!.*\bchua (?:chiu )?(?:dang ky|dk|ghi ten)\b).*\bchua\b|\bchua\b.*\bbao cao\b"
    rf"|\b{_REPORT} (?:tre|cham)\b"
    r"|\b(?:chua|khong|ko|hong|quen) (?:thay |chiu |he |co |ai )*bao\b(?! (?:gio|nhieu|lau|hieu|ve|danh)\b)"
)
_SILENT = re.compile(
    r"(?<!chua )(?<!chua chiu )\bhua\b.*\b(?:ma|roi|nhung|gio)\b.*"
    r"\b(?:im|nin|lan|chua (?:thay|lam|bao|co tin|nhuc nhich)|khong thay|hong thay)\b"
)
""" "Mấy ông hứa mà giờ im lìm"; "chưa chịu hứa" registered nothing."""
_TO_SEND = re.compile(rf"\bnop bao\b|\b(?:nop|gui|goi|cap nhat) (?:lai )?{_REPORT}\b|\bbao (?:cao|tien do|ket qua)\b")


def are_owed(text: str) -> bool:
    """Whether a sentence asks who has not reported, and not who has not registered."""
    folded = fold(text)
    return _OWED.search(folded) is not None or _SILENT.search(folded) is not None


def are_urged(text: str) -> bool:
    """Whether those who are urged shall report."""
    return are_owed(text) or _TO_SEND.search(fold(text)) is not None
