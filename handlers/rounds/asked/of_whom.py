""" "Anh Bảo nộp chưa": whether the unit that somebody leads has handed in, asked by the level above."""

import re

from domain.campaigns.permissions import may_give_time
from domain.campaigns.rounds import Owing, Round
from domain.chat import Choice
from domain.names import given_name
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.figures.named import by_name, lowest, named
from handlers.rounds.asked.which import names_one, round_said
from handlers.rounds.round_list import URGE, coming_ones, command, name, recent
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
    r"\b(?:nop|gui)(?: (?:lai|len|bao cao|bc|ky nay|thang nay|quy nay|cho xa|cho tinh|gi"
    r"|ky(?: (?!chua\b|roi\b|hay\b)\w+){0,4}))* (?:roi |hay )?chua\b.*"
)

ROUNDS = 3
_WHO_FIRST = re.compile(r"\b(?:ai|noi nao|ap nao|chi bo nao|don vi nao|ben nao) (?:da )?(?:nop|gui) (?:truoc|som)\b")


def heard(turn: Turn, place: Place) -> bool:
    """Whether one who leads a unit below is asked after by name; the unit is answered for, not the person's pledges."""
    said = " ".join(fold(turn.text).replace(",", " ").split())
    found = _ASKS.match(said)
    unit = named(turn, turn.text, [place.path]) if not found and _OF_A_UNIT.match(said) else None
    if (found is None and (unit is None or unit.id == place.id)) or not place.has_branches:
        return False
    named_one = round_said(turn, turn.text, place.path) if unit and names_one(turn.text) else None
    running = [each for each in recent(turn, place.path) if each.takes_in(turn.today)]
    if unit is not None and named_one is None and len(running) > 1:
        return _of_each(turn, place, running[:ROUNDS])
    rounds = [named_one] if named_one else [*recent(turn, place.path), *coming_ones(turn, place.path)]
    for one in rounds:
        owing = reports.owing(turn.session, place, one, turn.today)
        led = _led_by(turn, [each.place.id for each in owing], found["name"] if found else "")
        led = led if unit is None else {each.id: "" for each in lowest(by_name(turn, turn.text, [place.path]))}
        units = [each for each in owing if each.place.id in led]
        if units:
            ways = [Choice(turn.tr("Remind only those"), command(URGE, one))] if _may_urge(turn, units) else []
            lines = [_state(turn, one, each, led[each.place.id]) for each in units]
            turn.say("\n".join([*lines, *_first(turn, units)]), ways, private=True)
            return True
    return False


def _of_each(turn: Turn, place: Place, rounds: list[Round]) -> bool:
    """Of every round that runs, where none is named: how far the units that are named are."""
    led = {each.id for each in lowest(by_name(turn, turn.text, [place.path]))}
    lines, ways = list[str](), list[Choice]()
    for one in rounds:
        units = [each for each in reports.owing(turn.session, place, one, turn.today) if each.place.id in led]
        lines += [_state(turn, one, each, "") for each in units] + (_first(turn, units) if units else [])
        if _may_urge(turn, units):
            ways.append(Choice(turn.tr("Remind: {round}", round=name(turn, one)), command(URGE, one)))
    if lines:
        turn.say("\n".join(lines), ways, private=True)
    return bool(lines)


def _first(turn: Turn, units: list[Owing]) -> list[str]:
    """Say who of several handed in first, where that is asked."""
    handed = sorted((each.handed.id, each.place.name) for each in units if each.handed)
    if len(units) < 2 or not _WHO_FIRST.search(fold(turn.text)):
        return []
    return [turn.tr("First came: {unit}.", unit=handed[0][1]) if handed else turn.tr("None has come first yet.")]


def _may_urge(turn: Turn, units: list[Owing]) -> bool:
    """Whether several are asked after and some of them owe the report, so that these are reminded."""
    return len(units) > 1 and any(each.is_missing and may_give_time(turn.member, each.place) for each in units)


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
