"""The words by which targets are given: "giao chỉ tiêu …", "… cho các chi bộ", "mỗi chi bộ", "40-50%"."""

import re
from collections.abc import Collection
from decimal import Decimal

from domain.indicators.figures_typed import range_in
from domain.understanding.text.words import fold

LEAD = r"(?:(?:nho|xin|cho|hay|toi|tui|em|minh|muon|can|giup|gium|dum|tro ly|xem|coi) )*"
_GIVES = re.compile(
    rf"{LEAD}(?:giao|phan bo|phan khai|phan|khoan)(?: tiep| them| xuong)? chi tieu\b(?P<rest>.*)", re.DOTALL
)

_TO_FIGURE = re.compile(r"\b(?:con|xuong|thanh|len|(?<!rut )(?<!thu )(?<!lay )lai|bang|la)$")
_LESS, _MORE = re.compile(r"\b(?:bot|giam|rut|tru|thu lai|thu hoi|lay lai)\b"), re.compile(r"\b(?:them|tang|cong)\b")
TO = re.compile(r"\b(?:cho|xuong|ve) (?P<who>(?:cac|tat ca|moi|tung|toan bo)?.*)$")
WHOLE = re.compile(r"\b(?:chia deu|chia het|giao het|toan bo|tat ca|ca chi tieu|phan bo|phan khai|chia)\b")
_KIND = r"(?:chi bo|dang bo|dang uy|don vi|noi|to chuc|co so|ap|khom|xa|phuong)"
_FOR_WHOM = re.compile(
    rf"\b(?:(?:cho|xuong|ve|o|toi) )*(?:(?:(?:cac|moi|tung|tat ca|toan|may|nhung) )+{_KIND}(?: {_KIND})*"
    r"|cap duoi|ben duoi|duoi|toan (?:tinh|xa|dang bo))\b"
)
_AROUND = re.compile(
    rf"\b(?:(?:phan )?con lai\b.*|(?:phan bo |chia )?(?:theo|can cu) .*|{_KIND}(?: {_KIND})? nao .*?\bthi\b"
    rf"|{_KIND}(?: {_KIND})? khac\b.*|(?:nha|nghe|nghen|giup|gium|dum|di)$)"
)
_LEADS = re.compile(
    rf"^{LEAD}(?:giao|phan bo|phan khai|phan|khoan|chia)(?: (?:tiep|them|xuong|het|deu|cho|chi tieu|nhiem vu))*\b"
)
NUMBERED = re.compile(r"\b(?:ap|khom|pho|thon|to|doi|(?<!moi )(?<!tung )(?<!cac )chi bo) \d+")
""" "Ấp 1" is a name, and no figure."""
YEAR = re.compile(r"\b(?:trong )?nam (20\d\d)\b")


def is_list(text: str) -> bool:
    """Whether a text is one of lines, each a unit with its figure."""
    return any(sign in text.strip() for sign in "\n;") or bool(re.fullmatch(r"[^:,]+:[^:,]+", text.strip()))


def parted(text: str) -> tuple[str, str]:
    """What is given, and the lines that say to whom."""
    head, _, lines = text.partition("\n") if "\n" in text.strip() else text.partition(":")
    return head.strip(" :"), lines.strip()


def new_figure(before: str, value: Decimal, had: Decimal, *, other: bool) -> Decimal:
    """What a figure becomes: behind "còn", "lên" the one said; of "bớt 2" so much less; `other`: both are said."""
    step = -1 if _LESS.search(before) else 1 if _MORE.search(before) else 0
    return value if other or _TO_FIGURE.search(before) or not step else had + step * value


def is_new(before: str) -> bool:
    """Whether a figure behind these words is what is to be: "còn 3 nhà"."""
    return bool(_TO_FIGURE.search(before))


def without_units(text: str, names: Collection[str]) -> str:
    """The words that may name an indicator, folded: without for whom, how and how much it is given."""
    folded = YEAR.sub("", fold(text))
    for name in sorted(names, key=len, reverse=True):
        folded = re.sub(rf"\b(?:{_KIND} )*{re.escape(name)}\b", " ", folded)
    for each in (_LEADS, _AROUND, _FOR_WHOM):
        folded = each.sub(" ", folded)
    return " ".join(folded.split())


def number_in_name(name: str) -> dict[int, str]:
    """What in the name of an indicator only looks like a figure: the "4 tốt" of "Chi bộ 4 tốt"."""
    return {-place: each for place, each in enumerate(re.findall(r"\d+ \w+", name), 1)}


def bounds_in(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds of "40-50% cho các chi bộ"; None of one figure, and of a list."""
    return None if is_list(text) else range_in(NUMBERED.sub("", fold(text)))


def given_in(text: str) -> str | None:
    """What some words give, as it was typed, its lines kept; None where they give nothing."""
    found = _GIVES.match(fold(text))
    if found is None:
        return None
    skipped = len(text.split()) - len(found["rest"].split())
    return re.sub(rf"^\s*(?:\S+\s+){{{skipped}}}", "", f"{text} ").strip()
