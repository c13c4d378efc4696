"""Tell whether a figure that is put right is a result somebody reported: "hôm trước tôi báo nhầm, đúng ra 96,5"."""

import re
from decimal import Decimal

from domain.indicators.shares_said import amounts, tokens_of
from domain.understanding.text.words import composed, fold

_WRONG = r"(?:nham|lon|sai|lo|trat)"
_REPORTED = re.compile(
    rf"\b(?:bao(?: cao)?|nop|cap nhat|gui)(?: \S+){{0,5}}? {_WRONG}\b|\b{_WRONG} (?:bao cao|ket qua|so bao)\b"
    r"|\b(?:ket qua|so lieu|bao cao|thuc hien)\b"
)
_LATELY = re.compile(
    rf"\b(?:hoi|luc|khi|bua|hom|sang|chieu|toi) (?:nay|truoc|qua|kia)\b"
    rf".*\b(?:ghi|bao|nhap|go|bam|noi|gui)\b.*\b{_WRONG}\b"
)
_OF_A_TARGET = re.compile(
    r"\b(?:chi tieu|nghi quyet|muc tieu)\b|\b(?:moi|hang) (?:nam|quy|thang)\b"
    r"|\b(?:nang|ha|dieu chinh|tang|giam) (?:chi tieu|len|xuong|muc)\b"
)
_DENIED = re.compile(r"\b(?:chu|thay vi|khong phai)\b(?: \S+){0,3}? (?P<figure>\d\S*.*)$")
_PUTS_RIGHT = re.compile(rf"\b{_WRONG}\b|\b(?:sua|ghi) lai\b|\bchu (?:khong|hong|ko|k)\b|\b(?:dung ra|moi dung)\b")


def puts_right(text: str) -> bool:
    """Whether a figure is put right, and not a new one set."""
    return _PUTS_RIGHT.search(fold(text)) is not None


def of_a_result(text: str, standing: Decimal | None, *, reported: bool) -> bool:
    """Whether what is put right is a result, no target; `standing`: the target, `reported`: a result is noted.

    The more harmful reading is the change of a target, so it needs words or the target's own figure.
    """
    folded = fold(composed(text))
    if _REPORTED.search(folded):
        return True
    if _OF_A_TARGET.search(folded):
        return False
    denied = _DENIED.search(folded)
    figures = amounts(tokens_of(denied["figure"])) if denied else []
    other = bool(figures) and figures[0].value != standing
    return reported or other or _LATELY.search(folded) is not None
