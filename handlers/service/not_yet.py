"""What people ask for that cannot be done here yet: what it is, and who can."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.understanding.text.words import fold
from handlers.figures import overdue, summary
from handlers.people import hearing_of_leavings, member_list, sympathy
from handlers.talk.turn import Turn


def change_for(turn: Turn, text: str) -> None:
    """Something of somebody else changed: that they belong here no more can be noted, or that they are ill."""
    if not (hearing_of_leavings.heard(turn, text) or sympathy.spares_another(turn, text)):
        for_another(turn, text)


def for_another(turn: Turn, _text: str) -> None:
    """A pledge or report entered, changed or withdrawn for somebody else."""
    turn.say(
        turn.tr(
            "You would like to enter or change something for another person. I cannot do that yet. Please keep a note "
            "of it, and ask the committee's staff; in the name of the whole branch you can register here."
        ),
        (Choice(turn.tr("Members"), "/thanhvien"), Choice(turn.tr("Register a pledge"), "/dangky")),
        columns=2,
    )


def list_people(turn: Turn, text: str) -> None:
    """The list as a file: the people can be seen here, the file is still to come."""
    if has_summaries(turn.member) and overdue.is_asked(text):
        summary.hear(turn, text)
        return
    if has_summaries(turn.member) and re.search(
        r"\b(?:cac chi bo|chi bo nao|to chuc|ty le|ti le|bao nhieu|duoc may)\b", fold(text)
    ):
        turn.say(turn.tr("I cannot make a file to print yet; here are the figures:"))
        summary.show(turn, "")
        return
    turn.say(turn.tr("I cannot make a file to print yet; the people are seen here:"))
    member_list.show(turn, "")


def compare(turn: Turn, _text: str) -> None:
    """Ranking: the figures side by side, without places."""
    turn.say(turn.tr("I give no places; here are the figures side by side:"))
    summary.show(turn, "")
