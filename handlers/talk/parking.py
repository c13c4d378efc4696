"""Leaving a dialogue: for good, or set aside to be gone on with later."""

from typing import Any

from handlers.talk.turn import Turn


def close(turn: Turn) -> None:
    """Leave the open dialogue; whatever was kept of it is gone."""
    turn.chat.dialogue = turn.chat.step = ""
    turn.chat.draft, turn.chat.choices = {}, []


def park(turn: Turn) -> None:
    """Set the open dialogue aside, so that a command can run and it can be gone on with later."""
    chat = turn.chat
    if chat.dialogue:
        kept: dict[str, Any] = {"step": chat.step, "draft": chat.draft}
        chat.parked = {**(chat.parked or {}), chat.dialogue: kept}
        close(turn)
