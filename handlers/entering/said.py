"""What a leader's sentence or line would have entered, and for whom: "ghi hộ chú Bảy …", "Bảy: trồng 50 cây dừa"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.names import given_name
from domain.roles import Member
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold
from handlers.entering.names import LONGEST, TITLES, as_accented, ends_in, name_in, title_before

REGISTER, REPORT, CHANGE, WITHDRAW = "dk", "bc", "sua", "rut"
_VERBS = {
    REGISTER: "dang ky|dang ki|dk|dky|dki|them viec|them noi dung|bo sung",
    REPORT: "bao cao|bao|noi|nhap bao cao",
    CHANGE: "sua lai|sua|doi lai|doi|gia han|lui han|doi han",
    WITHDRAW: "rut lai|rut|bo",
    "": "ghi nhan|ghi so|vo so|vao so|cap nhat|ghi|nhap|viet",
}
_KINDS = {verb: kind for kind, verbs in _VERBS.items() for verb in verbs.split("|")}
_VERB = "|".join(sorted(_KINDS, key=len, reverse=True))
_FOR = "giup cho|thay cho|thay mat|giup|gium|dum|ho|thay|cho"
_ORDER = re.compile(rf"^(?P<lead>.*?)(?:^| )(?P<verb>{_VERB})(?P<mid>(?: \S+){{0,6}}?) (?P<by>{_FOR})$")
_OWNED = re.compile(
    rf"^(?P<lead>.*?)(?:^| )(?P<verb>{_VERBS[CHANGE]}|{_VERBS[WITHDRAW]}|xoa|huy)(?P<mid>(?: \S+){{1,6}}?) cua$"
)
""" "Sửa việc của đồng chí An thành 150 cây"."""
_ITS_NAME = re.compile(r"(?: (?:viec|cai|vu|noi dung|dang ky|phan|luon|giup|gium|dum))+")
_I = "toi|tui|em|minh|con|chau|anh|chi"
_ASKED = re.compile(rf"^nho (?:{_I})(?: (?P<verb>{_VERB}))?(?: (?:{_FOR}|lai|viec))*(?: (?:la|rang|thi))?(?= |$)")
_TOLD = re.compile(
    r"^(?:(?:vua|moi|co|da|cung|xin|muon|hom nay|hom qua|sang nay) )*"
    rf"(?P<verb>{_VERB}|hua|nhan)(?: (?:mieng|thiet|ro|qua dien thoai))?(?: (?:la|rang|voi (?:{_I})))*(?= |$)"
)
_BEHIND = re.compile(
    rf"(?:^| )(?:(?:{_I}|nho|xin) )*(?P<verb>{_VERB})(?: (?:vo|vao|lai))? (?P<by>{_FOR})"
    r"(?P<who> (?:dong chi|ong|ba|anh|chi|chu|co|bac|di|cau|thim|no|me)(?: ay)?)?(?= |$)"
)
""" "Bác Hai xong 5 chuồng gà rồi, nhập cho bác"."""
_TAKES_BACK = re.compile(
    r"(?:^| )(?P<verb>rut|bo|xoa|gach)(?: (?:cai|viec|vu|phan|dang ky|ten))+ (?:cua|cho|gium|dum) "
    r"(?:dong chi|ong|ba|anh|chi|chu|co|bac|di|cau|thim)(?: ay)?(?: ra| di| giup| gium| dum| nghen| nha| nhe)*[ .!]*$"
)
""" "Anh Bảy lên Bình Dương rồi, rút cái của ảnh ra nghen"."""
_POLITE = listed(
    "da thua a nho tro ly xin cho toi tui em con minh muon can hay lam on vui long may oi alo gio bay tao "
    "anh chi co chu bac"
)
_BARE = re.compile(r"(?P<name>[a-z]+) (?:noi|bao|hua|nho|nhan|khoe|xin|moi|vua|da) ")
""" "bảy nói trồng được 30 cây": a name without title or capital."""
_LEADS_ON = re.compile(r"^(?:(?:la|rang|thi|viec|duoc viec|mot viec:?|1 viec:?|noi dung:?|mot noi dung:?) )+(?=\S)")
_NO_PHONE = re.compile(
    r"\b(?:khong|k|ko|hong|hem|chua|dau) (?:co |biet |ranh |xai |dung |su dung )*"
    r"(?:dien thoai|dt|zalo|may|chu|xai|dung|bam|nhan tin)\b"
    r"|\b(?:xai|dung|cam) (?:cai |con )?(?:(?:dien thoai|dt|may) )?(?:cui bap|cuc gach|den trang|trang den|ban phim)\b"
    r"|\b(?:xai|dung|cam) (?:cai |con )?(?:dien thoai|dt|may) (?:cu|nho)\b"
)
""" "Bà không xài điện thoại": why it is entered, and nothing of it."""
_AGAIN = re.compile(r"(?:anh|chi|ong|ba|chu|co|bac|di|cau|thim|no)(?: ay)? (?=noi|bao|khoe|nho|hua|nhan|dang k[yi])")
_DONE = re.compile(r"\b(?:duoc|dc|xong|da|roi|du|moi|dat)\b")
_NOTHING = re.compile(r"(?:(?:duoc|khong|hong|ko|nha|nhe|nghen|a|di|voi|luon|vo|vao|giup|em|cho|toi|tui) ?)*")
_SLIP = re.compile(r"\b(?:nham|lon)\b")
""" "Tôi vừa nhập nhầm báo cáo cho đồng chí Đạt": something to take back."""
_LINE = re.compile(r"^\s*(?:\d{1,3}[.)]\s*|[-•*+–]\s*)?(?P<name>[^:\d]{2,60}?)\s*:\s*(?P<said>\S.*)$")
_TYPED = listed(
    "đăng ký kí thêm việc nhận báo cáo nói nhập sửa lại đổi hạn lùi rút bỏ xóa xoá hủy huỷ hứa viết đk đky đki nội bổ "
    "giúp giùm dùm hộ vô vào sổ cập nhật"
)
""" "Tặng" is no "tăng" and "chi bộ" no "bỏ", where accents are typed."""
_ALSO_LETTERS = frozenset({"bao", "noi"})
""" "Báo giùm chú Bảy mai họp" is a letter, unless a number of a pledge is told."""


@dataclass(frozen=True, slots=True)
class Said:
    """Whom it is for (all whom the name fits), what is to be done, in which words.

    `asked`: it is said that it be entered, and not only told.
    """

    people: tuple[Member, ...]
    called: str
    what: str
    words: str
    asked: bool = True


def said_in(text: str, people: Sequence[Member]) -> Said | None:
    """Read one sentence; None where nothing is to be entered for anybody."""
    words = _with_title(text, people).split()
    folded = [fold(word).strip(" ,.:;!") for word in words]
    place = name_in(words, folded, people)
    if place is None:
        return None
    start, end, found = place
    title = title_before(folded, start)
    before = " ".join(folded[:title])
    called = " ".join(words[start:end]).strip(" ,.:;!")
    ordered = _ORDER.match(before)
    if ordered and not _is_otherwise(ordered) and _is_typed(words, f"{ordered['verb']} {ordered['by']}"):
        said = _without_reason(_words_ordered(ordered, words, title, end))
        return Said(found, called, _KINDS[ordered["verb"]], said, asked=ordered["verb"] not in _ALSO_LETTERS)
    owned = _OWNED.match(before)
    if owned and not set(owned["lead"].split()) - _POLITE and _is_typed(words, owned["verb"]):
        return _said_of_theirs(owned, found, called, words[:title], words[end:])
    if set(before.split()) - _POLITE or _SLIP.search(before):
        return None
    told = _without_reason_first(words[end:])
    return _told(found, called, told, [fold(word).strip(" ,.:;!") for word in told])


def _without_reason_first(words: list[str]) -> list[str]:
    """ "(Anh An) xài cục gạch, ảnh nói đăng ký 30 cây" is "(anh An) nói đăng ký 30 cây"."""
    reason, comma, rest = " ".join(words).partition(",")
    if not comma or not _is_reason(reason):
        return words
    kept = rest.split()
    again = _AGAIN.match(" ".join(fold(word) for word in kept))
    return kept[len(again.group().split()) :] if again else kept


def _said_of_theirs(
    owned: re.Match[str], found: tuple[Member, ...], called: str, before: list[str], behind: list[str]
) -> Said:
    """A change or a withdrawal of somebody's pledge: "đổi hạn việc của chị Tám sang 30/9"."""
    lead, verb = len(owned["lead"].split()), len(owned["verb"].split())
    middle = [] if _ITS_NAME.fullmatch(owned["mid"]) else before[lead + verb : -1]
    kind = _KINDS.get(owned["verb"], WITHDRAW)
    said = [*(before[lead : lead + verb] if kind == CHANGE else ()), *middle, *behind]
    return Said(found, called, kind, _without_reason(" ".join(said)))


def _with_title(text: str, people: Sequence[Member]) -> str:
    """The sentence as with a title, where it begins with the bare name of one of these who says something."""
    bare = _BARE.match(fold(text))
    known = bare is not None and any(given_name(each.name) == bare["name"] for each in people)
    return f"đồng chí {text}" if known else text


def _told(found: tuple[Member, ...], called: str, words: list[str], folded: list[str]) -> Said | None:
    """ "Chú Bảy báo được 30 cây", "bác Tám nhờ tôi báo cáo giùm là …", "chú Bảy được 30 cây rồi"."""
    behind = " ".join(folded)
    tail = _BEHIND.search(behind)
    if tail and _is_typed(words, f"{tail['verb']} {tail['by']}") and (tail["by"] != "cho" or tail["who"]):
        return _asked_behind(found, called, words, tail)
    if _TAKES_BACK.search(behind):
        return Said(found, called, WITHDRAW, "")
    for pattern, asked in ((_ASKED, True), (_TOLD, False)):
        match = pattern.match(behind)
        if match is None or not _is_typed(words, match["verb"] or ""):
            continue
        verb = match["verb"] or ""
        kind = _KINDS.get(verb, REGISTER if verb == "hua" else "")
        kind = "" if verb == "noi" and not _DONE.search(behind) else kind  # "nói là nuôi 20 con dê" may be a promise
        rest = _leading_cut(words[len(match.group().split()) :])
        if kind == CHANGE:
            rest = f"{verb} {rest}"
        return Said(found, called, kind, rest, asked) if asked or rest else None
    return Said(found, called, "", " ".join(words), asked=False) if words else None


def _asked_behind(found: tuple[Member, ...], called: str, words: list[str], tail: re.Match[str]) -> Said:
    """What stands behind "nhập cho bác"; else what stands before."""
    first, last = len(tail.string[: tail.start()].split()), len(tail.string[: tail.end()].split())
    before, after = words[:first], words[last:]
    if _NOTHING.fullmatch(" ".join(fold(word).strip(" ,.:;!?") for word in after)):
        after = []
    told = _told(found, called, before, [fold(word).strip(" ,.:;!") for word in before]) if not after else None
    kind = _KINDS[tail["verb"]] or (told.what if told else "")
    rest = _leading_cut(after) or (told.words if told else "")
    return Said(found, called, kind, _without_reason(rest))


def _without_reason(words: str) -> str:
    clauses = [each for each in words.split(",") if not _is_reason(each)]
    return ",".join(clauses).strip(" ,.;")


def _is_reason(clause: str) -> bool:
    return _NO_PHONE.search(fold(clause)) is not None and not any(map(str.isdigit, clause))


def line_in(text: str, people: Sequence[Member]) -> Said | None:
    """Read "Bảy: trồng 50 cây dừa trước 30/4"; None where no name stands before a colon."""
    match = _LINE.match(text)
    if match is None:
        return None
    words = match["name"].split()
    folded = [fold(word).strip(" ,.;") for word in words]
    while len(words) > 1 and (folded[0] in TITLES or folded[:2] == ["dong", "chi"]):
        words, folded = words[1:], folded[1:]
    if not words or len(words) > LONGEST + 1:
        return None
    found = tuple(each for each in people if ends_in(each, " ".join(folded)))
    found = as_accented(found, " ".join(words))
    return Said(found, " ".join(words), "", match["said"].strip())


def in_line(text: str, people: Sequence[Member]) -> Said | None:
    """Read one line of several: a name and a colon, or a whole sentence."""
    sentence = said_in(text, people)
    if sentence and sentence.asked and sentence.words:
        return sentence
    line = line_in(text, people)
    return line or (replace(sentence, asked=True) if sentence and sentence.words else None)


def _is_typed(words: list[str], verb: str) -> bool:
    """Whether a verb stands among the words with its own accents, or with none."""
    meant = set(verb.split())
    typed = [word.casefold().strip(" ,.:;!") for word in words]
    return meant <= {fold(word) for word in typed if word in _TYPED or word == fold(word)}


def _is_otherwise(ordered: re.Match[str]) -> bool:
    """Whether "báo cho chú Bảy …" only lets him know, or "chi bộ giúp chú Bảy …" tells what others do."""
    kind, lead = _KINDS[ordered["verb"]], ordered["lead"].split()
    if _SLIP.search(ordered.string):
        return True
    if ordered["verb"] == "bo" and lead[-1:] == ["chi"]:
        return True
    if kind in (CHANGE, WITHDRAW):
        return bool(set(lead) - _POLITE)
    return kind == REPORT and ordered["by"] == "cho" and not ordered["verb"].startswith("nhap")


def _words_ordered(ordered: re.Match[str], words: list[str], title: int, end: int) -> str:
    """What is said: between the verb and the name, behind the name, and what stood before where that is no courtesy."""
    lead = len(ordered["lead"].split())
    verb = len(ordered["verb"].split())
    first = words[:lead] if set(ordered["lead"].split()) - _POLITE else []
    middle = words[lead + verb : title - len(ordered["by"].split())]
    rest = _leading_cut([*middle, *words[end:]])
    kind = _KINDS[ordered["verb"]]
    if kind == CHANGE:
        rest = f"{' '.join(words[lead : lead + verb])} {rest}"
    if kind == "":
        rest = re.sub(r"^(?:báo cáo|bao cao)\s+", "báo cáo ", rest)
    before = " ".join(first).strip(" ,;")
    return " ".join(part for part in (before, rest) if part)


def _leading_cut(words: list[str]) -> str:
    """The words without what leads to them: ":", "là", "rằng"."""
    text = " ".join(words).lstrip(" ,.:;-–")
    folded = fold(text)
    match = _LEADS_ON.match(folded) if len(folded) == len(text) else None
    return text[match.end() :] if match else text
