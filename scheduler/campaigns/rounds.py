"""Tell in the morning of rounds: what opens and is due to those who owe, what came in to those above; once a day."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from functools import partial

from domain.campaigns.rounds import Owing, Round
from domain.chat import Choice, Outgoing
from domain.mornings.allowed import last_allowed_before, next_allowed
from domain.reminders import may_send
from domain.roles import Place
from locales.language import Language
from locales.wording.campaigns.rounds import name_text
from locales.wording.reminding.rounds import (
    closed_text,
    due_soon_text,
    handed_text,
    missing_text,
    opens_text,
    overdue_text,
)
from scheduler.pieces import Piece
from storage import quiet_days
from storage.chats import accounts
from storage.ground import process
from storage.ground.database import Session
from storage.outgoing.posting import post
from storage.outgoing.writing import letter
from storage.people import members
from storage.rounds import telling
from storage.rounds.telling import HandedIn, Turning

TOLD = "rounds told"
MISSED = timedelta(days=3)
"""So far back is told after an outage, and after days of rest from their beginning."""
SHOWN = 6  # lines of one message
Line = tuple[Callable[[Language], str], Round, str]
"""How it reads, the round it is about, and what its button does."""


def tell(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> Piece:
    """Write each person one message of all that is to be told them today."""
    today = now.astimezone(zone).date()
    told = process.fact(session, TOLD)
    missed = last_allowed_before(today - MISSED)
    since = max(date.fromisoformat(told), missed) if told else last_allowed_before(today - timedelta(days=1))
    if not may_send(now, zone) or since >= today:
        return Piece()
    lines: dict[int, list[Line]] = defaultdict(list)
    for each in telling.turning(session, since, today):
        _of_round(session, each, since, today, lines)
    begins = [datetime.combine(day, time(0), zone) for day in (since, today)]
    _handed_in(session, telling.handed_in(session, *begins), today, lines)
    chats = accounts.chats_for(session, lines)
    letters = [
        letter(chats[each], partial(_message, lines=found), real_now, f"rounds:{each}:{today}")
        for each, found in lines.items()
        if each in chats
    ]
    post(session, letters, real_now)
    process.set_fact(session, TOLD, today.isoformat())
    return Piece(len(letters))


def _of_round(session: Session, of: Turning, since: date, today: date, lines: dict[int, list[Line]]) -> None:
    one = of.round
    left = [each for each in of.owing if each.handed is None]
    if of.opens:
        _add(session, [each.place.id for each in left], today, (partial(opens_text, one=one), one, "ky"), lines)
    else:
        _remind(session, of, left, since, today, lines)
    if of.closed and of.owing:
        words = partial(closed_text, one=one, owing=of.owing, today=today)
        _add(session, [each.id for each in of.tops], today, (words, one, "chua"), lines)


def _remind(
    session: Session, of: Turning, left: Sequence[Owing], since: date, today: date, lines: dict[int, list[Line]]
) -> None:
    """Remind those who have not handed in, and name them to the level above; who asked for more time is left alone."""
    upward: dict[int, list[str]] = defaultdict(list)
    unled = {
        number for number, found in members.leaders(session, [x.place.id for x in left], today).items() if not found
    }
    for each in left:
        due, own = each.round.due_on, quiet_days.own_days(session, today, each.place.path)
        ahead = [last_allowed_before(due - timedelta(days=days), own) for days in of.plan.round_before]
        behind = [next_allowed(due + timedelta(days=days), own) for days in of.plan.round_after]
        above = [next_allowed(due + timedelta(days=of.plan.round_above), own)] if of.plan.round_above else []
        above = behind[:1] if each.place.id in unled else above
        going_on = each.place.id not in of.asking and today <= each.round.closes_on
        if any(since < day <= today for day in ahead) and due >= today:
            _add(session, [each.place.id], today, (partial(due_soon_text, one=each.round), of.round, "ky"), lines)
        elif going_on and any(since < day <= today for day in behind):
            _add(session, [each.place.id], today, (partial(overdue_text, one=each.round), of.round, "ky"), lines)
        if going_on and any(since < day <= today for day in above):
            upward[_level_above(session, each.place, today)].append(each.place.name)
    for level, names in upward.items():
        words = partial(missing_text, one=of.round, names=names)
        _add(session, [level], today, (words, of.round, "chua"), lines)


def _level_above(session: Session, place: Place, today: date) -> int:
    """Return the nearest organisation above that somebody leads, 0 where there is none."""
    leaders = members.leaders(session, place.above, today)
    return next((number for number in reversed(place.above) if leaders[number]), 0)


def _handed_in(session: Session, found: list[HandedIn], today: date, lines: dict[int, list[Line]]) -> None:
    """Add up for the nearest level above that somebody leads which of those below have handed in."""
    above = {number for each in found for number in each.place.above}
    leaders = members.leaders(session, above, today)
    for handed in telling.by_round(found).values():
        by_level: dict[int, list[HandedIn]] = defaultdict(list)
        for each in handed:
            level = next((number for number in reversed(each.place.above) if leaders[number]), None)
            if level is not None:
                by_level[level].append(each)
        for level, of_level in by_level.items():
            one = of_level[0].round
            names = [(each.place.name, each.corrects) for each in of_level]
            _add(session, [level], today, (partial(handed_text, one=one, names=names), one, "doc"), lines)


def _add(session: Session, numbers: Collection[int], today: date, line: Line, lines: dict[int, list[Line]]) -> None:
    for each in sorted(set().union(*members.leaders(session, numbers, today).values())):
        lines[each].append(line)


def _message(speak: Language, lines: Sequence[Line]) -> Outgoing:
    shown = lines[:SHOWN]
    ways = {(name_text(speak, one), f"/kybaocao {verb} {one.plan.id} {one.last}") for _, one, verb in shown}
    return Outgoing("\n".join(say(speak) for say, _, _ in shown), tuple(Choice(*each) for each in sorted(ways)))
