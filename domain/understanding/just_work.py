"""Cut a content down to the work: without who speaks, the asking to note it, the story before and the doubts behind."""

import re
import unicodedata
from functools import lru_cache

from domain.understanding.acts.preambles import has_work
from domain.understanding.goals import read_goal
from domain.understanding.numbers.numbers import below_thousand, digits
from domain.understanding.statements import WORK
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold, tokenised

_LISTS = lists_of(__name__)


def _listed(phrases: str) -> list[str]:
    return [each.strip() for each in phrases.replace("\n", " ").split("|")]


def _any(phrases: str) -> str:
    """The phrases of a list, as alternatives, the longest first."""
    return "(?:" + "|".join(sorted(_listed(phrases), key=len, reverse=True)) + ")"


_ME, _ANYBODY, _MODAL = _any(_LISTS["me"]), _any(_LISTS["anybody"]), _any(_LISTS["modal"])
_NOTE, _BARE, _FILLER = _any(_LISTS["note"]), _any(_LISTS["bare"]), _any(_LISTS["fillers"])
_ASKING, _ANOTHER, _TURNING = _any(_LISTS["asking"]), _any(_LISTS["another"]), _any(_LISTS["turns"])
_BEFORE_NOTE, _VOWING, _JUST = _any(_LISTS["before_note"]), _any(_LISTS["vowing"]), _any(_LISTS["just"])
_ASKED, _LEFT, _UNKNOWN = _any(_LISTS["asked"]), _any(_LISTS["left"]), _any(_LISTS["unknown"])
_WHO = rf"(?:{_ANYBODY}|{_ME})"
_GIVING = rf"(?:giup|gium|dum|ho)(?= (?:{_WHO}|voi|nha|nhe)\b| *[:,]| *$)"
_NOTED = "(?:" + _GIVING + "|" + _any(_LISTS["noted"]) + ")"
_NAMED = r"(?: [^\W\d]+(?=(?: (?:vo|vao|di|nha|voi))*\s*:))?"
_ONWARDS = r"(?:\s*[:,]+\s*|\s+)"
_SPEAKER = re.compile(
    rf"(?:{_ANYBODY} (?:(?:{_MODAL} )+(?:phan viec |viec |vu |phan )?|(?=nhan ))"
    rf"|{_ME} (?:{_MODAL} )*(?:phan viec |phan (?=\w+ ))?|{_BARE} (?:{_MODAL} )*)(?:la )?(?=\w)"
)
_NOT_SPEAKING = re.compile(_any(_LISTS["not_speaking"]) + r"\b")
_HEADS = (
    re.compile(rf"(?:{_FILLER}(?:\s*[,.!:;…]+\s*|\s+(?={_ME} |thi |de |ghi )))+"),
    re.compile(
        rf"(?:{_ASKING} )*(?<!\w)(?:{_NOTE}|{_NOTE}(?: {_NOTED})* {_WHO})(?: {_NOTED})*(?: {_WHO}(?= |:|,){_NAMED})?"
        rf"(?: {_NOTED})*{_ONWARDS}(?:la |rang |vay |nhu vay )?(?=\w)"
    ),
    re.compile(rf"(?:gium|giup|dum|ho|cho) {_ME}(?: {_NOTED})*{_ONWARDS}(?=\w)"),
    re.compile(rf"{_ANOTHER}{_ONWARDS}(?=\w)"),
    re.compile(rf"(?:(?:de )?thi|la) (?={_WHO} |ghi |nhan |\d)"),
)
_TURN = re.compile(
    rf"(?:^|[,.;:!?…]+\s*|\s)(?:(?P<mark>{_TURNING},? (?:thi )?(?:de )?)?"
    rf"(?P<who>{_ANYBODY} (?={_MODAL} )|{_ME} )(?:{_MODAL} )*"
    rf"|(?P<note>(?:cu )?(?:ghi|ghi cho|xin cho|cho) {_ME} ))(?=\w)"
)
_BREAK = r"(?:\s*[,.;!]+\s*|\s+)"
_TAILS = (
    re.compile(
        rf"{_BREAK}(?:{_BEFORE_NOTE} )*(?:{_WHO} )?(?:xin )?(?:ghi|nhap)"
        rf"(?: (?:{_NOTED}|{_WHO}|lai|truoc|tam|vay|do|sao|ghi))*[\s.!]*$"
    ),
    re.compile(rf"\s*[,.;]+\s*{_WHO} (?:xin |cung )?{_VOWING}(?: {_JUST})*[\s.!]*$"),
    re.compile(rf"(?:\s*,)?\s+(?:thi )?{_WHO} (?:xin )?hua(?: (?:vay|do|luon|nha|nghen))*[\s.!]*$"),
    re.compile(
        rf"{_BREAK}(?:(?:khong|hong|ko|k) biet )?(?:{_ASKED} )*(?:duoc|dc|hop le|on|du|ok)"
        r" (?:khong|ko|k|hong|hk|hem|chua|chang|hon|hok)(?: (?:ta|a|con|chau|em|nhi|ha|ad))*[\s?!.]*$"
    ),
    re.compile(rf"{_BREAK}(?:khong|hong|ko) biet (?:ghi )?vay co [^,\d]{{1,20}}[\s?!.]*$"),
    re.compile(
        rf"{_BREAK}{_UNKNOWN}\b[^,.;\d]*?\b(?:chua|hong|khong|ko|hk|k)\s(?:dam|biet|bit|ro|tinh|chac|hen|chot)\b"
        r"[^,.;\d]*\b(?:ngay|nao|gio|bua|thang may|truoc|chac|hen|xong)\b[^,.;\d]*$"
    ),
    re.compile(r"[\s,]+(?:nha|nhe|nghen|nhen|hen|lun|hihi|chot don)(?= *$)(?<! van nha)(?<! can nha)(?<! cai nha)"),
    re.compile(rf"[\s,]+{_LEFT}[\s,]*$|,\s*xin$"),
)
_DENIES = re.compile(r"\b(?:khong|hong|ko|k|bo|khoi)\b")
_ONLY_REGISTERS = re.compile(r"(?:can )?(?:dang ky|dk|dki|ghi)(?: [^\W\d]+){0,3}$")
_TYPED = frozenset(_listed(_LISTS["typed"]))
_SAID = frozenset(map(fold, _TYPED))
_WISHED = ("muon xin ", "mun xin ", "y xin ", "dinh xin ", "tinh xin ")
_COUNTS = re.compile(r"\d|\b" + _any(_LISTS["counts"]) + r"\b")
_MOST, _LEAST, _LONGEST = 8, 2, 300


def just_work(content: str) -> str:
    """Return the content from its work on and up to its end; nothing is cut with which a number would change."""
    for _ in range(_MOST if len(content) <= _LONGEST else 0):
        before = content
        for cut in (_from_the_turn, _without_tail, _without_head):
            if folded := _believed(content):
                content = cut(content, folded)
        if content == before:
            break
    return content


def _shortened(content: str, shorter: str) -> str:
    """The shorter content where it says as much work: the same target, and more than a word."""
    shorter = shorter.strip(" ,.;:!-–…")
    if len(shorter.split()) < _LEAST or _ONLY_REGISTERS.match(fold(shorter)):
        return content
    counts = _COUNTS.search(fold(content.replace(shorter, " ", 1)))
    return shorter if not counts or _target(shorter) == _target(content) else content


@lru_cache(maxsize=16)
def _target(content: str) -> object:
    reading = read_goal(content)
    return (reading.goal, reading.others)


def _without_head(content: str, folded: str) -> str:
    for head in _HEADS:
        if found := head.match(folded):
            return _shortened(content, content[found.end() :])
    found = _SPEAKER.match(folded)
    rest = folded[found.end() :] if found else ""
    denies = content.isascii() and rest.startswith("khong ")  # "toi" may be "tối", too
    if found and not denies and not _NOT_SPEAKING.match(folded) and not _NOT_SPEAKING.match(rest):
        end = found.end() - len("xin ") * found[0].endswith(_WISHED)
        return _shortened(content, content[end:])
    return content


def _without_tail(content: str, folded: str) -> str:
    for tail in _TAILS:
        if (found := tail.search(folded)) and found.start() > 0:
            shorter = _shortened(content, content[: found.start()])
            if shorter != content:
                return shorter
    return content


def _from_the_turn(content: str, folded: str) -> str:
    """From where somebody turns from a story to what is promised: "… lầy quá trời, thôi để tui đổ 40 thước đá"."""
    for found in _TURN.finditer(folded):
        before, rest = content[: found.start()], content[found.end() :]
        if not before.strip() or (found["who"] and _NOT_SPEAKING.match(folded[found.start("who") :])):
            continue
        if not found["mark"] and (has_work(before) or found[0].strip()[:1] not in ",.;:!?"):
            continue
        if _starts_with_work(rest, counted=not (found["mark"] or "").strip().endswith("de")):
            shorter = _shortened(content, rest)
            unsure = not found["mark"] or _DENIES.search(folded[: found.start()])
            if shorter != content and not (unsure and not _COUNTS.search(fold(rest))):
                return shorter
    return content


def _starts_with_work(rest: str, *, counted: bool) -> bool:
    text = tokenised(rest)
    if any(WORK.at(text, place) is not None for place in range(min(3, len(text)))):
        return True
    return counted and bool(digits(text, 0) or below_thousand(text, 0))


def _believed(content: str) -> str:
    """The content folded, but for words typed with other accents than those of the lists: "tới" is no "tôi"."""
    line = unicodedata.normalize("NFC", content).casefold()
    folded = fold(content)
    if not len(line) == len(folded) == len(content):
        return ""
    pieces = list(folded)
    for found in re.finditer(r"\w+", line):
        word = found[0]
        if not word.isascii() and fold(word) in _SAID and word not in _TYPED:
            pieces[found.start() : found.end()] = "_" * len(word)
    return "".join(pieces)
