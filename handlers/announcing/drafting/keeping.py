"""An announcement that is left, for a command or by a cancel, stays a draft until it is taken up or thrown away."""

from collections.abc import Mapping
from typing import Any

from domain.chat import Choice
from domain.permissions import may_announce
from handlers.announcing.composing import attaching
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

NAME = "announce"
COMMAND, ON, AWAY = "bannhap", "soantiep", "bo"
MOST, SHOWN = 5, 60  # drafts of one chat, characters
_HOLDS_SOMETHING = ("text", "buttons", "asks", "begins_at")


def drafts(turn: Turn) -> dict[str, dict[str, Any]]:
    """What is kept, by the number each is called by, the oldest first."""
    return parking.kept(turn, NAME)


def is_set_aside(turn: Turn) -> bool:
    """Whether an announcement that holds something is set aside."""
    return _holds(turn, parking.parked(turn).get(NAME))


def _holds(turn: Turn, draft: Mapping[str, Any] | None) -> bool:
    return draft is not None and (any(map(draft.get, _HOLDS_SOMETHING)) or bool(attaching.files_of(turn)))


def keep(turn: Turn, besides: str = "") -> str:
    """Keep the announcement that is open or set aside, its files too; say so, "" where none holds anything.

    Of whoever announces no more nothing is kept. `besides`: the draft that is taken up now, and stays.
    """
    if not may_announce(turn.member):
        return ""
    if _holds(turn, parking.open_draft(turn).get(NAME)):
        parking.park(turn)
    if not is_set_aside(turn):
        return ""
    draft = parking.parked(turn)[NAME]
    others = {number: each for number, each in drafts(turn).items() if number != besides}
    same = [number for number, each in others.items() if each.get("text") == draft.get("text")]
    oldest = [] if same or len(others) < MOST else list(others)[:1]
    lines = [turn.tr("I keep it as a draft: {what}", what=called(turn, draft))]
    for number in oldest:
        gone = called(turn, drafts(turn)[number])
        lines.append(
            turn.tr("At most {count} drafts are kept, so the oldest one is gone: {what}", count=MOST, what=gone)
        )
    for number in (*same, *oldest):
        throw_away(turn, number)
    attaching.lay_aside(turn, parking.keep(turn, NAME))
    return "\n".join(lines)


def throw_away(turn: Turn, number: str) -> None:
    """Let a draft go, and what was put to it."""
    attaching.leave_out(turn, number)
    parking.forget_kept(turn, NAME, number)


def left(turn: Turn) -> tuple[str, Choice] | None:
    """What is said of an announcement that is cancelled, and how it is taken up again."""
    said = keep(turn)
    return (said, way_back(turn)) if said else None


def way_back(turn: Turn) -> Choice:
    """The line that takes up what was kept last."""
    return Choice(turn.tr("Go on with the draft"), f"/{ON} {list(drafts(turn))[-1]}")


def called(turn: Turn, draft: Mapping[str, Any]) -> str:
    words = str(draft.get("text") or "")
    return quoted(words, SHOWN) if words else turn.tr("without words yet")
