"""To which branch a comrade moves: one beside, or any that is named; then the day is asked and all is read back."""

from datetime import date

from domain.chat import Choice
from domain.errors import UserError
from domain.roles import EndReason, Place
from handlers.comrades import whose
from handlers.comrades.whose import EntryDraft
from handlers.figures.named import named
from handlers.moving import arrival
from handlers.people import ending_stay
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations

SHOWN, ELSEWHERE = 7, "elsewhere"


class SendDraft(EntryDraft):
    """To which branch, by its code."""

    to: str | None = None
    day: date | None = None  # where one was said
    skipped: int = 0


class WhichBranch(Step[SendDraft]):
    """A branch that takes in members; another place is outside the book."""

    slot = "to"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: SendDraft) -> Question:
        other, _ = whose.subject(turn, draft)
        beside = arrival.beside(turn, other.home) if other.home else []
        away = Choice(turn.tr("To a place I do not keep the book of"), ELSEWHERE)
        choices = [*(Choice(each.name, each.code) for each in beside), away]
        text = turn.tr("To which branch does comrade {name} move? Please choose, or type its name.", name=other.name)
        return Question(text, with_more(turn, choices, draft.skipped, SHOWN))

    def accept(self, turn: Turn, draft: SendDraft, answer: Answer) -> str | None:
        other, _ = whose.subject(turn, draft)
        if answer.choice == MORE:
            total = len(arrival.beside(turn, other.home)) + 1 if other.home else 1
            draft.skipped = next_page(draft.skipped, SHOWN, total)
            return self.name
        to = _place(turn, answer)
        if answer.choice != ELSEWHERE and to is None:
            raise UserError("I know no branch called “{typed}”.", typed=(answer.text or answer.choice)[:60])
        if to and (to.has_branches or (other.home and to.id == other.home.id)):
            raise UserError("{branch} takes in no members. Please choose another branch.", branch=to.name)
        draft.to = to.code if to else ELSEWHERE
        return None


def _place(turn: Turn, answer: Answer) -> Place | None:
    if answer.choice:
        return organisations.by_code(turn.session, answer.choice)
    return organisations.by_code(turn.session, answer.text) or named(turn, answer.text, ["/"])


def _finish(turn: Turn, draft: SendDraft) -> None:
    _, listed = whose.subject(turn, draft)
    to = organisations.by_code(turn.session, draft.to or "") if draft.to != ELSEWHERE else None
    ending_stay.begin(turn, listed, EndReason.MOVED, draft.day, to)


send = Dialogue("send_member", marked("moving to another branch"), SendDraft, [WhichBranch()], _finish, whose.subject)
