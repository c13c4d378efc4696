"""The list as a plain text: to be read aloud in the meeting, or copied to the group."""

from domain.errors import UserError
from domain.pledges.listing import Shown, by_owner, fits
from domain.roles import Place
from handlers.listing import branch_list
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.listing.entries import spoken_entry
from storage.listing import rows

LINES = 25
"""So many are read in one go, and stay one message."""


def show(turn: Turn, place: Place, start: int) -> None:
    """Numbered lines, person by person; what can be done with them is said in a message of its own."""
    listed = [each for each in branch_list.everything(turn, place) if fits(each, Shown.ALL, turn.today)]
    found = sorted(listed, key=by_owner)
    shown = found[start : start + LINES]
    back = branch_list.whole(turn, place)
    if not shown:
        raise UserError("There is nothing more to show.", (back,))
    pledges = rows.in_full(turn.session, [each.pledge_id for each in shown])
    head = turn.tr(
        "{branch}, what is registered, as of {day}:", branch=place.name, day=turn.language.short_date(turn.today)
    )
    lines = [
        spoken_entry(turn.language, turn.today, pledges[each.pledge_id], each.owner, number)
        for number, each in enumerate(shown, start + 1)
    ]
    turn.say("\n".join([head, *lines] if start == 0 else lines))
    more = onwards(turn, start, LINES, len(found), f"/danhsach {branch_list.ALOUD} {place.code}")
    turn.say(turn.tr("The version above has names: it is for the meeting and the group of the branch."), [*more, back])
