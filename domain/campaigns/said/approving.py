"""Whether pledges of a campaign are to be approved first: "bỏ khâu duyệt", "ai ghi tên là tính liền"."""

import re

from domain.understanding.text.words import fold

_APPROVED = r"(?:duyet|phe duyet|xet duyet|bi thu duyet)"
_OFF = re.compile(
    r"\b(?:khoi|bo|khong can|khong phai|hong can|ko can|khong|tat|thoi|ngung|dung|mien|het)\b(?: \w+){0,5}?"
    rf" {_APPROVED}\b"
    r"|\b(?:ghi ten|dang ky|dk)(?: xong)? (?:la|thi)?(?: duoc)? ?(?:tinh|nhan|chay|co hieu luc)(?: duoc)?"
    r" (?:lien|ngay|luon)\b"
)
_ON = re.compile(
    rf"\b(?:phai|can|bat|mo|them|dat|cho)\b(?: \w+){{0,5}}? {_APPROVED}\b"
    rf"|{_APPROVED} (?:xong |roi )?(?:moi|thi moi) (?:tinh|duoc)\b"
)
_STEP = re.compile(r"\b(?:khau|buoc|phan|che do|viec) (?:phe |xet )?duyet\b")
_ASKS = re.compile(r"\?\s*$|\b(?:khong|hong|ko|chua|phai khong|sao|the nao|vay|a|ha)\W*$")


def approval_said(text: str) -> bool | None:
    """Return whether approval shall be on; None where a sentence orders nothing of it."""
    folded = fold(text)
    if _ASKS.search(folded):
        return None
    if _OFF.search(folded):
        return False
    return True if _ON.search(folded) else None


def speaks_of_the_step(text: str) -> bool:
    """Whether the step itself is named, which no single pledge is meant by."""
    return _STEP.search(fold(text)) is not None
