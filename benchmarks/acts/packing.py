"""The weights as the data file that the bot reads: the strongest features, each weight as one of some levels."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.acts.training import Weights
from domain.understanding.acts.model import FILE, LEVELS, MIDDLE
from tests.understanding.sentences import CORPUS

FEATURES = 20_000
"""The rest add nothing to the sentences of an author never met; 15,000 cost half a percent, 7,000 three."""
FROM = ("features.py", "plain_words.py", "short_forms.toml")


def packed(weights: Weights, most: int = FEATURES, corpora: Sequence[Path] = (CORPUS,)) -> str:
    """The text of the file: for each feature pairs of letters, the place of an act and the level of its weight."""
    acts = sorted(weights.by_act)
    columns = [weights.by_act[act] for act in acts]
    strength = [max(abs(column[place]) for column in columns) for place in range(len(weights.names))]
    strongest = sorted(range(len(strength)), key=lambda place: (-strength[place], weights.names[place]))[:most]
    step = max(strength) / MIDDLE
    letters = {weights.names[place]: _letters([column[place] / step for column in columns]) for place in strongest}
    offsets = [round(weights.offsets[act], 4) for act in acts]
    kept = {name: pairs for name, pairs in sorted(letters.items()) if pairs}
    file = {"corpus": fingerprint(corpora), "acts": acts, "step": round(step, 6), "offsets": offsets, "weights": kept}
    return json.dumps(file, ensure_ascii=False, indent=0) + "\n"


def _letters(levels: list[float]) -> str:
    places = [(place, round(level)) for place, level in enumerate(levels)]
    return "".join(LEVELS[place] + LEVELS[MIDDLE + level] for place, level in places if level)


def fingerprint(corpora: Sequence[Path] = (CORPUS,)) -> str:
    """What the weights are made from: the sentences, and how they are taken apart."""
    digest = hashlib.sha256()
    for path in [
        *(path for each in corpora for path in sorted(each.glob("*.tsv"))),
        *(FILE.with_name(name) for name in FROM),
    ]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
