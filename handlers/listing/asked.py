"""The list asked for: what stands behind `/danhsach`, and sentences that want it, or the history."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.understanding.past.past_periods import past_period
from domain.understanding.text.words import fold
from handlers.listing import branch_list, card, history, read_aloud, reminding, wanted
from handlers.pledges import my_pledges
from handlers.talk.turn import Turn

_ONE = re.compile(r"(?P<what>viec|baocao|nhac) #?(?P<number>\d{1,9})(?: (?P<start>\d{1,5}))?", re.IGNORECASE)
_LISTED = re.compile(r"\b(?:danh sach|ds|liet ke|dang ky|cam ket)\b")
_HISTORY = re.compile(
    r"(?:(?:cho|toi|tui|em|xin|muon|xem|coi|lai|giup|gium) )*(?:nhat ky|lich su)"
    r"(?: (?:thay doi|dang ky|viec|chi bo|hom nay|hom qua|hom kia|ngay .+|cua .+))*[ .?!]*"
    r"|ai (?:da |vua |moi )?(?:sua|doi|rut|thay doi) (?:nhung |viec )?gi(?: (?:hom nay|hom qua))?[ .?!]*"
)


def show(turn: Turn, argument: str) -> None:
    """`/danhsach`: the list; a state, a name, a branch behind it; or what a button of the list asks for."""
    one, page = _ONE.fullmatch(argument.strip()), branch_list.page_in(argument)
    if one:
        number, start = int(one["number"]), int(one["start"] or 0)
        if one["what"].lower() == "baocao":
            card.show_reports(turn, number, start)
        elif one["what"].lower() == "nhac":
            reminding.start(turn, number)
        else:
            card.show(turn, number)
    elif page is None:
        branch_list.say(turn, wanted.somebody_in(argument) or argument.strip())
    elif page.what == branch_list.PERSON:
        branch_list.show_person_by_code(turn, page.code, page.start)
    elif page.what == branch_list.STATES:
        branch_list.show_states(turn, branch_list.place_of(turn, page.code))
    elif page.what == branch_list.ALOUD:
        read_aloud.show(turn, branch_list.place_of(turn, page.code), page.start)
    else:
        branch_list.show_page(turn, branch_list.place_of(turn, page.code), Shown(page.what), page.start)


def heard(turn: Turn) -> bool:
    """Whether somebody asks for the list, or for what happened, which is then shown."""
    text = turn.text
    if _HISTORY.fullmatch(fold(text)):
        history.show(turn, text)
        return True
    is_asked, somebody = wanted.asks_for_list(text), wanted.somebody_in(text, titled=True)
    if not has_summaries(turn.member):
        tells = bool(is_asked or somebody) and len(text.split()) > 1
        if tells:
            tell_whose_it_is(turn)
        return tells
    places = branch_list.listable(turn)
    if wanted.asks_for_reading(text) and places:
        _read_out(turn, places)
    elif is_asked and not places and wanted.state_in(text):
        return False  # who is late, above the cell: told by branches
    elif is_asked and past_period(fold(text), turn.today) and not _LISTED.search(fold(text)):
        return False  # what came of a month
    elif is_asked:
        branch_list.say(turn, text)
    elif places and (somebody or _is_of_ours(turn, text)):
        branch_list.say(turn, somebody or wanted.somebody_in(text))
    else:
        return False
    return True


def _read_out(turn: Turn, places: Sequence[Place]) -> None:
    if len(places) == 1:
        read_aloud.show(turn, places[0], 0)
        return
    choices = [Choice(place.name, branch_list.command(branch_list.ALOUD, place.code)) for place in places]
    turn.say(turn.tr("Which organisation's list?"), choices)


def _is_of_ours(turn: Turn, text: str) -> bool:
    """Whether a name without a title is one of the own branch: "việc của tám"."""
    cells = [place for place in branch_list.listable(turn) if not place.has_branches]
    name = wanted.somebody_in(text)
    return bool(name and wanted.called(turn, name, cells))


def tell_whose_it_is(turn: Turn) -> None:
    """A plain member is told who reads the list, and shown their own pledges."""
    turn.say(turn.tr("The list of the branch is for its secretary; what you registered yourself is seen here:"))
    my_pledges.show(turn, "")
