"""Whether a word found without its accents is the one that was typed: "nội dung" is no "dừng", "chậm" is no "chấm"."""

import re
from collections.abc import Collection

from domain.understanding.text.words import composed, fold, styled, tokenised


def typed_so(text: str, pattern: re.Pattern[str], spelt: Collection[str]) -> bool:
    """Whether folded words are met with their only group typed as one of these; in a text without accents as any."""
    said = " ".join(composed(text).split())
    folded = fold(said)
    plain = len(folded) != len(said) or not tokenised(said).accented
    verbs = (each.span(each.lastgroup) for each in pattern.finditer(folded) if each.lastgroup)
    typed = (said[slice(*span)].casefold().split() for span in verbs)
    return any(plain or " ".join(map(styled, words)) in spelt for words in typed)
