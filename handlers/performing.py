"""Serve one act of a sentence, if this person may do it."""

from collections.abc import Callable

from domain.permissions import belongs, has_summaries, led_places, may_broadcast
from domain.roles import Person
from domain.understanding.acts.act import Act, Speaker
from handlers.entering import hearing as entering
from handlers.figures.asking import own_counts
from handlers.listing import asked as listing
from handlers.navigation import cancel
from handlers.people import secretary, sympathy
from handlers.subjects import ACTS
from handlers.talk.menus import say_with_menu
from handlers.talk.subject import ChatCommand
from handlers.talk.turn import Turn

FOR_SOMEBODY = frozenset({Act.FOR_ANOTHER, Act.CHANGE_FOR})
"""Heard in "ghi dùm cô nha" too, by which an elder means herself."""
_ANSWERED_AS = {"danhsach": Act.LIST}
_SAID_AS = {"ngungnhac": Act.STOP_REMINDERS}
"""Commands refused as the wish in words is, which shows one's own."""
OF_ONES_OWN = frozenset(
    {Act.PROMISE, Act.REPORT, Act.OUTLOOK, Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.CHANGE, Act.WITHDRAW, Act.SNOOZE}
)
"""What only those have who belong to a branch."""


def speaker(person: Person) -> Speaker:
    """As what somebody speaks: orders are heard from those who may give them."""
    if may_broadcast(person):
        return Speaker.ADMIN
    return Speaker.SECRETARY if led_places(person) or has_summaries(person) else Speaker.MEMBER


def perform(turn: Turn, act: Act, text: str) -> None:
    if act is Act.CANCEL:
        cancel(turn, "")
        return
    if act is Act.MEMBERS and entering.interrupts(turn):  # "anh Bảy đi xa rồi, rút cái của ảnh ra"
        act = Act.CHANGE_FOR
    if act is Act.STOP_REMINDERS and sympathy.is_trouble(text):  # "đừng nhắn nữa, má tôi hấp hối"
        act = Act.HARDSHIP
    serving = ACTS[act]
    if serving.who(turn.member):
        serving.answer(turn, text)
    elif act in OF_ONES_OWN and not belongs(turn.member):
        words = turn.tr("The book has you in no branch, so there is no work of your own here. You can do this:")
        say_with_menu(turn, words)
    elif act is Act.ANNOUNCE:
        words = turn.tr(
            "Announcements are sent by those who administer the organisation, and to a branch by its leaders."
        )
        say_with_menu(turn, words)
    elif not own_counts.told(turn, act):
        say_whose_it_is(turn, who=serving.who)


def refuse(turn: Turn, command: ChatCommand) -> None:
    """A command that is not this person's to give: who can, and what they can do themselves."""
    name = command.names[0]
    as_said = None if turn.text.startswith("/") else _SAID_AS.get(name)  # "ngưng nhắc tôi đi" means one's own
    if meant := _ANSWERED_AS.get(name, as_said):
        say_whose_it_is(turn, meant)
    else:
        secretary.say_who_can(turn, command.who)


def say_whose_it_is(turn: Turn, withheld: Act | None = None, who: Callable[[Person], bool] | None = None) -> None:
    """What is not this person's to do, and who does it; of a list their own pledges are shown."""
    if withheld is Act.LIST:
        listing.tell_whose_it_is(turn)
    elif own_counts.told(turn, withheld):
        return
    elif withheld and withheld not in FOR_SOMEBODY and ACTS[withheld].who(turn.member):
        ACTS[withheld].answer(turn, turn.text)
    elif withheld in FOR_SOMEBODY or entering.is_asked(turn.text):
        entering.say_who_can(turn, turn.text)
    else:
        secretary.say_who_can(turn, ACTS[withheld].who if withheld else who)
