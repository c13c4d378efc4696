"""Which of the choices offered last was picked: by its button, its number or letter, its label, a plain yes or no."""

from functools import lru_cache

from domain.chat import Kind
from domain.understanding.text.words import fold
from handlers.talk.dialogue import BACK, UNCHANGED
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES, command_in

SAID_YES = frozenset(
    {"co", "yes", "ok", "u", "vang", "da", "dung", "dung roi", "phai", "dong y", "toi dong y", "xac nhan", "gui"}
)
SAID_NO = frozenset({"khong", "ko", "k", "no", "khong dong y", "khong phai", "chua", "khong gui"})


def picked(turn: Turn) -> str | None:
    """The value of the choice that was tapped or typed, "" for free text, None for a button of an older question."""
    if turn.incoming.kind is Kind.BUTTON:
        return _value(turn, turn.incoming.choice)
    if turn.text.startswith("/") or not turn.text:
        return ""
    wire = _typed(turn)
    return _value(turn, wire) if wire else ""


def offered(turn: Turn, command: str) -> bool:
    """Whether this command stands among the choices offered last."""
    return any(command_in(wire) == command for _, wire in turn.chat.choices or [])


def _value(turn: Turn, wire: str) -> str | None:
    if command := command_in(wire):
        return command
    revision, _, value = wire.partition(":")
    known = any(wire == choice for _, choice in turn.chat.choices or [])  # a client can send what was never offered
    return value if known and turn.chat.dialogue and revision == f"r{turn.chat.revision}" else None


def _typed(turn: Turn) -> str:
    """What the choice that was typed sends, "" when the text is none of them."""
    choices = turn.chat.choices or []
    marked = _by_mark(turn, turn.text)
    if marked:
        return marked
    folded = fold(turn.text)
    for label, wire in choices:
        if turn.text.casefold() == label.casefold() or folded in _names(label):
            return wire
    if len(folded.split()) >= 2:  # one word alone is too easily the answer itself
        begun = {wire for label, wire in choices if any(name.startswith(folded + " ") for name in _names(label))}
        if len(begun) == 1:
            return begun.pop()
    return _by_yes_or_no(choices, folded)


def _by_yes_or_no(choices: list[list[str]], folded: str) -> str:
    for answer, said in ((YES, SAID_YES), (NO, SAID_NO)):
        meant = [wire for label, wire in choices if answer in wire.split(":")[:2] or _opening(label) in said]
        if folded in said and meant:
            return meant[0]
    ways = tuple(f":{way}" for way in (BACK, UNCHANGED))
    answers = [wire for _, wire in choices if not command_in(wire) and not wire.endswith(ways)]
    return answers[0] if folded in SAID_YES and len(answers) == 1 else ""  # "did you mean 30/6?" offers only that


def _opening(label: str) -> str:
    """What stands before the comma: of "Yes, register it" the yes."""
    return fold(label.partition(",")[0])


def _by_mark(turn: Turn, typed: str) -> str:
    """The choice behind a number or letter, where there are no buttons to press."""
    mark = typed.casefold().rstrip(".) ")
    if turn.capabilities.buttons or len(mark) not in (1, 2):
        return ""
    for number, (_, wire) in enumerate(turn.chat.choices or []):
        if mark == (chr(ord("a") + number) if turn.chat.lettered else str(number + 1)):
            return wire
    return ""


@lru_cache(maxsize=1024)
def _names(label: str) -> frozenset[str]:
    """What a label may be called: all of it, without its signs, the part after the colon or before the bracket."""
    whole = fold(label)
    words = whole.replace("✅", "").replace(",", "").strip()
    return frozenset({whole, words, words.partition(":")[2].strip(), words.partition(" (")[0].strip()} - {""})
