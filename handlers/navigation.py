"""Finding one's way: help, stopping, going on."""

from handlers.dialogues import DIALOGUES
from handlers.menus import main_choices
from handlers.parking import close
from handlers.turn import Turn


def show_help(turn: Turn, _argument: str) -> None:
    """What this person can do; in the middle of a dialogue the open question follows."""
    lines = [f"/{command.name} – {command.description}" for command in turn.menu(turn)]
    intro = turn.tr("You can tap or type (with or without the slash, accents or not):")
    if turn.person is None:
        intro = turn.tr("To join, type the invite code from the secretary of your branch. You can also type:")
    text = intro + "\n" + "\n".join(lines)
    open_dialogue = DIALOGUES.get(turn.chat.dialogue)
    if open_dialogue:
        open_dialogue.ask_again(turn, text)
    else:
        turn.say(text, main_choices(turn), columns=2, commands=turn.menu(turn))


def cancel(turn: Turn, _argument: str) -> None:
    """Stop whatever is open or set aside; nothing that was kept before is touched."""
    if turn.chat.dialogue or turn.chat.parked:
        close(turn)
        turn.chat.parked = {}
        turn.say(turn.tr("Stopped. Nothing was kept of what we had begun."), main_choices(turn), columns=2)
    else:
        turn.say(turn.tr("There is nothing to stop."), main_choices(turn), columns=2)


def go_on(turn: Turn, argument: str) -> None:
    """Take up what was set aside."""
    parked = turn.chat.parked or {}
    name = argument if argument in parked else next(reversed(parked), "")
    if name in DIALOGUES:
        DIALOGUES[name].resume(turn)
    else:
        turn.say(turn.tr("Nothing is waiting to be gone on with."), main_choices(turn), columns=2)
