"""Read what is asked of exemplars: who they are, of which one how it was done, why a name is not there."""

import re

from domain.understanding.exemplars.plain import plain

_WHO = re.compile(
    r"\b(?:ai|dong chi nao|nguoi nao|nhung ai|co ai|may ai)\b(?: \w+){0,6}? dien hinh\b(?! thi\b)"
    r"|\bdien hinh\b(?: \w+){0,5}? (?:la )?(?:ai|nhung ai|nguoi nao|dong chi nao)\b"
    r"|\b(?:danh sach|ds|coi|xem|cho)\b(?: \w+){0,4}? (?:ca nhan|nguoi|tap the|don vi|guong) dien hinh\b"
)
_OTHERWISE = re.compile(
    r"\b(?:chua (?:chon|co|bau|tim|de cu|duoc)|hoc|theo|bat kip|thieu|vuot|kem|duyet|cong nhan \w+|de nghi"
    r"|de cu|de xuat"
    r"|gioi thieu|dang ky|rut|tra lai|gui|trinh|tim|mo hinh|nhan rong|nhac|thi dua dong khoi)\b"
)
_PERSONS = re.compile(
    r"\b(?:ca nhan|nguoi|dong chi nao|dang vien) dien hinh\b|\bdien hinh (?:la )?(?:ca nhan|dang vien)\b"
)
_HOW = re.compile(r"\b(?:cach nao|cach gi|lam sao|the nao|kieu gi|ra sao|bi quyet|cach lam|kinh nghiem|lam cach)\b")
_THAT_ONE = re.compile(
    r"\b(?:chu|anh|chi|ong|ba|co|bac|cau|di|dong chi|nguoi|dien hinh|ho|cha|chau) (?:do|ay|nay|dau|ta|y)\b"
    r"|\b(?:anh|ong|chi|ba) (?:lam|trong|nuoi|van dong|cham|giu)\b|\bdien hinh nay\b"
)
_NAMELESS = re.compile(
    r"\bsao\b(?: \w+){0,6}? (?:khong|chua|thieu|giau|mat|an)(?: \w+){0,4}? ten\b"
    r"|\b(?:khong|chua|thieu|giau)(?: \w+){0,2}? ten\b.*\b(?:sao|vay|ai)\b"
    r"|\b(?:la ai|ten gi|ten ai|ai vay|ai do|ten nguoi|cho (?:toi |tui |xin )?(?:cai )?ten)\b"
)
_OF_WORK = re.compile(
    r"\b(?:chua nop|chua bao|tre|qua han|bao cao|dang ky|gioi nhat|lam duoc|bi thu|phu trach|duyet)\b"
)
_BY_SHARE = re.compile(r"\bphan tram\b|%|\bty le\b|\bti le\b")


def asks_who(text: str) -> bool:
    """Whether it is asked who the exemplars are, in one's cell or below; not who learns from one."""
    said = plain(text)
    return _WHO.search(said) is not None and _OTHERWISE.search(said) is None


def asks_persons(text: str) -> bool:
    return _PERSONS.search(plain(text)) is not None


def asks_how(text: str) -> bool:
    """Whether it is asked how that one did it, of whom it was just spoken: "chú đó làm cách nào mà dừa sống hết"."""
    said = plain(text)
    return _HOW.search(said) is not None and _THAT_ONE.search(said) is not None


def asks_the_name(text: str) -> bool:
    """Whether a name is missed of one who was counted without it: "ủa ấp 1 sao không có tên, là ai vậy"."""
    said = plain(text)
    return _NAMELESS.search(said) is not None and _OF_WORK.search(said) is None


def asks_by_share(text: str) -> bool:
    return _BY_SHARE.search(plain(text)) is not None
