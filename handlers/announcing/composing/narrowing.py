"""For whom of an organisation an announcement is: those who lead, who have not registered, not reported, are late."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from domain.chat import Choice
from domain.errors import UserError
from domain.reach.audience import Audience, Whom
from domain.understanding.text.words import fold
from handlers.announcing.choosing import further, groups, pasted
from handlers.announcing.composing.draft import AnnouncementDraft, audience, keep_audience
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.wording.announcements import NARROWED, narrowed_text

EVERYBODY = "everybody"
_NARROWS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "secretaries": {"whom": Whom.SECRETARIES},
        "leaders": {"whom": Whom.LEADERS},
        "unregistered": {"registered": False},
        "registered": {"registered": True},
        "unreported": {"reported": False},
        "reported": {"reported": True},
        "late": {"late": True},
    }
)
_LEADERS = re.compile(r"\bpho bi thu\b|\b(?:cac |nhung |may |rieng )?(?:lanh dao|chi uy|cap uy|can bo chu chot)\b")
_SECRETARIES = re.compile(r"\bbi thu\b(?! (?:doan|tinh|huyen))")
_OF_CELLS = re.compile(r"\b(?:bi thu|lanh dao|chi uy)(?: (?:cua|o|cac|tat ca|ca|\d+|hai|ba|bon|nam))* chi bo\b")
UNSURE_OF = re.compile(
    r"\b(?:chua|khong|hong) (?:\w+ ){0,2}?(?:hieu|ro)(?: \w+)? (?:thong bao|tin|tb)(?: so)? (\d{1,9})\b"
)
_SAID = {
    "unregistered": re.compile(r"\b(?:chua|khong|hong) (?:(?:ai|co|chiu|he|thay) )*(?:dang ky|dk|ghi ten)\b"),
    "registered": re.compile(r"\b(?:da|co) (?:dang ky|dk)\b(?! chua)|\bdang ky roi\b"),
    "unreported": re.compile(r"\b(?:chua|khong|hong) (?:(?:co|chiu|he|thay|nop) )*bao cao\b"),
    "reported": re.compile(r"\b(?:da|co) (?:nop )?bao cao\b(?! chua)|\bbao cao roi\b"),
    "late": re.compile(r"\b(?:tre|qua|het) han\b|\b(?:dang|con|bi) (?:tre|cham)\b|\bcham tre\b"),
}
_OF_RECEIVERS = re.compile(
    r"^(?:(?:u|um|a|oi|da|thoi|ma|khoan|nho|doi|sua|nham|hay) )*"
    r"(?:(?:chi|rieng|gui|nhan|bao|thong bao|cho|toi|den|nguoi nhan|noi nhan|doi tuong)\b|(?:nhung|may|cac|ai)\b)"
)
_ALL = re.compile(
    r"\b(?:tat ca|toan bo|toan the|het|moi nguoi|het thay|ca chi bo|ca xa)\b(?!.*\b(?:bi thu|chua|tre|da dang ky)\b)"
)
_SHORT = {"d/c": "dong chi", "dc": "dong chi", "bthu": "bi thu", "pbthu": "pho bi thu", "cb": "chi bo"}
LONGEST = 16  # words of a sentence about who gets it
_ADDRESS = 9  # words in which those are named who shall get it


def spelled(folded: str) -> str:
    """What is typed short written out: "đ/c bthư 3 CB"."""
    for short, whole in _SHORT.items():
        folded = re.sub(rf"(?<![\w/]){short}(?![\w/])", whole, folded)
    return folded


def line(turn: Turn, draft: AnnouncementDraft) -> str:
    """ "Only: the secretaries, who have not registered"; "" where it is for everybody."""
    words = narrowed_text(turn.language, audience(draft))
    return turn.tr("Only: {whom}", whom=words) if words else ""


def read_from(text: str, *, plainly: bool = False) -> dict[str, object]:
    """What a sentence says of who shall get it; `plainly`: it is about nothing else."""
    folded = spelled(fold(text))
    address = folded if plainly else " ".join(folded.partition(":")[0].split()[:_ADDRESS])
    found: dict[str, object] = {}
    if _LEADERS.search(address):
        found |= _NARROWS["leaders"]
    elif _SECRETARIES.search(address):
        found |= _NARROWS["secretaries"]
    if found and _OF_CELLS.search(address):
        found["of_cells"] = True
    if unsure := UNSURE_OF.search(address):
        found["unsure_of"] = int(unsure[1])
    for name, pattern in _SAID.items():
        if pattern.search(address):
            found |= _NARROWS[name]
    return found


def narrow(turn: Turn, draft: AnnouncementDraft, wanted: Mapping[str, object]) -> None:
    """Send it only to those who fit this too."""
    fitting = replace(audience(draft), **wanted)  # type: ignore[arg-type]  # named as its fields are
    keep_audience(turn, draft, fitting)


def read_all(turn: Turn, draft: AnnouncementDraft, text: str) -> dict[str, object]:
    """Everything a sentence that is about nothing else says of who shall get it."""
    wanted = read_from(text, plainly=True) | further.read(turn, draft, text)
    fitting = replace(audience(draft), **wanted)  # type: ignore[arg-type]  # named as its fields are
    return wanted | further.one_campaign(turn, draft, text, fitting)


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is changed where the words say who gets it: "chỉ gửi bí thư", "gửi ai trễ hạn"; "" where they do not."""
    if words := groups.said(turn, draft) or pasted.said(turn, draft):
        return words
    if len(folded.split()) > LONGEST or not _OF_RECEIVERS.match(folded) or ":" in folded:
        return ""
    wanted = read_all(turn, draft, turn.text)
    if wanted:
        narrow(turn, draft, wanted)
        return line(turn, draft)
    if audience(draft).is_narrowed and _ALL.search(folded):
        keep_audience(turn, draft, Audience())
        return turn.tr("It goes to everybody there.")
    return ""


class Narrow(Step[AnnouncementDraft]):
    """Which of them; asked only where somebody wants to choose."""

    slot = "text"

    def filled(self, draft: AnnouncementDraft) -> bool:
        return True

    def given(self, turn: Turn, draft: AnnouncementDraft) -> str:
        return narrowed_text(turn.language, audience(draft))

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        choices = [*further.ways(turn, draft), *(Choice(turn.tr(label), name) for name, label in NARROWED.items())]
        if audience(draft).is_narrowed:
            choices.append(Choice(turn.tr("Everybody there"), EVERYBODY))
        return Question(turn.tr("Who of them shall get it? You can choose several, one after the other."), choices)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        tapped = _NARROWS.get(answer.choice) or further.tapped(turn, draft, answer.choice)
        wanted = tapped or read_all(turn, draft, answer.text)
        if answer.choice == EVERYBODY:
            keep_audience(turn, draft, Audience())
        elif wanted:
            narrow(turn, draft, wanted)
        else:
            raise UserError("Please choose from the list.")
