"""The question of `/dangky` that makes a pledge measurable: how much, or which product."""

import re

from domain.chat import Choice, Numbering
from domain.errors import UserError
from domain.pledges.goal import Comparator, Goal
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal, vague
from domain.understanding.readings import Ask, GoalReading
from domain.understanding.remarks.other_things import counted_as
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised
from handlers.registering import accents, figures
from handlers.registering.content import CONTENT_LIMIT, Content, take_deadline, too_long
from handlers.registering.draft import PledgeDraft, Target, echo, examples_of, guess_group
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from locales.wording.goals import target_text

_OF_TIME = frozenset({"thang", "nam", "tuan", "ngay", "quy", "gio"})
_COUNTED = re.compile(
    r"(?:ho|gia dinh|cay|con|hoc sinh|em|nguoi|dang vien|doan vien|hoi vien|quan chung|can nha|can|cau|suat|phan qua"
    r"|qua|xe|buoi|lop|to|ngay cong|cong|bong den|den|camera|cuon|thung|tuyen|mo hinh|san|tre|giay to)\b"
)
""" "Giúp hộ khó khăn", and then "3": of what else a content names a number alone says too little."""
_LOWERS = re.compile(r"^(?:keo giam|giam|ha)\b")
_THERE_ALREADY = re.compile(
    r"^(?!.*\b(?:them|nua|len|tong|ca thay|tat ca)\b)"
    r".*\b(?:co san|san co|hien co|hien dang co|dang co san|trong san|nuoi san)\b"
)
""" "Chuồng nhà tui có sẵn 12 con rồi" is no target."""
_PARTICLE = re.compile(r"(?<=\d) (?:nhe|nhé|nghen|nghe|hen)[\s.!]*$", re.IGNORECASE)
_OR_HOUSES = re.compile(r"(?<=\d) nha[\s.!]*$", re.IGNORECASE)
""" "50 nha" says yes to nobody, and counts no houses where none are spoken of."""
ONCE = "once"
NO_UNIT, OF_CONTENT = "unit", "content"  # our own questions beside the reader's: 500 of what? 500 palms?
_NOT_COUNTED = marked(
    "That is a good intention, but nobody could count it. Please name a number, or a product that can be shown."
)
_NOTHING_FOUND = marked("I found no number and no product in that.")


class HowMuch(Step[PledgeDraft]):
    slot = "target"
    wants = Wants.FIGURE
    hears = True

    def undo(self, draft: PledgeDraft) -> bool:
        asked, draft.unsettled, draft.question = draft.unsettled is not None, None, ""
        return asked

    def given(self, turn: Turn, draft: PledgeDraft) -> str:
        target = draft.target or Target()
        return target_text(turn.language, target.goal, target.milestone).partition("\n")[0]

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        if draft.figures:
            return figures.ask_which(turn, draft)
        if draft.unsettled and draft.question == Ask.RELATIVE_OR_POINTS:
            meanings = (
                Choice(turn.tr("Compared with before (of 20, down to 18)"), "relative"),
                Choice(turn.tr("Percentage points (from 20% to 10%)"), "points"),
            )
            return Question(echo(turn, draft, figures.reason(turn, draft)), meanings)
        if draft.unsettled:
            return self._keep_or_change(turn, draft)
        text = turn.tr("How much will it be? For example: 300 metres, 2 households, 1 playground.")
        if draft.wish:
            wish = turn.tr(_NOT_COUNTED)
            shown = " · ".join(each for each in examples_of(turn, draft) if read_goal(each).goal)
            text = f"{wish}\n{turn.tr('For example: {examples}', examples=shown)}" if shown else wish
        return Question(echo(turn, draft, text), _how_often(turn, draft), Numbering.LETTERS)

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> str | None:
        if figures.takes(draft, answer.choice, turn.text):
            draft.echoed = True
            return None
        if answer.choice and answer.choice != ONCE and draft.unsettled:
            return self._settle(draft, answer.choice)
        if len(answer.text) > CONTENT_LIMIT:
            raise too_long(answer.text)
        draft.echoed = True
        if answer.choice == ONCE:
            return _take(draft, Target(goal=_once(draft)))
        typed = _without_particle(draft, answer.text)
        reading = _read(draft, typed)
        draft.unsettled, draft.question, draft.figures = None, "", []
        _refuse_what_is_there(turn, reading, answer.text)
        if reading.goal and reading.others:
            figures.doubt(draft, reading, f"{draft.content} {answer.text}")
            return self.name if draft.figures else _take(draft, Target(goal=reading.goal))
        if reading.goal and not reading.goal.unit and ("/" in answer.text or not reading.goal.value):
            raise UserError(_NOTHING_FOUND)  # "30/6" is a day, and 0 of nothing is nothing
        if reading.goal or reading.milestone:
            target = Target(goal=reading.goal, milestone=reading.milestone)
            _take_day_beside(turn, draft, reading, answer.text)
            if answer.text[0].isalpha() and draft.wish:
                _say_what_is_done(turn, draft, answer.text)
            if reading.goal and not reading.goal.unit:
                counted = _counted_in(draft.content or "", typed)
                draft.unsettled = Target(goal=counted) if counted else target
                draft.question = OF_CONTENT if counted else NO_UNIT
                return self.name
            if not reading.asks:
                return _take(draft, target)
            draft.unsettled, draft.question = target, reading.asks[0]
            return self.name
        if vague(answer.text):
            raise UserError(_NOTHING_FOUND if draft.wish else _NOT_COUNTED)  # the question says the other already
        if sum(character.isalpha() for character in answer.text) < 6:
            raise UserError(_NOTHING_FOUND)
        draft.unsettled, draft.question = Target(milestone=answer.text), Ask.PRODUCT
        return self.name

    def _keep_or_change(self, turn: Turn, draft: PledgeDraft) -> Question:
        target = draft.unsettled or Target()
        shown = target_text(turn.language, target.goal, target.milestone)
        if draft.question == NO_UNIT:
            text = turn.tr(
                "{target} of what? Please add the unit, such as palms, households or metres. Without one choose below.",
                target=shown,
            )
            meant = (*_how_often(turn, draft), Choice(turn.tr("Keep it so"), YES))
            return Question(echo(turn, draft, text), meant, Numbering.LETTERS)
        if target.goal and draft.question != Ask.SUM:
            text = turn.tr("I understood: {target}. Is that what you mean?", target=shown)
        elif draft.question == Ask.SUM:
            text = echo(turn, draft, figures.reason(turn, draft))
        else:
            text = turn.tr(
                "I found no number. Is this a product that can be shown when it is done: {target}?", target=shown
            )
        keep, change = turn.tr("Yes, keep it so"), turn.tr("No, I will write it again")
        return Question(text, (Choice(keep, YES), Choice(change, NO)))

    def _settle(self, draft: PledgeDraft, picked: str) -> str | None:
        target, draft.unsettled, draft.question = draft.unsettled, None, ""
        if picked in ("relative", "points") and target and target.goal:
            target = Target(goal=target.goal.model_copy(update={"basis": picked}))
        if picked == NO or target is None:
            return self.name
        return _take(draft, target)


def _read(draft: PledgeDraft, text: str) -> GoalReading:
    """Read a target; a unit alone belongs to the number typed before."""
    reading, before = read_goal(text), draft.unsettled
    if draft.question in (NO_UNIT, OF_CONTENT) and not reading.goal and before and before.goal:
        return read_goal(f"{before.goal.value} {text}")
    lowers = _LOWERS.search(fold(draft.content or "")) is not None
    if lowers and reading.goal and reading.goal.comparator is Comparator.AT_LEAST and text[:1].isdigit():
        return read_goal(f"giảm {text}")  # "kéo giảm hộ nghèo", and then "10%"
    return reading


def _without_particle(draft: PledgeDraft, text: str) -> str:
    text = _PARTICLE.sub("", text)
    return text if "nha" in fold(draft.content or "").split() else _OR_HOUSES.sub("", text)


def _refuse_what_is_there(turn: Turn, reading: GoalReading, text: str) -> None:
    if reading.goal and reading.goal.value and _THERE_ALREADY.search(fold(text)):
        had = target_text(turn.language, reading.goal, None)
        raise UserError("{had} are there already. How many will it be in all when it is done?", had=had)


def _counted_in(content: str, number: str) -> Goal | None:
    """A number of what the content names behind its verb: 3 of "Giúp hộ khó khăn"; None where that says nothing."""
    if kind := counted_as(content):
        return read_goal(f"{number} {kind}").goal
    said = tokenised(content)
    verb = WORK.at(said, 0)
    if verb is None or said.word(0) == "moi":  # "mỗi tháng dọn hẻm": 2 are times
        return None
    begins, rest = said.slice(0, verb[1]), said.slice(verb[1], len(said))
    reading = read_goal(f"{begins} {number} {rest}")
    unit = reading.goal.unit if reading.goal and not (reading.asks or reading.others) else ""
    return reading.goal if _COUNTED.match(fold(unit)) else None


def _how_often(turn: Turn, draft: PledgeDraft) -> tuple[Choice, ...]:
    """What is done again and again is done once each time: "mỗi tháng dọn rác con hẻm"."""
    goal = _once(draft)
    return (Choice(target_text(turn.language, goal, None), ONCE),) if goal else ()


def _once(draft: PledgeDraft) -> Goal | None:
    goal = read_goal(f"{draft.content} 1 lần").goal
    return goal if goal and goal.per and goal.value == 1 else None


def _say_what_is_done(turn: Turn, draft: PledgeDraft, text: str) -> None:
    draft.content, draft.wish = f"{draft.typed or draft.content}: {text}"[:CONTENT_LIMIT], False
    accents.put_in(draft)
    guess_group(turn, draft)


def _take_day_beside(turn: Turn, draft: PledgeDraft, reading: GoalReading, text: str) -> None:
    """ "30 con trước 30/6/2027": the day that is said with the number; "6 tháng" is the number itself."""
    if reading.goal and reading.goal.unit and fold(reading.goal.unit).split()[0] not in _OF_TIME:
        take_deadline(turn, draft, read_deadline(text, turn.today), text)


def _take(draft: PledgeDraft, target: Target) -> str | None:
    """Settle on a target; content that names another number is asked again, so that the two never disagree."""
    before, draft.target = draft.target, accents.spelled(draft, target)
    named = read_goal(draft.content or "").goal if before else None
    return Content().name if named and target.goal and named.value != target.goal.value else None
