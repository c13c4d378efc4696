"""What the list of a branch brings: who registered what, each pledge with all about it, and what happened when."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.listing import asked, branch_list, history, read_aloud, reminding, wanted
from handlers.pledges import my_pledges
from handlers.talk.subject import ChatCommand, Subject, joined
from handlers.talk.turn import Turn
from locales.language import marked

LISTING = Subject(
    commands=(
        ChatCommand(("danhsach", "list"), marked("who registered what in my branch"), asked.show, has_summaries),
        ChatCommand(
            ("nhatky", "audit"),
            marked("what happened when, and who did it"),
            history.show,
            joined,
            menu_of=has_summaries,
        ),
    ),
    dialogues=(reminding.remind_of_one,),
)
_HISTORY = re.compile(
    r"(?:(?:cho|toi|tui|em|xin|muon|xem|coi|lai|giup|gium) )*(?:nhat ky|lich su)"
    r"(?: (?:thay doi|dang ky|viec|chi bo|hom nay|hom qua|hom kia|ngay .+|cua .+))*[ .?!]*"
    r"|ai (?:da |vua |moi )?(?:sua|doi|rut|thay doi) (?:nhung |viec )?gi(?: (?:hom nay|hom qua))?[ .?!]*"
)


def heard(turn: Turn) -> bool:
    """Whether somebody asks for the list, or for what happened, which is then shown."""
    text = turn.text
    if _HISTORY.fullmatch(fold(text)):
        history.show(turn, text)
        return True
    asked, somebody = wanted.asks_for_list(text), wanted.somebody_in(text, titled=True)
    if not has_summaries(turn.member):
        return _tell_whose_it_is(turn) if (asked or somebody) and len(text.split()) > 1 else False
    places = branch_list.listable(turn)
    if wanted.asks_for_reading(text) and places:
        _read_out(turn, places)
    elif asked and not places and wanted.state_in(text):
        return False  # who is late, above the cell: told by branches
    elif asked:
        branch_list.say(turn, text)
    elif places and (somebody or _is_of_ours(turn, text)):
        branch_list.say(turn, somebody or wanted.somebody_in(text))
    else:
        return False
    return True


def _read_out(turn: Turn, places: Sequence[Place]) -> None:
    """The version to be read, of the one organisation or of the one that is chosen."""
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


def _tell_whose_it_is(turn: Turn) -> bool:
    """A plain member is told who reads the list, and shown their own pledges."""
    turn.say(turn.tr("The list of the branch is for its secretary; what you registered yourself is seen here:"))
    my_pledges.show(turn, "")
    return True
