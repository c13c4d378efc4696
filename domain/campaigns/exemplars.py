"""Nominating an exemplar (điển hình): who, for what, to compete with or to be copied; and how people say so."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.understanding.text.words import fold


class Aim(StrEnum):
    """To compete with (để thi đua), or to be copied (để nhân rộng)."""

    COMPETE = "compete"
    REPLICATE = "replicate"


class NominationState(StrEnum):
    PROPOSED = "proposed"
    RECOGNISED = "recognised"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Nomination:
    """An organisation, a member, or by a free name somebody else, proposed by an organisation for what they did."""

    id: int
    campaign_id: int
    proposer_id: int
    organisation_id: int | None
    member_id: int | None
    name: str
    words: str
    field: str
    aim: Aim
    state: NominationState
    proposed_by_id: int
    proposed_on: date
    decided_by_id: int | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a sentence says of a nomination; "" where it is silent."""

    who: str = ""
    words: str = ""
    aim: Aim | None = None
    is_pilot: bool = False  # "làm mô hình điểm"


_COLLECTIVE = re.compile(
    r"(?:ca |cac |may )*(?:tap the|to|hoi|doan|doi|chi bo|chi hoi|chi doan|dang bo|hop tac xa|htx|to hop tac|truong"
    r"|cau lac bo|clb|ban|tram|cong ty|doanh nghiep|co so|mo hinh|nhom|lang|ap|khom|khu) \S"
)
_BEGINS = r"(?:(?:toi|tui|minh|chi bo|dang bo|chung toi|cho|xin|muon|em|nay|duoc) )*"
_PROPOSES = r"(?:de nghi|dang ky|gioi thieu|de cu|de xuat|chon|bau chon)"
_KIND = r"(?:(?:mot|1|ca nhan|tap the|guong|nguoi|don vi|la|lam|cong nhan|tien tien|moi|cua chi bo|va|,) ?)*"
_FIRST = re.compile(rf"{_BEGINS}{_PROPOSES} {_KIND}dien hinh\b(?: (?:tien tien|moi|ca nhan|tap the|la|cho))*[ :,.-]*")
_BEHIND = re.compile(rf"{_BEGINS}{_PROPOSES} (?P<who>.+?) (?:la|lam|thanh) {_KIND}dien hinh\b(?: tien tien)*[ :,.-]*")
_AIM = re.compile(r"[ ,;.]*(?:\bde )?\b(?P<aim>nhan rong|thi dua)\b[ .!]*$")
_PARTS = re.compile(r"(?P<who>.*?)[ ,:;-]+(?:ve(?: viec)?|vi(?: da)?|trong viec|do da|nho) (?P<what>.+)")
_LISTS = re.compile(
    r"(?:(?:cho|toi|tui|xem|coi|hoi|muon|danh sach|cac|nhung|so|ca nhan|tap the|guong|don vi|co|bao nhieu|may|ai|la|nao"
    r"|da|duoc|dang|cho|cong nhan|de nghi|xet|chua) )*dien hinh"
    r"(?: (?:nao|tien tien|cua|chi bo|dang bo|xa|minh|da|duoc|dang|cho|cong nhan|xet|chua|roi|may|bao nhieu|co|ai|la"
    r"|tinh den nay|vay|ha))*[ ?.!]*"
)


def proposed(text: str) -> Proposal | None:
    """Read "đăng ký cá nhân điển hình: đồng chí An, về giúp hộ nghèo"; None where nobody is proposed."""
    text = " ".join(text.split())
    folded = fold(text)
    if len(folded) != len(text):
        text = folded
    first = _FIRST.match(folded)
    behind = None if first else _BEHIND.match(folded)
    match = first or behind
    if match is None:
        return None
    who, rest = text[slice(*behind.span("who"))] if behind else "", text[match.end() :]
    aim = _AIM.search(fold(rest)) if len(fold(rest)) == len(rest) else None
    rest = rest[: aim.start()] if aim else rest
    if behind:
        return Proposal(who, _without_about(rest), _aim(aim))
    parts = _PARTS.match(fold(rest)) if len(fold(rest)) == len(rest) else None
    if parts:
        return Proposal(_bare(rest[slice(*parts.span("who"))]), _bare(rest[slice(*parts.span("what"))]), _aim(aim))
    return Proposal(_bare(rest), "", _aim(aim))


def is_collective(name: str) -> bool:
    """Whether a name is that of several people together, and of no one person: "tổ hợp tác bưởi da xanh"."""
    return _COLLECTIVE.match(fold(name)) is not None


def lists(text: str) -> bool:
    """Tell whether a sentence asks for those that are exemplars."""
    return _LISTS.fullmatch(fold(text)) is not None


def _aim(match: re.Match[str] | None) -> Aim | None:
    if match is None:
        return None
    return Aim.REPLICATE if match["aim"] == "nhan rong" else Aim.COMPETE


def _without_about(words: str) -> str:
    return re.sub(r"^(?:về việc|về|vì đã|vì|trong việc) ", "", _bare(words))


def _bare(words: str) -> str:
    return words.strip(" ,.:;-–!")
