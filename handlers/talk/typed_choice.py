"""Which of the choices offered last was typed: by number or letter, by its label, by a plain yes or no."""

from functools import lru_cache

from domain.understanding.text.words import fold
from handlers.talk.dialogue import BACK
from handlers.talk.turn import Turn

YES = frozenset(
    {"co", "yes", "ok", "u", "vang", "da", "dung", "dung roi", "phai", "dong y", "toi dong y", "xac nhan", "gui"}
)
NO = frozenset({"khong", "ko", "k", "no", "khong dong y", "khong phai", "chua", "khong gui"})


def typed_choice(turn: Turn) -> str:
    """What the choice sends, or "" when the text is none of them."""
    offered = turn.chat.choices or []
    typed = turn.text.strip()
    marked = _by_mark(turn, typed)
    if marked:
        return marked
    folded = fold(typed)
    for label, wire in offered:
        if typed.casefold() == label.casefold() or folded in _names(label):
            return wire
    if len(folded.split()) >= 2:  # one word alone is too easily the answer itself
        begun = {wire for label, wire in offered if any(name.startswith(folded + " ") for name in _names(label))}
        if len(begun) == 1:
            return begun.pop()
    for answer, said in (("yes", YES), ("no", NO)):
        meant = [wire for label, wire in offered if wire.endswith(f":{answer}") or _opening(label) in said]
        if folded in said and meant:
            return meant[0]
    answers = [wire for _, wire in offered if not wire.startswith("/") and not wire.endswith(f":{BACK}")]
    return answers[0] if folded in YES and len(answers) == 1 else ""  # "did you mean 30/6?" offers only that


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
    words = whole.replace("✅", "").replace(",", "").replace('"', "").strip()
    return frozenset({whole, words, words.partition(":")[2].strip(), words.partition(" (")[0].strip()} - {""})
