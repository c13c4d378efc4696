"""A question that is answered by yes or no, in a dialogue or where nothing is open."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import UserError
from handlers.talk.answer import Answer
from handlers.talk.step import D, Question, Step, Wants
from handlers.talk.turn import Turn

YES, NO = "yes", "no"
QUOTED = 60  # characters
PLAIN_YES = "agreed"  # only words say it: an "ừ" or a thumb is no consent


class YesOrNo(Step[D]):
    """A step whose slot becomes True or False. `yes` and `no` are the labels, msgids of the catalogue."""

    wants = Wants.YES_OR_NO
    yes: str
    no: str
    no_first = False  # where a slip of the finger must not be the yes
    plainly = False  # where the yes has to be said in words
    columns = 1

    def labels(self, draft: D) -> tuple[str, str]:
        """What stands on the yes and on the no."""
        return self.yes, self.no

    def words(self, turn: Turn, draft: D) -> str:
        """What is asked."""
        raise LookupError(self.name)

    def ask(self, turn: Turn, draft: D) -> Question:
        yes, no = self.labels(draft)
        choices = (Choice(turn.tr(yes), PLAIN_YES if self.plainly else YES), Choice(turn.tr(no), NO))
        return Question(self.words(turn, draft), choices[::-1] if self.no_first else choices, columns=self.columns)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> str | None:
        if self.plainly and not answer.choice:
            yes, no = turn.tr(self.yes), turn.tr(self.no)
            raise UserError("This needs an answer in plain words: “{yes}” or “{no}”.", yes=yes, no=no)
        setattr(draft, self.slot, is_yes(answer))
        return None


def is_yes(answer: Answer) -> bool:
    """Whether the answer is the yes; raises a UserError when it is neither yes nor no."""
    if answer.choice not in (YES, PLAIN_YES, NO):
        words = answer.text if len(answer.text) <= QUOTED else f"{answer.text[:QUOTED]}…"
        raise UserError("I cannot tell whether “{words}” is a yes or a no. Please choose one of the two.", words=words)
    return answer.choice != NO


def propose(turn: Turn, text: str, yes: Choice, no: Choice, besides: Sequence[Choice] = ()) -> None:
    """Offer two commands where nothing is open: a typed yes is the first, a typed no the second."""
    turn.say(text, (meant_by_yes(yes), meant_by_no(no), *besides))


def meant_by_yes(choice: Choice) -> Choice:
    """The command that a typed yes stands for."""
    return Choice(choice.label, f"{YES}:{choice.value}")


def meant_by_no(choice: Choice) -> Choice:
    """The command that a typed no stands for."""
    return Choice(choice.label, f"{NO}:{choice.value}")


def command_in(wire: str) -> str:
    """The command a choice carries, "" when it answers a question of a dialogue."""
    command = wire.removeprefix(f"{YES}:").removeprefix(f"{NO}:")
    return command if command.startswith("/") else ""
