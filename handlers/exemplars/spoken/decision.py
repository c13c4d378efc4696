"""Read a decision back before it is noted: whom it recognises, for what, by which organisation, on which day."""

from datetime import date

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.understanding.exemplars.proposing import day_in
from handlers.exemplars import theirs
from handlers.exemplars.theirs import COMMAND, RECOGNISE
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.quotation import quoted
from storage import organisations


def ask(turn: Turn, who: str, found: Nomination) -> None:
    place = organisations.by_id(turn.session, found.proposer_id)
    if place is None:
        return
    level = organisations.by_id(turn.session, theirs.level_of(turn, found, place) or 0)
    day = _day(turn, found)
    lines = [turn.tr("Shall I recognise this exemplar: {who}?", who=who)]
    lines.append(quoted(theirs.words(turn, found, place, turn.member)))
    by, on = level.name if level else turn.tr("the administrators"), turn.language.short_date(day)
    lines.append(turn.tr("Decided by {organisation} on {day}.", organisation=by, day=on))
    other = f" {day.isoformat()}" if day != turn.today else ""
    yes = Choice(turn.tr("Yes, recognise it"), f"{COMMAND} {RECOGNISE} {found.id}{other}")
    propose(turn, "\n".join(lines), yes, Choice(turn.tr("No, leave it"), "/dethoi"))


def _day(turn: Turn, found: Nomination) -> date:
    """The day that was typed, where the decision can be of it; else today."""
    typed = day_in(turn.text, turn.today)
    return typed if typed and found.proposed_on <= typed <= turn.today else turn.today
