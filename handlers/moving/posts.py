"""What becomes of posts when a stay ends: those above the new branch go on, the others end, and that is said."""

from collections.abc import Sequence
from datetime import date

from domain.roles import EndReason, Place
from handlers.comrades import whose
from handlers.talk.turn import Turn
from storage.comrades import serving
from storage.comrades.serving import Held


def kept(to: Place | None) -> set[int | None]:
    """Return the organisations whose posts go on for who moves to a branch: those above it, and the whole."""
    return {None, *to.above, to.id} if to else set()


def ending(turn: Turn, member_id: int, to: Place | None) -> list[Held]:
    """Return the posts that end with the stay."""
    goes_on = kept(to)
    held = serving.posts_of(turn.session, member_id, turn.today)
    return [each for each in held if (each.place.id if each.place else None) not in goes_on]


def said(turn: Turn, ends: Sequence[Held]) -> str:
    """The line for the read-back; "" where no post ends."""
    posts = "; ".join(whose.held_text(turn, each) for each in ends)
    return turn.tr("These posts end with it: {posts}.", posts=posts) + "\n" if posts else ""


def tell(turn: Turn, ends: Sequence[Held], reason: EndReason | None, day: date, entry: int) -> None:
    """Thank whoever moves, on the day on which the posts end; of another leaving the letter about it says enough."""
    for each in ends if reason is EndReason.MOVED and day <= turn.today else ():
        whose.tell_ended(turn, each, entry)
