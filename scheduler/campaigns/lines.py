"""What one person is told of rounds on a morning, line by line."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.campaigns.rounds import Round
from domain.chat import Choice, Outgoing
from locales.language import Language, marked
from locales.wording.campaigns.rounds import name_text
from locales.wording.people import more_line

SHOWN = 6  # lines of one message
HAND_IN = "ky"
_TWO_WAYS = {HAND_IN: marked("Hand in: {round}"), "chua": marked("Who has not: {round}")}
"""What is said of a round where one reader has two things to do about it."""
Leading = Mapping[int, Collection[int]]
"""Who leads each organisation."""


@dataclass(frozen=True, slots=True)
class Line:
    """How it reads, the round it is about, what its button does.

    `since`: the morning on which it was to be told; `until`: the last day on which it is worth telling; `at`: the
    organisations of its reader that it is of.
    """

    say: Callable[[Language], str]
    round: Round
    verb: str
    since: date
    until: date | None = None
    at: tuple[int, ...] = ()

    @property
    def owed(self) -> list[tuple[int, date, int]]:
        return [(self.round.plan.id, self.round.last, each) for each in self.at] if self.verb == HAND_IN else []


Lines = dict[int, list[Line]]
"""What each person is told."""


def add(leading: Leading, numbers: Collection[int], line: Line, lines: Lines) -> None:
    at: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        for each in leading.get(number, ()):
            at[each].append(number)
    for each, theirs in at.items():
        lines[each].append(replace(line, at=tuple(theirs)))


def apart(lines: Sequence[Line], today: date) -> list[list[Line]]:
    """Return the lines that are worth telling, and apart from them those that are not any more."""
    over = [each for each in lines if each.until and each.until < today]
    return [some for some in ([each for each in lines if each not in over], over) if some]


def message(speak: Language, lines: Sequence[Line]) -> Outgoing:
    shown = lines[:SHOWN]
    ways = {
        f"/kybaocao {each.verb} {each.round.plan.id} {each.round.last}": (name_text(speak, each.round), each.verb)
        for each in shown
    }
    names = Counter(name for name, _ in ways.values())
    labels = [
        (speak.tr(_TWO_WAYS[verb], round=name) if names[name] > 1 and verb in _TWO_WAYS else name, way)
        for way, (name, verb) in ways.items()
    ]
    said = [each.say(speak) for each in shown] + more_line(speak, len(lines) - SHOWN)
    return Outgoing("\n".join(said), tuple(Choice(*each) for each in sorted(labels)))
