"""How well accents are put back into the pledges of authors that were not learnt from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from unittest.mock import patch

from benchmarks.accents.corpus import by_author, contents, is_accented
from benchmarks.accents.packing import packed
from domain.understanding.accents import naming, restoring
from domain.understanding.accents.grams import Grams, grams, read_grams
from domain.understanding.accents.lattice import likely
from domain.understanding.accents.pieces import syllables
from domain.understanding.text.spelling import unaccented
from domain.understanding.text.words import fold

HEAD = """| | contents | syllables right | whole contents right | offered | of these, right in every word \
| with a wrong accent | well-typed ones offered |
|---|---|---|---|---|---|---|---|"""
NEVER_TRAINED = ("author_7", "author_8")


@dataclass(slots=True)
class Figures:
    """Counts over the contents of some authors, and what was offered wrongly."""

    counted: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, what: str, of: str = "all") -> float:
        return self.counted[what] / max(self.counted[of], 1)

    def row(self, name: str) -> str:
        cells = [
            str(self.counted["all"]),
            f"{self.share('syllables right', 'syllables'):.1%}",
            f"{self.share('whole right'):.1%}",
            f"{self.share('offered'):.1%}",
            f"{self.share('offered right', 'offered'):.1%}",
            str(self.counted["offered wrong"]),
            str(self.counted["needless"]),
        ]
        return f"| {name} | {' | '.join(cells)} |"

    def judge(self, content: str, known: Grams) -> None:
        """One content, stripped of its accents and put back."""
        meant = syllables(content)
        best = best_guess(meant, known)
        offered = syllables(restoring.with_accents(unaccented(content.casefold())))
        wrong = [each for each, right in zip(offered, meant, strict=False) if each not in (right, fold(right))]
        self.counted.update(
            {
                "all": 1,
                "syllables": sum(map(str.isalpha, meant)),
                "syllables right": sum(a == b for a, b in zip(best, meant, strict=True) if a.isalpha()),
                "whole right": best == meant,
                "offered": bool(offered),
                "offered right": offered == meant,
                "offered wrong": bool(wrong),
                "needless": bool(restoring.with_accents(content)) and not content.isupper(),
            }
        )
        if wrong:
            self.wrong.append(f"{' '.join(offered)} ({content})")


def best_guess(meant: Sequence[str], known: Grams) -> list[str]:
    spelled = [known.spellings.get(fold(word), [word])[:8] if word.isalpha() else [word] for word in meant]
    return [max(shares, key=shares.__getitem__) for shares in likely(spelled, known)]


def never_trained() -> Figures:
    found = Figures()
    grams.cache_clear()
    restoring.with_accents.cache_clear()
    for author in NEVER_TRAINED:
        for content in _accented(contents()[author]):
            found.judge(content, grams())
    return found


def held_out() -> Iterator[tuple[str, Figures]]:
    """Each author judged by counts of the others; then all together."""
    learnt, promised, everybody = by_author(), contents(), Figures()
    for author in sorted(set(promised) - set(NEVER_TRAINED) - {"author_0"}):
        known = read_grams(packed(said for name, whole in learnt.items() if name != author for said in whole))
        found = Figures()
        restoring.with_accents.cache_clear()
        with patch.object(restoring, "grams", lambda: known), patch.object(naming, "grams", lambda: known):  # noqa: B023 - used at once
            for content in _accented(promised[author]):
                found.judge(content, known)
        everybody.counted += found.counted
        everybody.wrong += found.wrong
        yield author, found
    restoring.with_accents.cache_clear()
    yield "all held out", everybody


def _accented(found: Sequence[str]) -> list[str]:
    return [content for content in found if is_accented(syllables(content))]
