"""What one person says and presses, step by step: the same for every chat of a measurement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of the person, over when `replies` messages have come; the last of them must contain `expects`."""

    says: str = ""  # may name what the contestant prepared for each chat: "/start {code}"
    presses: int | None = None  # which inline button of the last message; -1 is the last one
    expects: str = ""
    replies: int = 1


def say(text: str, expects: str = "", replies: int = 1) -> Step:
    return Step(says=text, expects=expects, replies=replies)


def press(button: int, expects: str = "", replies: int = 1) -> Step:
    return Step(presses=button, expects=expects, replies=replies)


@dataclass(frozen=True, slots=True)
class Script:
    """`opening` is played once by every chat and not measured; `dialogue` is what is measured."""

    opening: tuple[Step, ...]
    dialogue: tuple[Step, ...]
