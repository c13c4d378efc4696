"""The accented sentences of the repository, by who wrote them."""

import hashlib
from collections import defaultdict
from datetime import date
from pathlib import Path

from domain.understanding.accents.pieces import syllables
from domain.understanding.acts.act import Act
from domain.understanding.sentence import read_pledge
from domain.understanding.text.words import fold
from tests.understanding.sentences import CORPUS, NEVER_TRAINED, sentences

CASES = CORPUS.parent
PLEDGES = CASES / "accents"
OF_CASES = (
    *("development", "mekong", "review", "understanding", "letters", "pledges_voices", "goals"),
    *("reports", "reports_kinds", "reports_voices", "reports_grumbles"),
)
"""Whose failures were read already; what is kept unseen is not learnt from here either."""
_WELL_TYPED = 0.45
"""Vietnamese has accents on at least so many of its syllables."""
_ANY_DAY = date(2026, 3, 10)

Syllables = list[str]


def is_accented(found: Syllables) -> bool:
    words = [word for word in found if word.isalpha()]
    return bool(words) and sum(fold(word) != word for word in words) >= _WELL_TYPED * len(words)


def by_author() -> dict[str, list[Syllables]]:
    """All accented sentences that may be learnt from; those of the two authors never trained on are not."""
    found: dict[str, list[Syllables]] = defaultdict(list)
    for author, text in _texts():
        read = syllables(text)
        if len(read) > 1 and is_accented(read):
            found[author].append(read)
    return dict(found)


def _texts() -> list[tuple[str, str]]:
    found = [(each.author, each.text) for each in sentences()]
    for path in _files():
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        found += [(path.stem, part) for line in lines for part in line.split("\t") if not part.startswith("{")]
    return found


def _files() -> list[Path]:
    return [*(CASES / f"{name}.tsv" for name in OF_CASES), *sorted(PLEDGES.glob("*.txt"))]


def contents() -> dict[str, list[str]]:
    """What people who type accents promise, as it stands in the book, by author."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in [*sentences(), *sentences(NEVER_TRAINED)]:
        if each.act is Act.PROMISE and is_accented(syllables(each.text)):
            found[each.author].append(read_pledge(each.text, _ANY_DAY).content or each.text)
    return dict(found)


def fingerprint() -> str:
    """What the counts are made from: the files with sentences, and how they are taken apart."""
    digest = hashlib.sha256()
    for path in [*sorted(CORPUS.glob("*.tsv")), *_files()]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
