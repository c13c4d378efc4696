"""Read what is said of commendations: who is proposed for what, and what shall be done about those that are there."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from domain.commending.commendation import Occasion
from domain.commending.decisions import NAMED, decision_in
from domain.commending.forms import form_said
from domain.understanding.several_things.outline import key_of
from domain.understanding.text.words import fold

_PRAISE = (
    r"(?:khen(?: thuong)?|bieu duong"
    r"|tuyen duong(?! (?:hoa|lien|ap|xa|be tong|noi|so|nay|do|giao thong|cay|dal|dan|vao))"
    r"|neu guong|giay khen|bang khen|thu khen"
    r"|danh hieu(?: cong dan dong khoi)?|cong dan dong khoi)"
)
_ROAD = re.compile(r"(?i)tuyến đường")
_SPEAKS = re.compile(rf"\b{_PRAISE}\b")
_BEGINS = r"(?:(?:toi|tui|minh|em|chi bo|dang uy|dang bo|chung toi|cho|xin|muon|nay|ben|ap \d+|con|va|roi|u|da) )*"
_PROPOSES = (
    r"(?:de nghi|de xuat|xin|xet|lap de nghi|muon|lam(?: \w+){0,2}? (?:de nghi|to trinh)|soan(?: \w+){0,2}? de nghi)"
)
_ABOVE = (
    r"(?:(?:xa|phuong|huyen|tinh|dang uy|huyen uy|tinh uy|cap tren|tren|xet|duoc|cho|tang|trao|phong|tang thuong) )*"
)
_LEAD = re.compile(
    rf"^{_BEGINS}{_PROPOSES} {_ABOVE}(?:{_PRAISE}|dot xuat|,|va| )+(?:(?:dot xuat|cho|doi voi|tang) )*[ :,-]*"
)
_BEHIND = re.compile(
    rf"^{_BEGINS}{_PROPOSES} (?P<who>.+?) (?:(?:duoc|nhan|xung dang|vao|danh sach|de|tang|trao|xet) )+{_PRAISE}\b"
    r"[ :,-]*"
)
_ABOUT = re.compile(
    r"(?: |, ?|: ?)(?:ve(?: viec)?|(?:cai )?vu(?: viec)?|vi(?: da)?|do(?: da)?|trong viec|nho|da|co thanh tich) "
    r"|[,:;] ?"
)
_SUDDEN, _REVIEW = re.compile(r"\bdot xuat\b|\bngay luc nay\b"), re.compile(r"\b(?:so ket|tong ket|cuoi nam)\b")
_ANNIVERSARY = re.compile(r"\b17[/ ]0?1\b|\bcong dan dong khoi\b|\bngay dong khoi\b")
_THAT_ONE = re.compile(r"\b(?:nguoi|dong chi|anh|chi|co|chu|bac|ong|ba) (?:do|ay|nay|kia)\b")
_POINTS = re.compile(r"(?i:(?:cho |tặng )?(?:ảnh|chỉ|ổng|bả|cổ|chả|thẳng|anh ấy|chị ấy|anh đó|chị đó|người đó))")
_AT_ONCE = re.compile(r"\b(?:luon|ngay|lien)\b")
_END = re.compile(r"[ ,]*\b(?:nha|nghe|nghen|nhe|di|luon|giup|gium|dum|chi|em|toi|tui|voi|a)\b[ .!]*$")
_ASKS = re.compile(r"\?|\b(?:khong|hong|ko|chua|sao|nao|ai|gi|may|bao nhieu|duoc chua)\W*$|\bneu\b")
_EXEMPLAR = re.compile(r"\bdien hinh\b")


_ASSISTANT = re.compile(r"\b(?:tro ly|bot|may tinh|he thong|phan mem|app)\b")
_SOMEBODY = re.compile(
    r"(?:ca |tap the |cac )?(?:dong chi|d/c|dc|dang vien|anh|chi|ong|ba|co|chu|bac|em|di|cau|thay|chi bo|tap the|to|doi"
    r"|ap|khu pho|hoi|doan|ban|nhom|mo hinh)\b"
)
""" "Muốn khen món cá kho": only whom a title or a kind of unit stands before is proposed by so few words."""
_BY_A_WORD = re.compile(r"\bmuon (?:\w+ )?khen (?!thuong)")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of a proposal; "" and None where it is silent. `that_one`: whoever was spoken of.

    `at_once`: "luôn", "ngay".
    """

    who: str = ""
    words: str = ""
    form: str = ""
    occasion: Occasion | None = None
    that_one: bool = False
    at_once: bool = False


class Wish(Enum):
    """What shall be done about commendations that are there."""

    PAPERS = auto()
    NOTE = auto()
    VOTES = auto()
    PASS_UP = auto()
    RETURN = auto()
    REVOKE = auto()
    WITHDRAW = auto()
    DECIDE = auto()
    SHOW = auto()


_POLITE = r"(?:(?:cho|xin|giup|gium|dum|nho|em|toi|tui|chi|anh|muon|can|hay|roi|vay|thi|ok|u|da) )*"
_GIVEN = r"(?:giay khen|bang khen|thu khen|bieu duong|tuyen duong|khen thuong|danh hieu)"
_OF = {
    Wish.REVOKE: rf"(?:thu hoi|huy|rut|lay)(?: (?:lai|bo|cai|tam|quyet dinh|qd|tang|viec|vu))* {_GIVEN}\b"
    r"(?!.*\bde nghi\b)",
    Wish.WITHDRAW: r"rut(?: (?:giup|gium|dum|lai))* (?:de nghi|ho so|ten)\b",
    Wish.RETURN: r"(?:tra(?: (?:giup|gium|dum))* (?:laij?|ve)|gui(?: (?:giup|gium|dum))* (?:lai|ve) (?:\w+ ){0,3}?"
    r"(?:ho so|de nghi))\b(?!.*\bcho (?:toi|tui|em|minh)\b)",
    Wish.VOTES: r"(?:ghi |nhap |ket qua |so )*(?:bo )?(?:phieu|bieu quyet)\b.*\d",
    Wish.NOTE: r"(?:ghi|nhap|luu|cap nhat)(?: (?:nhan|lai|vao|vo|them|giup|gium|dum))*\b.*"
    r"\b(?:qd|quyet dinh|da|so khen)\b",
    Wish.PAPERS: r"(?:lam|soan|in|lap|xuat|thao|viet|tai)\b(?: \w+){0,3}? (?:bo (?=khen|ho so|giay to)|ho so|to trinh"
    r"|danh sach|ds|bien ban|bao cao thanh tich|giay to|file|tep|word)\b|(?:bo )?ho so (?:de nghi )?khen(?: thuong)?\b",
    Wish.PASS_UP: r"(?:trinh|chuyen|dua|gui) (?:\w+ ){0,7}?(?:len|cap tren|xa|huyen|tinh|dang uy)\b",
    Wish.DECIDE: r"(?:duyet|dong y|quyet dinh|chap thuan|nhat tri)\b",
    Wish.SHOW: r"(?:(?:xem|coi|mo) .*|(?:danh sach|ds|so) (?:\w+ ){0,3}?(?:khen|giay khen|bieu duong)\b.*|khen thuong"
    r"|(?!.*\bchon\b).*\b(?:bao nhieu|may) (?:tap the|ca nhan|nguoi|don vi|dong chi)\b.*"
    r"|(?:nhung )?ai (?:da |duoc |da duoc )+(?:xa |huyen )?(?:khen|tang|bieu duong)\b.*|.*\b(?:den|toi) dau\b.*)$",
}
_WISHES = {wish: re.compile(rf"^{_POLITE}(?:{words})") for wish, words in _OF.items()}
_REASON = re.compile(r"(?: (?:vi|ly do(?: la)?|boi)|, ?do|: ?)(?= )? ?(?P<why>.+)$")
_LAST = re.compile(r", *(?P<why>(?:thieu|chua|khong|hong|co nguoi|nghe|phat hien|bi|khai|xin|con|can|sai|lam lai).+)$")
_SIGNED = re.compile(r"\b(?:ky|quyet dinh|qd|tang|ban hanh)\b")


def speaks_of_praise(text: str) -> bool:
    """Whether a sentence names a commendation, and no exemplar."""
    folded = fold(_ROAD.sub("đường", text))
    return _SPEAKS.search(folded) is not None and not _EXEMPLAR.search(folded)


def proposed(text: str) -> Said | None:
    """Read "đề nghị tặng giấy khen cho đồng chí An về giúp hộ nghèo"; None where nobody is proposed."""
    text = " ".join(text.split())
    folded = _sign_by_sign(text)
    if not speaks_of_praise(text) or _ASKS.search(folded):
        return None
    form, occasion = form_said(text), occasion_said(text)
    code = form.code if form else ""
    if lead := _LEAD.match(folded):
        rest = text[lead.end() :]
    elif behind := _BEHIND.match(folded):
        rest = f"{text[slice(*behind.span('who'))]}, {text[behind.end() :]}"
    else:
        return None
    at_once = _AT_ONCE.search(folded) is not None
    if _THAT_ONE.search(_sign_by_sign(rest)) or _POINTS.fullmatch(_bare(rest)):
        return Said(form=code, occasion=occasion, that_one=True, at_once=at_once)
    about = _ABOUT.search(_sign_by_sign(rest))
    named = None if about else NAMED.match(rest)
    end, begin = about.span() if about else (named.end(), named.end()) if named else (len(rest), len(rest))
    who, words = rest[:end], rest[begin:]
    called = fold(_bare(who))
    if _ASSISTANT.search(called) or (_BY_A_WORD.search(folded) and not _SOMEBODY.match(called)):
        return None
    return Said(_bare(who), _bare(words), code, occasion, at_once=at_once)


def occasion_said(text: str) -> Occasion | None:
    folded = fold(text)
    for occasion, words in (
        (Occasion.SUDDEN, _SUDDEN),
        (Occasion.ANNIVERSARY, _ANNIVERSARY),
        (Occasion.REVIEW, _REVIEW),
    ):
        if words.search(folded):
            return occasion
    return None


def wish_in(text: str) -> Wish | None:
    """Return what a sentence about commendations wants done; None where it speaks of none, or wants nothing."""
    if not speaks_of_praise(text):
        return None
    folded = fold(text).strip(" .?!")
    return next((wish for wish, words in _WISHES.items() if words.match(folded)), None)


def is_signed(text: str) -> bool:
    """Whether a decision with its number gives a commendation: "tôi ký rồi: QĐ 47-QĐ/ĐU tặng giấy khen anh Tám"."""
    folded = fold(text)
    given = _SIGNED.search(folded) and decision_in(text) and re.search(r"\b(?:tang|khen|bieu duong|trao)\b", folded)
    return bool(given) and not _ASKS.search(folded) and wish_in(text) in (None, Wish.DECIDE)


def reason_in(text: str) -> str:
    """Return "chưa có hình" of "trả lại đề nghị khen anh Bảy vì chưa có hình"; "" where no reason is said."""
    found = _REASON.search(_sign_by_sign(text)) or _LAST.search(_sign_by_sign(text))
    return _bare(text[found.start("why") :]) if found else ""


def _sign_by_sign(text: str) -> str:
    """The text folded so that places in it are those of the text."""
    folded = fold(text)
    return folded if len(folded) == len(text) else key_of(text)


def _bare(words: str) -> str:
    words = " ".join(words.split()).strip(" ,.:;-–!?")
    ended = _END.search(_sign_by_sign(words))
    return words[: ended.start()].strip(" ,.:;") if ended and ended.start() > 1 else words
