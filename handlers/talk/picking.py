"""Which of the choices offered last was picked: by its button, its number or letter, its label, a plain yes or no."""

from collections.abc import Sequence
from functools import lru_cache

from domain.chat import Kind
from domain.understanding.replies.picks import agreed, letter_picked, number_picked
from domain.understanding.text.fillers import without_address
from domain.understanding.text.words import fold
from handlers.talk import parking
from handlers.talk.dialogue import BACK, UNCHANGED
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, PLAIN_YES, YES, command_in


def picked(turn: Turn) -> str | None:
    """The value of the choice that was tapped or typed, "" for free text, None for a button of an older question."""
    if turn.incoming.kind is Kind.BUTTON:
        return _value(turn, turn.incoming.choice)
    if turn.text.startswith("/") or not turn.text:
        return ""
    wire = _typed(turn)
    return _value(turn, wire) if wire else ""


def choices_before(turn: Turn) -> Sequence[Sequence[str]]:
    """Label and wire of what was offered: under the message that is quoted, where one is, else last."""
    return turn.incoming.quoted_choices or turn.chat.choices or []


def offered(turn: Turn, command: str) -> bool:
    """Whether this command stands among the choices offered last."""
    return any(command_in(wire) == command for _, wire in turn.chat.choices or [])


def _value(turn: Turn, wire: str) -> str | None:
    if command := command_in(wire):
        return command
    offered_last = any(wire == choice for _, choice in turn.chat.choices or [])  # each question has its own revision
    if offered_last and turn.chat.dialogue:
        return wire.partition(":")[2]
    return parking.take_up_by(turn, wire) or None


def _typed(turn: Turn) -> str:
    """What the choice that was typed sends, "" when the text is none of them."""
    choices = choices_before(turn)
    marked = "" if turn.capabilities.buttons else _by_mark(turn)
    if marked:
        return marked
    folded = fold(without_address(turn.text))
    for label, wire in choices:
        if turn.text.casefold() == label.casefold() or folded in _names(label):
            return wire
    if len(folded.split()) >= 2:  # one word alone is too easily the answer itself
        begun = {wire for label, wire in choices if any(name.startswith(folded + " ") for name in _names(label))}
        if len(begun) == 1:
            return begun.pop()
    return _by_yes_or_no(turn)


def _by_yes_or_no(turn: Turn) -> str:
    wires, said = _wires(turn), agreed(turn.text)
    if said is None:
        return ""
    ways = tuple(f":{way}" for way in (BACK, UNCHANGED))
    answers = [wire for wire in wires if not command_in(wire) and not wire.endswith(ways)]
    if said and len(answers) == 1:  # "did you mean 30/6?" offers only that
        return answers[0]
    plainly = said and agreed(turn.text, plainly=True)
    meant = {NO} if not said else {YES, PLAIN_YES} if plainly else {YES}
    return next((wire for wire in wires if meant & _parts(wire)), "")


def _by_mark(turn: Turn) -> str:
    """The choice behind a number or letter, where there are no buttons to press.

    A number in words is one only where nothing else can be meant: "thứ hai" is also a day, "ba" a person.
    """
    wires = _wires(turn)
    if turn.chat.lettered:
        place = letter_picked(turn.text)
    elif any(sign.isdigit() for sign in turn.text) or any(NO in _parts(wire) for wire in wires):
        place = number_picked(turn.text, len(wires))
    else:
        place = None
    return wires[place - 1] if place and place <= len(wires) else ""


def _wires(turn: Turn) -> list[str]:
    return [wire for _, wire in choices_before(turn)]


def _parts(wire: str) -> set[str]:
    """The revision and the answer of "r5:yes", the answer and the command of "yes:/tieptuc"."""
    return set(wire.split(":", 1))


@lru_cache(maxsize=1024)
def _names(label: str) -> frozenset[str]:
    """What a label may be called: all of it, without its signs, the part after the colon or before the bracket."""
    whole = fold(label)
    words = whole.replace("✅", "").replace(",", "").replace('"', "").strip()
    return frozenset({whole, words, words.partition(":")[2].strip(), words.partition(" (")[0].strip()} - {""})
