"""Answer what the level above instructs, and take the answer back."""

from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.instructing.instruction import Instruction, Standing, may_answer
from handlers.instructing import shown
from handlers.letters.words import AskForWords, SendIt
from handlers.rounds.telling import tell
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Question
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.campaigns.instructions import answer_back_text, answered_text, whole_text
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted
from storage.rounds import instructions


class InstructionAnswerDraft(BaseModel):
    number: int
    words: str | None = None
    confirmed: bool | None = None


def begin(turn: Turn, number: int, words: str = "") -> None:
    answer_instruction.begin(turn, InstructionAnswerDraft(number=number, words=words[:LETTER] or None))


class AnswerInWords(AskForWords[InstructionAnswerDraft]):
    def ask(self, turn: Turn, draft: InstructionAnswerDraft) -> Question:
        one = _open(turn, draft)
        said = whole_text(turn.language, one, shown.called(turn, turn.language, one))
        return Question(f"{said}\n{turn.tr('What do you answer?')}")


class ReadAnswerBack(SendIt[InstructionAnswerDraft]):
    def words(self, turn: Turn, draft: InstructionAnswerDraft) -> str:
        giver = _open(turn, draft).giver.name
        said = turn.tr("I pass this answer on to {organisation}. Is that right?", organisation=giver)
        return f"{said}\n{quoted(draft.words or '', LETTER)}"


def _open(turn: Turn, draft: InstructionAnswerDraft) -> Instruction:
    one = shown.readable(turn, draft.number)
    if not may_answer(turn.member, one):
        raise NotAllowed("An instruction is answered by those who lead or serve the organisation it goes to.")
    if one.standing is not Standing.WAITING:
        raise shown.over(turn, one)
    return one


def _finish(turn: Turn, draft: InstructionAnswerDraft) -> None:
    one, said = _open(turn, draft), draft.words or ""
    if not instructions.answer(turn.session, one, said, turn.stamp):
        raise shown.over(turn, one)
    words, key = partial(answered_text, one=one, words=said), f"instruction answered:{one.id}:{turn.key}"
    tell(turn, [one.giver.id], words, key, partial(_see, one=one))
    back = Choice(turn.tr("A mistake, take the answer back"), shown.way(shown.ANSWER_BACK, one))
    turn.say(turn.tr("✅ Answered; {organisation} is told.", organisation=one.giver.name), (back,))


def _see(speak: Language, one: Instruction) -> tuple[Choice, ...]:
    return (Choice(speak.tr("See it"), shown.way(shown.SEE, one)),)


def take_back(turn: Turn, number: int) -> None:
    one = shown.readable(turn, number)
    if not may_answer(turn.member, one):
        raise NotAllowed("An instruction is answered by those who lead or serve the organisation it goes to.")
    if not instructions.take_answer_back(turn.session, one, turn.stamp):
        raise shown.over(turn, one)
    tell(turn, [one.giver.id], partial(answer_back_text, one=one), f"instruction answer back:{number}:{turn.key}")
    again = Choice(turn.tr("Answer it"), shown.way(shown.ANSWER, one))
    turn.say(turn.tr("The answer is taken back."), (again,))


answer_instruction = Dialogue(
    "answer_instruction",
    marked("the answer to an instruction"),
    InstructionAnswerDraft,
    [AnswerInWords(), ReadAnswerBack()],
    _finish,
    _open,
    about="words",
)
