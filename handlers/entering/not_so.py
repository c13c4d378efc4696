""" "Không đúng": a member takes back or corrects what was entered for them, within a week; who entered it hears."""

from dataclasses import replace
from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from handlers.changing import change
from handlers.deciding import items
from handlers.entering import whose
from handlers.reporting import progress_report
from handlers.talk.arguments import row_number
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.letters import denied_text
from locales.wording.quotation import quoted
from storage import deeds, pledges, taking_back
from storage.deeds import Deed, What

UNDO, CORRECT, LEAVE = "undo", "correct", "leave"
_UNDO = {
    What.REGISTRATION: marked("I did not register it: take it back"),
    What.REPORT: marked("I did not report it: take it back"),
    What.CHANGE: marked("As it was before"),
    What.WITHDRAWAL: marked("It goes on"),
    What.WISH: marked("I did not ask for it: drop it"),
}
_MAY_BE_CORRECTED = (What.REGISTRATION, What.REPORT, What.CHANGE)


class NotSoDraft(BaseModel):
    entry: int
    content: str = ""
    way: str | None = None


def start(turn: Turn, argument: str) -> None:
    """`/khongdung 523`: the entry of this number in the history."""
    number = row_number(argument)
    not_so.begin(turn, NotSoDraft(entry=number, content=_deed(turn, number).content))


def _deed(turn: Turn, number: int) -> Deed:
    """What was entered for whoever writes; raises where it was gone on with since, or is old."""
    deed = deeds.entered_for(turn.session, number)
    if deed is None or deed.owner_id != turn.member.id or deed.at < turn.now - WAY_BACK:
        raise UserError(
            "That is more than a week ago, or somebody has gone on with it. Your secretary puts it right with you.",
            (Choice(turn.tr("Write to the secretary"), "/traloi"), Choice(turn.tr("My pledges"), "/camket")),
        )
    return deed


class WhatNow(Step[NotSoDraft]):
    slot = "way"

    def ask(self, turn: Turn, draft: NotSoDraft) -> Question:
        deed = _deed(turn, draft.entry)
        choices = [Choice(turn.tr(_UNDO[deed.what]), UNDO)]
        if deed.what in _MAY_BE_CORRECTED:
            choices.append(Choice(turn.tr("Nearly so: I correct it"), CORRECT))
        choices.append(Choice(turn.tr("It is right, leave it"), LEAVE))
        return Question(f"{quoted(deed.content)}\n{turn.tr('What is not so? Please choose:')}", choices)

    def accept(self, turn: Turn, draft: NotSoDraft, answer: Answer) -> None:
        if answer.choice not in (UNDO, CORRECT, LEAVE):
            raise UserError("Please choose one of the answers.")
        draft.way = answer.choice


def _finish(turn: Turn, draft: NotSoDraft) -> None:
    if draft.way == LEAVE:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("My pledges"), "/camket"),))
        return
    deed = _deed(turn, draft.entry)
    corrects, number = draft.way == CORRECT, str(deed.pledge_id)
    takes_back = not corrects or deed.what is What.REPORT
    if takes_back:
        why = turn.tr("The member says that it is not so")
        if not taking_back.take_back(turn.session, deed, turn.stamp.because(why)):
            raise UserError("Somebody has gone on with it meanwhile. Please speak with your secretary.")
    pledge = pledges.get(turn.session, deed.pledge_id)
    if pledge is not None:
        deed = replace(deed, content=pledge.content)
        if pledge.state is PledgeState.WAITING and takes_back:
            items.ask_deciders(turn, pledge)  # such as what a leader withdrew
    tell(turn, deed, corrects=corrects)
    if corrects and deed.what is What.REPORT:
        progress_report.begin(turn, number)
    elif corrects:
        change.start(turn, number)
    else:
        name = whose.name_of(turn, deed.by)
        text = turn.tr("It is taken back, and I tell comrade {name}.", name=name)
        turn.say(f"{text}\n{quoted(deed.content)}", (Choice(turn.tr("My pledges"), "/camket"),))


def tell(turn: Turn, deed: Deed, *, corrects: bool) -> None:
    words = partial(denied_text, content=deed.content, name=turn.member.name, corrects=corrects)
    if deed.by is not None:
        turn.tell(deed.by, words, dedupe_key=f"denied:{deed.pledge_id}:{turn.key}")


not_so = Dialogue("not_so", "what was entered for me", NotSoDraft, [WhatNow()], _finish, about="content")
