"""What is said of papers while what stands on them is asked: another form or day of it, another one besides, go on."""

import re
from dataclasses import dataclass, replace

from domain.chat import Choice
from domain.papers.files_said import asks_for_file
from domain.papers.forms import Form, read, wanted
from domain.papers.kinds import Kind, asked
from domain.papers.lines_said import is_put_right
from domain.permissions import may_see_names
from domain.roles import Place
from domain.understanding.followups.pointing import is_another_one
from domain.understanding.text.words import fold
from exports.desk.offered import BY_NAME, OFFERED, named
from handlers.desk import ordering
from handlers.listing.wanted import called
from handlers.talk.turn import Turn

_ONE = re.compile(
    r"\b(?:in|xuat|lam|tao|lay)\b(?=.*\b(?:mot minh|rieng|ky|ky ten|ban dang ky|phieu dang ky)\b).*?"
    r"\b(?:cho|cua) (?:(?:mot minh|rieng|minh) )?(?P<name>(?:dong chi|ong|ba|anh|chi|chu|co|bac|di|cau|thim) \w+)"
    r"(?=(?: (?:ky|ky ten|thoi|a|nha|nhe|di|em|de ky))*[ .!]*$)"
)
_OF_ONE = re.compile(
    r"\b(?:cua|cho|moi|minh) (?P<name>(?:dong chi|ong|ba|anh|chi|chu|co|bac|di|cau|thim) \w+)\b.*\b(?:thoi|ky roi)\b"
)
_SHEET_OF = re.compile(
    r"\b(?:to|phieu|ban|giay)(?: (?:ky|giay|dang ky))* (?:cua|cho) "
    r"(?P<name>(?:dong chi|ong|ba|anh|chi|chu|co|bac|di|cau|thim) \w+)"
)
_GO_ON = re.compile(
    r"(?:(?:ok|roi|u|uh|da|thi|vay|gio|cho|em|toi|tui|chi|minh|giup|gium|dum|nho) )*"
    r"(?:xuat|in|lam|tao|lay|gui|tai)(?: (?:ra|lai|luon|giup|gium|dum|ho|di|cho|toi|tui|em|chi|minh|cai|ban|file|tep"
    r"|to|van ban"
    r"|bao cao|bang|do|nay|kia|ay|hoi nay|luc nay|vua roi|theo|mau|moi|dau|word|nha|nhe|a|dum|voi))*[ .!]*"
)


@dataclass(frozen=True, slots=True)
class Papers:
    """What is made once the question is answered; `ready`: it is answered with that."""

    names: str
    ready: bool = False


def paper_with(turn: Turn, place: Place, paper: str, text: str) -> Papers | None:
    """Return the papers as words want them now; None where they speak of none. What has no letterhead is made at once.

    `paper`: those that wait already.
    """
    folded = fold(text).strip(" .?!")
    named_now = asked(folded, committee=place.has_branches)
    one = (
        sheet_for_one(turn, place, folded)
        or sheet_of_one(turn, place, folded)
        or _only_for_one(turn, place, paper, folded)
    )
    of_it = paper and one is None and " " not in paper and named_now in (None, read(paper)[0])
    if of_it and (other := ordering.other_form(turn, paper, text)):
        return Papers(other, ready=read(other)[1].until == read(paper)[1].until)
    if _GO_ON.fullmatch(folded):
        waiting = paper or _last_of(turn, place)
        return Papers(waiting, ready=True) if waiting else None
    kind = Kind.SIGNING if one else named_now
    if kind is None or not BY_NAME[kind].may(turn.member, place):
        return None
    form = one or wanted(folded)
    if not BY_NAME[kind].headed:
        ordering.order(turn, place, BY_NAME[kind], form)
        return Papers(paper)
    others = [each for each in paper.split() if named(each)[0] is not BY_NAME[kind]]
    return Papers(" ".join([*others, form.written(kind)]))


ADD, MOST = "paper:", 4
"""What is chosen besides the papers that wait: so many at most are offered."""


def to_choose(turn: Turn, place: Place, text: str) -> list[Choice]:
    """The papers that may be meant where a file is asked for and none is named: "xuất file danh sách"."""
    if not (asks_for_file(text) or is_another_one(text)):
        return []
    found = [each for each in OFFERED if each.headed and each.may(turn.member, place)]
    return [Choice(turn.tr(each.title), f"{ADD}{each.name}") for each in found[:MOST]]


def sheet_for_one(turn: Turn, place: Place, folded: str) -> Form | None:
    """The sheet to sign of one comrade of the branch alone: "in cho một mình chị Tám"."""
    asked_for = _ONE.search(folded)
    if asked_for is None or place.has_branches or not may_see_names(turn.member, place):
        return None
    found = called(turn, asked_for["name"], [place])
    return replace(wanted(folded), member=found[0][0].id) if len(found) == 1 else None


def sheet_of_one(turn: Turn, place: Place, folded: str) -> Form | None:
    """The sheet to sign of the one comrade whose it is said to be: "tờ của anh Tám"."""
    said = _SHEET_OF.search(folded)
    if said is None or place.has_branches or not may_see_names(turn.member, place):
        return None
    found = called(turn, said["name"], [place])
    return replace(wanted(folded), member=found[0][0].id, blanks=True) if len(found) == 1 else None


def _only_for_one(turn: Turn, place: Place, paper: str, folded: str) -> Form | None:
    """Of the sheets that wait that of one comrade: "lấy của chú Bảy thôi"."""
    asked_for = _OF_ONE.search(folded)
    if asked_for is None or place.has_branches or Kind.SIGNING not in [read(each)[0] for each in paper.split()]:
        return None
    found = called(turn, asked_for["name"], [place]) if may_see_names(turn.member, place) else []
    return replace(wanted(folded), member=found[0][0].id) if len(found) == 1 else None


def _last_of(turn: Turn, place: Place) -> str:
    last = ordering.last(turn)
    return last[2].written(last[1].name) if last and last[0].id == place.id else ""


def paper_made_then(turn: Turn, place: Place, folded: str) -> str:
    """The paper that is named with what shall stand on it, or the last one where that is said to be wrong."""
    head, colon, _ = folded.partition(":")  # "báo cáo 6 tháng: số 47, người ký …"
    kind = asked(f"lap {head}" if colon else folded, committee=place.has_branches)
    last = ordering.last(turn)
    if kind and BY_NAME[kind].headed and BY_NAME[kind].may(turn.member, place):
        return wanted(folded).written(kind)
    again = last is not None and last[0].id == place.id and last[1].headed and is_put_right(folded)
    return last[2].written(last[1].name) if last and again else ""
