"""Ask back where a report is in doubt: which total is meant, or which piece of work."""

from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.understanding.acts.act import Act
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_no
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted

TOTAL = "="
"""Begins the value of a choice that is a total."""


def not_understood(turn: Turn, goal: Goal | None, candidates: Sequence[Decimal] = ()) -> UserError:
    """Ask for the number; the numbers that were said are there to tap."""
    likely = to_tap(turn, goal, candidates)
    if likely:
        return UserError("Which of these is the total so far? Tap one, or type the number.", likely)
    if goal and goal.unit.startswith("đồng"):
        return UserError("How much is it so far, all in all? Please type the sum with its unit, for example: 45 triệu.")
    if goal:
        return UserError("I did not catch the number. How much is it so far, all in all? Please type it.")
    return UserError("I did not understand how far it is. Please write it once more, or choose below.")


def to_tap(turn: Turn, goal: Goal | None, totals: Sequence[Decimal]) -> tuple[Choice, ...]:
    if goal is None:
        return ()
    return tuple(Choice(amount_text(turn.language, each, goal.unit), f"{TOTAL}{each}") for each in totals)


def ask_about_loss(turn: Turn, goal: Goal | None, done: Decimal | None, lost: Decimal | None) -> None:
    """Ask whether what was lost of a total is part of it; what is left comes first."""
    if goal is None or done is None or lost is None or lost >= done:
        return
    raise UserError(
        "You tell that {lost} were lost. Is the total so far what is left, or all of it? Tap one, or type the number.",
        to_tap(turn, goal, (done - lost, done)),
        lost=amount_text(turn.language, lost, goal.unit),
    )


def ask_what_it_is(turn: Turn, pledge: Pledge, said: str) -> None:
    """Ask what a sentence that waits shall be, where it counts another thing than was pledged."""
    words = turn.tr(
        "You registered {content}, and this speaks of “{thing}”. How shall I take it?",
        content=quoted(pledge.content, 60),
        thing=said,
    )
    counted = Choice(turn.tr("Count it for {content}", content=quoted(pledge.content, 40)), f"/hieu {Act.REPORT}")
    turn.say(words, (_as_new(turn), counted, _as_none(turn)))


def ask_about_other_work(turn: Turn, said: str) -> None:
    """Ask the same where its writer says that it is other work; nothing was noted."""
    words = turn.tr("Then I note nothing on it. How shall I take “{thing}”?", thing=said)
    turn.say(words, (_as_new(turn), _as_none(turn)))


def _as_new(turn: Turn) -> Choice:
    return Choice(turn.tr("Register it as something new"), f"/hieu {Act.PROMISE}")


def _as_none(turn: Turn) -> Choice:
    return meant_by_no(Choice(turn.tr("None of these"), "/hieu khac"))
