"""What somebody means who uses a code in a further chat: beside the one they have, or in its place."""

import re

from domain.understanding.text.words import fold

BOTH, ONLY = "both", "only"
_CLAUSE = re.compile(r"[,.;!?\n]+")
_GONE = re.compile(r"\b(?:may|dien thoai|sim)\b.*\b(?:khong|hong|ko) con\b(?! (?:hu|hong|mat))")
_NOT = re.compile(r"\b(?:khong|hong(?! (?:roi|luon))|ko|k|chua|cha|chang|not)\b|n['’]t\b")
_DO_NOT = re.compile(r"\bđừng\b", re.IGNORECASE)
"""With its mark: without it the word is “dùng”."""
_INSTEAD = re.compile(
    r"\b(?:thay (?:may|dien thoai|cho|luon)|(?:mat|hu|hong) (?:roi|luon)|(?:mat|doi|bo) may|may moi"
    r"|chi (?:dung )?(?:o )?(?:day|noi nay|may nay)|only)\b"
)
_AS_WELL = re.compile(r"\b(?:them|ca hai|ca 2|giu|van dung|as well|both)\b")


def place_meant(text: str) -> str:
    """Return BOTH or ONLY; "" where neither is said, or where what is said is denied."""
    said = {_in_clause(clause) for clause in _CLAUSE.split(text)}
    return BOTH if BOTH in said else ONLY if ONLY in said else ""


def is_denied(text: str) -> bool:
    """Whether a no stands there, so that the words of a button in it do not choose it."""
    return bool(_NOT.search(fold(text)) or _DO_NOT.search(text))


def _in_clause(clause: str) -> str:
    folded = fold(clause)
    if _GONE.search(folded):
        return ONLY
    if is_denied(clause):
        return ""
    return BOTH if _AS_WELL.search(folded) else ONLY if _INSTEAD.search(folded) else ""
