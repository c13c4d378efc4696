"""Every command: its names, who may use it, and the file that answers it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from domain.chat import Command
from domain.errors import UserError
from domain.permissions import belongs, has_summaries, is_admin, led_places, manages_people, may_broadcast
from domain.roles import Person
from domain.understanding.text.words import fold
from handlers import navigation
from handlers.announcing import announcement
from handlers.figures import summary, urging
from handlers.people import joining, member_list, my_data
from handlers.pledges import confirming, my_pledges
from handlers.registering import registration
from handlers.reporting import progress_report
from handlers.service import language_choice, status
from handlers.talk.turn import Turn
from locales.language import Language, marked


@dataclass(frozen=True)
class ChatCommand:
    """One command. `who` is None for everybody, strangers included; `listed` commands stand in the menu."""

    names: tuple[str, ...]
    description: str
    run: Callable[[Turn, str], None]
    who: Callable[[Person], bool] | None = None
    listed: bool = True
    keeps_dialogue: bool = False


def member(person: Person) -> bool:
    """Anybody who has joined."""
    return person.id > 0


def leads(person: Person) -> bool:
    """Whoever leads an organisation."""
    return bool(led_places(person))


COMMANDS = (
    ChatCommand(("dangky", "pledge"), marked("register a pledge"), registration.start, belongs),
    ChatCommand(("camket", "mypledges"), marked("my pledges"), my_pledges.show, belongs),
    ChatCommand(("baocao", "report"), marked("report progress"), progress_report.start, belongs),
    ChatCommand(("tonghop", "summary"), marked("summary of my organisation"), summary.show, has_summaries),
    ChatCommand(("dondoc", "urge"), marked("urge those who have not registered"), urging.start, leads, listed=False),
    ChatCommand(("duyet", "approve"), marked("confirm what members report as done"), confirming.show, leads),
    ChatCommand(("thanhvien", "members"), marked("members and invite codes"), member_list.show, manages_people),
    ChatCommand(("thongbao", "broadcast"), marked("send an announcement"), announcement.start, may_broadcast),
    ChatCommand(("tinhtrang", "status"), marked("how the bot is doing"), status.show, is_admin),
    ChatCommand(("dulieu", "mydata"), marked("what is kept about me"), my_data.show, member),
    ChatCommand(("ngonngu", "language"), marked("Vietnamese or English"), language_choice.show),
    ChatCommand(("trogiup", "help"), marked("what I can do"), navigation.show_help, keeps_dialogue=True),
    ChatCommand(("huy", "cancel"), marked("stop what we are doing"), navigation.cancel, keeps_dialogue=True),
    ChatCommand(("batdau", "start"), marked("start again from the beginning"), joining.start, listed=False),
    ChatCommand(("tieptuc", "continue"), marked("go on where I stopped"), navigation.go_on, listed=False),
)

ALWAYS_HEARD = frozenset({"huy", "batdau", "trogiup", "cancel", "help", "thoi", "thoat", "dung lai"})
"""Typed without a slash these are commands even in the middle of a dialogue."""

_WORDS = re.compile(r"/?([^\s@]+)(?:@\S+)?\s*(.*)", re.DOTALL)


@cache
def by_name() -> dict[str, ChatCommand]:
    """Every command under each of its names, folded."""
    return {name: command for command in COMMANDS for name in command.names}


def typed_command(turn: Turn) -> bool:
    """Whether the message is a command: with a slash, or the whole message is one's name, accents or not."""
    if turn.text.startswith("/"):
        return True
    whole = fold(turn.text).replace(" ", "")
    if turn.chat.dialogue:
        return whole in {word.replace(" ", "") for word in ALWAYS_HEARD}
    return whole in by_name() or whole in _ALSO


_ALSO = {"thoi": "huy", "thoat": "huy", "dunglai": "huy", "menu": "trogiup"}


def command_for(turn: Turn, text: str) -> tuple[ChatCommand, str]:
    """The command a message names, and what follows it; raises a UserError that lists what there is."""
    if not text.startswith("/"):
        whole = fold(text).replace(" ", "")
        return by_name()[_ALSO.get(whole, whole)], ""
    match = _WORDS.match(text)
    name = fold(match.group(1)) if match else ""
    command = by_name().get(name)
    if command is None:
        raise UserError(
            "There is no command {name}. Type /trogiup to see what I can do.", name=text.split(maxsplit=1)[0][:40]
        )
    return command, match.group(2).strip() if match else ""


def commands_for(turn: Turn) -> tuple[Command, ...]:
    """The menu of commands this person may use, in their language."""
    return command_menu(turn.person, turn.language)


def command_menu(person: Person | None, speak: Language) -> tuple[Command, ...]:
    """The menu of a person, or of somebody who has not joined."""
    return tuple(
        Command(command.names[1 if speak.tag == "en" else 0], speak.tr(command.description))
        for command in COMMANDS
        if command.listed and (command.who is None or (person is not None and command.who(person)))
    )
