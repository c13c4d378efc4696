"""What somebody surely orders of campaigns: to open, close, move, withdraw or list them; and days said in pairs."""

import re
from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum

from domain.campaigns.campaign import CampaignKind
from domain.understanding.deadlines import read_deadline
from domain.understanding.text.words import fold


class Verb(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    REOPEN = "reopen"
    MOVE = "move"
    WITHDRAW = "withdraw"
    RENAME = "rename"
    LIST = "list"


_LEAD = (
    r"(?:(?:cho|nho|xin|toi|tui|em|minh|tinh|xa|huyen uy|dang uy|muon|mun|can|giup|gium|dum|hay|de nghi|da|vang|ok"
    r"|bay gio|gio|tu nay|hom nay|tro ly|dong chi) )*"
)
_NOUN = (
    r"(?:dot (?!bao cao|bc\b|nop\b)(?:thi dua |cao diem )?|cao diem |phong trao (?:thi dua )?|chien dich "
    r"|cuoc thi dua |giai doan thi dua |thi dua )"
)
"""What a campaign is called; "đợt báo cáo" is a round of reports."""
_MORE = "(?: (?:them|moi|mot))*"
_VERBS = {
    Verb.REOPEN: r"(?:mo lai|cho mo lai|mo tro lai|khoi phuc)(?: giup| gium| dum)?",
    Verb.OPEN: rf"(?:mo|phat dong|tao|lap|them){_MORE}",
    Verb.CLOSE: r"(?:dong|ket thuc|khoa|khoa so|cham dut|ngung)(?: lai)?",
    Verb.MOVE: (
        r"(?:gia han|keo dai|lui|doi|rut ngan|sua (?:ngay|han|thoi gian))"
        r"(?: (?:them|ngay|han|thoi gian|ket thuc|bat dau|cua|cho))*"
    ),
    Verb.RENAME: r"(?:sua|doi|dat)(?: lai)? ten(?: cho| cua)?",
    Verb.WITHDRAW: r"(?:xoa|huy|bo|go|rut)",
}
_ORDERS = {verb: re.compile(rf"{_LEAD}{words} (?={_NOUN}).*") for verb, words in _VERBS.items()}
_LISTS = re.compile(
    rf"{_LEAD}(?:(?:xem|coi|liet ke|danh sach|cho biet) )*(?:(?:cac|nhung|may|hien|dang|co) )*"
    r"(?:dot|phong trao|cao diem|chien dich)(?: thi dua)?"
    r"(?: (?:dang|dag|hien|con|sap|da|nao|gi|mo|chay|dien ra|dong|ket thuc|co|thi dua|bay gio|luc nay|hien nay|nay|vay"
    r"|a|ha|het|tat ca))*[ ?.!]*"
)
_WHY = re.compile(r"(?:[,;.] ?|\s)(?:vì|do|tại|bởi|lý do(?: là)?|vi|tai|ly do(?: la)?)\s+(?P<why>.+)$", re.IGNORECASE)
_TROUBLES = re.compile(
    r"[,;.]\s*(?P<why>(?:bữa nay|bua nay|mấy bữa nay|may bua nay|dạo này|dao nay|lúc này|luc nay|mùa này|mua nay|bà con"
    r"|ba con|anh em|đang (?:mùa|vào|lúc|bận)|dang (?:mua|vao|luc|ban))\b[^,;?]{6,})$",
    re.IGNORECASE,
)
""" "…, bữa nay bà con bận lúa hè thu quá": a trouble told behind an order is why."""
_AGREED = re.compile(
    r"[,;.]\s*(?P<why>(?!\s|(?:xin|nhờ|nho|đề nghị|de nghi)\b)[^,;.?]*?"
    r"\b(?:đồng ý|dong y|chấp thuận|chap thuan|duyệt|duyet|thống nhất|thong nhat|chỉ đạo|chi dao|cho phép|cho phep)"
    r"(?: (?:rồi|roi|luôn|luon|vậy|vay|như vậy|nhu vay|hết|het|đó|do|cả|ca))*)[ .!]*$",
    re.IGNORECASE,
)
""" "…, chị Chi đồng ý rồi": who agreed is why."""
_DATES = re.compile(
    r"(?:[,;.] ?|\s)(?:từ|tu|bắt đầu|bat dau|đến|den|tới|toi|trong|trước|truoc|qua|sang|hết|het|lại|lai|hôm nay|hom nay"
    r"|ngày|ngay|hạn|han)\b.*$",
    re.IGNORECASE,
)
_TO_A_DATE = re.compile(
    r"\s(?:đến|den|tới|toi|qua|sang|thành|thanh)(?: (?:hết|het|ngày|ngay|hôm|hom))* (?P<last>\d{1,2}[/.-]\d{1,2}\b.*)$",
    re.IGNORECASE,
)
""" "Hạn báo cáo quý II qua 12/7": the day behind it, not the end of the quarter."""
_PARTS = re.compile(r"\b(?:từ|tu)\s+(?P<first>.+?)\s+(?:đến|den|tới|toi|-|–)\s+(?P<last>.+)$", re.IGNORECASE)
_BARE_DAY = re.compile(
    r"(?<!\d )\b(?:toi|den|qua|sang)(?: het| hom| bua)? (?P<day>\d{1,2})"
    r"(?=$|[,;.!?]| (?:tay|nop|nghen|nghe|nha|nhe|nhen|thoi|duoc|di|luon|gium|giup|dum|em|a|ha|hen|lan|roi|thay)\b)"
)
_FILLS = (
    r"(?:a|o|u|ua|y|khoan|da|em|oi|con|chau|thoi|lon|nham|xin|cho|sua|doi|doi han|han|lai|la|ngay|hom|qua|sang"
    r"|toi|den|het|gia han|lui|hoan|keo dai|nop|duoc|khong|hong|ko|tay|thanh|vo"
    r"|di|nha|nhe|nghe|nghen|nhen|luon|dum|gium|giup|thoi|ma|chu|moi dung|duoc roi|vay)"
)
_ONLY_A_DAY = re.compile(
    rf"(?:{_FILLS},? )*(?P<day>\d{{1,2}}(?P<month>[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?)?)(?:,? {_FILLS})*"
)
_YEAR = re.compile(r"\bnam (\d{4})(?: ?- ?(\d{4}))?\b")
_WRITTEN = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\b")
_MEASURED = re.compile(r"\b\d+ (?:cay|can|ho|met|km|con|nguoi|suat|phan|cuon)\b")


def read_order(text: str) -> Verb | None:
    """Return what is ordered; None where the sentence orders nothing of a campaign."""
    folded = fold(" ".join(text.split()).strip(" .!?"))
    if _LISTS.fullmatch(folded):
        return Verb.LIST
    for verb, pattern in _ORDERS.items():
        if pattern.fullmatch(folded) and not (verb is Verb.OPEN and _is_a_pledge(folded)):
            return verb
    return None


def _is_a_pledge(folded: str) -> bool:
    """ "Phát động phong trào trồng 500 cây xanh" promises what is counted, and opens nothing."""
    return folded.startswith(("phat dong", "lap", "tao", "them")) and _MEASURED.search(folded) is not None


def without_reason(text: str) -> str:
    """Return a sentence without its "vì …" at the end, whose words say nothing of what is wished."""
    why = _reason(text)
    return text[: why.start()] if why else text


def _reason(text: str) -> re.Match[str] | None:
    return _WHY.search(text) or _AGREED.search(text) or _TROUBLES.search(text)


def split_order(text: str, today: date) -> tuple[date | None, str]:
    """Return the last day a sentence names behind what introduces it, and the reason, as typed."""
    why = _reason(text)
    order = text[: why.start()] if why else text
    dates, moved = _DATES.search(order), _TO_A_DATE.search(order)
    day = _day(moved["last"], today) if moved else read_days(dates[0], today)[1] if dates else None
    return day or _bare_day(order, today), why["why"].strip(" .!") if why else ""


def _bare_day(text: str, today: date) -> date | None:
    """Return the next day of "trễ tới 29 nghen", which names no month."""
    found = _BARE_DAY.search(fold(text))
    return _next_such_day(int(found["day"]), today) if found else None


def day_alone(text: str, today: date) -> date | None:
    """Return the day a few words name that say nothing else: "thôi cho tới 18 thôi", "à sửa hạn lại 22/9".

    Behind a comma stands why: "à thôi 17 thôi, 20 trễ quá". A figure alone picks a choice, and is no day.
    """
    if len(text.strip(" .!?")) == 1:
        return None
    only = next(
        filter(None, map(_ONLY_A_DAY.fullmatch, (fold(text).strip(" .!?"), fold(text).partition(", ")[0]))), None
    )
    if only is None:
        return None
    return _day(only["day"], today) if only["month"] else _next_such_day(int(only["day"]), today)


def _next_such_day(number: int, today: date) -> date | None:
    days = (today + timedelta(days=each) for each in range(62))
    return next((each for each in days if each.day == number), None)


def read_days(text: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day a text names: "từ 1/3 đến 30/6/2026", "trong năm 2026", "đến hết 2/9"."""
    if parts := _PARTS.search(text):
        last = _day(parts["last"], today)
        first = today if fold(parts["first"]) in ("nay", "hom nay", "bay gio", "gio") else _first(parts["first"], today)
        if first and last and first > last and first.year > today.year:  # "từ 1/3": the year that has begun
            first = first.replace(year=first.year - 1)
        return first, last
    if year := _YEAR.search(fold(text)):
        return date(int(year[1]), 1, 1), date(int(year[2] or year[1]), 12, 31)
    return None, _day(text, today)


def _day(text: str, today: date) -> date | None:
    """Return the day a text names, one that has passed too; without a year it is this year's."""
    read = read_deadline(text, today).day
    if read is None and (written := _WRITTEN.search(text)):
        with suppress(ValueError):
            return date(int(written[3] or today.year), int(written[2]), int(written[1]))
    return read


def _first(text: str, today: date) -> date | None:
    """Return the first day of what a text names: of a month its first, of a date itself."""
    folded = fold(text)
    if month := re.fullmatch(r"(?:dau )?thang (\d{1,2})(?:[/ ](?:nam )?(\d{4}))?", folded):
        return date(int(month[2] or today.year), int(month[1]), 1) if 1 <= int(month[1]) <= 12 else None
    return _day(text, today)


def kind_of(name: str) -> CampaignKind:
    """Return the kind a name speaks for; a campaign beside the standing movement is a peak."""
    folded = fold(name)
    if "giai doan" in folded:
        return CampaignKind.PHASE
    if "nhiem ky" in folded:
        return CampaignKind.TERM
    return CampaignKind.STANDING if folded.startswith("phong trao") else CampaignKind.PEAK
