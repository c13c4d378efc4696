"""The short menus shown when nothing is open: what this person most likely wants next."""

from domain.chat import Choice
from domain.permissions import is_admin
from domain.roles import Person
from handlers.turn import Turn


def main_choices(turn: Turn) -> list[Choice]:
    """The few things this person most likely wants next."""
    person = turn.person
    if person is None:
        return []
    return [Choice(turn.tr(label), command) for label, command in _likely(person)]


def _likely(person: Person) -> list[tuple[str, str]]:
    offered: list[tuple[str, str]] = []
    roles = {duty.role for duty in person.duties if duty.place}
    if person.home is not None or roles:
        offered += [(marked("Register a pledge"), "/dangky"), (marked("My pledges"), "/camket")]
        offered.append((marked("Report progress"), "/baocao"))
    if roles:
        offered.append((marked("Summary"), "/tonghop"))
    if is_admin(person):
        offered += [(marked("Announcement"), "/thongbao"), (marked("State of the bot"), "/tinhtrang")]
    return offered


def marked(message: str) -> str:
    """Mark a msgid for the catalogue; it is translated where it is shown."""
    return message
