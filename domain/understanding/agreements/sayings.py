"""What is said of an agreement there is without the word: signed, changed, scored, objected to; or drawn up whole."""

import re
from collections.abc import Sequence

from domain.agreements.agreement import FEWEST, Line
from domain.understanding.accents.typed import typed_so
from domain.understanding.agreements.reading import changed_by, contents_in, leaves_the_rest, points_named
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

FEW_WORDS = 20  # of a signature that does not name what is signed
_LISTS = lists_of(__name__)
BREAKS, LEAVES = frozenset(_LISTS["breaks"].split(", ")), frozenset(_LISTS["leaves"].split(", "))
SCORES, CHANGES = frozenset(_LISTS["scores"].split(", ")), frozenset(_LISTS["changes"].split(", "))
UNSIGNS, _LEADS = frozenset(_LISTS["unsigns"].split(", ")), frozenset(_LISTS["leads"].split())
_SIGNS = frozenset(_LISTS["signs"].split(", "))
_IT = r"(?:giao uoc|ky ket thi dua)"
_DRAWS = re.compile(rf"\b(?:soan|lap|lam|viet|thao|tao|xay dung|khoi thao|moi|danh may|dung|ra) (?:\w+ ){{0,4}}{_IT}\b")
_OF_ANOTHER_KIND = re.compile(r"\b(?:cham|sua|doi|chinh|bot|giam|tang|them|ky|khac|lech)\b(?! ket thi dua)")
_LONE = re.compile(
    r"(?<!dang )(?<!chu )(?<!tong )(?<!\d )(?<!\d)(?<!mot )(?<!may )(?<!bao nhieu )(?<!dinh )(?<!nhat )(?<!chua )"
    r"(?<!khong )(?<!hong )(?<!dung )(?<!khoan )(?<!moi )(?<!trong )(?<!dau )(?<!cuoi )"
    r"\b(?P<verb>ky)\b(?! (?:nay|toi|sau|truoc|ngoai)\b)"
)
_MEANT = re.compile(
    r"\bky(?: (?:ten|lai|luon|di|vao|giup|gium|nha|nghe|nhe|ban|moi|nay|do|roi|thay mat|cho|toi|tui|ben))*"
    r"(?: (?:ap|chi bo|kp|khu pho|ben)\b|[ .!]*$|[,.])"
)
_ASKS = re.compile(r"\?|\b(?:ai|chua|sao|may gio|bao gio|o dau|hong|khong)\b")
_OTHER_PAPERS = re.compile("|".join(rf"\b{each}\b" for each in _LISTS["other_papers"]))
_WEIGHED = re.compile("|".join(rf"\bky {each}\b" for each in _LISTS["weighed"].split()))
_PROPOSES = re.compile(
    r"\b(?:de nghi|kien nghi|xin|ben (?:toi|tui|minh)|chi bo (?:toi|tui|minh)|diem|ky|giao uoc|ap \d+)\b"
)
_NO_PROPOSAL = re.compile(r"\b(?:cham|tieu chi|dang ky|bao cao)\b")
_OBJECTS = re.compile(
    r"\b(?:khong|hong|hok|ko|k|chua) (?:chiu|dong y|dong tinh|phuc|hop ly|cong bang|dung)\b"
    r"|\b(?:chua|khong|hong|ko)(?: thay)?(?: ai)? (?:tinh|ghi|cong)\b|\btinh (?:thieu|sot|sai)\b"
    r"|\bcham (?:vay|the|kieu|sot|sai|oan|ep)\b|\b(?:phan doi|khieu nai|oan|thiet thoi)\b"
)
_SCORES = re.compile(r"\b(?:cham|tu cham|diem)\b")
_NO_SCORES = re.compile(r"\b(?:tieu chi|bao nhieu|may diem)\b")


def draws_up(text: str) -> bool:
    """Whether a whole draft is said: the word, contents with their points, and an order or nothing else meant."""
    folded = fold(text)
    if re.search(rf"\b{_IT}\b", folded) is None or len(contents_in(text)) < FEWEST:
        return False
    return _DRAWS.search(folded) is not None or not _OF_ANOTHER_KIND.search(folded)


def signs_alone(text: str) -> bool:
    """Whether a signature is given without saying of what: "rồi, giờ tui ký cho ấp 3", "ký lại bản mới nghe"."""
    said = " ".join(fold(text).split())
    if len(said.split()) > FEW_WORDS or any(no.search(said) for no in (_ASKS, _OTHER_PAPERS, _WEIGHED)):
        return False
    found = (each for each in _LONE.finditer(said) if _leads(said[: each.start()]))
    return typed_so(text, _LONE, _SIGNS) and any(_MEANT.match(said, each.start()) for each in found)


def _leads(before: str) -> bool:
    """Whether nothing but who signs stands before it in its clause."""
    return set(re.split(r"[,.;:!]", before)[-1].split()) <= _LEADS


def proposed(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the contents as a party wants them in words that name them; empty where none is meant."""
    changed, said = changed_by(lines, text), fold(text)
    if changed is None or draws_up(text) or _NO_PROPOSAL.search(said):
        return ()
    return changed.lines if changed.count > 1 or _PROPOSES.search(said) else ()


def scores_named(text: str, lines: Sequence[Line]) -> bool:
    """Whether points of two contents at least, or of one and the rest, are given in words that name them."""
    said = fold(text)
    if not _SCORES.search(said) or _NO_SCORES.search(said):
        return False
    return len(points_named(lines, text)) > (0 if leaves_the_rest(text) else 1)


def objects(text: str) -> bool:
    """Whether it is said that scores are not right: "tui không chịu, … chưa thấy tính"."""
    return _OBJECTS.search(fold(text)) is not None
