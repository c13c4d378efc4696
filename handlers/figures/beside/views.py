"""What lies beside a summary of today: "/tonghop XA1 im 0" who is silent, "ketqua" results, "bang" the table."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_summarise
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.figures.beside import peers, results, silent, switching
from handlers.figures.named import above_of, unknown_code
from handlers.figures.pages import command
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns.campaigns import Asked

_SHOWS: Mapping[str, Callable[[Turn, Place, Asked, int], None]] = {
    silent.VERB: silent.show,
    results.VERB: results.show,
    peers.VERB: peers.show,
    peers.BY_CLUSTER: peers.show_clusters,
    switching.OFF: lambda turn, place, _, __: switching.switch(turn, place, on=False),
    switching.ON: lambda turn, place, _, __: switching.switch(turn, place, on=True),
}
_ASKED = re.compile(rf"(?P<code>\S.*?) (?P<view>{'|'.join(_SHOWS)})(?: (?P<start>\d{{1,5}}))?")


def shown(turn: Turn, argument: str) -> bool:
    """Whether one of them is asked for, and shown."""
    asked = _ASKED.fullmatch(argument.strip())
    if asked is None:
        return False
    place = organisations.by_code(turn.session, asked["code"])
    if place is None:
        raise unknown_code(asked["code"])
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    show(turn, place, asked["view"], int(asked["start"] or 0))
    return True


def show(turn: Turn, place: Place, view: str, start: int = 0) -> None:
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        raise UserError("No emulation campaign is open today.")
    _SHOWS[view](turn, place, campaign, start)


def offered(turn: Turn, place: Place, past: date | None) -> list[Choice]:
    """The ways from a summary to what lies beside it, and up."""
    choices = [] if past else [Choice(turn.tr("Results"), f"{command(place.code, None)} {results.VERB}")]
    if above := above_of(turn, place):
        choices.append(Choice(turn.tr("Up: {organisation}", organisation=above.name), command(above.code, past)))
    return choices
