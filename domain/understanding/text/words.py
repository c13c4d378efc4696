"""Split a text into folded tokens, each knowing where it stands in the original."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from domain.understanding.text.raw_typing import as_meant
from domain.understanding.text.spelling import KEPT, SHORT, SPELLED, mended

LIMIT = 5_000
"""Nobody pledges in more characters; what follows is not read."""
ANSWER, SENTENCE = 500, 1_500
"""So many characters of an answer are read, and of a promise, which is refused where it is as long."""

WORD, DIGITS, MARK = "word", "digits", "mark"
_MEASURES = {"m", "km", "cm", "dm", "mm"}
_POWERS = {"²": "2", "³": "3"}
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8", "⅛": "125"}
"""Signs to the digits behind the comma."""
_POLITE = {"dạ", "ạ", "nhé", "vâng", "đồng", "chí", "ơi", "à"}
"""People who type no accents get these from their keyboard."""
_BEFORE_AN_ALLEY = {"con", "cai", "duong", "trong", "dau", "may", "lo", "cac", "ngoai", "quet", "don", "vo"}
_BY_EAR = {"chăm": "tram", "chăn": "tram", "trục": "chuc", "trụt": "chuc", "chiệu": "trieu", "triêu": "trieu"}
_ONES = {"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mươi", "chục", "trăm", "mấy"}
"""Behind these a hundred is a hundred, however it is spelled."""
_QUOTES = "“”„‟«»‘’‚‛`´"


@lru_cache(maxsize=8192)
def _letter(char: str) -> str:
    """Fold one character, perhaps to nothing."""
    if char in _POWERS:
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if category in {"Zs", "Zl", "Zp", "Cc", "No"}:
        return " "
    if category in {"Pd"} or char in "−→":
        return "-"
    if category in {"Cf", "Mn", "Me", "Cs"}:
        return ""
    if char in _QUOTES:
        return '"'
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char.casefold()).casefold())
    plain = plain.replace("đ", "d").replace("⁄", "/")
    return "".join(part for part in plain if not unicodedata.combining(part))


def composed(text: str, most: int = LIMIT) -> str:
    """Return the text as it is kept: composed letters, no raw Telex, cut at a word's end where it is too long."""
    whole = as_meant(unicodedata.normalize("NFC", text[: 4 * most]))
    if len(whole) <= most:
        return whole
    cut = whole[: most + 1]
    return cut[: max(cut.rfind(" "), 0) or most]


def fold(text: str) -> str:
    """Return the one key by which typed text is compared: no case, no accents, one kind of space, dash and digit."""
    key = _keyed(unicodedata.normalize("NFC", text))
    return key if text.isascii() else _keyed(key)  # a letter of another script may come apart into some that go


class _Keys(dict[int, str]):
    """What `str.translate` asks for each character, learnt as they come."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        return self.setdefault(code, _POWERS.get(char, _letter(char)))


_KEYS = _Keys()


def _keyed(text: str) -> str:
    return " ".join(text.translate(_KEYS).split())


def _tones(pair: str, tone: str) -> tuple[str, str]:
    return unicodedata.normalize("NFC", pair + tone), unicodedata.normalize("NFC", pair[0] + tone + pair[1])


_NEW_STYLE = dict(_tones(pair, tone) for pair in ("oa", "oe", "uy") for tone in "\u0300\u0301\u0303\u0309\u0323")


def styled(word: str) -> str:
    """Move the tone of a typed word to where the older style puts it: hoá as hóa, uỷ as ủy."""
    return word if word.startswith("q") else word[:-2] + _NEW_STYLE.get(word[-2:], word[-2:])


class Token(NamedTuple):
    """A word, a run of digits or a mark; `text` is its key, `typed` what was typed, in lower case."""

    kind: str
    text: str
    start: int
    end: int
    glued: bool
    """No space stands before the token."""
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
        return self.token(index).capital and not self.shouted

    def slice(self, start: int, end: int) -> str:
        return self.original[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def clause(self, place: int) -> range:
        """The places around a token, up to the marks on both sides."""
        first, last = place, place + 1
        while first > 0 and self.token(first - 1).kind != MARK:
            first -= 1
        while last < len(self) and self.token(last).kind != MARK:
            last += 1
        return range(first, last)

    def before(self, place: int) -> range:
        """The places of its clause before a token."""
        return range(self.clause(place).start, place)


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """Return the key of one typed word: its accents only where they tell it from another word."""
    lower = word.casefold()
    if lower in SHORT:
        return SHORT[lower]
    if lower in KEPT:
        return lower
    folded = "".join(_letter(char) for char in lower)
    return SHORT.get(folded, mended(folded))


@lru_cache(maxsize=8192)
def _has_accents(word: str) -> bool:
    return word != fold(word)


def _kind(folded: str) -> str:
    if not folded or folded == " ":
        return ""
    if folded.isdecimal():
        return DIGITS
    return WORD if folded.isalpha() else MARK


def tokenised(text: str) -> Text:
    original = composed(text)
    tokens: list[Token] = []
    index, spaced = 0, True
    while index < len(original):
        if original[index] in _FRACTIONS:
            _add_fraction(tokens, original[index], index, not spaced)
            index, spaced = index + 1, False
            continue
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
    accents = sum(_has_accents(token.typed) for token in spoken)
    tokens = [_denied(tokens, place) for place in range(len(tokens))]
    if 4 * accents > len(spoken):
        tokens = [_accented(token) for token in tokens]
    return Text(original, tokens, 4 * accents > len(spoken), original.isupper())


def _denied(tokens: list[Token], place: int) -> Token:
    """Read a "k" that follows no number as "không", and the "hem" of "2 con hem" as no denial."""
    token, before = tokens[place], tokens[place - 1] if place else _END
    if token.typed in _BY_EAR and (before.kind == DIGITS or before.typed in _ONES):
        return token._replace(text=_BY_EAR[token.typed], typed=_BY_EAR[token.typed])
    if token.typed == "hem" and (before.kind == DIGITS or before.typed in _BEFORE_AN_ALLEY):
        return token._replace(text="hẻm")
    if token.text != "k" or (place and tokens[place - 1].kind == DIGITS) or token.capital:
        return token
    return token._replace(text="khong")


def _accented(token: Token) -> Token:
    """Read the "rùi" of somebody who types accents as "rồi", and mark the "Nam" of "Việt Nam" as no year."""
    if token.capital and token.typed == "nam":
        return token._replace(text="Nam")
    return token._replace(typed=SPELLED[token.typed]) if token.typed in SPELLED else token


def _continues(kind: str, char: str) -> bool:
    folded = _letter(char)
    return _kind(folded) == kind or (kind == WORD and not folded)


def _add_fraction(tokens: list[Token], sign: str, start: int, glued: bool) -> None:
    """Read "½" as 0,5, and "1½" as 1,5."""
    end, whole = start + 1, tokens[-1] if tokens else _END
    if whole.kind != DIGITS:
        tokens.append(Token(DIGITS, "0", start, end, glued, typed="0"))
    tokens.append(Token(MARK, ",", start, end, True, typed=","))
    tokens.append(Token(DIGITS, _FRACTIONS[sign], start, end, True, typed=_FRACTIONS[sign]))


def _add(tokens: list[Token], kind: str, raw: str, start: int, glued: bool) -> None:
    end = start + len(raw)
    last = tokens[-1] if tokens else _END
    power = _POWERS.get(raw, _letter(raw) if len(raw) == 1 else "")
    power = power if power in {"2", "3"} else ""
    if power and glued and last.kind == WORD and last.text in _MEASURES:
        tokens[-1] = Token(WORD, last.text + power, last.start, end, last.glued, typed=last.text + power)
        return
    text = key(raw) if kind == WORD else "".join(_letter(char) for char in raw)
    typed = styled(raw.casefold()) if kind == WORD else text
    tokens.append(Token(kind, text, start, end, glued, raw[0].isupper(), typed))
