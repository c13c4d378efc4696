"""A text as folded tokens, each knowing where it stands in the original, and phrases found among them."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from domain.understanding.spelling import KEPT, SHORT, mended

LIMIT = 5_000
"""Nobody pledges in more characters; what follows is not read."""

WORD, DIGITS, MARK = "word", "digits", "mark"
_MEASURES = {"m", "km", "cm", "dm", "mm"}
_POWERS = {"²": "2", "³": "3"}
V = TypeVar("V")
_POLITE = {"dạ", "ạ", "nhé", "vâng", "đồng", "chí", "ơi", "à"}
"""People who type no accents get these from their keyboard."""
_QUOTES = "“”„‟«»‘’‚‛`´"


@lru_cache(maxsize=8192)
def _letter(char: str) -> str:
    """One character of the original in its folded form, which may be empty."""
    if char in _POWERS:
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if category in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    if category in {"Pd"} or char in "−→":
        return "-"
    if category in {"Cf", "Mn", "Me", "Cs"}:
        return ""
    if category == "No":
        return " "
    if char in _QUOTES:
        return '"'
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char.casefold()).casefold())
    plain = plain.replace("đ", "d").replace("⁄", "/")
    return "".join(part for part in plain if not unicodedata.combining(part))


def composed(text: str) -> str:
    """The text as it is kept: composed letters, cut at a word's end where it is longer than anybody types."""
    whole = unicodedata.normalize("NFC", text[: 4 * LIMIT])
    if len(whole) <= LIMIT:
        return whole
    cut = whole[: LIMIT + 1]
    return cut[: max(cut.rfind(" "), 0) or LIMIT]


def fold(text: str) -> str:
    """The one key by which typed text is compared: no case, no accents, one kind of space, dash and digit."""
    whole = unicodedata.normalize("NFC", text)
    return " ".join("".join(_POWERS.get(char, _letter(char)) for char in whole).split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits or a mark; `text` is its key, `typed` what was typed, in lower case."""

    kind: str
    text: str
    start: int
    end: int
    glued: bool
    """No space stands before it."""
    capital: bool = False
    typed: str = ""


_END = Token(MARK, "", 0, 0, False)


@dataclass(slots=True)
class Text:
    """A composed text and its tokens; looking past either end finds an empty mark."""

    original: str
    tokens: list[Token]
    accented: bool = False
    """Whether the person types accents, so that a word without one means just that."""
    shouted: bool = False
    """Whether all is in capitals, so that a capital marks no name."""

    def __len__(self) -> int:
        return len(self.tokens)

    def token(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < len(self.tokens) else _END

    def word(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def typed(self, index: int) -> str:
        return self.tokens[index].typed if 0 <= index < len(self.tokens) else ""

    def is_digits(self, index: int) -> bool:
        return self.token(index).kind == DIGITS

    def is_name(self, index: int) -> bool:
        """A word with a capital of its own."""
        return self.token(index).capital and not self.shouted

    def slice(self, start: int, end: int) -> str:
        """The original spelling of the tokens from `start` up to `end`."""
        if start >= end:
            return ""
        return self.original[self.tokens[start].start : self.tokens[end - 1].end]


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """The key of one typed word: its accents only where they tell it from another word."""
    lower = word.casefold()
    if lower in SHORT:
        return SHORT[lower]
    if lower in KEPT:
        return lower
    folded = "".join(_letter(char) for char in lower)
    return SHORT.get(folded, mended(folded))


def _kind(folded: str) -> str:
    if not folded or folded == " ":
        return ""
    if folded.isdecimal():
        return DIGITS
    return WORD if folded.isalpha() else MARK


def tokenised(text: str) -> Text:
    """Split a text into tokens in one pass."""
    original = composed(text)
    tokens: list[Token] = []
    index, spaced = 0, True
    while index < len(original):
        kind = _kind(_letter(original[index]))
        if not kind:
            spaced = spaced or _letter(original[index]) == " "
            index += 1
            continue
        end = index + 1
        while kind != MARK and end < len(original) and _continues(kind, original[end]):
            end += 1
        _add(tokens, kind, original[index:end], index, not spaced)
        index, spaced = end, False
    spoken = [token for token in tokens if token.kind == WORD and token.typed not in _POLITE]
    accents = sum(token.typed != fold(token.typed) for token in spoken)
    return Text(original, tokens, 4 * accents > len(spoken), original.isupper())


def _continues(kind: str, char: str) -> bool:
    folded = _letter(char)
    return _kind(folded) == kind or (kind == WORD and not folded)


def _add(tokens: list[Token], kind: str, raw: str, start: int, glued: bool) -> None:
    end = start + len(raw)
    last = tokens[-1] if tokens else _END
    power = _POWERS.get(raw, _letter(raw) if len(raw) == 1 else "")
    power = power if power in {"2", "3"} else ""
    if power and glued and last.kind == WORD and last.text in _MEASURES:
        tokens[-1] = Token(WORD, last.text + power, last.start, end, last.glued, typed=last.text + power)
        return
    text = key(raw) if kind == WORD else "".join(_letter(char) for char in raw)
    tokens.append(Token(kind, text, start, end, glued, raw[0].isupper(), _styled(raw.casefold())))


def keys(phrase: str) -> set[tuple[str, ...]]:
    """A phrase as the tokens people type for it: with its telling accents, and with none."""
    parts = phrase.split()
    return {tuple(key(part) for part in parts), tuple(key(fold(part)) for part in parts)}


@lru_cache(maxsize=512)
def words(*listed: str) -> frozenset[str]:
    """The keys of single words, typed with accents or without."""
    return frozenset(spelled[0] for word in " ".join(listed).split() for spelled in keys(word))


class Phrasebook(Generic[V]):
    """Phrases with their meanings; the longest one that stands at a place is found.

    An exact one compares what was typed, accents and all: for words that become others without them.
    """

    def __init__(self, meanings: Mapping[str, V], exact: bool = False) -> None:
        self._exact = exact
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, meaning in meanings.items():
            for spelled in {tuple(phrase.split())} if exact else keys(phrase):
                self._by_first.setdefault(spelled[0], []).append((spelled, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def listed(cls, phrases_by_meaning: Mapping[V, str]) -> "Phrasebook[V]":
        """From each meaning with its phrases, parted by commas."""
        return cls({phrase: meaning for meaning, listed in phrases_by_meaning.items() for phrase in _parted(listed)})

    def at(self, text: Text, index: int) -> tuple[V, int] | None:
        """The meaning of the phrase that begins at this token, and the token after it."""
        word = text.typed if self._exact else text.word
        for spelled, meaning in self._by_first.get(word(index), ()):
            end = index + len(spelled)
            if all(word(index + step) == part for step, part in enumerate(spelled)):
                return meaning, end
        return None


def _tones(pair: str, tone: str) -> tuple[str, str]:
    return unicodedata.normalize("NFC", pair + tone), unicodedata.normalize("NFC", pair[0] + tone + pair[1])


_NEW_STYLE = dict(_tones(pair, tone) for pair in ("oa", "oe", "uy") for tone in "\u0300\u0301\u0303\u0309\u0323")


def _styled(word: str) -> str:
    """A typed word with its tone where the older style puts it: hoá as hóa, uỷ as ủy."""
    if len(word) >= 2 and not word.startswith("q"):
        return word[:-2] + _NEW_STYLE.get(word[-2:], word[-2:])
    return word


class Lexicon:
    """Words that become others without accents: compared as typed; where no accents are typed only the clear ones."""

    def __init__(self, listed: str, plain: str = "") -> None:
        """`plain` adds words that are clear without accents too."""
        self._exact = phrases(listed, exact=True)
        clear = [phrase for phrase in _parted(listed) if " " in phrase or len(phrase) > 5]
        self._plain = phrases(", ".join([*clear, plain]))

    def at(self, text: Text, index: int) -> tuple[bool, int] | None:
        return (self._exact if text.accented else self._plain).at(text, index)


def _parted(listed: str) -> list[str]:
    return [" ".join(part.split()) for part in listed.split(",") if part.strip()]


def phrases(listed: str, exact: bool = False) -> Phrasebook[bool]:
    """A phrasebook that only says whether one of the phrases, parted by commas, stands there."""
    return Phrasebook(dict.fromkeys(_parted(listed), True), exact)
