"""Ask at the terminal whether something is to be done."""

import sys

from locales.language import Language


def is_agreed(speak: Language, question: str) -> bool:
    """Ask a question in English words; whether a yes was typed, in either language."""
    print(speak.tr(question), end="", flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes", "c", "có", "co"}
