"""Put another thing into the words of a pledge: "bưởi chớ hổng phải dừa", "thay xe đạp bằng học bổng"."""

import re

from domain.understanding.remarks.named_work import begins_with_work
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)
_OTHER_KIND, _NO_THING = (
    re.compile(r"(?i)(?:" + "|".join(re.sub(r",\s+", "|", listed.strip()).split("|")) + r")\b")
    for listed in (_LISTS["other_kinds"], _LISTS["times"])
)
_BESIDE = re.compile(r"(?i)[,;?]|\s(?:được|duoc|đc|dc|cũng|vẫn|đi|nha|hay|để|thì|mỗi|\d+)\b")
_COURTESY = re.compile(
    r"(?i)(?:\s+(?:giúp|giùm|dùm|hộ|dum|gium|cho)(?: (?:tôi|tui|toi|em|e|con|cháu|chú|cô|bác|anh|chị|mình))?"
    r"|\s+(?:thôi|thoi|với|nha|nhé|nhe|nghe|nghen|đi|luôn|cái|hà|được hôn|được không|được hông|duoc hong|duoc khong)"
    r"(?: (?:con|cháu|em|chú|cô|chị|anh|bác))?"
    r")+[.!?]*$"
)
_NOT = r"(?:không|hổng|hông|khong|hong|ko)"
_BUT = r"(?:chứ|chớ|chu|cho)"
_KEPT = r"[^\d,.;:]"
_TIME = (
    "hết|het|sau|tháng|thang|năm|nam|cuối|cuoi|ngày|ngay|rằm|ram|tết|tet|quý|tuần|tuan|đầu|dau|giữa|giua|lễ|dịp|hè|mùa"
)
_QUOTED = re.compile(
    r"(?i)[“\"'](?P<old>[^”\"']{2,60})[”\"']\s*(?:thành|thanh|sang|qua|bằng|bang|=|->|là)\s*[“\"'](?P<new>[^”\"']{2,60})[”\"']"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # "bưởi chớ hổng phải dừa"
        rf"(?:^|[,.;:] *|\blà |\bla )(?P<new>{_KEPT}{{2,30}}?),?\s+{_BUT}?\s*{_NOT} ph[ảa]i\s+"
        rf"(?:là |la |cây |con |cay )?(?P<old>{_KEPT}{{2,20}}?)(?: (?:nha|nhé|nghen|nghe|đâu|dau))?[\s.!]*$",
        # "không phải cây dừa mà là cây bưởi"
        rf"{_NOT} ph[ảa]i (?:là |la )?(?:cây |con |cay )?(?P<old>{_KEPT}{{2,20}}?),? (?:mà|ma) (?:là |la )?"
        rf"(?:cây |con |cay )?(?P<new>{_KEPT}{{2,30}})$",
        # "tui nói trồng cau chớ đâu có nói dừa"
        rf"\b(?:nói|noi|hứa|hua|ghi|đăng ký|dang ky) (?:\w+ )?(?P<new>{_KEPT}{{2,15}}?) {_BUT} (?:đâu|dau|có|co) "
        rf"(?:có |co )?(?:nói|noi|hứa|hua|phải|phai|đăng ký) (?:\w+ )?(?P<old>{_KEPT}{{2,15}}?)(?:,.*)?$",
        # "thay xe đạp bằng học bổng", "đổi cá khô thành mắm ruốc"
        rf"\b(?:thay|đổi|doi|sửa|sua|chuyển|chuyen) (?:từ |tu |chữ |chu )?(?P<old>{_KEPT}{{2,20}}?) "
        rf"(?:bằng|bang|thành|thanh|qua|sang) (?!\d|(?:{_TIME})\b)(?P<new>{_KEPT}{{2,40}})",
    )
)
_OTHER_THING = re.compile(
    r"(?i)\b(?:đổi|doi|chuyển|chuyen|xoay|bẻ lái|be lai)"
    r"(?: (?:từ|tu) (?P<old>[^\d,.;:]{2,20}?) (?:qua|sang|thành|thanh)(?= \d+ (?!tháng|thang)[^\W\d])"
    r"|(?: \w+){0,2}? (?:qua|sang|thành|thanh)(?! \d))"
    rf" (?!(?:{_TIME})\b)(?P<new>[^.;:]{{2,60}})$"
)
""" "Dừa rớt giá quá, đổi qua bưởi da xanh"."""
_INSTEAD = re.compile(
    r"(?i)\b(?:(?:không|hổng|hông|khong|hong|ko|thôi|thoi|nghỉ|nghi|ngưng|ngung|bỏ|bo)"
    r" (?:làm |lam |vụ |vu |việc |viec |cái |cai )?"
    r"[^\d,.;:]{2,30}?(?: (?:nữa|nua|rồi|roi|luôn|đi))*)[,;.]?\s+"
    r"(?:(?:tui|tôi|toi|em|con|xin|cho|mà|giờ|gio|để|muốn|muon|tính|tinh|nên|nen) )*"
    r"(?:(?:chuyển|chuyen|đổi|doi|xoay|quay) )?(?:qua|sang) (?P<new>[^,;.]{4,60})"
)
""" "Hổng trồng dừa nữa, chuyển qua làm đường bê tông 200 mét"."""


def gives_up_for(text: str) -> str:
    """The other work somebody would do instead of what they give up, as it is typed; "" where there is none."""
    found = _INSTEAD.search(composed(text))
    new = _COURTESY.sub("", found["new"]).strip() if found else ""
    return new if new and begins_with_work(new) else ""


def replaced(text: str) -> list[str]:
    """The things that a wish says shall not be any more, as they are typed: "cá khô" of "đổi cá khô thành mắm"."""
    found = (match["old"] or "" for form in (_QUOTED, *_FORMS, _OTHER_THING) for match in form.finditer(text))
    return [old.strip(" ,.?") for old in found if old.strip(" ,.?")]


def becomes_work(text: str) -> bool:
    """Whether a wish names another work to do and not what it stands for: "đổi thành góp 50 hộp sữa"."""
    return any(not found["old"] and begins_with_work(found["new"]) for found in _OTHER_THING.finditer(text))


def becomes_another_kind(text: str) -> str:
    """The thing of another kind that a wish names instead of nothing: "tủ thuốc" of "chuyển qua tủ thuốc"; else ""."""
    found = (_new(match["new"]) for match in _OTHER_THING.finditer(composed(text)) if not match["old"])
    return next((_BESIDE.split(new)[0].strip() for new in found if _OTHER_KIND.match(new)), "")


def names_another(text: str) -> bool:
    """Whether a wish says one thing instead of another."""
    return any(form.search(text) for form in (_QUOTED, *_FORMS, _OTHER_THING))


def swapped(content: str, counted: str, text: str) -> str:
    """The words of a pledge with another thing in them; "" where no other thing is said.

    `counted` is what its target counts, taken for the old thing where none is named.
    """
    for form in (_QUOTED, *_FORMS, _OTHER_THING):
        for found in form.finditer(text):
            words = _put(content, counted, found["old"] or "", found["new"])
            if words:
                return words
    return ""


def _put(content: str, counted: str, old: str, said: str) -> str:
    new = _new(said)
    if not old and (_OTHER_KIND.match(new) or _NO_THING.match(new)):
        return ""
    place = _place(content, old) if old else _place(content, " ".join(counted.split()[1:]))
    if not old and begins_with_work(new):
        return new
    if place is None or not new:
        return ""
    if any(sign.isdigit() for sign in new) and not any(sign.isdigit() for sign in old):
        return f"{content.split(maxsplit=1)[0]} {new}"
    before = content[: place.start()]
    kind = new.partition(" ")[0]
    return (
        before + (new[len(kind) + 1 :] if fold(before).split()[-1:] == [fold(kind)] else new) + content[place.end() :]
    )


def _new(said: str) -> str:
    return _COURTESY.sub("", _one_clause(said)).strip(" ,.?")


def _place(content: str, old: str) -> re.Match[str] | None:
    """Where the old thing stands, told without accents too."""
    key = fold(old)
    if not key or len(fold(content)) != len(content):
        return None
    return re.search(rf"\b{re.escape(key)}\b", fold(content))


def _one_clause(new: str) -> str:
    """The first clause, and what follows where that has a number: "bưởi da xanh, cũng 200 gốc"."""
    first, comma, rest = new.partition(",")
    return new if comma and any(sign.isdigit() for sign in rest) else first
