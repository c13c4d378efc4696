"""Write about a confirmed result that was reported wrong."""

from domain.chat import Choice, Outgoing
from domain.pledges.pledge import Pledge
from locales.language import Language
from locales.wording.pledges import report_label
from locales.wording.quotation import quoted, their_words


def asked_to_reopen(speak: Language, pledge: Pledge, name: str, place: str, words: str) -> Outgoing:
    """Tell whoever confirms that a confirmed result is said to be wrong; `name` and `words` are "" above the cell."""
    if name:
        said = speak.tr("Comrade {name} says that a confirmed result was reported wrong:", name=name)
    else:
        said = speak.tr("{place} says that a confirmed result was reported wrong:", place=place)
    theirs = f"\n{their_words(speak, words)}" if words else ""
    choice = Choice(speak.tr("Look at it and decide"), f"/molai {pledge.id}")
    return Outgoing(f"{said}\n{quoted(pledge.content)}{theirs}", (choice,))


def opened_again(speak: Language, pledge: Pledge) -> Outgoing:
    said = speak.tr("Your secretary agrees: this is open again. Please report the right figure:")
    return Outgoing(f"{said}\n{quoted(pledge.content)}", (Choice(report_label(speak, pledge), f"/baocao {pledge.id}"),))


def left_closed(speak: Language, pledge: Pledge) -> Outgoing:
    said = speak.tr("Your secretary leaves this as it was confirmed. You can speak with them about it:")
    return Outgoing(f"{said}\n{quoted(pledge.content)}", (Choice(speak.tr("Answer"), "/traloi"),))


def reopened_by_another(speak: Language, pledge: Pledge, by: str) -> str:
    said = speak.tr("Comrade {name} opened again what you had confirmed; the member reports anew:", name=by)
    return f"{said}\n{quoted(pledge.content)}"


def closed_again(speak: Language, pledge: Pledge) -> str:
    """Tell whose result was opened again that this was a mistake."""
    said = speak.tr("This was opened again by mistake; it stays as it was confirmed:")
    return f"{said}\n{quoted(pledge.content)}"
