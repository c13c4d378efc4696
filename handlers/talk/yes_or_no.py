"""A question that is answered by yes or no, in a dialogue or where nothing is open."""

from dataclasses import replace

from domain import chat
from domain.chat import Choice, Kind, Tone
from domain.errors import UserError
from domain.understanding.replies.picks import agreed
from handlers.talk import conversation
from handlers.talk.conversation import MISUNDERSTOOD, NOT_AT_ONCE
from handlers.talk.step import Answer, D, Question, Step, Wants
from handlers.talk.turn import Turn

YES, NO = chat.YES, chat.NO
QUOTED = 60  # characters
PLAIN_YES = "agreed"  # only words say it: an "ừ" or a thumb is no consent


class YesOrNo(Step[D]):
    """A step whose slot becomes True or False. `yes` and `no` are the labels, msgids of the catalogue."""

    slot = "sure"
    wants = Wants.YES_OR_NO
    yes: str
    no = "No, leave it"
    no_first = False  # where a slip of the finger must not be the yes
    plainly = False  # where the yes has to be said in words
    grave = False  # where the yes takes away what nobody can bring back
    neutral = False  # where no colour may say which answer is wished for
    columns = 1
    private = False  # where it names several people

    def labels(self, draft: D) -> tuple[str, str]:
        """What stands on the yes and on the no."""
        return self.yes, self.no

    def words(self, turn: Turn, draft: D) -> str:
        raise LookupError(self.name)

    def ask(self, turn: Turn, draft: D) -> Question:
        yes, no = self.labels(draft)
        to_yes, to_no = self._tones()
        choices = (Choice(turn.tr(yes), PLAIN_YES if self.plainly else YES, to_yes), Choice(turn.tr(no), NO, to_no))
        offered = choices[::-1] if self.no_first else choices
        return Question(self.words(turn, draft), offered, columns=self.columns, private=self.private)

    def _tones(self) -> tuple[Tone, Tone]:
        if self.neutral:
            return Tone.PLAIN, Tone.PLAIN
        return (Tone.RED, Tone.PLAIN) if self.grave else (Tone.GREEN, Tone.RED)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> str | None:
        setattr(draft, self.slot, self.is_yes(turn, answer))
        return None

    def is_yes(self, turn: Turn, answer: Answer) -> bool:
        """Whether the answer is the yes; raises a UserError that says how to answer when it is neither."""
        loose = self.grave and answer.choice == YES and _is_loose(turn)
        if answer.choice in (YES, PLAIN_YES, NO) and not loose:
            return answer.choice != NO
        if self.plainly or loose:
            raise UserError(
                "This needs an answer in plain words: “{yes}” or “{no}”.", yes=turn.tr(self.yes), no=turn.tr(self.no)
            )
        words = answer.text if len(answer.text) <= QUOTED else f"{answer.text[:QUOTED]}…"
        if turn.capabilities.buttons:
            raise UserError(
                "I cannot tell whether “{words}” is a yes or a no. Please choose one of the two.", words=words
            )
        yes, no = (2, 1) if self.no_first else (1, 2)
        raise UserError(
            "I cannot tell whether “{words}” is a yes or a no. If it is so, type {yes}; if not, type {no}.",
            words=words,
            yes=yes,
            no=no,
        )


def _is_loose(turn: Turn) -> bool:
    """Whether an "ừ vậy đi" follows on something that was not understood, which it may mean instead."""
    typed = turn.incoming.kind is Kind.TEXT and agreed(turn.text) is True and not agreed(turn.text, plainly=True)
    return typed and conversation.happened(turn, MISUNDERSTOOD, NOT_AT_ONCE)


def propose(turn: Turn, text: str, yes: Choice, no: Choice) -> None:
    """Offer two commands where nothing is open: a typed yes is the first, a typed no the second."""
    turn.say(text, (replace(meant_by_yes(yes), tone=Tone.GREEN), replace(meant_by_no(no), tone=Tone.RED)))


def meant_by_yes(choice: Choice) -> Choice:
    """The command that a typed yes stands for."""
    return replace(choice, value=f"{YES}:{choice.value}")


def meant_by_no(choice: Choice) -> Choice:
    """The command that a typed no stands for."""
    return replace(choice, value=f"{NO}:{choice.value}")


def command_in(wire: str) -> str:
    """The command a choice carries, "" when it answers a question of a dialogue."""
    command = wire.removeprefix(f"{YES}:").removeprefix(f"{NO}:")
    return command if command.startswith("/") else ""
