"""What is asked of reports that were closed: opened anew, what is kept, each time it was closed, how many days."""

import re

from domain.understanding.text.words import fold

LONGEST = 45  # words
_CLOSED = r"(?:chot|nop|dong(?! chi\b)|khoa|gui)"
_NOT = r"(?:khong|ko|k|hong|hk|hem|hok|chua)"
_ENDS = r"(?: (?:vay|z|a|ta|em|e|nhi|ha|con|chau|anh|chi|c|luon|nua))*[ ?.!]*$"
_AGAIN = r"(?:mo lai|mo ra|sua lai|chot lai|nop lai|lam lai|bo sung|them vo|them vao|sua duoc|sua so)"
_REPORT = r"\b(?:ky|bao cao|bc|so lieu|so|chot|quy|6t|6 thang|(?:nop|gui) (?:len |mat |lo )?(?:roi|xong|mat|xa|len))\b"
_OPENED = re.compile(
    rf"\b{_CLOSED}\b.*\b{_AGAIN}\b.*\b(?:duoc|dc|dk|con kip|co duoc) {_NOT}\b"
    rf"|\b{_AGAIN}\b.*\b(?:ky|bao cao|bc|so lieu|so da chot)\b.*\b(?:duoc|dc|dk|con kip) {_NOT}\b"
    rf"|\b(?:lo|trot|lo tay)\b(?: \w+){{0,2}}? {_CLOSED}\b"
    r".*\b(?:mo lai|mo ra|nop lai|rut lai|lay lai|bo sung|them vo|them vao)\b"
    rf"|\b(?:lo|da|moi|vua) (?:lo )?(?:chot|nop|khoa)\b.*\b(?:sao|lam sao|the nao|gio sao)(?: day| gio)?{_ENDS}"
)
_KEPT = re.compile(
    r"\b(?:so|ban|ma|bao cao|bc)(?: lieu| cao)? (?:cu|truoc|ban dau|lan truoc|da chot|da nop|hom truoc)\b.*"
    rf"\b(?:mat|con|giu|luu|xoa|bi de|de len|o dau)\b.*\b(?:{_NOT}|dau)\b{_ENDS}"
    rf"|\bco (?:bi )?(?:mat|xoa) (?:so|ban|ma|bao cao)(?: lieu| cao)? (?:cu|truoc|da chot|da nop)\b.*\b{_NOT}\b{_ENDS}"
)
_EACH = re.compile(
    rf"\b(?:cac|nhung|may|tung|het|lich su|moi) (?:lan |ban |ky )*(?:da )?{_CLOSED}(?! (?:cham|tre)\b)\b"
    rf"|\b{_CLOSED}(?: (?:so|so lieu|bao cao|bc))? (?:duoc |het |may )*(?:may|bao nhieu) lan\b|\blich su (?:bao cao"
    rf"|nop|chot)\b"
)
_LOOKS = re.compile(r"\b(?:xem|coi|liet ke|ke|cho|dua|danh sach|may|bao nhieu|nao|lich su)\b")
_DAYS_LEFT = re.compile(
    r"(?:(?:vay|roi|the|z|cho hoi|hoi) )*con (?:may|bao nhieu|bn) ngay(?: nua)?(?: (?:la|thi|moi))*"
    rf"(?: (?:het|toi|den) (?:han|ky|han nop|han chot))?{_ENDS}"
)
_BESIDE_A_FILE = re.compile(r"\b(?:excel|exel|file|bang|tep|trang|web|may)\b")
_BOTH = (
    re.compile(
        r"(?:nhan|chap nhan|duyet|dong y|ok|lay)(?: (?:bao cao|bc|so lieu))?(?: cua)? (?P<kept>.+?)[ ,;]+(?:con"
        r"|rieng|nhung)?"
        r"(?: cua)? ?(?P<back>(?:chi bo|ap|khom|thon|dang bo|khu pho)\b[^,]*?) (?:thi )?(?:tra lai|tra ve|tra)\b.*"
    ),
    re.compile(
        r"(?:tra lai|tra ve|tra)(?: (?:bao cao|bc))?(?: cua)? (?P<back>.+?)[ ,;]+(?:con|rieng|nhung) (?:cua )?"
        r"(?P<kept>(?:chi bo|ap|khom|thon|dang bo|khu pho)\b.*?) (?:thi )?(?:nhan|chap nhan|duyet|dong y|ok|lay)\b.*"
    ),
)


def _said(text: str) -> str:
    return " ".join(fold(text).split())


def asks_to_open(text: str) -> bool:
    """Whether it is asked if what was handed in can be opened again: "chốt rồi mà thiếu, giờ mở lại được không"."""
    if len(text.split()) > LONGEST:
        return False
    return _OPENED.search(_said(text)) is not None and re.search(_REPORT, _said(text)) is not None


def asks_what_is_kept(text: str) -> bool:
    """Whether it is asked if earlier figures are lost: "số cũ có mất không"."""
    return _KEPT.search(_said(text)) is not None


def asks_each_time(text: str) -> bool:
    """Whether every report that was handed in is asked for: "cho xem lại các lần chốt của ấp 1"."""
    return _EACH.search(_said(text)) is not None and _LOOKS.search(_said(text)) is not None


def asks_days_left(text: str) -> bool:
    """Whether it is asked, where rounds are spoken of, how many days are left."""
    return _DAYS_LEFT.fullmatch(_said(text)) is not None


def compares_with_a_file(text: str) -> bool:
    """Whether the code of figures is held against a table that was made some other day."""
    return _BESIDE_A_FILE.search(_said(text)) is not None


def keeps_and_returns(text: str) -> tuple[str, str] | None:
    """Return, folded, whose report is kept and whose is sent back: "nhận của ấp 1 còn ấp 2 trả lại vì …"."""
    found = next((match for each in _BOTH if (match := each.fullmatch(_said(text).strip(" .!")))), None)
    return (found["kept"], found["back"]) if found else None
