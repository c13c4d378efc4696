"""Take the promise out of a letter or a form: no letterhead, no "Kính gửi", no signature, no "Nội dung:" before it."""

import re

from domain.understanding.goals import read_goal
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised

_HEAD = re.compile(
    r"\W*(?:cong hoa xa hoi chu nghia viet nam\b|doc lap\W+tu do\W+hanh phuc\b|dang cong san viet nam\b"
    r"|(?:ban|don|giay|phieu|mau|thu) (?:dang ky|cam ket|ke hoach|de nghi|dang ki)(?: [a-z]+){0,6}\W*$"
    r"|(?:kinh gui|kinh thua|noi nhan)\b(?!.*\b(?:dang k[yi]|cam ket|hua)\b)"
    r"|(?:dang bo|dang uy|chi bo|chi uy|ubnd|uy ban|hoi|doan|ban)(?: [a-z]+| \d{1,2})*\W*$"
    r"|(?:v/v|ve viec|trich yeu|so)\W*:?.*\b(?:dang k[yi]|cam ket)\b\W*$"
    r"|[a-z ]{2,30}, ?ngay \d{1,2} thang \d{1,2} nam \d{4}\W*$)"
)
_WHO = re.compile(
    r"\W*(?:(?:toi|em|con|chau|minh)(?: la| ten| ten la| xin tu gioi thieu)\b(?!.*\b(?:dang k[yi]|cam ket|hua)\b)"
    r"|(?:ho (?:va )?ten|ho, ten|ten|sinh nam|sinh ngay|ngay sinh|nam sinh|que quan|dia chi|ngu(?: tai)?|noi o"
    r"|thuong tru|chuc vu|don vi|chi bo|dang bo|sinh hoat tai|so dien thoai|sdt|dien thoai|nghe nghiep"
    r"|tuoi dang|ngay vao dang|nguoi dang ky)\W*:)"
)
_END = re.compile(
    r"\W*(?:(?:nguoi|dang vien) (?:dang ky|viet don|cam ket|lam don|ky ten)\b|ky(?:,| va)? (?:ghi ro )?(?:ho )?ten\b"
    r"|(?:toi |em |con )?(?:xin )?(?:chan thanh |tran trong )?(?:cam on|kinh chao)\b"
    r"|(?:xin )?tran trong\W*$|kinh don\b)"
)
_LEADS_ON = re.compile(
    r"\W*(?:nay )?(?:(?:toi|tui|em|con|chau|minh|gia dinh toi|chi bo) )?(?:(?:nay|xin|lam don|lam ban nay|viet don) )*"
    r"(?:dang k[yi]|cam ket|xin hua)(?: (?:thi dua|noi dung|cac noi dung|viec|nam \d{4}|nhu sau|sau day|sau))*\W*$"
)
_WHAT = re.compile(
    r"\W*(?:noi dung(?: dang ky| thi dua| cam ket| cong viec)*|ten (?:viec|cong viec|cong trinh|phan viec)|cong viec"
    r"|viec|viec (?:dang ky|lam|se lam)|dang ky(?: thi dua| lam| viec)*)\W*:\s*(?=\S)"
)
_HOW_MUCH = re.compile(r"\W*(?:chi tieu|so luong|muc tieu|ket qua|san pham)\W*:\s*")
_WHEN = re.compile(
    r"\W*(?:thoi gian(?: hoan thanh| thuc hien)?|thoi han(?: hoan thanh)?|han(?: chot| hoan thanh)?|hoan thanh"
    r"|ngay hoan thanh|den ngay)\W*:\s*"
)
_GOES_ON = re.compile(
    r"(?i)\W*(?:ở|tại|cho|để|với|bằng|trước|xong|đến|tới|từ|trong|hạn|dọc|ven|chậm nhất|hoàn thành"
    r"|mỗi (?:tháng|tuần|ngày|quý)|o|tai|voi|truoc|xong|den|toi|tu|han|cham nhat|hoan thanh)\b"
)
""" "Ở bờ kênh ấp 4", "xong trước 30/6": a line that names no work of its own."""
_INLINE_HEAD = re.compile(
    r"\W*cong hoa xa hoi chu nghia viet nam[\s,.;:–-]*(?:doc lap\W+tu do\W+hanh phuc[\s,.;:–-]*)?(?=\w)"
)
_INLINE_END = re.compile(
    r"[\s,.;]+(?:nguoi (?:dang ky|viet don|cam ket|lam don)(?=\W*:|\s*$| ky)|ky ten\b)[^\d]{0,60}$"
)
_SIGNED = re.compile(r"(?<=[\w)])\.\s+[A-ZĐ][^\W\d_]+(?:\s+[^\W\d_a-zđ][^\W\d_]*){1,4}\s*\.?$")
_NAME = 5  # words


def without_letterhead(text: str) -> str:
    """Return what is promised of a letter or a form; the text itself where it is neither."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        kept = _joined(_of_letter(lines))
        return "\n".join(kept) if kept else text
    return _of_one_line(text)


def _of_one_line(text: str) -> str:
    folded = fold(text)
    if len(folded) != len(text):
        return text
    head, end = _INLINE_HEAD.match(folded), _INLINE_END.search(folded)
    plain = text[head.end() if head else 0 : end.start() if end else len(text)]
    return _SIGNED.sub("", plain) or text


def _of_letter(lines: list[str]) -> list[str]:
    """The lines without who writes to whom; behind the signature nothing more is read."""
    kept: list[str] = []
    formal = False
    for line in lines:
        folded = fold(line)
        if _HEAD.match(folded) or _WHO.match(folded):
            formal = True
        elif kept and _END.match(folded):
            break
        else:
            kept.append(line)
    if formal and len(kept) > 1 and _is_a_name(kept[-1]):
        kept.pop()
    return kept


def _names_work(line: str) -> bool:
    text = tokenised(line)
    return read_goal(line).goal is not None or any(WORK.at(text, place) for place in range(len(text)))


def _is_a_name(line: str) -> bool:
    words = line.split()
    return 1 < len(words) <= _NAME and all(word.isalpha() and word[0].isupper() for word in words)


def _joined(lines: list[str]) -> list[str]:
    """Lines of a form as one sentence: what, how much where that is not said yet, by when; others go on as they are."""
    joined: list[str] = []
    for line in lines:
        folded = fold(line)
        what, much, when = (_behind(each, line, folded) for each in (_WHAT, _HOW_MUCH, _WHEN))
        if joined and when is not None:
            joined[-1] = f"{joined[-1].rstrip(' .,;')}, hạn {when}"
        elif joined and much is not None:
            known = fold(much).strip(" .") in fold(joined[-1])
            joined[-1] = joined[-1] if known else f"{joined[-1].rstrip(' .,;')}, {much}"
        elif joined and _GOES_ON.match(line) and not _names_work(line):
            joined[-1] = f"{joined[-1].rstrip(' ;')} {line}"
        elif line is lines[-1] or not _LEADS_ON.match(folded):
            joined.append(line if what is None else what)
    return joined


def _behind(label: re.Pattern[str], line: str, folded: str) -> str | None:
    found = label.match(folded) if len(folded) == len(line) else None
    return line[found.end() :] if found else None
