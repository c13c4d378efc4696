""" "Các nhóm nội dung", "bỏ nhóm …", "thêm nhóm nội dung …", "lấy lại nhóm …": said instead of tapped."""

import re

from domain.campaigns.permissions import runs_campaign, runs_campaigns
from domain.permissions import belongs, may_broadcast
from domain.understanding.text.words import fold
from handlers.contents import adding, answering, shaping, showing
from handlers.contents.regroup_steps import open_ones
from handlers.contents.whose import named, path_of, places
from handlers.people.secretary import say_who_can
from handlers.talk.turn import Turn
from storage.campaigns import campaigns, contents

_LEAD = r"(?:(?:thoi|toi|tui|minh|em|con|cho|xin|muon|nho|hay|tu nay|tu hom nay|dang uy|xa|dong chi|giup|gium) )*"
_END = r"(?P<name>.*?)(?: (?:di|nua|giup|gium|dum|nha|nhe|luon|toi|tui|em|minh|nghen|a))*[ .!]*"
_GROUP = r"nhom(?: noi dung)?(?: thi dua)?"
_LISTS = re.compile(
    rf"{_LEAD}(?:(?:xem|coi|co|gom|liet ke|danh sach|nhung|cac|may|bao nhieu|tat ca|het) )*nhom noi dung(?: thi dua)?"
    rf"(?: (?:nao|gi|la gi|gom nhung gi|hien nay|dang co|cua phong trao|cua dot))*[ .?!]*"
    rf"|{_LEAD}(?:(?:xem|coi|co|gom|liet ke) )*(?:cac|nhung|danh sach|tat ca cac) nhom(?: nao)?[ .?!]*"
)
_ONE = re.compile(rf"{_LEAD}{_GROUP} (?P<name>\w.*?) (?:la gi|gom(?: nhung)? gi|la sao|lam gi|la lam gi)[ .?!]*")
_ADDS = re.compile(rf"{_LEAD}(?:them|lap them|mo them|bo sung) (?:(?:mot|1) )?{_GROUP}(?: moi)?(?: la|:)? ?{_END}")
_WORDS = re.compile(rf"{_LEAD}(?:them|bo sung) tu khoa(?: cho)?(?: {_GROUP})? ?{_END}")
_OUT = re.compile(rf"{_LEAD}(?:bo|bo bot|bot|xoa|tat|ngung|khong dung|khong lam|dung dung) {_GROUP} ?{_END}")
_BACK = re.compile(rf"{_LEAD}(?:lay lai|dung lai|mo lai|bat lai|khoi phuc) {_GROUP} ?{_END}")
_OTHERWISE = re.compile(r"\bnhom (?:zalo|chat|telegram|messenger|facebook|truong)\b")
"""Groups of people who write to each other."""


def heard(turn: Turn) -> bool:
    """Whether a sentence is about the content groups, and was answered."""
    if turn.chat.dialogue or turn.person is None:
        return False
    folded = fold(turn.text)
    if ("nhom" not in folded and "tu khoa" not in folded) or _OTHERWISE.search(folded):
        return False
    if not (belongs(turn.person) or may_broadcast(turn.person)):
        return False
    if _LISTS.fullmatch(folded):
        showing.show_all(turn)
        return True
    if one := _ONE.fullmatch(folded):
        return showing.show_one(turn, one["name"])
    return _shapes(turn, folded)


def _shapes(turn: Turn, folded: str) -> bool:
    """Whether a group is left out, taken back, added, or given words; whoever may not is told who may."""
    forms = (_WORDS, _ADDS, _OUT, _BACK)
    found = next((heard for form in forms if (heard := form.fullmatch(folded))), None)
    if found is None:
        return False
    if not places(turn):
        if "noi dung" not in folded and not _names_one(turn, found["name"]):
            return False
        say_who_can(turn, runs_campaigns)
        return True
    if found.re is not _WORDS and any(runs_campaign(turn.member, each.owner_id) for each in open_ones(turn)):
        answering.change(turn, turn.text)  # the groups of the campaign itself
        return True
    name, why = _said(turn.text, found)
    if found.re is _WORDS:
        adding.begin_words(turn, words=name)
    elif found.re is _ADDS:
        adding.begin(turn, name, why=why)
    else:
        shaping.begin(turn, offered=found.re is _BACK, words=name, why=why)
    return True


def _names_one(turn: Turn, words: str) -> bool:
    path = path_of(turn)
    found = campaigns.open_to(turn.session, turn.today, path)
    return any(named(contents.of(turn.session, each.id, path, turn.today).headings, words) for each in found)


def _said(text: str, found: re.Match[str]) -> tuple[str, str]:
    """The name as it was typed, and the reason behind "vì"."""
    start, count = len(found.string[: found.start("name")].split()), len(found["name"].split())
    name, _, why = " ".join(text.split()[start : start + count]).partition(" vì ")
    return name.strip(" .:"), why.strip(" .")
