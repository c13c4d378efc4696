"""Read "sáp nhập ấp 3 với ấp 4 thành ấp Tân Phú từ 1/1/2027": what is to become of which organisations, and when."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from domain.names import called
from domain.people.as_typed import names_kept
from domain.reorganising.change import What
from domain.roster.leaving import leaving_day
from domain.understanding.text.words import fold


@dataclass(frozen=True, slots=True)
class Said:
    """The names as they were typed; "" and None for what was not said."""

    what: What
    of: tuple[str, ...] = ()
    name: str = ""
    under: str = ""  # of a merger: what takes the others in
    day: date | None = None
    head: str = ""  # who is to lead it


_ASKED = r"^(?:(?:de nghi|cho|xin|hay|giup|toi muon|muon|nho) )*"
_KIND = "(?:chi bo|dang bo|dang uy|ap|khu pho|khom)"
_MERGED = r"(?: (?:vao|vo|ve|qua|sang) (?P<under>.+)| (?:thanh lap|thanh|lay ten la|lay ten) (?P<name>.+))?$"
_FORMS = (
    (
        What.MERGE,  # "đóng chi bộ ấp 2, chuyển hết về ấp 1"
        rf"(?:giai the|dong|bo|dep) (?P<of>{_KIND} .+?)(?: (?:,|;|roi|va|thi))*"
        r" (?:chuyen|dua|don|nhap|gop)(?: (?:het|tat ca|toan bo|so|cac|dang vien|dong chi|nguoi|ho))*"
        r" (?:vao|vo|ve|sang|qua) (?P<under>.+)$",
    ),
    (What.MERGE, rf"(?:sap nhap|hop nhat|gop chung|gop|nhap) (?P<of>.+?)(?: (?:lai|chung|voi nhau))*{_MERGED}"),
    (
        What.MERGE,  # "ấp 3 với ấp 4 nhập lại thành một"
        rf"(?P<of>{_KIND} .+? (?:,|voi|va|cung) .+?)(?: (?:se|duoc|da|moi|sap|[tT]oi))*"
        rf" (?:sap nhap|hop nhat|gop|nhap)(?: (?:lai|chung|voi nhau))*{_MERGED}",
    ),
    (
        What.MERGE,  # "chi bộ ấp 3 sáp nhập vào chi bộ ấp 2"
        rf"(?P<of>{_KIND} .+?)(?: (?:se|duoc|da|moi|sap|[tT]oi))* (?:sap nhap|hop nhat|gop|nhap)"
        r" (?:vao|vo|ve|qua|sang) (?P<under>.+)$",
    ),
    (What.RENAME, r"(?:doi|sua) ten (?P<of>.+?)(?: (?:thanh|lai la|la|sang) (?P<name>.+))?$"),
    (
        What.RENAME,  # "chi bộ ấp 4 đổi tên thành ấp Tân Lập"
        rf"(?P<of>{_KIND} .+?) (?:nay |se |duoc )?doi ten(?: (?:thanh|lai la|la|sang) (?P<name>.+))?$",
    ),
    (What.MOVE, r"(?:chuyen|dua) (?P<of>.+?) (?:(?:ve|sang) )?(?:truc thuoc|ve|sang) (?P<under>.+)$"),
    (What.SPLIT, r"tach (?P<name>.+?) (?:ra )?khoi (?P<of>.+)$"),
    (What.SPLIT, r"tach (?P<of>.+?)(?: (?:ra|thanh|lam) .*)?$"),
    (What.CLOSE, r"(?:giai the|ngung hoat dong|ket thuc hoat dong|dong)(?: cua)? (?P<of>.+)$"),
    (
        What.CLOSE,
        r"(?:xoa|bo|huy|dep)(?: (?:ten|giup|gium|dum|luon|cai|di))* (?P<of>(?:chi bo|dang bo|dang uy) .+)$",
    ),
    (
        What.OPEN,
        r"(?:thanh lap|lap|mo|tao|them)(?: (?:them|giup|gium|dum|cho|toi|tui|em))*(?: (?:mot|1))?"
        r" (?P<name>(?:chi bo|dang bo|dang uy)(?: .+?)?)"
        r"(?: (?:truc thuoc|thuoc|duoi|o) (?P<under>.+))?$",
    ),
)
_SENTENCES = tuple((what, re.compile(_ASKED + form)) for what, form in _FORMS)
_DAY = re.compile(r" ,? ?(?:ke |bat dau )?tu (?:ngay )?(?P<day>(?:\d|thang|quy|nam|hom|mai|nay|bay gio).*)$")
_PAPER = re.compile(
    r"(?: [,;])?(?: (?:theo|can cu|tai|co))? (?:nghi quyet|quyet dinh|ket luan|cong van|de an)(?: so)? \S*\d\S*"
    r"(?: ngay \d\S*)?"
)
""" ", nghị quyết 44-NQ/TU": by which paper, which is no name."""
_TAIL = re.compile(r"(?: (?:luon|di|nhe|nha|nghe|nghen|em|chau|gium|giup|dum|voi|toi|tui))+[ .!]*$")
_HEAD = re.compile(
    r"(?: [,;])? (?:bi thu(?: chi bo| dang uy)?(?: la| do)? (?P<after>.+?)"
    r"|(?:do|cu|giao) (?P<before>.+?) (?:lam|giu chuc) bi thu(?: chi bo| dang uy)?)"
    r"(?=(?: [,;])? (?:ke |bat dau )?tu (?:ngay )?(?:\d|thang|quy|nam|hom|mai|nay|bay gio)|[ .!]*$)"
)
_AFTERTHOUGHT = re.compile(
    r"(?i)[,;.]\s*(?:mà|còn|à mà|ma|con|nhân tiện|tiện thể|với lại)\s+[^,;]*"
    r"(?<!\w)(?:ai|gì|sao|đâu|nào|mấy|chưa|nhỉ|gi|dau|nao|may|nhi)(?!\w)[^,;]*$"
)
""" "…, mà bí thư ấp 2 là ai ấy nhỉ": a question beside the order."""
_BETWEEN = re.compile(r" (?:,|;|va|voi|cung) ")
_ASKS = re.compile(r"\b(?:sao|the nao|o dau|cach nao|bao gio|khi nao|lam gi|ai)\W*$")
_UNNAMED = re.compile(rf"(?:mot|1)?(?: ?{_KIND})?(?: (?:moi|nua|chung|duy nhat))*")
""" "Thành một", "một chi bộ mới": no name yet."""


def said(text: str, today: date) -> Said | None:
    """Return the change a sentence orders; None where it orders none."""
    line, head = _without_head(Line(_AFTERTHOUGHT.sub("", text)))
    if _ASKS.search(line.folded):
        return None
    if match := _PAPER.search(line.folded, 1):
        line = line.without(*match.span())
    day, end = None, len(line.folded)
    if match := _TAIL.search(line.folded):
        end = match.start()
    if match := _DAY.search(line.folded, 0, end):
        day, end = leaving_day(match["day"], today, to_come=True), match.start()
    for what, sentence in _SENTENCES:
        if match := sentence.match(line.folded[:end].rstrip(" .!")):
            parts = match.groupdict()
            if what is What.OPEN and (":" in text or "\n" in text.strip()):
                return None  # "thêm vào chi bộ ấp 3:" and names below
            found = {name: line.typed(*match.span(name)) for name, words in parts.items() if words}
            of = tuple(line.typed(*span) for span in _pieces(line.folded, *match.span("of"))) if parts.get("of") else ()
            named = "" if _UNNAMED.fullmatch(fold(found.get("name", ""))) else found["name"]
            return Said(what, of, named, found.get("under", ""), day, head)
    return None


def _without_head(line: "Line") -> tuple["Line", str]:
    """Take out of a sentence who is to lead what it opens: ", bí thư là anh Ba"."""
    match = _HEAD.search(line.folded, 1)
    if match is None:
        return line, ""
    name = "after" if match["after"] else "before"
    return line.without(*match.span()), line.typed(*match.span(name))


def _pieces(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each of several names stands: "ap 3 , ap 4 va ap 5"."""
    spans, begin = [], start
    for match in _BETWEEN.finditer(folded, start, end):
        spans.append((begin, match.start()))
        begin = match.end()
    return [*spans, (begin, end)]


def full_name(name: str, like: str) -> str:
    """Return "Chi bộ ấp Tân Phú" of "ấp Tân Phú", like "Chi bộ ấp 3"."""
    kind = like[: len(like) - len(called(like))].strip() if fold(like).endswith(called(like)) else ""
    named = name[:1].upper() + name[1:]
    return f"{kind} {name}" if kind and called(name) == fold(name) else named


class Line:
    """A sentence folded word by word, so that what is found is given back as it was typed."""

    def __init__(self, text: str) -> None:
        spaced = re.sub(r"([,;])", r" \1 ", unicodedata.normalize("NFC", text))
        self._words = [word for word in spaced.split() if fold(word)]
        self.folded = " ".join(names_kept(self._words))

    def without(self, start: int, end: int) -> "Line":
        """Return the sentence without what stands there, which begins with a space."""
        first, last = self.folded.count(" ", 0, start), self.folded.count(" ", 0, end)
        return Line(" ".join([*self._words[: first + 1], *self._words[last + 1 :]]))

    def typed(self, start: int, end: int) -> str:
        first, last = self.folded.count(" ", 0, start), self.folded.count(" ", 0, end)
        return " ".join(self._words[first : last + 1]).strip(' .,!?“”"')
