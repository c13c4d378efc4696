"""An announcement for people without a phone: its text to print, and what can be noted of their reading."""

from domain.chat import Kind
from domain.permissions import has_summaries
from domain.reach import questions as asked
from domain.understanding.moves.on_paper import is_for_paper
from handlers.announcing import questions
from handlers.announcing.sending import whose
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted


def heard(turn: Turn) -> bool:
    """Whether somebody who leads or serves asks for it; nothing is noted of anybody."""
    not_here = turn.person is None or turn.chat.dialogue or turn.incoming.kind is not Kind.TEXT
    if not_here or not has_summaries(turn.member) or not is_for_paper(turn.text):
        return False
    found = {each.id: each for each in (*questions.of_others(turn), *whose.lately(turn))}.values()
    one = max(found, key=lambda each: (asked.names_its_day(turn.text, each.text), each.id), default=None)
    text = f"\n{quoted(one.text)}" if one else ""
    printed = turn.tr("I make no printed sheet of an announcement; this is its text, to print, hang up or read aloud:")
    noted = turn.tr(
        "Who has no phone here is counted as not reached; nobody can confirm the reading for them, so the secretary of "
        "their branch hands it over and tells them. I have noted nothing."
    )
    turn.say("\n".join(part for part in (f"{printed}{text}" if one else "", noted) if part))
    return True
