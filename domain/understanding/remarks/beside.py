"""Read what a report says beside its number, clause by clause; nothing of it is thrown away."""

import re
from collections.abc import Callable, Iterator

from domain.pledges.remarks import Beside
from domain.understanding.remarks.outlooks import outlook_in, stage_in
from domain.understanding.text.fillers import says_something, without_address
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold, tokenised

_LISTS = lists_of(__name__)
_PAUSE = re.compile(
    r"(?i)[.;!]+(?:\s+|$)|,\s+|\n+|\s+[-–]\s+"
    r"|(?<!không)(?<!hổng)(?<!khong)(?<!hong)"
    r"\s+(?=(?:nhưng|nhưng mà|mà|do|vì|tại|bởi|bởi vì|xin|đề nghị|kiến nghị|thiếu|nhung|vi(?! ph[aạ]m)|tai)\s)"
    r"|\s+(?:rồi|roi)\s+(?=(?:còn|con)?\s?(?:khó|thiếu|kho|thieu)\b)"
)
_NO_WISH = (
    "(?:chao|loi|phep|nghi|kieu|rut|thoi|bao cao|bao|cam on|hua|hen|ghi|nop|tra loi|duoc bao"
    "|dinh chinh|sua|xac nhan|khat|(?:duoc )?nhac lai|thu (?:that|thiet|nhan)|thiet (?:tinh|long)|noi (?:that|thiet)"
    "|nhan (?:khuyet|loi|thieu)|duoc (?:\\d|roi))"
)
_WISH = re.compile(
    rf"(?<!da )(?<!moi )(?<!vua )\bxin\b(?! {_NO_WISH}\b)"
    rf"|\b(?:de nghi|kien nghi|de xuat|mong (?:\w+ ){{0,4}}(?:giup|ho tro|cap|quan tam|cho|xem)"
    r"|can (?:them|duoc|ho tro|cap|giup|chi bo|xa|\d)|nho (?:\w+ ){1,4}(?:giup|ho tro|cap|xin|noi|lo)"
    r"|(?:ho tro|cap|giup) (?:them|cho|gium|dum|em|toi|tui|chi bo))\b"
)
_THE_BRANCH = re.compile(
    r"\b(?:de nghi|kien nghi|de xuat|mong|xin|nho|can)(?: \w+){0,3}"
    r" (?:chi (?:bo|uy|hoi)|cap (?:uy|tren)|dang (?:uy|bo)|uy ban|nha nuoc|dia phuong|to chuc|cac dong chi)\b"
    r"(?: \w+){0,4} (?:ho tro|giup|cap|cho (?:muon|xin|toi|tui|em|con|ba con|vay)|quan tam|xem xet|lo|bo tri|dau tu)\b"
)
""" "Đề nghị chi bộ cho mượn máy bơm": no number is told and nothing is promised."""
_THINGS = "(?:tien|von|giong|vat tu|kinh phi|nguoi|may|dat|xe|da|cat|xi mang|thuoc|phan|nuoc)"
_NOT = "(?:chua|khong|ko|hong|hok|k)"
_LACK = re.compile(
    rf"\b(?:(?<!khong )(?<!hong )(?<!ko )(?<!chang )thieu"
    rf"|kho khan|gap kho|vuong|(?:bi|con) ket|ket (?:tien|von|xe|duong)|can (?:tien|von)|khong du|chua du"
    rf"|het (?:tien|von|giong|vat tu|kinh phi)|{_NOT} co {_THINGS}"
    rf"|{_NOT} (?:duoc cap|muon duoc|mua duoc|tim duoc|xin duoc|van dong duoc))\b"
)
_HANDED_ON = re.compile(r"\bnho (?:\w+ ){0,3}\w+$")
_LEADING = re.compile(r"(?i)^(?:(?:nhưng mà|nhưng|mà|còn|thì|với lại|tuy nhiên|song|nhung ma|nhung|ma|con|thi)\s+)+")
_GUESSED = re.compile(r"\b(?:chac|kha nang|du kien|uoc|coi bo|co le)\b.*\d")
""" "Chắc tới tháng 6 được 120 cây": no number of what is done, and told all the same."""
MUCH = 3  # words beside a number and what is counted, in one clause with them
_COURTESY = listed(_LISTS["courtesy"])


def read_beside(text: str, counts: Callable[[str], bool], about: str = "") -> Beside:
    """Sort the clauses of a report; those with the number, which `counts` tells, and mere courtesy are left out."""
    kept: dict[str, list[str]] = {"remark": [], "difficulty": [], "wanted": []}
    folded = fold(text)
    own = frozenset(fold(about).split())
    for clause in _clauses(text):
        kind = _kind(clause, counts, own)
        if kind:
            kept[kind].append(clause)
    said = {name: ", ".join(clauses) for name, clauses in kept.items()}
    return Beside(outlook=outlook_in(folded), stage=stage_in(folded), **said)


def asks_the_branch(sentence: str) -> bool:
    """Whether a sentence asks the branch, or who is above it, for help that the assistant can only pass on."""
    return _THE_BRANCH.search(fold(sentence)) is not None


def _clauses(text: str) -> Iterator[str]:
    asking = ""  # "nhờ chi bộ xin xã hỗ trợ"
    for clause in _PAUSE.split(without_address(text)):
        said = _LEADING.sub("", clause.strip(" ,.;:!-\n"))
        if asking and not fold(said).startswith("xin "):
            yield asking
            asking = ""
        said = f"{asking} {said}".strip()
        asking = said if _HANDED_ON.search(fold(said)) and not asking else ""
        if said and not asking:
            yield said
    if asking:
        yield asking


def _kind(clause: str, counts: Callable[[str], bool], own: frozenset[str]) -> str:
    folded = fold(clause)
    if _WISH.search(folded):
        return "wanted"
    if counts(clause):
        return "remark" if len(_telling(clause, own)) >= MUCH else ""
    if _LACK.search(folded):
        return "difficulty"
    if outlook_in(folded) or stage_in(folded):
        return ""  # kept as what it is
    return "remark" if _telling(clause, own) or _GUESSED.search(folded) else ""


def _telling(clause: str, own: frozenset[str]) -> set[str]:
    """Return the words that are more than courtesy, numbers and what was pledged."""
    text = tokenised(clause)
    said = {fold(text.typed(place)) for place in range(len(text)) if says_something(text, place)}
    return {word for word in said if word.isalpha()} - _COURTESY - own
