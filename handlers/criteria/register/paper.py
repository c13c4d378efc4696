"""The paper of a decision that is entered: its day, the year it is for, and its number."""

from datetime import date

from domain.campaigns.telling_facts import read_day
from domain.chat import Choice
from domain.criteria.recognition import TERM
from domain.criteria.said import year_said
from domain.errors import UserError
from domain.understanding.recognition.correcting import number_said
from handlers.criteria.register.decision import RecogniseDraft, taken
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn

UNKNOWN = "none"
HALF, YEAR = 6, 4
"""The last month of a half-year; the figures of a year."""


class WhichDay(Step[RecogniseDraft]):
    slot = "day"
    hears = True
    wants = Wants.DAY

    def ask(self, turn: Turn, draft: RecogniseDraft) -> Question:
        text = turn.tr("On which day was it decided? For example: 12/3.")
        return Question(text, [Choice(turn.tr("Today"), turn.today.isoformat())])

    def accept(self, turn: Turn, draft: RecogniseDraft, answer: Answer) -> None:
        day = date.fromisoformat(answer.choice) if answer.choice else read_day(answer.text, turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        if day > turn.today:
            raise UserError("{day} has not come yet. Please enter it once it is decided.", day=day)
        draft.day = day


class WhichYear(Step[RecogniseDraft]):
    """Asked where nobody said it and the day leaves it open: early in a year the one that is over is recognised."""

    slot = "year"
    hears = True
    wants = Wants.FIGURE

    def wanted(self, turn: Turn, draft: RecogniseDraft) -> bool:
        return draft.day is not None and draft.day.month <= HALF

    def ask(self, turn: Turn, draft: RecogniseDraft) -> Question:
        last = (draft.day or turn.today).year
        years = [Choice(turn.tr("Year {year}", year=str(each)), str(each)) for each in (last - 1, last)]
        return Question(turn.tr("For which year are they recognised?"), years)

    def accept(self, turn: Turn, draft: RecogniseDraft, answer: Answer) -> None:
        last = (draft.day or turn.today).year
        said = answer.choice or answer.text.strip()
        year = int(said) if said.isdecimal() and len(said) == YEAR else year_said(answer.text, turn.today)
        if year is None or not last - TERM <= year <= last:
            raise UserError("Please type a year, for example: {year}.", year=str(last - 1))
        draft.year = year


class WhichNumber(Step[RecogniseDraft]):
    """Behind the day: both together say whether the number was used before."""

    slot = "number"
    hears = True
    wants = Wants.FIGURE

    def ask(self, turn: Turn, draft: RecogniseDraft) -> Question:
        text = turn.tr("Which number has the decision? For example: 15-QĐ/ĐU.")
        ways = [Choice(turn.tr("I do not know the number"), UNKNOWN)]
        return Question(text, ways, doubt=taken(turn, draft, draft.doubted) if draft.doubted else None)

    def accept(self, turn: Turn, draft: RecogniseDraft, answer: Answer) -> None:
        typed = "" if answer.choice == UNKNOWN else number_said(answer.text, draft.doubted) or answer.text.strip()
        if not answer.choice and (not typed[:1].isdigit() or len(typed) > 30):
            raise UserError("Please type the number as it stands on the paper, for example: 15-QĐ/ĐU.")
        if trouble := taken(turn, draft, typed):
            raise trouble
        draft.number, draft.doubted = typed, ""
