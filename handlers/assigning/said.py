"""The words by which targets are given: "giao chỉ tiêu …", "… cho các chi bộ", "mỗi chi bộ", "40-50%"."""

import re
from decimal import Decimal

from domain.indicators.figures_typed import range_in
from domain.understanding.text.words import fold

LEAD = r"(?:(?:nho|xin|cho|hay|toi|tui|em|minh|muon|can|giup|gium|dum|tro ly|xem|coi) )*"
_GIVES = re.compile(
    rf"{LEAD}(?:giao|phan bo|phan khai|phan|khoan)(?: tiep| them| xuong)? chi tieu\b(?P<rest>.*)", re.DOTALL
)

TO = re.compile(r"\b(?:cho|xuong|ve) (?P<who>(?:cac|tat ca|moi|tung|toan bo)?.*)$")
ALL = re.compile(
    r"(?:tat ca |toan bo |cac |moi |tung )+(?:cac )?(?:chi bo|dang bo|dang uy|don vi|noi|to chuc|co so|ap)?\b"
)
EACH = re.compile(r"\b(?:moi|tung) (?:chi bo|dang bo|dang uy|don vi|noi|to chuc|co so|ap)\b")
NUMBERED = re.compile(r"\b(?:ap|khom|pho|thon|to|doi|(?<!moi )(?<!tung )(?<!cac )chi bo) \d+")
""" "Ấp 1" is a name, and no figure."""
YEAR = re.compile(r"\b(?:trong )?nam (20\d\d)\b")


def is_list(text: str) -> bool:
    """Whether a text names units with a figure for each."""
    return any(sign in text for sign in "\n:;")


def bounds_in(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds of "40-50% cho các chi bộ"; None of one figure, and of a list."""
    return None if is_list(text) else range_in(NUMBERED.sub("", fold(text)))


def given_in(text: str) -> str | None:
    """What some words give, as it was typed, its lines kept; None where they give nothing."""
    found = _GIVES.match(fold(text))
    if found is None:
        return None
    skipped = len(text.split()) - len(found["rest"].split())
    return re.sub(rf"^\s*(?:\S+\s+){{{skipped}}}", "", f"{text} ").strip()
