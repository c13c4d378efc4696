"""The names a sentence about campaigns gives: of a new one, another name, the one meant, and the one to be like."""

import re
from collections.abc import Collection

from domain.campaigns.naming import GENERIC
from domain.understanding.text.phrasebook import plain_words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_QUOTED = re.compile(r"[\"“«”](?P<name>[^\"“”«»]{3,}(?:“[^”]*”[^\"”]*)?)[\"”»]")
_SINGLY = re.compile(r"(?<!\w)['‘](?P<name>\w[^'’]{2,})['’](?!\w)")
_NOUN = re.compile(
    r"\b(?:dot(?: dang ky)?(?: thi dua| td(?!\w)| cao diem| cd(?!\w))*|cao diem(?: thi dua)?|phong trao(?: thi dua)?"
    r"|chien dich|cuoc thi dua|giai doan thi dua|thang hanh dong|thang cao diem)\b"
)
_NOUN_INSIDE = re.compile(
    r"\b(?:dot|cao diem|phong trao|chien dich|cuoc thi dua|thang hanh dong|thang cao diem|thi dua)\b"
)
_OPENS = re.compile(
    r"\b(?:phat dong|khoi dong|khai mac|to chuc|ra quan|mo|lap|tao)(?: (?:them|moi|mot|cai|giup|gium|dum|cho|luon))*"
    r" (?!lai\b|so\b|ra\b)"
)
_STOPS = re.compile(
    r"[,;.?!:]|\b(?:tu (?=\d|ngay|thang|dau|hom|mung|thu |nay|nam|toi|bua|gio|quy)"
    r"|(?:den|toi|het|sang|qua|sau) (?=nay|\d|ngay|thang|het|cuoi|thu |bua|hom|day)|coi (?=nhu)|the la"
    r"|cua (?=xa|tinh|phuong)|dong (?=som|roi|mat|voi|di|lai|luon)"
    r"|trong (?=thang|quy|nam)|gia han|them (?=\d|nua|mot)|(?:giong|nhu) |y (?=nhu|het|dot)|hoi (?=nay|nay)"
    r"|(?:viet|ghi) (?=lai|la )|de (?=toi|tui|xa)"
    r"|cho (?=toan|tat|dai|mo |chay|dong|them|nhan|may|cac|chi bo|toi|tui|em|minh|xa)"
    r"|(?:bat dau|ket thuc|keo dai|thanh(?! nien| tich| pho)|lai|song song|vi|do|nha|nhe|nghe|nghen|giup"
    r"|gium|dum|luon|di|roi|duoc|nua"
    r"|bua|ma|thi(?! dua)|hen|ha|hong|khong|chua|nao|nay|lau|dang (?=mo|chay|dien|dang|duoc|con|lam)|da|sap|la"
    r"|can cu|bo sung|them van ban|theo|danh cho|chi (?=cho|danh)|nhan|bao|thuoc|phai)\b)"
)
_ENDS = re.compile(
    r"[,;.?!]|\b(?:(?:bat dau |keo dai |chay |dien ra |mo )?(?:tu|den|toi|het|trong) (?:ngay |dau |cuoi |het |mung )?"
    r"(?=\d|nay\b|hom nay|bua nay|thang \d|quy [\divx]|nam \d|thu (?:hai|ba|tu|nam|sau|bay)\b|chu nhat)"
    r"|(?:giong|y) (?=nhu|het|dot)|nhu (?=dot|phong trao|cao diem)|(?:danh )?cho (?=toan|tat|cac|chi bo|dang vien|xa\b)"
    r"|keo dai (?=\d)|trong (?=\d)|vi (?=sap|toi|het|chua)|(?:can cu|theo (?=ke hoach|chi thi|nghi quyet|cong van))"
    r"|(?:bat dau|khoi dong|khai mac|keo dai|ket thuc) (?=\d|tu\b|vao\b|ngay (?=\d)"
    r"|chu nhat|thu (?:hai|ba|tu|nam|sau|bay)\b|hom\b"
    r"|mung\b|sang\b|dau\b|cuoi\b|het\b|den\b|toi\b)|toan (?=xa|tinh|phuong|dang bo)"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})? ?(?:toi|den|-|–)"
    r"|(?:nha|nhe|nghen|nghe|giup|gium|dum|di)(?=$| (?:em|tro ly|anh|chi|co)\b))"
)
"""Where a name that stands apart ends: it may have any words, "Chi bộ không rác", "Chung tay vì người nghèo"."""
_CALLED = re.compile(
    r"\b(?:(?:lấy|lay|mang|với|voi|có|co|đặt|dat) (?:cái |cai )?(?:tên|ten)(?: (?:gọi|goi))?(?: (?:là|la))?(?: ?:)?"
    r"|(?:tên|ten)(?: (?:gọi|goi|đặt|dat))?(?: (?:là|la)(?: ?:)?| ?:)|(?:gọi|goi|đặt|dat) (?:là|la)(?: ?:)?)"
    r" ?(?P<name>(?!(?:(?:là|la) )?(?:gì|gi|sau|do)\b)\S.*)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:tên|ten) (?P<name>\w.*)", re.IGNORECASE)
""" "Tên Cao điểm sạch": so by its capital alone."""
_LATER = re.compile(
    r"\bten\b(?: \w+){0,5}? (?:sau|mai mot|bua sau|tinh sau|bo sung|chot sau)\b|\bten\b(?: \w+){0,3}? chua"
    r"|\bchua (?:co|nghi ra|dat|chot|ra) (?:cai )?ten\b"
)
_POLITE = re.compile(
    r"(?:\s+(?:giùm|giúp|dùm|gium|giup|dum|tui|tôi|toi|em|nha|nhé|nhe|đi|di|luôn|luon|vậy|vay|nghen"
    r"|thôi|thoi|cho (?:gọn|gon|dễ \w+|de \w+)))+$",
    re.I,
)
_RENAMES = re.compile(
    r"\bgoi(?: (?:lai|gon|tat|ngan|don gian|no|cho|ngan gon|bang))* (?:la|thanh)\b"
    r"|\b(?:doi|dat|sua|thay)(?: lai)? (?:cai )?ten\b|\bten\b.*\b(?:viet|ghi|de|sua)(?: lai)? (?:la|thanh)\b"
)
_CALLED_NOW = re.compile(r"\b(?:gọi|goi)(?: \w+){0,4}? (?:là|la|thành|thanh)\s+(?P<new>[^,;.]+)", re.IGNORECASE)
_RENAMED = re.compile(r"\b(?:lại là|lại thành|thành|là|lai la|lai thanh|thanh|la)\s+(?P<new>.+)$", re.IGNORECASE)
_LIKE = re.compile(
    r"\b(?:giong(?: y| het| nhu| voi)*|y (?:nhu|het|chang)|y(?= dot)|nhu (?=dot|phong trao|cao diem|nam)"
    r"|chep (?:tu|cua)) (?P<like>.+)"
)
_QUOTES = str.maketrans("", "", '“”"')
_KIND_WORDS = frozenset({"cao", "diem"})
_SHORT_KIND = re.compile(r"^(?:đợt|dot) (?:td|tđ|cd|cđ)\s+", re.IGNORECASE)
""" "Đợt td Thắp sáng đường quê"."""
SHORTEST = 2
"""Words of a name that stands behind its verb alone."""
_THIS = listed(
    "nay do hien tai dang chay mo dong lai vua roi cua xa tinh phuong minh toi tui em ta nao cu dau cuoi moi nam chung "
    "ngay hom cho dang ky het han qua tat ca luon di nha giup gium duoc a va cac nhung rieng "
    "vua tao lap go sai nham trung ten gi truoc k c e bi dau hai bam bay con chau "
    "y chang het giong khac nua tuong tu trung lap nhu vay the kia day ay"
)


def quoted_name(text: str) -> str:
    """Return the name that stands in quotation marks, "" where none does."""
    found = _QUOTED.search(text) or _SINGLY.search(text)
    return found["name"].strip() if found else ""


def new_name(text: str) -> str:
    """Return what a new campaign shall be called: in quotation marks, or from its noun to where other things begin."""
    if given := given_name(text):
        return given
    named = _SHORT_KIND.sub("", _proper_name(text) or _from_noun(text, with_noun=True))
    if not _own_words(named):
        named = _behind_verb(text)
    return named if _own_words(named) else ""


def given_name(text: str) -> str:
    """Return the whole name that stands in quotation marks or behind "tên là"; "" where none does."""
    if quoted := quoted_name(text):
        return quoted
    plain = " ".join(text.split())
    named = _NAMED.search(plain)
    called = _CALLED.search(plain) or (named if named and named["name"][:1].isupper() else None)
    return _to_its_end(called["name"]) if called else ""


def _to_its_end(words: str) -> str:
    folded = fold(words)
    end = _ENDS.search(folded) if len(folded) == len(words) else None
    return _POLITE.sub("", words[: end.start()] if end else words).strip(" ,.“”\"'-")


def _proper_name(text: str) -> str:
    """Return a name with a capital behind its noun: "đợt Cao điểm sạch" is called "Cao điểm sạch"."""
    plain = " ".join(text.split())
    folded = fold(plain)
    noun = _NOUN.search(folded)
    if noun is None or len(folded) != len(plain):
        return ""
    own = next(
        (each.start() for each in _NOUN_INSIDE.finditer(folded, noun.start() + 1) if plain[each.start()].isupper()),
        None,
    )
    if own is not None and own <= noun.end() + 1:
        return _to_its_end(plain[own:])
    behind = plain[noun.end() :].lstrip()
    return _to_its_end(plain[noun.start() :]) if behind[:1].isupper() else ""


def comes_later(text: str) -> bool:
    """Tell whether the name is not known yet: "tên thì mai mốt tui cho sau"."""
    return _LATER.search(fold(text)) is not None


def other_name(text: str) -> str:
    """Return the new name of "đổi tên … thành …"."""
    if quoted := _QUOTED.findall(text):
        return str(quoted[-1]).strip()
    renamed = _CALLED_NOW.search(text) or _RENAMED.search(text)
    return _POLITE.sub("", renamed["new"]).strip(" .!“”\"'") if renamed else ""


def renames(text: str) -> bool:
    """Tell whether a sentence plainly gives another name: "gọi là X thôi", "đổi tên thành X"."""
    return _RENAMES.search(fold(text)) is not None and bool(other_name(text))


def named_words(text: str) -> str:
    """Return the words of an existing campaign's name, as far as a sentence says some: not "đợt này"."""
    return " ".join(_own_words(_from_noun(text, with_noun=False) or ""))


def apart_from_like(text: str) -> tuple[str, str]:
    """Split "đợt mới năm 2027 giống y đợt 2026": what is said of the new one, and of what it shall be like."""
    plain = " ".join(text.split())
    found = _LIKE.search(fold(plain))
    return (plain[: found.start()].strip(" ,"), plain[found.start("like") :]) if found else (plain, "")


def apart_from_kind(name: str) -> str:
    """Return the folded name of a campaign without what it is: "dong khoi moi" of "phong trao thi dua “…”"."""
    words = name.translate(_QUOTES).split()
    while words and words[0] in GENERIC | _KIND_WORDS:
        words = words[1:]
    return " ".join(words) if len(words) >= SHORTEST else ""


def years(text: str) -> Collection[int]:
    return {int(each) for each in re.findall(r"(?<![\d/.-])(20\d\d)\b", text)}


def _own_words(named: str) -> list[str]:
    return [word for word in plain_words(named) if word not in GENERIC | _THIS and not word[:1].isdigit()]


def _behind_verb(text: str) -> str:
    """ "Xã mình phát động Tết trồng cây Đinh Mùi, từ …": a name without its kind is two words at least."""
    plain = " ".join(text.split())
    folded = fold(plain)
    verb = _OPENS.search(folded)
    if verb is None or len(folded) != len(plain):
        return ""
    stop = _STOPS.search(folded, verb.end())
    named = _POLITE.sub("", plain[verb.end() : stop.start() if stop else len(plain)]).strip(" ,.“”\"'-")
    return named if len(_own_words(named)) >= SHORTEST and not _NOUN.match(fold(named)) else ""


def _from_noun(text: str, *, with_noun: bool) -> str:
    plain = " ".join(text.split())
    folded = fold(plain)
    noun = _NOUN.search(folded)
    if noun is None or len(folded) != len(plain):
        return ""
    stop = _STOPS.search(folded, noun.end())
    end = stop.start() if stop else len(plain)
    return _POLITE.sub("", plain[noun.start() if with_noun else noun.end() : end]).strip(" ,.“”\"'-")
