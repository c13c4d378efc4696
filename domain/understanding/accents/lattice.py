"""How sure each spelling of each syllable of a sentence is, over all ways to spell the whole."""

from collections.abc import Sequence

from domain.understanding.accents.grams import END, START, Grams

_FEW = 1e-3
"""Ways less likely than this share of all are not followed."""
_Pair = tuple[str, str]
_Step = tuple[_Pair, _Pair, float]


def likely(spellings: Sequence[list[str]], known: Grams) -> list[dict[str, float]]:
    """For each place its spellings with their shares of one: the forward-backward sums over three words each."""
    forward: list[dict[_Pair, float]] = [{(START, START): 1.0}]
    steps: list[list[_Step]] = []
    for found in (*spellings, [END]):
        sums: dict[_Pair, float] = {}
        ways: list[_Step] = []
        for pair, share in forward[-1].items():
            for word, chance in zip(found, known.chances(*pair, found), strict=True):
                behind = (pair[1], word)
                sums[behind] = sums.get(behind, 0.0) + share * chance
                ways.append((pair, behind, chance))
        whole = sum(sums.values())
        forward.append({pair: share / whole for pair, share in sums.items() if share > _FEW * whole})
        steps.append(ways)
    return _shares(forward, steps)


def _shares(forward: list[dict[_Pair, float]], steps: list[list[_Step]]) -> list[dict[str, float]]:
    behind = dict.fromkeys(forward[-1], 1.0)
    shares: list[dict[str, float]] = []
    for place in range(len(steps) - 1, 0, -1):
        before: dict[_Pair, float] = {}
        for pair, following, chance in steps[place]:
            if following in behind:
                before[pair] = before.get(pair, 0.0) + chance * behind[following]
        here: dict[str, float] = {}
        for pair, share in before.items():
            here[pair[1]] = here.get(pair[1], 0.0) + share * forward[place][pair]
        whole, most = sum(here.values()), max(before.values())
        shares.append({word: share / whole for word, share in here.items()})
        behind = {pair: share / most for pair, share in before.items()}
    return shares[::-1]
