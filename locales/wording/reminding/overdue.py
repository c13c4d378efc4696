"""Write what becomes of what is overdue: to the level above by branch, and when a rule notes it as missed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.names import naturally
from domain.pledges.pledge import Pledge
from locales.language import Language
from locales.wording.people import list_text, more_line, some_of
from locales.wording.quotation import quoted

BRANCHES, NAMED, LABEL = 5, 3, 60


@dataclass(slots=True)
class Below:
    """What is overdue in one organisation: how much, and of whom, where they agreed to be named."""

    count: int = 0
    names: Sequence[str] = ()


def above_text(speak: Language, places: Mapping[str, Below]) -> str:
    """Tell the level above what was reminded of in vain: branches and counts."""
    lines = [_line(speak, place, below) for place, below in sorted(places.items(), key=lambda each: naturally(each[0]))]
    head = speak.tr("⚠️ Overdue, reminded of for the last time and not answered:")
    shown = [*lines[:BRANCHES], *more_line(speak, len(lines) - BRANCHES)]
    return "\n".join([head, list_text(shown), speak.tr("Please speak with those who lead there.")])


def _line(speak: Language, place: str, below: Below) -> str:
    line = speak.trn("• {place}: {count} work", "• {place}: {count} works", below.count, place=place)
    return f"{line} ({some_of(speak, below.names, NAMED)})" if below.names else line


def ended_text(speak: Language, pledge: Pledge) -> str:
    """Tell whoever did not answer that their pledge is noted as missed."""
    said = speak.tr("It was overdue and nobody answered, so as I had said I noted it as not achieved:")
    back = speak.tr("If you still do it, tell me: it goes on as before.")
    return f"{said}\n{quoted(pledge.content)}\n{back}"


def ended_here_text(speak: Language, ended: Sequence[tuple[str, Pledge]]) -> str:
    """Tell who leads the branch the same by name; "" is the organisation itself."""
    lines = [
        f"• {name or speak.tr('whole organisation')}: {quoted(pledge.content, LABEL)}"
        for name, pledge in ended[:BRANCHES]
    ]
    lines += more_line(speak, len(ended) - BRANCHES)
    head = speak.tr("Overdue and not answered in spite of a last question, so I noted as not achieved:")
    return "\n".join([head, list_text(lines)])


def ended_below_text(speak: Language, places: Mapping[str, Below]) -> str:
    """Tell the level above the same by counts, where nobody leads the branch."""
    lines = [_line(speak, place, below) for place, below in sorted(places.items())]
    head = speak.tr("Overdue and not answered, so I noted as not achieved; nobody leads there whom I could tell:")
    shown = [*lines[:BRANCHES], *more_line(speak, len(lines) - BRANCHES)]
    return "\n".join([head, list_text(shown)])
