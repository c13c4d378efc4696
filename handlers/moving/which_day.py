"""From which day something is so for somebody: today, another day that has been, or one that comes within a year."""

from datetime import date

from domain.chat import Choice
from domain.errors import UserError
from domain.roster.leaving import FARTHEST, leaving_day
from handlers.talk.step import Answer, D, Question, Step, Wants
from handlers.talk.turn import Turn


class WhichDay(Step[D]):
    slot = "day"
    wants = Wants.DAY

    def text(self, turn: Turn, draft: D) -> str:
        """What is asked."""
        raise LookupError(self.name)

    def require_possible(self, turn: Turn, draft: D, day: date) -> None:
        """Raise a UserError where it cannot be that day; once it was answered the draft has it already."""
        if day > turn.today + FARTHEST:
            raise UserError("{day} is more than a year ahead. Please check the day.", day=day)

    def given(self, turn: Turn, draft: D) -> str:
        day = getattr(draft, self.slot)
        return turn.language.short_date(day) if day else ""

    def ask(self, turn: Turn, draft: D) -> Question:
        today = turn.tr("Today, {day}", day=turn.language.short_date(turn.today))
        return Question(self.text(turn, draft), (Choice(today, turn.today.isoformat()),))

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        day = date.fromisoformat(answer.choice) if answer.choice else leaving_day(answer.text, turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        setattr(draft, self.slot, day)
        self.require_possible(turn, draft, day)
