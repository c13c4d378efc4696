"""Tell who is asked after of an announcement: who has not read, understood or confirmed it, and what they asked."""

import re
from dataclasses import dataclass

from domain.reach.grasp import Lack
from domain.understanding.text.words import fold

LONGEST = 28  # words
_NOT = r"\b(?:chua|khong|ko|hong|hok|chang)(?: (?:ai|co|chiu|he|thay|duoc|that|thiet|may|lam|biet|kip|bao|noi|het))*"
_SAYS_SO = r"(?: (?:xac nhan|bam|bam nut|tra loi|la|rang|da|minh|nut))*"
_READ = re.compile(rf"{_NOT}{_SAYS_SO} (?:doc|xem|coi)\b")
_GRASPED = re.compile(
    rf"{_NOT}{_SAYS_SO} (?:hieu|ro|nam|thong(?! bao))\b"
    r"|\b(?:hieu|ro|nam) (?:chua|khong|ko|hong) (?:\w+ )?(?:het|ro|ky|duoc|lam|noi)\b"
    r"|\bcon (?:\w+ ){0,2}(?:thac mac|vuong|lan can|ban khoan|phan van|mo ho)\b"
)
_CONFIRMED = re.compile(rf"{_NOT}(?: (?:bam|bam nut|nut))* xac nhan\b(?! (?:la |rang |viec |da )*(?:doc|xem|coi)\b)")
""" "Chưa xác nhận", "chưa xác nhận đã hiểu": whoever has not read it has not either."""
_OTHERS = (
    r"\b(?:ai|(?:nguoi|dong chi|dang vien|chi bo|don vi|noi|dua|ong|ba|anh|chi|cho) nao"
    r"|(?:may|nhung|cac|bao nhieu|tat ca)(?: (?:nguoi|ong|ba|dua|dong chi|dang vien|anh em|chi bo|don vi|anh|chi|em))+"
    r"|danh sach|liet ke|moi nguoi|ba con|anh em|ho|tui no)\b"
)
_ABOUT_OTHERS = re.compile(rf"{_OTHERS}.*?(?P<what>{_READ.pattern}|{_GRASPED.pattern}|{_CONFIRMED.pattern})")
_BEHIND = re.compile(
    rf"(?P<what>{_READ.pattern}|{_GRASPED.pattern}|{_CONFIRMED.pattern}).*"
    r"\b(?:gom|la|con|co) (?:(?:nhung|may) )?(?:ai|nguoi nao|dong chi nao|may nguoi|bao nhieu)\b"
)
""" "Chưa hiểu gồm những ai"."""
_WHO_HAS = re.compile(
    rf"{_OTHERS}(?: (?:da|moi|co))* (?P<what>doc|xem|coi|hieu|xac nhan)(?: (?:thong bao|tb|tin|no|cai|do|nay|so|\d+))*"
    r" (?:roi|chua|xong)\b"
)
""" "Ai đọc rồi ai chưa vậy", "mấy người xem thông báo rồi"."""
_HAVING = {"hieu": Lack.UNDERSTANDING, "xac nhan": Lack.CONFIRMATION}
_MYSELF = re.compile(
    r"\b(?:toi|tui|(?<!anh )(?<!chi )em|minh|(?<!ba )con|chau|bac)"
    r"(?: (?:thi|cung|van|con|doc|da|roi|lai|xem|ma|day|nay))*$"
)
""" "Ai cũng hiểu mà tôi chưa hiểu"."""
_WHERE_MOST = re.compile(r"\b(?:chi bo|don vi|noi|ap) nao\b.*\b(?:doc|xem)\b.*\b(?:nhieu|it|cham|nhanh|day du|som)\b")
_ASKED_BACK = re.compile(
    rf"{_OTHERS}.*\b(?:hoi (?:lai|gi|sao|nhung gi|dieu gi|cau gi)|thac mac (?:gi|dieu gi|cho nao)"
    r"|(?:tra loi|phan hoi) gi)\b"
)
_URGES = re.compile(
    r"\b(?:nhan(?= lai\b)|nhac|don doc|giuc|hoi thuc|thuc|keu|hoi(?! (?:lai|gi|sao)\b))\b(?! (?:toi|tui|minh|em)\b)"
)
_URGES_NOT = re.compile(
    r"\b(?:dung|khoi|khong|hong|thoi|khoan)(?: (?:can|co|phai|vay|nen))* (?:nhac|don doc|giuc|hoi thuc|thuc|keu)\b"
)
_WANTS_TO_KNOW = re.compile(
    r"\b(?:cho|xin|muon)(?: (?:toi|tui|em|minh|chi|anh))? hoi\b|^(?:toi|tui|em|minh) hoi\b|\bda (?:nhac|don doc|giuc)\b"
    r"|\b(?:nhac|don doc|giuc)(?: \w+){0,8} chua\W*$"
)
""" "Cho tôi hỏi ai chưa đọc", "đã nhắc mấy người chưa hiểu chưa"."""
_HAVING_READ = re.compile(r"\b(?:doc|xem|coi) (?:roi|xong|het)?(?: \w+)? ?(?:ma|nhung)\b")
_SENDS = re.compile(
    r"\bthi (?:\w+ ){0,3}?(?:gui|nhan|bao|giai thich|goi|lien he|gap|hoi)\b|^(?:gui|soan|nhan(?! lai (?:may|cho)\b))\b"
)
""" "Ai chưa hiểu thông báo 2 thì gửi giải thích thêm" orders something to be sent."""
_NAMES_IT = re.compile(r"\b(?:thong bao|tb|tin|noi dung|xac nhan)\b")
_OF_WORK = re.compile(r"\b(?:bao cao|dang ky|dk|ket qua|viec|chi tieu)\b")
""" "Việc nào chưa xác nhận" is about results."""
_TAIL = re.compile(
    r"(?: (?:het|ro|gi|dau|vay|ha|a|ta|nhi|khong|hong|ko|nua|the|day|do|cho|toi|tui|em|voi|nha|nhe|nghen|di|giup|gium"
    r"|dum|doc|hieu|la|ai|nhung|may|nguoi|gom|con|co|chua|ca|luon|cai|ngay|trua|sang|chieu|nay|mot|lan|so|\d+))*"
)
_IS_SHORT = re.compile(r"(?:\w+ ?){2,6}\??")
_ENGLISH = re.compile(
    r"\bwho (?:else )?(?:has|have|did|hasn.?t|haven.?t|didn.?t)(?: not)?(?: yet)? (?P<what>read|understood|confirmed|"
    r"understand|confirm)\b"
)
_IN_ENGLISH = {"read": Lack.READING, "understood": Lack.UNDERSTANDING, "understand": Lack.UNDERSTANDING}


@dataclass(frozen=True, slots=True)
class AskedOfReaders:
    """Those who lack this are asked after; `urges`: they are to be reminded."""

    lack: Lack
    urges: bool = False


def asked_of_readers(text: str) -> AskedOfReaders | None:
    """Return who is asked after, or to be urged; None where a sentence says anything else, or something of oneself."""
    folded = _folded(text)
    if len(folded.split()) > LONGEST or ":" in text or _SENDS.search(folded):
        return None
    if english := _ENGLISH.search(folded):
        urges = re.search(r"\b(?:remind|urge)\b", folded[: english.start()]) is not None
        return AskedOfReaders(_IN_ENGLISH.get(english["what"], Lack.CONFIRMATION), urges)
    has = _WHO_HAS.search(folded) if _NAMES_IT.search(folded) or _IS_SHORT.fullmatch(folded) else None
    if has and "bao nhieu" not in folded and not _of_others(folded):
        return AskedOfReaders(_HAVING.get(has["what"], Lack.READING))
    found, names_it = _of_others(folded), re.search(r"\b(?:thong bao|tb)\b", folded) is not None
    of_work, words = _OF_WORK.search(folded) is not None, _ASKED_BACK.search(folded) is not None
    if found is None and words and names_it:
        return AskedOfReaders(Lack.UNDERSTANDING)
    if found and _URGES_NOT.search(folded[: found.start("what")]):
        return None
    if (of_work and not names_it) or (found is None and not _WHERE_MOST.search(folded)):
        return None
    lack = _lack(folded)
    if found is None or lack is Lack.READING:
        return AskedOfReaders(lack, found is not None and _urges(folded, found))
    if not (_NAMES_IT.search(folded) or words or _TAIL.fullmatch(folded[found.end("what") :].rstrip(" ?"))):
        return None
    return AskedOfReaders(lack, _urges(folded, found))


def is_of_others(text: str) -> bool:
    """Whether a sentence speaks of whether others have read or understood something, and not of oneself."""
    return _of_others(_folded(text)) is not None


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+|\?", fold(text)))


def _of_others(folded: str) -> re.Match[str] | None:
    found = _ABOUT_OTHERS.search(folded)
    if found and _MYSELF.search(folded[: found.start("what")].rstrip()):
        found = None
    return found or _BEHIND.search(folded)


def _urges(folded: str, found: re.Match[str]) -> bool:
    return _URGES.search(folded[: found.start("what")]) is not None and not _WANTS_TO_KNOW.search(folded)


def _lack(folded: str) -> Lack:
    """ "Ai chưa đọc, ai chưa hiểu" and "chưa xác nhận" ask after both."""
    read, grasped, confirmed = (words.search(folded) for words in (_READ, _GRASPED, _CONFIRMED))
    if (grasped or confirmed) and _HAVING_READ.search(folded) and not read:
        return Lack.UNDERSTANDING
    if confirmed or (read and grasped):
        return Lack.CONFIRMATION
    return Lack.UNDERSTANDING if grasped else Lack.READING
