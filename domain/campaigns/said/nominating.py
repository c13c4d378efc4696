"""Read who is nominated for what in any words, one or several; `exemplars` reads the sentences that say it outright."""

import re

from domain.campaigns.exemplars import Aim, Proposal
from domain.understanding.several_things.outline import key_of
from domain.understanding.text.words import fold

_TITLE = (
    r"(?:chi bo|dang bo|dong chi|d/c|dc|to|hoi|doan|ong|ba|anh|chi|chu|co|bac|di|cau|thim|truong|ap|khom|don vi|chi hoi"
    r"|chi doan|hop tac xa|htx|gia dinh|ho)"
)
_LEAD = re.compile(
    r"^(?:\S+ ){0,6}?(?:dang ky|dk|gioi thieu|de cu|de nghi|de xuat|bau chon|bau|chon|cu|bieu duong)"
    r"(?: (?:la|lam|them|cho|mot|1|ten|vo|vao|danh sach"
    r"|(?:(?:xa|dang uy|cap tren) )?(?:bieu duong|tuyen duong|neu guong)))*\b[ :,]*"
)
_KIND = re.compile(
    r"^(?:(?:ca nhan|tap the|guong|nguoi|don vi|dien hinh|tien tien|moi|la|lam|cho|cac|mot|nam nay|nam \d{4})\b"
    r"[ :,.-]*)+"
)
_AS = re.compile(
    r"[ ,]*\b(?:(?:vo|vao) )?(?:danh sach )?(?:(?:xung dang|la|lam|thanh|tro thanh|cho)\b[ ]*)?"
    r"(?:(?:ca nhan|tap the|guong|mo hinh|don vi|mot|1) ?)*"
    r"dien hinh\b(?: (?:tien tien|nam nay|nam \d{4}|cua \w+|ca nhan|tap the))*"
)
_ABOUT = re.compile(
    r"[ ,:;-]+(?:ve(?: viec)?|vi(?: da)?|trong viec|do da|do|nho"
    r"|(?=(?:mo hinh|cach lam|da|hien)\b))(?= |$)"
)
_NEXT = re.compile(
    r"(?:\s*[,;\n]\s*(?:(?:va|voi|con) )?|\s+(?:va|voi|con|cung)\s+)"
    rf"(?={_TITLE}\b[^,;]*\b(?:ve|vi|mo hinh)\b)"
)
_AIM = re.compile(r"[ ,;.]*(?:\bde )?\b(?P<aim>nhan rong|thi dua)\b[ .!]*$")
_COPIED = re.compile(
    r"\b(?:lam theo|hoc theo|hoc tap theo|nhan ra|nhan rong|noi theo)\b|\bcho \S+(?: \S+){0,4} (?:hoc|theo|bat chuoc)\b"
)
_YEAR = re.compile(r"[ ,]*\bnam (?:nay|\d{4})\b")
_END = re.compile(r"[ ,]*\b(?:nha|nghe|nghen|nhe|duoc khong|duoc hong|hong|di|luon)\b[ .?!]*$")
_NOBODY = re.compile(r"\b(?:chua (?:chon|co|tim|de cu|bau)\b.*\bai|chua co ai|khong co ai|chua chon|chua ai)\b")
_PILOTS = re.compile(r"\b(?:(?P<count>\d+) )?(?:mo hinh|don vi|chi bo|noi) diem\b|\blam diem\b")
_NAMED_PILOT = re.compile(
    r"(?P<who>\S.*?)[ ,]+(?:xung dang )?(?:lam|la|thanh|xung dang)"
    r" (?P<what>(?:mot |1 )?(?:mo hinh |don vi |noi |chi bo )?diem\b.*)$"
)
_FOR_WHAT = re.compile(
    r"\bdiem(?: (?:cua|cho|o) (?:xa|ap|khom|phuong|tinh|chi bo|minh|ta)(?: \d+| minh| ta)?)?"
    r" (?:ve |trong )?(?P<words>(?!cua|cho|o|trong|di|nha|nhe|nghen|luon|gium|giup|nam|de)\w+ \w+.*)$"
)
_OTHER_KIND = re.compile(
    r"[,;.]?\s*\b(?:con |va )?(?:ca nhan|tap the)(?: dien hinh)? (?:thi|la)"
    r"(?: (?:lay|chon|de cu|gioi thieu|xin|de))*\s+(?!dien hinh)"
)
_MOVEMENT = re.compile(r"[ ,]*\btrong (?:phong trao |dot )?(?:thi dua )?dong khoi moi\b")
_WISHES_NOT = re.compile(
    r"\b(?:ngai|khong dam|hong dam|ko dam|khong muon|hong muon|ko muon|dung (?:de cu|bau|neu)|khoi (?:de cu|bau|neu))\b"
    r"|\b(?:go|rut|(?<!chi )(?<!dang )bo|xoa|lay) (?:ten )?(?:giup |gium |dum )?(?:ten )?(?:toi|tui|em|minh|chau|con)\b"
    r"|\bgo (?:giup|gium|dum)\b"
)
_NOMINATES = re.compile(r"\b(?:dang ky|gioi thieu|de cu|de xuat|bau chon|de nghi cong nhan)\b")
_PRAISES = re.compile(
    r"(?:(?:toi|tui|minh|chi bo|chung toi|ben|cho|xin|muon|em|nay|ap \d+) )*"
    r"(?:de nghi|de xuat|xin|muon)(?: (?:xa|dang uy|cap tren|tren))? (?:bieu duong|tuyen duong|neu guong)\b"
)
_PAPER = re.compile(
    r"(?:(?:vay|roi|thi|thoi|u|ua|ok|em|e|oi|nho|cho|gio) )*(?:lam|viet|soan|lap|in|ra|cho|thao|danh)\b(?: \w+){0,3}?"
    r" (?:de nghi|de xuat|to trinh|giay|don|ho so|ban|phieu|xet)(?: \w+){0,2}?"
    r" (?:khen(?: thuong)?|bieu duong|tuyen duong|dien hinh)\b(?P<rest>.*)"
)
_THAT_ONE = re.compile(
    r"\b(?:nguoi|dong chi|d/c|anh|chi|ong|ba|chu|co|bac|dua|noi|chi bo) (?:do|ay|nay|kia|dau|dung dau|hang nhat)\b"
    r"|\b(?:luon|di)\W*$"
)
_MYSELF = re.compile(r"\b(?:tu dang ky|toi tu|tui tu|tu de cu|tu ung cu|minh tu)\b")
_KINDS = re.compile(r"\b(?:ca|luon|toan|don vi|tap the|cua|chi bo|dang bo|dang uy|minh|toi|tui)\b")


def nominations_in(text: str) -> list[Proposal]:
    """Return each who is nominated, with what for as far as it is said; one that says nothing where nobody is named."""
    body = _cut(text, _LEAD)
    body = _cut(body, _KIND)
    if movement := _MOVEMENT.search(_folded(body)):
        body = body[: movement.start()] + body[movement.end() :]
    other = _OTHER_KIND.search(_folded(body))
    bodies = [body[: other.start()], body[other.end() :]] if other and other.start() else [body]
    pieces = [piece for each in bodies for piece in _parts(each)]
    found = [_one(piece) for piece in pieces]
    aim = next((each.aim for each in found if each.aim), None)
    return [Proposal(each.who, each.words, each.aim or aim) for each in found] or [Proposal()]


def is_to_be_copied(text: str) -> bool:
    """Whether others shall learn from it: "chú chỉ cho bà con làm theo"."""
    return _COPIED.search(fold(text)) is not None


def says_nobody(text: str) -> bool:
    return _NOBODY.search(fold(text)) is not None


def praises(text: str) -> bool:
    """Whether somebody is put forward to be praised: "đề nghị biểu dương đồng chí Bảy"."""
    return _PRAISES.match(fold(text)) is not None


def praises_that_one(text: str) -> bool:
    """Whether a proposal for praise is wanted for whoever was spoken of: "làm tờ đề nghị khen cho người đó luôn"."""
    found = _PAPER.fullmatch(" ".join(fold(text).strip(" .?!").split()))
    return found is not None and _THAT_ONE.search(found["rest"]) is not None


def is_of_oneself(text: str) -> bool:
    return _MYSELF.search(fold(text)) is not None


def pilots_in(text: str) -> int:
    """Return of how many pilots (mô hình điểm) a sentence speaks, 1 where it names no number; 0 of none."""
    found = _PILOTS.search(fold(text))
    return int(found["count"] or 1) if found else 0


def pilot_named(text: str) -> Proposal | None:
    """Read "giới thiệu tổ hợp tác bưởi da xanh làm mô hình điểm của ấp 2"; None where no pilot is called by a name."""
    body = _cut(text, _LEAD)
    found = _NAMED_PILOT.match(_folded(body))
    if found and body == text and "xung dang" not in found[0]:
        return None
    if found and body == text:
        body = _cut(text, _KIND)
        found = _NAMED_PILOT.match(_folded(body))
    who = _bare(body[found.start("who") : found.end("who")]) if found else ""
    if not found or not any(sign.isalpha() for sign in who) or len(who) < 3:
        return None
    for_what = _FOR_WHAT.search(_folded(body[found.start("what") :]))
    words = body[found.start("what") + for_what.start("words") :] if for_what else ""
    return Proposal(who, _bare(words.partition(",")[0]), Aim.REPLICATE, is_pilot=True)


def wishes_not(text: str) -> bool:
    """Whether somebody would rather not be nominated: "tui ngại lắm, gỡ giùm tui đi"."""
    return _WISHES_NOT.search(fold(text)) is not None


def nominates(text: str) -> bool:
    return _NOMINATES.search(fold(text)) is not None


def is_whole_name(typed: str, organisation: str) -> bool:
    """Whether what was typed names an organisation, and nothing that only lies in it: "tổ hội phụ nữ ấp 2"."""
    left = _KINDS.sub(" ", fold(typed)).split()
    return set(left) <= set(fold(organisation).split())


def _cut(text: str, pattern: re.Pattern[str]) -> str:
    found = pattern.match(_folded(text))
    return text[found.end() :] if found else text


def _folded(text: str) -> str:
    """The text folded sign by sign, so that places in it are those of the text."""
    folded = fold(text)
    return folded if len(folded) == len(text) else key_of(text)


def _parts(body: str) -> list[str]:
    """Part it before each further one who is named with what for."""
    starts = [0, *(found.end() for found in _NEXT.finditer(_folded(body)) if found.start() > 0)]
    ends = [*(found.start() for found in _NEXT.finditer(_folded(body)) if found.start() > 0), len(body)]
    return [piece for start, end in zip(starts, ends, strict=True) if (piece := _bare(body[start:end]))]


def _one(piece: str) -> Proposal:
    aim = _AIM.search(_folded(piece))
    piece = piece[: aim.start()] if aim else piece
    for pattern in (_END, _YEAR):
        if found := pattern.search(_folded(piece)):
            piece = piece[: found.start()] + piece[found.end() :]
    as_one = _AS.search(_folded(piece))
    if as_one:
        piece = f"{piece[: as_one.start()]}, {piece[as_one.end() :]}"
    about = _ABOUT.search(_folded(piece))
    who, words = (piece[: about.start()], piece[about.end() :]) if about else (piece, "")
    if not about and "," in piece:
        who, _, words = piece.partition(",")
    said = Aim.REPLICATE if aim and aim["aim"] == "nhan rong" else Aim.COMPETE if aim else None
    return Proposal(_bare(who), _bare(words), said)


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(" ,.:;-–!?")
