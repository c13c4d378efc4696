"""The words by which targets are given: "giao chỉ tiêu …", "phân bổ chỉ tiêu …"."""

import re

from domain.understanding.text.words import fold

LEAD = r"(?:(?:nho|xin|cho|hay|toi|tui|em|minh|muon|can|giup|gium|dum|tro ly|xem|coi) )*"
_GIVES = re.compile(
    rf"{LEAD}(?:giao|phan bo|phan khai|phan|khoan)(?: tiep| them| xuong)? chi tieu\b(?P<rest>.*)", re.DOTALL
)


def given_in(text: str) -> str | None:
    """What some words give, as it was typed, its lines kept; None where they give nothing."""
    found = _GIVES.match(fold(text))
    if found is None:
        return None
    skipped = len(text.split()) - len(found["rest"].split())
    return re.sub(rf"^\s*(?:\S+\s+){{{skipped}}}", "", f"{text} ").strip()
