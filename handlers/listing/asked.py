"""What stands behind `/danhsach`: a page of a list, one pledge, or words that name either."""

import re

from domain.pledges.listing import Shown
from handlers.listing import branch_list, card, read_aloud, reminding, wanted
from handlers.talk.turn import Turn

_ONE = re.compile(r"(?P<what>viec|baocao|nhac) #?(?P<number>\d{1,9})(?: (?P<start>\d{1,5}))?", re.IGNORECASE)


def show(turn: Turn, argument: str) -> None:
    """`/danhsach`: the list; a state, a name, a branch behind it; or what a button of the list asks for."""
    one, page = _ONE.fullmatch(argument.strip()), branch_list.page_in(argument)
    if one:
        number, start = int(one["number"]), int(one["start"] or 0)
        _show_one(turn, one["what"].lower(), number, start)
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


def _show_one(turn: Turn, what: str, number: int, start: int) -> None:
    if what == "baocao":
        card.show_reports(turn, number, start)
    elif what == "nhac":
        reminding.start(turn, number)
    else:
        card.show(turn, number)
