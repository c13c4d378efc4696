"""Tell what only sounds like criteria, grades and recognitions."""

import re

from domain.understanding.text.words import composed

_TELLS_OTHERS = re.compile(r"\b(?:thong bao|chuc mung|nop ho so|ho so xep loai|lam ho so)\b")
_ALIKE = (("công nhận", "công nhân"), ("chấm", "chậm"), ("chấm", "chăm"))
"""Alike without accents: recognised and worker, to mark and slow or diligent."""


def means_another(text: str) -> bool:
    """Whether it is of workers and of who is slow, where it is typed with accents."""
    typed = composed(text).casefold()
    return not typed.isascii() and any(other in typed and word not in typed for word, other in _ALIKE)


def tells_others(folded: str) -> bool:
    """Whether grades are only spoken of to others: an announcement, congratulations, papers to be handed in."""
    return _TELLS_OTHERS.search(folded) is not None
