"""The buttons below an announcement: up to three commands, chosen by a tap or in words."""

import re

from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.wording.announcements import BUTTONS

MOST = 3
NONE = "none"
_CALLED = {
    "dangky": re.compile(r"\bdang ky\b(?! duoc|.{0,9}\bda\b)"),
    "baocao": re.compile(r"\bbao cao\b"),
    "camket": re.compile(r"\bviec (?:toi |tui |cua toi )?(?:da )?dang ky\b|\bcam ket\b|\bviec cua (?:toi|tui|minh)\b"),
    "tonghop": re.compile(r"\btong hop\b|\bso lieu\b|\bket qua\b"),
    "dotthidua": re.compile(r"\bdot thi dua\b|\bphong trao\b|\bcao diem\b"),
    "trogiup": re.compile(r"\btro giup\b|\bhuong dan\b|\bcach (?:dang ky|tham gia)\b"),
}
_OF_BUTTONS = re.compile(r"\b(?:cai |cac |may |hai |ba |2 |3 )?nut\b")
_AWAY = re.compile(r"\b(?:bo|go|xoa|thoi|khoi|khong|dung|hong)\b")


def line(turn: Turn, draft: AnnouncementDraft) -> str:
    """ "Buttons: Register now · Report now"; "" where there are none."""
    return turn.tr("Buttons: {names}", names=_names(turn, draft)) if draft.buttons else ""


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is changed where the words speak of buttons: "thêm nút đăng ký", "bỏ nút báo cáo"; "" where they do not."""
    if not _OF_BUTTONS.search(folded):
        return ""
    meant, away = _meant(folded), _AWAY.search(folded) is not None
    if away:
        draft.buttons = [each for each in draft.buttons if meant and each not in meant]
    elif meant:
        _add(draft, meant)
    else:
        known = ", ".join(turn.tr(each) for each in BUTTONS.values())
        return turn.tr("A button can be one of these: {names}.", names=known)
    return line(turn, draft) or turn.tr("It goes without buttons.")


def _meant(folded: str) -> list[str]:
    """The commands that are named, in the order in which they are."""
    found = {name: spot.start() for name, pattern in _CALLED.items() if (spot := pattern.search(folded))}
    if "camket" in found:
        found.pop("dangky", None)
    return sorted(found, key=lambda name: found[name])


def _add(draft: AnnouncementDraft, names: list[str]) -> None:
    chosen = list(dict.fromkeys([*draft.buttons, *names]))
    if len(chosen) > MOST:
        raise UserError("At most {count} buttons stand below an announcement.", count=MOST)
    draft.buttons = chosen


def _names(turn: Turn, draft: AnnouncementDraft) -> str:
    return " · ".join(turn.tr(BUTTONS[each]) for each in draft.buttons if each in BUTTONS)


class Buttons(Step[AnnouncementDraft]):
    """Which buttons; asked only where somebody wants some."""

    slot = "buttons"

    def filled(self, draft: AnnouncementDraft) -> bool:
        return True

    def given(self, turn: Turn, draft: AnnouncementDraft) -> str:
        return _names(turn, draft)

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        left = [(name, label) for name, label in BUTTONS.items() if name not in draft.buttons]
        offered = [Choice(turn.tr(label), name) for name, label in left] if len(draft.buttons) < MOST else []
        none = [Choice(turn.tr("No buttons"), NONE)] if draft.buttons else []
        asked = turn.tr("Which button shall stand below it? At most {count}.", count=MOST)
        return Question(asked, (*offered, *none))

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice == NONE:
            draft.buttons = []
            return None
        meant = [answer.choice] if answer.choice in BUTTONS else _meant(fold(answer.text))
        if not meant:
            raise UserError("Please choose a button from the list.")
        _add(draft, meant)
        return self.name if answer.choice and len(draft.buttons) < MOST else None
