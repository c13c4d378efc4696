"""Find what is planned for what is overdue: the end by the rule, and what its leaders and the level above will hear."""

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import date, timedelta

from sqlmodel import Session

from domain.quiet_days.allowed import next_allowed
from domain.reminders import Reminder
from storage import reminders
from storage.overdue import above, answers
from storage.overdue.readers import ended, recipients
from storage.people import deciding

AHEAD = timedelta(days=31)


def ends_of(session: Session, pledge_ids: Collection[int], today: date) -> list[tuple[date, Reminder]]:
    """Return on which day each of these pledges ends as missed by the rule of its campaign, if nobody answers."""
    waiting = reminders.waiting_of(session, reminders.END, pledge_ids)
    return [
        (next_allowed(max(each.due_on, today)), each)
        for each in waiting
        if ended(each) is None and each.period == each.pledge.deadline.isoformat()
    ]


def from_below(session: Session, member_id: int, paths: Collection[str], today: date) -> Counter[date]:
    """Return how many works that are overdue below these paths somebody will hear of, by the day."""
    due = reminders.to_look_at(session, reminders.ABOVE, today + AHEAD)
    places = deciding.places_of(session, [each.pledge for each in due if ended(each) is None], today)
    answered = answers.answered(session, [each.pledge for each in due if each.pledge.id in places], today)
    reached: dict[int, Collection[int]] = {}
    found: Counter[date] = Counter()
    for each in due:
        place = places.get(each.pledge.id)
        if place is None or each.pledge.id in answered or not any(place.path.startswith(path) for path in paths):
            continue
        for number in place.above:
            if number not in reached:
                reached[number] = above.reachable(session, number, today)
        if member_id in above.nearest(place, reached.__getitem__):
            found[next_allowed(max(each.due_on, today))] += 1
    return found


def for_comrades(session: Session, member_id: int, today: date) -> dict[tuple[date, str], list[Reminder]]:
    """Return what somebody will be told in the next weeks that is not of their own, by its day and subject.

    What is due of the organisations they lead, and of members without a phone; what was asked in vain.
    """
    last = next_allowed(today + AHEAD)
    due = [each for each in reminders.due_to(session, [member_id], last) if each.pledge.member_id != member_id]
    readers = recipients(session, [each for each in due if ended(each) is None], today)
    mine = [each for each in due if member_id in readers.get(each.id, ())]
    answered = answers.answered(session, [each.pledge for each in mine if each.subject == reminders.LATE], today)
    found: dict[tuple[date, str], list[Reminder]] = defaultdict(list)
    for each in mine:
        if each.subject == reminders.PLEDGE or each.pledge.id not in answered:
            day = each.comes_on(today, reminders.own_days(session, each.pledge, today))
            found[day, each.subject].append(each)
    return found
