"""`/tochuc lai 5`: a change of today is taken back as a whole, a planned one is called off; asked for in words too."""

import re
from collections.abc import Collection
from datetime import datetime, time

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_broadcast, may_reorganise
from domain.reorganising.change import ChangeState, What
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.organisations.reorganising import change_text
from storage import organisations
from storage.reorganising import acting, checking, telling, undoing
from storage.reorganising.acting import Ordered
from storage.roster import organisations as roster

_NUMBERED = re.compile(r"\b(?:ap|khom|khu pho|thon) \d+\b")


def is_theirs(turn: Turn, ordered: Ordered) -> bool:
    """Whether this person administers everything a change is about."""
    wanted = ordered.wanted
    numbers = [*wanted.of, *(each for each in (wanted.above, wanted.into) if each)]
    above = checking.above_the_new(turn.session, wanted.what, wanted.of, wanted.into)
    places = (*organisations.by_ids(turn.session, numbers).values(), *((above,) if above else ()))
    return may_reorganise(turn.member, *places)


def offers(turn: Turn, after: datetime | None = None, kinds: Collection[What] = tuple(What), named: str = "") -> bool:
    """Ask whether the last change of today, or the last that is planned, is what is meant; False where there is none.

    `after`: only what was ordered since then. `named`: what was said of organisations, folded: one of these alone.
    """
    found = _last(turn, kinds, named)
    if found is None or (after is not None and after >= found[1]):
        return False
    ordered, _ = found
    asked = turn.tr("You ordered this last. Shall I take it back?")
    yes = Choice(turn.tr("Yes, take it back"), f"/tochuc lai {ordered.number}")
    text = f"“{change_text(turn.language, ordered.wanted)}”\n{asked}"
    propose(turn, text, yes, Choice(turn.tr("No, leave it"), "/dethoi"))
    return True


def is_possible(turn: Turn) -> bool:
    return last_at(turn) is not None


def last_at(turn: Turn) -> datetime | None:
    """When this person ordered the last change that can be taken back."""
    found = _last(turn, tuple(What))
    return found[1] if found else None


def _last(turn: Turn, kinds: Collection[What], named: str = "") -> tuple[Ordered, datetime] | None:
    if not may_broadcast(turn.member):
        return None
    midnight = datetime.combine(turn.today, time(0), turn.deployment.zone)
    found = acting.ordered_by(turn.session, turn.member.id, midnight)
    theirs = (each for each in found if each[0].wanted.what in kinds and is_theirs(turn, each[0]))
    return next((each for each in theirs if _concerns(turn, each[0], named)), None)


def _concerns(turn: Turn, ordered: Ordered, named: str) -> bool:
    """Whether a numbered organisation that was said, or any where none was, is one of a change."""
    numbers, folded = _NUMBERED.findall(named), fold(change_text(turn.language, ordered.wanted))
    return not numbers or any(re.search(rf"\b{each}\b", folded) for each in numbers)


def take_back(turn: Turn, number: int | None) -> None:
    roster.lock(turn.session)  # first, as whoever carries out what is due does
    ordered = acting.by_number(turn.session, number) if number is not None else None
    if ordered is None:
        raise UserError("I find no such change.")
    if not is_theirs(turn, ordered):
        raise NotAllowed("This change is not yours to take back.")
    undoing.take_back(turn.session, ordered, turn.stamp)
    said = f"“{change_text(turn.language, ordered.wanted)}”"
    if ordered.state is ChangeState.PLANNED:
        turn.say(f"{said}\n" + turn.tr("This was called off. Nothing has changed."))
        return
    told = telling.tell_back(turn.session, ordered, turn.when, turn.member.id)
    done = turn.tr("This was taken back; everything is as it was before.")
    heard = turn.trn("{count} comrade is told.", "{count} comrades are told.", told)
    turn.say(f"{said}\n{done} {heard}" if told else f"{said}\n{done}", [Choice(turn.tr("Organisations"), "/tochuc")])
