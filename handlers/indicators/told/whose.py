"""Of which organisation a result is told: the one that is reported for, asked of those who report for several."""

from typing import TypeVar

from pydantic import BaseModel

from domain.campaigns.permissions import may_report_indicators
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from handlers.indicators import places
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from storage import organisations


class PlaceDraft(BaseModel):
    place_id: int | None = None


P = TypeVar("P", bound=PlaceDraft)


class Where(Step[P]):
    """Asked of those who serve several organisations."""

    slot = "place_id"

    def ask(self, turn: Turn, draft: P) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in places.reported_by(turn)]
        return Question(turn.tr("Of which organisation is this the result?"), choices)

    def accept(self, turn: Turn, draft: P, answer: Answer) -> None:
        if answer.choice not in [str(each.id) for each in places.reported_by(turn)]:
            raise UserError("Please choose one of these.")
        draft.place_id = int(answer.choice)


def place_of(turn: Turn, draft: PlaceDraft) -> Place:
    place = organisations.by_id(turn.session, draft.place_id or 0)
    if place is None or not may_report_indicators(turn.member, place):
        raise NotAllowed("Results are reported by those who lead or serve the organisation.")
    return place


def may_begin(turn: Turn, draft: PlaceDraft) -> None:
    if not places.reported_by(turn):
        raise NotAllowed("Results are reported by those who lead or serve the organisation.")
    if draft.place_id is not None:
        place_of(turn, draft)
