"""What is said in English at the last look, heard as the same in Vietnamese."""

from copy import copy
from dataclasses import replace

from domain.reach.in_english import in_vietnamese
from handlers.announcing.composing import mending
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.talk.turn import Turn


def corrected(turn: Turn, draft: AnnouncementDraft, step: str) -> tuple[str, str | None]:
    """What is changed by the words, and the question to ask then, as `mending.corrected`."""
    told = in_vietnamese(turn.text) if step in (*mending.LAST_LOOK, *mending.ASIDE) else ""
    if not told:
        return mending.corrected(turn, draft, step)
    heard = copy(turn)
    heard.incoming = replace(turn.incoming, text=told)
    return mending.corrected(heard, draft, step)
