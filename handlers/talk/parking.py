"""Which dialogue is open in a chat, which are set aside to be gone on with, and which sentence waits for a yes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.chat import Outgoing
from handlers.talk.turn import Turn
from storage.chats import conversations
from storage.chats.conversations import LATE, OLD, PUSHED

RETURNS = "returns"  # in what is set aside: it is taken up again as soon as nothing else is open
SENTENCE = "sentence"  # in the draft while no dialogue is open
LINES = "choices"  # offered as it was set aside
NEXT = ">"  # between the steps of a trail
KEPT = "#"  # between a dialogue's name and the number of a draft of it that is kept for as long as its writer likes


def _aside(turn: Turn) -> dict[str, dict[str, Any]]:
    return turn.chat.parked or {}


def _mark(turn: Turn, name: str, key: str, value: Any) -> None:
    turn.chat.parked = {**_aside(turn), name: {**_aside(turn)[name], key: value}}


def open_dialogue(turn: Turn, name: str) -> None:
    """Open a dialogue anew; one of the same name that was set aside is gone."""
    turn.chat.dialogue, turn.chat.step = name, ""
    drop(turn, name)


def stand(turn: Turn, trail: Sequence[str], draft: dict[str, Any]) -> int:
    """Keep where the open dialogue stands; returns the revision its buttons carry."""
    chat = turn.chat
    chat.step, chat.draft, chat.choices = NEXT.join(trail), draft, []
    chat.revision += 1
    return chat.revision


def trail(turn: Turn) -> list[str]:
    """The names of the steps asked on the way to the open one, which is the last."""
    return turn.chat.step.split(NEXT)


def close(turn: Turn) -> None:
    """Leave the open dialogue; whatever was kept of it is gone."""
    turn.chat.dialogue = turn.chat.step = ""
    turn.chat.draft, turn.chat.choices = {}, []


def mute(turn: Turn) -> None:
    """Take the choices off what was just said: another question follows, and numbers are for that one.

    Entries of a list, which without buttons are the choices themselves, stay as lines of the text.
    """
    turn.said[:] = [replace(said, text=_with_entries(said), choices=()) for said in turn.said]


def _with_entries(said: Outgoing) -> str:
    entries = [f"• {each.label}" for each in said.choices if "\n" in each.label]
    return "\n".join([said.text, *entries])


def park(turn: Turn) -> None:
    """Set the open dialogue aside, so that a command can run and it can be gone on with later."""
    chat = turn.chat
    if chat.dialogue:
        kept: dict[str, Any] = {"step": chat.step, "draft": chat.draft, LINES: chat.choices or []}
        chat.parked = {**_aside(turn), chat.dialogue: kept}
        close(turn)


def park_meanwhile(turn: Turn) -> str:
    """Set the open dialogue aside for what comes between; it is gone on with when that has ended. Returns its name."""
    name = turn.chat.dialogue
    park(turn)
    _mark(turn, name, RETURNS, True)
    return name


def returning(turn: Turn) -> str:
    """The dialogue that is gone on with when nothing else is open, the latest; "" where there is none."""
    return next((name for name, kept in reversed(_aside(turn).items()) if kept.get(RETURNS)), "")


def return_no_more(turn: Turn) -> None:
    """What is set aside stays so until it is asked for."""
    turn.chat.parked = {
        name: {key: value for key, value in kept.items() if key != RETURNS} for name, kept in _aside(turn).items()
    }


def set_old_aside(turn: Turn) -> None:
    """Set the open dialogue aside: nobody has answered it for hours."""
    conversations.set_aside(turn.chat, OLD)


def late(turn: Turn, *why: str) -> list[str]:
    """The dialogues that were set aside unasked and not offered again yet, the latest last."""
    return [name for name, kept in _aside(turn).items() if kept.get(LATE) in (why or (OLD, PUSHED))]


def offered_again(turn: Turn) -> None:
    """What was set aside unasked has been offered: it comes up again only when asked for."""
    turn.chat.parked = {name: {**kept, LATE: ""} for name, kept in _aside(turn).items()}


def is_quiet(turn: Turn) -> bool:
    """Whether everything that is set aside has been offered again already."""
    return all(kept.get(LATE) == "" for kept in _aside(turn).values())


def take_up_by(turn: Turn, wire: str) -> str:
    """Take up the dialogue whose question had this button, and return the answer; "" where none had."""
    for name, kept in _aside(turn).items():
        if any(wire == choice for _, choice in kept.get(LINES, [])):
            park(turn)
            take_up(turn, name)
            return wire.partition(":")[2]
    return ""


def parked(turn: Turn) -> dict[str, dict[str, Any]]:
    """The draft of each dialogue that is set aside, the one set aside last at the end."""
    return {name: kept["draft"] for name, kept in _aside(turn).items() if KEPT not in name}


def parked_trail(turn: Turn, name: str) -> list[str]:
    """The names of the steps asked of what is set aside, the open one last."""
    return str(_aside(turn).get(name, {}).get("step", "")).split(NEXT)


def open_draft(turn: Turn) -> dict[str, dict[str, Any]]:
    """The draft of the open dialogue by its name; empty when none is open."""
    return {turn.chat.dialogue: turn.chat.draft or {}} if turn.chat.dialogue else {}


def take_up(turn: Turn, name: str) -> None:
    """Open a dialogue that is set aside where it was left, with the lines offered then: words may still name one."""
    chat, others = turn.chat, dict(_aside(turn))
    kept = others.pop(name)
    chat.dialogue, chat.step, chat.draft, chat.parked = name, kept["step"], kept["draft"], others
    chat.choices = kept.get(LINES, [])


def put_aside(turn: Turn, name: str, draft: dict[str, Any]) -> None:
    """Keep a draft to be gone on with once what follows now is done."""
    turn.chat.parked = {**_aside(turn), name: {"step": "", "draft": draft}}


def drop(turn: Turn, name: str) -> None:
    turn.chat.parked = {other: kept for other, kept in _aside(turn).items() if other != name}


def is_begun(turn: Turn, name: str) -> bool:
    """Whether a question was asked of what is set aside."""
    return bool(_aside(turn).get(name, {}).get("step"))


def add_to_parked(turn: Turn, name: str, **slots: str) -> None:
    """Fill slots of a draft that is set aside."""
    _mark(turn, name, "draft", {**_aside(turn)[name]["draft"], **slots})


def add_to_open(turn: Turn, **slots: Any) -> None:
    turn.chat.draft = {**(turn.chat.draft or {}), **slots}


def silence(turn: Turn, name: str) -> None:
    """Offer this one no more of oneself; its buttons still work."""
    _mark(turn, name, LATE, "")


def drop_parked(turn: Turn) -> None:
    """Drop what is set aside; drafts that are kept stay."""
    turn.chat.parked = {name: kept for name, kept in _aside(turn).items() if KEPT in name}


def drop_everything(turn: Turn) -> None:
    """Drop the drafts too: whoever began them is not the one who writes here."""
    turn.chat.parked = {}


def kept(turn: Turn, name: str) -> dict[str, dict[str, Any]]:
    """The drafts of a dialogue that are kept, by number, the oldest first."""
    begins = f"{name}{KEPT}"
    return {key.removeprefix(begins): each["draft"] for key, each in _aside(turn).items() if key.startswith(begins)}


def keep(turn: Turn, name: str) -> str:
    """Keep the draft of what is set aside, its question and its buttons gone; returns the number it gets."""
    taken = kept(turn, name)
    number = next(str(each) for each in range(1, len(taken) + 2) if str(each) not in taken)
    draft = _aside(turn)[name]["draft"]
    drop(turn, name)
    turn.chat.parked = {**_aside(turn), f"{name}{KEPT}{number}": {"step": "", "draft": draft, LATE: ""}}
    return number


def forget_kept(turn: Turn, name: str, number: str) -> None:
    drop(turn, f"{name}{KEPT}{number}")


def wait_with(turn: Turn, sentence: str) -> None:
    """Keep a sentence until its writer says what it is meant for; no dialogue is open."""
    turn.chat.draft = {SENTENCE: sentence}


def waiting_sentence(turn: Turn) -> str:
    """The sentence that waits, "" when there is none."""
    return "" if turn.chat.dialogue else str((turn.chat.draft or {}).get(SENTENCE, ""))
