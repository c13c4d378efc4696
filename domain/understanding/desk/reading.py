"""Which wish of the desk a sentence says, by weights of its own made by `benchmarks.desk_wishes`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.understanding.acts.features import features
from domain.understanding.acts.model import Model, confidences, model_of
from domain.understanding.acts.plain_words import LONGEST
from domain.understanding.desk.wish import DeskWish
from domain.understanding.text.words import composed, fold

FILE = Path(__file__).with_name("weights.json.gz")
HEARD = 0.1
"""The share of all wishes from which a sentence is taken to say one."""
SURE = 0.3
"""The share of the likeliest among the wishes from which it is served where nothing else is understood."""
OTHERS, WORTH_OFFERING = 2, 0.05
_PRETTY = r"cho (?:no )?(?:dep|tron|oai|bang (?:chi bo ban|nguoi ta)|khoi bi (?:phe binh|la|ray|nhac))\b"
_FOR_THE_LOOK = re.compile(
    r"\b(?:bam|ghi|danh dau|bao|keo|nang|sua|them|lam)\b.*\b(?:(?:dep|tron|du) (?:so(?: lieu)?|bao cao|bang|thanh tich)"
    r"|(?:mot|mai mot|sau|sau nay|quy \w+|thang sau|tu tu) .{0,20}\b(?:lam|trong|giup|van dong) bu)\b"
    r"|\b(?:ghi|khai|bao(?: cao)?|dien|nhap|danh|viet|de|cho|bam|them|nop)(?: (?:lai|gium|giup|dum|luon))* dai\b"
    r".{0,40}(?:%|\b(?:phan tram|du|het|dat|xong|hoan thanh|con so|so lieu|dep|tron)\b)"
    r"|\b(?:ghi|khai|bao(?: cao)?|dien|nhap|cho)(?: (?:lai|gium|giup|dum|luon))* dai\b(?: \w+){0,3} \d+ (?:nguoi"
    r"|dang vien|dong chi|viec|cay|ho|m|met|km|can)\b"
    r"|\b(?:lam dep|to hong)(?: (?:ra|them|giup|gium|dum|cho|toi|tui|may|cai|con))* so\b"
    r"|\b(?:ghi|khai|dien|nhap|nang|keo|lam tron|chot)\b.{0,40}"
    rf"(?:%|\b(?:phan tram|so lieu|con so|het|du)\b).{{0,40}}\b{_PRETTY}"
    rf"|\b(?:bao cao|bao) (?:cho )?(?:du|het|tron|dat|100 ?%)(?: \w+){{0,6}}? {_PRETTY}"
)
_FALSE = re.compile(
    r"\b(?:(?:ghi|khai|báo|báo cáo|điền|nhập|viết|kê) (?:khống|bừa|láo)"
    r"|(?:bịa|phịa|xào|chế) (?:(?:ra|đại|thêm|giúp|giùm|dùm|cho|tôi|tui|mấy|cái|con) )*số)\b"
    r"|^(?=[\x00-\x7f]*$).*\b(?:(?:khai|ke) khong (?:so|len|them|thanh tich|ket qua|vai|\d)"
    r"|(?:bia|xao) (?:(?:ra|dai|them|gium|cho|toi|tui|may|cai|con) )*so lieu)\b",
    re.IGNORECASE,
)
"""Without accents "không" and "khống" are one word."""
""" "Bấm hoàn thành giùm anh đi cho đẹp số"."""
_HOW_IT_STANDS = frozenset({DeskWish.OVERVIEW, DeskWish.BY_UNIT, DeskWish.RESULTS, DeskWish.NOT_REGISTERED})
"""Whichever of these is shown holds most of the others, so that they speak for each other."""


@dataclass(frozen=True, slots=True)
class WishReading:
    """The likeliest wish, its share among the wishes with those like it, and what else may be meant, the best first."""

    act: DeskWish
    confidence: float = 1.0
    others: tuple[DeskWish, ...] = ()

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE


@cache
def model() -> Model[DeskWish]:
    """The weights, read when the first sentence is weighed."""
    return model_of(FILE, DeskWish)


def read_wish(text: str, weights: Model[DeskWish] | None = None) -> WishReading:
    """Read what is wished at the desk; `DeskWish.OTHER` where that is nothing."""
    if is_for_the_look(text):
        return WishReading(DeskWish.EMBELLISH)
    shares = confidences((weights or model()).scores(features(composed(text)[:LONGEST])))
    wished = 1 - shares.pop(DeskWish.OTHER)
    if wished < HEARD:
        return WishReading(DeskWish.OTHER)
    best, *others = shares
    likely = [each for each in others if shares[each] >= WORTH_OFFERING * wished]
    alike = _HOW_IT_STANDS if best in _HOW_IT_STANDS else {best}
    return WishReading(best, sum(shares[each] for each in alike) / wished, tuple(likely[:OTHERS]))


def is_for_the_look(text: str) -> bool:
    """Whether a figure is wanted that is not so, said in words that mean nothing else."""
    return bool(_FOR_THE_LOOK.search(fold(text)) or _FALSE.search(composed(text)))
