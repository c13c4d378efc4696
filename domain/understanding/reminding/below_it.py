"""What is typed below a reminder and tells no number: not yet and why, beyond reach, to be counted later."""

import re

from domain.understanding.text.words import fold

_ADDRESS = r"(?:(?:da|thua|o|u|uhm|thi|toi|tui|em|con|chau|bac|chi|anh|co|chu|minh|dong chi|tro ly|oi) ?,? ?)*"
_NOT_YET = re.compile(
    rf"{_ADDRESS}(?:chua|chua co|van chua|con chua|chua kip)\b(?! (?:nop|dang k[iy]|dk|hieu|biet|nhan|thay|ro|chac"
    rf"|co (?:ai|dang|tin))\b)"
)
_WHY = (
    r"(?:mua|nang|lu|ngap|lut|han man|nuoc (?:lon|man|len)|sinh lay|sinh|bao|gio chuong|dat (?:uot|sinh|kho)"
    r"|bi benh|benh|om|dau|met|ban|ket"
    r"|cay giong|giong|phan|vat tu|vat lieu|tien|von|kinh phi|mau tre|nguoi phu|nhan cong|di vang|di xa|dam"
    r"|gio to|con nho|vo sanh|vo de"
    r"|thu hoach|mua vu|vu lua|gat|cho|doi|tai|vi|do|bua nay|may bua nay|may hom nay|mac)"
)
_REASON = re.compile(rf"\b{_WHY}\b")
_QUESTION = re.compile(r"\?|\b(?:sao|the nao|khi nao|bao gio|chung nao|lam sao)\b")
_TOLD = re.compile(
    r"\d|\b(?:xong|roi)\b|\b(?:sua|doi|xin|gia han|rut|huy|nghi nhac|dung nhac|khoi nhac|ngung)\b|\bnhac\b"
)
_CANNOT = re.compile(
    r"\b(?:lam|trong|dat|nuoi|theo|giup|kham|kiem|ganh|thuc hien|hoan thanh|chay|du)(?: \w+){0,2}? (?:hong|khong"
    r"|ko|k|hok|chang|khg)"
    r" (?:noi|xue|xu|kham|du|dat|duoc dau|duoc nua|toi)\b"
    r"|\b(?:hong|khong|ko|k|hok|chang|khg) (?:lam |dat |trong |theo |nuoi |kham )?(?:noi|xue|kham noi|dat)\b"
    r"|\b(?:kho|chac kho|so) (?:ma )?(?:dat|lam noi|noi|kham)\b|\b(?:qua suc|duoi suc|het suc lam)\b"
    r"|\b(?:chi|co) (?:lam|trong|dat|nuoi) (?:duoc|noi) (?:co |khoang |chung |tam )?\d+(?: \w+){0,2} (?:thoi"
    r"|la het|la toi da|la cung)\b"
)
_ROOM = re.compile(
    r"\b(?:duoc|co|chung|khoang|tam|con|noi|toi da|nhieu lam) (?:co |chung |khoang |tam "
    r"|la )?(?P<most>\d{1,5})(?: (?P<unit>[a-z]+))?"
    r"(?: \w+){0,2}? ?(?:la (?:het|cung|toi da|kich)|thoi|la nhieu|het cho|het dat|la can)"
)
_DIED = re.compile(r"\b(?:chet|hu|troi|sau|dich) (?:het|rao|sach|roi)\b")
_COUNTS_LATER = re.compile(
    r"\b(?P<wish>(?:de|cho|doi|lat|chut|hoi|ti|mai|chieu|toi)(?: \w+){0,4}? (?:dem|kiem|coi|xem|hoi|do|tinh"
    r"|can)(?: \w+){0,3}?"
    r" (?:roi|moi|hay|hang|da|xong)(?: \w+){0,3}?(?: (?:noi|bao|tinh|hay|cho hay|tra loi|nhan|gui|ghi|da))?)\b"
)
_GUESSES = re.compile(r"\b(?:khoang|chung|co|tam|dau|chac|hinh nhu|nghe dau|gi do|may chuc|khong nho|quen)\b")


def not_yet_because(text: str) -> bool:
    """Whether nothing is done yet and a reason is told, with no number and no wish."""
    folded = fold(text)
    if not _NOT_YET.match(folded) or _QUESTION.search(folded) or len(folded.split()) < 4:
        return False
    return bool(_REASON.search(folded)) and not _TOLD.search(folded)


def cannot_reach(text: str) -> bool:
    """Whether somebody says that what was promised is beyond them."""
    folded = fold(text)
    return bool(_CANNOT.search(folded)) and not (_QUESTION.search(folded) or _DIED.search(folded))


def most_that_fits(text: str) -> str:
    """Return the number that would be possible: "35" of "được cỡ 35 cây là hết chỗ"; "" where none is told."""
    found = _ROOM.search(fold(text))
    return found["most"] if found else ""


def withers(text: str) -> bool:
    """Whether what was planted dies, and nobody: "trồng xuống là chết hết"."""
    return _DIED.search(fold(text)) is not None


def counts_later(text: str) -> str:
    """Return the clause by which a guess is put off: "để chị ra đếm lại rồi nói"; "" where nothing was guessed."""
    folded = fold(text)
    found = _COUNTS_LATER.search(folded)
    if found is None or _QUESTION.search(folded) or not _GUESSES.search(folded[: found.start()]):
        return ""
    return text[found.start() :] if len(text) == len(folded) else folded[found.start() :]
