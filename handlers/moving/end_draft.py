"""What is known while somebody's stay is being ended."""

from datetime import date

from pydantic import BaseModel

from domain.roles import EndReason, Place
from handlers.talk.turn import Turn
from storage import organisations


class EndDraft(BaseModel):
    """Whose stay ends, why and when."""

    member_id: int
    reason: EndReason | None = None
    day: date | None = None
    of: int = 0  # the branch where the comrade belonged when it was begun
    to: str = ""  # the code of the branch to which the comrade moves
    confirmed: bool | None = None

    def place(self, turn: Turn) -> Place | None:
        """Return the branch to which the comrade moves; None where it is none of those known here."""
        moves = self.to and self.reason is EndReason.MOVED
        return organisations.by_code(turn.session, self.to) if moves else None
