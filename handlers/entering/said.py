"""What a leader's sentence or line would have entered, and for whom: "ghi hộ chú Bảy …", "Bảy: trồng 50 cây dừa"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.roles import Member
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

REGISTER, REPORT, CHANGE, WITHDRAW = "dk", "bc", "sua", "rut"
_TITLES = frozenset(
    ["ong", "ba", "anh", "chi", "chu", "co", "bac", "di", "cau", "thim", "mo", "em", "cu", "dc", "d/c", "duong", "thay"]
)
_VERBS = {
    REGISTER: "dang ky|dang ki|dk|them viec",
    REPORT: "bao cao|bao|noi|nhap bao cao",
    CHANGE: "sua lai|sua|doi lai|doi|gia han|lui han|doi han",
    WITHDRAW: "rut lai|rut|bo",
    "": "ghi nhan|ghi|nhap|viet",
}
_KINDS = {verb: kind for kind, verbs in _VERBS.items() for verb in verbs.split("|")}
_VERB = "|".join(sorted(_KINDS, key=len, reverse=True))
_FOR = "giup cho|thay cho|thay mat|giup|gium|dum|ho|thay|cho"
_ORDER = re.compile(rf"^(?P<lead>.*?)(?:^| )(?P<verb>{_VERB})(?P<mid>(?: \S+){{0,6}}?) (?P<by>{_FOR})$")
_I = "toi|tui|em|minh|con|chau|anh|chi"
_ASKED = re.compile(rf"^nho (?:{_I})(?: (?P<verb>{_VERB}))?(?: (?:{_FOR}|lai|viec))*(?: (?:la|rang|thi))?(?= |$)")
_TOLD = re.compile(
    r"^(?:(?:vua|moi|co|da|cung|xin|muon|hom nay|hom qua|sang nay) )*"
    rf"(?P<verb>{_VERB}|hua|nhan)(?: (?:la|rang|voi toi))*(?= |$)"
)
_POLITE = listed("da thua a nho tro ly xin cho toi tui em con minh muon can hay lam on vui long may oi alo gio bay")
_LEADS_ON = re.compile(r"^(?:(?:la|rang|thi|viec|duoc viec) )+(?=\S)")
_LINE = re.compile(r"^\s*(?:\d{1,3}[.)]\s*|[-•*+–]\s*)?(?P<name>[^:\d]{2,60}?)\s*:\s*(?P<said>\S.*)$")
_TYPED = frozenset(
    "đăng ký kí thêm việc nhận báo cáo nói nhập sửa lại đổi hạn lùi dời rút bỏ hứa viết".split()  # noqa: SIM905
)
""" "Tặng" is no "tăng" and "chi bộ" no "bỏ", where accents are typed."""
_NAME_LONG = 4  # words
_ALSO_LETTERS = frozenset({"bao", "noi"})
""" "Báo giùm chú Bảy mai họp" is a letter, unless a number of a pledge is told."""


@dataclass(frozen=True, slots=True)
class Said:
    """Whom it is for (all whom the name fits), what is to be done, in which words.

    `asked`: it is said that it be entered, and not only told.
    """

    people: tuple[Member, ...]
    called: str
    what: str
    words: str
    asked: bool = True


def said_in(text: str, people: Sequence[Member]) -> Said | None:
    """Read one sentence; None where nothing is to be entered for anybody."""
    words = text.split()
    folded = [fold(word).strip(" ,.:;!") for word in words]
    place = _name_in(words, folded, people)
    if place is None:
        return None
    start, end, found = place
    title = _title_before(folded, start)
    before, behind = " ".join(folded[:title]), folded[end:]
    called = " ".join(words[start:end]).strip(" ,.:;!")
    ordered = _ORDER.match(before)
    if ordered and not _is_otherwise(ordered) and _is_typed(words, ordered["verb"]):
        said = _words_ordered(ordered, words, title, end)
        return Said(found, called, _KINDS[ordered["verb"]], said, asked=ordered["verb"] not in _ALSO_LETTERS)
    if set(before.split()) - _POLITE:
        return None
    return _told(found, called, words[end:], behind)


def _told(found: tuple[Member, ...], called: str, words: list[str], folded: list[str]) -> Said | None:
    """ "Chú Bảy báo được 30 cây", "bác Tám nhờ tôi báo cáo giùm là …", "chú Bảy được 30 cây rồi"."""
    behind = " ".join(folded)
    for pattern, asked in ((_ASKED, True), (_TOLD, False)):
        match = pattern.match(behind)
        if match is None or not _is_typed(words, match["verb"] or ""):
            continue
        verb = match["verb"] or ""
        kind = _KINDS.get(verb, REGISTER if verb == "hua" else "")
        rest = _leading_cut(words[len(match.group().split()) :])
        if kind == CHANGE:
            rest = f"{verb} {rest}"
        return Said(found, called, kind, rest, asked) if asked or rest else None
    return Said(found, called, "", " ".join(words), asked=False) if words else None


def line_in(text: str, people: Sequence[Member]) -> Said | None:
    """Read "Bảy: trồng 50 cây dừa trước 30/4"; None where no name stands before a colon."""
    match = _LINE.match(text)
    if match is None:
        return None
    words = match["name"].split()
    folded = [fold(word).strip(" ,.;") for word in words]
    while len(words) > 1 and (folded[0] in _TITLES or folded[:2] == ["dong", "chi"]):
        words, folded = words[1:], folded[1:]
    if not words or len(words) > _NAME_LONG + 1:
        return None
    found = tuple(each for each in people if _ends_in(each, " ".join(folded)))
    return Said(found, " ".join(words), "", match["said"].strip())


def in_line(text: str, people: Sequence[Member]) -> Said | None:
    """Read one line of several: a name and a colon, or a whole sentence."""
    sentence = said_in(text, people)
    if sentence and sentence.asked and sentence.words:
        return sentence
    line = line_in(text, people)
    return line or (replace(sentence, asked=True) if sentence and sentence.words else None)


def _name_in(
    words: list[str], folded: list[str], people: Sequence[Member]
) -> tuple[int, int, tuple[Member, ...]] | None:
    """Where a name stands: behind a title, behind "giúp" or first with a capital; with whom it fits."""
    places = [place for place in range(len(words)) if _may_begin(words, folded, place)]
    for start in places:
        for end in range(min(len(words), start + _NAME_LONG), start, -1):
            called = " ".join(folded[start:end])
            found = tuple(each for each in people if called and _ends_in(each, called))
            if found:
                return start, end, found
    for start in places:
        end = start
        while end < len(words) and end < start + _NAME_LONG and words[end][:1].isupper():
            end += 1
            if words[end - 1][-1:] in ",.:;":
                break
        if end > start and start and folded[start - 1] in _TITLES:
            return start, end, ()
    return None


def _may_begin(words: list[str], folded: list[str], place: int) -> bool:
    if not folded[place] or not folded[place][0].isalpha():
        return False
    if place and folded[place - 1] in _TITLES:
        return True
    behind_for = place > 0 and folded[place - 1] in {"giup", "gium", "dum", "ho", "thay", "cho"}
    return (place == 0 or behind_for) and words[place][:1].isupper()


def _title_before(folded: list[str], start: int) -> int:
    """Where the title before a name begins, else the name itself."""
    if start and folded[start - 1] in _TITLES:
        return start - 2 if start > 1 and folded[start - 2 : start] == ["dong", "chi"] else start - 1
    return start


def _is_typed(words: list[str], verb: str) -> bool:
    """Whether a verb stands among the words with its own accents, or with none."""
    meant = set(verb.split())
    typed = [word.casefold().strip(" ,.:;!") for word in words]
    return meant <= {fold(word) for word in typed if word in _TYPED or word == fold(word)}


def _is_otherwise(ordered: re.Match[str]) -> bool:
    """Whether "báo cho chú Bảy …" only lets him know, or "chi bộ giúp chú Bảy …" tells what others do."""
    kind, lead = _KINDS[ordered["verb"]], ordered["lead"].split()
    if kind in (CHANGE, WITHDRAW):
        return bool(set(lead) - _POLITE)
    return kind == REPORT and ordered["by"] == "cho" and not ordered["verb"].startswith("nhap")


def _words_ordered(ordered: re.Match[str], words: list[str], title: int, end: int) -> str:
    """What is said: between the verb and the name, behind the name, and what stood before where that is no courtesy."""
    lead = len(ordered["lead"].split())
    verb = len(ordered["verb"].split())
    first = words[:lead] if set(ordered["lead"].split()) - _POLITE else []
    middle = words[lead + verb : title - len(ordered["by"].split())]
    rest = _leading_cut([*middle, *words[end:]])
    kind = _KINDS[ordered["verb"]]
    if kind == CHANGE:
        rest = f"{' '.join(words[lead : lead + verb])} {rest}"
    if kind == "":
        rest = re.sub(r"^(?:báo cáo|bao cao)\s+", "báo cáo ", rest)
    before = " ".join(first).strip(" ,;")
    return " ".join(part for part in (before, rest) if part)


def _leading_cut(words: list[str]) -> str:
    """The words without what leads to them: ":", "là", "rằng"."""
    text = " ".join(words).lstrip(" ,.:;-–")
    folded = fold(text)
    match = _LEADS_ON.match(folded) if len(folded) == len(text) else None
    return text[match.end() :] if match else text


def _ends_in(member: Member, called: str) -> bool:
    return f" {fold(member.name)}".endswith(f" {called}") or fold(member.code) == called
