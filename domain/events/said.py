"""What a sentence says of an event: "chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1", "dời họp sang 19h30 thứ bảy"."""

import re
from dataclasses import dataclass
from datetime import date, time

from domain.events.event import EventKind
from domain.understanding.changes.spots import Kind, key_of, spots_in
from domain.understanding.deadlines import read_deadline
from domain.understanding.moments.wished_day import TODAY, named_day
from domain.understanding.moments.wished_hour import read_hour

_ASKS_US = r"(?:(?:nho|giup|gium|dum|cho|toi|tui|em|con|chi|anh|minh|muon|xin|hay|tro ly|dong chi|da|a|oi|,) ?)*"
_UNIT = r"(?:chi bo|dang uy|dang bo|chi uy)"
_MEETING = rf"(?:(?:buoi |cuoc |ky )?hop(?: (?:{_UNIT}|thuong ky|dinh ky|le))*|sinh hoat {_UNIT})"
_LAUNCH = r"(?:buoi |cai )?le (?:phat dong|ra quan)|buoi phat dong"
_IT = rf"(?:(?P<launch>{_LAUNCH})|(?P<meeting>{_MEETING})|(?:cai )?su kien)\b"
_ORDERS = re.compile(
    rf"{_ASKS_US}(?:to chuc|tao|mo|len lich|dat lich|lap)(?: (?:giup|gium|dum|cho|toi|tui|em|chi|anh|mot|moi))* {_IT}"
)
_STATES = re.compile(
    rf"{_ASKS_US}(?:(?P<meeting>{_UNIT}(?: (?!hop|sinh)\w+){{0,4}} (?:hop|sinh hoat)\b|(?:hop|sinh hoat) {_UNIT}\b)"
    rf"|(?P<launch>{_LAUNCH})\b)"
)
_CALLS = re.compile(
    rf"{_ASKS_US}(?:(?:kinh|tran trong) )?(?:moi|trieu tap)"
    r"(?:(?: (?!hop|sinh|bao cao|thau|ve\b)\w+){1,9}?"
    rf"|(?= (?:du )?(?:hop|sinh hoat) (?:{_UNIT}|giao ban|dot xuat)\b))"
    r" (?:ve |den |toi |du |di )*"
    r"(?P<meeting>(?<!tong )(?<!ket )(?<!phu )hop(?! tac\b| dong\b)|sinh hoat|hoi y|hoi nghi)\b"
)
""" "Mời chi bộ ấp 2 họp 19h thứ tư", "mời họp chi bộ 19h thứ bảy", "triệu tập bí thư các chi bộ họp đột xuất"."""
_SECRETARIES = re.compile(r"\bbi thu\b")
_NUMBERED = re.compile(r"\b(?:ap|khom|thon|to|khu pho|chi bo) \d{1,2}\b(?! ?(?:gio|g|h)\b)")
""" "Chi bộ ấp 2 tối chủ nhật": no second evening."""
_OF_THE_MONTH = re.compile(
    r"\bthang (?P<month>1[0-2]|[1-9])(?: la| vao)? (?:(?P<sun>ngay)|mung|mong) (?P<day>\d{1,2})\b(?(sun)| tay\b)"
)
""" "Tháng 8 mồng 5 tây"."""
_LEAD_AWAY = re.compile(
    r"\?|\b(?:khong|chua|ko|hong|may gio|bao gio|khi nao|hoi nao|dau|sao|ai|vang|nghi|tre|nhac|da|roi|vua|hom|ghi nhan"
    r"|phieu|giay|danh sach|in|soan|bao (?:cao|giup|gium|dum|het|cho)|thong bao|nhan|gui|doi|huy|hoan|dem|mang"
    r"|(?:moi|hang) thang)\b"
)
"""Words of a sentence that asks, reports, excuses or orders something else."""
_IS_NONE = re.compile(
    r"\b(?:(?:da|vua|moi) (?:to chuc|lam|hop|xong)|roi|xong|vua qua|hom qua|hom truoc|ghi nhan|ty le|du mat)\b|\d ?%|\?"
)
"""What tells of one that was, or asks."""
_MOVES = re.compile(
    rf"{_ASKS_US}(?P<verb>doi|chuyen|hoan|lui|dich|dan)(?: (?:lai|giup|gium|dum|ngay|gio|lich|buoi|cuoc|cai))* {_IT}"
)
_CALLS_OFF = re.compile(
    rf"{_ASKS_US}(?:huy(?: bo)?|(?<!chi )bo|(?:thoi )?khong to chuc)(?: (?:buoi|cuoc|giup|gium|lich|cai))* {_IT}"
)
_BECAUSE = re.compile(r"\b(?:vi|do|ly do)\b[: ]+(?P<why>.+)$")
_WHO = "(?:dong chi|d/c|anh|chi|chu|co|bac|ong|ba|toi|tui|em|minh)"
_CHAIR = re.compile(
    r"[,.;]? ?\b(?:do (?P<before>[^,.;]+?) chu tri\b(?: thay[^,.;]*)?|chu tri(?: la)?[: ]+(?P<after>[^,.;]+))"
    rf"|[,.;] ?(?P<led>{_WHO}(?: [^\W\d]+){{0,4}}?) chu tri\b[^,.;]*"
)
_HALL = re.compile(r"(?<=[,;])(?P<where> ?(?:nha van hoa|hoi truong|tru so|van phong|nha [^\W\d]+)\b[^,.;]*)")
""" "…, 18h30, nhà văn hóa, …": a place between commas."""
_PROGRAMME = re.compile(
    r"[,.;]? ?\b(?:chuong trinh(?: gom| la)?: ?|noi dung(?: gom| la|:)* ?(?=1\b))(?P<words>.+?)"
    r"(?=[,;.] ?(?:moi|ai vang|chu tri|thanh phan|tai|kinh moi)\b|$)"
    r"|[,.;] ?(?:co )?(?:vu|chuyen|viec) (?P<matter>[^,.;]{2,80}?) (?:phai|can|de) ban\b[^,.;]*",
    re.DOTALL,
)
_NO_QUESTIONS = re.compile(
    r"\b(?:khoi|dung|khong can|thoi|hong can) (?:co )?hoi\b|\b(?:gui|moi|lam) (?:lien|luon|ngay|le|gap)\b"
    r"|\bhoi (?:hoai|toi lui|qua)\b"
)
_INVITES_SECRETARIES = re.compile(r"\bmoi (?:\w+ ){0,3}?bi thu\b|\bgiao ban (?:cac |may )?bi thu\b")
_INVITED_TOO = re.compile(
    r"\bmoi (?:\w+ ){0,3}?bi thu(?: (?:chi bo|cac chi bo|\d chi bo|cac ap))* (?:voi|va|cung)"
    r"(?: (?:dong chi|anh|chi|chu|co|ba|ong))? (?P<name>[^,.;]+)"
)
_IF = re.compile(r"[,.;]? ?\b(?P<words>(?:neu |lo |gap |troi )*(?:mua|bao|lut|nuoc lon|cup dien)\b[^.;]*? thi [^.;]*)")
""" "Mưa lớn thì đổi qua thứ hai": what may be, and no day of it."""
_SETTLES = re.compile(
    r"(?:(?:ok|oke|u|ung|duoc|roi|da|vay|thoi)[ ,.]+)*(?:chot(?: (?:vay|luon|nha|nhe|di|roi))*|gui di|moi di)"
    r"(?:[ ,.!].*)?$"
)
_ABSENT = re.compile(r"\bai (?:vang|hong|khong|ko)\b[^.;]*")


@dataclass(frozen=True, slots=True)
class Said:
    """What was named; what was not is None or ""."""

    kind: EventKind | None = None
    day: date | None = None
    hour: time | None = None
    place: str = ""
    chair: str = ""
    programme: str = ""


def read(text: str, today: date) -> Said:
    """Read every part a sentence names; numbers in a place or a name are no hour."""
    key, rest = key_of(text), list(text)
    found = dict[str, str]()
    for name, pattern in (("programme", _PROGRAMME), ("chair", _CHAIR)):
        if match := pattern.search(key):
            group = next(each for each in match.groupdict() if match[each])
            found[name] = text[slice(*match.span(group))].strip(" .,;:")
            rest[match.start() : match.end()] = "," * (match.end() - match.start())
            key = key[: match.start()] + "," * (match.end() - match.start()) + key[match.end() :]
    for spot in spots_in("".join(rest)):
        if spot.kind is Kind.PLACE and "place" not in found:
            found["place"] = text[spot.start : spot.end].strip()
            rest[spot.start : spot.end] = "," * (spot.end - spot.start)
    if "place" not in found and (hall := _HALL.search(key_of("".join(rest)))):
        found["place"] = text[slice(*hall.span("where"))].strip()
    when = "".join(rest)
    return Said(_kind(key), day_in(when, today), hour_in(when), **found)


def _kind(key: str) -> EventKind | None:
    if re.search(rf"\b(?:{_LAUNCH})\b", key):
        return EventKind.LAUNCH
    return EventKind.MEETING if re.search(r"\b(?:hop|sinh hoat)\b", key) else None


def day_in(text: str, today: date) -> date | None:
    if dated := _OF_THE_MONTH.search(key_of(text)):
        text = f"ngày {dated['day']}/{dated['month']}"
    hours = [spot for spot in spots_in(text) if spot.kind is Kind.HOUR]
    spans = [(spot.start, spot.part[0] if spot.part[0] > spot.start else spot.end) for spot in hours]
    named = (match.span() for names in (_SECRETARIES, _NUMBERED) for match in names.finditer(key_of(text)))
    for start, end in (*spans, *named):
        text = text[:start] + "," * (end - start) + text[end:]  # "bi thu 3 chi bo" is no Tuesday
    found = named_day(text, today) or read_deadline(text, today).day
    return found or (today if TODAY.search(key_of(text)) else None)


def hour_in(text: str) -> time | None:
    """Return the hour that is named: "19h30", "7 giờ tối", "19:30"."""
    if hour := read_hour(text):
        return hour
    hours = (spot.same.split(":") for spot in spots_in(text) if spot.kind is Kind.HOUR)
    figures = next(((int(hour), int(minute)) for hour, minute in hours), None)
    return time(*figures) if figures and figures[0] < 24 else None


def is_made(text: str, today: date) -> bool:
    """Tell whether one is to be held: plainly ordered, or said to be with its hour or a day still to come."""
    key = key_of(text)
    called = _CALLS.match(key)
    if _IS_NONE.search(key, called.end() if called else 0):  # "mời họp" is no "mới họp"
        return False
    if _ORDERS.match(key):
        return True
    if called:
        return _is_ahead(read(text, today), today)
    if not _STATES.match(key) or _LEAD_AWAY.search(key_of(before_place(text))):
        return False
    return _is_ahead(read(text, today), today)


def _is_ahead(said: Said, today: date) -> bool:
    return (said.hour is not None or said.day is not None) and (said.day is None or said.day >= today)


def calls_secretaries(text: str) -> bool:
    """Tell whether the secretaries are called: "triệu tập bí thư 3 chi bộ họp"."""
    called = _CALLS.match(key_of(text))
    return called is not None and _SECRETARIES.search(called[0]) is not None


def before_place(text: str) -> str:
    """Return what stands before the place and the chair, whose names may hold any word."""
    found = re.search(r"\b(?:tai|o|chu tri|chuong trinh)\b", key_of(text))
    return text[: found.start()] if found else text


def is_moved(text: str) -> bool:
    key = key_of(text)
    return _MOVES.match(key) is not None and "?" not in key


def is_called_off(text: str) -> bool:
    key = key_of(text)
    return _CALLS_OFF.match(key) is not None and "?" not in key


def why(text: str) -> str:
    """Return the reason a sentence gives behind "vì", "do"; "" where it gives none."""
    found = _BECAUSE.search(key_of(text))
    return text[slice(*found.span("why"))].strip(" .") if found else ""


def wishes_no_questions(text: str) -> bool:
    """Tell whether nothing more than needed shall be asked: "gửi liền luôn khỏi hỏi tới lui"."""
    return _NO_QUESTIONS.search(key_of(text)) is not None


def invites_secretaries(text: str) -> bool:
    """Tell whether it is for the secretaries: "giao ban bí thư", "mời 3 bí thư với Tình"."""
    return _INVITES_SECRETARIES.search(key_of(text)) is not None


def invited_too(text: str) -> str:
    """Return who is named beside the secretaries; "" where nobody is."""
    found = _INVITED_TOO.search(key_of(text))
    return text[slice(*found.span("name"))].strip() if found else ""


def of_absence(text: str) -> str:
    """Return what is said to those who stay away: "ai vắng phải nói lý do trước thứ hai"; "" where nothing is."""
    found = _ABSENT.search(key_of(text))
    return text[slice(*found.span())].strip(" ,.") if found else ""


def in_case(text: str) -> str:
    """Return what holds in bad weather: "mưa lớn thì đổi qua thứ hai"; "" where nothing is said."""
    found = _IF.search(key_of(text))
    return text[slice(*found.span("words"))].strip(" ,.") if found else ""


def without_conditions(text: str) -> str:
    """Return the sentence without bad weather and who stays away: their days are not its own."""
    for words in (in_case(text), of_absence(text)):
        text = text.replace(words, "") if words else text
    return text.strip(" ,.")


def settles(text: str) -> bool:
    """Tell whether it is settled so: "ok chốt, ai hổng tới được thì báo tui liền"."""
    return _SETTLES.match(key_of(text)) is not None
