"""Leave a file to be made for whoever asked for it."""

import re
from dataclasses import replace
from datetime import timedelta

from domain.errors import NotAllowed, UserError
from domain.papers.forms import DRAFT, Form, day_put_right, may_finish, of_the_last, read
from domain.papers.kinds import NUMBERED, Kind
from domain.roles import Place
from domain.understanding.text.words import fold
from exports.desk.offered import EXCEL, OfferedFile, named
from exports.papers.printing.pdf import office
from handlers.campaigns import looked_at
from handlers.talk import conversation, frame
from handlers.talk.turn import Turn
from storage import organisations
from storage.desk import letterheads, wanted

_EXCEL = re.compile(r"\b(?:xuat|gui|cho|lay|tai|lam|can|file|tep)\b.*\b(?:excell?|xlsx?|bang tinh)\b")
LAST, LATELY = "paper", timedelta(hours=12)
"""The paper made last is "the PDF of it" or "for good" so long."""


def order(turn: Turn, place: Place, paper: OfferedFile, form: Form = DRAFT) -> None:
    """Say nothing: the file is there within a second, or it is said that it takes longer."""
    check(turn, place, paper, form)
    asked = looked_at.of(turn, place.path)
    if asked is None:
        raise UserError("No emulation campaign is open today.")
    if form.pdf and not office():
        turn.say(turn.tr("Here I make no PDF; the Word file prints the same."))
        form = replace(form, pdf=False)
    name = paper.formed(form).written(paper.name)
    conversation.pick(turn, LAST, f"{name} {place.code}")
    frame.note(turn, frame.Thing.FILE, place.code, form.until, name)
    if not wanted.ask(turn.session, turn.member.id, turn.incoming.address, name, place, asked.ids, turn.real_now):
        turn.say(turn.tr("That file is being made already; it comes in a moment."))
    elif paper.name in NUMBERED and form == DRAFT:
        _remind_of_number(turn, place)


def other_form(turn: Turn, paper: str, text: str) -> str:
    """The paper that waits in the form, or as of the day, that words name: "ok, bỏ chữ dự thảo"; "" for none."""
    name, form = read(paper)
    wished = form_named(turn, name, form, fold(text).strip(" .?!"))
    return wished.written(name) if wished else ""


def form_named(turn: Turn, paper: str, form: Form, folded: str) -> Form | None:
    """The form in which words want a paper; None where they speak of none."""
    if paper == Kind.COMMITTEE and (day := day_put_right(folded, turn.today)):
        return replace(form, until=day if day < turn.today else None)
    return of_the_last(folded, form)


def orders_excel(turn: Turn, place: Place, text: str) -> bool:
    """Whether words ask for the Excel file while another paper waits; then it is on its way."""
    if not _EXCEL.search(fold(text)):
        return False
    order(turn, place, EXCEL)
    return True


def check(turn: Turn, place: Place, paper: OfferedFile, form: Form) -> None:
    """Raise where somebody may not have this paper, or not in this form."""
    if not paper.may(turn.member, place):
        raise NotAllowed("The files of {organisation} are not yours to have.", organisation=place.name)
    if form.final and paper.is_word and not may_finish(turn.member, place):
        raise NotAllowed("Only who leads {organisation} makes a paper final.", organisation=place.name)


def last(turn: Turn) -> tuple[Place, OfferedFile, Form] | None:
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
