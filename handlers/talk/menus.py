"""The short menus shown when nothing is open: what this person most likely wants next."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import belongs, has_summaries, is_admin, leads, manages_people, may_announce
from handlers.talk.turn import Turn
from locales.language import marked

MOST = 7
_ENTRIES = (
    (marked("Register a pledge"), "/dangky", belongs),
    (marked("My pledges"), "/camket", belongs),
    (marked("Report progress"), "/baocao", belongs),
    (marked("Summary"), "/tonghop", has_summaries),
    (marked("See what waits for me"), "/duyet", leads),
    (marked("Members"), "/thanhvien", manages_people),
    (marked("Announcement"), "/thongbao", may_announce),
    (marked("State of the bot"), "/tinhtrang", is_admin),
)
LABELS = tuple((label, command) for label, command, _ in _ENTRIES)
"""What stands on the main menu, as msgids, with the command behind each."""


def main_choices(turn: Turn) -> list[Choice]:
    entries = _ENTRIES if turn.person else ()
    return [Choice(turn.tr(label), command) for label, command, who in entries if who(turn.member)][:MOST]


def say_with_menu(turn: Turn, text: str) -> None:
    """Say something, with the few things this person most likely wants next below it."""
    turn.say(text, main_choices(turn), columns=2)


MORE = "more"
"""What the choice for the next page of a question sends."""


def with_more(turn: Turn, choices: Sequence[Choice], start: int, size: int) -> list[Choice]:
    """One page of a question's choices; "show more" leads on, and from the last page to the first."""
    page = list(choices[start : start + size])
    return page if len(choices) <= size else [*page, Choice(turn.tr("Show more"), MORE)]


def next_page(start: int, size: int, total: int) -> int:
    return start + size if start + size < total else 0


def onwards(turn: Turn, start: int, size: int, total: int, command: str) -> list[Choice]:
    """The choice that shows a list from the next page on, where there is one; the place is put behind the command."""
    end = start + size
    return [Choice(turn.tr("Show more"), f"{command} {end}")] if end < total else []
