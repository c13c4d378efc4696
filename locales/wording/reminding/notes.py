"""Write a note to oneself: when it is told, and as the name of a choice."""

from locales.language import Language
from locales.wording.quotation import quoted

LABEL = 30  # characters


def label(words: str) -> str:
    return words if len(words) <= LABEL else f"{words[: LABEL - 1].rstrip()}…"


def note_text(speak: Language, words: str) -> str:
    return speak.tr("🔔 You asked me to tell you: {words}", words=quoted(words))
