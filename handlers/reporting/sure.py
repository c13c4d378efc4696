"""The last question of `/baocao`: is that right? Asked where a report falls, exceeds, closes, or may be misread."""

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from domain.chat import Choice
from domain.errors import Noted, UserError
from domain.pledges.pledge import Pledge
from domain.understanding.readings import Ask, How
from domain.understanding.replies.picks import agreed
from domain.understanding.standing.losses import is_taken_off
from domain.understanding.text.words import fold, tokenised
from handlers.reporting import told
from handlers.reporting.asking_back import TOTAL
from handlers.reporting.steps import HEARD, KEPT, MISSED, TWICE, HowFar, ReportDraft, is_place, pledge_of
from handlers.reporting.weighing import FINISHED, beside_a_yes, doubt, remarks_in, says_beside, together
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import QUOTED, YesOrNo
from locales.language import marked
from locales.wording.goals import amount_text, goal_text
from locales.wording.reporting.accounts import account_of
from locales.wording.reports import closing_text, finishing_text, heard_text
from storage import reports

OTHER_WORK = "other"  # the value of the choice that says so


class Sure(YesOrNo[ReportDraft]):
    """Asked when the total is lower than last time or above the target, or when giving up would close the pledge."""

    keeps = ("done", "doubt", "last")
    hears = True

    def reads(self, turn: Turn, draft: ReportDraft) -> bool:
        return agreed(turn.text) is not None

    def wanted(self, turn: Turn, draft: ReportDraft) -> bool:
        return bool(draft.doubt)

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        question, pledge = super().ask(turn, draft), pledge_of(turn, draft)
        if draft.doubt == HEARD and is_place(turn, draft, pledge):
            meant = HowFar().ask(turn, draft).choices[int(draft.words) - 1]
            other = Choice(turn.tr("No, I meant “{label}”", label=meant.label), meant.value)
            return replace(question, choices=(*question.choices, other))
        choices = (*question.choices, *self._in_all(turn, draft, pledge))
        if draft.heard and draft.doubt in _OF_NUMBERS and not told.is_certain(draft.words, pledge):
            choices += (Choice(turn.tr("It is about other work"), OTHER_WORK),)
        return replace(question, choices=choices)

    def _in_all(self, turn: Turn, draft: ReportDraft, pledge: Pledge) -> tuple[Choice, ...]:
        """The total where what is less than last time was done beside it."""
        if draft.doubt != Ask.LOWER or draft.how is not How.TOTAL or not pledge.goal or draft.of or not draft.done:
            return ()
        slip = reports.before_addition(turn.session, pledge.id) if _SLIP.search(fold(draft.words)) else None
        before = slip if slip is not None else pledge.done or Decimal(0)  # "nhầm, 60": without the last addition
        both = draft.done + before
        if both > pledge.goal.value or is_taken_off(tokenised(draft.words)):
            return ()
        more, whole = (amount_text(turn.language, each, pledge.goal.unit) for each in (draft.done, both))
        return (Choice(turn.tr("{more} more, so {whole} in all", more=more, whole=whole), f"{TOTAL}{both}"),)

    def labels(self, draft: ReportDraft) -> tuple[str, str]:
        if draft.doubt == FINISHED:
            return marked("Yes, all of it is done"), marked("No, not all of it yet")
        if draft.doubt == TWICE:
            return marked("Yes, once more"), marked("No, it is the same")
        no = marked("No, I go on") if draft.doubt == MISSED else marked("No, type it again")
        return marked("Yes, it is right"), no

    def words(self, turn: Turn, draft: ReportDraft) -> str:
        pledge = pledge_of(turn, draft)
        if draft.doubt == MISSED:
            return closing_text(turn.language, turn.today, pledge, draft.done)
        if draft.doubt == FINISHED:
            return finishing_text(turn.language, pledge)
        unit = pledge.goal.unit if pledge.goal else "%"
        now, before = (amount_text(turn.language, each or Decimal(0), unit) for each in (draft.done, pledge.done))
        if draft.doubt == TWICE:
            return turn.tr("You wrote just the same a moment ago. Is that once more, so {now} in all?", now=now)
        if draft.of is not None:
            now = f"{turn.language.number(draft.done or Decimal(0))}/{turn.language.number(draft.of)}"
        when = account_of(turn.language, turn.today, pledge, draft.day or turn.today)
        if draft.doubt == HEARD:
            return heard_text(turn.language, pledge, now if draft.done is not None else "", draft.parts, when)
        if draft.doubt == Ask.LOWER and draft.day:
            day = draft.day
            return turn.tr("By {day} {now} in all? Until now it is {before}.", day=day, now=now, before=before)
        if draft.doubt == Ask.LOWER:
            return turn.tr("Last time it was {before}, now {now}. Is the new total right?", before=before, now=now)
        if pledge.goal and pledge.goal.per:
            target = goal_text(turn.language, pledge.goal).partition("\n")[0]
            if when:
                return turn.tr("The target is {target}. Is {now} of {when} alone?", target=target, now=now, when=when)
            return turn.tr("The target is {target}. Is {now} of this time alone?", target=target, now=now)
        return turn.tr("{now} is more than the target. Is the total right?", now=now)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        if answer.choice in (How.FINISHED, MISSED, How.UNFINISHED):  # the place of a choice was typed, and no amount
            draft.words = ""
            return HowFar().accept(turn, draft, answer)
        if answer.choice.startswith(TOTAL):
            HowFar().accept(turn, draft, answer)
            draft.doubt = "" if draft.doubt == Ask.LOWER else draft.doubt  # its own total was read with it
            return None
        again = _says_so_again(draft, answer.text)
        if answer.text and agreed(answer.text) is None and not again:
            pledge, both = pledge_of(turn, draft), f"{draft.words}. {answer.text}"
            if draft.doubt == FINISHED and told.says_whole(answer.text, pledge):
                draft.sure, draft.words = True, both[:KEPT]
                return None
            if HowFar().reads(turn, draft):  # a new report takes the place of the one in doubt
                touched = turn.chat.touched_at
                lately = touched is None or turn.now - touched < SAME_TALK
                draft.asked = remarks_in(pledge, draft.words) if lately else ""
                return HowFar().accept(turn, draft, answer)
            if says_beside(pledge, answer.text) and draft.doubt == FINISHED:  # "xin gia hạn" is no yes
                draft.words = both[:KEPT]
                raise Noted("I keep that: “{words}”.", words=answer.text[:QUOTED])
            if says_beside(pledge, answer.text):  # "chắc không đạt đâu" goes on with what was said
                draft.sure, draft.words = True, both[:KEPT]
                return None
            if draft.doubt in (HEARD, Ask.LOWER) and _YES_FIRST.fullmatch(fold(_WONDERS.sub("?", answer.text))):
                draft.sure = True  # "ừ, để chừng nào có giấy rồi tính"
                return None
            if told.reading(both, pledge).lost is not None:  # "mà chết hết 3 cây"
                return HowFar().accept(turn, draft, Answer(text=both))
        if again or (answer.choice != OTHER_WORK and self.is_yes(turn, answer)):
            _require_as_counted(turn, draft)
            draft.sure, draft.words = True, together((draft.words, beside_a_yes(answer.text)))[:KEPT]
            return None
        if draft.doubt == MISSED and draft.done is not None:  # the number was said, and stands
            draft.sure, draft.missed = True, False
            return None
        if answer.choice == OTHER_WORK or draft.doubt == TWICE:
            draft.sure = False
            return None
        draft.asked = remarks_in(pledge_of(turn, draft), draft.words) if draft.doubt == FINISHED else draft.asked
        draft.how, draft.done, draft.doubt, draft.missed, draft.parts = None, None, "", False, []
        return HowFar().name


def _says_so_again(draft: ReportDraft, text: str) -> bool:
    """ "Ừa, 55 là tính hết từ đầu năm tới giờ": a yes with the very number that is read back."""
    told_again = {Decimal(each) for each in re.findall(r"\d+", text)}
    begins = _BEGINS_WITH_YES.match(fold(text)) is not None and not _MORE.search(fold(text))
    return draft.doubt in (HEARD, Ask.LOWER) and begins and told_again == {draft.done}


_BEGINS_WITH_YES = re.compile(r"(?:(?:u|ua|uh|uk|da|vang|dung|phai|roi|ok|oke)\b[ ,.]*)+")
_MORE = re.compile(r"\b(?:them|nua|con|chua|khong|hong|sai|nham|lon)\b")
_OF_NUMBERS = frozenset({HEARD, Ask.LOWER, Ask.ABOVE})
_SLIP = re.compile(r"\b(?:nham|lon|lam|sai)\b")
_YES_FIRST = re.compile(
    r"(?:u|ua|uh|uk|vang|da dung|dung roi|phai roi|ok|oke)[ ,.]+"
    r"(?!.*(?:\d|\?|\b(?:khong|chua|sai|nham|lon|thoi|khoan|ma|nhung|hay|mai)\b)).*"
)
_WONDERS = re.compile(r"\b(?:ủa|sao|gì|(?<!để chừng )(?<!để khi )nào)\b", re.IGNORECASE)
""" "Ủa sao dừa ghi vậy" asks, and is no "ừa"."""
SAME_TALK = timedelta(hours=6)
"""What was said longer ago is no remark on a report of today."""


def _require_as_counted(turn: Turn, draft: ReportDraft) -> None:
    """Where somebody else reported meanwhile, the total is counted from theirs and read back once more."""
    pledge = pledge_of(turn, draft)
    if draft.how is None or draft.done is None or draft.last == pledge.done:
        return
    if draft.how is How.ADDED:
        draft.done += (pledge.done or Decimal(0)) - (draft.last or Decimal(0))
    draft.last = pledge.done
    draft.doubt = doubt(pledge, draft.how, draft.done, draft.of, draft.day or turn.today) or HEARD
    raise UserError("Something was reported or changed meanwhile. Please look at it again.")
