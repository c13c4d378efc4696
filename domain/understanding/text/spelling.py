"""Know how people spell: words that look alike without accents, short forms, and one wrong letter in a key word."""

import re
import unicodedata
from functools import lru_cache

from domain.understanding.text.lexicon_files import lists_of

_LISTS = lists_of(__name__)


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def unaccented(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in apart if not unicodedata.combining(char))


KEPT = listed(_LISTS["kept"])
"""Words told apart by their accents alone: they keep them, every other word is folded."""

SPELLED: dict[str, str] = {short: meant for meant, shorts in _LISTS["spelled"].items() for short in shorts.split()}
"""Short forms and spellings by ear, as typed in lower case, to the word that is meant."""

SHORT: dict[str, str] = {short: unaccented(word) for short, word in SPELLED.items()} | {
    spelled: key for key, spellings in _LISTS["keys"].items() for spelled in spellings.split()
}
"""These and second spellings to the key that the grammars know."""

KEY_WORDS = listed(_LISTS["key_words"])

FOREIGN = listed("done")
"""No Vietnamese syllables and no slips of the finger either: mended, "done" would be the "dong" of "dong chi"."""

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    r"(?:uyu|uya|uye|uoi|uou|uay|ieu|yeu|oai|oay|oao|oeo|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|nh|ng|[cmnpt])?"
)


def is_syllable(plain: str) -> bool:
    """Whether a word without accents can be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(plain) is not None


def one_edit(left: str, right: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two neighbours are swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    shorter, longer = sorted((left, right), key=len)
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    if len(shorter) != len(longer):
        return shorter[same:] == longer[same + 1 :]
    swapped = shorter[same : same + 2] == longer[same : same + 2][::-1]
    return shorter[same + 1 :] == longer[same + 1 :] or (swapped and shorter[same + 2 :] == longer[same + 2 :])


@lru_cache(maxsize=8192)
def mended(folded: str) -> str:
    """The key word meant by a word that is no Vietnamese syllable and one letter away from exactly one of them."""
    if folded in FOREIGN or not 3 <= len(folded) <= 8 or _SYLLABLE.fullmatch(folded):
        return folded
    near = [word for word in KEY_WORDS if one_edit(folded, word)]
    return near[0] if len(near) == 1 else folded
