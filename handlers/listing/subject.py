"""What the list of a branch brings: who registered what, each pledge with all about it, and what happened when."""

import re

from domain.permissions import has_summaries, reported_places
from domain.understanding.text.words import fold
from handlers.listing import asked, branch_list, history, reminding, wanted
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
    r"(?: (?:thay doi|dang ky|chi bo|hom nay|hom qua|hom kia|ngay .+|cua .+))*[ .?!]*"
)


def heard(turn: Turn) -> bool:
    """Whether somebody asks for the list, or for what happened, which is then shown."""
    text = turn.text
    if _HISTORY.fullmatch(fold(text)):
        history.show(turn, text)
        return True
    if not reported_places(turn.member) and not has_summaries(turn.member):
        return False
    if wanted.asks_for_list(text):
        branch_list.say(turn, text)
        return True
    somebody = wanted.somebody_in(text)
    if somebody and branch_list.listable(turn):
        branch_list.say(turn, somebody)
        return True
    return False
