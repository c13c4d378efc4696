"""What lies beside a summary of any day: "/tonghop XA1 im 0" who is silent, "ketqua" results, "bang" the table."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import past_day
from handlers.campaigns import looked_at
from handlers.figures.beside import odd, peers, results, silent, switching
from handlers.figures.named import above_of, starting_places, unknown_code
from handlers.figures.pages import as_of, command
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.campaigns.campaigns import Asked
from storage.results.then import was_there

Show = Callable[[Turn, Place, Asked, int, AsOf], None]
_SHOWS: Mapping[str, Show] = {
    silent.VERB: silent.show,
    results.VERB: results.show,
    odd.VERB: odd.show,
    peers.VERB: peers.show,
    peers.BY_CLUSTER: peers.show_clusters,
    switching.OFF: lambda turn, place, *_: switching.switch(turn, place, on=False),
    switching.ON: lambda turn, place, *_: switching.switch(turn, place, on=True),
}
ASKED = re.compile(rf"(?:(?P<code>\S.*?) )?(?P<view>{'|'.join(_SHOWS)})(?: (?P<start>\d{{1,5}}))?")


def shown(turn: Turn, argument: str) -> bool:
    """Whether one of them is asked for, and shown."""
    asked = ASKED.fullmatch(argument.strip())
    if asked is None:
        return False
    if not asked["code"] and organisations.by_code(turn.session, argument.strip()):
        return False
    day, code = past_day(asked["code"] or "", turn.today)
    place = organisations.by_code(turn.session, code) if code else next(iter(starting_places(turn)), None)
    if place is None:
        raise unknown_code(code)
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    show(turn, place, asked["view"], int(asked["start"] or 0), day)
    return True


def show(turn: Turn, place: Place, view: str, start: int = 0, day: date | None = None) -> None:
    """Show it of a day, or say why there is nothing of that day."""
    then = as_of(turn, day or turn.today)
    _SHOWS[view](turn, place, campaign_of(turn, place, then), start, then)


def campaign_of(turn: Turn, place: Place, then: AsOf) -> Asked:
    """The campaign figures of a day are of; raise where there are none of that day."""
    if then.day > turn.today:
        raise UserError("{day} has not come yet. Figures are kept of every day until today.", day=then.day)
    campaign = looked_at.of(turn, place.path, then.day)
    if campaign is None and not then.present:
        raise UserError("No emulation campaign was open on {day}.", day=then.day)
    if campaign is None:
        raise UserError("No emulation campaign is open today.")
    if not then.present and not was_there(turn.session, place, then):
        ways = (Choice(turn.tr("Figures of today"), command(place.code, None)),)
        words = marked("Of {day} I have no figures of {organisation}: nothing was recorded yet.")
        raise UserError(words, ways, day=then.day, organisation=place.name)
    return campaign


def offered(turn: Turn, place: Place, past: date | None) -> list[Choice]:
    """The ways from a summary to what lies beside it, and up."""
    choices = [Choice(turn.tr("Results"), f"{command(place.code, past)} {results.VERB}")]
    if above := above_of(turn, place):
        choices.append(Choice(turn.tr("Up: {organisation}", organisation=above.name), command(above.code, past)))
    return choices
