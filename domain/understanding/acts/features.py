"""What of a sentence is weighed: its words alone and in pairs, and runs of its letters across words."""

from domain.understanding.acts.plain_words import plain_words

LETTERS = (2, 3, 4)
LETTERS_SHARE = 0.5
"""How long the block of letters is beside the block of words, which has length one."""

Features = dict[str, float]


def features(text: str) -> Features:
    """The parts of a sentence, each with how much of the sentence it is."""
    words = ["^", *plain_words(text), "$"]
    pairs = {" ".join(words[place : place + 2]) for place in range(len(words) - 1)}
    spoken = _block({*words[1:-1], *pairs}, 1.0)
    line = f" {' '.join(words[1:-1])} "
    runs = {"_" + line[place : place + size] for size in LETTERS for place in range(len(line) - size + 1)}
    return spoken | _block(runs, LETTERS_SHARE)


def _block(parts: set[str], length: float) -> Features:
    share = length / max(len(parts), 1) ** 0.5
    return dict.fromkeys(parts, share)
