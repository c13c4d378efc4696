""" "1. 5 cây, 2. nhặt rác 1 lần": works answered by their places; "50 cây bưởi với 10 cây mít": by its own name."""

import re
from collections.abc import Sequence

from domain.pledges.pledge import Pledge
from domain.understanding.remarks.other_things import instead
from domain.understanding.several_things.places import by_place
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reporting import hearing, progress_report, told
from handlers.reporting.meant import by_own_words, words_of
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

_JOINED = re.compile(
    r"\s*(?:,|\+|&|\b(?:với|voi|và|va|cùng)\b|(?<!tổng )\bcộng\b|(?<!tong )\bcong\b)\s*(?=\d)", re.IGNORECASE
)
_SO_FAR = re.compile(r"(?: (?:roi|nua|luon|do|a))+$")
"""Behind a number they name no other thing: "14 cây rồi"."""


def heard(turn: Turn) -> bool:
    """Whether several works are answered by their places, or more is counted than was promised."""
    found = reportable(turn)
    return bool(found) and (_by_places(turn, found) or _beside_its_own(turn, found))


def _by_places(turn: Turn, found: Sequence[Pledge]) -> bool:
    items = by_place(turn.text)
    if len(items) < 2 or max(items) > len(found):
        return False
    meant = {number: _meant(found, number, said) for number, said in items.items()}
    if len({each.id for each in meant.values() if each}) != len(items):
        return False
    (first, words), *others = [(meant[number], said) for number, said in items.items()]
    rest = [(each.id, said) for each, said in others if each]
    if first is None or told.reading(words, first).how is None:
        return False
    progress_report.begin(turn, str(first.id), Answer(text=words), heard=True, others=rest)
    return True


def _meant(found: Sequence[Pledge], place: int, said: str) -> Pledge | None:
    """The work whose own word or unit is said, else the one at this place of the reminder."""
    counted = [each for each in found if told.counts(said, each)]
    return by_own_words(found, said) or (counted[0] if len(counted) == 1 else found[place - 1])


def _beside_its_own(turn: Turn, found: Sequence[Pledge]) -> bool:
    """ "50 cây bưởi với 10 cây mít" of who promised pomelos: the fifty are noted, and the ten are named as they are."""
    parts = [each.strip() for each in _JOINED.split(turn.text) if each.strip()]
    if len(parts) < 2:
        return False
    own = {part: _owner(found, part) for part in parts}
    named = [part for part in parts if own[part]]
    others = [part for part in parts if not own[part]]
    pledge = own[named[0]] if len(named) == 1 else None
    if pledge is None or not others or not all(_is_other(pledge, part) for part in others):
        return False
    hearing.report(turn, named[0])
    beside = ", ".join(quoted(part, 40) for part in others)
    turn.say_first(
        turn.tr(
            "{thing} is not part of {content}, so I do not count it there.",
            thing=beside,
            content=quoted(pledge.content),
        )
    )
    return True


def _owner(found: Sequence[Pledge], part: str) -> Pledge | None:
    """The one work of which a part says more than the unit."""
    named = [
        each for each in found if set(fold(part).split()) & (words_of(each) - _unit(each)) and told.counts(part, each)
    ]
    return named[0] if len(named) == 1 else None


def _unit(pledge: Pledge) -> set[str]:
    return set(fold(pledge.goal.unit).split()[:1]) if pledge.goal else set()


def _is_other(pledge: Pledge, part: str) -> bool:
    words = _SO_FAR.sub("", fold(part)).split()
    same_unit = bool(_unit(pledge) & set(words)) and len(words) in (3, 4) and words[0].isdigit()
    return bool(instead(pledge.content, part)) or (same_unit and not set(words[2:]) & words_of(pledge) - _unit(pledge))
