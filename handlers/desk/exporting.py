"""`/xuat`: the files of an organisation to print, correct, sign and pass on, for those whose business they are."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.forms import DRAFT, Form
from domain.papers.kinds import Kind
from domain.permissions import may_see_names, may_summarise
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.understanding.text.words import fold
from exports.desk.papers import PAPERS, Paper, named
from handlers.desk import blank, letterhead, ordering
from handlers.figures.named import starting_places, unknown_code
from handlers.talk.turn import Turn
from storage import organisations

MOST = 8
"""Choices of one screen."""


def show(turn: Turn, argument: str) -> None:
    """ "/xuat", "/xuat CB1", "/xuat excel CB1": which organisation, then which file, then the file."""
    if argument.startswith(f"{blank.WITH} ") or argument.startswith(f"{blank.WITHOUT} "):
        blank.make(turn, argument)
        return
    first, _, rest = argument.strip().partition(" ")
    paper, form = named(fold(first))
    code = rest.strip() if paper else argument.strip()
    place = organisations.by_code(turn.session, code) if code else _own(turn, form.written(paper.name) if paper else "")
    if place is None and code:
        raise unknown_code(code)
    if place is not None:
        offer(turn, place, paper, form)


def _own(turn: Turn, name: str) -> Place | None:
    """The one organisation somebody serves; None where they are asked which; `name`: the paper wanted, "" for any."""
    places = starting_places(turn)
    if len(places) == 1:
        return places[0]
    ways = [Choice(each.name, f"/xuat {name} {each.code}".replace("  ", " ")) for each in places[:MOST]]
    turn.say(turn.tr("The files of which organisation?"), ways)
    return None


def offer(turn: Turn, place: Place, paper: Paper | None, form: Form = DRAFT) -> None:
    """Let somebody choose among the files they may have, or make the one they named."""
    check(turn, place)
    if paper is not None:
        _make(turn, place, paper, form)
        return
    found = [each for each in PAPERS if each.may(turn.member, place)]
    ways = [Choice(turn.tr(each.title), f"/xuat {_named(each, form)} {place.code}") for each in found[:MOST]]
    turn.say(turn.tr("Which file of {organisation}?", organisation=place.name), ways)


def check(turn: Turn, place: Place) -> None:
    figures = (Choice(turn.tr("Summary"), "/tonghop"),)
    if not may_summarise(turn.member, place):
        raise NotAllowed("The files of {organisation} are not yours to have.", figures, organisation=place.name)
    if not organisations.is_open(turn.session, place):
        raise UserError("{organisation} is closed, so no file is made of it.", figures, organisation=place.name)
    if not turn.hands_over_files:
        raise UserError(
            "A file cannot be handed over in this chat. Please take it on Telegram, or ask an administrator to open "
            "the page for downloads. The figures can be read here.",
            (*figures, *_list(turn, place)),
        )


def _list(turn: Turn, place: Place) -> list[Choice]:
    if not may_see_names(turn.member, place):
        return []
    return [Choice(turn.tr("Who registered what"), f"/danhsach {Shown.ALL} {place.code} 0")]


def _named(paper: Paper, form: Form) -> str:
    return form.written(paper.name) if paper.is_word else paper.name


def _make(turn: Turn, place: Place, paper: Paper, form: Form) -> None:
    """Ask first what nobody but its people can know, then leave it to be made."""
    ordering.check(turn, place, paper, form)
    if paper.headed and letterhead.ask_first(turn, place, _named(paper, form)):
        return
    if paper.name == Kind.BLANK and blank.propose_invitations(turn, place):
        return
    ordering.order(turn, place, paper, form)
