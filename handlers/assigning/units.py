"""For which committee somebody gives targets, and which units below it a typed list names."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from domain.campaigns.permissions import campaign_places
from domain.errors import NotAllowed, UserError
from domain.indicators.figures_typed import read_lines
from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.figures.named import by_name
from handlers.talk.turn import Turn
from storage import organisations
from storage.indicators import below
from storage.people import members

_KIND = re.compile(r"^(?:xa|phuong|thi tran|ap|khom|khu pho|thon) (?!\d)")

_SOMEBODY = re.compile(r"\b(?:anh|chi|ong|ba|co|chu|bac|dong chi|d/c|bi thu) (?P<name>[a-z]+)\b")


def givers(turn: Turn) -> list[Place]:
    """The committees for which somebody gives targets, the highest first."""
    found = list(campaign_places(turn.member)) or organisations.administered_by(turn.session, turn.member)
    return [each for each in found if each.has_branches]


def not_allowed() -> NotAllowed:
    return NotAllowed("Targets are given by those who lead, serve or administer a committee.")


def names_in(turn: Turn, text: str, giver: Place) -> dict[int, str]:
    """The units below that a sentence names, by what people call them; of several called alike those directly below."""
    found = [each for each in by_name(turn, text, [giver.path]) if each.id != giver.id]
    directly = {called(each.name) for each in found if each.above[-1:] == [giver.id]}
    names: dict[int, str] = {}
    for each in found:
        name = called(each.name)
        if name in directly and each.above[-1:] != [giver.id]:
            continue
        if name in names.values():
            raise UserError("Several units below {giver} are called “{name}”.", giver=giver.name, name=name)
        names[each.id] = name
    names |= _shortened(turn, text, giver, names)
    return names | _led(turn, text, giver, names)


def without(text: str, names: Iterable[str]) -> str:
    """A text without the units it names, as it was typed otherwise."""
    for name in sorted(names, key=len, reverse=True):
        words = name.split()
        typed, folded = text.split(), [fold(each).strip(" ,.;:") for each in text.split()]
        found = next((at for at in range(len(typed)) if folded[at : at + len(words)] == words), None)
        if found is not None:
            text = " ".join([*typed[:found], *typed[found + len(words) :]])
    return text


def _led(turn: Turn, text: str, giver: Place, known: Mapping[int, str]) -> dict[int, str]:
    """The units directly below that are named by who leads them: "cái dư đẩy qua anh Bảo"."""
    said = {each["name"]: each[0] for each in _SOMEBODY.finditer(fold(text))}
    if not said:
        return {}
    ids = [each.id for each in organisations.children(turn.session, giver.id) if each.id not in known]
    leading = members.reporting_of(turn.session, ids, turn.today)
    names = members.names(turn.session, [each for some in leading.values() for each in some])
    given = {number: [fold(names[each]).split()[-1] for each in some] for number, some in leading.items()}
    return {number: said[name] for number, some in given.items() for name in some if name in said}


def _shortened(turn: Turn, text: str, giver: Place, known: Mapping[int, str]) -> dict[int, str]:
    """Those directly below that are named without their kind: "Phú Khương" of "Đảng bộ xã Phú Khương"."""
    said = f" {' '.join(re.findall('[a-z0-9]+', fold(text)))} "
    short = {each.id: _KIND.sub("", called(each.name)) for each in organisations.children(turn.session, giver.id)}
    taken = set(known.values())
    return {
        number: name
        for number, name in short.items()
        if number not in known
        and len(name.split()) > 1
        and f" {name} " in said
        and list(short.values()).count(name) == 1
        and not any(f" {name} " in f" {each} " for each in taken)
    }


def listed(turn: Turn, text: str, unit: str, giver: Place) -> dict[int, Decimal]:
    """The units of a typed list with their figures; raises a UserError at the first line that is wrong."""
    found: dict[int, Decimal] = {}
    for name, value in read_lines(text, unit):
        place = below.named(turn.session, name, giver)
        if place.id in found:
            raise UserError("{place} stands in the list twice.", place=place.name)
        found[place.id] = value
    return found
