"""Whom an order about the list of a branch names, with a title or without, and whether somebody comes to it by that."""

import re

from domain.names import written
from domain.roster.new_names import is_surname
from domain.understanding.acts.deaths import typed_name
from domain.understanding.text.words import composed, fold, tokenised

MOST, SEVERAL = 5, 2  # words of a name; so many with a family name in front are one without a title
_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_TITLES = re.compile(r"thằng|con|bé|em|bạn|cháu|cậu|nhất|úy|uý|sĩ|sỹ|bị|viên|ms|mr|thang|be|chau|cau|nhat|si|bi|vien")
""" "Binh nhất", "thiếu úy", "đảng viên dự bị"."""
_NO_NAME = re.compile(r"dang|chi|to|bi|ban|hoi|doan|cac|may|nhung|tat|moi|ca|toan|zalo|khu|ap|uy|cb|dv|nha|qr")
_URGES = re.compile(r"nhắc|hối|réo|giục|thúc|kêu|hú|gọi|đốc|nhac|hoi|reo|giuc|thuc|keu|hu|goi|doc")
_OF_PLACES = re.compile(
    r"(?:ve|dia|qua|o|tu|ap|xa|phuong|huyen|tinh|bo|truong|len|xuong|sang|den|tai|khom|an|tram|benh vien)"
)
_TITLE = r"(?:thang|con|be|em|ban|chau|anh|chi|ong|ba|co|chu|bac|di|cau|thay)"
_LOWER = re.compile(
    rf"\b(?:them|ket nap|moi|nhan|dua|gach|xoa|go|cap ma cho|hoi|nhac|reo) {_TITLE}"
    r" (?P<name>(?!(?:do|nay|ay|kia|no|minh|toi|tui|xin|biet|muon|coi|hoi|ma|cai|may|lam|them|con|chau|em|bo|bot|co)\b)"
    r"[a-z]+(?: [a-z]+){0,2}?)"
    r"(?= (?:moi|vo|vao|ve|dia|ra|roi|khoi|chuyen|hom|bua|so|sdt|nha|gium|giup|dum|luon|no|\d|[,.])|$)"
)
_SURELY_COMES = r"(?:them|bo sung|ket nap|add|tiep nhan|nhap (?:bon|so|ten|danh sach)|nhan (?:no|em|co|chu|anh|chi))"
_COMES = re.compile(rf"\b{_SURELY_COMES}\b|\b(?:cho|dua|moi)\b[^,.]*\b(?:vo|vao|nhap|chan trong)\b|\bmoi {_TITLE} ")
_NEWLY = re.compile(r"\bmoi(?= (?:ket nap|ve|dia|chuyen|vo|vao|xuat ngu|o)\b)")
_LEAVES = re.compile(
    r"\b(?:go|gach|xoa|kick|khoa|loai|tien) |\bra(?: (?:khoi|ngoai|em|di|gium|giup))?\W*$|\bra khoi\b"
    r"|\bkhoi (?:chi bo|danh sach)"
)


def called(text: str) -> str:
    """The name of whoever an order is about, as it was typed; "" where nobody is named."""
    if titled := typed_name(tokenised(text)):
        return titled
    words = _WORD.findall(composed(text))
    if not text.isupper():
        for place, word in enumerate(words):
            behind_a_title = place > 0 and _TITLES.fullmatch(words[place - 1].casefold()) is not None
            run = _capitals(words, place)
            if run and (behind_a_title or (len(run) >= SEVERAL and is_surname(word) and not _of_a_place(words, place))):
                return " ".join(run)
    plain = " ".join(words)
    match = _LOWER.search(fold(plain)) if len(fold(plain)) == len(plain) else None
    return written(plain[match.start("name") : match.end("name")]) if match else ""


def urged(text: str) -> str:
    """The name of whoever is to be urged; behind the verb no title is needed: "hối Vân, Thắng", "réo Sáu Tẻo"."""
    name = called(text)
    words = [] if name or text.isupper() else _WORD.findall(composed(text))
    behind = (place + 1 for place, word in enumerate(words) if _URGES.fullmatch(word.casefold()))
    return name or next((" ".join(run) for place in behind if (run := _capitals(words, place))), "")


def comes(text: str, name: str) -> bool:
    """Tell whether an order puts whoever it names on the list: "đưa thằng Khởi vô chi bộ"."""
    said = composed(text).replace(name, " ") if name else composed(text)  # "cấp lại mã cho Võ Văn Hai"
    bare = fold(said if said.isascii() else re.sub(r"\bmới\b", "", said, flags=re.IGNORECASE))
    bare = _NEWLY.sub("", bare)
    return bool(_COMES.search(bare)) and not _LEAVES.search(bare)


def _capitals(words: list[str], place: int) -> list[str]:
    if place < len(words) and _NO_NAME.fullmatch(fold(words[place])):
        return []
    run: list[str] = []
    for word in words[place : place + MOST]:
        if not word[:1].isupper():
            break
        run.append(word)
    return run


def _of_a_place(words: list[str], place: int) -> bool:
    return place > 0 and bool(_OF_PLACES.fullmatch(fold(words[place - 1])))
