"""What a subject of conversation brings along: its commands, its dialogues, and the acts it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.roles import Person
from domain.understanding.acts.act import Act
from domain.understanding.movement.act import MovementAct
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn

Answering = Callable[[Turn, str], None]
"""Answers a command with what follows it, or an act with its sentence."""


@dataclass(frozen=True, slots=True)
class ChatCommand:
    """One command. `who` is None for everybody, strangers included; `listed` commands stand in the menu.

    `menu_of`: in whose menu, where that is not everybody who may use it.
    """

    names: tuple[str, ...]
    description: str
    run: Answering
    who: Callable[[Person], bool] | None = None
    listed: bool = True
    keeps_dialogue: bool = False
    menu_of: Callable[[Person], bool] | None = None


@dataclass(frozen=True, slots=True)
class Serving:
    """What serves an act: a function of the sentence, how the act is called as a wish, and who may do it."""

    answer: Answering
    wish: str
    who: Callable[[Person], bool] = lambda person: True


@dataclass(frozen=True)
class Subject:
    """One folder of conversations; the tables at the door only add subjects up."""

    commands: tuple[ChatCommand, ...] = ()
    dialogues: tuple[Dialogue[Any], ...] = ()
    acts: Mapping[Act, Serving] = field(default_factory=dict)
    movement: Mapping[MovementAct, Serving] = field(default_factory=dict)


def joined(person: Person) -> bool:
    return person.id > 0
