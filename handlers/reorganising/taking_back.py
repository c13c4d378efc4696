"""`/tochuc lai 5`: a change of today is taken back as a whole, a planned one is called off."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_reorganise
from domain.reorganising.change import ChangeState
from handlers.moving.arrival import when
from handlers.talk.turn import Turn
from locales.wording.organisations.reorganising import change_text
from storage import organisations
from storage.reorganising import acting, checking, telling, undoing
from storage.reorganising.acting import Ordered
from storage.roster import organisations as roster


def is_theirs(turn: Turn, ordered: Ordered) -> bool:
    """Whether this person administers everything a change is about."""
    wanted = ordered.wanted
    numbers = [*wanted.of, *(each for each in (wanted.above, wanted.into) if each)]
    above = checking.above_the_new(turn.session, wanted.what, wanted.of, wanted.into)
    places = (*organisations.by_ids(turn.session, numbers).values(), *((above,) if above else ()))
    return may_reorganise(turn.member, *places)


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
    told = telling.tell_back(turn.session, ordered, when(turn), turn.member.id)
    done = turn.tr("This was taken back; everything is as it was before.")
    heard = turn.trn("{count} comrade is told.", "{count} comrades are told.", told)
    turn.say(f"{said}\n{done} {heard}" if told else f"{said}\n{done}", [Choice(turn.tr("Organisations"), "/tochuc")])
