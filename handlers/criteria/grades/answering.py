"""What somebody says to their own grade: read back, put beside it, and taken back."""

import re
from collections.abc import Callable

from pydantic import BaseModel

from domain.chat import Choice
from domain.criteria.grades import YearGrade
from domain.errors import NotAllowed, UserError
from domain.stamps import WAY_BACK
from domain.understanding.text.words import fold
from handlers.criteria import theirs
from handlers.criteria.grades.noting import ANSWER, ANSWER_BACK, COMMAND, LONGEST
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import GRADES
from storage import organisations
from storage.criteria import grades
from storage.ground import history

_NOTHING = re.compile(r"(?:(?:thoi|khoi|da|u|toi|tui|em)[ ,]+)*(?:khong|hong|ko) (?:co )?(?:y kien|noi|tra loi)\b")
""" "Thôi khỏi, tôi không có ý kiến gì"."""


class AnswerDraft(BaseModel):
    number: int
    words: str | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int | None) -> None:
    answer_grade.begin(turn, AnswerDraft(number=number or 0))


def _mine(turn: Turn, number: int) -> YearGrade:
    found = grades.get(turn.session, number)
    if found is None:
        raise UserError("That grade stands no more.", (_to_mine(turn),))
    if found.member_id != turn.member.id:
        raise NotAllowed("Only who is graded answers it.")
    return found


def _to_mine(turn: Turn) -> Choice:
    return Choice(turn.tr("My grades"), COMMAND)


class WhatToSay(Step[AnswerDraft]):
    slot = "words"
    wants = Wants.REASON
    hears = True
    gives_way = True

    def ask(self, turn: Turn, draft: AnswerDraft) -> Question:
        found = _mine(turn, draft.number)
        graded = f"{found.year}: {turn.tr(GRADES[found.grade])}"
        return Question(
            turn.tr("{grade}. What do you say to it? It stands beside the grade as you type it.", grade=graded)
        )

    def accept(self, turn: Turn, draft: AnswerDraft, answer: Answer) -> None:
        if not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say it in at most {count} signs.", count=LONGEST)
        draft.words = " ".join(answer.text.split())
        if _NOTHING.match(fold(draft.words)):
            draft.sure = False


class ReadAnswerBack(YesOrNo[AnswerDraft]):
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: AnswerDraft) -> str:
        year = str(_mine(turn, draft.number).year)
        head = turn.tr("Beside your grade for {year} will stand:", year=year)
        return "\n".join([head, quoted(draft.words or "", LONGEST), turn.tr("Is that right?")])


def _finish(turn: Turn, draft: AnswerDraft) -> None:
    found, words = _mine(turn, draft.number), draft.words or ""
    entry = grades.answer(turn.session, found, words, turn.stamp)
    if not entry:
        raise UserError("That grade stands no more.", (_to_mine(turn),))
    ways = (
        Choice(turn.tr("Say it otherwise"), f"{COMMAND} {ANSWER} {found.id}"),
        Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {ANSWER_BACK} {entry}"),
    )
    turn.say(turn.tr("It stands beside your grade now; those who lead the branch read it."), ways)
    name = turn.member.name

    def said(speak: Language) -> str:
        head = speak.tr("Comrade {name} answers the grade for {year}:", name=name, year=str(found.year))
        return f"{head}\n{quoted(words)}"

    _tell(turn, found, said, f"grade answered:{found.id}:{turn.key}")


def take_back(turn: Turn, entry: int | None) -> None:
    """Let what stood beside the grade before stand there again, for 7 days; those who read the answer hear of it."""
    by = history.author(turn.session, entry or 0)
    if by is None or by[0] != turn.member.id:
        raise NotAllowed("Only who is graded answers it.")
    if by[1] < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    found = grades.take_answer_back(turn.session, entry or 0, turn.stamp)
    if found is None:
        raise UserError("That is taken back already, or has been changed since.", (_to_mine(turn),))
    turn.say(turn.tr("Done: everything is as before."), (_to_mine(turn),))
    name, year = turn.member.name, str(found.year)

    def said(speak: Language) -> str:
        return speak.tr("Comrade {name} takes back the answer to the grade for {year}.", name=name, year=year)

    _tell(turn, found, said, f"grade answered back:{entry}")


def _tell(turn: Turn, found: YearGrade, said: Callable[[Language], str], key: str) -> None:
    place = organisations.by_id(turn.session, found.organisation_id)
    assert place is not None
    theirs.tell_leaders(turn, place, said, key, beside=[found.noted_by_id])


answer_grade = Dialogue(
    "answer_grade",
    marked("answering a grade"),
    AnswerDraft,
    [WhatToSay(), ReadAnswerBack()],
    _finish,
    lambda turn, draft: _mine(turn, draft.number),
)
