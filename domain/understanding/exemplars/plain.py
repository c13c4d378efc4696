"""A sentence about exemplars without accents, signs and what a typing program left: "điên hinhf" is dien hinh."""

import re

from domain.understanding.text.words import fold

_SIGNS = re.compile(r"[^a-z0-9%/]+")
_EXEMPLAR = re.compile(r"\b(?:d[ie]+n ?h[iy]n?[hg]?[hfsrxj]?|din hinh|dien hih)\b")
_NOT = re.compile(r"\b(?:khong|hong|hok|hem|hk|ko|k|khog|hg|hông)\b")


def plain(text: str) -> str:
    said = _SIGNS.sub(" ", fold(text)).strip()
    return _NOT.sub("khong", _EXEMPLAR.sub("dien hinh", said))


def clauses_of(text: str) -> list[str]:
    """Its clauses, each read alone."""
    return [said for each in re.split(r"[,;.!?\n]+|\b(?:nhưng|nhung)\b", text) if (said := plain(each))]
