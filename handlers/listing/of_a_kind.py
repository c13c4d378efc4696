""" "Bà con trồng được bao nhiêu cây": what of one kind a branch registered and did, added up by what is counted."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.permissions import may_see_names, reported_places
from domain.pledges.listing import Shown
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.roles import Place
from domain.understanding.text.words import composed, fold
from handlers.figures.named import unknown
from handlers.listing import branch_list
from handlers.talk.turn import Turn
from locales.wording.goals import amount_text
from locales.wording.listing.entries import spoken_entry
from locales.wording.quotation import quoted
from storage.listing import rows

SHOWN = 6
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may|nhieu|nhiu|bn|tong|cong|gom|gop|rieng)\b")
_OF_PEOPLE = re.compile(r"\b(?:bao nhieu|may|bn) (?:nguoi|dang vien|dong chi|viec|phan tram|%)|\bai\b")
_KINDS = {
    "cây": (r"cây|gốc", r"cây|gốc"),
    "đất": (r"đất", r"đất"),
    "đường": (r"lộ|đường", r"lộ|đường"),
    "cầu": (r"cầu", r"cầu"),
    "tiền": (r"tiền|triệu", r"tiền|triệu|đồng"),
    "sách": (r"sách|cuốn", r"sách|cuốn"),
    "gạo": (r"gạo", r"gạo"),
    "ngày công": (r"ngày công", r"ngày công"),
    "quà": (r"(?:phần|suất) quà|quà", r"quà"),
    "nhà": (r"căn(?: nhà)?|cất nhà", r"căn|nhà"),
    "hộ": (r"(?:mấy|bao nhiêu) hộ", r"hộ"),
}
"""By the name of a kind: how it is asked for, and what a pledge of it says."""
_TELLS = re.compile(
    r"^(?:\w+ ){0,3}(?:tong|cong|gom|gop)(?: cong)? (?:duoc |la |roi )?\d(?!.*\b(?:bao nhieu|may|bn)\b)"
)
""" "Tổng cộng 55 cây, mới trồng thêm 15" tells how far it is."""
_HOW_FAR = re.compile(r"\b(?:toi|den) dau\b|\bra sao\b|\bthe nao\b|\btre\b|\bxong chua\b")
_THOSE_WHO = re.compile(
    r"\b(?:may|nhung|cac) (?:nguoi|ong|ba|anh em|dong chi|dc|vi|dua)(?: (?:dang|co|da|ma|lo|dang ky|lam|nhan))*"
    r" (?P<work>(?!chua\b|roi\b|tre\b|no\b|nao\b|do\b|nay\b|kia\b|bao cao\b|dang ky\b)[a-z]+(?: [a-z]+){0,5}?)"
    r"(?= (?:voi|va|thi|toi dau|den dau|ra sao|the nao|tre|xong|duoc|lam)\b|[,.?!]|$)"
)
_DOING = frozenset(
    [
        "trong",
        "lam",
        "lo",
        "van",
        "dong",
        "giup",
        "sua",
        "xay",
        "nuoi",
        "dao",
        "dap",
        "ve",
        "viec",
        "cai",
        "phan",
        "cac",
        "may",
        "nguoi",
    ]
)
_BARE = frozenset({"cây", "tiền", "sách", "ngày công"})
"""Those which mean nothing else without accents; "tien do" is how far it is."""
_GROUP = re.compile(r"\btổ (?:\d|một|hai|ba|tư|[A-ZĐ])|\bTổ (?!trưởng|nào)\w")
_GROUP_BARE = re.compile(r"\bto \d")
_NUMBERED = re.compile(r"\d+$")


def heard(turn: Turn, text: str) -> bool:
    """Whether it is asked how much of some kinds of work was done, and what the branch has of them was said."""
    places = [each for each in reported_places(turn.member) if not each.has_branches]
    asked = _asked(text) if len(places) == 1 and may_see_names(turn.member, places[0]) else []
    if not asked:
        return False
    listed = branch_list.everything(turn, places[0])
    found = rows.in_full(turn.session, [each.pledge_id for each in listed])
    lines = [line for kind in asked for line in _of_kind(turn, places[0], kind, list(found.values()))]
    choices = [Choice(turn.tr("Who registered what"), branch_list.command(Shown.ALL, places[0].code))]
    turn.say("\n".join(lines), choices if found else ())
    return True


def works_asked(text: str) -> list[str]:
    """The works of "mấy người trồng dừa với mấy người lo đèn đường tới đâu rồi", as typed."""
    folded = fold(text)
    if len(folded) != len(text) or not _HOW_FAR.search(folded):
        return []
    return [text[each.start("work") : each.end("work")].strip(" ,.") for each in _THOSE_WHO.finditer(folded)]


def of_works(turn: Turn) -> bool:
    """Whether somebody who leads or serves a branch asks how far those are who do some works, and is told."""
    works = works_asked(turn.text)
    places = [each for each in reported_places(turn.member) if not each.has_branches] if works else []
    if len(places) != 1 or not may_see_names(turn.member, places[0]):
        return False
    _tell_of_works(turn, places[0], works)
    return True


def _tell_of_works(turn: Turn, place: Place, works: Sequence[str]) -> None:
    """Of each work who does it and how far that is; that nobody does it, where nobody does."""
    listed = {each.pledge_id: each for each in branch_list.everything(turn, place)}
    pledges = {number: each for number, each in rows.in_full(turn.session, list(listed)).items() if _stands(each)}
    lines = []
    for work in works:
        found = [number for number, each in pledges.items() if _does(each, work)]
        if not found:
            lines.append(turn.tr("{branch}: nothing about “{kind}” is registered.", branch=place.name, kind=work))
        told = (spoken_entry(turn.language, turn.today, pledges[each], listed[each].owner, 0) for each in found[:SHOWN])
        lines += [f"• {each.partition('. ')[2]}" for each in told]
    late = [each for each in pledges.values() if each.deadline < turn.today and each.state is PledgeState.ACTIVE]
    if count := sum(any(_does(each, work) for work in works) for each in late):
        lines.append(turn.trn("{count} of them is overdue.", "{count} of them are overdue.", count))
    choices = [Choice(turn.tr("Who registered what"), branch_list.command(Shown.ALL, place.code))]
    turn.say("\n".join(lines), choices, private=True)


def _stands(pledge: Pledge) -> bool:
    return pledge.state is not PledgeState.WITHDRAWN


def _does(pledge: Pledge, work: str) -> bool:
    """Whether a pledge names the first things a work is about: "đèn đường" of "lo đèn đường nông thôn"."""
    plain = fold if pledge.content.isascii() or work.isascii() else lambda text: composed(text).casefold()
    about = [each for each in plain(work).split() if fold(each) not in _DOING][:2]
    return bool(about) and all(re.search(rf"\b{re.escape(each)}\b", plain(pledge.content)) for each in about)


def say_what_is_not_kept(turn: Turn, text: str) -> None:
    """Before the figures of the whole branch: that groups are not kept, or that no branch is called as was said."""
    of_group = _GROUP_BARE.search(text) if text.isascii() else _GROUP.search(text)
    if of_group:
        turn.say(turn.tr("I do not keep groups within a branch; these are the figures of the whole branch:"))
    elif (typed := unknown(turn, text)) and _NUMBERED.search(typed):
        words = turn.tr("I know no organisation called “{typed}”.", typed=typed[:60])
        turn.say(f"{words} {turn.tr('These are the figures of your own branch:')}")


def _asked(text: str) -> list[str]:
    folded, typed = fold(text), composed(text).casefold()
    if not _HOW_MUCH.search(folded) or _OF_PEOPLE.search(folded) or _TELLS.search(folded):
        return []
    if text.isascii():
        bare = (kind for kind in _KINDS if kind in _BARE)
        return [
            kind for kind in bare if re.search(rf"(?<!sang )(?<!san )\b{fold(kind)}\b(?! (?:do|len|hanh)\b)", folded)
        ]
    return [kind for kind, (asked, _) in _KINDS.items() if re.search(rf"\b(?:{asked})\b", typed)]


def _of_kind(turn: Turn, place: Place, kind: str, pledges: Sequence[Pledge]) -> list[str]:
    """How many pledges are of a kind, and for each thing that is counted how much was done of how much."""
    _, says = _KINDS[kind]
    mine = [each for each in pledges if each.state is not PledgeState.WITHDRAWN and _is_of(each, says)]
    if not mine:
        return [turn.tr("{branch}: nothing about “{kind}” is registered.", branch=place.name, kind=kind)]
    head = turn.trn(
        "{branch}, about “{kind}”: {count} pledge",
        "{branch}, about “{kind}”: {count} pledges",
        len(mine),
        branch=place.name,
        kind=kind,
    )
    sums: dict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for each in mine:
        if each.goal and not each.goal.per and not each.goal.unit.startswith("%"):
            done, of = sums[each.goal.unit]
            sums[each.goal.unit] = [done + (each.done or 0), of + each.goal.value]
    lines = [
        turn.tr("• done {done} of {all}", done=turn.language.number(done), all=amount_text(turn.language, of, unit))
        for unit, (done, of) in list(sums.items())[:SHOWN]
    ]
    others = [each for each in mine if not each.goal or each.goal.per or each.goal.unit.startswith("%")]
    return [head, *lines, *(f"• {quoted(each.content, 60)}" for each in others[:SHOWN])]


def _is_of(pledge: Pledge, says: str) -> bool:
    said = f"{pledge.content} {pledge.goal.unit if pledge.goal else ''}"
    typed, pattern = (fold(said), fold(says)) if pledge.content.isascii() else (composed(said).casefold(), says)
    return bool(re.search(rf"\b(?:{pattern})\b", typed))
