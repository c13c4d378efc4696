"""Lead what is overdue to its end: after the last reminder its leaders hear, then the level above, then a rule ends it.

Each step once, on an allowed morning; an answer of anybody stops it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.pledges.pledge import Pledge
from domain.reminders import Reminder, ReminderKind, ReminderOutcome, may_send
from domain.roles import Place
from domain.stamps import Stamp
from locales.language import Language, language
from locales.wording.pledges import pledge_label
from locales.wording.reminding.overdue import Below, above_text, ended_below_text, ended_here_text, ended_text
from scheduler.pieces import Piece, part
from storage import reminders
from storage.campaigns import reminding
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing import outages
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import LETTERS_LAST, Words, letter
from storage.overdue import above, answers, ending
from storage.overdue.last import asked_last
from storage.people import consents, deciding, members
from storage.people.administrators import administrators
from storage.people.notices import When

AT_ONCE = 20
WAYS = 3
Say = Callable[[Language, Mapping[str, Below]], str]


def plan_next(
    session: Session,
    due: Mapping[int, Reminder],
    outcomes: Mapping[int, ReminderOutcome],
    readers: Mapping[int, Collection[int]],
    today: date,
) -> None:
    """Plan what follows the reminders that were just settled."""
    steps = [each for each in due.values() if each.kind is ReminderKind.LAST or each.subject == reminders.LATE]
    plans = reminding.of_pledges(session, {each.pledge.id for each in steps})
    tomorrow = today + timedelta(days=1)
    wanted: dict[str, list[tuple[Pledge, date]]] = defaultdict(list)
    for each in steps:
        pledge, plan, outcome = each.pledge, plans[each.pledge.id], outcomes[each.id]
        is_own = each.subject == reminders.PLEDGE and pledge.member_id in readers.get(each.id, ())
        goes_up, ends = plan.goes_above_on(pledge.deadline, today), plan.ends_on(pledge.deadline, today)
        if outcome is ReminderOutcome.SENT and is_own:
            wanted[reminders.LATE].append((pledge, tomorrow))
        elif outcome is ReminderOutcome.SENT and goes_up:
            wanted[reminders.ABOVE].append((pledge, goes_up))
        elif outcome is ReminderOutcome.UNJOINED and goes_up:  # nobody leads there: the level above hears at once
            wanted[reminders.ABOVE].append((pledge, tomorrow))
        if outcome is ReminderOutcome.SENT and each.kind is ReminderKind.LAST and ends:
            wanted[reminders.END].append((pledge, ends))
    for subject, planned in wanted.items():
        reminders.add_steps(session, subject, planned)


@dataclass(slots=True)
class _Telling:
    """What one tick tells, each person once of a kind; `since`: the first morning on which any of it was to be told."""

    session: Session
    when: When
    since: date
    below: dict[int, dict[str, Below]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Below)))
    letters: list[Letter] = field(default_factory=list)
    reached: dict[int, list[int]] = field(default_factory=dict)

    def write(
        self, people: Iterable[int], words: Words, key: str, *, own: Pledge | None = None, of: Collection[int] = ()
    ) -> None:
        """Let people be told of it with all else of the day; `own`: this pledge of theirs; `of`: led by them."""
        joins = Joining(Rank.PLEDGES if own else Rank.CHANGES, self.since, leads=tuple(of))
        for each, chat in accounts.chats_for(self.session, list(people)).items():
            if own:
                joins = replace(joins, beside=(_goes_on(language(chat.language), own),))
            key_of_one = f"{key}:{each}"
            self.letters.append(letter(chat, words, self.when.real, key_of_one, lasts=LETTERS_LAST, joins=joins))

    def reachable(self, number: int) -> list[int]:
        """Who leads an organisation, can be written to and wants to be."""
        if number not in self.reached:
            self.reached[number] = above.reachable(self.session, number, self.when.today)
        return self.reached[number]

    def add_above(self, pledge: Pledge, place: Place) -> None:
        """Count a pledge for the nearest level above that can be told; 0 stands for the administrators."""
        found = above.nearest(place, self.reachable) or [0]
        agreed = pledge.member_id and consents.standing(self.session, pledge.member_id, consents.SHOW_NAME)
        names = members.names(self.session, [pledge.member_id]).values() if agreed and pledge.member_id else ()
        for each in found:
            below = self.below[each][place.name]
            below.count += 1
            below.names = list(dict.fromkeys((*below.names, *names)))

    def tell_above(self, say: Say, key: str) -> int:
        today = self.when.today
        for each, places in self.below.items():
            words = partial(_counts, say=say, places=places)
            self.write([each] if each else administrators(self.session, today), words, f"{key}:{today}")
        post(self.session, self.letters, self.when.real)
        return len(self.letters)


def _counts(speak: Language, say: Say, places: Mapping[str, Below]) -> Outgoing:
    return Outgoing(say(speak, places), (Choice(speak.tr("Summary"), "/tonghop"),), private=True)


def carry_on(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Do the next steps that are due today."""
    if not may_send(now, zone):
        return Piece()
    when = When(now, real_now, zone)
    outages.note(session, when.today)
    limit = part(AT_ONCE, share)
    done, looked = _tell_above(session, when, limit)
    ended, also = _end(session, when, limit)
    return Piece(done + ended, more=limit in (looked, also))


def _tell_above(session: Session, when: When, limit: int) -> tuple[int, int]:
    due = reminders.to_look_at(session, reminders.ABOVE, when.today, limit)
    still = _still(session, due, when)
    telling = _Telling(session, when, _first_morning(still, when.today))
    places = deciding.places_of(session, [each.pledge for each in still], when.today)
    for each in still:
        if place := places.get(each.pledge.id):
            telling.add_above(each.pledge, place)
    return telling.tell_above(above_text, "overdue above"), len(due)


def _still(session: Session, due: Sequence[Reminder], when: When) -> list[Reminder]:
    """Settle what is due; return what is overdue as it was, of somebody who is here, and not answered for."""
    answered = answers.answered(session, [each.pledge for each in due], when.today)
    here = members.belonging(session, {each.pledge.member_id for each in due if each.pledge.member_id}, when.today)
    outcomes = {each: _outcome(each, answered, here, when.today) for each in due}
    for outcome in set(outcomes.values()):
        reminders.settle(session, [each.id for each in due if outcomes[each] is outcome], outcome, when.now)
    return [each for each in due if outcomes[each] is ReminderOutcome.SENT]


def _first_morning(steps: Sequence[Reminder], today: date) -> date:
    return min((each.first_morning() for each in steps), default=today)


def _outcome(step: Reminder, answered: Collection[int], here: Collection[int], today: date) -> ReminderOutcome:
    pledge = step.pledge
    if not pledge.is_late(today) or (pledge.member_id is not None and pledge.member_id not in here):
        return ReminderOutcome.CLOSED
    if pledge.id in answered or pledge.asks is not None:
        return ReminderOutcome.REPORTED
    return ReminderOutcome.SENT if step.period == pledge.deadline.isoformat() else ReminderOutcome.OVERTAKEN


def _end(session: Session, when: When, limit: int) -> tuple[int, int]:
    """Note as missed what the rule ends today; its owner hears of it, and who leads them by name."""
    due = reminders.to_look_at(session, reminders.END, when.today, limit)
    plans = reminding.of_pledges(session, [each.pledge.id for each in due])
    asked = asked_last(session, [each.pledge.id for each in due])
    ended: list[Pledge] = []
    still = _still(session, due, when)
    for each in still:
        pledge = each.pledge
        asked_on = asked.get(pledge.id, when.now).astimezone(when.zone).date()
        day = plans[pledge.id].ends_on(pledge.deadline, asked_on)
        if day and day > when.today:  # the rule leaves more time by now
            reminders.add_steps(session, reminders.END, [(pledge, day)])
        elif day and outages.was_away_since(session, asked_on, when.today):  # what was answered may be lost
            ending.ask_last(session, [(pledge.id, pledge.deadline, when.today + timedelta(days=1))])
        elif day:
            ending.end(session, pledge, Stamp.of(when.now, when.zone))
            ended.append(pledge)
    return _tell_ended(session, ended, _Telling(session, when, _first_morning(still, when.today))), len(due)


def _tell_ended(session: Session, ended: Sequence[Pledge], telling: _Telling) -> int:
    when = telling.when
    by_leader: dict[int, list[Pledge]] = defaultdict(list)
    places = deciding.places_of(session, ended, when.today)
    for pledge in ended:
        place = places.get(pledge.id)
        if pledge.member_id is not None:
            telling.write(
                [pledge.member_id], partial(_ended, pledge=pledge), f"ended:{pledge.id}:{when.today}", own=pledge
            )
        leading = telling.reachable(place.id) if place else []
        for each in leading:
            by_leader[each].append(pledge)
        if place is not None and not set(leading) - {pledge.member_id}:
            telling.add_above(pledge, place)
    names = members.names(session, [each.member_id for each in ended if each.member_id])
    for leader, theirs in by_leader.items():
        others = [(names.get(each.member_id or 0, ""), each) for each in theirs if each.member_id != leader]
        if others:
            first = others[0][1].id
            of = {place.id for _, each in others if (place := places.get(each.id))}
            telling.write([leader], partial(_ended_here, ended=others), f"ended here:{first}:{when.today}", of=of)
    return telling.tell_above(ended_below_text, "ended below")


def _ended(speak: Language, pledge: Pledge) -> Outgoing:
    ways = Choice(speak.tr("It goes on"), f"/lamtiep {pledge.id}"), Choice(speak.tr("My pledges"), "/camket")
    return Outgoing(ended_text(speak, pledge), ways)


def _goes_on(speak: Language, pledge: Pledge) -> Choice:
    return Choice(speak.tr("It goes on: {content}", content=pledge_label(pledge)), f"/lamtiep {pledge.id}")


def _ended_here(speak: Language, ended: Sequence[tuple[str, Pledge]]) -> Outgoing:
    ways = tuple(_goes_on(speak, each) for _, each in ended[:WAYS])
    return Outgoing(ended_here_text(speak, ended), ways, private=True)
