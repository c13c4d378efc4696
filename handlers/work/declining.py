"""Whoever has an item cannot take it on: with a reason it returns to who gave it, who is told."""

from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.work.item import WorkDeed
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.work import telling, whose
from handlers.work.whose import COMMAND, Mine
from locales.wording.quotation import quoted
from locales.wording.work import telling as words
from storage.work import writing

LONGEST = 300  # characters


class DeclineDraft(BaseModel):
    number: int
    text: str = ""
    why: str | None = None


def begin(turn: Turn, number: int) -> None:
    """`/dauviec khong 5`: why not?"""
    draft = DeclineDraft(number=number)
    draft.text = _held(turn, draft).item.text
    decline.begin(turn, draft)


def _held(turn: Turn, draft: DeclineDraft) -> Mine:
    found = whose.to_change(turn, draft.number)
    if not found.does or not found.item.is_open:
        raise UserError("This is not yours to do any more.", (whose.mine(turn),))
    return found


class Why(Step[DeclineDraft]):
    slot = "why"
    wants = Wants.REASON

    def ask(self, turn: Turn, draft: DeclineDraft) -> Question:
        asked = turn.tr("Why can you not take it on? Who gave it reads your words.")
        return Question(f"{quoted(draft.text)}\n{asked}")

    def accept(self, turn: Turn, draft: DeclineDraft, answer: Answer) -> None:
        if len(answer.text) > LONGEST:
            count = len(answer.text)
            raise UserError("That is {count} characters; please say it in at most {limit}.", count=count, limit=LONGEST)
        draft.why = answer.text


def _finish(turn: Turn, draft: DeclineDraft) -> None:
    found, why = _held(turn, draft), draft.why or ""
    writing.hand(turn.session, found.item, None, WorkDeed.DECLINED, turn.stamp.because(why))
    told = telling.givers(turn, found, partial(words.declined, item=found.item, by=turn.member.name, why=why))
    said = turn.tr("It is yours no more: {work}.", work=quoted(found.item.text))
    said += " " + turn.tr("I tell who gave it.") if told else ""
    turn.say(said, (Choice(turn.tr("A mistake: I take it on"), f"{COMMAND} nhan {draft.number}"), whose.mine(turn)))


decline = Dialogue("decline_work", "work one cannot take on", DeclineDraft, [Why()], _finish, _held, about="text")
