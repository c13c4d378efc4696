"""Return a sheet to those who handed it in, with a reason they read as it is typed."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.criteria.criteria import State
from domain.errors import UserError
from handlers.criteria.sheet import decide, to_decide
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked

_REASONS = (marked("Please say more clearly on what grounds"), marked("It needs pictures or papers"))
LONGEST = 300


class ReturnSheetDraft(BaseModel):
    number: int
    why: str | None = None


class WhyReturned(Step[ReturnSheetDraft]):
    slot = "why"
    wants = Wants.REASON
    gives_way = True

    def ask(self, turn: Turn, draft: ReturnSheetDraft) -> Question:
        branch = to_decide(turn, draft.number)[1].name
        text = turn.tr("Why is it returned? {branch} reads it as you type it.", branch=branch)
        return Question(text, [Choice(turn.tr(each), str(index)) for index, each in enumerate(_REASONS)])

    def accept(self, turn: Turn, draft: ReturnSheetDraft, answer: Answer) -> None:
        if answer.choice.isdecimal() and int(answer.choice) < len(_REASONS):
            draft.why = turn.tr(_REASONS[int(answer.choice)])
        elif not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say in a few words why it is returned.")
        else:
            draft.why = " ".join(answer.text.split())


def _finish(turn: Turn, draft: ReturnSheetDraft) -> None:
    sheet, place = to_decide(turn, draft.number)
    decide(turn, sheet, place, State.RETURNED, draft.why or "")


return_sheet = Dialogue(
    "return_sheet",
    marked("returning a sheet"),
    ReturnSheetDraft,
    [WhyReturned()],
    _finish,
    lambda turn, draft: to_decide(turn, draft.number),
)
