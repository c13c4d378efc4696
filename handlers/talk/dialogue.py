"""The dialogue engine: a list of named steps fills one draft, a question and its answer at a time."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import takewhile
from typing import Any, Generic

from domain.chat import Choice, Kind
from domain.errors import Noted, UserError
from handlers.talk import conversation, parking
from handlers.talk.conversation import MISUNDERSTOOD, NOT_AT_ONCE
from handlers.talk.step import Answer, D, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked

BACK, UNCHANGED = "back", "unchanged"
_WORDS_ONLY = marked("I can only use words here; a picture, voice or file cannot answer this question.")
QUOTED = 100  # characters


def shortened(words: str) -> str:
    """Somebody's words, short enough to be quoted back."""
    return words if len(words) <= QUOTED else f"{words[:QUOTED]}…"


@dataclass(frozen=True)
class Dialogue(Generic[D]):
    """Steps in their order, and what happens when all are filled. `allowed` raises where it may not begin or
    go on: it is asked before every question, for a question tells what it is about.

    `heading` stands above each question: for whom it is, where it is for somebody else.
    `title` is what people call it, and `about` the slot with the words that tell one such dialogue from another.
    `corrected` changes an earlier answer by what is typed at a later question; it says what it changed, else "",
    and which step to ask then.
    `left` keeps what is cancelled where it is worth that; it says so, and how it is taken up again.
    The conversation keeps the trail, the steps asked on the way to the open one: "back" follows it.
    """

    name: str
    title: str
    draft_type: type[D]
    steps: Sequence[Step[D]]
    finish: Callable[[Turn, D], None]
    allowed: Callable[[Turn, D], object] = lambda turn, draft: None
    about: str = ""
    chosen: Collection[str] = ()  # values of choices, which are no words to call it by
    heading: Callable[[Turn, D], str] = lambda turn, draft: ""
    corrected: Callable[[Turn, D, str], tuple[str, str | None]] = lambda turn, draft, step: ("", None)
    left: Callable[[Turn], tuple[str, Choice] | None] = lambda turn: None

    def begin(self, turn: Turn, draft: D, answer: Answer | None = None) -> None:
        """Open the dialogue on a draft, which may be filled ahead; `answer` was given before the first question."""
        self.allowed(turn, draft)
        parking.open_dialogue(turn, self.name)
        first = self._unanswered(turn, draft)
        if answer and first:
            self._stand(turn, draft, [first])
            self.answer(turn, answer)
        else:
            self._advance(turn, draft, [])

    def resume(self, turn: Turn) -> None:
        parking.take_up(turn, self.name)
        self.ask_again(turn)

    def described(self, turn: Turn, draft: Mapping[str, Any]) -> str:
        """How a draft of it is called when it is spoken of: the title with the words it is about."""
        title, words = turn.tr(self.title), str(draft.get(self.about) or "")
        return f"{title} “{shortened(words)}”" if words and words not in self.chosen else title

    def answer(self, turn: Turn, answer: Answer, elsewhere: Callable[[Turn], bool] = lambda turn: False) -> None:
        """Take the answer to the open question; `elsewhere` may serve words that are none as something else."""
        draft, trail = self._draft(turn), self._trail(turn)
        self.allowed(turn, draft)
        if answer.choice == BACK:
            self.go_back(turn)
            return
        goto = None
        try:
            _require_words(answer, trail[-1].wordless)
            trail[-1].require_meant(turn, answer)
            if answer.choice != UNCHANGED:
                goto = trail[-1].accept(turn, draft, answer)
        except Noted as kept_of_it:
            self._ask(turn, draft, trail, turn.tr(kept_of_it.message, **kept_of_it.values), kept_of_it.choices)
            return
        except UserError as error:
            if answer.text and elsewhere(turn):
                return
            lost = answer.text and not conversation.at_most(turn, MISUNDERSTOOD, 1, NOT_AT_ONCE)
            way_out = (Choice(turn.tr("Leave it for now"), "/huy"),) if lost else ()
            kept = {name: getattr(draft, name) for name in trail[-1].keeps}
            begun = self._draft(turn).model_copy(update=kept)
            self._ask(turn, begun, trail, turn.tr(error.message, **error.values), error.choices, way_out)
            return
        if goto:
            self._ask(turn, draft, trail if goto == trail[-1].name else [*trail, self._named(goto)])
        else:
            self._advance(turn, draft, trail)

    def go_back(self, turn: Turn, preface: str = "", at_first: str = "") -> None:
        """Ask the question before; at the first one say that it is the first, or `at_first`."""
        draft, trail = self._draft(turn), self._trail(turn)
        self.allowed(turn, draft)
        way = _way_back(turn, draft, trail)
        if not way and trail[-1].undo(draft):
            way = trail
        elif not way and not trail[-1].mends:
            way = self._said_ahead(turn, draft, trail[-1])
        if way:
            self._ask(turn, draft, way, preface)
        else:
            first = turn.tr("This is the first question, so there is nothing to go back to.")
            part = turn.tr("What shall be different? Choose below, or just write it.")
            self._ask(turn, draft, trail, part if trail[-1].mends else at_first or first)

    def _said_ahead(self, turn: Turn, draft: D, step: Step[D]) -> list[Step[D]]:
        """The question before this one that was answered before it was asked; empty where there is none."""
        before = takewhile(lambda each: each is not step, self.steps)
        own = (each for each in before if each.wants not in (Wants.CHOICE, Wants.NAME))
        return [each for each in own if each.filled(draft) and each.wanted(turn, draft)][-1:]

    def so_far(self, turn: Turn) -> str:
        """What is being done, and what was answered already."""
        draft = self._draft(turn)
        self.allowed(turn, draft)
        steps = [step for step in self.steps if step.wanted(turn, draft) and step.filled(draft)]
        given = [answer for step in steps if (answer := step.given(turn, draft))]
        what = self.described(turn, draft.model_dump(mode="json"))
        lines = [turn.tr("We are in the middle of this: {what}.", what=what)]
        lines += [turn.tr("Noted so far: {answers}.", answers=" · ".join(given))] if given else []
        return "\n".join(lines)

    def correct(self, turn: Turn) -> bool:
        """Whether what was typed corrects an earlier answer, which is then said, and the open question asked on."""
        draft, trail = self._draft(turn), self._trail(turn)
        self.allowed(turn, draft)
        try:
            said, goto = self.corrected(turn, draft, trail[-1].name)
        except UserError as error:
            self._ask(turn, self._draft(turn), trail, turn.tr(error.message, **error.values), error.choices)
            return True
        if said:
            step = self._named(goto) if goto else self._unanswered(turn, draft) or trail[-1]
            self._ask(turn, draft, [*takewhile(lambda earlier: earlier is not step, trail), step], said)
        return bool(said)

    def open_step(self, turn: Turn) -> Step[D]:
        return self._trail(turn)[-1]

    def parked_step(self, turn: Turn) -> Step[D] | None:
        """The question at which it was set aside; None where none was asked."""
        asked = parking.parked_trail(turn, self.name)
        return next((step for step in self.steps if step.name == asked[-1]), None)

    def hears(self, turn: Turn) -> bool:
        """Whether what is typed at the open question may be something else than its answer."""
        return self._trail(turn)[-1].hears

    def reads(self, turn: Turn) -> bool:
        """Whether what is typed is plainly an answer to the open question."""
        return self._trail(turn)[-1].reads(turn, self._draft(turn))

    def ask_again(self, turn: Turn, preface: str = "") -> None:
        """Ask the open question once more, after a word on why."""
        draft = self._draft(turn)
        self.allowed(turn, draft)
        self._ask(turn, draft, self._trail(turn), preface)

    def _advance(self, turn: Turn, draft: D, trail: Sequence[Step[D]]) -> None:
        """Ask what is still unanswered; a step asked before leads the trail back to where it was asked first."""
        step = self._unanswered(turn, draft)
        if step:
            self._ask(turn, draft, [*takewhile(lambda earlier: earlier is not step, trail), step])
        else:
            parking.close(turn)
            on_no = next((step.on_no for step in self.steps if getattr(draft, step.slot) is False and step.on_no), "")
            turn.say(turn.tr(on_no)) if on_no else self.finish(turn, draft)

    def _ask(
        self,
        turn: Turn,
        draft: D,
        trail: Sequence[Step[D]],
        preface: str = "",
        choices: Sequence[Choice] = (),
        besides: Sequence[Choice] = (),
    ) -> None:
        step, opened = trail[-1], turn.chat.step == ""
        question = step.ask(turn, draft)
        again = bool(preface and question.again)
        asked = question.again if again else question.text
        asked = "\n".join(part for part in (self.heading(turn, draft), asked) if part)
        if question.doubt and not preface:
            preface, choices = turn.tr(question.doubt.message, **question.doubt.values), question.doubt.choices
        offered = list(choices or question.choices)
        if step.filled(draft):
            given = step.given(turn, draft)
            offered.append(
                Choice(turn.tr("Keep it ({answer})", answer=given) if given else turn.tr("Keep it"), UNCHANGED)
            )
        offered += besides
        if conversation.asks_again(turn, question.text, offered) and not (preface or opened or turn.said):
            preface = turn.tr("Let me ask that once more:")
        if turn.capabilities.buttons and _way_back(turn, draft, trail):
            offered.append(Choice(turn.tr("‹ Back"), BACK))
        hinted = opened and step.hinted and len(self.steps) > 1 and not turn.capabilities.buttons
        hinted = hinted and conversation.at_most(turn, "hint", 1, timedelta(days=7))
        hint = turn.tr("(To see the question before, type “back”; to leave it, type “cancel”.)") if hinted else ""
        revision = self._stand(turn, draft, trail)
        text = "\n\n".join(part for part in (preface, asked, hint) if part)
        wire = [replace(choice, value=f"r{revision}:{choice.value}") for choice in offered]
        for file in () if again else question.files:
            turn.say("", file=file)
        turn.say(text, wire, numbering=question.numbering, columns=question.columns, private=question.private)

    def _stand(self, turn: Turn, draft: D, trail: Sequence[Step[D]]) -> int:
        return parking.stand(turn, [step.name for step in trail], draft.model_dump(mode="json"))

    def _draft(self, turn: Turn) -> D:
        return self.draft_type.model_validate(turn.chat.draft or {})

    def _trail(self, turn: Turn) -> list[Step[D]]:
        known = {step.name for step in self.steps}
        return [self._named(name) for name in parking.trail(turn) if name in known] or [self.steps[0]]

    def _named(self, name: str) -> Step[D]:
        return next(step for step in self.steps if step.name == name)

    def _unanswered(self, turn: Turn, draft: D) -> Step[D] | None:
        return next((step for step in self.steps if step.wanted(turn, draft) and not step.filled(draft)), None)


def _way_back(turn: Turn, draft: D, trail: Sequence[Step[D]]) -> list[Step[D]]:
    """The trail to the question asked before; empty at the first one."""
    way = list(trail[:-1])
    while way and (way[-1] is trail[-1] or not way[-1].wanted(turn, draft)):
        way.pop()
    return way


def _require_words(answer: Answer, instead: str) -> None:
    if answer.choice or answer.text:
        return
    if answer.kind is Kind.TEXT:
        raise UserError("I did not see any words in that message.")
    raise UserError(instead or _WORDS_ONLY)
