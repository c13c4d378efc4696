"""What grows or is kept is no other of its kind: five mango trees are none of fifty coconut palms."""

import re

from domain.understanding.text.words import fold

_TREES = (
    "dua xiem|dua|xoai|buoi|cam|quyt|chanh|chuoi|mit|sau rieng|nhan|chom chom|oi|man|vu sua|bo|mai|tram|duoc|sao|dau"
)
_ANIMALS = "ga|vit|ngan|bo|trau|heo|de|tho|tom|cua|ca|ech|chim"
_COUNTED = re.compile(
    rf"\b\d[\d.,]* (?P<unit>cay) (?P<tree>{_TREES})\b|\b\d[\d.,]* (?P<of>con) (?P<animal>{_ANIMALS})\b"
)
_NAMED = re.compile(rf"\b(?:cay|trong) (?P<tree>{_TREES})\b|\b(?:con|nuoi|dan) (?P<animal>{_ANIMALS})\b")
_PALMS = ("dua xiem", "dua")


def another_kind(text: str, content: str, unit: str) -> str:
    """Return "cây xoài" where a text counts nothing but what a pledge does not speak of; "" where it may be the same.

    A pledge of "cây ăn trái" names no one kind, so all of them count for it.
    """
    found = list(_COUNTED.finditer(fold(text)))
    counted = [(each["unit"] or each["of"], each["tree"] or each["animal"]) for each in found]
    pledged = {each["tree"] or each["animal"] for each in _NAMED.finditer(f"{fold(content)} ; {fold(unit)}")}
    plain = fold(f"{content} {unit}")
    if not counted or not pledged or any(_is_in(kind, plain) for _, kind in counted):
        return ""
    return " ".join(counted[0])


def _is_in(kind: str, plain: str) -> bool:
    return re.search(rf"\b{_PALMS[1] if kind in _PALMS else kind}\b", plain) is not None
