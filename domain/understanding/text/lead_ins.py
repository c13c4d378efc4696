"""Cut off what leads to a promise and is no part of its title: à mà tui nhận thêm …, ngoài vụ dừa ra …, chắc cỡ …"""

import re

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_I = "(?:toi|tui|em|minh|con|chau|chu|co|bac|chung toi|tui em)"
_ANYBODY = f"(?:{_I}|anh|chi|di|thim|mo|cau|ong|ba)"
_TAKE = "(?:nhan|ghi|dang ky|dk|dki|dky|bo sung)"
_WORK = """(?:trong|nuoi|doc|day|nau|gan|lap|xay|cat nha|sua|don|quet|giup|tang|gop|hien|cham|do dau|van dong|lam|tham
 |to chuc|dao|nao vet|dap|do|ve|viet|mua|phat|ho tro|ung ho|tuyen truyen|huong dan|hoc(?! sinh)|son|treo|truc|tuan tra
 |hoa giai|ket nap|thu gom|phan loai|tham gia|may|cay|tia|lop|dong|nop|trao|dung|boi|chup|kham|cho muon)\\b""".replace(
    "\n ", ""
)
_OPENING = re.compile(
    r"\W*(?:(?:mot |1 )?(?:viec|cai|vu)(?: (?:nay|khac|moi|nua))?(?: (?:nha|nhe|ne|a))*"
    rf"(?= {_I} (?:tinh|dinh|muon|xin)\b)"
    r"|a (?:ma|quen|con)|quen nua|ma (?:ne|nay)|a|u|ua|ne|da|alo|san(?: day| tien)?|(?:luon|nhan) tien"
    r"|(?:them )?(?:mot |1 )?(?:viec|cai|vu|noi dung) (?:nua|khac|moi) la"
    r"|tien (?:the|day)|con nua|them nua|ngoai ra|luon(?=:))(?:[,:.! ]+(?=\w))"
)
_WHO_IS_IT = re.compile(
    rf"\W*(?:(?:alo|da|thua|ne|nay) )*(?:(?:anh|chi|em|con|chau|co|chu|bac|cung|admin|ad|tro ly|dong chi) oi\W+)?"
    rf"(?:{_ANYBODY}(?: [^\W\d]+){{1,8}}? (?:ne|day|nha|nghe|ha|do)\W+)?"
    rf"(?=(?:{_ANYBODY} (?:cung |moi )?(?:tinh|muon|xin|dinh|dang ky|dk|hua|nhan)\b"
    r"|ghi (?:gium|dum|giup|ho|cho)\b))"
)
""" "Alo em ơi chị bán ở chợ nè chị tính vận động …": who writes, and to whom."""
_BESIDE = re.compile(
    rf"\W*ngoai (?!gio\b|ra\b)(?:[^,:]{{1,40}}? ra(?:,|(?= (?:{_ANYBODY}|{_TAKE}|con|thi) ))"
    rf"|[^,:]{{1,40}}?,(?= {_ANYBODY} (?:\w+ )?{_TAKE} them)"
    rf"|[^,:]{{1,40}}?,? (?={_ANYBODY} (?:\w+ ){{0,2}}(?:{_TAKE}|{_WORK}) (?:them|luon) )) *"
)
_SPEAKER = re.compile(
    rf"(?:(?:ghi|dang ky|dk|dky)(?: (?:them|vo|vao|lai))?(?: (?:gium|dum|giup|ho))?(?: cho)? {_ANYBODY}"
    rf"(?: (?:ngoai|noi))?(?: la {_ANYBODY})? (?:la )?(?=(?:{_WORK}|moi (?:thang|tuan|ngay|quy|nam))\b)"
    rf"|{_ANYBODY} (?:(?:cung|con|xin|se|muon|dinh) )*(?={_TAKE} (?:them|lam)\b)"
    rf"|{_I} (?:(?:cung|con|xin|se|muon|dinh|tinh) )*(?=(?:nhan|{_WORK})\b))"
)
_NOTING = re.compile(
    rf"\W*(?:(?:{_ANYBODY}|muon|xin|nho|cho|de nghi|tinh) ){{0,4}}"
    rf"(?:(?:ghi|viet|dang ky|dk|dky|note)(?: (?:vo|vao) so)?(?: (?:gium|giup|dum|ho|cho|{_ANYBODY}))*"
    rf"|(?:noi dung|viec)(?: (?:dang ky|thi dua))?(?: cua {_ANYBODY})?)"
    r" (?:la|rang|vay|nhu vay|the nay)(?:\W+| )(?=\w)"
)
""" "Bác muốn ghi là …", "cho tôi ghi vầy: …", "nội dung là …"."""
_BEHIND_THE_DAY = re.compile(
    r"\W*(?:va )?(?:(?:noi dung|ten viec|viec)(?: (?:dang ky|thi dua|se lam))?:\W*)?"
    rf"(?:(?:gia dinh|nha|vo chong|hai vo chong) )?"
    rf"(?:{_I} (?:(?:cung|con|se|xin|xin hua|hua|muon|tinh|dinh|rang|co gang) )*|(?:se|xin) )?"
)
_MORE_WORK = re.compile(
    rf"(?:{_WORK}|(?:nhan|cat|lap|xong|hoan thanh|hoan tat|phan dau|giai quyet|thuc hien|trien khai|tang|giam|ke|mo|ban"
    r"|xoa|tham muu|dat|ren|ung ho|dau tu|khoi cong|moi thang|moi tuan|moi quy|moi ngay|cham soc|quyen|do|keo|san)\b)"
)
_TAKING = re.compile(rf"{_TAKE} (?:them |lam )?(?:(?:viec|vu|cai|muc|phan) )?(?={_WORK})")
_FOR_THE_WHOLE = re.compile(
    rf"(?:{_ANYBODY} )?(?:xin )?(?:(?:thay mat|nhan danh)(?: (?:ca|tap the))?|(?:{_TAKE} )?cho (?:ca|tap the)) chi bo"
    rf"(?: (?:ap|khom|so) \w+)?(?: {_I})?[,:]? ?(?:{_I} )?(?:xin )?(?:{_TAKE}[,:]? )?(?={_WORK}|mo\b|keo\b)"
)
""" "Thay mặt chi bộ tôi đăng ký …": in whose name, which is no part of the work."""
_HEDGE = re.compile(
    r"(?i)\b(?:chắc|chac) (?:(?:là|la|cũng|cung|được|duoc) )?(?:cỡ|co|chừng|chung|khoảng|khoang|tầm|tam|độ|do) "
    r"(?=\d|một |hai |ba |bốn |năm |sáu |bảy |tám |chín |mười |vài |trăm |chục )"
)
_HEAD = re.compile(r"([^:]{1,70}):\s*(?=\w)")
_OF_THE_HEAD = listed(_LISTS["of_the_head"])
_WITHOUT = re.compile(r"\s*,?\s*ngoai(?: \w+){1,4}$")
_MOST = 6


def without_lead_ins(line: str) -> str:
    """Return a promise from its work on; a line whose folding has another length is left alone."""
    line = behind(_WHO_IS_IT, _HEDGE.sub("", without_besides(line)))
    for _ in range(_MOST):
        folded = fold(line)
        if len(folded) != len(line):
            return line
        found = next(
            (hit for each in (_OPENING, _FOR_THE_WHOLE, _SPEAKER, _NOTING, _TAKING) if (hit := each.match(folded))),
            None,
        )
        end = found.end() if found else _past_the_head(folded)
        if not end:
            return line
        line = line[end:]
    return line


def without_speaker(line: str) -> str:
    """A promise that began with its day, without the "tôi sẽ" behind it."""
    rest = behind(_BEHIND_THE_DAY, line)
    return rest if _MORE_WORK.match(fold(rest)) else line


def without_besides(line: str) -> str:
    """Return a promise without the "ngoài vụ dừa ra" before it, whose numbers are those of another one."""
    return behind(_BESIDE, line)


def behind(opening: re.Pattern[str], line: str) -> str:
    """A line from behind its opening on; itself where its folding has another length."""
    folded = fold(line)
    found = opening.match(folded) if len(folded) == len(line) else None
    return line[found.end() :] if found else line


def _past_the_head(folded: str) -> int:
    """Return where the work begins behind "thêm cho bản thân chị nha:", or 0."""
    found = _HEAD.match(folded)
    words = _WITHOUT.sub("", found.group(1)).replace(",", " ").split() if found else []
    return found.end() if found and words and set(words) <= _OF_THE_HEAD else 0
