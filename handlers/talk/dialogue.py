"""The dialogue engine: a list of named steps fills one draft, a question and its answer at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from domain.chat import Choice, Kind, Numbering
from domain.errors import UserError
from domain.understanding.text.words import fold
from handlers.talk.parking import close
from handlers.talk.turn import Turn

D = TypeVar("D", bound=BaseModel)

BACK = "back"
BACK_WORDS = frozenset({"quay lai", "lui", "lui lai", "tro lai", "back"})


QUOTED = 100  # characters


def shortened(words: str) -> str:
    """Somebody's words, short enough to be quoted back."""
    return words if len(words) <= QUOTED else f"{words[:QUOTED]}…"


@dataclass(frozen=True, slots=True)
class Question:
    """What a step asks; values of choices come back to the same step's `accept`."""

    text: str
    choices: Sequence[Choice] = ()
    numbering: Numbering = Numbering.DIGITS
    columns: int = 1


class Step(Generic[D]):
    """A question with its answer. `slot` is the field of the draft it fills."""

    slot: str

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

    def ask(self, turn: Turn, draft: D) -> Question:
        """The question; never writes."""
        raise LookupError(self.name)

    def accept(self, turn: Turn, draft: D) -> str | None:
        """Fill the draft from the answer, or raise a UserError; never sends. May name the step to ask next."""
        raise LookupError(self.name)


@dataclass(frozen=True)
class Dialogue(Generic[D]):
    """Steps in their order, and what happens when all are filled. `allowed` raises when it may not go on.

    `title` is what people call it, and `about` the slot with the words that tell one such dialogue from another.
    """

    name: str
    title: str
    draft_type: type[D]
    steps: Sequence[Step[D]]
    finish: Callable[[Turn, D], None]
    allowed: Callable[[Turn, D], None] = lambda turn, draft: None
    about: str = ""

    def begin(self, turn: Turn, draft: D) -> None:
        """Open the dialogue on a draft, which may be filled ahead."""
        turn.chat.dialogue = self.name
        turn.chat.parked = {name: kept for name, kept in (turn.chat.parked or {}).items() if name != self.name}
        self._advance(turn, draft)

    def resume(self, turn: Turn) -> None:
        """Take it up where it was set aside."""
        kept = (turn.chat.parked or {}).pop(self.name)
        turn.chat.dialogue, turn.chat.step, turn.chat.draft = self.name, kept["step"], kept["draft"]
        self.ask_again(turn)

    def described(self, turn: Turn, draft: Mapping[str, Any]) -> str:
        """How a draft of it is called when it is spoken of: the title with the words it is about."""
        title, words = turn.tr(self.title), str(draft.get(self.about) or "")
        return f"{title} “{shortened(words)}”" if words else title

    def answer(self, turn: Turn) -> None:
        """Take the turn as the answer to the open question."""
        draft = self._draft(turn)
        self.allowed(turn, draft)
        step = self._step(turn)
        if turn.choice == BACK or fold(turn.text) in BACK_WORDS:
            self._go_back(turn, draft, step)
            return
        try:
            if not turn.choice and not turn.text:
                if turn.incoming.kind is Kind.TEXT:
                    raise UserError("I did not see any words in that message.")
                raise UserError("I can only use words here; a picture, voice or file cannot answer this question.")
            goto = step.accept(turn, draft)
        except UserError as error:
            self.ask_again(turn, turn.tr(error.message, **error.values), error.choices)
            return
        if goto:
            self._ask(turn, draft, next(step for step in self.steps if step.name == goto))
        else:
            self._advance(turn, draft)

    def _go_back(self, turn: Turn, draft: D, step: Step[D]) -> None:
        """To the question before; from one being changed, back to where it was chosen to be changed."""
        if step.filled(draft):
            self._advance(turn, draft)
        else:
            self._ask(turn, draft, self._before(turn, step, draft))

    def ask_again(self, turn: Turn, preface: str = "", choices: Sequence[Choice] = ()) -> None:
        """Ask the open question once more, after a word on why, with answers to tap."""
        self._ask(turn, self._draft(turn), self._step(turn), preface, choices)

    def _advance(self, turn: Turn, draft: D) -> None:
        for step in self.steps:
            if step.wanted(turn, draft) and not step.filled(draft):
                self._ask(turn, draft, step)
                return
        close(turn)
        self.finish(turn, draft)

    def _ask(self, turn: Turn, draft: D, step: Step[D], preface: str = "", choices: Sequence[Choice] = ()) -> None:
        chat = turn.chat
        question = step.ask(turn, draft)
        offered = list(choices or question.choices)
        if self._before(turn, step, draft) is not step and turn.capabilities.buttons:
            offered.append(Choice(turn.tr("‹ Back"), BACK))
        opened = chat.step == "" and len(self.steps) > 1 and not turn.capabilities.buttons
        hint = turn.tr("(Type “back” to go back, “cancel” to stop, at any time.)") if opened else ""
        chat.step, chat.draft, chat.choices = step.name, draft.model_dump(mode="json"), []
        chat.revision += 1
        text = "\n\n".join(part for part in (preface, question.text, hint) if part)
        wire = [Choice(choice.label, f"r{chat.revision}:{choice.value}") for choice in offered]
        turn.say(text, wire, numbering=question.numbering, columns=question.columns)

    def _draft(self, turn: Turn) -> D:
        return self.draft_type.model_validate(turn.chat.draft or {})

    def _step(self, turn: Turn) -> Step[D]:
        return next((step for step in self.steps if step.name == turn.chat.step), self.steps[0])

    def _before(self, turn: Turn, step: Step[D], draft: D) -> Step[D]:
        """The question before this one, this one itself when it is the first."""
        earlier = [each for each in self.steps[: list(self.steps).index(step)] if each.wanted(turn, draft)]
        return earlier[-1] if earlier else step
