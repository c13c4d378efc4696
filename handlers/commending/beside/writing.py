"""What the comrade says to a proposal, beside it; and what was done, written anew by those who propose."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.commending.commendation import Commendation
from domain.errors import NotAllowed, UserError
from handlers.commending import telling, theirs
from handlers.commending.adding import to_add
from handlers.commending.passing import done, write
from handlers.commending.theirs import ANSWER, ANSWER_BACK, CHANGED, COMMAND, SEE
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.quotation import quoted
from storage.commending import rows

LONGEST, SHORTEST = 500, 2  # characters, words


class WordsDraft(BaseModel):
    """`answers`: the comrade says something to it; else the proposer writes anew what was done."""

    number: int
    answers: bool = False
    words: str | None = None
    sure: bool | None = None


def begin_words(turn: Turn, number: int | None, verb: str) -> None:
    found, _ = theirs.open_one(turn, number)
    write_words.begin(turn, WordsDraft(number=found.id, answers=verb == ANSWER))


def begin_answer(turn: Turn, number: int, words: str) -> None:
    """Read back what somebody says to what is written of them."""
    write_words.begin(turn, WordsDraft(number=number, answers=True, words=" ".join(words.split())[:LONGEST]))


def _to_write(turn: Turn, draft: WordsDraft) -> Commendation:
    found, _ = theirs.open_one(turn, draft.number)
    if draft.answers:
        if turn.member.id != found.member_id:
            raise NotAllowed("Only whoever it is written of answers it.")
        return found
    if len(found.way) > 1:
        raise UserError("It has gone up already; it can be written anew once it comes back.")
    return to_add(turn, draft.number)[0]


class Words(Step[WordsDraft]):
    """What the comrade says to it, which may be of trouble."""

    slot = "words"
    wants = Wants.REASON
    hears = True

    def wanted(self, turn: Turn, draft: WordsDraft) -> bool:
        return draft.answers

    def ask(self, turn: Turn, draft: WordsDraft) -> Question:
        found = _to_write(turn, draft)
        if draft.answers:
            text = turn.tr("What is written of you:") + f"\n{quoted(found.words)}\n"
            return Question(text + turn.tr("What do you say to it? It stands beside it, as you type it."))
        return Question(turn.tr("Please write anew what was done, with figures.") + f"\n{quoted(found.words)}")

    def accept(self, turn: Turn, draft: WordsDraft, answer: Answer) -> None:
        if len(answer.text.split()) < SHORTEST:
            raise UserError("Please say it in a few words.")
        if len(answer.text) > LONGEST:
            raise UserError("That is too long. Please say it in at most {count} signs.", count=LONGEST)
        draft.words = " ".join(answer.text.split())


class Anew(Words):
    """What was done, in other words."""

    wants = Wants.WORDS

    def wanted(self, turn: Turn, draft: WordsDraft) -> bool:
        return not draft.answers


class SureOfWords(YesOrNo[WordsDraft]):
    hears = True
    yes = marked("Yes, write it so")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: WordsDraft) -> str:
        return f"{quoted(draft.words or '')}\n" + turn.tr("Shall it stand there so?")


def _finish_words(turn: Turn, draft: WordsDraft) -> None:
    found = _to_write(turn, draft)
    if draft.answers:
        rows.answer(turn.session, found, draft.words or "", turn.stamp)
        back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {ANSWER_BACK} {found.id}")
        see = Choice(turn.tr("See it"), f"{COMMAND} {SEE} {found.id}")
        turn.say(turn.tr("Kept: whoever reads the proposal reads this beside it."), (back, see))
        telling.tell_of_answer(turn, *theirs.open_one(turn, found.id))
        return
    write(turn, found, "amended", words=draft.words)
    done(turn, found, turn.tr("Written anew. The comrade it is of is told."), quiet=True)
    telling.tell_them(turn, *theirs.open_one(turn, found.id), anew=True)


def take_answer_back(turn: Turn, number: int | None) -> None:
    """Let the words that stood there before stand beside it again."""
    found, _ = theirs.open_one(turn, number)
    before = rows.answer_before(turn.session, found.id)
    if turn.member.id != found.member_id:
        raise NotAllowed("Only whoever it is written of answers it.")
    if before is None:
        raise UserError(CHANGED)
    rows.answer_back(turn.session, found.id, before, turn.stamp)
    turn.say(turn.tr("Taken back."), (Choice(turn.tr("See it"), f"{COMMAND} {SEE} {found.id}"),))
    telling.tell_of_answer(turn, *theirs.open_one(turn, found.id))


write_words = Dialogue(
    "write_commendation",
    "writing on a commendation",
    WordsDraft,
    [Words(), Anew(), SureOfWords()],
    _finish_words,
    _to_write,
)
