"""What stands around a promise in a polite letter: who writes, how old and poor one is, and the asking to note it."""

import re

from domain.understanding.goals import read_goal
from domain.understanding.statements import is_work
from domain.understanding.text.lead_ins import behind
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold, tokenised

_LISTS = lists_of(__name__)
_CLAUSE_END = re.compile(r"[,.;!:]\s+|\s+(?=(?:nhưng|nhung)\b)")
_OPENS = re.compile(
    r"(?:\d+ (?:nam )?tuoi"
    r"|kinh|thua|da|vang|dong chi|chao|xin chao|alo"
    r"|toi|tui|em|con(?! (?:nho|ong|ba|be|trai|gai|dau|re))|chau|minh|chung toi|nay|nam nay|tuy|du"
    r"|mac du|nhung|hoan canh|gia canh|gia dinh|nha|vo chong|hai vo chong|suc|lung|mat|tay|chan|benh|gia|lon tuoi|co le"
    r"|bay gio|gio)\b"
)
_TELLS_OF_ONESELF = re.compile(
    r"\b(?:kinh|thua|chao|alo|tuoi|suc|yeu|benh|binh|dau|gia|ngheo|kho|neo don|mat|lung|chan|goa|huu|thuong binh"
    r"|hoan canh|doan vien|dang vien|hoi vien"
    r"|(?:toi|tui|em|con|chau|minh|bac|chu|co) (?:la|ten)|o ap|chi bo|biet chu|lon tuoi|don chiec|xe om|ban ve so)\b"
)
_PROMISES = re.compile(
    r"\b(?:hua|dang ky|dk|cam ket|(?<!chi )(?<!dang )(?<!can )bo|se|quyet|cai|nhan|hien|trong|nuoi|tinh|dinh)\b"
)
_TURN = re.compile(
    r"(?:nhung(?: ma)?|cho nen|nen|gio|nay)(?: (?:toi|tui|em|con))?(?: cung)?(?: (?:xin|muon|rang|co gang))* (?=\w)"
)
_SMALL_GIFT = re.compile(r"\b(?:chut|mot phan|mot tay|cong suc|long thanh|tam long|it nhieu)\b")
_OWNED = re.compile(r"(?:nha|toi|tui|em|gia dinh)(?: (?:toi|tui|em|minh|hien|dang|chi))* co \d+ ")
_ONE_HEART = re.compile(
    r"(?:gia dinh|ca nha|nha|vo chong|hai vo chong|toi|tui|em)(?: (?:toi|tui|em|minh|con|chau))?"
    r" (?:cung )?(?:dong long|nhat tri|tu nguyen|quyet dinh|thong nhat|dong y|nguyen)(?: (?:la|se|xin|dang ky))? (?=\w)"
)
_KIN = r"(?:đồng chí|dong chi|anh|chị|chi|em|con|cháu|chau|cô|co|chú|chu|bác|bac|bí thư|bi thu|ad|admin|shop|sếp|bot)"
_PLACES = r"(?:chi bộ|chi bo|chi ủy|chi uy|cấp ủy|cap uy|đảng ủy|dang uy|cấp trên|cap tren|ban chấp hành|tổ chức)"
_WISH = re.compile(
    rf"(?i)(?:^|[\s,.;]+)(?:(?:kính|rất|kinh|rat) )?(?:mong(?: (?:được|rằng|duoc))?|nhờ|nho|xin nhờ|đề nghị|xin)"
    rf" (?:(?:các|cac|mấy|may) )?(?:(?:{_KIN}|{_PLACES}) ?)*(?:(?:,? ?(?:ghi nhận|ghi nhan|ghi|nhập|nhap|lưu"
    r"|xem xét|duyệt|quan tâm|giúp đỡ|chấp thuận|chứng giám))+)(?: (?:giùm|dùm|giúp|cho|hộ|gium|dum|giup|ho|lại|lai))?"
    rf"(?: (?:tôi|tui|em|mình|con|cháu|toi|minh|chau|gia đình tôi))?"
    rf"(?: (?:nha|nhé|nhe|nghen|với|ạ|a)(?: {_KIN})?)?[\s.!]*$"
)
_COMRADE = re.compile(r"(?i)(?:đồng chí|dong chi)")
_CLOSING = re.compile(
    r"(?i)[\s,.;!]+(?:kính(?: thư| chào)?|trân trọng|(?:xin )?(?:chân thành )?cảm ơn"
    r"(?: (?:đồng chí|anh|chị|em|cháu|cô|chú|bác|ad|nhiều|trước))*"
    r"|(?:xin )?(?:chan thanh )?cam on(?: (?:dong chi|anh|chi|em|chau|co|chu|bac|ad|nhieu|truoc))*"
    r"|thân ái|chào đồng chí|xin hết"
    rf"|(?:kính |xin |kinh )?(?:chúc|chuc) (?:(?:các|cac) )?(?:{_KIN}|{_PLACES}|mọi người|moi nguoi)"
    r"(?: [^\W\d]+){0,5})"
    r"[\s.!]*$"
)
_CALLED = re.compile(
    rf"(?i)[\s,]+(?:nha|nhé|nhe|nghen|nghe|hen|nhen|ạ)(?: (?:mấy|các|may|cac))?"
    rf"(?: (?:{_KIN}|mọi người|bà con|moi nguoi))+(?: (?:ơi|oi|ạ))?[\s.!]*$"
)
_LAST_NHA = re.compile(r"(\w+) nha[\s.!]*$")
_HOUSE = listed(_LISTS["house"])
""" "Nuoi 30 con de nha": no house, which would be "căn nhà", "xây nhà", "ở nhà"."""
_NOT, _MOST = words(_LISTS["not"]), 4

_PLEDGED_BEFORE = re.compile(
    r"(?i)\W*(?:(?:dạ|thì|da|thi) ){0,3}(?:(?:tôi|tui|em|con|cháu|mình|anh|chị|chú|cô|bác|toi|chau|minh|chi|chu|co"
    r"|bac) )?(?:(?:đã|có|cũng|da|cung) ){0,3}(?:(?:đăng|dang) (?:ký|kí|ky|ki)|đk|dk|hứa|hua|cam kết|cam ket) "
    r"(?:[^\W\d]+ ){0,3}\d[\d.]*(?: (?!xong|được|đủ|hết|duoc|du\b|het|mới|moi)[^\W\d]+){0,4}? (?:rồi|roi)(?!\w)"
    r"(?: (?!mà|nhưng|nhung|ma\b|xong|trồng|làm|trong|lam)[^\W\d]+){0,3}"
    r"(?:\s*[,.;!]\s*(?:(?:mà|nhưng|ma|nhung)(?: mà| ma)?(?!\w)\s*)?|\s+(?:mà|nhưng|ma|nhung)(?: mà| ma)?(?!\w)\s*|$)"
)
""" "Anh đăng ký 200 cây dừa rồi đó Bình, mà …": it stands in the book, and nothing is reported by it."""
_FEW = 2  # words

_REPEATING = re.compile(
    r"(?i)(?<!\w)(?:(?:tôi|tui|mình|toi|minh)(?: (?:xin(?: được| duoc| phép| phep)?|phải|phai))?"
    r"|(?:em|con|cháu|chau) (?:xin (?:được|duoc|phép|phep)|xin))"
    r" (?:nhắc|nhac) (?:lại|lai)(?: (?:là|rằng|la|rang)(?!\w)|(?=\s*(?:[,.:;!]|$)))[,.:;!]?"
)


def without_courtesies(line: str) -> str:
    """Return a promise without the thanks, the calling and the asking to note it at its end."""
    for _ in range(_MOST):
        shorter = _CALLED.sub("", _WISH.sub("", _CLOSING.sub("", line)))
        if line.isascii():
            shorter = _LAST_NHA.sub(lambda found: found.group(0) if found[1] in _HOUSE else found[1], shorter)
        if shorter == line or not shorter.strip():
            break
        line = shorter
    return line


def without_preamble(line: str) -> str:
    """Return a letter from the clause on that promises, where all before it only tells who writes and how one fares."""
    cut = start = 0
    for found in _CLAUSE_END.finditer(line):
        if not _is_preamble(line[start : found.start()]):
            break
        cut = start = found.end()
    rest = line[cut:]
    if not has_work(rest[:60]):
        return line
    return behind(_ONE_HEART, behind(_TURN, rest) if cut else rest)


def _is_preamble(clause: str) -> bool:
    folded = fold(clause)
    if not _OPENS.match(folded):
        return False
    if _OWNED.match(f"{folded} ") and not has_work(clause):
        return True
    if _PROMISES.search(folded) or not _TELLS_OF_ONESELF.search(folded):
        return bool(_SMALL_GIFT.search(folded)) and read_goal(clause).goal is None
    return read_goal(clause).goal is None and (not has_work(clause) or bool(_SMALL_GIFT.search(folded)))


def has_work(clause: str) -> bool:
    """Whether work is named that is not denied: not in "không làm gì nặng được"."""
    text = tokenised(_COMRADE.sub("", clause))
    places = (place for place in range(len(text)) if not _NOT & {text.word(place - 2), text.word(place - 1)})
    return any(is_work(text, place) for place in places)


def without_asides(text: str) -> str:
    """A text with a number without what only repeats or insists: "tôi đăng ký 200 cây rồi, mà …", "75 mới đúng"."""
    text = _INSISTS.sub("", text)
    if not any(sign.isdigit() for sign in text):
        return text
    said = _REPEATING.sub(" ", text).strip()
    found = _PLEDGED_BEFORE.match(said)
    return said[found.end() :] if found and len(said[found.end() :].split()) > _FEW else said


_INSISTS = re.compile(r"(?i)(?<=\w)\s+(?:mới đúng|moi dung|mới phải|moi phai)\b(?=\W*$|,)")
_QUOTED = re.compile(r'["“][^"“”]*\d[^"“”]*["”]')


def without_quoted(text: str) -> str:
    """A report without the figures it quotes of before: "“2,3 triệu/15 triệu (15%)” sai rồi, 4,3 triệu"."""
    rest = _QUOTED.sub(" ", text)
    return rest if any(sign.isdigit() for sign in rest) else text


def only_tells_what_is_pledged(text: str) -> bool:
    """Whether nothing but a pledge of before is told: "tôi đăng ký 200 cây dừa rồi mà"."""
    return _PLEDGED_BEFORE.fullmatch(text.strip()) is not None


def only_repeats(text: str) -> bool:
    """Whether nothing but "tôi xin nhắc lại" is said."""
    return not _REPEATING.sub("", f" {text} ").strip(" .,;:!")
