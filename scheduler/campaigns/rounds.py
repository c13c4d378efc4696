"""Find each morning what is to be told of rounds: what opens and is due to those who owe, what came to those above."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import partial

from domain.campaigns.rounds import Owing, Round
from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.quiet_days.allowed import last_allowed_before, next_allowed
from domain.reminders import may_send
from domain.roles import Place
from locales.language import Language
from locales.wording.campaigns.rounds import name_text
from locales.wording.people import more_line
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
from storage.chats.accounts import LinkedChat
from storage.ground import process
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import letter
from storage.people import members
from storage.quiet_days import Rest
from storage.rounds import telling
from storage.rounds.telling import HandedIn, Turning

TOLD, UP_TO = "rounds told", "rounds told up to"
AT_ONCE = 300  # people in one transaction; who is to be told is found anew for each
DAY = timedelta(days=1)
NEWS = timedelta(days=14)
"""So long after it a close is news for those above, such as after an outage."""
FARTHEST = timedelta(days=366)
"""So far back is looked for what was missed: what is over is counted."""
SHOWN = 6  # lines of one message
HAND_IN = "ky"
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


def tell(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> Piece:
    """Let the next people be told of rounds what is to be told them today; what is over is dropped, and counted."""
    today = now.astimezone(zone).date()
    since = _told_up_to(session, today)
    if not may_send(now, zone) or since >= today:
        return Piece()
    lines: dict[int, list[Line]] = defaultdict(list)
    for each in telling.turning(session, since, today):
        _of_round(session, each, since, today, lines)
    begins = [datetime.combine(day, time(0), zone) for day in (since, today)]
    _handed_in(session, telling.handed_in(session, *begins), today, lines)
    day, _, last = (process.fact(session, UP_TO) or "").partition(" ")
    told = int(last) if day == today.isoformat() else 0
    people = sorted(each for each in lines if each > told)[:AT_ONCE]
    chats = accounts.chats_for(session, people)
    letters = [
        _letter(chats[each], each, some, today, real_now)
        for each in people
        for some in _apart(lines[each], today)
        if each in chats
    ]
    post(session, letters, real_now)
    if len(people) == AT_ONCE:
        process.set_fact(session, UP_TO, f"{today} {people[-1]}")
        return Piece(len(letters), more=True)
    process.set_fact(session, TOLD, today.isoformat())
    return Piece(len(letters))


def _told_up_to(session: Session, today: date) -> date:
    """Return the day up to which all is told; a day to come was told by a clock that was wrong, and does not count."""
    told = process.fact(session, TOLD)
    day = date.fromisoformat(told) if told else None
    if day is None or day > today:
        return last_allowed_before(today - DAY)
    return max(day, today - FARTHEST)


def _apart(lines: Sequence[Line], today: date) -> list[list[Line]]:
    """Return the lines that are worth telling, and apart from them those that are not any more."""
    over = [each for each in lines if each.until and each.until < today]
    return [some for some in ([each for each in lines if each not in over], over) if some]


def _letter(chat: LinkedChat, member_id: int, lines: Sequence[Line], today: date, real_now: datetime) -> Letter:
    until = max(each.until or date.max for each in lines)
    since = min(each.since for each in lines)
    owed = tuple(one for each in lines for one in each.owed) if all(each.owed for each in lines) else ()
    leads = tuple({number for each in lines for number in each.at})
    joins = Joining(Rank.ROUNDS, min(since, today), None if until == date.max else until, leads=leads, owed=owed)
    key = f"rounds:{member_id}:{today}{':over' if until < today else ''}"
    return letter(chat, partial(_message, lines=lines), real_now, key, joins=joins)


def _of_round(session: Session, of: Turning, since: date, today: date, lines: dict[int, list[Line]]) -> None:
    one = of.round
    left = [each for each in of.owing if each.handed is None]
    was_missed = bool(of.plan.round_after) and one.due_on < today <= one.closes_on  # then it is said that it is due
    asked = {number for each in left for number in (each.place.id, *each.place.above)}
    leading = members.leaders(session, asked.union(each.id for each in of.tops), today)
    if of.opens and not was_missed:
        opens = Line(partial(opens_text, one=one), one, HAND_IN, next_allowed(one.opens_on), one.closes_on)
        _add(leading, [each.place.id for each in left], opens, lines)
    else:
        _remind(of, left, leading, quiet_days.around(session, today), (since, today), lines)
    if of.closed and of.owing:
        words = partial(closed_text, one=one, owing=of.owing, today=today)
        morning = next_allowed(one.closes_on + DAY)
        _add(leading, [each.id for each in of.tops], Line(words, one, "chua", morning, morning + NEWS), lines)


def _remind(
    of: Turning,
    left: Sequence[Owing],
    leading: Leading,
    rests: Sequence[Rest],
    days: tuple[date, date],
    lines: dict[int, list[Line]],
) -> None:
    """Remind those who have not handed in, and name them to the level above; who asked for more time is left alone."""
    upward: dict[int, list[str]] = defaultdict(list)
    mornings: dict[int, date] = {}
    since, today = days
    for each in left:
        due, own = each.round.due_on, quiet_days.resting_at(rests, each.place.path)
        ahead = [last_allowed_before(due - timedelta(days=before), own) for before in of.plan.round_before]
        behind = [next_allowed(due + timedelta(days=after), own) for after in of.plan.round_after]
        above = [next_allowed(due + timedelta(days=of.plan.round_above), own)] if of.plan.round_above else []
        above = above if leading[each.place.id] else behind[:1]
        going_on = each.place.id not in of.asking and today <= each.round.closes_on
        come, late, missed = ([day for day in some if since < day <= today] for some in (ahead, behind, above))
        if come and due >= today:
            soon = Line(partial(due_soon_text, one=each.round), of.round, HAND_IN, min(come), due)
            _add(leading, [each.place.id], soon, lines)
        elif going_on and late:
            line = Line(partial(overdue_text, one=each.round), of.round, HAND_IN, min(late), each.round.closes_on)
            _add(leading, [each.place.id], line, lines)
        if going_on and missed:
            level = _level_above(leading, each.place) or 0
            upward[level].append(each.place.name)
            mornings[level] = min([*missed, mornings.get(level, today)])
    for level, names in upward.items():
        words = partial(missing_text, one=of.round, names=names)
        _add(leading, [level], Line(words, of.round, "chua", mornings[level]), lines)


def _level_above(leading: Leading, place: Place) -> int | None:
    """Return the nearest organisation above that somebody leads."""
    return next((number for number in reversed(place.above) if leading[number]), None)


def _handed_in(session: Session, found: list[HandedIn], today: date, lines: dict[int, list[Line]]) -> None:
    """Add up for the nearest level above that somebody leads which of those below have handed in."""
    leading = members.leaders(session, {number for each in found for number in each.place.above}, today)
    for handed in telling.by_round(found).values():
        by_level: dict[int, list[HandedIn]] = defaultdict(list)
        for each in handed:
            level = _level_above(leading, each.place)
            if level is not None:
                by_level[level].append(each)
        for level, of_level in by_level.items():
            one = of_level[0].round
            names = [(each.place.name, each.corrects) for each in of_level]
            _add(leading, [level], Line(partial(handed_text, one=one, names=names), one, "doc", today), lines)


def _add(leading: Leading, numbers: Collection[int], line: Line, lines: dict[int, list[Line]]) -> None:
    for each in sorted(set().union(*(leading.get(number, ()) for number in numbers))):
        at = tuple(number for number in numbers if each in leading.get(number, ()))
        lines[each].append(replace(line, at=at))


def _message(speak: Language, lines: Sequence[Line]) -> Outgoing:
    shown = lines[:SHOWN]
    ways = {
        (name_text(speak, each.round), f"/kybaocao {each.verb} {each.round.plan.id} {each.round.last}")
        for each in shown
    }
    said = [each.say(speak) for each in shown] + more_line(speak, len(lines) - SHOWN)
    return Outgoing("\n".join(said), tuple(Choice(*each) for each in sorted(ways)))
