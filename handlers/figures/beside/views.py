"""What lies beside a summary of today: "/tonghop XA1 im 0" who is silent, "ketqua" results, "bang" the table."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from handlers.campaigns import looked_at
from handlers.figures.beside import odd, peers, results, silent, switching
from handlers.figures.named import above_of, unknown_code
from handlers.figures.pages import command
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns.campaigns import Asked

_SHOWS: Mapping[str, Callable[[Turn, Place, Asked, int], None]] = {
    silent.VERB: silent.show,
    results.VERB: results.show,
    odd.VERB: odd.show,
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
    day, code = past_day(asked["code"], turn.today)
    place = organisations.by_code(turn.session, code)
    if place is None:
        raise unknown_code(code)
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    if not (day and says_of_today(turn, place, day)):
        show(turn, place, asked["view"], int(asked["start"] or 0))
    return True


def says_of_today(turn: Turn, place: Place, day: date) -> bool:
    """Whether another day was asked for, of which there is the summary alone, which is then said."""
    if day == turn.today:
        return False
    said = turn.language.short_date(day)
    words = turn.tr(
        "Results, tables and who is silent are shown as of today. Of {day} I can show the figures.", day=said
    )
    turn.say(words, [Choice(turn.tr("Figures of {day}", day=said), command(place.code, day))])
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
