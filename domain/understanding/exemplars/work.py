"""Tell a pledge or a report in figures from what is said of exemplars, criteria and recognitions."""

import re

from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.text.words import fold

_COUNTED = re.compile(r"(?<!\bnam )(?<!\bthang )(?<!\bap )(?<!\bso )(?<!\bto )\b\d")
_WHEN = r"hom (?:qua|nay|kia)|bua (?:nay|qua|hom)"
_WHO = r"toi|tui|em|minh|chau|chi bo(?: minh| toi)?|may|moi|vua|bao cao"
_TELLS = re.compile(
    rf"^(?:(?:{_WHEN}|{_WHO}) ?:? ?)+(?:nha |ho |anh em |ba con |dong chi )?(?:da|vua|moi|lam|trong|van dong|duoc)\b"
    r"|\b(?:dang ky|dk) (?:lam|trong|hoc|van)\b|,(?: \w+){0,4} duoc \d"
)


def tells_of_work(text: str) -> bool:
    """Whether work is promised or reported by a figure: "tôi đã lắp 2 máy tưới theo mô hình tiết kiệm nước"."""
    folded = " ".join(fold(text).split())
    if not _COUNTED.search(folded) or folded.endswith("?"):
        return False
    return read_act(text).act in (Act.PROMISE, Act.REPORT) or _TELLS.search(folded) is not None
