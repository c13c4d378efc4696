"""Tell what a change says of each unit: "ấp 1 để nguyên, ấp 2 còn 2", and what says of a unit nothing changes."""

import re
from collections.abc import Mapping

from domain.understanding.text.words import composed, fold

_KEPT = (
    r"(?:(?:de|giu) (?:y |lai )?(?:nguyen|nhu cu|nhu vay|vay|cu|do)|(?:de|giu) y\b|giu (?=\d)|giu\W*$"
    r"|y (?:nguyen|nhu cu)|nhu cu|khong (?:doi|thay doi|dong|sua)|khoi (?:doi|sua)|van (?:vay|the|nhu cu))"
)
_CUT = re.compile(
    r",(?!\d)|[;\n]|\.(?!\d)|(?<!\w)(?:còn|con|riêng|rieng)"
    r"(?= (?:bên |ben )?(?:chi bộ|chi bo|ấp|ap|khóm|khom|xã|xa|phường|phuong)\b)"
)
_BETWEEN = r"(?: (?:thi|van|cu|deu|cung|minh|ben|do|vay))*"


def kept_in(text: str, names: Mapping[int, str]) -> set[int]:
    """Return the units of which a text says that nothing changes: "ấp 1 để nguyên", "giữ nguyên ấp 1"."""
    return {number for number, name in names.items() if _kept(name).search(fold(text))}


def without_kept(text: str, names: Mapping[int, str]) -> str:
    """The text without the clauses that change nothing."""
    left = [each for each in clauses(text) if not kept_in(each, names)]
    return ", ".join(left) if left else text


def clauses(text: str) -> list[str]:
    """Return what stands between commas, and behind "còn", "riêng" with a unit."""
    parts = _CUT.split(composed(text))
    return [each.strip() for each in parts if each.strip()]


def of_unit(text: str, name: str, names: Mapping[int, str]) -> str:
    """What is said of one unit: its own clause, where others have theirs; else the whole text."""
    own = [each for each in clauses(text) if re.search(rf"\b{re.escape(fold(name))}\b", fold(each))]
    others = [other for other in names.values() if other != name]
    is_alone = len(own) == 1 and not any(re.search(rf"\b{re.escape(fold(each))}\b", fold(own[0])) for each in others)
    return own[0] if others and is_alone else text


def _kept(name: str) -> re.Pattern[str]:
    of = re.escape(fold(name))
    return re.compile(rf"\b{of}\b{_BETWEEN} {_KEPT}|\b(?:de|giu) (?:y )?nguyen(?: (?:cho|cua|ben|chi bo))* {of}\b")
