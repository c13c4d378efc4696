"""The short menus shown when nothing is open: what this person most likely wants next."""

from domain.chat import Choice
from domain.permissions import belongs, has_summaries, is_admin, leads, manages_people, may_broadcast
from handlers.talk.turn import Turn
from locales.language import marked

MOST = 6


_ENTRIES = (
    (marked("Register a pledge"), "/dangky", belongs),
    (marked("My pledges"), "/camket", belongs),
    (marked("Report progress"), "/baocao", belongs),
    (marked("Summary"), "/tonghop", has_summaries),
    (marked("Confirm what is done"), "/duyet", leads),
    (marked("Announcement"), "/thongbao", may_broadcast),
    (marked("Members"), "/thanhvien", manages_people),
    (marked("State of the bot"), "/tinhtrang", is_admin),
)
LABELS = tuple((label, command) for label, command, _ in _ENTRIES)
"""What stands on the main menu, as msgids, with the command behind each."""


def main_choices(turn: Turn) -> list[Choice]:
    """The few things this person most likely wants next."""
    person = turn.person
    if person is None:
        return []
    return [Choice(turn.tr(label), command) for label, command, who in _ENTRIES if who(person)][:MOST]
