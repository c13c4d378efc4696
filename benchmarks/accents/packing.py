"""Count what follows what, and pack it as the data file that the bot reads."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log2

from domain.understanding.accents.grams import END, LETTERS, START, STEPS
from domain.understanding.text.words import fold

Counted = dict[str, Counter[str]]


def packed(found: Iterable[list[str]], corpus: str = "") -> str:
    """The text of the file."""
    words: Counter[str] = Counter()
    one: Counted = defaultdict(Counter)
    two: Counted = defaultdict(Counter)
    for sentence in found:
        whole = [START, START, *sentence, END]
        for before, last, word in zip(whole, whole[1:], whole[2:], strict=False):
            words[word] += 1
            one[last][word] += 1
            two[f"{before} {last}"][word] += 1
    order = sorted(words, key=lambda word: (-words[word], word))
    places = {word: place for place, word in enumerate(order)}
    file = {
        "corpus": corpus,
        "words": " ".join(order),
        "counts": [words[word] for word in order],
        "behind_one": _lines(one, places),
        "behind_two": _lines(_that_tell(two, one, words), places),
    }
    return json.dumps(file, ensure_ascii=False, indent=0) + "\n"


def _that_tell(two: Counted, one: Counted, words: Counter[str]) -> Counted:
    """Three words met together once are kept where two alone would speak for another spelling of the last."""
    rivals: dict[str, list[str]] = defaultdict(list)
    for word in words:
        rivals[fold(word)].append(word)
    kept: Counted = {}
    for history, found in two.items():
        last = one[history.split(" ")[1]]
        kept[history] = Counter(
            {
                word: count
                for word, count in found.items()
                if count > 1 or any(2 * last[other] >= last[word] for other in rivals[fold(word)] if other != word)
            }
        )
    return kept


def _lines(counted: Counted, places: dict[str, int]) -> dict[str, str]:
    return {history: _line(found, places) for history, found in sorted(counted.items()) if found}


def _line(found: Counter[str], places: dict[str, int]) -> str:
    kept = sorted((places[word], count) for word, count in found.items())
    return "".join(
        _letters(place) + LETTERS[min(round(STEPS * log2(count)), len(LETTERS) - 1)] for place, count in kept
    )


def _letters(place: int) -> str:
    first, second = divmod(place, len(LETTERS))
    return LETTERS[first] + LETTERS[second]
