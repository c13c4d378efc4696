"""A report that was handed in is to be put right or taken back: one's own, or that of a unit below."""

from domain.chat import Choice
from domain.permissions import reported_places
from domain.roles import Place
from handlers.figures.named import named as named_place
from handlers.rounds import round_list
from handlers.rounds.round_list import top_of
from handlers.talk.turn import Turn
from storage.rounds import reports


def take_back(turn: Turn, text: str) -> None:
    """The report handed in last is shown, to be put right or taken back."""
    top = top_of(turn)
    unit = named_place(turn, text, [top.path])
    if unit is not None and unit.id not in [each.id for each in reported_places(turn.member)]:
        _take_back_of(turn, unit)
        return
    newest = reports.newest_of(turn.session, [each.id for each in reported_places(turn.member)])
    if newest is None:
        turn.say(turn.tr("No report of yours stands, so there is nothing to take back."))
        return
    round_list.show_report(turn, newest)
    turn.say_first(turn.tr("What was handed in is kept as it stood; you can put it right or take it back."))


def _take_back_of(turn: Turn, unit: Place) -> None:
    """The report of a unit below is shown, with what may be done with it; none is where none was handed in."""
    newest = reports.newest_of(turn.session, [unit.id])
    if newest is None:
        words = turn.tr("{unit} has not handed in a report: there is nothing to put right.", unit=unit.name)
        turn.say(words, (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))
        return
    round_list.show_report(turn, newest)
