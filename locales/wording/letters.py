"""Write what a member and those who lead their branch pass on to each other."""

from collections.abc import Sequence

from domain.chat import Choice, Outgoing
from locales.language import Language, marked
from locales.wording.quotation import quoted

LETTER = 500  # characters


def passed_on(speak: Language, name: str, words: str, sender_id: int) -> Outgoing:
    """Tell a leader what a member asks to pass on, with the way to answer."""
    text = speak.tr("Comrade {name} asks me to pass on:", name=name) + f"\n{quoted(words, LETTER)}"
    return Outgoing(text, (answer_choice(speak, name, sender_id),))


def answer_choice(speak: Language, name: str, member_id: int, label: str = marked("Answer comrade {name}")) -> Choice:
    """The way for a leader to write to one member."""
    return Choice(speak.tr(label, name=name), f"/nhanrieng {member_id}")


def letter(speak: Language, name: str, branch: str, words: str) -> Outgoing:
    """Tell a member what a leader of their branch writes, and how to answer."""
    text = speak.tr("Comrade {name}, who leads {branch}, writes to you:", name=name, branch=branch)
    how = speak.tr("To answer, choose below, or type for example: “tell the secretary: I know”.")
    return Outgoing(f"{text}\n{quoted(words, LETTER)}\n{how}", (Choice(speak.tr("Answer"), "/traloi"),))


def waiting_text(speak: Language, claims: int, names: Sequence[str]) -> str:
    """What waits for a leader: claims by their count, words passed on by their senders."""
    lines = []
    if claims:
        lines.append(speak.trn("• {count} matter to decide", "• {count} matters to decide", claims))
    if names:
        lines.append(speak.tr("• Words passed on and not answered here yet: {names}", names=", ".join(names)))
    return "\n".join([speak.tr("This waits for you:"), *lines])
