"""Put in the accents that were not typed, where they are sure; whoever registers may keep it as typed."""

from domain.chat import Choice
from domain.understanding.accents.restoring import with_accents
from domain.understanding.text.words import fold
from handlers.registering.draft import PledgeDraft, Target
from handlers.talk.turn import Turn

AS_TYPED = "as typed"
_ANY = 30


def put_in(draft: PledgeDraft) -> None:
    """Write the content with its accents, unless it is to stand as it was typed; the target's unit follows."""
    content = draft.content or ""
    offered = "" if draft.as_typed else with_accents(content)
    draft.typed = ""
    if offered:
        draft.content, draft.typed = offered[:1].upper() + offered[1:], content
    draft.target = spelled(draft, draft.target) if draft.target else None


def keep_as_typed(draft: PledgeDraft) -> None:
    """Take the accents out again, and put in no others."""
    draft.content, draft.typed, draft.as_typed = draft.typed or draft.content, "", True
    draft.target = spelled(draft, draft.target) if draft.target else None


def way_out(turn: Turn, draft: PledgeDraft | None) -> tuple[Choice, ...]:
    """What is offered beside words with accents that nobody typed."""
    return (Choice(turn.tr("Keep it just as I typed it"), AS_TYPED),) if draft and draft.typed else ()


def spelled(draft: PledgeDraft, target: Target) -> Target:
    """A target in the letters of the content, where its words stand in it; else with accents of its own."""
    goal = target.goal
    if goal is not None:
        parts = tuple(part.model_copy(update={"unit": _as_in(draft, part.unit)}) for part in goal.parts)
        update = {"unit": _unit(draft, goal.unit), "per": _as_in(draft, goal.per), "parts": parts}
        goal = goal.model_copy(update=update)
    return Target(goal=goal, milestone=target.milestone and _as_in(draft, target.milestone))


def _unit(draft: PledgeDraft, unit: str) -> str:
    """The unit of a number that was typed apart is written as people write who type no accents."""
    written = _as_in(draft, unit)
    alone = written == unit and draft.typed and fold(unit) not in fold(draft.content or "")
    return with_accents(f"{_ANY} {unit}").partition(" ")[2] or unit if alone else written


def _as_in(draft: PledgeDraft, words: str) -> str:
    """The words as the content writes them, where accents were put in or taken out of it."""
    content = draft.content or ""
    folded, wanted = fold(content), fold(words)
    place = f" {folded} ".find(f" {wanted} ") if wanted and len(folded) == len(content) else -1
    if place < 0 or not (draft.typed or draft.as_typed):
        return words
    found = content[place : place + len(wanted)]
    return found if place or words[:1].isupper() else found[:1].lower() + found[1:]
