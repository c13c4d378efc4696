"""What others catch up with: the figure on the card of an exemplar, else that of the work it is named for."""

from dataclasses import dataclass
from decimal import Decimal

from domain.exemplars.following import SHARE
from domain.pledges.pledge import Pledge
from domain.pledges.states import percent
from handlers.exemplars import card, theirs
from handlers.exemplars.spoken.reading_back import alike
from handlers.talk.turn import Turn
from locales.wording.goals import amount_text
from storage import pledges
from storage.exemplars import cards


@dataclass(frozen=True, slots=True)
class Mark:
    """`share`: of a hundred of its own target; None where that is not known."""

    value: Decimal
    unit: str
    share: Decimal | None = None
    text: str = ""


def of(turn: Turn, number: int) -> Mark | None:
    """Return what an exemplar has reached, as this person may know it: of a person only where they may be named."""
    found, place = card.to_learn_from(turn, number)
    shown = cards.of(turn.session, number)
    work = None
    if found.member_id and theirs.sees_whole(turn, found, place, turn.member):
        work = alike(pledges.of_member(turn.session, found.member_id), f"{found.words} {found.field}")
    share = share_of(work) if work else None
    if shown.value is not None:
        return Mark(shown.value, shown.unit, share, share_text(turn, work) if work else "")
    if work is None or work.goal is None or work.done is None:
        return None
    return Mark(work.done, work.goal.unit, share, share_text(turn, work))


def share_of(work: Pledge) -> Decimal | None:
    """How much of its own target a work has reached, of a hundred."""
    if work.goal is None or work.done is None:
        return None
    found = percent(work.done, work.goal.value)
    return None if found is None else Decimal(found)


def share_text(turn: Turn, work: Pledge) -> str:
    """ "13/20 cây dừa = 65%"."""
    share = share_of(work)
    if share is None or work.goal is None or work.done is None:
        return ""
    target = amount_text(turn.language, work.goal.value, work.goal.unit)
    return f"{turn.language.number(work.done)}/{target} = {amount_text(turn.language, share, SHARE)}"
