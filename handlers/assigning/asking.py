"""`/chitieugiao xin 5`: a unit asks for another target than the one it was given, with its reason."""

from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import AssignedState
from domain.indicators.figures_typed import read_figure
from handlers.assigning import answering, telling
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.campaigns.assigned import asked_text, given_amount
from storage.indicators import assigned

LONGEST = 300  # characters


class AskingDraft(BaseModel):
    target_id: int
    value: Decimal | None = None
    reason: str | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int) -> None:
    asking.begin(turn, AskingDraft(target_id=number))


class WhichFigure(Step[AskingDraft]):
    slot = "value"
    wants = Wants.FIGURE

    def ask(self, turn: Turn, draft: AskingDraft) -> Question:
        target, _, indicator = answering.must_be_mine(turn, draft.target_id)
        amount = given_amount(turn.language, indicator, target.value, target.upper)
        given = turn.tr("Given: {indicator}, {amount}.", indicator=indicator.name, amount=amount)
        return Question(f"{given}\n{turn.tr('Which figure do you ask for instead?')}")

    def accept(self, turn: Turn, draft: AskingDraft, answer: Answer) -> None:
        target, _, indicator = answering.must_be_mine(turn, draft.target_id)
        value = read_figure(answer.text, indicator.unit).value
        if value == target.value:
            raise UserError("That is the figure that was given.")
        draft.value = value


class ForWhatReason(Step[AskingDraft]):
    slot = "reason"
    wants = Wants.REASON

    def ask(self, turn: Turn, draft: AskingDraft) -> Question:
        return Question(turn.tr("Why? Please write it in a few words."))

    def accept(self, turn: Turn, draft: AskingDraft, answer: Answer) -> None:
        reason = " ".join(answer.text.split())
        if len(reason) < 3:
            raise UserError("Please write the reason in a few words.")
        draft.reason = reason[:LONGEST]


class SureToAsk(YesOrNo[AskingDraft]):
    yes = marked("Right, send it")
    on_no = marked("Nothing was sent.")

    def words(self, turn: Turn, draft: AskingDraft) -> str:
        target, place, indicator = answering.must_be_mine(turn, draft.target_id)
        text = asked_text(turn.language, indicator, place.name, target, draft.value or Decimal(0), draft.reason or "")
        return f"{text}\n{turn.tr('Shall I send it so?')}"


def _finish(turn: Turn, draft: AskingDraft) -> None:
    target, place, indicator = answering.must_be_mine(turn, draft.target_id)
    value, reason = draft.value or Decimal(0), draft.reason or ""
    assigned.settle(turn.session, [target], AssignedState.ASKED, turn.stamp, asked=value, reason=reason)

    def words(speak: Language) -> str:
        return asked_text(speak, indicator, place.name, target, value, reason)

    def ways(speak: Language) -> tuple[Choice, ...]:
        return (
            Choice(speak.tr("Agree to it"), f"/chitieugiao dongy {target.id}"),
            Choice(speak.tr("Keep the figure given"), f"/chitieugiao giu {target.id}"),
        )

    telling.tell(turn, target.giver_organisation_id, words, f"asked:{target.id}", ways)
    back = Choice(turn.tr("A mistake: accept the target"), f"/chitieugiao nhan {target.id}")
    turn.say(f"✅ {turn.tr('Sent. You will hear what is decided.')}", (back,))


def _allowed(turn: Turn, draft: AskingDraft) -> None:
    answering.must_be_mine(turn, draft.target_id)


asking = Dialogue(
    "ask_for_target",
    "asking for another target",
    AskingDraft,
    [WhichFigure(), ForWhatReason(), SureToAsk()],
    _finish,
    _allowed,
)
