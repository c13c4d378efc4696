"""What somebody answers to a question: the choice they picked, or what they wrote."""

from dataclasses import dataclass

from domain.chat import Kind


@dataclass(frozen=True, slots=True)
class Answer:
    """Either the value of the choice picked or the text, trimmed; a picture or voice may come without both."""

    choice: str = ""
    text: str = ""
    kind: Kind = Kind.TEXT
