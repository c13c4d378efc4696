"""Leave a file to be made for whoever asked for it."""

from datetime import timedelta

from domain.errors import NotAllowed, UserError
from domain.papers.forms import DRAFT, Form, may_finish
from domain.papers.kinds import NUMBERED
from domain.roles import Place
from exports.desk.papers import Paper, named
from exports.papers.printing.pdf import office
from handlers.campaigns import looked_at
from handlers.talk import conversation
from handlers.talk.turn import Turn
from storage import organisations
from storage.desk import letterheads, wanted

LAST, LATELY = "paper", timedelta(hours=12)
"""The paper made last is "the PDF of it" or "for good" so long."""


def order(turn: Turn, place: Place, paper: Paper, form: Form = DRAFT) -> None:
    """Say nothing: the file is there within a second, or it is said that it takes longer."""
    check(turn, place, paper, form)
    asked = looked_at.of(turn, place.path)
    if asked is None:
        raise UserError("No emulation campaign is open today.")
    if form.pdf and not office():
        turn.say(turn.tr("Here I make no PDF; the Word file prints the same."))
        form = Form(form.final)
    name = form.written(paper.name) if paper.is_word else paper.name
    conversation.pick(turn, LAST, f"{name} {place.code}")
    if not wanted.ask(turn.session, turn.member.id, turn.incoming.address, name, place, asked.ids, turn.real_now):
        turn.say(turn.tr("That file is being made already; it comes in a moment."))
    elif paper.name in NUMBERED and form == DRAFT:
        _remind_of_number(turn, place)


def check(turn: Turn, place: Place, paper: Paper, form: Form) -> None:
    """Raise where somebody may not have this paper, or not in this form."""
    if not paper.may(turn.member, place):
        raise NotAllowed("The files of {organisation} are not yours to have.", organisation=place.name)
    if form.final and paper.is_word and not may_finish(turn.member, place):
        raise NotAllowed("Only who leads {organisation} makes a paper final.", organisation=place.name)


def last(turn: Turn) -> tuple[Place, Paper, Form] | None:
    """Return the Word paper that was made last, not long ago, with its form."""
    name, _, code = conversation.picked_lately(turn, LAST, LATELY).partition(" ")
    place, (paper, form) = organisations.by_code(turn.session, code) if code else None, named(name)
    return (place, paper, form) if place and paper and paper.is_word else None


def _remind_of_number(turn: Turn, place: Place) -> None:
    """The number of a report stays blank; the one used last is only called to mind."""
    head = letterheads.of(turn.session, place, turn.today)
    if latest := head.numbers.get("BC"):
        number = f"{latest:02d}-BC/{head.symbol}"
        turn.say(turn.tr("The last number used: {number}. The new one is left blank for you.", number=number))
