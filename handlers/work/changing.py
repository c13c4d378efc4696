"""What an item says, or its day, is changed: typed once more, read back, told to whoever has it."""

from datetime import date
from functools import partial

from pydantic import BaseModel

from domain.errors import UserError
from domain.understanding.deadlines import read_deadline
from handlers.registering.deadline import doubt
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from handlers.work import adding, lists, telling, whose
from handlers.work.whose import Mine
from locales.wording.work import items as wording
from locales.wording.work import telling as words
from storage.work import writing


class ChangeDraft(BaseModel):
    number: int
    old: str = ""
    holder: str = ""
    old_day: date | None = None
    text: str | None = None
    due_on: date | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int) -> None:
    """`/dauviec sua 5`: how shall it read?"""
    draft = ChangeDraft(number=number)
    item = _given(turn, draft).item
    draft.old, draft.holder, draft.old_day = item.text, item.holder, item.due_on
    change_work.begin(turn, draft)


def _given(turn: Turn, draft: ChangeDraft) -> Mine:
    found = whose.to_change(turn, draft.number)
    if not found.gives or not found.item.is_open:
        raise UserError("This work is not yours to change.", (whose.mine(turn),))
    return found


class HowItReads(Step[ChangeDraft]):
    slot = "text"
    wants = Wants.WORDS

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        now = wording.line(turn.language, draft.old, draft.holder, draft.old_day)
        return Question(f"{now}\n{turn.tr('Please type the new day, or the whole once more with its day.')}")

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> None:
        reading = read_deadline(answer.text, turn.today)
        (line, *more) = adding.taken(turn, whose.to_give(turn, _given(turn, draft).pledge.id), answer.text)
        if more:
            raise UserError("Please change one piece of work at a time.")
        if line.unread:
            raise doubt(turn, read_deadline(line.unread, turn.today), line.unread)
        only_a_day = reading.day is not None and not reading.asks and line.due_on is None
        if only_a_day or (line.due_on and len(line.text.split()) < 2):
            draft.text, draft.due_on = draft.old, reading.day or line.due_on
        else:
            draft.text, draft.due_on = line.text, line.due_on or draft.old_day


class ReadBack(YesOrNo[ChangeDraft]):
    yes = "Right, change it"

    def words(self, turn: Turn, draft: ChangeDraft) -> str:
        after = wording.line(turn.language, draft.text or "", draft.holder, draft.due_on)
        return f"{turn.tr('From now on it reads:')}\n{after}\n{turn.tr('Is that right?')}"


def _finish(turn: Turn, draft: ChangeDraft) -> None:
    found = _given(turn, draft)
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (whose.card_choice(turn, draft.number),))
        return
    after = writing.reword(turn.session, found.item, draft.text or found.item.text, draft.due_on, turn.stamp)
    telling.holder(turn, after, partial(words.reworded, today=turn.today, item=after, by=turn.member.name))
    lists.show_item(turn, draft.number, turn.tr("Changed."))


change_work = Dialogue(
    "change_work", "work to be changed", ChangeDraft, [HowItReads(), ReadBack()], _finish, _given, about="old"
)
