""" "Anh Bảo nộp chưa": whether the unit that somebody leads has handed in, asked by the level above."""

import re

from domain.campaigns.rounds import Owing, Round
from domain.names import given_name
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.rounds.round_list import coming_ones, name, recent
from handlers.talk.turn import Turn
from storage.people import members
from storage.rounds import reports

_ASKS = re.compile(
    r"(?:(?:em|e|oi|a|da|cho|hoi|xem|coi|giup|gium|dum|toi|tui|minh|biet|khong biet|ko biet) )*"
    r"(?:anh|chi|co|chu|bac|ong|ba|cau|dong chi|d/c|dc) (?P<name>\w+(?: \w+){0,3}?)(?: (?:ap|chi bo|ben|o) \w+)*"
    r" (?:da |co )?(?:nop|gui)(?: (?:len|bao cao|bc|ky nay|thang nay|quy nay|cho xa|cho tinh|gi))*"
    r" (?:chua|roi chua|hay chua|chua vay)\b.*"
)
_OF_A_UNIT = re.compile(
    r"(?:(?:em|e|da|cho|hoi|xem|coi|toi|tui|biet) )*(?:bi thu )?(?:chi bo|ap|xa|phuong|dang bo|khom|thon|truong)\b.*"
    r"\b(?:nop|gui)(?: (?:len|bao cao|bc|ky nay|thang nay|quy nay|cho xa|cho tinh|gi))* (?:roi |hay )?chua\b.*"
)


def heard(turn: Turn, place: Place) -> bool:
    """Whether one who leads a unit below is asked after by name; the unit is answered for, not the person's pledges."""
    said = " ".join(fold(turn.text).replace(",", " ").split())
    found = _ASKS.match(said)
    unit = named(turn, turn.text, [place.path]) if not found and _OF_A_UNIT.match(said) else None
    if (found is None and (unit is None or unit.id == place.id)) or not place.has_branches:
        return False
    for one in (*recent(turn, place.path), *coming_ones(turn, place.path)):
        owing = reports.owing(turn.session, place, one, turn.today)
        led = _led_by(turn, [each.place.id for each in owing], found["name"] if found else "")
        led = led if unit is None else {unit.id: ""}
        units = [each for each in owing if each.place.id in led]
        if units:
            turn.say("\n".join(_state(turn, one, each, led[each.place.id]) for each in units), private=True)
            return True
    return False


def _led_by(turn: Turn, numbers: list[int], said: str) -> dict[int, str]:
    """The units led by somebody of that given or whole name, and how each is called."""
    leading = members.leaders(turn.session, numbers, turn.today)
    people = members.names(turn.session, sorted(set().union(*leading.values())))
    fits = {each: called for each, called in people.items() if said in (fold(given_name(called)), fold(called))}
    return {unit: fits[each] for unit, those in leading.items() for each in sorted(those & set(fits))}


def _state(turn: Turn, one: Round, each: Owing, leader: str) -> str:
    called = turn.tr("{unit} (comrade {name})", unit=each.place.name, name=leader) if leader else each.place.name
    head = f"{called}, {name(turn, one)}:"
    if each.handed is not None:
        handed = turn.tr("handed in on {day}.", day=turn.language.short_date(each.handed.day))
        return f"{head} {handed}" + (" " + turn.tr("It was sent back.") if each.handed.sent_back else "")
    due = turn.language.short_date(each.round.due_on)
    if turn.today < one.opens_on:
        return f"{head} " + turn.tr("not open yet; due {day}.", day=due)
    return f"{head} " + turn.tr("not handed in yet; due {day}.", day=due)
