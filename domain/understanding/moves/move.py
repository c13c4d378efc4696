"""A move in the talk: words in the middle of a question that answer nothing and are about the talk itself."""

import re
import tomllib
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from domain.understanding.text.words import fold

LONGEST = 14
"""Words: whoever writes more says more than a move."""
SHORT = 5  # words
_FILE = Path(__file__).with_name("moves.toml")
_LAUGHING = re.compile(
    r"(?:\s|[:;=xX]-?[)dDpP]+|[)]{2,}|[😀-😆😂🤣😅😉😊😁]|\b(?:[kh]{2,}|(?:h[aeiu]|k[aei])+h?|lol|hic)\b)+"
)
_BRIDGE = re.compile(r"\bcầu|\bhội\b|\bbò\b|\bdép\b")
"""With its accent such a word is a thing, and no part of a move."""
_RIGHT = re.compile(r"\bđúng\b|\bđẹp\b")
_PERHAPS_RIGHT = re.compile(r"dung\b,? ?(?:dang ky|ghi|gui|luu|lam|chuyen|bao cao)\b(?!.*\b(?:co|lai|nua|het|dau)\b)")
""" "Dung, dang ky" without accents is as likely a "đúng" as a "đừng": nothing is given up by it."""
_SORRY = re.compile(
    r"(?<=\w)[,.;] (?:(?:lam|that|cung) )?(?:phien|met|ngai)(?: (?:qua|lam|ghe|het suc|con|em|chau|roi|a))*\W*$"
)
""" "Thôi không đăng ký nữa đâu, làm phiền quá"."""
_LAUGHS = re.compile(r"(?:\b(?:k{3,}|(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|lol)\b|[:=]-?\){2,}|[😂🤣])\W*$")


class Move(StrEnum):
    """What somebody does with the talk."""

    BACK = "back"  # one question back
    MEND = "mend"  # what was answered before shall be otherwise
    WRONG = "wrong"  # a slip, and not said of what
    MENU = "menu"  # what can be done here
    WHO = "who"  # with whom am I talking
    AGAIN = "again"  # the question was not understood
    SO_FAR = "so_far"  # what was noted, where are we
    HALT = "halt"  # wait, nothing yet
    LATER = "later"  # not now
    WHATEVER = "whatever"  # decide for me
    STOP = "stop"  # no more of this
    GO_ON = "go_on"  # where we are
    NOTED = "noted"  # heard, or pleased with it
    GRUMBLE = "grumble"  # too many questions
    THANKS = "thanks"
    GREETING = "greeting"
    LAUGH = "laugh"


def read_move(text: str) -> Move | None:
    """The move a whole text is; None where it says anything else beside."""
    if len(text.split()) > LONGEST:
        return None
    if _LAUGHING.fullmatch(text.casefold()):
        return Move.LAUGH
    typed = unicodedata.normalize("NFC", text).casefold()
    if _BRIDGE.search(typed):
        return None
    folded = _SORRY.sub("", fold(text).strip())
    move = _read(folded, "dừng" in typed, "tối" in typed or "tới" in typed)
    right = _RIGHT.search(typed) or may_be_right(text)
    not_meant = (right and move in (Move.STOP, Move.HALT)) or (
        move is Move.NOTED and ("dừng" in typed or "đừng" in typed)
    )
    return None if not_meant else move


def may_be_right(text: str) -> bool:
    """Whether a few words without accents may say yes as well as no: "dung ghi di"."""
    typed = unicodedata.normalize("NFC", text).casefold()
    told = "đừng" in typed or "dừng" in typed
    return not told and len(text.split()) <= SHORT and _PERHAPS_RIGHT.match(fold(text).strip()) is not None


def laughs(text: str) -> bool:
    """Whether a text ends in laughter: "hỏi vợ tôi ấy haha"."""
    return len(text.split()) <= LONGEST and _LAUGHS.search(text.casefold()) is not None


@lru_cache(maxsize=512)
def _read(folded: str, halts: bool, evening: bool) -> Move | None:
    if not folded.strip(" ?.!"):
        return Move.AGAIN if "?" in folded else None
    if folded.strip(" ?.!") in _listed("alone"):
        return Move.AGAIN
    said, around = [_spellings().get(word, word) for word in re.findall(r"[a-z0-9]+", folded)], _listed("around")
    if not evening and said.count("toi") == 1:
        said.remove("toi")
    tries = {
        " ".join(word for word in said if word not in left_out)
        for left_out in (around, around - {"toi"}, frozenset())  # "tối" and "tới" are "toi" too
    }
    if halts and "dung" in tries:
        return Move.STOP
    return next((move for move, pattern in _patterns() if any(map(pattern.fullmatch, tries))), None)


@cache
def _file() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(str(_file()["words"][name]).split())


@cache
def _spellings() -> dict[str, str]:
    return {typed: word for word, typed_so in _file()["typed"].items() for typed in str(typed_so).split()}


@cache
def _patterns() -> tuple[tuple[Move, re.Pattern[str]], ...]:
    """Every phrase; {name} in one stands for the words listed under this name, of which any number may follow."""
    listed = {name: rf"(?: ?\b(?:{'|'.join(str(words).split())})\b)*" for name, words in _file()["words"].items()}
    return tuple(
        (move, re.compile(f"{phrase.format_map(listed)} ?"))
        for move in Move
        for phrase in _file()["moves"].get(move, [])
    )
