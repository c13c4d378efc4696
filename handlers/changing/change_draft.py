"""A change on its way, and what became of the pledge while it was asked back."""

from pydantic import BaseModel

from domain.errors import UserError
from handlers.changing import carrying_out
from handlers.changing.own_pledge import pledge_of
from handlers.changing.wishes import as_draft, changed_to, laid_over, require_same_thing
from handlers.registering.draft import PledgeDraft
from handlers.talk.turn import Turn


class ChangeDraft(BaseModel):
    pledge_id: int | None = None
    for_id: int | None = None  # the member whose pledge it is, where that is somebody else
    told: str = ""  # the sentence in which the change was wished
    part: str = ""  # what is asked for now
    to: PledgeDraft | None = None
    was: PledgeDraft | None = None  # the pledge as it was when that was understood
    report: str = ""  # what was told with it of how far it is
    why: str | None = None
    asks: bool = False  # a leader has to agree first
    sure: bool | None = None


def require_as_shown(turn: Turn, draft: ChangeDraft) -> None:
    """What somebody else changed meanwhile stays, and is read back with the wish, as is who has to agree by now."""
    pledge = pledge_of(turn, draft.pledge_id)
    now, shown = as_draft(turn, pledge), (draft.was, draft.asks)
    assert draft.to is not None
    draft.to, draft.was = laid_over(now, draft.to, draft.was or now), now
    after = changed_to(pledge, draft.to)
    require_same_thing(turn, pledge, after)
    draft.asks = carrying_out.needs_yes(turn, pledge, after)
    draft.sure = after != pledge  # or it was changed so already
    if draft.sure and shown != (draft.was, draft.asks):
        raise UserError("Something was reported or changed meanwhile. Please look at it again.")


def is_slip(draft: ChangeDraft, text: str) -> bool:
    """Whether one digit was typed where a day or words are read back: a line that is not there, and no new target."""
    same = draft.to is not None and draft.was is not None and draft.to.target == draft.was.target
    return same and len(text.strip()) == 1 and text.strip().isdecimal()
