"""A question of a dialogue with its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from pydantic import BaseModel

from domain.chat import Choice, Kind, Numbering, OutgoingFile
from domain.errors import UserError
from domain.understanding.replies.picks import agreed
from handlers.talk.turn import Turn

D = TypeVar("D", bound=BaseModel)


class Wants(Enum):
    """The kind of answer a question takes; what is typed beside it is heard, and it is explained, by this."""

    WORDS = auto()  # a content in one's own words
    REASON = auto()  # trouble and illness are answers here
    LETTER = auto()  # words that others will read as they stand: almost anything is an answer
    FIGURE = auto()
    DAY = auto()
    NAME = auto()
    CHOICE = auto()
    YES_OR_NO = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """The value of the choice that was picked, or the text, trimmed; a picture or voice may come without both."""

    choice: str = ""
    text: str = ""
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Question:
    """What a step asks; values of choices come back to the same step's `accept`.

    `doubt` says why the question is asked although something was said already; its choices go first.
    `again` is shown in place of the text where the answer was not understood. `private`: names several people.
    """

    text: str
    choices: Sequence[Choice] = ()
    numbering: Numbering = Numbering.DIGITS
    columns: int = 1
    doubt: UserError | None = None
    again: str = ""
    private: bool = False
    files: Sequence[OutgoingFile] = ()  # shown before it, not where it is only asked again


class Step(Generic[D]):
    """A question with its answer. `slot` is the field of the draft it fills."""

    slot: str
    keeps: tuple[str, ...] = ()  # fields of the draft that stay although the answer is asked for once more
    wants = Wants.CHOICE
    hinted = True  # whether whoever is new is told there how to go back
    mends = False  # whether it reads everything back, each part to be changed
    takes_yes = True  # whether a yes picks the only choice; at a name that was not found it picks nobody
    on_no = ""  # what is said where its slot is False in the end, and the dialogue does nothing
    wordless = ""  # what is said of what came without words; "" for the usual sentence
    hears = False  # whether a sentence typed here may be something else than the answer

    gives_way = False  # whether what is plainly ordered goes before the answer, which may be almost any words

    def reads(self, turn: Turn, draft: D) -> bool:
        """Whether what is typed is plainly an answer, where `hears` would let it be something else."""
        return False

    def undo(self, draft: D) -> bool:
        """Take back an answer that opened a question of its own here ("1 of what?"); whether there was one."""
        return False

    def require_meant(self, turn: Turn, answer: Answer) -> None:
        """Raise a UserError where a yes was typed at a name that was not found: it picks nobody."""
        typed = bool(answer.choice) and not self.takes_yes and turn.incoming.kind is Kind.TEXT
        if typed and agreed(turn.text):
            raise UserError("I wait for a name here. Please choose one, or type it.")

    @property
    def name(self) -> str:
        """What the conversation row calls this step."""
        return type(self).__name__

    def wanted(self, turn: Turn, draft: D) -> bool:
        """Whether this question is asked of this person at all."""
        return True

    def filled(self, draft: D) -> bool:
        """Whether the answer is known already."""
        return getattr(draft, self.slot) is not None

    def given(self, turn: Turn, draft: D) -> str:
        """The answer as it was given, in words; "" where the question says so itself."""
        return ""

    def ask(self, turn: Turn, draft: D) -> Question:
        """The question; never writes."""
        raise LookupError(self.name)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> str | None:
        """Fill the draft from the answer, or raise a UserError; never sends. May name the step to ask next."""
        raise LookupError(self.name)
