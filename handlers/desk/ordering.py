"""Leave a file to be made for whoever asked for it."""

from domain.errors import NotAllowed, UserError
from domain.papers.kinds import NUMBERED
from domain.roles import Place
from exports.desk.papers import Paper
from handlers.campaigns import looked_at
from handlers.talk.turn import Turn
from storage.desk import letterheads, wanted


def order(turn: Turn, place: Place, paper: Paper) -> None:
    """Say nothing: the file is there within a second, or it is said that it takes longer."""
    if not paper.may(turn.member, place):
        raise NotAllowed("The files of {organisation} are not yours to have.", organisation=place.name)
    asked = looked_at.of(turn, place.path)
    if asked is None:
        raise UserError("No emulation campaign is open today.")
    address = turn.incoming.address
    if not wanted.ask(turn.session, turn.member.id, address, paper.name, place, asked.ids, turn.real_now):
        turn.say(turn.tr("That file is being made already; it comes in a moment."))
    elif paper.name in NUMBERED:
        _remind_of_number(turn, place)


def _remind_of_number(turn: Turn, place: Place) -> None:
    """The number of a report stays blank; the one used last is only called to mind."""
    head = letterheads.of(turn.session, place, turn.today)
    if last := head.numbers.get("BC"):
        number = f"{last:02d}-BC/{head.symbol}"
        turn.say(turn.tr("The last number used: {number}. The new one is left blank for you.", number=number))
