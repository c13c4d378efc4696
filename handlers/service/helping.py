"""The help: what people can write, by examples with what comes of each, and every line that may be typed."""

from collections.abc import Callable

from domain.chat import Choice, bold
from domain.permissions import belongs, has_summaries, is_admin, leads, manages_people, may_announce, may_broadcast
from domain.roles import Person
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.people import list_text

ALL = "het"
"""Behind `/trogiup`: every line."""
MOST = 7  # examples, so that the screen has eight lines
_EXAMPLES: tuple[tuple[Callable[[Person], bool], str, str], ...] = (
    (has_summaries, marked("summary"), marked("the figures of the organisation")),
    (leads, marked("list"), marked("who registered what, and how far it is")),
    (leads, marked("approve"), marked("what waits for you")),
    (leads, marked("urge"), marked("who is missing, and a reminder to them")),
    (leads, marked("enter"), marked("you enter it for a comrade without a phone")),
    (manages_people, marked("members"), marked("add people, put them right, note who left, hand out invite codes")),
    (may_broadcast, marked("organisations"), marked("open, rename, move, merge, split and close them")),
    (may_announce, marked("broadcast"), marked("a message to many at once")),
    (is_admin, marked("status"), marked("how the assistant is doing")),
    (belongs, marked("pledge"), marked("you register a pledge")),
    (belongs, marked("report"), marked("you report what is done")),
    (belongs, marked("my pledges"), marked("how far they are, and when they are due")),
    (belongs, marked("change"), marked("to change a pledge, or withdraw it")),
    (belongs, marked("remind"), marked("I remind you later, or not at all")),
    (belongs, marked("answer"), marked("I pass on your words to the secretary")),
    (lambda person: True, marked("my data"), marked("see, withdraw or erase what is kept about you")),
)
"""For whom, what they write, and what comes of that; the heaviest duties first. In Vietnamese it is a sentence as it is
spoken, in English, which is not read so well, the name of a command."""


def text(turn: Turn, argument: str) -> str:
    """Examples for this person; for a stranger, and where all is asked for, each line that can be typed."""
    lines = [f"• {command.description}" for command in turn.menu(turn)]
    if turn.person is None:
        intro = turn.tr("To join, type the invite code from the secretary of your branch. You can also type:")
        return "\n".join([intro, *lines])
    if argument == ALL:
        return f"{turn.tr('You can type any of these lines, with accents or without:')}\n{list_text(lines)}"
    told = [f"• {bold(f'“{turn.tr(said)}”')}: {turn.tr(what)}" for said, what in examples(turn.person)]
    return "\n".join([turn.tr("You can write to me, for example:"), *told])


def examples(person: Person) -> list[tuple[str, str]]:
    """What this person can write and what comes of it, as msgids."""
    return [(said, what) for who, said, what in _EXAMPLES if who(person)][:MOST]


def choices(turn: Turn, argument: str) -> list[Choice]:
    more = [Choice(turn.tr("Everything I can do"), f"/trogiup {ALL}")] if turn.person and argument != ALL else []
    return [*main_choices(turn), *more]
