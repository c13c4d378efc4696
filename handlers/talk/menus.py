"""The short menus shown when nothing is open: what this person most likely wants next."""

from domain.chat import Choice
from domain.permissions import belongs, has_summaries, is_admin, led_places, manages_people, may_broadcast
from domain.roles import Person
from handlers.talk.turn import Turn
from locales.language import marked

MOST = 6


def main_choices(turn: Turn) -> list[Choice]:
    """The few things this person most likely wants next."""
    person = turn.person
    if person is None:
        return []
    return [Choice(turn.tr(label), command) for label, command in _likely(person)]


def _likely(person: Person) -> list[tuple[str, str]]:
    offered: list[tuple[str, str]] = []
    if belongs(person):
        offered += [(marked("Register a pledge"), "/dangky"), (marked("My pledges"), "/camket")]
        offered.append((marked("Report progress"), "/baocao"))
    if has_summaries(person):
        offered.append((marked("Summary"), "/tonghop"))
    if led_places(person):
        offered.append((marked("Confirm what is done"), "/duyet"))
    if may_broadcast(person):
        offered.append((marked("Announcement"), "/thongbao"))
    if manages_people(person):
        offered.append((marked("Members"), "/thanhvien"))
    if is_admin(person):
        offered.append((marked("State of the bot"), "/tinhtrang"))
    return offered[:MOST]
