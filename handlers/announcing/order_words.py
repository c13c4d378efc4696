"""The words that order an announcement: "nhắn cả chi bộ", "gửi ấp 2", "6h sáng mai gửi các bí thư: …"."""

import re

from domain.understanding.changes.spots import key_of
from domain.understanding.text.words import fold
from handlers.announcing.composing import narrowing

COLON = re.compile(r":(?!\d)")
LEADS = re.compile(
    r"(?:(?:nho|toi|tui|em|con|chi|anh|muon|xin|may|tro ly|hay|giup|gium|dum|dong chi|oi|,) ?)*"
    r"(?:(?:nhan tin|nhan|gui tin|gui loi|gui|goi|bao|thong bao|noi|(?:ban|loan|truyen) tin)"
    r"(?: (?:giup|gium|dum|cho|toi|den|tin|voi|luon))*"
    r"(?: (?:ca|toan|toan the|tat ca|moi|het thay|het|ba con|anh chi em|anh em|cac|chi bo)"
    r"|(?= (?:ap|khom|thon|xa|phuong|dang bo|dang uy)\b))"
    r"|thong bao(?: (?:giup|gium|dum))*)"
    r"(?: (?:ca|chi bo|dang vien|dong chi|moi nguoi|nguoi|ba con|anh em|chi em|anh chi em|trong|cua|minh"
    r"|(?<=ca )ap(?! \d+\b)|(?<=ca )nha(?= (?:la|rang|minh|biet|hay)\b)))*"
    r"(?: (?:la|rang|biet|nghe|hay(?! la\b)|giup|gium|dum))*"
    r"[,.]? "
)
""" "Nhắn cả chi bộ 14 giờ chủ nhật họp": what stands behind is announced."""
_UNIT = r"(?=(?:ap|khom|thon|xa|phuong|dang bo|dang uy|chi bo)\b)"
WRITES_TO = re.compile(
    r"(?:(?:nho|toi|tui|em|con|chi|anh|muon|xin|may|tro ly|hay|giup|gium|dum|dong chi|oi|,) ?)*"
    r"(?:nhan tin|nhan|gui tin|gui|bao|thong bao|gui thong bao)"
    rf"(?: (?:giup|gium|dum|cho|toi|den|ca|ba con|dang vien|anh em|moi nguoi|toan the))* {_UNIT}"
)
TO_SOME = re.compile(
    r"(?:(?:nho|toi|tui|em|con|muon|xin|hay|giup|gium|dum|dong chi|a|oi|,) ?)*"
    r"(?:chi )?(?:gui tin|gui thong bao|gui|nhan tin|nhan|thong bao|bao)(?: (?:cho|den|rieng|giup|gium|dum|tin))*"
    r" (?:(?:nhung|may|cac|tat ca|toan bo|het|rieng|\d+) ?)*"
    r"(?:ai|dong chi|dang vien|nguoi|ba con|bi thu|dua|anh em|chi em)\b"
)
""" "Gửi những đồng chí chưa đăng ký", "chỉ gửi bí thư"."""
AT_AN_HOUR = re.compile(
    r"(?P<when>(?:(?:\d{1,2}(?:(?:[hg:]|gio)\d{0,2})?|gio|ruoi|sang|trua|chieu|toi|mai|mot|kia|nay|thu|chu|nhat|cn"
    r"|hai|ba|tu|nam|sau|bay|ngay|tuan|luc|vao|hom|[\d/]+)[ ,]+){1,8})(?=(?:gui|nhan|bao|thong bao)\b)"
)
""" "6h sáng mai gửi …": when it is to go out stands first."""

LEAD_IN = 12  # words before the colon; twice as many where they order something to be sent
_CLOSES = re.compile(
    r"[,.] (?:(?:nho|em|con|chau) )?(?:bao|nhan|gui|goi|phat|dan)(?: (?:het|giup|gium|dum|cho|ca|moi nguoi|mn|ba con"
    r"|chi bo|anh em|cac|bi thu|hay|biet|nhe|nha|nghe|nghen|di|gap|em|con))*\W*$"
)
""" "Mai 7 giờ dọn kinh, báo hết": what stands before is announced."""
_TAKES_PLACE = re.compile(
    r"(?<!chua )\b(?:hop|don|mit tinh|tap trung|co mat|sinh hoat|ra quan)\b(?: (?!chua\b)\w+){0,4}?"
    r" \d{1,2} ?(?:h|g|gio|:)"
)
""" "Nhắn chi bộ ấp 1 họp lúc 19h: nhớ mang theo sổ": what stands before the colon is announced too."""
_HOUR_BEHIND = re.compile(
    r",? *\b(?:(?:hen|len lich)(?: (?:gui|giup|gium|dum))*(?: (?:luc|vao))?|(?:gui |vao )?luc|vao luc|gui vao)"
    r"(?P<when>(?: (?:\d{1,2}(?:(?:[hg:]|gio)\d{0,2})?|gio|ruoi|sang|trua|chieu|toi|mai|mot|kia|nay|thu|chu|nhat|cn|hai"
    r"|ba|tu|nam|sau|bay|ngay|hom|tuan|[\d/]+),?){1,8}) *$"
)
""" "Thông báo cho người chưa đăng ký, hẹn 8 giờ sáng mai: …": when it is to go out stands behind whom it is for."""
_HAPPENS = re.compile(r"\b(?:hop|don|mit|tap trung|co mat|sinh hoat|ra quan|lam|den|di|du)\b")
""" "Nhắn chi bộ họp lúc 19h: …": an hour of what is announced."""
THEN_NO_MORE = re.compile(
    r"[,;.]? ?\b(?:(?:sau|qua|het) (?:ngay|bua|hom|han) (?:do|ay|nay|chot)|(?:toi|den|qua|sau|het)(?: het)?(?: ngay)?"
    r" \d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)(?: thi)?(?: (?:khoi|thoi|dung|khong))+(?: can)?"
    r" (?:nhac|gui|bao|nhan)(?: (?:nua|lai|gi|nha|nhe))*\W*$"
)
""" "Hạn chót 20/7, sau ngày đó thì khỏi nhắc nữa"."""
_NOT_THEN = re.compile(r"\b(?:som|tre|khuya|gap|muon) qua\b")
_PARTS = re.compile(r"[,.;!?]+\s+|\s+(?:chứ|chu(?! nhat)|không phải|khong phai)\s+", re.IGNORECASE)
_AND_SO = re.compile(r"^\W*(?:mà|ma|thì|thi)\b", re.IGNORECASE)
""" "Sớm quá. 7h rưỡi đi, mà thứ 2 chứ mai thứ bảy ai làm"."""


def orders(text: str) -> bool:
    """Whether a sentence orders something to be sent to somebody, whatever is thought of it behind."""
    key = order_in(text)
    return any(order.match(key) for order in (TO_SOME, WRITES_TO)) or bool(LEADS.match(key) and ":" in key)


def orders_behind(text: str) -> bool:
    """ "Thôi khỏi, … Gửi cho ấp 2 cái vụ đó thôi": what is ordered behind is not left with it."""
    return any(orders(each) for each in re.split(r"[.;!?]+\s+", text)[1:])


def order_in(text: str) -> str:
    """The order, folded, without the hour that stands before it."""
    key = narrowing.spelled(fold(text))
    return key[at.end() :] if (at := AT_AN_HOUR.match(key)) else key


def at_colon(text: str) -> tuple[str, str]:
    """What stands before the colon and behind it, which stands in no hour; ("", "") where there is none."""
    found = COLON.search(text)
    return (text[: found.start()], text[found.end() :].strip()) if found else ("", "")


def moved_in(text: str) -> list[str]:
    """The clauses of a sentence that finds the hour wrong, of which some name another: "sớm quá. 7h rưỡi đi"."""
    if not _NOT_THEN.search(fold(text)):
        return []
    parts = [_AND_SO.sub("", each) for each in _PARTS.split(text)]
    return [each for each in parts if not _NOT_THEN.search(fold(each)) and any(map(str.isdigit, each))] or parts


_BESIDE = re.compile(
    r"[,.;!]? *\b(?:(?P<asks>(?:co|kem|them|gan)(?: (?:cai|theo|luon))* nut (?:da doc|da hieu|xac nhan)[^.;!]*)"
    r"|kem(?: (?:theo|cai|luon))* (?:file|tep|mau|van ban)[^,.;!]*"
    r"|ai (?:nop|lam|bao cao|dang ky|tra loi) roi thi (?:tha|thoi|khoi|bo qua)[^,.;!]*)[.!]*$"
)
""" "… Có nút đã đọc nha", "… kèm cái file mẫu, ai nộp rồi thì tha": said to us, and no part of the words."""


def without_asides(words: str) -> tuple[str, bool]:
    """The words of an announcement without what is said to us behind them, and whether a confirmation is wished."""
    asks = False
    while (found := _BESIDE.search(key_of(words))) and found.start() > 0:
        words, asks = words[: found.start()].rstrip(" ,;"), asks or found["asks"] is not None
    return words, asks


_LISTED = re.compile(r"(?:^|(?<=[\s:;,]))\d{1,2} ?[/.)] *(?=\D)")
_ASKS_THEM = re.compile(r"\bhoi (?:coi|xem|thu|y kien|anh em|ba con|dang vien|may|ho)\b")
_BY_NAME = re.compile(
    r"(?:gui|nhan)(?: tin)? rieng(?: (?:cho|den|toi))? (?:may|nhung|cac|tung)? ?(?:nguoi|dong chi|anh em)\b.*:"
)


def questions_in(text: str) -> list[str]:
    """The numbered questions to be asked, "hỏi coi anh em nắm chưa: 1/ … 2/ …"; empty where none are."""
    before, words = at_colon(text)
    marks = list(_LISTED.finditer(words))
    if len(marks) < 2 or not _ASKS_THEM.search(fold(before)):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(words)]
    return [words[mark.end() : end].strip(" ,;.") for mark, end in zip(marks, ends, strict=True)]


def goes_by_name(text: str) -> bool:
    """Whether single people are listed: "gửi riêng mấy người này nè: …"."""
    return _BY_NAME.match(order_in(text)) is not None


def closing(text: str) -> str:
    """The order behind an announcement, folded: "báo hết các bí thư hay"; "" where none stands there."""
    found = _CLOSES.search(fold(text))
    return found[0] if found else ""


def led_to(text: str) -> tuple[str, str]:
    """What leads to the announcement ("Gửi toàn thể đảng viên:", "nhắn cả chi bộ"), and its own words."""
    before, words = at_colon(text)
    leads = before and not _TAKES_PLACE.search(fold(before))
    if leads and len(before.split()) <= (2 * LEAD_IN if orders(before) else LEAD_IN):
        return before, words
    led = LEADS.match(fold(text) + " ")
    count = len(led.group().split()) if led else 0
    said, order = text.split(), closing(text)
    told = said[: len(said) - len(order[1:].split())]
    if not count and order and len(told) <= LEAD_IN:
        return "", " ".join(told).rstrip(",.")
    if not count and len(said) > LEAD_IN:
        return "", text.strip()  # "bão sắp vô, nhắn bà con neo ghe …"
    return " ".join(said[:count]), " ".join(said[count:]) if count else ""


def without_hour(lead: str) -> str:
    """Whom an order names, without the hour that stands behind them."""
    found = hour_behind(lead)
    return lead[: found.start()] if found else lead


def hour_behind(lead: str) -> re.Match[str] | None:
    """Return where it is said behind whom an order is for when it is to go out, with `when`; None where it is not."""
    key = key_of(lead)
    found = _HOUR_BEHIND.search(key)
    return None if found is None or _HAPPENS.search(key[: found.start()]) else found
