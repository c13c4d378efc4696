"""Whom an instruction is for: one organisation below, several that are named, all of them, or who owes a report."""

import re
from datetime import date

from pydantic import BaseModel

from domain.campaigns.rounds import Round
from domain.chat import Choice
from domain.errors import UserError
from domain.instructing.instruction import instructs_for
from domain.roles import Place
from domain.understanding.movement import instruction_said as said
from domain.understanding.text.words import fold
from handlers.figures.named import by_name, lowest, named, starting_places
from handlers.rounds.asked.which import names_one, round_said
from handlers.rounds.round_list import recent
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from storage import organisations
from storage.rounds import instructions, reports

MOST = 8
FEW = 8
"""Words: so few name who is meant and nothing else."""
_ALL = re.compile(r"(?:(?:gui|cho|thi|cu|chi dao) )*(?:tat ca|het|toan bo|ca (?:\d{1,2}|hai|ba|bon|nam|sau|may))\b.*")
""" "Cả ba luôn", typed where one of them is asked for."""


class InstructionDraft(BaseModel):
    """`report_id`: the report that is sent back by it; `plan_id`, `last`: the round in which these owe a report.

    `instead_of`: an instruction in whose place it comes, with those that were told the same.
    """

    receivers: list[int] | None = None
    report_id: int | None = None
    plan_id: int | None = None
    last: date | None = None
    words: str | None = None
    due_on: date | None = None
    instead_of: int | None = None
    members_too: bool = False
    confirmed: bool | None = None


class Receiver(Step[InstructionDraft]):
    slot = "receivers"
    wants = Wants.NAME
    hears = True

    def reads(self, turn: Turn, draft: InstructionDraft) -> bool:
        return len(turn.text.split()) <= FEW and bool(_typed(turn, turn.text))

    def ask(self, turn: Turn, draft: InstructionDraft) -> Question:
        units = _below(turn)[:MOST]
        text = turn.tr("For which organisation is the instruction? Please choose, or type its name.")
        return Question(text, [Choice(each.name, str(each.id)) for each in units])

    def accept(self, turn: Turn, draft: InstructionDraft, answer: Answer) -> None:
        chosen = [each for each in _below(turn) if str(each.id) == answer.choice]
        found = chosen or (_typed(turn, answer.text) if answer.text else [])
        if not found or not all(instructs_for(turn.member, each) for each in found):
            raise UserError("No organisation below yours is called so.")
        if len(found) > instructions.MOST:
            raise UserError("At most {most} organisations are told at once.", most=instructions.MOST)
        draft.receivers = [each.id for each in found]


def _typed(turn: Turn, text: str) -> list[Place]:
    """Those an answer names, or all: "cả ba chi bộ", "ấp 1 với ấp 3"."""
    order = f"chỉ đạo {text}"
    if _ALL.fullmatch(fold(text)) or said.is_for_many(order):
        found, count = _below(turn), said.count_said(order)
        return found if count in (None, len(found)) else []
    paths = [each.path for each in starting_places(turn)]
    several = named_behind(turn, order)
    one = named(turn, text, paths) if not several else None
    return several or ([one] if one else [])


def _below(turn: Turn) -> list[Place]:
    own = [each.id for each in starting_places(turn)]
    return [place for number in own[:1] for place in organisations.children(turn.session, number)]


def named_behind(turn: Turn, text: str) -> list[Place]:
    """The organisations named one after the other behind the order."""
    text = said.spelled_out(text)
    known = {each.name: each for each in by_name(turn, text, [place.path for place in starting_places(turn)])}
    return lowest(known[name] for name in said.in_front(text, known))


def many(turn: Turn) -> tuple[list[Place], Round | None]:
    """All directly below, or those below who have not handed in: for the round that is named, else the newest."""
    top = starting_places(turn)[0]
    if not said.is_for_silent(turn.text):
        return organisations.children(turn.session, top.id), None
    named = round_said(turn, turn.text, top.path) if names_one(turn.text) else None
    newest = sorted(recent(turn, top.path), key=lambda one: (one.takes_in(turn.today), one.last), reverse=True)
    for one in [named] if named else newest:
        owing = reports.owing(turn.session, top, one, turn.today)
        if missing := [each.place for each in owing if each.is_missing and instructs_for(turn.member, each.place)]:
            return missing, one
    raise UserError("Nobody below owes a report now.", (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))
