"""Every command: the subjects' own and those of the door, found by their names and by what menus and the help say."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from domain.chat import Choice, Command
from domain.errors import UserError
from domain.events.codes import code_typed
from domain.permissions import has_summaries
from domain.roles import Person
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers import navigation
from handlers.campaigns import looked_at
from handlers.desk_wishes import hearing as desk_wishes
from handlers.hearing import movement, plainly, which
from handlers.performing import refuse
from handlers.several.following import take_next
from handlers.subjects import SUBJECTS
from handlers.talk import parking
from handlers.talk.menus import LABELS
from handlers.talk.subject import ChatCommand, joined
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.language import Language, language

_DOOR = (
    ChatCommand(("viecban", "deskwish"), "say what was meant", desk_wishes.take_as, joined, listed=False),
    ChatCommand(("ymuon", "wish"), "say what was meant", movement.take_as, joined, listed=False),
    ChatCommand(("hieu", "take"), "say what was meant", which.take_as, joined, listed=False),
    ChatCommand(("ngaydung", "theday"), "say which day was meant", plainly.take_day, joined, listed=False),
    ChatCommand(("trogiup", "help"), "what I can do", navigation.show_help, keeps_dialogue=True),
    ChatCommand(("huy", "cancel"), "stop what we are doing", navigation.cancel, keeps_dialogue=True),
    ChatCommand(("tieptuc", "continue"), "go on where I stopped", navigation.go_on, listed=False),
    ChatCommand((navigation.NEXT_THING, "nextthing"), "the next thing", take_next, joined, listed=False),
)
COMMANDS = (*(command for subject in SUBJECTS for command in subject.commands), *_DOOR)
_STOPS = ("thoi", "thoat", "dunglai", "huybo")
_MENUS = (
    *("menu", "huongdan", "help", "menuchinh", "vemenu", "vemenuchinh"),
    *("quayvemenu", "quayvemenuchinh", "trangchu", "vetrangchu"),
)
ALWAYS_HEARD = frozenset({"huy", "cancel", "batdau", "trogiup", *_STOPS, *_MENUS})
"""Typed without a slash these are commands even in the middle of a dialogue, and so are names of two words."""
_CALLED = re.compile(
    r"^(?:(?:cho|xin|nho|vui long) )?(?:(?:toi|em|tui|chau|con|minh) )?"
    r"(?:go|bam|nhan|chon|vao|lenh) (?:(?:chu|nut|muc|lenh|dong|vo|vao) )*"
)
_ASKED_FOR = re.compile(r" (?:di|nha|nhe|nghen|a|giup|gium|dum|voi|luon|em|chau|con|oi|toi|tui|dong chi|tro ly)[.!]?$")
""" "Bấm báo cáo tiến độ", "tổng hợp giúp tôi": around a wording these say nothing."""
_WITH_A_VERB = re.compile(r"thanh vien (?P<verb>ma|them) (?P<rest>\S.*)")
""" "Thành viên mã TV00012", as the list of members says."""
_WORDS = re.compile(r"/?([^\s@]+)(?:@\S+)?\s*(.*)", re.DOTALL)


@cache
def by_name() -> dict[str, ChatCommand]:
    """Every command under each of its names, folded."""
    return {name: command for command in COMMANDS for name in command.names}


def typed_command(turn: Turn) -> str:
    """The command a message types, "" when it types none.

    With a slash, or as the whole message: its name in any spelling, what stands on a menu, what the help says, or the
    code on the wall of a meeting.
    """
    if turn.text.startswith("/"):
        return turn.text
    if code := code_typed(turn.text):
        return f"/sukien {code}"
    if figures := _figures_of_a_day(turn):
        return figures
    accented = unicodedata.normalize("NFC", turn.text).casefold() if _key(turn.text) == "dung" else ""
    if "dừng" in accented:
        return "/huy"  # the hint under a question names this word; without accents it may be "đúng"
    if "đúng" not in accented:
        folded = fold(turn.text)
        for said in _peeled(folded):
            if command := _by_words(said, alone=said == folded, inside=bool(turn.chat.dialogue)):
                return command
        if (match := _WITH_A_VERB.fullmatch(folded)) and not turn.chat.dialogue:
            return f"/thanhvien {match['verb']} {match['rest']}"
    return ""


def _peeled(folded: str) -> Iterator[str]:
    """The words, then without what asks for them: "gõ" before, and "giúp tôi nha" behind, a word at a time."""
    for whole in dict.fromkeys((folded, _CALLED.sub("", folded))):
        words, shorter = "", whole
        while words != shorter:
            words = shorter
            yield words
            shorter = _ASKED_FOR.sub("", words)


def _by_words(said: str, *, alone: bool, inside: bool) -> str:
    """The command that these folded words are; inside a dialogue, or with words around them, the plain ones only."""
    whole = _key(said)
    if wording := wordings().get(whole, "") if " " in said or not inside else "":
        return wording
    name = _ALSO.get(whole, whole)
    if name == "huy" and whole == "huybo" and not inside:
        return ""  # where nothing is open a pledge is meant
    if name == "nhanbithu":  # its button passes on the sentence before; without it one is asked for
        return "/traloi" if inside else ""
    if name == "congnhan":  # what is nominated may be meant; the register is "sổ công nhận"
        return ""
    if name == "khongdung" and inside:
        return ""  # at a question it is an answer
    plain = whole in ALWAYS_HEARD or (" " in said and name in by_name())
    return f"/{name}" if plain or (alone and not inside and name in by_name()) else ""


def _figures_of_a_day(turn: Turn) -> str:
    """ "Tổng hợp 30/6", "tổng hợp năm 2026": the summary with nothing behind it but a past day or period."""
    said = _FIGURES.fullmatch(" ".join(turn.text.split()).strip(" ?.!"))
    if said is None or turn.person is None or not has_summaries(turn.person):
        return ""
    day, rest = past_day(said["day"], turn.today)
    return f"/tonghop {day.isoformat()}" if day and not rest else ""


_FIGURES = re.compile(r"(?:tổng hợp|tong hop|tổng kết|tong ket)(?: số liệu| so lieu)? (?P<day>.+)", re.IGNORECASE)


@cache
def wordings() -> dict[str, str]:
    """The command behind every label of the main menu and every line of the help, in both languages."""
    said = {command.description: f"/{command.names[0]}" for command in COMMANDS} | dict(LABELS)
    return {_key(language(tag).tr(words)): command for words, command in said.items() for tag in ("vi", "en")}


def _key(text: str) -> str:
    """A text without case, accents, spaces and signs."""
    return re.sub(r"[^a-z0-9]", "", fold(text))


_ALSO = {
    **dict.fromkeys((*_STOPS, "dung"), "huy"),
    **dict.fromkeys(("lamtiep", "lamtiepdi", "tieptucdi"), "tieptuc"),
    **dict.fromkeys((*_MENUS, "giupdo"), "trogiup"),
    **dict.fromkeys(("noidungcuatoi", "camketcuatoi", "viecdadangky"), "camket"),
}


def command_for(text: str) -> tuple[ChatCommand, str]:
    """The command a text with a slash names, and what follows it; raises a UserError that says where to look."""
    match = _WORDS.match(text)
    name = fold(match.group(1)).strip(".,!?") if match else ""
    command = by_name().get(name) or by_name().get(_ALSO.get(name, ""))
    rest = match.group(2).strip() if match else ""
    if command is None:  # "/dang ky": the name in two words
        name, rest = _spaced(text)
        command = by_name().get(name)
    if command is None:
        raise UserError(
            "There is no command {name}. Type “help” to see what I can do.", name=text.split(maxsplit=1)[0][:40]
        )
    return command, rest


def _spaced(text: str) -> tuple[str, str]:
    """A name typed as several words, and what follows it."""
    words = text.lstrip("/ ").split()
    for count in (2, 3):
        name = _key("".join(words[:count]))
        if name in by_name():
            return name, " ".join(words[count:])
    return "", ""


def run_command(turn: Turn, text: str) -> None:
    """Run the command a message names, if this person may; what was open is set aside first."""
    try:
        command, argument = command_for(text)
    except UserError as error:
        turn.say(turn.tr(error.message, **error.values), error.choices)
        return
    if not command.keeps_dialogue:
        parking.park(turn)
    if command.who is not None and not command.who(turn.member):
        refuse(turn, command)
    else:
        command.run(turn, looked_at.chosen_in(turn, argument))
    _offer_to_go_on(turn)


def _offer_to_go_on(turn: Turn) -> None:
    """What a command has set aside can be gone on with below its answer."""
    if turn.chat.dialogue or not parking.parked(turn) or not turn.said:
        return
    offered = {command_in(choice.value).split(" ")[0] for choice in turn.said[-1].choices}
    told = parking.late(turn) or parking.is_quiet(turn)  # it is named once, elsewhere
    if not told and not {"/tieptuc", "/huy"} & offered:
        turn.add_choice(Choice(turn.tr("Go on where I stopped"), "/tieptuc"))


def commands_for(turn: Turn) -> tuple[Command, ...]:
    return command_menu(turn.person, turn.language)


def command_menu(person: Person | None, speak: Language) -> tuple[Command, ...]:
    """The menu of a person, or of somebody who has not joined."""
    offered = ((command, command.menu_of or command.who) for command in COMMANDS if command.listed)
    return tuple(
        Command(command.names[1 if speak.tag == "en" else 0], speak.tr(command.description))
        for command, whose in offered
        if whose is None or (person is not None and whose(person))
    )
